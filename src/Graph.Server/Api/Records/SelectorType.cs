using Graph.Core.Model;
using GraphQL.Types;

namespace Graph.Server.Api.Records;

/// <summary>Kinds of selector in the schema.</summary>
internal sealed class SelectorKindType() : Vocabulary<SelectorKind>("SelectorKind", "The kinds of value that several entities can share.", Meaning)
{
    private static string Meaning(SelectorKind kind) => kind switch
    {
        SelectorKind.Address => "A postal address.",
        SelectorKind.Phone => "A telephone number.",
        SelectorKind.Email => "An e-mail address.",
        SelectorKind.Domain => "A domain name that can be registered.",
        SelectorKind.Identifier => "A document or registration number.",
        SelectorKind.Ip => "An internet address.",
        SelectorKind.Device => "A device.",
        SelectorKind.DocumentHash => "The hash of a document.",
        SelectorKind.Account => "A bank, payment or platform account.",
        SelectorKind.Handle => "An account name at a service.",
        SelectorKind.Wallet => "A wallet address.",
        _ => throw new InvalidOperationException($"The selector {kind} has no description."),
    };
}

/// <summary>A selector in the schema.</summary>
internal sealed class SelectorType : ObjectGraphType<Selector>
{
    public SelectorType()
    {
        Name = "Selector";
        Description = "A value several entities can share, in its normal form.";
        this.Required<Selector, SelectorKindType>("kind", "What it is.", s => s.Kind);
        this.RequiredText("value", "The normal form: E.164 for phones, lower case for e-mails, family:payload for wallets.", s => s.Value);
    }
}
