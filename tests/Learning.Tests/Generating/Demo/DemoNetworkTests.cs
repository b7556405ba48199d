using System.Text;
using Graph.Learning.Generating.Demo;

namespace Learning.Tests.Generating.Demo;

public sealed class DemoNetworkTests
{
    [Fact]
    public void The_shipped_files_are_those_of_the_shipped_seed()
    {
        var folder = DemoFolder();

        var files = DemoNetwork.Generate(DemoNetwork.ShippedSeed);
        WriteWhenAsked(folder, files);

        var stale = files.ByName.Where(f => !Same(Path.Combine(folder, f.Key), f.Value)).Select(f => f.Key);
        Assert.Empty(stale);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(ulong.MaxValue)]
    public void Another_seed_gives_another_network_of_the_same_shape(ulong seed)
    {
        var other = new DemoRecords(seed);

        Assert.InRange(other.Records.Count, .9 * DemoRecords.Shipped.Records.Count, 1.1 * DemoRecords.Shipped.Records.Count);
        Assert.Equal(DemoRecords.Shipped.Leads.Count, other.Leads.Count);
        Assert.NotEqual(DemoRecords.Shipped.Files[DemoNetwork.Truth], other.Files[DemoNetwork.Truth]);
    }

    [Fact]
    public void The_files_stay_under_three_megabytes()
    {
        Assert.True(DemoRecords.Shipped.Files.ByName.Values.Sum(Encoding.UTF8.GetByteCount) < 3_000_000);
    }

    /// <summary>The way to write the files anew after a change to the generator: see data/demo/README.md.</summary>
    private static void WriteWhenAsked(string folder, DemoFiles files)
    {
        if (Environment.GetEnvironmentVariable("GRAPH_WRITE_DEMO") != "1")
        {
            return;
        }

        foreach (var (name, content) in files.ByName)
        {
            File.WriteAllText(Path.Combine(folder, name), content);
        }
    }

    private static string DemoFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Graph.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "data", "demo");
    }

    private static bool Same(string path, string content) =>
        File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(content));
}
