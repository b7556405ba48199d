using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources;

/// <summary>A record while its row is read.</summary>
internal sealed class RecordDraft(Provenance provenance)
{
    private readonly List<Claim> _claims = [];
    private readonly List<StatedRelation> _relations = [];
    private readonly List<Designation> _designations = [];

    public EntityKind Kind { get; set; }

    public Provenance Provenance { get; } = provenance;

    public IReadOnlyList<Claim> Claims => _claims;

    public IReadOnlyList<StatedRelation> Relations => _relations;

    public IReadOnlyList<Designation> Designations => _designations;

    /// <summary>Values that could not be read; the record stands without them.</summary>
    public List<Reject> Rejects { get; } = [];

    /// <summary>Whether it bears any name: a party that a list does not name is none.</summary>
    public bool IsNamed => _claims.Exists(c => c.Property is ClaimProperty.Name or ClaimProperty.Alias or ClaimProperty.WeakAlias or ClaimProperty.FormerName);

    public bool Has(ClaimProperty property) => _claims.Exists(c => c.Property == property);

    /// <summary>Adds a claim; a blank value is none.</summary>
    public void Add(ClaimProperty property, string? value, string? label = null) => Add(new Claim(property, value ?? "", label));

    /// <summary>Adds a claim, trimmed; a blank value is none, one over the cap is set aside.</summary>
    public void Add(Claim claim)
    {
        var value = claim.Value.Trim();
        if (value.Length > ReadLimits.FieldCharacters)
        {
            Refuse(claim.Label ?? claim.Property.ToString(), value, "The value is longer than 1 MB.", "Shorten it.");
        }
        else if (value.Length > 0)
        {
            _claims.Add(claim with { Value = value, Label = Filled(claim.Label), Country = Filled(claim.Country), Language = Filled(claim.Language) });
        }
    }

    public void Add(StatedRelation relation)
    {
        if (!string.IsNullOrWhiteSpace(relation.Target))
        {
            _relations.Add(relation);
        }
    }

    public void Add(Designation designation) => _designations.Add(designation);

    /// <summary>Reports a value that was not understood; the record is kept.</summary>
    public void Refuse(string column, string value, string problem, string mend, RejectKind kind = RejectKind.UnreadValue) =>
        Rejects.Add(new Reject(Provenance.File, Provenance.Row, column, ReadLimits.Shown(value), problem, mend, WholeRow: false) { Kind = kind });

    /// <summary>Keeps a value that was not understood as words under its own name, and reports it.</summary>
    public void KeepUnread(string column, string value, string problem, string mend, RejectKind kind = RejectKind.UnreadValue)
    {
        Add(ClaimProperty.Other, value, column);
        Refuse(column, value, problem, mend, kind);
    }

    /// <summary>Keeps what should be a date and is none as words under its own name, and reports it.</summary>
    /// <param name="forms">How a date may be written there.</param>
    public void KeepUnreadDate(string column, string value, string forms = "1970, 1970-02 or 1970-02-03") =>
        KeepUnread(column, value, "This is no date; it is kept as text only.", $"Write {forms}.", RejectKind.UnreadDate);

    /// <summary>Reads a date that qualifies another value. Words that say more than the date, or are none, are kept under their own name; the latter are reported.</summary>
    public PartialDate? Date(string column, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!DateText.TryParse(text, out var date))
        {
            KeepUnreadDate(column, text);
            return null;
        }

        if (!string.Equals(date.ToString(), text.Trim(), StringComparison.Ordinal))
        {
            Add(ClaimProperty.Other, text, column);
        }

        return date;
    }

    public Record Build(RecordKey key) => new(key, Kind, [.. _claims], [.. _relations], [.. _designations], Provenance);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
