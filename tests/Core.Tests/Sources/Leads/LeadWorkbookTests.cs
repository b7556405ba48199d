using System.Globalization;
using System.IO.Compression;
using Core.Tests.Support;
using Graph.Core.Model;
using Graph.Core.Sources;
using static Core.Tests.Support.MadeWorkbook;

namespace Core.Tests.Sources.Leads;

public class LeadWorkbookTests
{
    // 3 February 1970 in days since 1899-12-30.
    private const double Day = 25602;

    [Fact]
    public void Cells_come_out_as_the_user_sees_them()
    {
        var reading = Read(new MadeWorkbook().Sheet("Leads",
        [
            ["id", "name", "date of birth", "founded", "established", "zip", "note", "phone", "passport", "tax id"],
            [Number(7, "00000"), "Ann", Number(Day, "dd/mm/yyyy"), Number(Day, "mmm\\ yyyy"), Number(Day, "yyyy"), Number(1234, "00000"), Number(.25, "0%"), Number(442079460101, "0.00E+00"), Number(123456789012), Number(1234.5, "#,##0.00")],
        ]));

        var record = Assert.Single(reading.Records);
        Assert.Equal("test:00007", record.Key.ToString());
        Assert.Equal(
            [
                "Name=Ann", "BirthDate=1970-02-03", "FoundedDate=1970-02", "FoundedDate=1970", "Note=25%", "Phone=442079460101", "Identifier=123456789012", "Identifier=1,234.50", "Address=01234",
            ],
            record.Claims.Select(c => $"{c.Property}={c.Value}"));
    }

    [Fact]
    public void The_first_visible_sheet_with_a_header_is_read_and_the_others_are_named()
    {
        var reading = Read(new MadeWorkbook()
            .Sheet("Read me", [["Leads of May, for the screening team"]])
            .Sheet("Old", [["name"], ["Hidden One"]], hidden: true)
            .Sheet("Leads", [["Leads of May"], null, ["id", "name"], ["1", "Ann"], null, ["2", "Bob"]])
            .Sheet("June", [["id", "name"], ["3", "Cid"]]));

        var layout = Assert.Single(reading.Layouts);
        Assert.Equal([("Ann", 4L), ("Bob", 6L)], reading.Records.Select(r => (r.Caption, r.Provenance.Row)));
        Assert.Equal(("Leads", 3L), (layout.Sheet, layout.HeaderRow));
        Assert.Equal(["Leads of May"], layout.RowsAbove);
        Assert.Equal(
            [
                "Sheet 'Read me' has no header that is recognised and was not read.",
                "Sheet 'Old' is hidden and was not read.",
                "Sheet 'June' has a header too and was not read: save it as a file of its own.",
            ],
            layout.Notes);
    }

    [Fact]
    public void Parts_are_found_by_what_the_workbook_calls_them()
    {
        var reading = Read(new MadeWorkbook { StylesPart = "styles/own.xml" }.Sheet("Leads", [["id", "name", "date of birth"], ["1", "Ann", Number(Day, "dd/mm/yyyy")]]));

        Assert.Equal(["1970-02-03"], Assert.Single(reading.Records).Values(ClaimProperty.BirthDate));
    }

    [Fact]
    public void A_workbook_that_lacks_a_sheet_it_names_is_damaged()
    {
        var bytes = new MadeWorkbook().Sheet("Leads", [["id", "name"], ["1", "Ann"]]).Bytes();
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
        }

        var failure = Assert.Throws<UnreadableFileException>(() => Reading.Of("xlsx", Reading.File("leads.xlsx", stream.ToArray())));

