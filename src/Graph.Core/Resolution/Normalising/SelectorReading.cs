using System.Collections.Frozen;
using Graph.Core.Model;

namespace Graph.Core.Resolution.Normalising;

/// <summary>Reads from a record's claims the values it can share with others.</summary>
internal static class SelectorReading
{
    private const ulong Seed = 0x5e1ec704;
    private static readonly FrozenSet<string> Webmail = ReferenceTable.Set("webmail-domains.tsv");

    /// <summary>The stable hash under which a selector stands in the index.</summary>
    public static ulong Hash(Selector selector) => StableHash.Of(selector.ToString(), Seed);

    public static BorneSelector[] Of(
        Record record,
        IReadOnlyList<Stated<NormalIdentifier>> identifiers,
        IReadOnlyList<Stated<NormalAddress>> addresses,
        IReadOnlyList<Stated<NormalEmail>> emails)
    {
        var shared = identifiers.Select(i => (Kind: SelectorKind.Identifier, Value: i.Normal.SelectorValue, i.Text))
            .Concat(addresses.Select(a => (Kind: SelectorKind.Address, Value: a.Normal.SelectorValue, a.Text)))
            .Concat(emails.Select(e => (Kind: SelectorKind.Email, Value: (string?)e.Normal.Normal, e.Text)))
            .Concat(emails.Select(e => (Kind: SelectorKind.Domain, Value: OwnDomain(e.Normal), e.Text)))
            .Concat(record.Claims.SelectMany(c => OfClaim(c, record)));
        return
        [
            .. shared.Where(s => !string.IsNullOrEmpty(s.Value))
                .DistinctBy(s => (s.Kind, s.Value))
                .Select(s => new Selector(s.Kind, s.Value!) is var selector ? new BorneSelector(selector, Hash(selector), s.Text) : default)
                .OrderBy(s => s.Hash),
        ];
    }

    private static IEnumerable<(SelectorKind Kind, string? Value, string Text)> OfClaim(Claim claim, Record record) => claim.Property switch
    {
        ClaimProperty.Phone => [(SelectorKind.Phone, Phones.Normalise(claim.Value, claim.Country ?? record.First(ClaimProperty.Country)), claim.Value)],
        ClaimProperty.Website => [(SelectorKind.Domain, Domains.Registrable(claim.Value), claim.Value)],
        ClaimProperty.Wallet => [(SelectorKind.Wallet, Wallet(claim), claim.Value)],
        ClaimProperty.Ip => [(SelectorKind.Ip, Plain(claim.Value), claim.Value)],
        ClaimProperty.Device => [(SelectorKind.Device, Plain(claim.Value), claim.Value)],
        ClaimProperty.DocumentHash => [(SelectorKind.DocumentHash, Plain(claim.Value), claim.Value)],
        ClaimProperty.Handle => [(SelectorKind.Handle, $"{Plain(claim.Label ?? "")}/{Plain(claim.Value).TrimStart('@')}", claim.Value)],
        ClaimProperty.Account => [(SelectorKind.Account, $"{TextFold.Fold(claim.Label ?? "")}/{Number(claim.Value)}", claim.Value)],
        _ => [],
    };

    /// <summary>The domain of an address speaks for its owner, unless anyone may have an address there.</summary>
    private static string? OwnDomain(NormalEmail email) =>
        Domains.Registrable(email.Domain) is { } domain && !Webmail.Contains(domain) ? domain : null;

    private static string? Wallet(Claim claim)
    {
        var address = WalletAddresses.Parse(claim.Value, claim.Label);
        // An address whose checksum is wrong is somebody's typing error: it must not tie parties together.
        return address.Verification is WalletVerification.Checksum or WalletVerification.NotCarried ? address.ToSelector().Value : null;
    }

    private static string Plain(string text) => text.Trim().ToLowerInvariant();

    private static string Number(string text) => TextFold.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
