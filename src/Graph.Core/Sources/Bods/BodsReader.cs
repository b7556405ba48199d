using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Bods;

/// <summary>Reads statements of the Beneficial Ownership Data Standard 0.4, as JSON lines or one array, in two passes.</summary>
/// <remarks>
/// The first pass finds which statement of each record stands and gathers the relationships; the second gives the parties. So the order of
/// statements does not matter; memory grows with the relationships and by a line's worth of key for each party, not with what is said of it.
/// </remarks>
internal sealed class BodsReader : IRecordReader
{
    private const string Mend = "Write one whole statement of BODS 0.4, with recordId, recordType (entity, person, relationship) and recordDetails.";

    public string Format => "bods";

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        foreach (var file in request.Files)
        {
            BodsFiles.Require(file);
        }

        var survey = new BodsSurvey(request.Source);
        foreach (var (file, line) in Lines(request))
        {
            using var document = JsonLine.TryParse(line, out _);
            if (document is not null && BodsFiles.Is04(document.RootElement))
            {
                survey.Take(new BodsStatement(document.RootElement), new Provenance(file.Name, line.Number));
            }
        }

        survey.Close();
        var keys = new KeysTaken();
        foreach (var item in Lines(request).SelectMany(l => ReadLine(request, l.File, l.Line, survey, keys)))
        {
            yield return item;
        }

        foreach (var reject in survey.Rejects(request.Tally))
        {
            yield return new Rejected(reject);
        }
    }

    private static IEnumerable<(SourceFile File, SourceLine Line)> Lines(ReadRequest request) =>
        request.Files.SelectMany(f => JsonObjects.Read(f).Select(l => (f, l)));

    private static IEnumerable<ReadItem> ReadLine(ReadRequest request, SourceFile file, SourceLine line, BodsSurvey survey, KeysTaken keys)
    {
        request.Tally.Add("rows");
        using var document = JsonLine.TryParse(line, out var problem);
        if (document is null || !BodsFiles.Is04(document.RootElement))
        {
            return [Refused(file, line, "line", document is null ? problem : "The object is no statement of BODS 0.4: it needs recordType and recordDetails.")];
        }

        var statement = new BodsStatement(document.RootElement);
        if (statement.RecordId is not { } id)
        {
            return [Refused(file, line, "recordId", "The statement does not say which record it is about.")];
        }

        if (!statement.IsOfKnownType)
        {
            return [Refused(file, line, "recordType", $"There is no type of record '{statement.Type}' in BODS 0.4.")];
        }

        if (!survey.Stands(statement))
        {
            request.Tally.Add("statements, older than another of their record");
            return [];
        }

        return statement.Type is "relationship"
            ? Told(request, survey.ProblemOf(id) is { } wrong ? Refused(file, line, "recordDetails", wrong) : null)
            : Party(request, new Provenance(file.Name, line.Number), statement, id, survey, keys);
    }

    private static IEnumerable<ReadItem> Party(ReadRequest request, Provenance at, BodsStatement statement, string id, BodsSurvey survey, KeysTaken keys)
    {
        var draft = new RecordDraft(at);
        BodsParties.Read(draft, statement);
        survey.Complete(id, draft);
        return keys.Admit(draft, new RecordKey(request.Source, id), "recordId", request.Tally);
    }

    private static IEnumerable<ReadItem> Told(ReadRequest request, Rejected? refused)
    {
        if (refused is not null)
        {
            return [refused];
        }

        request.Tally.Add("statements of relationships, told by their subjects' records");
        return [];
    }

    private static Rejected Refused(SourceFile file, SourceLine line, string column, string problem) =>
        new(new Reject(file.Name, line.Number, column, ReadLimits.Shown(line.Text), problem, Mend));
}
