using Core.Tests.Support;
using Graph.Core.Model;

namespace Core.Tests.Resolution;

public sealed class DeduplicationTests
{
    private const string Header = "id,given name,surname,birth date,street,city,postcode,phone,email";

    private static readonly string[] Homes = [.. "Acorn Birch Cedar Dahlia Elm Fern Gorse Hazel Iris Juniper Kestrel Larch Maple Nettle Oak Poplar Quince Rowan Sorrel Thistle".Split(' ')];

    private static readonly string[] Families = [.. "Abernathy Blackwood Crabtree Dunmore Eastwick Farnsworth Goodenough Holloway Inchbald Jessop Kirkbride Lovelace Moxon Netherby Oldroyd Pickersgill Quarmby Ravensdale Silcock Thackeray".Split(' ')];

    /// <summary>Twenty couples, a slip-ridden second row of every husband.</summary>
    private static readonly string[] Couples =
    [
        Header,
        .. Families.SelectMany((family, i) => new[]
        {
            $"h{i},Gerald{(char)('a' + i)},{family},19{40 + i}-0{1 + (i % 9)}-1{i % 9},{i + 1} {Homes[i]} Road,Eastham,{10_000 + (i * 137)},0131 555 {1000 + i},",
            $"w{i},Winifred{(char)('a' + i)},{family},19{42 + i}-1{i % 3}-2{i % 9},{i + 1} {Homes[i]} Road,Eastham,{10_000 + (i * 137)},0131 555 {1000 + i},",
            $"s{i},Gerald{(char)('a' + i)},{family[1..]},19{40 + i}-0{1 + (i % 9)}-1{i % 9},{i + 1} {Homes[i]} Raod,Eastham,{10_000 + (i * 137)},,",
        }),
    ];

    [Fact]
    public void A_household_stays_apart_while_the_same_person_with_slips_is_one()
    {
        var groups = MadeFile.Deduplicate(null, Couples).Groups();

        Assert.Equal(Families.SelectMany((_, i) => new[] { $"h{i} s{i}", $"w{i}" }).Order(StringComparer.Ordinal), groups);
    }

    [Fact]
    public void Equal_files_give_equal_answers_and_the_order_of_rows_names_no_other_groups()
    {
        var first = MadeFile.Deduplicate(null, Couples);
        var again = MadeFile.Deduplicate(null, Couples);
        var turned = MadeFile.Deduplicate(null, [Header, .. Couples.Skip(1).Reverse()]);

        Assert.Equal(first.Members(), again.Members());
        Assert.Equal(first.Groups(), turned.Groups());
    }

    [Fact]
    public void Ids_are_no_evidence()
    {
        var renamed = Couples.Select((line, i) => i == 0 ? line : $"x{(i * 7919) % 10_007}{line[line.IndexOf(',', StringComparison.Ordinal)..]}").ToArray();

        var sizes = MadeFile.Deduplicate(null, renamed).Groups().CountBy(g => g.Split(' ').Length).OrderBy(c => c.Key);

        Assert.Equal([new(1, 20), new(2, 20)], sizes);
    }

    [Fact]
    public void Every_score_is_prior_and_contributions_and_every_pair_found_says_why()
    {
        var found = MadeFile.Deduplicate(null, Couples).Found().ToList();

        Assert.NotEmpty(found);
        Assert.All(found, f => Assert.Equal(f.Pair.Score, f.Pair.Prior + f.Pair.Contributions.Sum(c => c.Weight), 1e-6));
        Assert.All(found, f => Assert.False(string.IsNullOrEmpty(f.Pair.Reason)));
    }

    [Fact]
    public void A_name_alone_joins_nobody_and_a_name_with_an_email_does()
    {
        string[] lines = [Header, "1,Aldous,Quillfeather,,,,,,", "2,Aldous,Quillfeather,,,,,,", "3,Berenice,Moxon,,,,,,bmoxon@post.example", "4,Berenice,Moxon,,,,,,bmoxon@post.example"];

        Assert.Equal(["1", "2", "3 4"], MadeFile.Deduplicate(null, lines).Groups());
    }

    [Fact]
    public void Father_and_son_are_two()
    {
        string[] lines = [Header, "1,Aldous,Quillfeather Sr,,7 Elm Road,Eastham,10100,0131 555 1000,", "2,Aldous,Quillfeather Jr,,7 Elm Road,Eastham,10100,0131 555 1000,"];

        Assert.Equal(["1", "2"], MadeFile.Deduplicate(null, lines).Groups());
    }

    [Fact]
    public void A_row_without_an_id_has_its_number_and_one_with_a_taken_id_is_set_aside()
    {
        var rejects = new List<Reject>();

        var answer = MadeFile.Deduplicate(rejects, "id,name,birth date", "a,Aldous Quillfeather,", ",Berenice Moxon,", "a,Cosmo Thistle,", "b,Dora Elm,not yet born");

        Assert.Equal(["a", "b", "row-2"], answer.Groups());
        Assert.Equal([("id", 4L, true), ("birth date", 5L, false)], rejects.Select(r => (r.Column, r.Row, r.WholeRow)));
    }

    [Fact]
    public void A_file_in_which_nothing_agrees_is_answered_row_by_row() =>
        Assert.Equal(["1"], MadeFile.Deduplicate(null, Header, "1,Aldous,Quillfeather,,,,,,").Groups());
}
