using System.Globalization;
using Graph.Core.Model;
using Graph.Learning.Generating;

namespace Graph.Learning.Labels;

/// <summary>Two views of one listed party, as a list and as a lead would state it.</summary>
/// <remarks>
/// The names of one record share all its other claims, which would teach that dates always agree. So each view keeps its own part of the
/// claims and the lead's are altered as real sources alter them: dates lose precision or differ, numbers carry typing errors, kinds are not known.
/// </remarks>
internal static class PartyView
{
    /// <summary>The source name of views as a list states them.</summary>
    public const string ListSource = "labels-list";

    /// <summary>The source name of views as a lead states them.</summary>
    public const string LeadSource = "labels-lead";

    private const double ListKeeps = .9;
    private const double LeadKeeps = .6;

    public static bool IsName(Claim claim) => claim.Property is ClaimProperty.Name or ClaimProperty.Alias or ClaimProperty.FormerName;

    /// <summary>Both views; the lead's name is an alias where the party has one, three times in four.</summary>
    public static (Record List, Record Lead) Of(Record party, SplitMix64 stream)
    {
        var names = party.Claims.Where(IsName).ToArray();
        var leadName = names.Length > 1 && stream.Chance(.75) ? 1 + stream.Below(names.Length - 1) : 0;
        var list = names.Where((_, i) => i == 0 || (i != leadName && stream.Chance(.5)));
        var lead = names.Where((_, i) => i != leadName && i != 0 && stream.Chance(.2))
            .Prepend(names[leadName] with { Property = ClaimProperty.Name })
            .Select(n => n with { Value = NameNoise.Apply(n.Value, party.Kind, stream) });
        var others = party.Claims.Where(c => IsCompared(c.Property)).ToArray();
        return (
            View(ListSource, party.Kind, party, [.. list, .. others.Where(_ => stream.Chance(ListKeeps))]),
            View(LeadSource, LeadKind(party.Kind, stream), party, [.. lead, .. others.Where(_ => stream.Chance(LeadKeeps)).Select(c => ClaimNoise.Apply(c, stream))]));
    }

    private static Record View(string source, EntityKind kind, Record party, IEnumerable<Claim> claims) => new(
        new RecordKey(source, party.Key.RecordId), kind, [.. claims.Select(Plain)], [], [], new Provenance("", 0));

    private static Claim Plain(Claim claim) => claim with { Original = null, From = null, To = null, Language = null };

    private static bool IsCompared(ClaimProperty property) => property is
        ClaimProperty.WeakAlias or ClaimProperty.BirthDate or ClaimProperty.BirthPlace or ClaimProperty.DeathDate or ClaimProperty.FoundedDate or ClaimProperty.Gender
        or ClaimProperty.Nationality or ClaimProperty.Citizenship or ClaimProperty.Country or ClaimProperty.Address or ClaimProperty.Phone
        or ClaimProperty.Email or ClaimProperty.Website or ClaimProperty.Identifier or ClaimProperty.Wallet or ClaimProperty.Flag;

    private static EntityKind LeadKind(EntityKind kind, SplitMix64 stream) => kind switch
    {
        EntityKind.Person => stream.Chance(.05) ? EntityKind.Party : kind,
        EntityKind.Company or EntityKind.Organization => stream.Pick([kind, kind, EntityKind.Party, EntityKind.Company, EntityKind.Organization]),
        EntityKind.Party or EntityKind.Wallet or EntityKind.Vessel or EntityKind.Aircraft or EntityKind.Persona => kind,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), string.Create(CultureInfo.InvariantCulture, $"{kind} is no kind of a listed party.")),
    };
}
