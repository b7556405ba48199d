using System.Text;
using Graph.Core.Sources;
using Graph.Core.Sources.Lists;

namespace Core.Tests.Sources.Lists;

public sealed class ListDatesTests
{
    [Theory]
    [InlineData("<CONSOLIDATED_LIST dateGenerated='2025-04-19T23:00:04.625Z'><INDIVIDUALS/></CONSOLIDATED_LIST>", "2025-04-19T23:00:04.6250000+00:00")]
    [InlineData("<export xmlns='http://eu.europa.ec/fpi/fsd/export' generationDate='2024-05-13T16:34:46+02:00'/>", "2024-05-13T14:34:46.0000000+00:00")]
    [InlineData("<sdnList><publshInformation><Publish_Date>03/28/2025</Publish_Date></publshInformation></sdnList>", "2025-03-28T00:00:00.0000000+00:00")]
    [InlineData("<Sanctions><DateOfIssue CalendarTypeID='1'><Year>2024</Year><Month>2</Month><Day>23</Day></DateOfIssue></Sanctions>", "2024-02-23T00:00:00.0000000+00:00")]
    [InlineData("<Designations><DateGenerated>05/06/2026</DateGenerated><Designation/></Designations>", "2026-06-05T00:00:00.0000000+00:00")]
    [InlineData("<data-set><record><Country>Belarus</Country><DateOfListing>2020-09-28</DateOfListing></record></data-set>", null)]
    [InlineData("<sdnList><publshInformation><Publish_Date>soon</Publish_Date></publshInformation></sdnList>", null)]
    [InlineData("Report Date: 24-Jun-2026,,,\nLast Updated,Unique ID\n", "2026-06-24T00:00:00.0000000+00:00")]
    [InlineData("id,name\n1,Anyone\n", null)]
    public void A_list_says_when_it_was_published_in_its_own_way(string text, string? expected)
    {
        var date = ListDates.Of(new SourceFile("list", () => new MemoryStream(Encoding.UTF8.GetBytes(text))));

        Assert.Equal(expected, date?.ToUniversalTime().ToString("O"));
    }
}
