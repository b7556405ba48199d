using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Core.Model;
using Graph.Core.Storage;
using Stores.Tests.Support;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Contract;

/// <summary>Versions, history and deltas, of any store.</summary>
public abstract class RecordContract<TPlace> : StoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    [Fact]
    public async Task A_new_version_ends_the_one_before_it()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load() });
        await CommitAsync(new GraphChange { BasedOn = 0, Batch = new BatchKey("load-1", 0), Versions = [Sample.Version("a", "old")] });
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a", "new", day: 1)] });

        var history = (await Store.Records.HistoryAsync([Sample.Key("a")], Stop))[Sample.Key("a")];

        Assert.Equal([("old", 2L, (long?)3), ("new", 3L, null)], history.Select(v => (v.Record.Caption, v.From, v.To)));
        Assert.Equal(["load-1", ""], history.Select(v => v.Load));
        Assert.Equal([Sample.Day, Sample.Day.AddDays(1)], history.Select(v => v.Published));
        Assert.Equal(history[1].Record.ContentHash, history[1].Hash);
    }

    [Fact]
    public async Task A_late_version_goes_into_the_history_only()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a", "now", day: 5)] });
        await CommitAsync(new GraphChange { BasedOn = 0, LateVersions = [Sample.Version("a", "late", day: 1)] });

        var history = (await Store.Records.HistoryAsync([Sample.Key("a")], Stop)).Values.Single();

        Assert.Equal([("late", 2L, (long?)2), ("now", 1L, null)], history.Select(v => (v.Record.Caption, v.From, v.To)));
        Assert.Equal("now", (await Store.Records.CurrentAsync([Sample.Key("a")], Stop)).Values.Single().Record.Caption);
        Assert.Empty(await Store.Records.DeltasAsync(1, 2, Stop));
    }

    [Fact]
    public async Task Deltas_tell_what_stood_before_and_after_a_span_of_the_feed()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a", "a1"), Sample.Version("same")] });
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a", "a2")] });
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a", "a3"), Sample.Version("b", "b1")] });
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("b", "b2")] });

        var deltas = await Store.Records.DeltasAsync(1, 3, Stop);

        Assert.Equal([("leads:a", "a1", "a3"), ("leads:b", null, "b1")], deltas.Select(d => (d.Key.ToString(), d.Before?.Caption, d.After?.Caption)));
    }

    [Fact]
    public async Task A_missing_key_is_absent_and_a_key_asked_twice_is_answered_once()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a")] });

        var found = await Store.Records.CurrentAsync([Sample.Key("a"), Sample.Key("nobody"), Sample.Key("a")], Stop);

        Assert.Equal([Sample.Key("a")], found.Keys);
        Assert.Empty(await Store.Records.HistoryAsync([Sample.Key("nobody")], Stop));
    }

    [Fact]
    public async Task A_key_that_is_only_named_by_another_has_no_version()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a")], Relations = Sample.Relations(Sample.Relation("a", 0, "later")) });

        Assert.Empty(await Store.Records.CurrentAsync([Sample.Key("later")], Stop));
        Assert.Single(await ListAsync(Store.Records.ScanAsync(Stop)));
        Assert.Equal(1, (await Store.Records.TotalsAsync(Stop)).Records["leads"]);
    }

    [Fact]
    public async Task A_scan_runs_in_ordinal_order_of_keys_beyond_one_page_and_one_plane()
    {
        // U+1F600 is a surrogate pair: before U+FF21 by UTF-16 units, after it by code point.
        string[] names = [.. Enumerable.Range(0, 1100).Select(i => $"n{i}"), "\U0001F600", "\uFF21", "\uD7FF", "\uD7FE", "\uE000", "z"];
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [.. names.Select(n => Sample.Version(n))] });

        var scanned = (await ListAsync(Store.Records.ScanAsync(Stop))).Select(v => v.Record.Key).ToList();

        Assert.Equal(names.Select(Sample.Key).Order(), scanned);
    }

    [Fact]
    public async Task Memberships_stream_in_record_order()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("b"), Sample.Version("a"), Sample.Version("free")], Memberships = [Sample.Member("b", "a"), Sample.Member("a", "a")] });
        await CommitAsync(new GraphChange { BasedOn = 0, Memberships = [Sample.Member("free", "free")] });

        var memberships = await ListAsync(Store.Records.MembershipsAsync(Stop));

        Assert.Equal([Sample.Member("a", "a"), Sample.Member("b", "a"), Sample.Member("free", "free")], memberships);
    }

    [Fact]
    public async Task Totals_count_what_stands()
    {
        await CommitAsync(new GraphChange
        {
            BasedOn = 0,
            Versions = [Sample.Version("a"), Sample.Version("b"), Sample.Version("ofac-sdn:1", kind: EntityKind.Person)],
            LateVersions = [Sample.Version("a", "late")],
            Memberships = [Sample.Member("a", "a"), Sample.Member("b", "a"), Sample.Member("ofac-sdn:1", "ofac-sdn:1")],
            Links = [Sample.Link("a", "b", decision: LinkDecision.Match), Sample.Link("a", "ofac-sdn:1")],
            Relations = Sample.Relations(Sample.Relation("a", 0, "b"), Sample.Relation("a", 1)),
            Selectors = Sample.Selectors(("a", Sample.Phone("+1")), ("b", Sample.Phone("+1"))),
        });

        var totals = await Store.Records.TotalsAsync(Stop);

        Assert.Equal([("leads", 2L), ("ofac-sdn", 1L)], totals.Records.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value)));
        Assert.Equal([(EntityKind.Person, 1L), (EntityKind.Company, 1L)], totals.Entities.OrderBy(r => r.Key).Select(r => (r.Key, r.Value)));
        Assert.Equal([("SameAs/Match", 1L), ("SameAs/Review", 1L)], totals.Links.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value)));
        Assert.Equal([(RelationStatus.Resolved, 1L), (RelationStatus.Unresolved, 1L)], totals.Relations.OrderBy(r => r.Key).Select(r => (r.Key, r.Value)));
        Assert.Equal(1, totals.Selectors[SelectorKind.Phone]);
    }

    [Property(MaxTest = 40)]
    public Property Any_text_comes_back_as_it_went_in() => Prop.ForAll(
        Arb.From(HostileText.Generator),
        Arb.From(HostileText.Generator),
        (id, text) =>
        {
            var key = new RecordKey("hostile", "x" + id);
            var selector = new Selector(SelectorKind.Address, text);
            var record = new Record(key, EntityKind.Person, [new Claim(ClaimProperty.Name, "n" + text, text, text)], [], [new Designation("a" + text, text)], new Provenance(text, 7));

            CommitAsync(new GraphChange { BasedOn = 0, Versions = [new NewVersion(record, Sample.Day)], Selectors = new Dictionary<RecordKey, IReadOnlyList<Selector>> { [key] = [selector] }, Memberships = [new Membership(key, key)] }).GetAwaiter().GetResult();

            var kept = Store.Records.CurrentAsync([key], Stop).GetAwaiter().GetResult()[key];
            var bearers = Store.Graph.BearersAsync([selector], 1000, Stop).GetAwaiter().GetResult()[selector];
            return kept.Record.ContentHash == record.ContentHash && kept.Record.Provenance == record.Provenance && bearers.Records.Contains(key);
        });
}
