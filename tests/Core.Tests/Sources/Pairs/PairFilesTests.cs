using System.Text;
using Core.Tests.Support;
using Graph.Core.Model;
using Graph.Core.Sources;
using Graph.Core.Sources.Pairs;

namespace Core.Tests.Sources.Pairs;

public class PairFilesTests
{
    private const string Ann = """{"id":"a","schema":"Person","properties":{"name":["Ann {Quay} \"A\""]}}""";
    private const string Firm = """{"id":"b","schema":"Company","properties":{"name":["Quay Ltd"]}}""";

    [Fact]
    public void An_array_is_read_pair_by_pair_whatever_its_braces_and_quotes_hold()
    {
        var text = $$"""
            [ {"left": {{Ann}}, "right": {{Firm}}, "judgement": "negative"},
              {"left": {{Ann}},
               "right": {{Ann}}, "judgement": "positive"} ]
            """;

        var pairs = Read(text).Cast<RecordPair>().ToArray();

        Assert.Equal([false, true], pairs.Select(p => p.Same));
        Assert.Equal([1, 2], pairs.Select(p => p.Line));
        Assert.Equal("Ann {Quay} \"A\"", pairs[1].Right.Caption);
    }

    [Fact]
    public void A_pair_that_cannot_be_read_costs_itself_alone_and_names_its_line()
    {
        var good = $$"""{"left": {{Ann}}, "right": {{Firm}}}""";

        var pairs = Read($"{good}\n{{\"left\": {Ann}}}\n{{\"left\": 5, \"right\": {Ann}}}\nnonsense\n{good}\n");

        Assert.Equal([typeof(RecordPair), typeof(UnreadPair), typeof(UnreadPair), typeof(UnreadPair), typeof(RecordPair)], pairs.Select(p => p.GetType()));
        Assert.All(pairs.OfType<UnreadPair>(), p => Assert.Contains($"line {p.Line}", p.Error, StringComparison.Ordinal));
        Assert.Equal([0, 1, 2, 3, 4], pairs.Select(p => p.Index));
    }

    [Theory]
    [InlineData("{\"left\": {\"id\": oops}}", "pairs, line 1: The line is no JSON: it breaks at character 17.")]
    [InlineData("{\"left\": 5, \"right\": 5}", "pairs, line 1: The side 'left' cannot be read. This is no FollowTheMoney entity: it needs schema and properties.")]
    public void A_pair_that_cannot_be_read_says_where_what_is_wrong_and_what_to_do(string line, string problem)
    {
        var error = Assert.IsType<UnreadPair>(Assert.Single(Read(line))).Error;

        Assert.Equal($"{problem} Write {{\"left\": entity, \"right\": entity}}, each with id, schema and properties, and compare again.", error);
    }

    [Fact]
    public void Names_with_a_schema_become_records_of_that_kind()
    {
        var pairs = Read("name1,name2,schema\n\"Kim, Chol\",Kim Cheol,Person\nA,B,LegalEntity\nA,B,Teapot\nA,,Person\n");

        var named = pairs.OfType<RecordPair>().ToArray();
        Assert.Equal(["Kim, Chol", "A"], named.Select(p => p.Left.Caption));
        Assert.Equal([EntityKind.Person, EntityKind.Party], named.Select(p => p.Right.Kind));
        Assert.Equal([4, 5], pairs.OfType<UnreadPair>().Select(p => p.Line));
    }

    [Fact]
    public void Keys_are_given_to_be_looked_up()
    {
        var pairs = Read("left,right,judgement\nofac-sdn:36,leads:x:1,positive\nnokey,leads:1,negative\n");

        Assert.Equal(new KeyPair(0, 2, RecordKey.Parse("ofac-sdn:36"), RecordKey.Parse("leads:x:1"), true), pairs[0]);
        Assert.IsType<UnreadPair>(pairs[1]);
    }

    [Theory]
    [InlineData("alpha,beta\n1,2\n")]
    [InlineData("\n\n")]
    public void A_file_that_is_none_of_the_formats_is_refused_whole(string text) =>
        Assert.Throws<UnreadableFileException>(() => Read(text));

    [Fact]
    public void Every_pair_of_the_judged_development_set_is_read()
    {
        var path = SharedFiles.Find("pairs", "opensanctions_pairs_dev.json");

        var pairs = PairFiles.Read(new SourceFile("pairs.json", () => File.OpenRead(path))).ToList();

        Assert.Equal(1000, pairs.OfType<RecordPair>().Count());
        Assert.Equal(855, pairs.OfType<RecordPair>().Count(p => p.Same == true));
    }

    private static List<PairItem> Read(string text) =>
        [.. PairFiles.Read(new SourceFile("pairs", () => new MemoryStream(Encoding.UTF8.GetBytes(text))))];
}
