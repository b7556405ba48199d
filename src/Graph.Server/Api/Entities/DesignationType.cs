using Graph.Core.Model;
using Graph.Core.Storage;
using GraphQL.Types;

namespace Graph.Server.Api.Entities;

/// <summary>A listing and the record that states it.</summary>
internal sealed record StatedDesignation(RecordKey Record, Designation Designation)
{
    /// <summary>The listings of a record; of a closed one they end on the day its source no longer lists it, where the source states no other.</summary>
    public static IEnumerable<StatedDesignation> Of(RecordVersion version) =>
        version.Record.Designations.Select(d => new StatedDesignation(version.Record.Key, version.Closed is { } closed ? d with { To = d.To ?? DayOf(closed) } : d));

    private static PartialDate DayOf(DateTimeOffset time) => PartialDate.Parse(time.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}

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
        this.Text("to", "Last day, when it has ended: as stated, or the publication date of the list that no longer names the party.", d => d.Designation.To?.ToString());
        this.Required<StatedDesignation, IdGraphType>("record", "Key of the record that states it.", d => d.Record.ToString());
    }
}
