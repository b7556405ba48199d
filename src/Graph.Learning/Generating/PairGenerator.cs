using Graph.Learning.Labels;

namespace Graph.Learning.Generating;

/// <summary>Makes labelled pairs of invented parties in the spellings of five cultures: for each party two views of it, and two of parties near it.</summary>
public static class PairGenerator
{
    /// <summary>Makes the pairs of some parties: one match and two near misses each, all for training.</summary>
    /// <param name="seed">The same seed gives the same pairs on every machine.</param>
    /// <param name="parties">How many parties.</param>
    public static IReadOnlyList<LabelledPair> Make(ulong seed, int parties)
    {
        var stream = new SplitMix64(seed);
        var (invent, write) = (new PairParties(stream.Fork("parties")), new PairWriter(stream.Fork("writing")));
        var pairs = new List<LabelledPair>(parties * 3);
        for (var i = 0; i < parties; i++)
        {
            var party = invent.Next();
            var left = write.Write(party, "made-left", i);
            pairs.Add(new LabelledPair(left, write.Write(party, "made-right", i), true, LabelPart.Train));
            pairs.Add(new LabelledPair(left, write.Write(invent.Near(party), "made-near", i), false, LabelPart.Train));
            pairs.Add(new LabelledPair(left, write.Write(invent.Near(party), "made-next", i), false, LabelPart.Train));
        }

        return pairs;
    }
}
