using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Cast;

namespace Graph.Learning.Generating.Demo.Writing;

/// <summary>Writes the relations a source knows of: lists print names, registers know posts and shares, reports cite records.</summary>
internal static class Ties
{
    public static void Write(RecordLine line, Chronicle chronicle, Appearance appearance, SplitMix64 stream)
    {
        var actor = appearance.Actor;
        foreach (var (tie, ordinal) in actor.Ties.Select((tie, i) => (tie, i)))
        {
            if (appearance.Source == DemoSources.List && tie.Other.Designated)
            {
                line.Relation(RelationKind.LinkedTo, "toName", tie.Other.Name.Listed);
            }
            else if (appearance.Source == DemoSources.Registry && tie.Kind is RelationKind.Directs or RelationKind.Owns)
            {
                Registered(line, chronicle, appearance, tie, ordinal);
            }
            else if (appearance.Source == DemoSources.Reports || appearance.Source == DemoSources.Exchange)
            {
                Reported(line, chronicle, appearance, tie, stream);
            }
        }
    }

    /// <summary>A director of two companies stands in the register twice, once for each.</summary>
    private static void Registered(RecordLine line, Chronicle chronicle, Appearance appearance, Tie tie, int ordinal)
    {
        var records = chronicle.Of(appearance.Actor).Count(a => a.Source == appearance.Source);
        if (ordinal % records == appearance.Ordinal && chronicle.In(tie.Other, DemoSources.Registry) is { } other)
        {
            line.Relation(tie.Kind, "to", other.Id, tie.Share);
        }
    }

    private static void Reported(RecordLine line, Chronicle chronicle, Appearance appearance, Tie tie, SplitMix64 stream)
    {
        // A platform knows who holds a wallet, not who stands behind a persona.
        if (appearance.Source == DemoSources.Exchange && tie.Kind is not (RelationKind.Holds or RelationKind.TransferredTo))
        {
            return;
        }

        if (chronicle.In(tie.Other, appearance.Source) is { } same)
        {
            line.Relation(tie.Kind, "to", same.Id, tie.Share);
        }
        else if (chronicle.Of(tie.Other).FirstOrDefault() is { } elsewhere && stream.Chance(.8))
        {
            line.Relation(tie.Kind, "toRecord", elsewhere.Key, tie.Share);
        }
    }
}
