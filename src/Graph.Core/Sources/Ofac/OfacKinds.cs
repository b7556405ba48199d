using Graph.Core.Model;
using Graph.Core.Sources.Lists;

namespace Graph.Core.Sources.Ofac;

/// <summary>The kind of a party. OFAC types individuals, vessels and aircraft; everything else is an entity, which the name tells apart.</summary>
internal static class OfacKinds
{
    public static EntityKind Of(string? type, string name) => type?.ToLowerInvariant() switch
    {
        "individual" => EntityKind.Person,
        "vessel" => EntityKind.Vessel,
        "aircraft" => EntityKind.Aircraft,
        _ => EntityNames.KindOf(name),
    };
}
