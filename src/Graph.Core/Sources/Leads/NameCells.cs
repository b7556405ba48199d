using Graph.Core.Model;

namespace Graph.Core.Sources.Leads;

/// <summary>The parts of a name that stand in columns of their own, joined as its script writes them.</summary>
internal sealed class NameCells
{
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    /// <summary>Takes a part in; false where it stands already.</summary>
    public bool TryAdd(string part, string cell) => _parts.TryAdd(part, cell);

    /// <summary>Adds the joined name where no whole one is stated, and every part under its own name.</summary>
    public void AddTo(RecordDraft draft)
    {
        if (!draft.Has(ClaimProperty.Name))
        {
            draft.Add(ClaimProperty.Name, Joined());
        }

        foreach (var part in LeadColumn.NameParts.Where(_parts.ContainsKey))
        {
            draft.Add(ClaimProperty.Other, _parts[part], part);
        }
    }

    /// <summary>Given names first; Han and Hangul names family name first and without a blank ("朴"+"真赫").</summary>
    private string Joined()
    {
        var parts = LeadColumn.NameParts.Where(_parts.ContainsKey).Select(n => _parts[n]).ToList();
        if (parts.Count > 1 && _parts.TryGetValue("lastName", out var family) && parts.TrueForAll(p => p.All(IsHanOrHangul)))
        {
            return family + string.Concat(parts.SkipLast(1));
        }

        // A column called "name" may hold the whole name beside one of family names: nothing is said twice.
        return string.Join(' ', parts.Where(p => !parts.Exists(o => !ReferenceEquals(o, p) && o.Length > p.Length && HasWord(o, p))));
    }

    private static bool HasWord(string text, string words) => $" {text} ".Contains($" {words} ", StringComparison.OrdinalIgnoreCase);

    private static bool IsHanOrHangul(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');
}
