using Graph.Core.Model;
using GraphQL.Types;

namespace Graph.Server.Api.Records;

/// <summary>A claim and the record that states it.</summary>
internal sealed record StatedClaim(RecordKey Record, Claim Claim);

/// <summary>A claim in the schema.</summary>
internal sealed class ClaimType : ObjectGraphType<StatedClaim>
{
    public ClaimType()
    {
        Name = "Claim";
        Description = "One property value of a record, as its source states it.";
        this.Required<StatedClaim, IdGraphType>("record", "Key of the record that states it.", c => c.Record.ToString());
        this.Required<StatedClaim, ClaimPropertyType>("property", "What the value is about.", c => c.Claim.Property);
        this.RequiredText("value", "The value in its original text.", c => c.Claim.Value);
        this.Text("label", "The source's own name of the property or of its type.", c => c.Claim.Label);
        this.Text("country", "The country that qualifies the value.", c => c.Claim.Country);
        this.Text("language", "Language or script of the value.", c => c.Claim.Language);
        this.Text("from", "From when it holds, or the day of issue.", c => c.Claim.From?.ToString());
        this.Text("to", "Until when it holds, or the day of expiry.", c => c.Claim.To?.ToString());
        this.Text("original", "The text it was read from, where it differs.", c => c.Claim.Original);
    }
}
