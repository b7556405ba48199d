namespace Core.Tests.Sources.Un;

public sealed class UnRealListTests
{
    [Theory]
    [InlineData("lists/un/un_consolidated_2020.xml", 1018)]
    [InlineData("lists/un/un_consolidated_2025-04-19.xml", 877)]
    public void Every_party_is_a_record_with_its_number_and_what_is_unread_is_reported(string path, int parties)
    {
        var list = Reading.Of("un", Reading.Shared(path));

        Assert.Equal((parties, parties, parties), (list.Count("rows"), list.Records.Count, list.Records.DistinctBy(r => r.Key).Count()));
        Assert.All(list.Records, r => Assert.Single(r.Claims, c => c.Label == "UN reference number"));
        Assert.All(list.Records, r => Assert.NotNull(r.Designations.Single().From));
        Assert.All(list.Rejects, r => Assert.Equal((false, "DATE_OF_BIRTH"), (r.WholeRow, r.Column)));
        Assert.InRange(list.Rejects.Count, 1, 6);
    }
}
