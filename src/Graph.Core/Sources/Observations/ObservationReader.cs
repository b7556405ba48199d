using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Observations;

/// <summary>Reads observations of accounts, as CSV with a header or as JSON lines (<c>schema/observation.schema.json</c>).</summary>
/// <remarks>
/// One record an account, <c>service/account</c>: were it told by several, each address it logs in from would count as borne by several, and the
/// ring that shares it be taken for a hub. So a later load replaces what an earlier one of its source said of the accounts it names.
/// </remarks>
internal sealed class ObservationReader : IRecordReader
{
    public string Format => "observations";

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        foreach (var file in request.Files.Where(f => !ObservationRow.Fit(FieldRows.Names(FileHead.Of(f)))))
        {
            throw new UnreadableFileException($"{file.Name} holds no observations: name its columns (or members) account, service, kind, value, counterparty, time and country.");
        }

        var left = RowCounts.Of(request.Files.SelectMany(FieldRows.Read).Select(ObservationRow.AccountOf).OfType<string>());
        var open = new Dictionary<string, AccountObservations>(StringComparer.Ordinal);
        foreach (var file in request.Files)
        {
            foreach (var row in FieldRows.Read(file))
            {
                foreach (var item in ReadRow(request, file, row, open))
                {
                    yield return item;
                }

                if (ObservationRow.AccountOf(row) is { } id && left.IsLast(id) && open.Remove(id, out var account))
                {
                    yield return new ReadRecord(account.ToRecord(request.Source));
                }
            }
        }
    }

    private static IEnumerable<ReadItem> ReadRow(ReadRequest request, SourceFile file, FieldRow row, Dictionary<string, AccountObservations> open)
    {
        request.Tally.Add("rows");
        var rejects = new List<Reject>();
        if (ObservationRow.Of(row, file.Name, rejects) is { } observation)
        {
            request.Tally.Add($"observations, {observation.Kind.ToString().ToLowerInvariant()}");
            var id = ObservationRow.Id(observation.Service, observation.Account);
            if (!open.TryGetValue(id, out var account))
            {
                open[id] = account = new AccountObservations(observation.Account, observation.Service, new Provenance(file.Name, row.Line));
            }

            account.Add(observation);
            if (!ObservedValue.IsRead(observation))
            {
                rejects.Add(row.Refused(file.Name, "value", observation.Value, "This is no IP address; it is kept as text only.", "Write an address such as 203.0.113.7 or 2001:db8::7."));
            }
        }

        return rejects.Select(r => new Rejected(r));
    }
}
