using Core.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;

namespace Core.Tests.Resolution.Blocking;

public sealed class BlockingKeysTests
{
    private static readonly Gen<(string Name, string Typo)> Slip =
        from first in Gen.Elements("aldric", "belmira", "corvina", "hjalmar", "jorunn")
        from last in Gen.Elements("vantorp", "quiselle", "marowick", "tessenhof", "zemlyn")
        let name = $"{first} {last}"
        from at in Gen.Choose(0, name.Length - 1)
        from letter in Gen.Elements('x', 'e', 'k', 'o')
        from how in Gen.Choose(0, 2)
        where name[at] != ' '
        select (name, how == 0 ? name.Remove(at, 1) : how == 1 ? name.Insert(at, letter.ToString()) : name[..at] + letter + name[(at + 1)..]);

    [Property(MaxTest = 300)]
    public Property One_typing_error_in_a_name_of_two_words_leaves_a_key_in_common() => Prop.ForAll(Slip.ToArbitrary(), slip =>
        Keys(slip.Name).Intersect(Keys(slip.Typo)).Any().Label($"'{slip.Name}' and '{slip.Typo}'"));

    [Fact]
    public void A_weak_alias_makes_no_key()
    {
        var plain = Made.Of("s:1", EntityKind.Person, "Aldric Vantorp");
        var aliased = Made.Of("s:1", EntityKind.Person, "Aldric Vantorp", Made.Claim(ClaimProperty.WeakAlias, "Silverfox Rubenstone"));

        Assert.Equal(BlockingKeys.Of(plain.Profile()), BlockingKeys.Of(aliased.Profile()));
    }

    [Fact]
    public void One_wrong_digit_in_a_long_number_leaves_a_key_in_common()
    {
        var (one, other) = (Numbered("44719205"), Numbered("44719206"));

        Assert.NotEmpty(one.Intersect(other));
    }

    private static ulong[] Keys(string name) => BlockingKeys.Of(Made.Of("s:1", EntityKind.Person, name).Profile());

    private static ulong[] Numbered(string number) =>
        BlockingKeys.Of(Made.Of("s:1", EntityKind.Person, "..", Made.Claim(ClaimProperty.Identifier, number, "Passport")).Profile());
}
