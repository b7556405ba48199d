using Graph.Core.Storage;
using GraphQL.Types;

namespace Graph.Server.Api.Records;

/// <summary>A version of a record in the schema.</summary>
internal sealed class VersionType : ObjectGraphType<RecordVersion>
{
    public VersionType()
    {
        Name = "RecordVersion";
        Description = "One version of a record as the store keeps it.";
        this.RequiredText("hash", "Hash of its content.", v => v.Hash);
        this.Required<RecordVersion, DateTimeOffsetGraphType>("published", "Publication date of the load that brought it.", v => v.Published);
        this.Required<RecordVersion, IdGraphType>("load", "That load.", v => v.Load);
        this.Required<RecordVersion, LongGraphType>("from", "Feed number at which it appeared.", v => v.From);
        Field<LongGraphType>("to").Description("Feed number at which it left; null while it stands.").Resolve(c => c.Source.To);
        this.RequiredText("caption", "The primary name it states.", v => v.Record.Caption);
        this.Required<RecordVersion, IntGraphType>("claimCount", "How many values it states.", v => v.Record.Claims.Length);
    }
}
