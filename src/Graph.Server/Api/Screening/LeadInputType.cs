using Graph.Server.Api.Entities;
using GraphQL.Types;

namespace Graph.Server.Api.Screening;

/// <summary>A lead as an input: the fields of <c>schema/lead.schema.json</c>, each list in its plural spelling.</summary>
internal sealed class LeadInputType : InputObjectGraphType
{
    public LeadInputType()
    {
        Name = "LeadInput";
        Description = "A newly seen party. The fields are those of the lead format of files; a single value may stand in place of a list.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("Its id in its source.");
        Field<EntityKindType>("kind").Description("What it is; PARTY when it is not known.");
        Texts(
            ("names", "Names, in any script."), ("aliases", "Other names in full use."), ("weakAliases", "Nicknames and other weak names."),
            ("formerNames", "Names no longer used."), ("birthDates", "Dates of birth: 1970, 1970-02, 1970-02-03."), ("birthPlaces", "Places of birth."),
            ("deathDates", "Dates of death."), ("foundedDates", "Dates of foundation."), ("dissolvedDates", "Dates of dissolution."),
            ("genders", "Genders."), ("nationalities", "Nationalities."), ("citizenships", "Citizenships."),
            ("countries", "Countries of residence, registration or operation."), ("phones", "Telephone numbers."), ("emails", "E-mail addresses."),
            ("websites", "Websites."), ("ips", "Internet addresses."), ("devices", "Devices."), ("documents", "Hashes of documents."),
            ("titles", "Titles."), ("positions", "Positions."), ("employers", "Employers."), ("legalForms", "Legal form, where stated apart from the name."),
            ("topics", "Topics."), ("notes", "Notes."));
        Values<LeadIdentifierType>("identifiers", "Document and registration numbers.");
        Values<LeadAddressType>("addresses", "Postal addresses.");
        Values<LeadHandleType>("handles", "Account names at services.");
        Values<LeadWalletType>("wallets", "Wallet addresses.");
        Values<LeadAccountType>("accounts", "Bank, payment or platform accounts.");
        Values<LeadRelationType>("relations", "Relations to other leads or records.");
        Values<LeadDesignationType>("designations", "Listings; honoured only from sources whose trust is list.");
    }

    private void Texts(params (string Name, string Description)[] fields)
    {
        foreach (var (name, description) in fields)
        {
            Field<ListGraphType<NonNullGraphType<StringGraphType>>>(name).Description(description);
        }
    }

    private void Values<T>(string name, string description)
        where T : GraphType => Field<ListGraphType<NonNullGraphType<T>>>(name).Description(description);
}
