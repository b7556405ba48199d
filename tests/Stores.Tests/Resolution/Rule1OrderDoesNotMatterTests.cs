using System.Globalization;
using Stores.Tests.Support;
using Stores.Tests.Support.Worlds;

namespace Stores.Tests.Resolution;

/// <summary>Design rule 1. A world is told in many ways; the seed of a way that fails is its test's argument.</summary>
public abstract class Rule1OrderDoesNotMatterTests<TPlace>
    where TPlace : IStorePlace, new()
{
    private static readonly Lazy<Task<(string Hash, IReadOnlyList<string> Lines)>> AtOnce = new(TellAtOnceAsync);

    public static TheoryData<int> Worlds => Draws.Worlds<TPlace>(20);

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Any_order_batching_number_of_writers_and_retries_give_one_graph(int seed)
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        using var telling = new Telling(seed, MadeWorld.Everything);

        await telling.TellAsync(place);

        var (hash, lines) = await AtOnce.Value;
        var difference = GraphText.Difference(lines, await GraphText.OfAsync(place.Store));
        Assert.True(difference.Length == 0, string.Create(CultureInfo.InvariantCulture, $"seed {seed} gave another graph:\n{difference}"));
        Assert.Equal(hash, await place.HashAsync());
        Assert.Equal(hash, await place.RebuildHashAsync());
    }

    /// <summary>What stands in the end, told in one batch a source, everything else before it.</summary>
    private static async Task<(string Hash, IReadOnlyList<string> Lines)> TellAtOnceAsync()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        foreach (var source in MadeWorld.Everything.Sources)
        {
            await place.Graph.SetSourceAsync(source, CancellationToken.None);
        }

        foreach (var spoken in MadeWorld.Everything.Verdicts)
        {
            place.Clock.Now = Sample.Day.AddMinutes(spoken.Minute);
            var judgement = await place.Graph.JudgeAsync(spoken.Link, spoken.Verdict, "ana", null, CancellationToken.None);
            if (spoken.Revoked)
            {
                await place.Graph.RevokeAsync(judgement.Id, "ben", CancellationToken.None);
            }
        }

        await place.LoadAsync([.. MadeWorld.Everything.Records.GroupBy(r => r.Record.Key).Select(g => g.MaxBy(r => r.Day)!.Record)]);
        return (await place.HashAsync(), await GraphText.OfAsync(place.Store));
    }
}
