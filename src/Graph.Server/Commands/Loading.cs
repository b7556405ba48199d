using Graph.Server.Lists;
using Graph.Server.Uploads;

namespace Graph.Server.Commands;

/// <summary>What loads inside a server: uploads, and lists on their schedule.</summary>
internal static class Loading
{
    /// <summary>Takes uploads.</summary>
    public static void AddTo(IServiceCollection services, GraphSession session, Surroundings around, UploadLimits limits) => services
        .AddSingleton(around with { Output = TextWriter.Null, Errors = TextWriter.Null, IsTerminal = false })
        .AddSingleton(session)
        .AddSingleton(limits)
        .AddSingleton<LoadTurns>()
        .AddUploads();

    /// <summary>Refreshes lists; after <see cref="AddTo"/>.</summary>
    public static void AddRefresh(IServiceCollection services, IReadOnlyList<ConfiguredList> lists, string store) => services
        .AddSingleton(lists)
        .AddSingleton(RefreshNotes.Beside(store))
        .AddSingleton(s => new HttpClient(s.GetRequiredService<Surroundings>().Transport()) { Timeout = Timeout.InfiniteTimeSpan })
        .AddSingleton(s => Fetch(s.GetRequiredService<HttpClient>(), s.GetRequiredService<Surroundings>()))
        .AddSingleton<ListRefresh>()
        .AddHostedService<RefreshSchedule>();

    /// <summary>The fetching of lists, as the surroundings say.</summary>
    public static ListFetch Fetch(HttpClient http, Surroundings around) => new(http, around.Time, around.Chance, around.Fetching);
}
