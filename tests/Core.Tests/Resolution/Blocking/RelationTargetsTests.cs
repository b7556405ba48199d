using Core.Tests.Support;
using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Resolution.Blocking;

public sealed class RelationTargetsTests
{
    private static readonly Record Stating = Made.Of("s:0", EntityKind.Company, "Northmark Foundry") with { Designations = [new Designation("OFAC", "DPRK3")] };

    [Fact]
    public void One_bearer_of_the_name_is_the_target()
    {
        var relation = Resolve("MERIDIAN BUREAU", Named("s:1", "Meridian Bureau"));

        Assert.Equal((RelationStatus.Resolved, "s:1"), (relation.Status, string.Join(' ', relation.Targets)));
    }

    [Fact]
    public void Of_several_the_one_spelt_letter_by_letter_is_the_target()
    {
        var relation = Resolve("MERIDIAN BUREAU", Named("s:1", "Meridian Bureau", "DPRK3"), Named("s:2", "MERIDIAN BUREAU"));

        Assert.Equal((RelationStatus.Resolved, "s:2"), (relation.Status, string.Join(' ', relation.Targets)));
    }

    [Fact]
    public void Of_several_spelt_alike_the_one_of_a_shared_programme_is_the_target()
    {
        var relation = Resolve("MERIDIAN BUREAU", Named("s:1", "MERIDIAN BUREAU", "IRAN"), Named("s:2", "MERIDIAN BUREAU", "DPRK3"));

        Assert.Equal((RelationStatus.Resolved, "s:2"), (relation.Status, string.Join(' ', relation.Targets)));
    }

    [Fact]
    public void Where_nothing_decides_the_relation_is_ambiguous_and_names_all()
    {
        var relation = Resolve("MERIDIAN BUREAU", Named("s:2", "MERIDIAN BUREAU", "DPRK3"), Named("s:1", "MERIDIAN BUREAU", "DPRK3"));

        Assert.Equal((RelationStatus.Ambiguous, "s:1 s:2"), (relation.Status, string.Join(' ', relation.Targets)));
    }

    [Fact]
    public void A_primary_name_goes_before_an_alias_and_the_own_source_before_others()
    {
        var alias = Made.Of("s:1", EntityKind.Company, "Another", Made.Claim(ClaimProperty.Alias, "Meridian Bureau"));

        Assert.Equal(["t:2"], Resolve("Meridian Bureau", alias, Named("t:2", "Meridian Bureau")).Targets.Select(t => t.ToString()));
        Assert.Equal(["s:3"], Resolve("Meridian Bureau", Named("s:3", "Meridian Bureau"), Named("t:2", "Meridian Bureau")).Targets.Select(t => t.ToString()));
    }

    [Fact]
    public void A_name_no_one_bears_is_unresolved_and_no_record_is_its_own_target()
    {
        Assert.Equal(RelationStatus.Unresolved, Resolve("Nobody At All", Named("s:1", "Meridian Bureau")).Status);
        Assert.Equal(RelationStatus.Unresolved, Resolve("Northmark Foundry", Named("s:1", "Meridian Bureau")).Status);
    }

    [Fact]
    public void A_name_that_nobody_bears_is_read_as_an_id_of_the_same_source_and_of_no_other()
    {
        Assert.Equal(["s:L3"], Resolve("L3", Named("s:L3", "Meridian Bureau"), Named("t:L3", "Wexpov Marine")).Targets.Select(t => t.ToString()));
        Assert.Equal(["t:9"], Resolve("L3", Named("s:L3", "Meridian Bureau"), Named("t:9", "L3")).Targets.Select(t => t.ToString()));
        Assert.Equal(RelationStatus.Unresolved, Resolve("L3", Named("t:L3", "Wexpov Marine")).Status);
        Assert.Equal(RelationStatus.Unresolved, Resolve("0", Named("s:1", "Meridian Bureau")).Status);
    }

    private static Record Named(string key, string name, string? programme = null) => Made.Of(key, EntityKind.Company, name) with
    {
        Designations = programme is null ? [] : [new Designation("OFAC", programme)],
    };

    private static Relation Resolve(string target, params Record[] others)
    {
        Record[] all = [Stating with { Relations = [new StatedRelation(RelationKind.LinkedTo, target, false)] }, .. others];
        using var index = new CandidateIndex();
        index.Apply(new IndexChange(1, [], [.. all.Select(r => r.Prepared().ToEntry())]));

        return new RelationTargets(index.Members, index.KeyOf, index.IsClosed).Resolve(all[0], k => all.SingleOrDefault(r => r.Key == k)).Single();
    }
}
