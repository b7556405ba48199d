using System.Text.RegularExpressions;
using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>Entries <c>Digital Currency Address - XBT 1…</c>. The ticker is not the chain and stays an attribute.</summary>
internal static partial class RemarkWallets
{
    public static bool IsWallet(string entry) => entry.StartsWith("Digital Currency Address -", StringComparison.OrdinalIgnoreCase);

    public static bool TryRead(string entry, RecordDraft draft, Tally tally)
    {
        if (Pattern().Match(entry) is not { Success: true } match)
        {
            return false;
        }

        draft.Add(ClaimProperty.Wallet, match.Groups["address"].Value, match.Groups["ticker"].Value);
        tally.Add("wallets");
        return true;
    }

    [GeneratedRegex(@"^Digital Currency Address\s*-\s*(?<ticker>[A-Za-z0-9]{2,10})\s+(?<address>\S+?)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
