using Graph.Core.Model;
using Graph.Core.Storage;
using Stores.Tests.Support;

namespace Stores.Tests.Contract;

/// <summary>What a commit promises, of any store.</summary>
public abstract class CommitContract<TPlace> : StoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    [Fact]
    public async Task An_empty_store_stands_at_zero_and_each_commit_raises_it_by_one()
    {
        var before = await Store.Records.FeedNumberAsync(Stop);

        var first = await Store.Records.CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a")] }, Stop);
        var second = await Store.Records.CommitAsync(new GraphChange { BasedOn = 1 }, Stop);

        Assert.Equal(0, before);
        Assert.Equal(new CommitResult(CommitOutcome.Committed, 1), first);
        Assert.Equal(new CommitResult(CommitOutcome.Committed, 2), second);
        Assert.Equal(2, await Store.Records.FeedNumberAsync(Stop));
    }

    [Fact]
    public async Task A_change_based_on_another_feed_number_is_outdated_and_writes_nothing()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a", "first")] });

        var result = await Store.Records.CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a", "second")] }, Stop);

        Assert.Equal(new CommitResult(CommitOutcome.Outdated, 1), result);
        Assert.Equal("first", (await Store.Records.CurrentAsync([Sample.Key("a")], Stop)).Values.Single().Record.Caption);
    }

    [Fact]
    public async Task A_batch_sent_again_is_a_no_op_even_when_the_feed_has_moved()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load() });
        var batch = new GraphChange { BasedOn = 1, Batch = new BatchKey("load-1", 0), Counts = new LoadCounts(1, 1, 0, 0, 0), Versions = [Sample.Version("a")] };
        await Store.Records.CommitAsync(batch, Stop);

        var again = await Store.Records.CommitAsync(batch, Stop);

        Assert.Equal(new CommitResult(CommitOutcome.AlreadyCommitted, 2), again);
        Assert.Equal(1, (await Store.Ledger.LoadAsync("load-1", Stop))!.Counts.Stored);
        Assert.Single((await Store.Records.HistoryAsync([Sample.Key("a")], Stop)).Values.Single());
    }

    [Fact]
    public async Task A_change_that_cannot_be_written_whole_is_not_written_at_all()
    {
        var change = new GraphChange { BasedOn = 0, Versions = [Sample.Version("a")], Batch = new BatchKey("never begun", 0) };

        await Assert.ThrowsAnyAsync<Exception>(() => Store.Records.CommitAsync(change, Stop));

        Assert.Equal(0, await Store.Records.FeedNumberAsync(Stop));
        Assert.Empty(await Store.Records.CurrentAsync([Sample.Key("a")], Stop));
    }

    [Fact]
    public async Task Another_connection_sees_a_commit_and_outdates_this_one()
    {
        await using var other = await SecondConnectionAsync();
        await other.Records.CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a")] }, Stop);

        var mine = await Store.Records.CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("b")] }, Stop);

        Assert.Equal(new CommitResult(CommitOutcome.Outdated, 1), mine);
        Assert.Single(await Store.Records.CurrentAsync([Sample.Key("a")], Stop));
    }

    [Fact]
    public async Task Of_many_writers_on_one_feed_number_one_commits()
    {
        await using var other = await SecondConnectionAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i =>
            (i % 2 == 0 ? Store : other).Records.CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version($"r{i}")] }, Stop)));

        Assert.Equal(1, results.Count(r => r.Outcome == CommitOutcome.Committed));
        Assert.Single(await ListAsync(Store.Records.ScanAsync(Stop)));
    }

    [Fact]
    public async Task A_reader_sees_a_whole_batch_or_nothing()
    {
        const int size = 50;
        await using var other = await SecondConnectionAsync();
        var keys = Enumerable.Range(0, size).Select(i => Sample.Key($"r{i}")).ToArray();
        var writing = Task.Run(
            async () =>
            {
                for (var round = 0; round < 20; round++)
                {
                    await CommitAsync(new GraphChange { BasedOn = 0, Versions = [.. keys.Select(k => Sample.Version(k.ToString(), $"round {round}"))] });
                }
            },
            Stop);

        var seen = new List<string[]>();
        while (!writing.IsCompleted)
        {
            var found = await other.Records.CurrentAsync(keys, Stop);
            seen.Add([.. found.Values.Select(v => v.Record.Caption).Distinct()]);
            Assert.True(found.Count is 0 or size);
        }

        await writing;
        Assert.All(seen, names => Assert.True(names.Length <= 1));
    }

    [Fact]
    public async Task A_scan_begun_before_a_commit_does_not_see_it()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a"), Sample.Version("c")] });
        await using var scan = Store.Records.ScanAsync(Stop).GetAsyncEnumerator(Stop);
        await scan.MoveNextAsync();

        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("b")] });

        Assert.True(await scan.MoveNextAsync());
        Assert.Equal(Sample.Key("c"), scan.Current.Record.Key);
        Assert.False(await scan.MoveNextAsync());
    }
}
