using Graph.Stores;
using Stores.Tests.Support;

namespace Server.Tests.Support;

/// <summary>The place of a store whose ports answer as the weather is.</summary>
internal sealed class WeatherPlace(StorePlace place, Weather weather) : StorePlace
{
    public override string Name => place.Name;

    public override string Beside => place.Beside;

    public override Task<bool> StandsAsync(CancellationToken cancellation) => place.StandsAsync(cancellation);

    public override async Task<OpenedStore> OpenAsync(CancellationToken cancellation)
    {
        var store = await place.OpenAsync(cancellation);
        return new OpenedStore(store)
        {
            Records = weather.Of(store.Records),
            Statements = weather.Of(store.Statements),
            Ledger = weather.Of(store.Ledger),
            Graph = weather.Of(store.Graph),
            Quality = weather.Of(store.Quality),
            Contents = store.Contents,
            Upkeep = store.Upkeep,
        };
    }

    public override Task RequireFreeAsync(CancellationToken cancellation) => place.RequireFreeAsync(cancellation);

    public override Task<OpenedStore> OpenUnprovenAsync(CancellationToken cancellation) => place.OpenUnprovenAsync(cancellation);

    public override Task KeepAsync(CancellationToken cancellation) => place.KeepAsync(cancellation);

    public override Task DropAsync() => place.DropAsync();
}
