using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Blocking;

/// <summary>Tells pairs that can never be a link without reading them; a later stage knows how.</summary>
internal interface IPairBound
{
    /// <summary>Whether a pair may come to a link.</summary>
    /// <param name="left">One record.</param>
    /// <param name="leftNames">Its names; null where they are not at hand.</param>
    /// <param name="right">The other.</param>
    /// <param name="rightNames">Reads its names, asked only where they decide; null where they are not at hand.</param>
    bool MayLink<T>(in RecordSketch left, NameForm[]? leftNames, in RecordSketch right, T rightNames)
        where T : struct, INamesAtHand;
}

/// <summary>The names of a record, where they can be had without reading it.</summary>
internal interface INamesAtHand
{
    /// <summary>The names, or null.</summary>
    NameForm[]? Read();
}
