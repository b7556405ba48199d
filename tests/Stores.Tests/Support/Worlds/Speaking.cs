using Graph.Core.Resolution;

namespace Stores.Tests.Support.Worlds;

/// <summary>Says the verdicts of a world, one at a time: the clock is set for each.</summary>
internal sealed class Speaking : IDisposable
{
    private readonly SemaphoreSlim _clock = new(1, 1);

    public async Task SayAsync(SetClock clock, ResolvedGraph graph, Spoken spoken)
    {
        await _clock.WaitAsync();
        try
        {
            clock.Now = Sample.Day.AddMinutes(spoken.Minute);
            var judgement = await graph.JudgeAsync(spoken.Link, spoken.Verdict, "ana", null, CancellationToken.None);
            if (spoken.Revoked)
            {
                await graph.RevokeAsync(judgement.Id, "ben", CancellationToken.None);
            }
        }
        finally
        {
            _clock.Release();
        }
    }

    public void Dispose() => _clock.Dispose();
}
