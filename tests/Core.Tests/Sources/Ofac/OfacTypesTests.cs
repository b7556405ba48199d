using Graph.Core.Model;
using Graph.Core.Sources;
using Graph.Core.Sources.Ofac;
using Graph.Core.Sources.Xml;

namespace Core.Tests.Sources.Ofac;

/// <summary>A value under a type gives the same claim as the entry of Remarks that prints the two together.</summary>
public class OfacTypesTests
{
    [Theory]
    [InlineData("IDRegDocTypeValues", true, "A12345", 100)]
    [InlineData("FeatureTypeValues", false, "12345", 72)]
    public void Every_type_of_the_real_reference_sets_reads_alike_from_remarks_and_from_xml(string set, bool document, string value, int types)
    {
        var file = Reading.Shared("lists/ofac-sdn-sample-advanced/sdn_advanced_sample.xml");
        var names = XmlElements.Read(file, "ReferenceValueSets").Single(e => e.Name == set).Children.Select(c => c.Text!).ToList();

        var different = names
            // These two stand in columns and files of their own.
            .Where(n => n is not ("Location" or "Title"))
            .Select(n => (Name: n, Country: document && n is not "Chinese Commercial Code" ? "Russia" : null))
            .Select(t => (t.Name, Remarks: Claim(RemarksTests.Read($"{Printed(t.Name)} {value}{(t.Country is null ? "" : $" ({t.Country})")}")), Xml: Claim(Typed(t.Name, value, t.Country, document))))
            .Where(x => x.Remarks != x.Xml)
            .Select(x => $"{x.Name}: {x.Remarks} in remarks, {x.Xml} in XML")
            .ToList();

        Assert.Equal(types, names.Count);
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    [Fact]
    public void A_type_that_is_not_known_is_kept_under_its_name_and_counted()
    {
        var (draft, tally) = (new RecordDraft(new Provenance("sdn.xml", 1)), new Tally());

        new OfacValue("Shoe Size:", "43").AddTo(draft, tally);

        Assert.Equal(new Claim(ClaimProperty.Other, "43", "Shoe Size"), Assert.Single(draft.Claims));
        Assert.Equal(1, tally.Counts["values of unknown types, Shoe Size"]);
    }

    private static string Printed(string type) => type.Replace('’', '\'').Trim();

    private static RecordDraft Typed(string type, string value, string? country, bool document)
    {
        var draft = new RecordDraft(new Provenance("sdn.xml", 1));
        new OfacValue(type, value, country, IsDocument: document).AddTo(draft, new Tally());
        return draft;
    }

    private static string Claim(RecordDraft draft) => string.Join(" + ", draft.Claims.Select(c => $"{c.Property}|{c.Label}|{c.Value}|{c.Country}"));
}
