using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Stores.Tests.Support;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Resolution;

/// <summary>What is remembered of entities never outlives a commit, whoever makes it: an answer from memory is the answer of a graph that was just opened.</summary>
public sealed class RememberedEntitiesTests
{
    private const int Parties = 6;
    private const int Steps = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Answers_of_two_graphs_that_write_in_turns_are_those_of_one_that_has_no_memory(int seed)
    {
        await using var place = await ResolvedPlace.OpenAsync();
        var (_, other) = await place.AnotherAsync();
        var random = new Random(seed);
        await place.LoadAsync([.. Enumerable.Range(0, Parties).SelectMany(Records)]);

        for (var step = 0; step < Steps; step++)
        {
            await WriteAsync(random.Next(2) == 0 ? place.Graph : other, place, random, step);
            var (_, fresh) = await place.AnotherAsync();
            foreach (var party in Enumerable.Range(0, Parties))
            {
                var expected = await TellAsync(fresh, party);
                Assert.Equal(expected, await TellAsync(place.Graph, party));
                Assert.Equal(expected, await TellAsync(other, party));
            }

            fresh.Dispose();
        }
    }

    /// <summary>A judgement either way, one taken back, or a load that states a party anew.</summary>
    private static async Task WriteAsync(ResolvedGraph graph, ResolvedPlace place, Random random, int step)
    {
        place.Clock.Now = place.Clock.Now.AddMinutes(1);
        var party = random.Next(Parties);
        switch (random.Next(4))
        {
            case 0:
                await graph.JudgeAsync(Pair(party), Verdict.Positive, "ana", null, CancellationToken.None);
                break;
            case 1:
                await graph.JudgeAsync(Pair(party), Verdict.Negative, "ana", null, CancellationToken.None);
                break;
            case 2:
                var given = await place.Store.Ledger.JudgementsAsync([Pair(party).Left], CancellationToken.None);
                await graph.RevokeAsync(given.LastOrDefault(j => j.RevokedAt is null)?.Id ?? "none", "ana", CancellationToken.None);
                break;
            default:
                var load = ResolvedPlace.Load($"again-{step}", "acme", step + 1);
                await graph.StartLoadAsync(load, CancellationToken.None);
                await graph.AppendAsync(load, 0, [Lead("acme", party, random.Next(2) == 0)], [], CancellationToken.None);
                break;
        }
    }

    private static LinkKey Pair(int party) => new(LinkKind.SameAs, Sample.Key($"ofac-sdn:{party}"), Sample.Key($"acme:{party}"));

    private static IEnumerable<Record> Records(int party) => [Lead("acme", party, true), Lead("beta", party, true), Lead("ofac-sdn", party, false).Listed("TEST")];

    private static Record Lead(string source, int party, bool phone) => Made.Company(
        string.Create(CultureInfo.InvariantCulture, $"{source}:{party}"),
        $"Pellucid Harbour {"ABCDEFGH"[party]} Trading",
        phone ? [Made.Phone($"+44 20 7946 095{party}"), Made.At($"{party + 1} Foxglove Road, London", "GB")] : [Made.At($"{party + 1} Foxglove Road, London", "GB")]);

    private static async Task<string> TellAsync(ResolvedGraph graph, int party)
    {
        var answer = await graph.ScreenAsync(Lead("lead", party, true), 20, CancellationToken.None);
        return string.Join('\n', answer.Candidates.Select(c => $"{c.Entity} {c.Record} {c.Caption} {c.Designated} {c.Link.Kind} {c.Link.Decision} {string.Join(',', c.Corroboration.Select(r => r.Record))}"));
    }
}
