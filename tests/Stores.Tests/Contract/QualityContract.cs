using Graph.Core.Model;
using Graph.Core.Storage;
using Stores.Tests.Support;

namespace Stores.Tests.Contract;

/// <summary>Counts of the quality of data, of any store.</summary>
public abstract class QualityContract<TPlace> : StoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    [Fact]
    public async Task What_was_set_aside_is_counted_by_load_kind_and_column_most_first_with_the_first_places()
    {
        await RejectAsync("load-1", RejectKind.UnreadDate, "born", 9, 2, 4, 5);
        await RejectAsync("load-1", RejectKind.BadChecksum, "LEI", 7);
        await RejectAsync("load-2", RejectKind.UnreadDate, "born", 1);

        var all = await Store.Quality.SetAsideAsync(new QualityQuery(), Stop);
        var one = await Store.Quality.SetAsideAsync(new QualityQuery(Load: "load-2"), Stop);

        Assert.Equal(
            [(QualityKind.UnreadDate, "load-1", "born", 4L), (QualityKind.BadChecksum, "load-1", "LEI", 1), (QualityKind.UnreadDate, "load-2", "born", 1)],
            all.Select(f => (f.Kind, f.Load!, f.Detail, f.Count)));
        Assert.Equal(["a.csv, row 2", "a.csv, row 4", "a.csv, row 5"], all[0].Examples);
        Assert.Equal("load-2", Assert.Single(one).Load);
        Assert.Empty(await Store.Quality.SetAsideAsync(new QualityQuery(Source: "another"), Stop));
    }

    [Fact]
    public async Task Every_kind_of_reject_is_a_kind_of_finding()
    {
        foreach (var kind in Enum.GetValues<RejectKind>())
        {
            await RejectAsync("load-1", kind, kind.ToString(), 1);
        }

        var found = await Store.Quality.SetAsideAsync(new QualityQuery(), Stop);

        Assert.All(found, f => Assert.Equal(f.Detail, f.Kind.ToString()));
        Assert.Equal(Enum.GetValues<RejectKind>().Length, found.Count);
    }

    [Fact]
    public async Task Relations_tied_to_nobody_or_to_several_are_counted_with_the_records_that_state_them()
    {
        await StateAsync("a", "b", "c");
        await CommitAsync(new GraphChange { BasedOn = 0, Relations = Sample.Relations(Sample.Relation("a", 0), Sample.Relation("b", 0, "a", "c"), Sample.Relation("c", 0, "a"), Sample.Relation("c", 1)) });

        var found = await Store.Quality.UntiedAsync(new QualityQuery(), Stop);

        Assert.Equal([(QualityKind.UnresolvedRelation, 2L), (QualityKind.AmbiguousRelation, 1)], found.Select(f => (f.Kind, f.Count)));
        Assert.Equal(["leads:a", "leads:c"], found[0].Examples);
    }

    [Theory]
    [InlineData(19, "leads", 0)]
    [InlineData(20, "leads", 1)]
    [InlineData(40, "anyone", 0)]
    public async Task A_selector_is_a_hub_from_twenty_records_on_and_an_unverified_source_counts_little(int records, string source, int hubs)
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Source = new Source("anyone", 0, SourceTrust.Unverified, false) });
        string[] keys = [.. Enumerable.Range(0, records).Select(i => FormattableString.Invariant($"{source}:{i:D2}"))];
        await StateAsync(keys);
        await CommitAsync(new GraphChange { BasedOn = 0, Selectors = Sample.Selectors([.. keys.Select(k => (k, Sample.Phone("+4930")))]) });

        var found = await Store.Quality.HubsAsync(new QualityQuery(Examples: 1), Stop);

        Assert.Equal(hubs, found.Sum(f => f.Count));
        Assert.All(found, f => Assert.Equal((QualityKind.Hub, "Phone", $"{source}:00"), (f.Kind, f.Detail, Assert.Single(f.Examples))));
    }

    private async Task RejectAsync(string load, RejectKind kind, string column, params int[] rows)
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load(load) });
        var batch = (await Store.Ledger.BatchesAsync(load, Stop)).Count;
        await CommitAsync(new GraphChange
        {
            BasedOn = 0,
            Batch = new BatchKey(load, batch),
            Rejects = [.. rows.Select(r => new Reject("a.csv", r, column, "v", "p", "m") { Kind = kind })],
        });
    }

    private async Task StateAsync(params string[] keys)
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load() });
        await CommitAsync(new GraphChange
        {
            BasedOn = 0,
            Batch = new BatchKey("load-1", 0),
            Versions = [.. keys.Select(k => Sample.Version(k))],
            Memberships = [.. keys.Select(k => Sample.Member(k, k))],
        });
    }
}
