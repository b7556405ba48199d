using Graph.Core.Model;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Exporting;

/// <summary>Makes records of everything that a record can hold, by chosen bytes.</summary>
internal sealed class MadeRecord(byte[] choices)
{
    private static readonly string[] Pieces =
    [
        "a", "Ž", "明", "\U0001F600", "'", "\"", "\\", "\\u0027", "<b>", "&", "=1+1", "\u202E", "\t", "\r\n", "\u0001", ";", "1970-01-02", "passport", "LEI", "GB", " x", "e\u0301", "]]>", "|",
    ];

    private int _at;

    public Record Of(string source, string id) => new(
        new RecordKey(source, id),
        One(Enum.GetValues<EntityKind>()),
        [.. Many(9).Select(_ => new Claim(One(Enum.GetValues<ClaimProperty>()), Text(), Maybe(Text), Maybe(Text), Maybe(Text), Date(), Date(), Maybe(Text)))],
        [.. Many(4).Select(_ => Relation(source))],
        [.. Many(3).Select(_ => new Designation(Text(), Maybe(Text), Date(), Date()))],
        new Provenance("made", 1));

    private StatedRelation Relation(string source)
    {
        var byKey = Next() % 3 != 0;
        return new StatedRelation(
            One(Enum.GetValues<RelationKind>()),
            byKey ? $"{(Next() % 2 == 0 ? source : "other")}:{One(["a", "b", "c:d"])}" : Text(),
            byKey,
            Next() % 2 == 0,
            Next() % 2 == 0 ? new ShareRange(Next() / 4m, 64 + (Next() / 8m), Next() % 2 == 0, Next() % 2 == 0) : null,
            Date(),
            Date(),
            Maybe(Text),
            Next() % 3 == 0 ? new Transfer("1.250", Maybe(Text), Maybe(Text), Next() % 2 == 0 ? new DateTimeOffset(2024, 3, 5, 12, 30, 1, TimeSpan.Zero).AddMilliseconds(Next()) : null) : null);
    }

    private PartialDate? Date() => (Next() % 8) switch
    {
        0 => PartialDate.OfYear(1900 + Next(), Next() % 2 == 0),
        1 => PartialDate.OfMonth(1900 + Next(), 1 + (Next() % 12), Next() % 2 == 0),
        2 => PartialDate.OfDay(1900 + Next(), 1 + (Next() % 12), 1 + (Next() % 28), Next() % 2 == 0),
        3 => PartialDate.Between(PartialDate.OfYear(1900 + (Next() % 50), Next() % 2 == 0), PartialDate.OfYear(1960 + (Next() % 50))),
        _ => null,
    };

    private string Text() => string.Concat(Many(4).Select(_ => One(Pieces))).Trim() is { Length: > 0 } text ? text : "x";

    private string? Maybe(Func<string> text) => Next() % 3 == 0 ? text() : null;

    private List<int> Many(int most) => [.. Enumerable.Range(0, Next() % (most + 1))];

    private T One<T>(IReadOnlyList<T> from) => from[Next() % from.Count];

    private int Next() => _at < choices.Length ? choices[_at++] : _at++ % 5;
}
