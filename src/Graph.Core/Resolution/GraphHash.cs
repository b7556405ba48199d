using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>The canonical hash of a graph (design rule 1): members, links, scores, judgements, the card's hash; no feed numbers, no surrogate ids.</summary>
public sealed class GraphHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Starts with the model; then come memberships by record, links by key, closed records by key, judgements by id, each sorted.</summary>
    public GraphHash(string model) => Line($"model|{model}");

    public void Add(Membership membership) => Line($"member|{membership.Record}|{membership.Entity}");

    public void Add(CandidateLink link) =>
        Line(string.Create(CultureInfo.InvariantCulture, $"link|{link.Key}|{Math.Round(link.Score, 6) + 0.0:F6}|{link.Decision}"));

    /// <summary>A record that is closed, and when.</summary>
    public void Add(Closing closing) => Line($"closed|{closing.Record}|{closing.At?.UtcDateTime:O}");

    /// <summary>A judgement that stands; one taken back leaves the graph as if it had never been (design rule 4).</summary>
    public void Add(Judgement judgement)
    {
        if (judgement.RevokedAt is null)
        {
            Line($"judgement|{judgement.Id}|{judgement.Link}|{judgement.Verdict}");
        }
    }

    /// <summary>The hash, 64 lower-case hex digits.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void Line(string text) => _hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
