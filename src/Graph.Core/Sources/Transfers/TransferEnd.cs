using Graph.Core.Model;

namespace Graph.Core.Sources.Transfers;

/// <summary>A wallet or account at one end of a transfer.</summary>
/// <param name="Id">Its record's id: the wallet's normal form (<c>evm:0x…</c>), or <c>account:</c> and what is no wallet address as it stands.</param>
/// <param name="Claim">What identifies it.</param>
/// <param name="IsWrong">Whether it has the form of a wallet address and a wrong checksum.</param>
internal sealed record TransferEnd(string Id, Claim Claim, bool IsWrong)
{
    public static TransferEnd Of(string text, string? asset)
    {
        var address = WalletAddresses.Parse(text, asset);
        return address.Verification == WalletVerification.NotAnAddress
            ? new TransferEnd($"account:{text}", new Claim(ClaimProperty.Account, text), IsWrong: false)
            : new TransferEnd(address.ToSelector().Value, new Claim(ClaimProperty.Wallet, address.Payload), address.Verification == WalletVerification.Wrong);
    }
}
