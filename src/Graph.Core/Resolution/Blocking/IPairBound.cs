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

    /// <summary>Whether a lead and a record may come to what is shown of a lead, contradiction or not.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="leadNames">Its names.</param>
    /// <param name="record">The record.</param>
    /// <param name="recordNames">Reads its names, asked only where they decide; null where they are not at hand.</param>
    bool MayShow<T>(in RecordSketch lead, NameForm[] leadNames, in RecordSketch record, T recordNames)
        where T : struct, INamesAtHand;
}

/// <summary>The names of a record, where they can be had without reading it.</summary>
internal interface INamesAtHand
{
    /// <summary>The names, or null.</summary>
    NameForm[]? Read();
}
