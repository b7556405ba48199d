using System.CommandLine;
using System.Globalization;
using Graph.Core.Model;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>purge</c>: removes the text of leads for good.</summary>
internal static class PurgeCommand
{
    public static Command Of(Surroundings around)
    {
        var records = new Argument<string[]>("RECORD") { Description = "Record keys (source:recordId).", Arity = ArgumentArity.ZeroOrMore };
        var source = new Option<string?>("--source") { Description = "With --older-than: every record of this source that nothing published since has stated, and what its loads set aside.", HelpName = "NAME" };
        var older = new Option<DateTimeOffset?>("--older-than") { Description = "The date (2024-01-31).", HelpName = "DATE", CustomParser = Dates.Parse };
        var reason = new Option<string>("--reason") { Description = "The retention rule, for the ledger.", HelpName = "TEXT", Required = true };
        var user = UserOption.Make();
        var command = new Command(
            "purge",
            "Removes the text of leads for good: claims of all versions, compared values, rows set aside. Keys, hashes, scores, decisions and judgements are kept. Records of published lists are refused. The store's file is written anew.")
        { records, source, older, reason, user };
        command.SetAction((parse, cancellation) => RunAsync(
            around,
            StoreOption.Of(parse, around),
            new Selection([.. parse.GetValue(records)!.Select(Key)], parse.GetValue(source), parse.GetValue(older)),
            parse.GetValue(user)!,
            parse.GetValue(reason)!,
            cancellation));
        return command;
    }

    private static RecordKey Key(string text) =>
        RecordKey.TryParse(text, out var key) ? key : throw new UsageException($"'{text}' is no record key: write source:recordId, as in leads-acme:17.");

    private static async Task<int> RunAsync(Surroundings around, StorePlace store, Selection selection, string user, string reason, CancellationToken cancellation)
    {
        selection.Check();
        await using var session = await GraphSession.OpenStandingAsync(around, store, cancellation);
        var keys = selection.Records.ToList();
        var loads = new List<string>();
        if (selection is { Source: { } source, Older: { } older })
        {
            await foreach (var key in session.Store.Statements.OlderAsync(source, older, cancellation))
            {
                keys.Add(key);
            }

            loads.AddRange((await session.Store.Ledger.LoadsAsync(cancellation)).Where(l => string.Equals(l.Source, source, StringComparison.Ordinal) && l.Published < older).Select(l => l.Id));
        }

        var purged = await session.Graph.PurgeAsync(keys, loads, user, reason, cancellation);
        var remains = await session.Store.Upkeep.EraseAsync(cancellation);
        // The saved index holds words of names; the next start makes it anew.
        IndexFile.Delete(store.Beside);
        var passed = keys.Distinct().Count() - purged;
        around.Say($"Purged {purged:N0} records{(passed > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {passed:N0} were not known, or purged before") : "")}. {remains ?? "Their text is gone from the store's files."} Servers of this store hold words of it in memory until they are started again, and backups made before still hold it.");
        using var output = JsonLines.To(null, around);
        output.Write(new { purged, passed, user, reason });
        return passed > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }

    private sealed record Selection(IReadOnlyList<RecordKey> Records, string? Source, DateTimeOffset? Older)
    {
        public void Check()
        {
            if ((Source is null) != (Older is null))
            {
                throw new UsageException("--source and --older-than go together.");
            }

            if ((Records.Count > 0) == (Source is not null))
            {
                throw new UsageException("Name records, or a source and a date: graph purge leads-acme:17, or graph purge --source leads-acme --older-than 2024-01-31.");
            }
        }
    }
}
