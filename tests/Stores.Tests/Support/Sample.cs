using Graph.Core.Model;
using Graph.Core.Storage;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Support;

/// <summary>Small content for stores to keep.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Day = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static RecordKey Key(string text) => RecordKey.Parse(text.Contains(':', StringComparison.Ordinal) ? text : $"leads:{text}");

    public static Record Record(string key, string name = "Nordhafen Trading", EntityKind kind = EntityKind.Company) => new(
        Key(key), kind, [new Claim(ClaimProperty.Name, name)], [], [], new Provenance("leads.jsonl", 1));

    public static NewVersion Version(string key, string name = "Nordhafen Trading", int day = 0, EntityKind kind = EntityKind.Company) =>
        new(Record(key, name, kind), Day.AddDays(day));

    public static Load Load(string id = "load-1", LoadStatus status = LoadStatus.Running) =>
        new(id, "leads", "jsonl", ["leads.jsonl"], "v1", Day, Day, status, LoadCounts.Zero);

    public static Membership Member(string record, string entity) => new(Key(record), Key(entity));

    public static CandidateLink Link(
        string left, string right, LinkKind kind = LinkKind.SameAs, LinkDecision decision = LinkDecision.Review, double probability = 0.5, double risk = 1) => new(
        kind,
        new LinkKey(kind, Key(left), Key(right)).Left,
        new LinkKey(kind, Key(left), Key(right)).Right,
        -3.25,
        0.1 + 0.2,
        probability,
        decision,
        "between the thresholds",
        [new Contribution("name", "exact", 0.75, "A", "Ä", 3.55), new Contribution("birthDate", "missing", null, null, null, 0)],
        "card-hash",
        risk);

    public static Relation Relation(string statedBy, int ordinal, params string[] targets) => new(
        Key(statedBy),
        ordinal,
        new StatedRelation(RelationKind.Owns, "NORDHAFEN", false, Share: new ShareRange(50m, 75.5m), From: PartialDate.OfYear(2019)),
        targets.Length switch { 0 => RelationStatus.Unresolved, 1 => RelationStatus.Resolved, _ => RelationStatus.Ambiguous },
        [.. targets.Select(Key)]);

    public static Dictionary<RecordKey, IReadOnlyList<Relation>> Relations(params Relation[] relations) =>
        relations.GroupBy(r => r.StatedBy).ToDictionary(g => g.Key, IReadOnlyList<Relation> (g) => [.. g]);

    public static Dictionary<RecordKey, IReadOnlyList<Selector>> Selectors(params (string Record, Selector Selector)[] borne) =>
        borne.GroupBy(b => Key(b.Record)).ToDictionary(g => g.Key, IReadOnlyList<Selector> (g) => [.. g.Select(b => b.Selector)]);

    public static Selector Phone(string number) => new(SelectorKind.Phone, number);
}
