using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Storage;
using Graph.Server.Api.Errors;

namespace Graph.Server.Api.Screening;

/// <summary>Leads to store.</summary>
internal sealed record SubmitLeadsInput(
    string Source, string IdempotencyKey, IReadOnlyList<IDictionary<string, object?>> Leads, int Candidates, string? Version, DateTimeOffset? Published);

/// <summary>Leads stored: the load, and what the network said of each before it took them in.</summary>
internal sealed record SubmittedLeads(Load Load, IReadOnlyList<ScreenAnswer> Answers);

/// <summary>Stores leads as a load of one batch. The same submission sent again is the same load, and a no-op.</summary>
internal sealed class SubmitLeads(IResolvedGraph graph, ILedger ledger, TimeProvider time)
{
    private const int MostLeads = 100;
    private const int MostCandidates = 20;

    public async Task<Payload<SubmittedLeads>> RunAsync(SubmitLeadsInput input, CancellationToken cancellation)
    {
        var errors = Errors(input).ToList();
        if (errors.Count > 0)
        {
            return Payload<SubmittedLeads>.Refused(errors);
        }

        var lines = LeadReading.Lines(input.Leads);
        var (load, known) = await LoadOfAsync(input, lines, cancellation);
        if (known is not null && known.Files[0] != load.Files[0])
        {
            return Payload<SubmittedLeads>.Refused(new IdempotencyKeyReusedError());
        }

        return await StoreAsync(known ?? load, LeadReading.Read(input.Source, load.Files[0], lines), input.Candidates, cancellation);
    }

    private async Task<SubmittedLeads> StoreAsync(Load load, LeadsRead leads, int candidates, CancellationToken cancellation)
    {
        var answers = await graph.ScreenAsync(leads.Records, candidates + 1, cancellation);
        // A submission that stands is told again; one that was cut off is brought to its end.
        if (load.Status != LoadStatus.Done)
        {
            await graph.StartLoadAsync(load, cancellation);
            await graph.AppendAsync(load, 0, leads.Records, leads.Rejects, cancellation);
            await graph.EndLoadAsync(load, LoadStatus.Done, cancellation);
        }

        var stored = await ledger.LoadAsync(load.Id, cancellation) ?? load;
        return new SubmittedLeads(stored, [.. answers.Select(a => WithoutItself(a, candidates))]);
    }

    // Sent again, a lead stands in the network and would find itself.
    private static ScreenAnswer WithoutItself(ScreenAnswer answer, int candidates) =>
        answer with { Candidates = [.. answer.Candidates.Where(c => c.Record != answer.Lead.Key).Take(candidates)] };

    /// <summary>The submission's load, and as it stands; one that was taken back is followed by another.</summary>
    private async Task<(Load Load, Load? Known)> LoadOfAsync(SubmitLeadsInput input, byte[] lines, CancellationToken cancellation)
    {
        for (var pass = 0; ; pass++)
        {
            var load = LoadOf(input, lines, pass);
            var known = await ledger.LoadAsync(load.Id, cancellation);
            if (known is not { IsTakenBack: true })
            {
                return (load, known);
            }
        }
    }

    private Load LoadOf(SubmitLeadsInput input, byte[] lines, int pass)
    {
        var now = time.GetUtcNow();
        var content = StableHash.Hex(Convert.ToBase64String(lines))[..16];
        var id = StableHash.Hex($"submission|{input.Source}|{input.IdempotencyKey.Trim()}")[..32] + (pass == 0 ? "" : $"-{pass}");
        return new Load(id, input.Source, "jsonl", [$"submission-{content}.jsonl"], input.Version, input.Published ?? now, now, LoadStatus.Running, LoadCounts.Zero);
    }

    private IEnumerable<UserError> Errors(SubmitLeadsInput input)
    {
        if (string.IsNullOrWhiteSpace(input.IdempotencyKey))
        {
            yield return new EmptyFieldError("idempotencyKey");
        }

        if (!RecordKey.IsSourceName(input.Source))
        {
            yield return new SourceRefusedError("'source' is no source name: use letters, digits, '-', '_' and '.', at most 64.");
        }
        else if (graph.SourceOf(input.Source).Designates)
        {
            yield return new SourceRefusedError($"'{input.Source}' is an official list, and leads are none: name a source of your own. Lists are loaded by the command 'load'.");
        }

        if (input.Leads.Count is 0 or > MostLeads)
        {
            yield return new TooManyLeadsError(input.Leads.Count, MostLeads);
        }

        if (input.Candidates is < 1 or > MostCandidates)
        {
            yield return new OutOfRangeError("candidates", 1, MostCandidates);
        }
    }
}
