using System.Text;
using System.Text.Json.Nodes;
using Graph.Core.Model;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Commands;

/// <summary>Leads as somebody's spreadsheet: what is shown before, what is set aside, how it is mended.</summary>
public abstract class LeadLoadTests(TestStore kind) : IDisposable
{
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_dry_run_shows_the_columns_the_first_rows_and_what_it_would_set_aside()
    {
        var file = _place.Write("leads.csv", "Leads of May", "", "Ref;Geburtsdatum;Vollständiger Name;nationalty;Schuhgröße", "L1;1970-02-03;Müller, Anna;DE;42", "L2;bald;Bob;DE;", ";;;;41");

        var answer = await _place.RunAsync("load", file, "--source", "acme", "--dry-run");

        Assert.Equal(1, answer.Code);
        var layout = answer.Json["files"]![0]!;
        Assert.Equal(("UTF-8", ";", 3), ((string)layout["encoding"]!, (string)layout["delimiter"]!, (int)layout["headerRow"]!));
        Assert.Equal("Leads of May", (string)layout["rowsAbove"]![0]!);
        Assert.Equal(
            ["Ref id knownSpelling", "Geburtsdatum birthDates knownSpelling", "Vollständiger Name names knownSpelling", "nationalty nationalities typo", "Schuhgröße other other"],
            layout["columns"]!.AsArray().Select(c => $"{c!["column"]} {c["field"]} {c["how"]}"));
        Assert.Equal(("acme:L1", 4), ((string)answer.Json["first"]![0]!["key"]!, (int)answer.Json["first"]![0]!["row"]!));
        Assert.Equal("1970-02-03", (string)answer.Json["first"]![0]!["claims"]![0]!["value"]!);
        Assert.Equal(["Geburtsdatum value", "names row"], answer.Json["rejects"]!.AsArray().Select(r => $"{r!["column"]} {r["leftOut"]}"));
        Assert.Equal((3, 2, 1), ((int)answer.Json["read"]!, (int)answer.Json["records"]!, (int)answer.Json["setAside"]!));
        foreach (var words in new[] { "leads.csv: UTF-8, columns parted by semicolons, header in row 3.", "Above the header and passed over: Leads of May", "nationalty -> nationalities (taken for a misspelt 'nationality')", "Schuhgröße -> other (not known: kept under its own name)", "BirthDate: 1970-02-03" })
        {
            Assert.Contains(words, answer.Errors, StringComparison.Ordinal);
        }

        Assert.False(await _place.HoldsAnythingAsync());
    }

