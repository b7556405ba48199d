using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Claims;

/// <summary>Whether two records are about one kind of thing.</summary>
public sealed class KindComparison : IComparison
{
    public ComparisonDefinition Definition { get; } = new("kind",
    [
        new("missing", EvidenceSense.Silent),
        new("contradiction", EvidenceSense.Against),
        new("related", EvidenceSense.Silent),
        new("same", EvidenceSense.For),
    ]);

    public Evidence Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees) =>
        Level(left.Kind, right.Kind) is var level && level == 0 ? default : new Evidence(level, 0, 0, 0);

    public string? Text(RecordProfile profile, int index) => index < 0 ? null : profile.Kind.ToString();

    /// <summary>The level two kinds come to.</summary>
    internal static int Level(EntityKind left, EntityKind right) =>
        left == EntityKind.Party || right == EntityKind.Party ? 0 : left == right ? 3 : Contradict(left, right) ? 1 : 2;

    /// <summary>Whether one thing cannot be both: a person and a company, a persona and a person (design rule 2).</summary>
    public static bool Contradict(EntityKind left, EntityKind right) =>
        left != EntityKind.Party && right != EntityKind.Party && Group(left) != Group(right);

    private static EntityKind Group(EntityKind kind) => kind == EntityKind.Organization ? EntityKind.Company : kind;
}
