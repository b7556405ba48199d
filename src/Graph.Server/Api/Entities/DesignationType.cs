using Graph.Core.Model;
using GraphQL.Types;

namespace Graph.Server.Api.Entities;

/// <summary>A listing and the record that states it.</summary>
internal sealed record StatedDesignation(RecordKey Record, Designation Designation);

/// <summary>A listing in the schema.</summary>
internal sealed class DesignationType : ObjectGraphType<StatedDesignation>
{
    public DesignationType()
    {
        Name = "Designation";
        Description = "That an official list names the party.";
        this.RequiredText("authority", "Who designates.", d => d.Designation.Authority);
        this.Text("programme", "Under which programme.", d => d.Designation.Programme);
        this.Text("from", "First day, as far as it is known.", d => d.Designation.From?.ToString());
        this.Text("to", "Last day, when it has ended.", d => d.Designation.To?.ToString());
        this.Required<StatedDesignation, IdGraphType>("record", "Key of the record that states it.", d => d.Record.ToString());
    }
}