    [Fact]
    public async Task A_mapping_is_saved_mended_and_used_again()
    {
        var file = _place.Write("leads.csv", "Ref,Wer,Name", "1,Anna Müller,x");
        var map = _place.Path("map.json");
        await _place.RunAsync("load", file, "--source", "acme", "--dry-run", "--save-map", map);
        var saved = JsonNode.Parse(await File.ReadAllTextAsync(map, TestContext.Current.CancellationToken))!.AsObject();
        Assert.Equal(["Ref=id", "Wer=other", "Name=names"], saved.Select(c => $"{c.Key}={c.Value}"));
        (saved["Wer"], saved["Name"]) = ("names", "other");
        await File.WriteAllTextAsync(map, saved.ToJsonString(), TestContext.Current.CancellationToken);

        var answer = await _place.RunAsync("load", file, "--source", "acme", "--map", map, "--dry-run");

        Assert.Equal((0, "mapping"), (answer.Code, (string)answer.Json["files"]![0]!["columns"]![1]!["how"]!));
        Assert.Contains("Name: Anna Müller", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("jsonl")]
    public async Task A_mapping_of_files_without_columns_is_refused(string format)
    {
        var file = _place.Write("leads.jsonl", """{"id":"1","wer":"Anna"}""");
        var map = _place.Write("map.json", """{"wer":"names"}""");

        var answer = await _place.RunAsync("load", file, "--source", "acme", "--format", format, "--map", map, "--dry-run");

        Assert.Equal(2, answer.Code);
        Assert.Contains("leave --map out", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_that_names_a_column_there_is_not_is_refused_with_the_nearest()
    {
        var file = _place.Write("leads.csv", "Ref,Full name", "1,Ann");
        var map = _place.Write("map.json", """{"Ful name": "names"}""");

        var answer = await _place.RunAsync("load", file, "--source", "acme", "--map", map);

        Assert.Equal(3, answer.Code);
        Assert.Contains("the nearest is 'Full name'", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_were_set_aside_are_mended_in_a_file_of_their_own_and_loaded_again()
    {
        var file = _place.Write("leads.csv", "name,dob,phone", "Ann,1970,+44 20 7946 0101", "Bob,soon,+44 20 7946 0102", ",,", ",1980,", "\"Cid,x");
        var mend = _place.Path("mend.csv");

        var first = await _place.RunAsync("load", file, "--source", "acme", "--mend", mend, "--rejects", _place.Path("rejects.csv"));

        var lines = await File.ReadAllLinesAsync(mend, TestContext.Current.CancellationToken);
        Assert.Equal((2, 2), ((int)first.Json["stored"]!, lines.Count(l => l.StartsWith("\"\"", StringComparison.Ordinal))));
        Assert.Equal("\"lead id\",\"name\",\"dob\",\"phone\"", lines[0]);
        Assert.Matches("^\"lead-[0-9a-f]{20}\",\"Bob\",\"soon\",\"'\\+44 20 7946 0102\"$", lines[1]);
        await File.WriteAllTextAsync(
            mend, string.Join('\n', lines[0], lines[1].Replace("soon", "1971", StringComparison.Ordinal), lines[2].Replace("\"\",\"\",", "\"\",\"Dee\",", StringComparison.Ordinal)) + "\n", TestContext.Current.CancellationToken);
        var second = await _place.RunAsync("load", mend, "--source", "acme");
        Assert.Equal((0, 2, 0), (second.Code, (int)second.Json["stored"]!, (int)second.Json["reports"]!));
        Assert.Equal(["1970", "1971", "1980"], (await RecordsAsync()).SelectMany(r => r.Values(ClaimProperty.BirthDate)).Order(StringComparer.Ordinal));
        Assert.Contains("+44 20 7946 0102", (await RecordsAsync()).SelectMany(r => r.Values(ClaimProperty.Phone)));
    }

    [Fact]
    public async Task What_was_set_aside_and_not_mended_is_set_aside_again()
    {
        var file = _place.Write("leads.csv", "id,name", "1,Ann,surplus", "2,\"Bob", "3,");
        var mend = _place.Path("mend.csv");
        await _place.RunAsync("load", file, "--source", "acme", "--mend", mend);

        var again = await _place.RunAsync("load", mend, "--source", "acme");

        Assert.Equal((0, 3), ((int)again.Json["stored"]!, (int)again.Json["setAside"]!));
    }

    [Fact]
    public async Task Lines_of_json_that_were_set_aside_come_as_they_stand()
    {
        var file = _place.Write("leads.jsonl", """{"id":"1","name":"Ann"}""", """{"id":"2","name":"Bob","birthDate":"soon"}""", "{\"id\":");
        var mend = _place.Path("mend.jsonl");

        await _place.RunAsync("load", file, "--source", "acme", "--mend", mend, "--dry-run");

        Assert.Equal(["""{"id":"2","name":"Bob","birthDate":"soon"}""", "{\"id\":"], await File.ReadAllLinesAsync(mend, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("@soon", "'@soon")]
    [InlineData("＋soon", "'＋soon")]
    [InlineData("-\"x\"", "'-\"\"x\"\"")]
    public async Task The_rejects_file_opens_as_text_in_a_spreadsheet(string value, string cell)
    {
        var file = _place.Write("leads.csv", "id,name,dob", $"1,Ann,\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

        await _place.RunAsync("load", file, "--source", "acme", "--rejects", _place.Path("rejects.csv"), "--dry-run");

        var bytes = await File.ReadAllBytesAsync(_place.Path("rejects.csv"), TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            $"\"leads.csv\",\"2\",\"dob\",\"{cell}\",\"This is no date; it is kept as text only.\",\"Write 1970, 1970-02 or 1970-02-03.\",\"value\"",
            Encoding.UTF8.GetString(bytes).Split('\n')[1]);
    }

    [Fact]
    public async Task A_relation_in_a_column_becomes_an_edge_also_to_a_row_further_down()
    {
        var file = _place.Write(
            "leads.csv", "id,kind,name,director,owned by,share", "1,company,Bluewater Harbour Trading Ltd,3,Pine Bright Shipping Ltd,60%", "2,company,Pine Bright Shipping Ltd,,,", "3,person,Aldous Quillfeather,,,");

        var answer = await _place.RunAsync("load", file, "--source", "acme");

        Assert.Equal((0, 2, 0), (answer.Code, (int)answer.Json["relations"]!["resolved"]!, (int)answer.Json["relations"]!["unresolved"]!));
        await using var store = await _place.Place.OpenAsync(TestContext.Current.CancellationToken);
        var key = RecordKey.Parse("acme:1");
        var edges = (await store.Graph.NeighboursAsync([key], 10, TestContext.Current.CancellationToken))[key].Edges.Where(e => e.Relation is not null);
        Assert.Equal(
            ["Directs acme:3 -> acme:1 ", "Owns acme:2 -> acme:1 60"],
            edges.Select(e => $"{e.Relation!.Stated.Kind} {e.From} -> {e.To} {e.Relation.Stated.Share?.Minimum}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_relation_names_a_row_of_another_file_of_its_source_by_id_whichever_comes_first(bool statingFirst)
    {
        var firms = _place.Write("firms.csv", "id,kind,name,director", "L1,company,Bluewater Harbour Trading Ltd,L3");
        var people = _place.Write("people.csv", "id,kind,name", "L3,person,Aldous Quillfeather");

        foreach (var file in statingFirst ? new[] { firms, people } : [people, firms])
        {
            await _place.RunAsync("load", file, "--source", "acme");
        }

        await using var store = await _place.Place.OpenAsync(TestContext.Current.CancellationToken);
        var key = RecordKey.Parse("acme:L1");
        var edges = (await store.Graph.NeighboursAsync([key], 10, TestContext.Current.CancellationToken))[key].Edges.Where(e => e.Relation is not null);
        Assert.Equal(["Directs acme:L3 -> acme:L1"], edges.Select(e => $"{e.Relation!.Stated.Kind} {e.From} -> {e.To}"));
    }

    [Fact]
    public async Task A_dry_run_names_whom_relations_name_and_no_row_is()
    {
        var file = _place.Write("leads.csv", "id,name,director", "L1,Bluewater Harbour Trading Ltd,L3", "L2,Aldous Quillfeather,", "L4,Pine Bright Shipping Ltd,L2", "L5,Wexpov Marine,Pine Bright Shipping Ltd");

        var answer = await _place.RunAsync("load", file, "--source", "acme", "--dry-run");

        Assert.Contains("Relations name L3, which no row here bears", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_that_loads_the_mended_rows_names_the_mapping()
    {
        var file = _place.Write("leads.csv", "Ref,Wer,Geboren", "1,Anna,soon");
        var map = _place.Write("map.json", """{"Ref": "id", "Wer": "names", "Geboren": "birthDates"}""");
        var mend = _place.Path("mend.csv");

        var answer = await _place.RunAsync("load", file, "--source", "acme", "--map", map, "--mend", mend);

        Assert.Contains($"graph load {mend} --source acme --delta --map {map}", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("Values not read", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Rows not loaded", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_that_cannot_be_read_is_kept_and_told()
    {
        var file = _place.Write("leads.csv", "id,name,phone,country", "1,Ann,call me,", "2,Bob,020 7946 0101,GB", "3,Cid,+44 20 7946 0103,");

        var answer = await _place.RunAsync("load", file, "--source", "acme");

        Assert.Equal((1, 3, 1), (answer.Code, (int)answer.Json["stored"]!, (int)answer.Json["reports"]!));
        Assert.Contains("leads.csv, row 2, phone: 'call me'", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("call me", (await RecordsAsync()).SelectMany(r => r.Values(ClaimProperty.Phone)));
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--verbose")]
    public async Task A_header_without_rows_is_told(string option)
    {
        var file = _place.Write("leads.csv", "id,name");

        var answer = await _place.RunAsync("load", file, "--source", "acme", option);

        Assert.Equal(0, answer.Code);
        Assert.Contains("There were no rows", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing changed", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_what_a_data_team_needs()
    {
        var answer = await _place.RunAsync("load", "--help");

        foreach (var option in new[] { "--dry-run", "--save-map", "--map", "--rejects", "--mend" })
        {
            Assert.Contains(option, answer.Output + answer.Errors, StringComparison.Ordinal);
        }
    }

    private async Task<IReadOnlyList<Graph.Core.Model.Record>> RecordsAsync()
    {
        await using var store = await _place.Place.OpenAsync(TestContext.Current.CancellationToken);
        var deltas = await store.Records.DeltasAsync(0, await store.Records.FeedNumberAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return [.. deltas.Select(d => d.After).OfType<Graph.Core.Model.Record>()];
    }
}

public sealed class EmbeddedLeadLoadTests() : LeadLoadTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jLeadLoadTests() : LeadLoadTests(TestStore.Neo4j);
