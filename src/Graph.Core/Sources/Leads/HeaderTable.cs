using System.Reflection;
using System.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>The known headers (<c>data/leads/headers.tsv</c>): folded spelling → what a column under it holds.</summary>
internal static class HeaderTable
{
    private const string Resource = "leads/headers.tsv";

    // The ticker is not the chain; it is kept as the header prints it, Bitcoin as OFAC does.
    private static readonly (string Label, string[] Words)[] Currencies =
    [
        ("XBT", ["btc", "xbt", "bitcoin"]), ("ETH", ["eth", "ethereum", "ether"]), ("USDT", ["usdt", "tether"]), ("USDC", ["usdc"]), ("TRX", ["trx", "tron"]),
        ("XMR", ["xmr", "monero"]), ("LTC", ["ltc", "litecoin"]), ("XRP", ["xrp", "ripple"]), ("BCH", ["bch"]), ("ZEC", ["zec", "zcash"]), ("DASH", ["dash"]),
        ("SOL", ["sol", "solana"]), ("BNB", ["bnb"]), ("DOGE", ["doge", "dogecoin"]), ("BSV", ["bsv"]), ("BTG", ["btg"]), ("ETC", ["etc"]), ("ARB", ["arb"]),
    ];

    // As headers these are other words first ("etc.", "Sol").
    private static readonly string[] NotAlone = ["etc", "sol", "dash", "arb", "ether"];

    /// <summary>Every known header, folded, with its column and the spelling of the table.</summary>
    public static IReadOnlyDictionary<string, (LeadColumn Column, string Spelling)> Known { get; } =
        Rows().Concat(Wallets()).DistinctBy(r => r.Folded, StringComparer.Ordinal).ToDictionary(r => r.Folded, r => (r.Column, r.Spelling), StringComparer.Ordinal);

    /// <summary>The label of a currency named by ticker or name; null where there is none.</summary>
    public static string? Currency(string word) =>
        Array.Find(Currencies, c => c.Words.Contains(Fold(word), StringComparer.Ordinal)) is { Label: { } label } ? label : null;

    /// <summary>A header without case, accents, blanks and punctuation; a "#" that stands alone is a number.</summary>
    public static string Fold(string header)
    {
        var text = new StringBuilder(header.Length);
        foreach (var c in header.Normalize(NormalizationForm.FormKD).Where(c => char.IsLetterOrDigit(c) || c is '%'))
        {
            text.Append(Plain(char.ToLowerInvariant(c)));
        }

        return text.Length == 0 && header.Trim() is "#" ? "#" : text.ToString();
    }

    /// <summary>Every row of the table as it is written: a spelling stands under one field only.</summary>
    internal static IEnumerable<(string Folded, LeadColumn Column, string Spelling)> Rows()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidDataException($"The table '{Resource}' is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [{ Length: > 0 } field, _, var spellings] && !field.StartsWith('#'))
            {
                var column = LeadColumn.Of(field) ?? throw new InvalidDataException($"{Resource} names the field '{field}', which there is not.");
                column = column with { IsBareName = field == "name" };
                foreach (var spelling in spellings.Split('|'))
                {
                    yield return (Fold(spelling), column, spelling);
                }
            }
        }
    }

    private static IEnumerable<(string Folded, LeadColumn Column, string Spelling)> Wallets() =>
        from currency in Currencies
        from word in currency.Words
        from spelling in new[] { word, $"{word} address", $"{word} wallet", $"{word} wallet address", $"wallet {word}", $"wallet address {word}" }
        where spelling != word || !NotAlone.Contains(word, StringComparer.Ordinal)
        select (Fold(spelling), new LeadColumn("wallets", currency.Label), spelling);

    // Letters that Unicode does not part into a letter and a mark.
    private static char Plain(char c) => c switch { 'ı' => 'i', 'ł' => 'l', 'đ' => 'd', 'ø' => 'o', _ => c };
}
