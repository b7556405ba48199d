using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Pairs;

/// <summary>Pairs as CSV with a header: two names and a kind, or two record keys; a column <c>judgement</c> may follow.</summary>
internal static class CsvPairs
{
    public static IEnumerable<PairItem> Read(SourceFile file)
    {
        Columns? columns = null;
        var index = 0L;
        foreach (var row in CsvRows.Read(file, ',').Where(r => !r.IsBlank))
        {
            if (columns is null)
            {
                columns = Columns.Of(row) ?? throw new UnreadableFileException(
                    $"{file.Name} is no file of pairs: its first row must be 'name1,name2,schema' or 'left,right' (record keys).");
                continue;
            }

            yield return Pair(file.Name, columns, index++, row);
        }
    }

    private static PairItem Pair(string file, Columns columns, long index, CsvRow row)
    {
        var (left, right) = (row[columns.Left]?.Trim(), row[columns.Right]?.Trim());
        if (row.Problem is not null || string.IsNullOrEmpty(left) || string.IsNullOrEmpty(right))
        {
            return new UnreadPair(index, row.Line, $"{file}, line {row.Line}: {row.Problem ?? "A side is empty."} Write both sides of the pair.");
        }

        var same = columns.Judgement < 0 ? null : PairVerdict.Of(row[columns.Judgement]);
        return columns.AreKeys ? Keys(file, index, row.Line, left, right, same) : Names(file, columns, index, row, left, right, same);
    }

    private static PairItem Keys(string file, long index, long line, string left, string right, bool? same) =>
        RecordKey.TryParse(left, out var l) && RecordKey.TryParse(right, out var r)
            ? new KeyPair(index, line, l, r, same)
            : new UnreadPair(index, line, $"{file}, line {line}: '{ReadLimits.Shown(left)}' or '{ReadLimits.Shown(right)}' is no record key; write source:recordId.");

    private static PairItem Names(string file, Columns columns, long index, CsvRow row, string left, string right, bool? same)
    {
        var schema = columns.Schema < 0 ? null : row[columns.Schema]?.Trim();
        return Kind(schema) is { } kind
            ? new RecordPair(index, row.Line, Named(PairFiles.LeftSource, left), Named(PairFiles.RightSource, right), same)
            : new UnreadPair(index, row.Line, $"{file}, line {row.Line}: '{ReadLimits.Shown(schema)}' is no kind; write Person, Company, Organization, LegalEntity or Vessel.");

        Record Named(string source, string name) => new(
            new RecordKey(source, index.ToString(CultureInfo.InvariantCulture)), kind, [new Claim(ClaimProperty.Name, name)], [], [], new Provenance(file, row.Line));
    }

    private static EntityKind? Kind(string? schema) => schema switch
    {
        null or "" or "LegalEntity" or "Thing" => EntityKind.Party,
        "PublicBody" => EntityKind.Organization,
        "Airplane" => EntityKind.Aircraft,
        "CryptoWallet" => EntityKind.Wallet,
        _ => Enum.TryParse<EntityKind>(schema, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
    };

    private sealed record Columns(int Left, int Right, int Schema, int Judgement, bool AreKeys)
    {
        public static Columns? Of(CsvRow header)
        {
            var names = header.Fields.Select(f => f.Trim().ToLowerInvariant()).ToList();
            var (judgement, schema) = (names.IndexOf("judgement"), names.IndexOf("schema"));
            var byName = names.Contains("name1") && names.Contains("name2");
            return byName ? new Columns(names.IndexOf("name1"), names.IndexOf("name2"), schema, judgement, false)
                : names.Contains("left") && names.Contains("right") ? new Columns(names.IndexOf("left"), names.IndexOf("right"), schema, judgement, true)
                : null;
        }
    }
}
