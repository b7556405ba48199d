using Graph.Core.Model;

namespace Core.Tests.Sources.Ofac;

/// <summary>The figures of the list of 31 January 2022 that reading alone can give.</summary>
public class OfacRealListTests
{
    private static readonly Lazy<Reading> List = new(() => Reading.Of(
        "ofac-csv",
        Reading.Shared("lists/ofac-2022-01-31/sdn.csv"),
        Reading.Shared("lists/ofac-2022-01-31/alt.csv"),
        Reading.Shared("lists/ofac-2022-01-31/add.csv")));

    [Fact]
    public void Of_9044_rows_9043_are_parties()
    {
        var list = List.Value;

        Assert.Equal((9044, 9043, 9043), (list.Count("rows"), list.Count("parties"), list.Records.Count));
    }

    [Fact]
    public void The_row_whose_key_is_taken_is_set_aside_and_named()
    {
        var reject = Assert.Single(List.Value.Rejects, r => r.WholeRow && r.File == "sdn.csv");

        Assert.Equal(("ent_num", "2677", 9044), (reject.Column, reject.Value, reject.Row));
        Assert.Contains("HAMER AND NAIL", reject.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_and_addresses_are_all_counted()
    {
        var list = List.Value;

        Assert.Equal(
            (12409, 13625, 2328, 1),
            (list.Count("aliases"), list.Count("address rows"), list.Count("address rows, empty"), list.Count("address rows, orphan")));
        Assert.Contains(list.Rejects, r => r is { File: "add.csv", Value: "34489", WholeRow: false });
    }

    [Fact]
    public void Links_are_stated_by_name_and_two_stand_in_the_refused_row()
    {
        var list = List.Value;

        Assert.Equal((3505, 2), (list.Count("Linked To"), list.Count("Linked To, in rows set aside")));
        Assert.Equal(3503, list.Records.Sum(r => r.Relations.Count(x => x is { Kind: RelationKind.LinkedTo, TargetIsKey: false })));
    }

    [Fact]
    public void Three_of_127_wallets_are_cut_and_reported_not_stored_as_wallets()
    {
        var list = List.Value;

        Assert.Equal((127, 3), (list.Count("wallets"), list.Count("wallets, incomplete")));
        Assert.Equal(124, list.Records.Sum(r => r.Values(ClaimProperty.Wallet).Count()));
        Assert.Equal(3, list.Rejects.Count(r => !r.WholeRow && r.Problem.Contains("wallet", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_127_wallets_116_are_right_7_carry_no_checksum_and_one_is_no_address()
    {
        var list = List.Value;

        Assert.Equal(
            (116, 7, 1, 0),
            (list.Count("wallets, checksum right"), list.Count("wallets, no checksum carried"), list.Count("wallets, no address"), list.Count("wallets, checksum wrong")));
    }

    [Fact]
    public void Seven_remarks_end_cut_and_are_named() =>
        Assert.Equal(7, List.Value.Rejects.Count(r => r is { WholeRow: false, Column: "Remarks" }));
}
