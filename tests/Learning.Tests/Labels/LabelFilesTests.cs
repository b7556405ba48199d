using Graph.Core.Model;
using Graph.Learning.Generating;
using Graph.Learning.Labels;
using Record = Graph.Core.Model.Record;

namespace Learning.Tests.Labels;

public class LabelFilesTests
{
    [Fact]
    public void The_order_of_the_list_does_not_change_the_labels()
    {
        var parties = Parties().ToArray();

        var (forward, backward) = (Bytes(LabelFiles.Make(parties)), Bytes(LabelFiles.Make(parties.Reverse())));

        Assert.Equal(forward.Views, backward.Views);
        Assert.Equal(forward.Keys, backward.Keys);
    }

    [Fact]
    public void No_party_stands_in_both_parts()
    {
        var pairs = LabelFiles.Make(Parties());

        var parts = pairs.SelectMany(p => new[] { (p.Left.Key.RecordId, p.Part), (p.Right.Key.RecordId, p.Part) }).Distinct().CountBy(p => p.RecordId);
        Assert.All(parts, party => Assert.Equal(1, party.Value));
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        var pairs = LabelFiles.Make(Parties());
        var (views, keys) = Bytes(pairs);

        var read = LabelFiles.Read(new MemoryStream(views), new MemoryStream(keys));

        Assert.Equal(pairs.Select(p => (p.Left.ContentHash, p.Right.ContentHash, p.Same, p.Part)), read.Select(p => (p.Left.ContentHash, p.Right.ContentHash, p.Same, p.Part)));
    }

    [Fact]
    public void A_pair_of_a_record_that_is_not_there_is_refused_by_its_line()
    {
        var keys = "left,right,judgement,part\nlabels-list:1,labels-lead:1,positive,train\n"u8.ToArray();

        var refused = Assert.Throws<InvalidDataException>(() => LabelFiles.Read(new MemoryStream(), new MemoryStream(keys)));

        Assert.Contains("Line 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_are_dropped_from_matches_and_from_others_alike_so_that_absence_tells_nothing()
    {
        var pairs = LabelFiles.Make(Parties()).Where(p => p.Part == LabelPart.Train).ToArray();

        var (same, other) = (ShareWithDate(pairs.Where(p => p.Same)), ShareWithDate(pairs.Where(p => !p.Same)));

        Assert.InRange(same - other, -.08, .08);
    }

    [Fact]
    public void No_lead_both_calibrates_and_measures_and_both_halves_hold_matches()
    {
        var pairs = LabelFiles.Make([.. Parties()]);

        var (calibrating, measuring) = (pairs.Where(p => p.Calibrates).ToArray(), pairs.Where(p => p.Measures).ToArray());

        Assert.Empty(calibrating.Select(p => p.Right.Key).Intersect(measuring.Select(p => p.Right.Key)));
        Assert.Equal(pairs.Count(p => p.Part == LabelPart.Hold), calibrating.Length + measuring.Length);
        Assert.Contains(calibrating, p => p.Same);
        Assert.Contains(measuring, p => p.Same);
    }

    private static double ShareWithDate(IEnumerable<LabelledPair> pairs) =>
        pairs.Average(p => p.Left.First(ClaimProperty.BirthDate) is null || p.Right.First(ClaimProperty.BirthDate) is null ? 0.0 : 1.0);

    private static (byte[] Views, byte[] Keys) Bytes(IReadOnlyList<LabelledPair> pairs)
    {
        using var views = new MemoryStream();
        using var keys = new MemoryStream();
        LabelFiles.Write(pairs, views, keys);
        return (views.ToArray(), keys.ToArray());
    }

    private static IEnumerable<Record> Parties() =>
        PairGenerator.Make(3, 400).Where(p => p.Same).Select((p, i) => new Record(
            new RecordKey("list", $"{i}"),
            EntityKind.Person,
            [
                new Claim(ClaimProperty.Name, p.Left.Caption),
                new Claim(ClaimProperty.Alias, p.Right.Caption),
                new Claim(ClaimProperty.BirthDate, $"{1950 + (i % 50)}-03-04"),
            ],
            [],
            [],
            new Provenance("made", i)));
}
