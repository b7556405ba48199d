using System.Net;
using Graph.Core.Model;

namespace Graph.Core.Sources.Observations;

/// <summary>What the value of an observation is, by its kind and its form.</summary>
internal static class ObservedValue
{
    private const int ShortestHash = 32;

    /// <summary>The claim that the observation makes; null for a rating, which ties accounts and says nothing of one alone.</summary>
    public static Claim? Claim(ObservationRow row) => row.Kind switch
    {
        ObservationKind.Login => Ip(row.Value) is { } ip ? new Claim(ClaimProperty.Ip, ip, Original: ip == row.Value ? null : row.Value) : Unread(row),
        ObservationKind.Device => new Claim(ClaimProperty.Device, row.Value),
        ObservationKind.Payout => Payout(row),
        ObservationKind.Document => new Claim(ClaimProperty.DocumentHash, row.Value, "document"),
        ObservationKind.Message => new Claim(IsHash(row.Value) ? ClaimProperty.DocumentHash : ClaimProperty.Note, row.Value, "message"),
        ObservationKind.Rating => null,
        _ => throw new InvalidOperationException($"Unknown kind {row.Kind}."),
    };

    /// <summary>Whether the value is what its kind asks for.</summary>
    public static bool IsRead(ObservationRow row) => row.Kind != ObservationKind.Login || Ip(row.Value) is not null;

    private static Claim Unread(ObservationRow row) => new(ClaimProperty.Other, row.Value, "login");

    /// <summary>The normal form of an IP address of version 4 with its four numbers, or of version 6; "1" is none, though .NET reads it.</summary>
    private static string? Ip(string text) =>
        (text.Count(c => c == '.') == 3 || text.Contains(':', StringComparison.Ordinal)) && IPAddress.TryParse(text, out var address) ? address.ToString() : null;

    /// <summary>A wallet when its form says so (one whose checksum is wrong is reported when it is stored, as every wallet is), an e-mail address (payment services pay to one), else an account's number at the institution.</summary>
    private static Claim Payout(ObservationRow row)
    {
        var wallet = WalletAddresses.Parse(row.Value);
        return wallet is { Family: not WalletFamily.Opaque, Verification: WalletVerification.Checksum or WalletVerification.NotCarried or WalletVerification.Wrong }
            ? new Claim(ClaimProperty.Wallet, row.Value, Original: Institution(row))
            : row.Value.Contains('@', StringComparison.Ordinal) && !row.Value.StartsWith('@')
                ? new Claim(ClaimProperty.Email, row.Value, "payout", Original: Institution(row))
                : new Claim(ClaimProperty.Account, row.Value, row.Counterparty);
    }

    private static string? Institution(ObservationRow row) => row.Counterparty is null ? null : $"{row.Value} ({row.Counterparty})";

    private static bool IsHash(string text) => text.Length >= ShortestHash && text.All(char.IsAsciiHexDigit);
}