        Assert.Contains("lacks the sheet", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_gives_its_stored_value_and_a_failed_one_is_reported_with_its_cell()
    {
        var reading = Read(new MadeWorkbook().Sheet("Leads", [["id", "name", "dob"], ["1", Formula("B3&\"!\"", "Ann"), "soon"], ["2", "Bob", Failed("1/0", "#DIV/0!")]]));

        Assert.Equal(["Ann", "Bob"], reading.Records.Select(r => r.Caption));
        Assert.Equal(
            [(2L, "dob", "Cell Leads!C2: This is no date; it is kept as text only."), (3L, "dob", "Cell Leads!C3: The cell holds an error, or a formula that was never computed, in place of a value; it is kept as text only.")],
            reading.Rejects.Select(r => (r.Row, r.Column, r.Problem)));
        Assert.Contains(new Claim(ClaimProperty.Other, "#DIV/0!", "dob"), reading.Records[1].Claims);
    }

    [Fact]
    public void A_formula_that_was_never_computed_is_reported_and_an_empty_text_is_none()
    {
        var reading = Read(new MadeWorkbook().Sheet("Leads", [["id", "name", "phone"], ["1", "Ann", Formula("A2", "", "n")], ["2", "Bob", Formula("\"\"", "", "str")]]));

        Assert.Equal([(2L, "phone", "#NO VALUE!")], reading.Rejects.Select(r => (r.Row, r.Column, r.Value)));
        Assert.Empty(reading.Records[1].Values(ClaimProperty.Phone));
    }

    [Fact]
    public void Shared_texts_are_read_over_their_runs_without_the_readings_above_them()
    {
        const string Texts = "<sst xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><si><t>name</t></si><si><r><t xml:space=\"preserve\">朴 </t></r><r><t>真赫</t></r><rPh sb=\"0\" eb=\"1\"><t>パク</t></rPh></si><si><t>a_x000D_b</t></si></sst>";
        var workbook = new MadeWorkbook { SharedTexts = Texts }.Sheet("Leads", [[Shared(0), "note"], [Shared(1), Shared(2)]]);

        var record = Assert.Single(Read(workbook).Records);

        Assert.Equal(("朴 真赫", "a\rb"), (record.Caption, record.First(ClaimProperty.Note)));
    }

    [Theory]
    [InlineData(1d, "1900-01-01")]
    [InlineData(59d, "1900-02-28")]
    [InlineData(61d, "1900-03-01")]
    [InlineData(25602d, "1970-02-03")]
    [InlineData(25602.75d, "1970-02-03")]
    public void Days_are_counted_as_excel_counts_them(double days, string date) =>
        Assert.Equal(date, Graph.Core.Sources.Workbooks.CellText.Of(days, "dd/mm/yyyy", from1904: false));

    [Fact]
    public void A_value_merged_over_rows_holds_for_each_and_blank_rows_are_passed_over()
    {
        var reading = Read(new MadeWorkbook().Sheet(
            "Leads", [["Leads of May", null], ["company", "director"], ["Pine Ltd", "Ann"], [null, "Bob"], [null, null], [null, null]], ["A1:B1", "A3:A5"]));

        Assert.Equal([3L, 4L], reading.Records.Select(r => r.Provenance.Row));
        Assert.All(reading.Records, r => Assert.Equal("Pine Ltd", r.Caption));
        Assert.Empty(reading.Rejects);
    }

    [Fact]
    public void A_mapping_and_the_detection_by_content_hold_for_workbooks()
    {
        var file = new MadeWorkbook().Sheet("Blatt 1", [["Wer", "Papier"], ["Ann", "P9"]]).File();
        var mapping = new ColumnMapping(new Dictionary<string, string> { ["Wer"] = "names", ["Papier"] = "identifiers:Passport" });

        Assert.Equal(["xlsx", "xlsx"], [RecordReaders.Detect([file]).Format, RecordReaders.OfColumns([file]).Format]);
        Assert.Equal(
            [new Claim(ClaimProperty.Name, "Ann"), new Claim(ClaimProperty.Identifier, "P9", "Passport")],
            Assert.Single(Reading.Of("xlsx", mapping, file).Records).Claims);
        var refusal = Assert.Throws<UnreadableFileException>(() => Reading.Of("xlsx", new ColumnMapping(new Dictionary<string, string> { ["Papiere"] = "names" }), file));
        Assert.Contains("the nearest is 'Papier'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_read()
    {
        var bomb = new MadeWorkbook { SharedTexts = new string(' ', 16 * 1024 * 1024) }.Sheet("Leads", [["name"], ["Ann"]]);

        var refusal = Assert.Throws<UnreadableFileException>(() => Read(bomb));

        Assert.Contains("leads.xlsx unpacks to more than 250 times its size (sharedStrings.xml)", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_text_that_would_fill_memory_is_refused_where_it_packs_no_better_than_a_table(bool shared)
    {
        var text = string.Concat(Enumerable.Range(0, 2_500_000).Select(i => ((uint)i * 2_654_435_761u).ToString("x8", CultureInfo.InvariantCulture)));
        var workbook = shared
            ? new MadeWorkbook { SharedTexts = $"<sst><si><t>{text}</t></si></sst>" }.Sheet("Leads", [["name"], [MadeWorkbook.Shared(0)]])
            : new MadeWorkbook().Sheet("Leads", [["name"], ["Ann"], [text]]);

        var refusal = Assert.Throws<UnreadableFileException>(() => Read(workbook));

        Assert.Contains("longer than 16 MB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        var laughs = new MadeWorkbook { SharedTexts = "<!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>" }
            .Sheet("Leads", [["name"], ["Ann"]]);

        Assert.Contains("damaged", Assert.Throws<UnreadableFileException>(() => Read(laughs)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 and no more")]
    [InlineData("")]
    public void What_is_no_workbook_is_refused_in_a_sentence(string text)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("leads.csv");
        }

        var file = text.Length > 0 ? Reading.File("leads.xlsx", text) : Reading.File("leads.xlsx", zip.ToArray());
        var refusal = Assert.Throws<UnreadableFileException>(() => Reading.Of("xlsx", file));

        Assert.StartsWith("leads.xlsx is", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_workbook_is_refused_wherever_it_is_cut_or_changed()
    {
        var whole = new MadeWorkbook().Sheet("Leads", [["id", "name", "dob"], ["1", "Ann", Number(Day, "yyyy\\-mm\\-dd")]], ["A1:B2"]).Bytes();
        var random = new Random(7);
        for (var i = 0; i < 150; i++)
        {
            var bytes = whole[..(i % 3 == 0 ? random.Next(4, whole.Length) : whole.Length)];
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            try
            {
                Reading.Of("xlsx", Reading.File("leads.xlsx", bytes));
            }
            catch (UnreadableFileException e)
            {
                Assert.StartsWith("leads.xlsx", e.Message, StringComparison.Ordinal);
            }
        }
    }

    private static Reading Read(MadeWorkbook workbook) => Reading.Of("xlsx", workbook.File());
}
