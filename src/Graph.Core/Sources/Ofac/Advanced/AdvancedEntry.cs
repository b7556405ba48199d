using Graph.Core.Model;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac.Advanced;

/// <summary>A <c>SanctionsEntry</c>: that a profile is listed, since when, under which legal bases and programmes.</summary>
/// <remarks>
/// A measure of type "Program" names a programme in its comment. Nothing ties an event (a date with a legal basis) to a programme, so
/// each programme holds from the first event, and every event is kept beside it under "Legal basis".
/// </remarks>
internal sealed class AdvancedEntry
{
    private const string Programme = "Program";

    private readonly string? _list;
    private readonly (string? Type, string? Basis, PartialDate? Date, string? Comment)[] _events;
    private readonly (string? Type, string? Comment, PartialDate? Period)[] _measures;
    private readonly (string Path, string Text)[] _rest;

    public AdvancedEntry(SourceElement entry)
    {
        Line = entry.Line;
        entry.Attribute("ID");
        Profile = entry.Attribute("ProfileID") ?? "";
        _list = entry.Attribute("ListID");
        _events = [.. entry.All("EntryEvent").Select(TakeEvent)];
        _measures = [.. entry.All("SanctionsMeasure").Select(TakeMeasure)];
        _rest = [.. entry.Rest()];
    }

    public long Line { get; }

    /// <summary>The id of the profile that is listed.</summary>
    public string Profile { get; }

    /// <summary>Characters it holds, about.</summary>
    public int Size => 200 + (120 * (_events.Length + _measures.Length)) + _rest.Sum(r => r.Text.Length + 40);

    /// <summary>Adds the designations of the entry.</summary>
    public void AddTo(RecordDraft draft, ReferenceSets sets)
    {
        var dates = _events.Where(e => e.Date is not null).Select(e => e.Date!.Value).ToList();
        PartialDate? from = dates.Count == 0 ? null : dates.Min();
        var programmes = _measures.Where(m => IsProgramme(sets, m.Type)).ToList();
        foreach (var (_, programme, period) in programmes.DefaultIfEmpty((null, null, null)))
        {
            draft.Add(new Designation("OFAC", programme, period is null ? from : PartialDate.OfDay(period.Value.First.Year, period.Value.First.Month, period.Value.First.Day)));
        }

        KeepMeasures(draft, sets);
        KeepEvents(draft, sets);
        foreach (var (path, text) in _rest)
        {
            draft.Add(ClaimProperty.Other, text, $"SanctionsEntry/{path}");
        }
    }

    private static bool IsProgramme(ReferenceSets sets, string? type) => sets.Text("SanctionsTypeValues", type) is Programme;

    private static (string? Type, string? Basis, PartialDate? Date, string? Comment) TakeEvent(SourceElement e)
    {
        e.Attribute("ID");
        return (e.Attribute("EntryEventTypeID"), e.Attribute("LegalBasisID"), e.One("Date") is { } d ? AdvancedDates.Single(d) : null, e.Take("Comment"));
    }

    private static (string? Type, string? Comment, PartialDate? Period) TakeMeasure(SourceElement m)
    {
        m.Attribute("ID");
        return (m.Attribute("SanctionsTypeID"), m.Take("Comment"), m.One("DatePeriod") is { } p ? AdvancedDates.Period(p) : null);
    }

    private void KeepMeasures(RecordDraft draft, ReferenceSets sets)
    {
        if (_list is not null)
        {
            draft.Add(ClaimProperty.Other, sets.TextOrId(draft, "ListValues", "ListID", _list), "List");
        }

        foreach (var (type, comment, period) in _measures)
        {
            if (!IsProgramme(sets, type))
            {
                draft.Add(new Claim(
                    ClaimProperty.Other, OfacAddress.Join(": ", sets.TextOrId(draft, "SanctionsTypeValues", "SanctionsTypeID", type), comment)!, "Sanctions measure", From: period));
            }
        }
    }

    private void KeepEvents(RecordDraft draft, ReferenceSets sets)
    {
        foreach (var (type, basis, date, comment) in _events)
        {
            var what = sets.Text("EntryEventTypeValues", type) is ({ } text and not "Created") ? text : null;
            var law = basis is null ? "not stated" : sets.TextOrId(draft, "LegalBasisValues", "LegalBasisID", basis);
            draft.Add(new Claim(ClaimProperty.Other, OfacAddress.Join(", ", law, what, comment)!, "Legal basis", From: date));
        }
    }
}
