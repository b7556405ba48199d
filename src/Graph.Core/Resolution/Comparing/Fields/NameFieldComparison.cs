using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>
/// Names: given and family names each on their own, so that members of one household are told apart; in the order stated or swapped, whichever
/// agrees better; the generation; and whole names where a side may be no person.
/// </summary>
internal sealed class NameFieldComparison : IFieldComparison
{
    private const int Given = 0;
    private const int Family = 1;
    private const int Order = 2;
    private const int Generation = 3;
    private const int Whole = 4;

    private const int Different = 1;
    private const int Weak = 2;
    private const int Short = 3;
    private const int CloseLevel = 4;
    private const int Exact = 5;

    // Two parts that agree in full: no other pair of names can agree more.
    private const float Best = 2 * Exact;
    private const float Close = .8f;
    private const float Partial = .72f;
    private const float Least = .55f;

    public IReadOnlyList<ComparisonDefinition> Definitions { get; } =
    [
        new("givenName", Parts()),
        new("familyName", Parts()),
        new("nameOrder", [new("missing", EvidenceSense.Silent), new("swapped", EvidenceSense.Against), new("straight", EvidenceSense.For)]),
        new("generation", [new("missing", EvidenceSense.Silent), new("different", EvidenceSense.Against), new("same", EvidenceSense.For)]),
        new("wholeName",
        [
            new("missing", EvidenceSense.Silent),
            new("different", EvidenceSense.Against),
            new("weak", EvidenceSense.For),
            new("partial", EvidenceSense.For),
            new("close", EvidenceSense.For),
            new("exact", EvidenceSense.For, HasStrength: true),
        ]),
    ];

    public void Compare(FieldTable table, int left, int right, Span<Evidence> outcomes)
    {
        outcomes.Clear();
        var lefts = table.Names[left];
        var rights = table.Names[right];
        Span<Evidence> found = stackalloc Evidence[5];
        var best = -1f;
        for (var i = 0; i < lefts.Length && best < Best; i++)
        {
            for (var j = 0; j < rights.Length && best < Best; j++)
            {
                found.Clear();
                var worth = Pair(table, lefts[i], rights[j], found);
                if (worth > best)
                {
                    best = worth;
                    found.CopyTo(outcomes);
                    Point(outcomes, i, j);
                }
            }
        }
    }

    public string? Text(FieldTable table, int record, int comparison, int index)
    {
        var name = table.Names[record][index];
        return comparison switch
        {
            Given or Family or Order => string.Join(", ", new[] { Words(table, name.Family), Words(table, name.Given) }.Where(w => w.Length > 0)),
            Generation => name.Generation == 0 ? null : table.Generations[name.Generation],
            _ => name.Whole == 0 ? null : table.Wholes[name.Whole].Text,
        };
    }

    private static LevelDefinition[] Parts() =>
    [
        new("missing", EvidenceSense.Silent),
        new("different", EvidenceSense.Against),
        new("weak", EvidenceSense.For),
        new("short", EvidenceSense.For),
        new("close", EvidenceSense.For),
        new("exact", EvidenceSense.For, HasStrength: true),
    ];

    private static string Words(FieldTable table, int number) => number == 0 ? "" : table.People[number].Text;

    private static void Point(Span<Evidence> outcomes, int left, int right)
    {
        foreach (ref var outcome in outcomes)
        {
            outcome = outcome.Level == 0 ? default : outcome with { Left = left, Right = right };
        }
    }

    /// <summary>Compares two names; answers how much agrees, by which the best of several is found.</summary>
    private static float Pair(FieldTable table, NameEntry left, NameEntry right, Span<Evidence> outcomes)
    {
        if (left.Generation != 0 && right.Generation != 0)
        {
            outcomes[Generation] = new Evidence(left.Generation == right.Generation ? 2 : 1);
        }

        if (left.HasParts && right.HasParts)
        {
            return Named(table, left, right, outcomes);
        }

        outcomes[Whole] = left.Whole == 0 || right.Whole == 0 ? default : WholeOutcome(table, left.Whole, right.Whole);
        return outcomes[Whole].Level + outcomes[Whole].Strength;
    }

    private static float Named(FieldTable table, NameEntry left, NameEntry right, Span<Evidence> outcomes)
    {
        (outcomes[Given], outcomes[Family]) = (Part(table, left.Given, right.Given), Part(table, left.Family, right.Family));
        var straight = Worth(outcomes[Given]) + Worth(outcomes[Family]);
        if (outcomes[Given].Level < CloseLevel && outcomes[Family].Level < CloseLevel)
        {
            var (crossed, other) = (Part(table, left.Given, right.Family), Part(table, left.Family, right.Given));
            var swapped = Worth(crossed) + Worth(other);
            if (swapped > straight && Math.Max(crossed.Level, other.Level) >= CloseLevel)
            {
                // Which of two parts is the given one cannot be said where they are swapped: the pair is ordered by strength, so that both sides agree.
                (outcomes[Given], outcomes[Family]) = IsBelow(other, crossed) ? (other, crossed) : (crossed, other);
                outcomes[Order] = new Evidence(1);
                return swapped;
            }
        }

        outcomes[Order] = new Evidence(2);
        return straight;
    }

    private static bool IsBelow(Evidence one, Evidence other) => (one.Level, one.Strength).CompareTo((other.Level, other.Strength)) < 0;

    private static float Worth(Evidence evidence) => evidence.Level switch { 0 => 1, Different => 0, _ => evidence.Level + evidence.Strength };

    private static Evidence Part(FieldTable table, int left, int right)
    {
        if (left == 0 || right == 0)
        {
            return default;
        }

        if (left == right)
        {
            return new Evidence(Exact, table.People.Rarity(left));
        }

        var likeness = WordLikeness.Of(table.People, left, right);
        // Equal but for where words are parted ("Ja Min", "Jamin"): as rare as the rarer spelling.
        return likeness >= 1 ? new Evidence(Exact, Math.Max(table.People.Rarity(left), table.People.Rarity(right)))
            : new Evidence(likeness >= Close ? CloseLevel : WordLikeness.IsShort(table.People[left], table.People[right]) ? Short : likeness >= Least ? Weak : Different);
    }

    private static Evidence WholeOutcome(FieldTable table, int left, int right)
    {
        var likeness = WordLikeness.Of(table.Wholes, left, right);
        return likeness switch
        {
            >= 1 => new Evidence(5, Math.Max(table.Wholes.Rarity(left), table.Wholes.Rarity(right))),
            >= Close => new Evidence(4),
            >= Partial => new Evidence(3),
            >= Least => new Evidence(2),
            _ => new Evidence(1),
        };
    }
}
