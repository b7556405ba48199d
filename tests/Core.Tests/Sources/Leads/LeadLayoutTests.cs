using System.Text;
using Graph.Core.Model;
using Graph.Core.Sources;
using Graph.Core.Sources.Leads;

namespace Core.Tests.Sources.Leads;

public class LeadLayoutTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, string, byte[]> Encodings => new()
    {
        { "UTF-8", "José", Encoding.UTF8.GetBytes("name\nJosé\n") },
        { "UTF-8 with byte order mark", "José", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("name\nJosé\n")] },
        { "UTF-16 LE", "José", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("name\nJosé\n")] },
        { "UTF-16 BE", "José", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("name\nJosé\n")] },
        { "UTF-16 LE", "José", Encoding.Unicode.GetBytes("name,dob\nJosé,1970\n") },
        { "UTF-16 BE", "José", Encoding.BigEndianUnicode.GetBytes("name,dob\nJosé,1970\n") },
        { "Latin-1", "José", Encoding.Latin1.GetBytes("name\nJosé\n") },
        { "Windows-1252", "O’Brien", Windows1252.GetBytes("name\nO’Brien\n") },
        { "UTF-8, but 1 lines in Latin-1 (the first is line 3)", "이", [.. Encoding.UTF8.GetBytes("name\n이\n"), .. Encoding.Latin1.GetBytes("José\n")] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found_and_named(string name, string caption, byte[] bytes)
    {
        var reading = Reading.Of("csv", Reading.File("leads.csv", bytes));

        Assert.Equal(caption, reading.Records[0].Caption);
        Assert.Equal(name, Assert.Single(reading.Layouts).Encoding);
    }

    [Fact]
    public void The_encoding_of_json_lines_is_named_too() =>
        Assert.Equal("Latin-1", Assert.Single(Reading.Of("jsonl", Reading.File("a.jsonl", Encoding.Latin1.GetBytes("{\"id\":1,\"name\":\"José\"}"))).Layouts).Encoding);

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Titles_and_blank_rows_above_the_header_are_passed_over_and_told(char delimiter)
    {
        var text = "Leads of May\n\nFrom,Acme\n\nid,name,dob,country\nL1,Ann,1970,CN\n".Replace(',', delimiter);

        var reading = Reading.Of("csv", Reading.File("leads.csv", text));

        var layout = Assert.Single(reading.Layouts);
        Assert.Equal((5L, delimiter), (layout.HeaderRow, layout.Delimiter));
        Assert.Equal("Leads of May", layout.RowsAbove[0]);
        Assert.Equal(("Ann", 6L), (Assert.Single(reading.Records).Caption, reading.Records[0].Provenance.Row));
    }

    [Fact]
    public void A_row_of_a_table_whose_header_is_not_known_is_taken_for_no_header() =>
        Assert.Throws<UnreadableFileException>(() => Reading.Of("csv", Reading.File("leads.csv", "Qui,Quoi,Quand\nA,b,c\nTitle,Passport,Email\n")));

    [Fact]
    public void The_commas_of_a_list_of_names_part_no_columns()
    {
        var reading = Reading.Of("csv", Reading.File("leads.csv", "Full name\nKIM, Jong Un\n\"RI, \"\"Bob\"\"\"\n"));

        Assert.Equal(["KIM, Jong Un", "RI, \"Bob\""], reading.Records.Select(r => r.Caption));
        Assert.Null(reading.Layouts[0].Delimiter);
    }

    [Theory]
    [InlineData("Name,Vorname\nMüller,Anna\n", "Anna Müller")]
    [InlineData("Nombre,Apellidos\nAna,García López\n", "Ana García López")]
    [InlineData("Nome,Cognome\nAnna,Rossi\n", "Anna Rossi")]
    [InlineData("Фамилия,Имя,Отчество\nИванов,Иван,Петрович\n", "Иван Петрович Иванов")]
    [InlineData("first name,last name,name\nAnn,Lee,Ann B. Lee\n", "Ann B. Lee")]
    [InlineData("name,surname\nAnn Lee,Lee\n", "Ann Lee")]
    [InlineData("姓,名\n朴,真赫\n", "朴真赫")]
    [InlineData("성,명\n박,진혁\n", "박진혁")]
    [InlineData("given names,family name\nJin Hyok,PAK\n", "Jin Hyok PAK")]
    public void Parts_of_a_name_are_joined_as_its_script_and_headers_say(string text, string name) =>
        Assert.Equal(name, Assert.Single(Reading.Of("csv", Reading.File("leads.csv", text)).Records).Caption);

    [Fact]
    public void Numbered_parts_make_lines_of_one_address_or_addresses_of_their_own()
    {
        var lines = Reading.Of("csv", Reading.File("a.csv", "name,address line 1,address line 2,city\nA,1 Road,Floor 2,Dandong\n")).Records[0];
        var two = Reading.Of("csv", Reading.File("b.csv", "name,street 1,city 1,street 2,city 2\nA,1 Road,Dandong,2 Lane,Harbin\n")).Records[0];

        Assert.Equal(["1 Road, Floor 2, Dandong"], lines.Values(ClaimProperty.Address));
        Assert.Equal(["1 Road, Dandong", "2 Lane, Harbin"], two.Values(ClaimProperty.Address));
    }

    [Fact]
    public void Dates_are_read_month_first_where_the_header_says_so() =>
        Assert.Equal(["1970-02-03"], Reading.Of("csv", Reading.File("a.csv", "name,DOB (mm/dd/yyyy)\nA,2/3/1970\n")).Records[0].Values(ClaimProperty.BirthDate));

    [Fact]
    public void Dates_of_one_column_that_give_away_another_order_are_told()
    {
        var reading = Reading.Of("csv", Reading.File("a.csv", "name,dob,founded\nA,2/13/1970,13/2/1970\nB,2/3/1970,2/3/1970\nC,4/5/1970,1970\n"));

        Assert.Equal(2, reading.Count("dates of 'dob' read day first, where 1 others can only be month first: map the column to its field with ':month-first' if all are"));
        Assert.Single(reading.Tally.Keys, k => k.StartsWith("dates of", StringComparison.Ordinal));
    }

    [Fact]
    public void A_slip_in_a_header_and_one_of_two_meanings_are_told()
    {
        var reading = Reading.Of("csv", Reading.File("a.csv", "name,nationalty,phone (email),,x\nA,CN,7,8,9\n"));

        Assert.Equal(1, reading.Count("header 'nationalty' read as 'nationality'"));
        Assert.Equal(1, reading.Count("header 'phone (email)' may be 'phones' or 'emails': kept under its own name"));
        Assert.Equal(
            ["column 4=8", "phone (email)=7", "x=9"],
            reading.Records[0].Claims.Where(c => c.Property == ClaimProperty.Other).Select(c => $"{c.Label}={c.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_saved_mapping_reads_the_same_records()
    {
        var file = Reading.File("leads.csv", "Ref,Nom,Prénom,nationalty,DOB (mm/dd/yyyy),owner,% ,shoe size,wallet (BTC),owner id\n1,Lee,Ann,CN,2/3/1970,Bob,25,42,1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,9\n");
        var first = Reading.Of("csv", file);

        var mapping = ColumnMappings.Read(new MemoryStream(Encoding.UTF8.GetBytes(ColumnMappings.Write(first.Layouts))));
        var again = Reading.Of("csv", mapping, file);

        Assert.Equal(first.Records.Select(r => r.ContentHash), again.Records.Select(r => r.ContentHash));
        Assert.All(again.Layouts[0].Columns.Where(c => c.Field != "other"), c => Assert.Equal(HeaderRecognition.Mapping, c.How));
    }

    [Theory]
    [InlineData("""{"Wer": "birthDats"}""", "the nearest is 'birthDates'")]
    [InlineData("""{"Wer": "relations:ownedBye"}""", "the nearest is 'relations:ownedBy'")]
    public void A_mapping_to_a_field_there_is_not_is_refused_with_the_nearest(string json, string near) =>
        Assert.Contains(near, Assert.Throws<UnreadableFileException>(() => ColumnMappings.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_mapping_of_a_column_there_is_not_is_refused_with_the_nearest()
    {
        var mapping = new ColumnMapping(new Dictionary<string, string> { ["Full nmae"] = "names" });

        var refusal = Assert.Throws<UnreadableFileException>(() => Reading.Of("csv", mapping, Reading.File("a.csv", "Ref,Full name,x\n1,A,2\n")));

        Assert.Contains("'Full nmae', which a.csv does not have; the nearest is 'Full name'", refusal.Message, StringComparison.Ordinal);
    }
}
