using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>How many records bear a selector; scores see only the step (design rule 8).</summary>
public interface ISelectorDegrees
{
    /// <summary>The number of distinct records, each unverified source counting at most 3; counting may stop at <see cref="SelectorStep.Hub"/>.</summary>
    int DegreeOf(ulong selector);
}

/// <summary>Steps of a selector's degree.</summary>
public enum SelectorStep
{
    /// <summary>20 records and more.</summary>
    Hub,

    /// <summary>5 to 19.</summary>
    Common,

    /// <summary>2 to 4.</summary>
    Few,

    /// <summary>One alone.</summary>
    Single,
}

/// <summary>From records to degree to step.</summary>
public static class SelectorSteps
{
    private const int MostOfUnverified = 3;

    /// <summary>From this degree on a selector is a hub.</summary>
    public const int HubDegree = 20;

    /// <summary>What the records of one source add to a degree: an unverified source at most 3, so that nobody can flood a selector into a hub.</summary>
    public static int Counted(int records, SourceTrust trust) => trust == SourceTrust.Unverified ? Math.Min(records, MostOfUnverified) : records;

    public static SelectorStep StepOf(int degree) => degree switch
    {
        >= HubDegree => SelectorStep.Hub,
        >= 5 => SelectorStep.Common,
        >= 2 => SelectorStep.Few,
        _ => SelectorStep.Single,
    };
}

/// <summary>Every selector borne by the two compared alone: for pairs outside a store.</summary>
public sealed class TwoAlone : ISelectorDegrees
{
    public static readonly TwoAlone Instance = new();

    private TwoAlone()
    {
    }

    public int DegreeOf(ulong selector) => 2;
}
