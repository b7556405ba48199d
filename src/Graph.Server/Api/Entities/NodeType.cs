using GraphQL.Types;

namespace Graph.Server.Api.Entities;

/// <summary>What has a global id.</summary>
internal sealed class NodeType : InterfaceGraphType
{
    public NodeType()
    {
        Name = "Node";
        Description = "Anything that can be asked for again by its id.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("The global id.");
    }
}
