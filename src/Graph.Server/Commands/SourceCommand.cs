using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Graph.Core.Model;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>source</c>: shows or sets what a source is.</summary>
internal static class SourceCommand
{
    public static Command Of(Surroundings around)
    {
        var name = new Argument<string?>("NAME") { Description = "The source; all of them when not named.", Arity = ArgumentArity.ZeroOrOne };
        var rank = new Option<int?>("--rank") { Description = "Sets its rank: records of the highest rank lead an entity.", HelpName = "N", CustomParser = Rank };
        var trust = new Option<SourceTrust?>("--trust") { Description = "Sets its trust: list (published designations), verified, or unverified (never merges with a designated party).", HelpName = "list|verified|unverified", CustomParser = Trust };
        // A text: of a bool, the parser takes a word that is no truth value for an argument of the command.
        var eachOnce = new Option<string?>("--each-once") { Description = "Sets whether it lists each party once.", HelpName = "true|false", Arity = ArgumentArity.ZeroOrOne };
        eachOnce.Validators.Add(CheckEachOnce);
        var command = new Command("source", "Shows or sets what a source is. Setting resolves the parties touched again.") { name, rank, trust, eachOnce };
        command.SetAction((parse, cancellation) => RunAsync(
            around, StoreOption.Of(parse, around), new Setting(parse.GetValue(name), parse.GetValue(rank), parse.GetValue(trust), EachOnce(parse.GetResult(eachOnce))), cancellation));
        return command;
    }

    private static int? Rank(ArgumentResult result) =>
        int.TryParse(Word(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rank)
            ? rank
            : Refuse<int?>(result, "is no rank: write a whole number, for instance --rank 10.");

    private static SourceTrust? Trust(ArgumentResult result) =>
        Enum.GetValues<SourceTrust>().Cast<SourceTrust?>().FirstOrDefault(t => Words.Of(t!.Value).Equals(Word(result), StringComparison.OrdinalIgnoreCase))
            ?? Refuse<SourceTrust?>(result, "is no trust: write list, verified or unverified.");

    private static void CheckEachOnce(OptionResult result)
    {
        if (result.Tokens is [var word] && !bool.TryParse(word.Value, out _))
        {
            result.AddError($"'{word.Value}' is neither: write true or false.");
        }
    }

    /// <summary>Null when it is not said; the option alone says true.</summary>
    private static bool? EachOnce(OptionResult? result) => result is null ? null : result.Tokens is not [var word] || bool.Parse(word.Value);

    private static string Word(ArgumentResult result) => result.Tokens[0].Value;

    private static T? Refuse<T>(ArgumentResult result, string why)
    {
        result.AddError($"'{Word(result)}' {why}");
        return default;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace store, Setting setting, CancellationToken cancellation)
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
        var totals = await session.Store.Records.TotalsAsync(cancellation);
        var set = await session.Store.Ledger.SourcesAsync(cancellation);
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
