using Graph.Core.Model;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac.Advanced;

/// <summary>An <c>IDRegDocument</c>: a document or registration number. It names the identity that bears it.</summary>
internal sealed class AdvancedDocument
{
    private readonly string? _type;
    private readonly string? _number;
    private readonly string? _country;
    private readonly string? _validity;
    private readonly (string? Type, PartialDate? Date)[] _dates;
    private readonly (string Path, string Text)[] _rest;

    public AdvancedDocument(SourceElement document)
    {
        Line = document.Line;
        Id = document.Attribute("ID") ?? "";
        Identity = document.Attribute("IdentityID") ?? "";
        _type = document.Attribute("IDRegDocTypeID");
        _number = document.Take("IDRegistrationNo");
        _country = document.Attribute("IssuedBy-CountryID");
        _validity = document.Attribute("ValidityID");
        _dates = [.. document.All("DocumentDate").Select(d => (d.Attribute("IDRegDocDateTypeID"), d.One("DatePeriod") is { } p ? AdvancedDates.Period(p) : null))];
        document.Skip("DocumentedNameReference");
        _rest = [.. document.Rest()];
    }

    public long Line { get; }

    public string Id { get; }

    /// <summary>The id of the identity that bears it.</summary>
    public string Identity { get; }

    /// <summary>Characters it holds, about.</summary>
    public int Size => 300 + (_number?.Length ?? 0) + (80 * _dates.Length) + _rest.Sum(r => r.Text.Length + 40);

    public void AddTo(RecordDraft draft, ReferenceSets sets, Tally tally)
    {
        var type = sets.TextOrId(draft, "IDRegDocTypeValues", "IDRegDocTypeID", _type);
        var country = _country is null ? null : sets.TextOrId(draft, "CountryValues", "IssuedBy-CountryID", _country);
        new OfacValue(type, _number ?? "", country, DateOf(sets, "Issue Date"), DateOf(sets, "Expiration Date"), IsDocument: true).AddTo(draft, tally);
        foreach (var (dateType, date) in _dates)
        {
            if (sets.Text("IDRegDocDateTypeValues", dateType) is not ("Issue Date" or "Expiration Date") && date is not null)
            {
                draft.Add(ClaimProperty.Other, AdvancedDates.Print(date.Value), $"{type}, date of type {dateType}");
            }
        }

        if (sets.Text("ValidityValues", _validity) is { } validity and not "Valid")
        {
            draft.Add(ClaimProperty.Other, validity, $"{type} {_number}, validity");
        }

        foreach (var (path, text) in _rest)
        {
            draft.Add(ClaimProperty.Other, text, $"{type} {_number}, {path}");
        }
    }

    private PartialDate? DateOf(ReferenceSets sets, string type) =>
        _dates.Where(d => sets.Text("IDRegDocDateTypeValues", d.Type) == type).Select(d => d.Date).FirstOrDefault();
}
