using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>Entries that hold names: <c>Linked To: NAME</c> and weak aliases in single quotes.</summary>
internal static class RemarkNames
{
    private const string Link = "Linked To:";

    // Weak aliases stand only here, in quotes (OFAC FAQ 122-124); a quoted former name is a name once in full use.
    private static readonly (string Prefix, ClaimProperty Property)[] Quoted =
    [
        ("a.k.a. '", ClaimProperty.WeakAlias),
        ("n.k.a. '", ClaimProperty.WeakAlias),
        ("f.k.a. '", ClaimProperty.FormerName),
    ];

    public static bool TryRead(string entry, bool last, RecordDraft draft) =>
        TryReadLink(entry, last, draft) || TryReadQuoted(entry, draft);

    /// <summary>Reads a link. The target is the name as printed, but for the dot that ends the remarks where it is surely that.</summary>
    public static bool TryReadLink(string entry, bool last, RecordDraft draft)
    {
        // sdn.xml sets links in parentheses.
        entry = entry.StartsWith($"({Link}", StringComparison.OrdinalIgnoreCase) && entry.EndsWith(')') ? entry[1..^1] : entry;
        if (!entry.StartsWith(Link, StringComparison.OrdinalIgnoreCase) || entry.Length == Link.Length)
        {
            return false;
        }

        var name = entry[Link.Length..].Trim();
        draft.Add(new StatedRelation(RelationKind.LinkedTo, last ? WithoutEnd(name) : name, TargetIsKey: false, Original: entry));
        return name.Length > 0;
    }

    /// <summary>Takes off the dot that ends the remarks; "S.A." and "LTD." keep theirs, since OFAC prints one dot for both.</summary>
    private static string WithoutEnd(string name)
    {
        if (!name.EndsWith('.') || name.Length == 1)
        {
            return name;
        }

        var word = name[(name.LastIndexOf(' ') + 1)..^1];
        return word.Length <= 4 || word.Contains('.', StringComparison.Ordinal) ? name : name[..^1];
    }

    private static bool TryReadQuoted(string entry, RecordDraft draft)
    {
        foreach (var (prefix, property) in Quoted)
        {
            if (entry.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return TryAdd(entry.AsSpan(prefix.Length).TrimEnd('.'), property, prefix, draft);
            }
        }

        return false;
    }

    private static bool TryAdd(ReadOnlySpan<char> rest, ClaimProperty property, string prefix, RecordDraft draft)
    {
        if (rest.Length < 2 || rest[^1] != '\'')
        {
            return false;
        }

        draft.Add(property, rest[..^1].ToString(), prefix[..^2]);
        return true;
    }
}
