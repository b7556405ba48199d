using Graph.Core.Model;
using Graph.Core.Sources.Lists;

namespace Graph.Core.Sources.Uk;

/// <summary>One designation, from all that stands of it: the CSV repeats most values in every row, the XML says each once.</summary>
internal sealed class UkParty(Provenance provenance, Tally tally)
{
    private const string Authority = "FCDO";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "lastupdated", "ofsigroupid", "designationsource", "sanctionsimposed", "nonlatinscripttype", "typeofentity", "previousowneroperator", "lengthofship", "hullidentificationnumber",
    };

    private readonly HashSet<(ClaimProperty, string, string?)> _seen = [];
    private readonly HashSet<string> _programmes = new(StringComparer.Ordinal);
    private string? _type;
    private string? _designated;

    public RecordDraft Draft { get; } = new(provenance);

    /// <summary>The list's id of the designation.</summary>
    public string? Id { get; private set; }

    /// <summary>Takes in values that stand together.</summary>
    public void Add(UkFields fields)
    {
        Id = One(Id, fields.Take("uniqueid"), "Unique ID");
        _type = One(_type, fields.Take("individualentityship"), "Designation Type");
        if (fields.Take("regimename") is { } programme)
        {
            _programmes.Add(programme);
        }

        _designated = One(_designated, Iso(fields.Take("datedesignated")), "Date Designated");
        foreach (var claim in UkValues.Of(fields, Draft))
        {
            AddOnce(claim);
        }

        foreach (var relation in UkValues.Relations(fields).Where(r => !Draft.Relations.Contains(r)))
        {
            Draft.Add(relation);
        }

        KeepRest(fields);
    }

    /// <summary>Closes the designation.</summary>
    public ListParty Close()
    {
        Draft.Kind = _type?.ToLowerInvariant() switch
        {
            "individual" => EntityKind.Person,
            "ship" => EntityKind.Vessel,
            "entity" => EntityNames.KindOf(Draft.Claims.FirstOrDefault(c => c.Property == ClaimProperty.Name)?.Value),
            _ => EntityKind.Party,
        };
        if (Draft.Kind == EntityKind.Party)
        {
            Draft.KeepUnread("Designation Type", _type ?? "", "There is no such type; the party is kept without a kind.", "Write Individual, Entity or Ship.");
        }

        var from = Draft.Date("Date Designated", _designated);
        foreach (var programme in _programmes.DefaultIfEmpty(null))
        {
            Draft.Add(new Designation(Authority, programme, from));
        }

        return new ListParty(Id, Draft);
    }

    /// <summary>What a party has once: the first value stands, and another is kept beside it and reported.</summary>
    private string? One(string? standing, string? value, string column)
    {
        if (standing is not null && value is not null && standing != value && _seen.Add((ClaimProperty.Other, value, column)))
        {
            Draft.KeepUnread(column, value, $"The party has another {column} already ('{standing}'); this is kept as text only.", "Write one value in all rows of a party.");
        }

        return standing ?? value;
    }

    private void AddOnce(Claim claim)
    {
        if (!string.IsNullOrWhiteSpace(claim.Value) && _seen.Add((claim.Property, claim.Value, claim.Label)))
        {
            Draft.Add(claim);
        }
    }

    private void KeepRest(UkFields fields)
    {
        foreach (var (name, value) in fields.Rest())
        {
            AddOnce(new Claim(ClaimProperty.Other, value, name));
            if (!Known.Contains(UkFields.Field(name)))
            {
                tally.Add($"values of '{name}', which is not known here: kept under its name");
            }
        }
    }

    /// <summary>"29/06/2012" as 2012-06-29, so that a date in the list's own form is not kept as words beside itself.</summary>
    private static string? Iso(string? text) => text is not null && DateText.TryParse(text, out var date) ? date.ToString() : text;
}
