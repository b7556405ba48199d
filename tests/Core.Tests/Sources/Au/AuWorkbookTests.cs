using Core.Tests.Support;
using Graph.Core.Model;
using Graph.Core.Sources;
using static Core.Tests.Support.MadeWorkbook;

namespace Core.Tests.Sources.Au;

public sealed class AuWorkbookTests
{
    private static readonly object?[] Header = ["Reference", "Name of Individual or Entity", "Type", "Name Type", "Alias Strength", "Date of Birth", "Address", "Control Date"];

    [Fact]
    public void The_workbook_gives_the_same_claims_as_the_csv()
    {
        var workbook = new MadeWorkbook().Sheet("List",
        [
            Header,
            [Number(12), "ORAN PELLU", "Individual", "Primary Name", "", Number(30082), "1 Mill Lane,_x000D_\nOslo", Number(46126)],
            ["12a", "Oran P", "Individual", "Alias", "Weak", "1961, 1962", "", Number(46126)],
        ]).File("au.xlsx");
        var csv = Reading.File("au.csv", string.Join(',', Header) + """

            12,ORAN PELLU,Individual,Primary Name,,30082,"1 Mill Lane,_x000D_
            Oslo",46126
            12a,Oran P,Individual,Alias,Weak,"1961, 1962",,46126
            """);

        var reader = RecordReaders.Detect([workbook]);

        Assert.Equal("au", reader.Format);
        var (one, other) = (Assert.Single(Reading.Of("au", workbook).Records), Assert.Single(Reading.Of("au", csv).Records));
        Assert.Equal(other.ContentHash, one.ContentHash);
        Assert.Equal(["1982-05-11", "1961", "1962"], one.Values(ClaimProperty.BirthDate));
    }

    [Fact]
    public void A_sheet_that_is_not_read_is_told()
    {
        var list = Reading.Of("au", new MadeWorkbook().Sheet("Notes", [["Changes of May"]]).Sheet("List", [Header, ["12", "ORAN PELLU", "Individual", "Primary Name"]]).File("au.xlsx"));

        Assert.Equal("ORAN PELLU", Assert.Single(list.Records).Caption);
        Assert.Equal(1, list.Count("sheet 'Notes' was not read: it is hidden, not the first, or without the list's header"));
    }

    [Fact]
    public void Only_its_csv_ends_in_a_line_end()
    {
        var reader = RecordReaders.ByFormat("au");

        Assert.True(reader.ClosesLastRow(Reading.File("au.csv", "Reference\n")));
        Assert.False(reader.ClosesLastRow(new MadeWorkbook().Sheet("List", [Header]).File("au.xlsx")));
    }

    [Fact]
    public void A_workbook_of_leads_stays_one()
    {
        var leads = new MadeWorkbook().Sheet("Leads", [["id", "name"], ["1", "Ann"]]).File();

        Assert.Equal("xlsx", RecordReaders.Detect([leads]).Format);
        Assert.Throws<UnreadableFileException>(() => Reading.Of("au", leads));
    }
}
