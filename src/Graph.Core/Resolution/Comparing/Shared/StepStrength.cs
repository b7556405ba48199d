using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing;

/// <summary>The strength of a shared selector in an identity comparison: by the step of its degree, never by the degree itself.</summary>
internal static class StepStrength
{
    public static float Of(ISelectorDegrees degrees, ulong selector) => SelectorSteps.StepOf(degrees.DegreeOf(selector)) switch
    {
        SelectorStep.Hub => 0,
        SelectorStep.Common => 0.5f,
        SelectorStep.Few or SelectorStep.Single => 1,
        _ => throw new InvalidOperationException("Unknown step."),
    };

    public static float Of(ISelectorDegrees degrees, NormalIdentifier identifier) =>
        Of(degrees, SelectorReading.Hash(new Selector(SelectorKind.Identifier, identifier.SelectorValue!)));
}
