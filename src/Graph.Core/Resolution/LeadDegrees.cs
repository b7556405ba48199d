namespace Graph.Core.Resolution;

/// <summary>Degrees as they would be with one more bearer: a lead that is screened counts as if it were stored.</summary>
internal sealed class LeadDegrees(ISelectorDegrees stored) : ISelectorDegrees
{
    public int DegreeOf(ulong selector) => stored.DegreeOf(selector) + 1;
}
