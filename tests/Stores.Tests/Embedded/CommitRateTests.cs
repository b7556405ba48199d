using System.Diagnostics;
using Graph.Core.Storage;
using Graph.Stores.Embedded;
using Stores.Tests.Support;

namespace Stores.Tests.Embedded;

/// <summary>Asked for by name only, since it measures the machine as well: run with <c>--explicit only</c>.</summary>
public sealed class CommitRateTests
{
    [Fact(Explicit = true)]
    public async Task Ten_thousand_records_a_second_go_in_by_batches_of_a_thousand()
    {
        const int batches = 50;
        const int size = 1000;
        var stop = TestContext.Current.CancellationToken;
        await using var place = new EmbeddedPlace();
        await using var store = await EmbeddedStore.OpenAsync(place.File, stop);
        var changes = Enumerable.Range(0, batches).Select(Batch).ToList();

        var clock = Stopwatch.StartNew();
        foreach (var change in changes)
        {
            await store.CommitAsync(change, stop);
        }

        var rate = batches * size / clock.Elapsed.TotalSeconds;
        TestContext.Current.TestOutputHelper!.WriteLine($"{rate:F0} records/s");
        Assert.True(rate >= 10_000, $"{rate:F0} records/s");

        static GraphChange Batch(int number)
        {
            var names = Enumerable.Range(0, size).Select(i => $"{number}-{i}").ToList();
            return new GraphChange
            {
                BasedOn = number,
                Versions = [.. names.Select(n => Sample.Version(n))],
                Memberships = [.. names.Select(n => Sample.Member(n, n))],
                Selectors = Sample.Selectors([.. names.SelectMany(n => new[] { (n, Sample.Phone(n)), (n, Sample.Phone(n[..^1])) })]),
                Links = [.. names.Skip(1).Select(n => Sample.Link(n, names[0]))],
                Events = [.. names.Select(n => new FeedEvent(FeedEventKind.RecordAdded, n))],
            };
        }
    }
}
