using Graph.Core.Model;
using Graph.Core.Sources.Leads;

namespace Core.Tests.Sources.Leads;

public sealed class LeadKindsTests
{
    [Theory]
    [InlineData("Firma", EntityKind.Company)]
    [InlineData("Unternehmen", EntityKind.Company)]
    [InlineData("SOCIÉTÉ", EntityKind.Company)]
    [InlineData("societe", EntityKind.Company)]
    [InlineData("компания", EntityKind.Company)]
    [InlineData("회사", EntityKind.Company)]
    [InlineData("公司", EntityKind.Company)]
    [InlineData("شركة", EntityKind.Company)]
    [InlineData("natürliche Person", EntityKind.Person)]
    [InlineData("个人", EntityKind.Person)]
    [InlineData("شخص", EntityKind.Person)]
    [InlineData("juristische Person", EntityKind.Organization)]
    [InlineData("организация", EntityKind.Organization)]
    [InlineData("법인", EntityKind.Organization)]
    [InlineData("persona física", EntityKind.Person)]
    [InlineData("persona", EntityKind.Persona)]
    [InlineData("Legal Entity", EntityKind.Party)]
    [InlineData("vessel", EntityKind.Vessel)]
    public void A_kind_is_known_in_the_languages_of_leads(string word, EntityKind kind) => Assert.Equal(kind, LeadKinds.Of(word));

    [Theory]
    [InlineData("3")]
    [InlineData("-")]
    [InlineData("Sonstiges")]
    public void What_names_no_kind_is_none(string word) => Assert.Null(LeadKinds.Of(word));

    [Theory]
    [InlineData("Nr.")]
    [InlineData("No.")]
    [InlineData("#")]
    [InlineData("№")]
    [InlineData("ID-Nr")]
    [InlineData("Lfd. Nr.")]
    public void A_column_of_running_numbers_is_one_of_ids(string header) => Assert.Equal("id", HeaderTable.Known[HeaderTable.Fold(header)].Column.Field);
}
