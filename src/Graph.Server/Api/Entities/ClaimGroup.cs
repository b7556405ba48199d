using Graph.Core.Model;
using Graph.Server.Api.Records;
using GraphQL.Types;

namespace Graph.Server.Api.Entities;

/// <summary>One value that one or more of an entity's records state.</summary>
internal sealed record ClaimGroup(ClaimProperty Property, string Value, IReadOnlyList<StatedClaim> Claims)
{
    /// <summary>Groups an entity's claims by property and value, in the order of the properties and of the records.</summary>
    public static IEnumerable<ClaimGroup> Of(EntityView entity) => entity.Members
        .SelectMany(m => m.Record.Claims.Select(c => new StatedClaim(m.Record.Key, c)))
        .GroupBy(c => (c.Claim.Property, c.Claim.Value))
        .Select(g => new ClaimGroup(g.Key.Property, g.Key.Value, [.. g]))
        .OrderBy(g => g.Property);
}

/// <summary>A group of claims in the schema.</summary>
internal sealed class ClaimGroupType : ObjectGraphType<ClaimGroup>
{
    public ClaimGroupType()
    {
        Name = "ClaimGroup";
        Description = "One value, with every record of the entity that states it.";
        this.Required<ClaimGroup, ClaimPropertyType>("property", "What the value is about.", g => g.Property);
        this.RequiredText("value", "The value as stated.", g => g.Value);
        this.Listed<ClaimGroup, ClaimType>("claims", "The statements, one a record.", g => g.Claims);
    }
}
