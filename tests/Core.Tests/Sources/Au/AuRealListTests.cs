using Graph.Core.Model;

namespace Core.Tests.Sources.Au;

public sealed class AuRealListTests
{
    private const int Rows = 11_068;
    private const int Parties = 3846;
    private static readonly string[] NameTypes = ["Primary Name", "Alias, Strong", "Alias, Weak", "Original Script"];

    private static readonly Lazy<Reading> List = new(() => Reading.Of("au", Reading.Shared("lists/au/dfat_2026-08.csv")));

    [Fact]
    public void Every_row_is_a_name_of_a_party_and_the_number_without_its_letter_is_the_party()
    {
        var list = List.Value;

        Assert.Equal((Rows, Parties, Parties), (list.Count("rows"), list.Records.Count, list.Records.DistinctBy(r => r.Key).Count()));
        Assert.Equal(Rows, list.Records.Sum(r => r.Claims.Count(IsNameOfARow)));
        Assert.DoesNotContain(list.Rejects, r => r.WholeRow);
    }

    [Fact]
    public void What_is_no_date_is_kept_and_reported_and_little_is_none()
    {
        var unread = List.Value.Rejects.Where(r => r.Column == "Date of Birth").ToList();

        Assert.InRange(unread.Count, 1, 5);
        Assert.Equal(unread.Select(r => r.Value), List.Value.Records.SelectMany(r => r.Claims).Where(c => c is { Property: ClaimProperty.Other, Label: "Date of Birth" }).Select(c => c.Value));
    }

    private static bool IsNameOfARow(Claim claim) =>
        NameTypes.Contains(claim.Label) && claim.Property is ClaimProperty.Name or ClaimProperty.Alias or ClaimProperty.WeakAlias or ClaimProperty.FormerName;
}
