using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>Reports numbers and wallet addresses whose check digits are wrong: they are kept as printed, and are somebody's typing error.</summary>
internal static class ChecksumRejects
{
    private const int Shown = 200;

    /// <summary>Those of a batch that its reader did not report already.</summary>
    public static IEnumerable<Reject> Of(IReadOnlyList<PreparedRecord> records, IReadOnlyList<Reject> reported)
    {
        var known = reported.Where(r => r.Kind == RejectKind.BadChecksum).Select(r => (r.File, r.Row, r.Value)).ToHashSet();
        return records.SelectMany(Of).Where(r => !known.Contains((r.File, r.Row, r.Value)));
    }

    private static IEnumerable<Reject> Of(PreparedRecord record) =>
        record.Profile.Identifiers.Where(i => i.Normal.ChecksumValid == false).Select(i => Bad(record.Record, i.Normal.Type.ToUpperInvariant(), i.Text))
            .Concat(record.Record.Claims
                .Where(c => c.Property == ClaimProperty.Wallet && WalletAddresses.Parse(c.Value, c.Label).Verification == WalletVerification.Wrong)
                .Select(c => Bad(record.Record, c.Label ?? "wallet", c.Value)));

    private static Reject Bad(Record record, string type, string value) => new(
        record.Provenance.File,
        record.Provenance.Row,
        type,
        value.Length > Shown ? value[..Shown] : value,
        $"The check digits of this {type} are wrong; it is kept as printed.",
        "Compare it with where it was copied from.",
        WholeRow: false)
    {
        Kind = RejectKind.BadChecksum,
    };
}
