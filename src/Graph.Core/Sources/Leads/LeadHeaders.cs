using System.Globalization;

namespace Graph.Core.Sources.Leads;

/// <summary>Recognises the headers of tables of leads: the field's own name, a known spelling in many languages, or one letter from one.</summary>
internal static class LeadHeaders
{
    private const int TypoLength = 6;

    /// <summary>What a header says its column holds.</summary>
    public static HeaderReading Read(string header)
    {
        var (words, ordinal) = WithoutOrdinal(header);
        var reading = Whole(words) ?? Qualified(words) ?? Misspelt(words) ?? HeaderReading.Kept;
        return reading.Column.Field is null ? reading : reading with
        {
            Column = reading.Column with { Ordinal = ordinal },
            How = reading.How == HeaderRecognition.Exact && !IsField(header) ? HeaderRecognition.KnownSpelling : reading.How,
        };
    }

    /// <summary>The number that a header bears, by which parts of one thing are kept together.</summary>
    public static int? Ordinal(string header) => WithoutOrdinal(header).Ordinal;

    private static HeaderReading? Whole(string words)
    {
        var folded = HeaderTable.Fold(words);
        return HeaderTable.Known.TryGetValue(folded, out var known) ? new(known.Column, IsField(words) ? HeaderRecognition.Exact : HeaderRecognition.KnownSpelling, [])
            : IsField(words) && LeadColumn.Of(words.Trim()) is { Field: not null } field ? new(field, HeaderRecognition.Exact, [])
            : null;
    }

    private static bool IsField(string words) => LeadColumn.FieldNames.Contains(words.Trim(), StringComparer.OrdinalIgnoreCase) || LeadFields.Canonical(words.Trim()) is not null;

    /// <summary>"wallet (BTC)", "DOB (MM/DD/YYYY)", "Phone - office", "name (alias)": a known header with words that narrow it.</summary>
    private static HeaderReading? Qualified(string words)
    {
        if (words.IndexOfAny(['(', '[', '（', ':', '-', '–', '/']) is > 0 and var at && Whole(words[..at]) is { } reading)
        {
            return Narrowed(reading, words[at..].Trim('(', ')', '[', ']', '（', '）', ':', '-', '–', '/', ' '));
        }

        return null;
    }

    private static HeaderReading Narrowed(HeaderReading reading, string qualifier)
    {
        var column = reading.Column;
        if (column.Field is "wallets" && column.Label is null)
        {
            return reading with { Column = column with { Label = HeaderTable.Currency(qualifier.Split(' ', ',', '/')[0]) ?? qualifier } };
        }

        if (column.Field is "handles" or "accounts" && column.Label is null)
        {
            return reading with { Column = column with { Label = qualifier } };
        }

        if (column.Field is not null && LeadFields.Property(column.Field) is { } property && LeadFields.IsDate(property))
        {
            return HeaderTable.Fold(qualifier).StartsWith("mmdd", StringComparison.Ordinal) ? reading with { Column = column with { Label = LeadColumn.MonthFirst } } : reading;
        }

        return Whole(qualifier) is not { } other || other.Column.Field == column.Field ? reading
            : column.Field is "names" && (LeadColumn.NameParts.Contains(other.Column.Field) || other.Column.Field is "aliases" or "weakAliases" or "formerNames") ? other
            : new HeaderReading(new LeadColumn(null), HeaderRecognition.Ambiguous, [reading.Column.Written, other.Column.Written]);
    }

    /// <summary>One slip from known headers of one field; from those of several it may be any, and none is guessed.</summary>
    private static HeaderReading? Misspelt(string words)
    {
        var folded = HeaderTable.Fold(words);
        if (folded.Length is < TypoLength or > 60)
        {
            return null;
        }

        var near = HeaderTable.Known
            .Where(k => k.Key.Length >= TypoLength && Math.Abs(k.Key.Length - folded.Length) <= 1 && Spelling.Distance(k.Key, folded) == 1)
            .OrderBy(k => k.Key, StringComparer.Ordinal)
            .Select(k => k.Value)
            .ToList();
        return near.Count == 0 ? null
            : near.Select(n => n.Column).Distinct().Count() == 1 ? new(near[0].Column, HeaderRecognition.Typo, [near[0].Spelling])
            : new(new LeadColumn(null), HeaderRecognition.Ambiguous, [.. near.Select(n => n.Spelling)]);
    }

    /// <summary>"Phone 2", "Address #2", "street2", "owner 2 id"; "address line 1" and "sha256" are headers as they stand.</summary>
    private static (string Words, int? Ordinal) WithoutOrdinal(string header)
    {
        var words = header.Trim();
        var bare = words.TrimEnd("0123456789".ToCharArray());
        if (bare.Length > 0 && Number(words[bare.Length..]) is { } last)
        {
            return Whole(words) is null ? (bare.TrimEnd(' ', '#', '_', '-', '.', '('), last) : (words, last);
        }

        var tokens = words.Split(' ', '_');
        var at = tokens.Length < 3 ? -1 : Array.FindIndex(tokens, 1, t => Number(t) is not null);
        return at < 0 || Whole(words) is not null ? (words, null) : (string.Join(' ', tokens.Where((_, i) => i != at)), Number(tokens[at]));
    }

    private static int? Number(string digits) =>
        digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
