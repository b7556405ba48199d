using Graph.Core.Sources;
using Graph.Core.Sources.Ofac;

namespace Core.Tests.Sources.Ofac;

public class RemarksOfRealListsTests
{
    [Theory]
    [InlineData("lists/ofac-2022-01-31/sdn.csv")]
    [InlineData("arrivals/sdn_2021-08-18.csv")]
    [InlineData("arrivals/sdn_2022-12-28.csv")]
    public void Every_entry_of_every_party_becomes_one_claim_or_relation(string path)
    {
        var file = Reading.Shared(path);

        var lost = OfacRow.Read(file, OfacFiles.PartyColumns, _ => { })
            .Select(r => OfacFiles.Value(r.Row[11]) ?? "")
            .Where(text => RemarkTokens.Split(text).Count(t => t.Length > 0) != Told(RemarksTests.Read(text)))
            .ToList();

        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("arrivals/sdn_2021-08-18.csv")]
    [InlineData("arrivals/sdn_2022-12-28.csv")]
    public void Lists_of_other_days_are_recognised_and_read_without_a_row_set_aside(string path)
    {
        var file = Reading.Shared(path);

        var format = RecordReaders.Detect([file]).Format;
        var reading = Reading.Of(format, file);

        Assert.Equal("ofac-csv", format);
        Assert.DoesNotContain(reading.Rejects, r => r.WholeRow);
        Assert.Equal(reading.Count("rows"), reading.Records.Count);
    }

    private static int Told(RecordDraft draft) => draft.Claims.Count + draft.Relations.Count;
}
