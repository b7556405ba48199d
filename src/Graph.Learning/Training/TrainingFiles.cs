using System.Security.Cryptography;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Resolution.Scoring;
using Graph.Learning.Labels;

namespace Graph.Learning.Training;

/// <summary>The input files of training, by their names below <c>data</c>.</summary>
public static class TrainingFiles
{
    /// <summary>The card declared by hand.</summary>
    public const string Declared = "model/declared.json";

    /// <summary>The card that training writes and the build ships.</summary>
    public const string Trained = "model/scorecard.json";

    /// <summary>The views of the labelled pairs.</summary>
    public const string Views = "labels/" + LabelFiles.Views;

    /// <summary>The labelled pairs.</summary>
    public const string Pairs = "labels/" + LabelFiles.Pairs;

    /// <summary>Reads all inputs and takes their hashes.</summary>
    /// <param name="open">Opens a file by its name below <c>data</c>.</param>
    public static TrainingInputs Read(Func<string, Stream> open)
    {
        using var declared = open(Declared);
        return new TrainingInputs(
            ReadLabels(open),
            ScoreCards.Read(declared),
            new[] { Declared, Views, Pairs }.Select(name => KeyValuePair.Create(name, Hash(open, name))).Concat(ReferenceHashes.All).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>Reads the labelled pairs alone.</summary>
    /// <param name="open">Opens a file by its name below <c>data</c>.</param>
    public static IReadOnlyList<LabelledPair> ReadLabels(Func<string, Stream> open)
    {
        using var views = open(Views);
        using var pairs = open(Pairs);
        return LabelFiles.Read(views, pairs);
    }

    private static string Hash(Func<string, Stream> open, string name)
    {
        using var stream = open(name);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
