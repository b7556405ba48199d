using System.CommandLine;
using Graph.Core.Model;

namespace Graph.Server.Commands;

/// <summary><c>source</c>: shows or sets what a source is.</summary>
internal static class SourceCommand
{
    public static Command Of(Surroundings around)
    {
        var name = new Argument<string?>("NAME") { Description = "The source; all of them when not named.", Arity = ArgumentArity.ZeroOrOne };
        var rank = new Option<int?>("--rank") { Description = "Sets its rank: records of the highest rank lead an entity.", HelpName = "N" };
        var trust = new Option<SourceTrust?>("--trust") { Description = "Sets its trust: list (published designations), verified, or unverified (never merges with a designated party).", HelpName = "list|verified|unverified" };
        var eachOnce = new Option<bool?>("--each-once") { Description = "Sets whether it lists each party once.", HelpName = "true|false" };
        var command = new Command("source", "Shows or sets what a source is. Setting resolves the parties touched again.") { name, rank, trust, eachOnce };
        command.SetAction((parse, cancellation) => RunAsync(
            around, StorePlace.Of(parse, around), new Setting(parse.GetValue(name), parse.GetValue(rank), parse.GetValue(trust), parse.GetValue(eachOnce)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, string store, Setting setting, CancellationToken cancellation)
    {
        setting.Check();
        await using var session = setting.Sets
            ? await GraphSession.OpenAsync(around, store, cancellation)
            : await GraphSession.OpenStandingAsync(around, store, cancellation);
        if (setting.Sets)
        {
            await session.Graph.SetSourceAsync(setting.On(session.Graph.SourceOf(setting.Name!)), cancellation);
            around.Say($"Set {setting.Name}; the parties it touches were resolved again.");
        }

        await ShowAsync(around, session, setting.Name, cancellation);
        return ExitCodes.Done;
    }

    private static async Task ShowAsync(Surroundings around, GraphSession session, string? name, CancellationToken cancellation)
    {
        var totals = await session.Store.TotalsAsync(cancellation);
        var set = await session.Store.SourcesAsync(cancellation);
        using var lines = JsonLines.To(null, around);
        var names = totals.Records.Keys.Union(set.Select(s => s.Name)).Order(StringComparer.Ordinal);
        foreach (var each in name is null ? names.AsEnumerable() : [name])
        {
            var source = session.Graph.SourceOf(each);
            lines.Write(new { name = source.Name, rank = source.Rank, trust = Words.Of(source.Trust), eachOnce = source.EachOnce, records = totals.Records.GetValueOrDefault(each) });
        }
    }

    private sealed record Setting(string? Name, int? Rank, SourceTrust? Trust, bool? EachOnce)
    {
        public bool Sets => Rank is not null || Trust is not null || EachOnce is not null;

        public void Check()
        {
            if (Name is null ? Sets : !RecordKey.IsSourceName(Name))
            {
                throw new UsageException(Name is null ? "Name the source to set." : $"'{Name}' is no source name: use letters, digits, '-', '_' and '.', at most 64.");
            }
        }

        public Source On(Source source) => source with { Rank = Rank ?? source.Rank, Trust = Trust ?? source.Trust, EachOnce = EachOnce ?? source.EachOnce };
    }
}
