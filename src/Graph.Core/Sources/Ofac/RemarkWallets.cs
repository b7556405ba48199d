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

        var (address, ticker) = (match.Groups["address"].Value, match.Groups["ticker"].Value);
        draft.Add(ClaimProperty.Wallet, address, ticker);
        tally.Add("wallets");
        tally.Add(Verified(WalletAddresses.Parse(address, ticker).Verification));
        return true;
    }

    private static string Verified(WalletVerification verification) => verification switch
    {
        WalletVerification.Checksum => "wallets, checksum right",
        WalletVerification.NotCarried => "wallets, no checksum carried",
        WalletVerification.Wrong => "wallets, checksum wrong",
        WalletVerification.NotAnAddress => "wallets, no address",
        _ => throw new InvalidOperationException($"Unknown verification {verification}."),
    };

    [GeneratedRegex(@"^Digital Currency Address\s*-\s*(?<ticker>[A-Za-z0-9]{2,10})\s+(?<address>\S+?)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
