using System.Globalization;
using Graph.Core.Model;
using Stores.Tests.Support;
using Stores.Tests.Support.Worlds;

namespace Stores.Tests.Resolution;

/// <summary>Design rules 1, 4 and 11 together: a world of loads of which some are taken back. The seed of a world that fails is its test's argument.</summary>
public abstract class Rule4LoadsAreTakenBackTests<TPlace>
    where TPlace : IStorePlace, new()
{
    public static TheoryData<int> Worlds => Draws.Worlds<TPlace>(10);

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Loads_snapshots_and_undos_in_any_order_give_the_world_without_what_was_undone(int seed)
    {
        var loads = LoadedWorld.Of(seed);
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        using var telling = new LoadTelling(seed, loads);

        await telling.TellAsync(place);

        await using var without = await WithoutAsync(loads.Where(l => !l.Undone));
        var wanted = await GraphText.WithDatesAsync(without.Store);
        Assert.True(loads.Any(l => l.Undone) && wanted.Any(l => l.StartsWith("stands", StringComparison.Ordinal) && !l.EndsWith("closed ", StringComparison.Ordinal)), "The world shows nothing.");
        var difference = GraphText.Difference(wanted, await GraphText.WithDatesAsync(place.Store));
        Assert.True(difference.Length == 0, string.Create(CultureInfo.InvariantCulture, $"seed {seed} gave another graph:\n{difference}"));
        Assert.Equal(await without.HashAsync(), await place.HashAsync());
        Assert.Equal(await place.RebuildHashAsync(), await place.HashAsync());
    }

    /// <summary>The loads that stay, each whole, oldest first; everything else before them.</summary>
    private static async Task<ResolvedPlace> WithoutAsync(IEnumerable<MadeLoad> loads)
    {
        var place = await ResolvedPlace.OpenAsync<TPlace>();
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

        foreach (var made in loads.OrderBy(l => l.Load.Published))
        {
            await place.Graph.StartLoadAsync(made.Load, CancellationToken.None);
            await place.Graph.AppendAsync(made.Load, 0, made.Records, [], CancellationToken.None);
            if (made.Ends)
            {
                await place.Graph.EndLoadAsync(made.Load, LoadStatus.Done, CancellationToken.None);
            }
        }

        return place;
    }
}
