namespace Server.Tests.Support;

/// <summary>The folders into which lists are fetched, of all tests that do so at the same time.</summary>
internal static class Downloads
{
    public static string[] Now() => Directory.GetDirectories(Path.GetTempPath(), "graph-refresh-*");

    /// <summary>Holds when none is left that was not there before; those of other tests go when these end.</summary>
    public static async Task LeftNothingAsync(string[] before)
    {
        for (var tries = 0; tries < 100 && Now().Except(before).Any(); tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Empty(Now().Except(before));
    }
}
