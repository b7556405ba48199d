using Graph.Core.Model;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>The key under which an entity of a file is kept.</summary>
internal static class FtmKeys
{
    /// <summary>The source and the entity's id; an id that is already a key of this source is that key, so that an export loads back under its own names.</summary>
    public static RecordKey Of(string source, string id) =>
        RecordKey.TryParse(id, out var key) && string.Equals(key.Source, source, StringComparison.Ordinal) ? key : new RecordKey(source, id);
}
