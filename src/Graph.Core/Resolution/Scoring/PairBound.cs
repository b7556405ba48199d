using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Resolution.Comparing.Claims;
using Graph.Core.Resolution.Comparing.Names;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Scoring;

/// <summary>
/// Tells the pairs that can never be a link of identity without reading them: the most a pair can score, from two sketches and, where those
/// leave it open, the names. Exact: a pair it refuses would be decided <see cref="LinkDecision.None"/> (a test compares the two), so nothing is lost.
/// </summary>
internal sealed class PairBound : IPairBound
{
    /// <summary>Sums of floating numbers may differ in their last digits.</summary>
    private const double Slack = 1e-6;

    private const int MostYearsApart = 2;
    private static readonly EntityKind[] Kinds = Enum.GetValues<EntityKind>();
    private readonly MostWeights?[] _weights;

    public PairBound(PairScorer scorer) =>
        _weights = [.. Kinds.SelectMany(l => Kinds.Select(r => MostWeights.Of(scorer.For(l, r))))];

    public bool MayLink<T>(in RecordSketch left, NameForm[]? leftNames, in RecordSketch right, T rightNames)
        where T : struct, INamesAtHand
    {
        if (_weights[((int)left.Kind * Kinds.Length) + (int)right.Kind] is not { } weights)
        {
            return true;
        }

        return MayCome(weights, Contradict(left, right) ? weights.LeastMatch : weights.LeastReview, left, leftNames, right, rightNames);
    }

    public bool MayShow<T>(in RecordSketch lead, NameForm[] leadNames, in RecordSketch record, T recordNames)
        where T : struct, INamesAtHand =>
        _weights[((int)lead.Kind * Kinds.Length) + (int)record.Kind] is not { } weights || MayCome(weights, weights.LeastShown, lead, leadNames, record, recordNames);

    private static bool MayCome<T>(MostWeights weights, double least, in RecordSketch left, NameForm[]? leftNames, in RecordSketch right, T rightNames)
        where T : struct, INamesAtHand
    {
        var apart = weights.Prior + WithoutNames(weights, left, right);
        return apart + weights.MostName >= least - Slack
            && (leftNames is null || rightNames.Read() is not { } names || apart + weights.Name(NameComparison.Compare(leftNames, names)) >= least - Slack);
    }

    /// <summary>A hard contradiction leaves no link but a conflict, of a pair that would match (<see cref="Deciding.Decider"/>).</summary>
    private static bool Contradict(in RecordSketch left, in RecordSketch right) =>
        KindComparison.Contradict(left.Kind, right.Kind)
        || (left.Birth != 0 && right.Birth != 0 && IsBorn(left.Kind) && IsBorn(right.Kind) && YearsApart(left.Birth, right.Birth) > MostYearsApart);

    private static bool IsBorn(EntityKind kind) => kind is EntityKind.Person or EntityKind.Persona or EntityKind.Party;

    private static int YearsApart(int left, int right) => Math.Abs(DateOnly.FromDayNumber(left - 1).Year - DateOnly.FromDayNumber(right - 1).Year);

    private static double WithoutNames(MostWeights most, in RecordSketch left, in RecordSketch right)
    {
        var any = left.Loose | right.Loose;
        return most.Kind(KindComparison.Level(left.Kind, right.Kind))
            + ((any & SketchField.WeakNames) != 0 ? most.WeakName.Any : 0)
            + ((left.Loose & right.Loose & SketchField.BirthPlaces) != 0 ? most.BirthPlace.Any : 0)
            + ((left.Loose & right.Loose & SketchField.LegalForms) != 0 ? most.LegalForm.Any : 0)
            + Birth(most.BirthDate, left, right, (any & SketchField.Birth) != 0)
            + Value(most.Gender, left.Gender, right.Gender, (any & SketchField.Gender) != 0)
            + Value(most.Country, left.Country, right.Country, (any & SketchField.Country) != 0)
            + Number(most.Identifier, left, right, (any & SketchField.Number) != 0)
            + Address(most.Address, left, right, (any & SketchField.Address) != 0)
            + Value(most.Phone, left.Phone, right.Phone, (any & SketchField.Phone) != 0)
            + Email(most.Email, left, right, (any & SketchField.Email) != 0)
            + Shared(most, left, right);
    }

    /// <summary>Kinds of selectors that are rare beside names: what they can come to where both sides bear one.</summary>
    private static double Shared(MostWeights most, in RecordSketch left, in RecordSketch right)
    {
        var website = left.Has(SelectorKind.Domain) && right.Has(SelectorKind.Domain) ? most.Website.Present : 0;
        return website + most.Rare(left.Bears, right.Bears);
    }

    private static double Birth(in MostWeight most, in RecordSketch left, in RecordSketch right, bool loose) =>
        loose ? most.Any
        : left.Birth == 0 || right.Birth == 0 ? most[0]
        : most[BirthDateComparison.Days(DateOnly.FromDayNumber(left.Birth - 1), DateOnly.FromDayNumber(right.Birth - 1)).Level];

    private static double Value(in MostWeight most, uint left, uint right, bool loose) =>
        loose ? most.Any : left == 0 || right == 0 ? most[0] : left == right ? Math.Max(most[1], most[2]) : most[1];

    private static double Number(in MostWeight most, in RecordSketch left, in RecordSketch right, bool loose)
    {
        if (loose)
        {
            return most.Any;
        }

        if (left.Number == 0 || right.Number == 0)
        {
            return most[0];
        }

        var sameCountry = left.NumberCountry == 0 || right.NumberCountry == 0 || left.NumberCountry == right.NumberCountry;
        return left.Number == right.Number ? most.Any
            : left.NumberType != right.NumberType || !sameCountry ? most[0]
            : LetterSet.LeastEdits(left.NumberLetters, right.NumberLetters) <= 1 ? Math.Max(most[0], Math.Max(most[2], most[3]))
            : Math.Max(most[1], most[2]);
    }

    private static double Address(in MostWeight most, in RecordSketch left, in RecordSketch right, bool loose)
    {
        if (loose)
        {
            return most.Any;
        }

        if (left.AddressCount == 0 || right.AddressCount == 0)
        {
            return most[0];
        }

        return left.Address != 0 && left.Address == right.Address ? most.Any
            : AddressComparison.MayBeClose(MostShared(left, right), left.AddressCount + right.AddressCount) ? Math.Max(most[3], Math.Max(most[2], most[1]))
            : left.City != 0 && left.City == right.City ? Math.Max(most[2], most[1])
            : most[1];
    }

    /// <summary>Each bit that one side alone has is a word the other lacks.</summary>
    private static int MostShared(in RecordSketch left, in RecordSketch right) => Math.Min(
        left.AddressCount - System.Numerics.BitOperations.PopCount(left.AddressWords & ~right.AddressWords),
        right.AddressCount - System.Numerics.BitOperations.PopCount(right.AddressWords & ~left.AddressWords));

    private static double Email(in MostWeight most, in RecordSketch left, in RecordSketch right, bool loose) =>
        loose ? most.Any
        : left.Email == 0 || right.Email == 0 ? most[0]
        : left.Email == right.Email ? most.Any
        : left.Handle == right.Handle ? Math.Max(most[2], most[1])
        : most[1];
}
