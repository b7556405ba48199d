using Graph.Server.Api.Entities;
using GraphQL.Types;

namespace Graph.Server.Api.Screening;

/// <summary>Short forms for the parts of a lead.</summary>
internal abstract class LeadPartType : InputObjectGraphType
{
    protected void Text(string name, string description) => Field<StringGraphType>(name).Description(description);

    protected void Required(string name, string description) => Field<NonNullGraphType<StringGraphType>>(name).Description(description);
}

/// <summary>A number of a lead.</summary>
internal sealed class LeadIdentifierType : LeadPartType
{
    public LeadIdentifierType()
    {
        Name = "LeadIdentifierInput";
        Description = "A document or registration number.";
        Required("number", "The number.");
        Text("type", "Its type: passport, LEI, IMO, USCC, tax number …");
        Text("country", "Who issued it.");
        Text("issued", "Day of issue.");
        Text("expires", "Day of expiry.");
    }
}

/// <summary>An address of a lead.</summary>
internal sealed class LeadAddressType : LeadPartType
{
    public LeadAddressType()
    {
        Name = "LeadAddressInput";
        Description = "A postal address, as one text or in parts.";
        Text("text", "The whole address.");
        Text("street", "Street and number.");
        Text("city", "City.");
        Text("region", "Region or province.");
        Text("postcode", "Postal code.");
        Text("country", "Country.");
    }
}

/// <summary>A handle of a lead.</summary>
internal sealed class LeadHandleType : LeadPartType
{
    public LeadHandleType()
    {
        Name = "LeadHandleInput";
        Description = "An account name at a service.";
        Required("service", "The service.");
        Required("name", "The name there.");
    }
}

/// <summary>A wallet of a lead.</summary>
internal sealed class LeadWalletType : LeadPartType
{
    public LeadWalletType()
    {
        Name = "LeadWalletInput";
        Description = "A wallet address.";
        Required("address", "The address.");
        Text("currency", "The ticker, which need not be the chain.");
    }
}

/// <summary>An account of a lead.</summary>
internal sealed class LeadAccountType : LeadPartType
{
    public LeadAccountType()
    {
        Name = "LeadAccountInput";
        Description = "A bank, payment or platform account.";
        Required("number", "Its number.");
        Text("institution", "The institution or service.");
    }
}

/// <summary>A listing that a lead states.</summary>
internal sealed class LeadDesignationType : LeadPartType
{
    public LeadDesignationType()
    {
        Name = "LeadDesignationInput";
        Description = "A listing by an authority.";
        Required("authority", "Who designates.");
        Text("programme", "Under which programme.");
        Text("from", "From when it holds.");
        Text("to", "Until when it holds.");
    }
}

/// <summary>A relation of a lead.</summary>
internal sealed class LeadRelationType : LeadPartType
{
    public LeadRelationType()
    {
        Name = "LeadRelationInput";
        Description = "A relation to another lead, to a record, or to a name.";
        Field<NonNullGraphType<RelationKindType>>("kind").Description("Its type.");
        Text("to", "Id of another lead of the same source.");
        Text("toRecord", "Key of a record: source:recordId.");
        Text("toName", "A name.");
        Field<BooleanGraphType>("reversed").Description("Whether the other end is the subject.");
        Field<DecimalGraphType>("share").Description("Share of an ownership in percent.");
        Field<DecimalGraphType>("shareMin").Description("Least share in percent.");
        Field<DecimalGraphType>("shareMax").Description("Greatest share in percent.");
        Text("from", "From when it holds.");
        Text("until", "Until when it holds.");
    }
}
