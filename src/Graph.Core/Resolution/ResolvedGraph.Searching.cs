using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Resolution.Comparing.Names;

namespace Graph.Core.Resolution;

/// <content>Finding entities by a name in any script, a key, or a value they bear.</content>
public sealed partial class ResolvedGraph
{
    private const double LeastAlike = 0.35;
    private const double WeakAliasFound = 0.9;

    public Task<SearchHits> SearchAsync(string text, IReadOnlyCollection<EntityKind>? kinds, bool designatedOnly, int first, CancellationToken cancellation) =>
        AnswerAsync(
            async (reads, standing) => new SearchHits(await SearchAsync(text, kinds, designatedOnly, first, reads, cancellation).ConfigureAwait(false), standing),
            cancellation);

    private async Task<IReadOnlyList<SearchHit>> SearchAsync(
        string text, IReadOnlyCollection<EntityKind>? kinds, bool designatedOnly, int first, IAnswerReads reads, CancellationToken cancellation)
    {
        var query = PreparedRecord.Of(AsRecord(text));
        var degrees = new Degrees(_index.Members, _index.KeyOf, SourceOf);
        var candidates = new CandidateSearch(_index, degrees, bound: null).Of(query);
        var asKey = RecordKey.TryParse(text.Trim(), out var key) ? key : (RecordKey?)null;
        var weak = _index.Members(RecordKeys.OfWeak(text)).Select(_index.KeyOf);
        var keys = candidates.Identity.Concat(candidates.Connection).Concat(weak).Concat(asKey is null ? [] : [asKey.Value]).Distinct().ToList();
        var records = await reads.RecordsAsync(keys, cancellation).ConfigureAwait(false);
        var found = records.Values
            .Where(r => kinds is null || kinds.Count == 0 || kinds.Contains(r.Record.Kind))
            .Select(r => Alike(query, r, asKey))
            .Where(h => h.Score >= LeastAlike)
            .ToList();
        return await HitsAsync(found, designatedOnly, first, reads, cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(
        List<(PreparedRecord Record, string Name, double Score)> found, bool designatedOnly, int first, IAnswerReads reads, CancellationToken cancellation)
    {
        var entityOf = await reads.EntitiesOfAsync([.. found.Select(f => f.Record.Key)], cancellation).ConfigureAwait(false);
        var face = await FaceAsync([.. entityOf.Values.Distinct()], reads, cancellation).ConfigureAwait(false);
        return
        [
            .. found.Where(f => entityOf.ContainsKey(f.Record.Key))
                .GroupBy(f => entityOf[f.Record.Key])
                .Select(g => (Entity: g.Key, Best: g.OrderByDescending(f => f.Score).ThenBy(f => f.Record.Key).First()))
                .Where(h => !designatedOnly || face.Designated(h.Entity))
                .OrderByDescending(h => h.Best.Score).ThenBy(h => h.Entity)
                .Take(first)
                .Select(h => new SearchHit(
                    h.Entity, h.Best.Record.Key, face.Caption(h.Entity), h.Best.Record.Record.Kind, face.Designated(h.Entity), h.Best.Name, h.Best.Score)),
        ];
    }

    /// <summary>The query as a record that bears it as everything it may be: a name, a number, an address of mail or wallet.</summary>
    private static Record AsRecord(string text)
    {
        ClaimProperty[] readings = [ClaimProperty.Name, ClaimProperty.Identifier, ClaimProperty.Email, ClaimProperty.Wallet, ClaimProperty.Phone, ClaimProperty.Website];
        var value = text.Trim();
        return new Record(
            new RecordKey("query", "q"), EntityKind.Party, [.. value.Length == 0 ? [] : readings.Select(p => new Claim(p, value))], [], [], new Provenance("", 0));
    }

    private static (PreparedRecord Record, string Name, double Score) Alike(PreparedRecord query, PreparedRecord record, RecordKey? asKey)
    {
        var bears = RecordKeys.Share(query.Keys.Selectors, record.Keys.Selectors, _ => true)
            || query.Profile.Identifiers.Any(q => record.Profile.Identifiers.Any(r => q.Normal.Number.Length > 4 && q.Normal.Number == r.Normal.Number));
        if (bears || record.Key == asKey)
        {
            return (record, record.Record.Caption, 1);
        }

        // A weak alias is what people call the party, if not only that party: found, behind a full name that agrees as well.
        if (Array.Find(record.Profile.WeakNames, w => query.Profile.Names.Any(q => q.Compact == w.Compact)) is { } nickname)
        {
            return (record, nickname.Text, WeakAliasFound);
        }

        var best = NameComparison.Best(query.Profile.Names, record.Profile.Names);
        return best.Right < 0
            ? (record, record.Record.Caption, 0)
            : (record, record.Profile.Names[best.Right].Text, best.Alignment.Similarity * (0.6 + (0.4 * best.Alignment.Rarity)));
    }
}
