using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Core.Model;
using Graph.Core.Resolution.Comparing.Names;
using Graph.Core.Resolution.Normalising;

namespace Core.Tests.Resolution.Comparing.Names;

public sealed class NameAlignmentTests
{
    private static readonly string[] Words = ["kim", "gim", "kimm", "chol", "jin", "hyok", "jinhyok", "silver", "star", "silverstar", "al", "a", "5", "V", "trading", "mohammed", "muhammad", "vantorp", "vantrop"];

    private static readonly Gen<NameForm> Name =
        from count in Gen.Choose(1, 4)
        from words in Gen.Elements(Words).ListOf(count)
        from kind in Gen.Elements(EntityKind.Person, EntityKind.Company)
        select NameForms.Of(string.Join(' ', words), kind);

    private static readonly Gen<NameToken> Token = Name.Where(n => n.Tokens.Length > 0).Select(n => n.Tokens[0]);

    [Property(MaxTest = 500)]
    public Property Names_are_as_alike_one_way_as_the_other() => Prop.ForAll(Name.ToArbitrary(), Name.ToArbitrary(), (left, right) =>
    {
        var (one, other) = (NameAlignment.Of(left, right), NameAlignment.Of(right, left));

        return (Math.Abs(one.Similarity - other.Similarity) < 1e-5 && Math.Abs(one.Rarity - other.Rarity) < 1e-5).Label($"'{left.Text}' and '{right.Text}': {one} and {other}");
    });

    [Property]
    public Property Likeness_and_rarity_stay_between_0_and_1() => Prop.ForAll(Name.ToArbitrary(), Name.ToArbitrary(), (left, right) =>
        NameAlignment.Of(left, right) is { Similarity: >= 0 and <= 1, Rarity: >= 0 and <= 1 });

    [Property]
    public Property A_name_is_wholly_like_itself_when_it_has_a_word_that_weighs() => Prop.ForAll(Name.Where(n => n.Mass > 0).ToArbitrary(), name =>
        NameAlignment.Of(name, name).Similarity == 1);

    [Property(MaxTest = 300)]
    public Property Words_are_as_alike_one_way_as_the_other_between_0_and_1_and_1_to_themselves() =>
        Prop.ForAll(Token.ToArbitrary(), Token.ToArbitrary(), (left, right) =>
            TokenSimilarity.Of(left, right) == TokenSimilarity.Of(right, left)
            && TokenSimilarity.Of(left, right) is >= 0 and <= 1
            && TokenSimilarity.Of(left, left) == 1);
}
