using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Graph.Core.Resolution.Scoring;

/// <summary>Reads, writes and hashes score cards.</summary>
public static class ScoreCards
{
    /// <summary>The card format this build reads.</summary>
    public const int Format = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Lazy<ScoreCard> ShippedCard = new(ReadShipped);

    /// <summary>The card in the build (<c>data/model/scorecard.json</c>).</summary>
    public static ScoreCard Shipped() => ShippedCard.Value;

    /// <summary>Reads a card and checks that it fits this build.</summary>
    /// <exception cref="InvalidDataException">It is no card, of another format, or made for other comparisons; the message says what to do.</exception>
    public static ScoreCard Read(Stream stream)
    {
        ScoreCard card;
        try
        {
            card = JsonSerializer.Deserialize<ScoreCard>(stream, Options) ?? throw new JsonException("It is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The model is no score card: {e.Message} Run 'graph train' to make one.", e);
        }

        return card.Format == Format
            ? card
            : throw new InvalidDataException($"The model is a score card of format {card.Format}, this build reads format {Format}. Run 'graph train' to make one.");
    }

    /// <summary>Writes a card: indented JSON, keys sorted, line feeds, a last line feed; equal cards are equal bytes.</summary>
    public static void Write(ScoreCard card, Stream stream)
    {
        JsonSerializer.Serialize(stream, Sorted(card), Options);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>SHA-256 of the written form, 64 lower-case hex digits.</summary>
    public static string Hash(ScoreCard card)
    {
        using var bytes = new MemoryStream();
        Write(card, bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    private static ScoreCard ReadShipped()
    {
        using var stream = typeof(ScoreCards).Assembly.GetManifestResourceStream("model/scorecard.json")
            ?? throw new InvalidDataException("This build has no data/model/scorecard.json. Run 'graph train' and build again.");
        return Read(stream);
    }

    private static ScoreCard Sorted(ScoreCard card) => card with
    {
        Cards = Sort(card.Cards, Sorted),
        Associated = Sorted(card.Associated),
        Manifest = card.Manifest with
        {
            Inputs = Sort(card.Manifest.Inputs, v => v),
            Examples = Sort(card.Manifest.Examples, v => v),
            Declared = Sort(card.Manifest.Declared, v => v),
        },
    };

    private static KindCard Sorted(KindCard card) => card with
    {
        Evidence = Sort(card.Evidence, levels => (IReadOnlyDictionary<string, LevelWeight>)Sort(levels, w => w)),
    };

    private static SortedDictionary<string, T> Sort<T>(IReadOnlyDictionary<string, T> map, Func<T, T> value) =>
        new(map.ToDictionary(e => e.Key, e => value(e.Value)), StringComparer.Ordinal);
}
