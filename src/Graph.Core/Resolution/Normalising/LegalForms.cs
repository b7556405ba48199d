using System.Collections.Frozen;

namespace Graph.Core.Resolution.Normalising;

/// <summary>A company name parted from its legal form.</summary>
/// <param name="Core">The folded name without the form; the whole name where nothing else would be left.</param>
/// <param name="Form">The class of the form ("ltd", "llc", "jsc", "partnership" …), the same over languages; null where none stands there.</param>
public readonly record struct LegalName(string Core, string? Form);

/// <summary>Legal forms at the end or the start of folded company names.</summary>
public static class LegalForms
{
    private const int LongestForm = 7;
    private const int MostForms = 3;
    private static readonly FrozenDictionary<string, string> Trailing = Read(leading: false);
    private static readonly FrozenDictionary<string, string> Leading = Read(leading: true);

    /// <summary>Takes the legal form off a folded name ("green pine co ltd" → "green pine", "ltd"); the longest spelling wins, and forms are taken off until none is left.</summary>
    public static LegalName Strip(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var core = folded.AsSpan();
        string? form = null;
        for (var i = 0; i < MostForms; i++)
        {
            if (!TakeEnd(ref core, out var found) && !TakeStart(ref core, out found))
            {
                break;
            }

            form ??= found;
        }

        return form is null ? new LegalName(folded, null) : new LegalName(core.ToString(), form);
    }

    private static bool TakeEnd(ref ReadOnlySpan<char> name, out string? form)
    {
        var forms = Trailing.GetAlternateLookup<ReadOnlySpan<char>>();
        var (best, cut, at) = ((string?)null, 0, name.Length);
        for (var words = 0; words < LongestForm && at > 0; words++)
        {
            at = name[..at].LastIndexOf(' ');
            if (at > 0 && forms.TryGetValue(name[(at + 1)..], out var found))
            {
                (best, cut) = (found, at);
            }
        }

        name = best is null ? name : name[..cut];
        form = best;
        return best is not null;
    }

    private static bool TakeStart(ref ReadOnlySpan<char> name, out string? form)
    {
        var forms = Leading.GetAlternateLookup<ReadOnlySpan<char>>();
        var (best, cut, at) = ((string?)null, 0, 0);
        for (var words = 0; words < LongestForm; words++)
        {
            var next = name[at..].IndexOf(' ');
            if (next < 0)
            {
                break;
            }

            if (forms.TryGetValue(name[..(at + next)], out var found))
            {
                (best, cut) = (found, at + next + 1);
            }

            at += next + 1;
        }

        name = best is null ? name : name[cut..];
        form = best;
        return best is not null;
    }

    /// <summary>Spellings are written in the table as the world writes them and folded here, so that they always meet folded names.</summary>
    private static FrozenDictionary<string, string> Read(bool leading)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in ReferenceTable.Rows("legal-forms.tsv", 3).Where(row => !leading || row[2] == "both"))
        {
            foreach (var spelling in row[1].Split('|'))
            {
                forms.TryAdd(TextFold.Fold(spelling), row[0]);
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
