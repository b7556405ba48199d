using Graph.Core.Model;
using Graph.Core.Sources;
using Graph.Core.Sources.Ofac;

namespace Core.Tests.Sources.Ofac;

/// <summary>The grammar of Remarks: one golden line an entry.</summary>
public class RemarksTests
{
    [Theory]
    [InlineData("DOB 10 Dec 1948.", "BirthDate||10 Dec 1948|||")]
    [InlineData("alt. DOB circa 1951", "BirthDate||circa 1951|||")]
    [InlineData("DOB 1961 to 1963", "BirthDate||1961 to 1963|||")]
    [InlineData("POB Tehran, Iran", "BirthPlace||Tehran, Iran|||")]
    [InlineData("nationality Korea, North", "Nationality||Korea, North|||")]
    [InlineData("alt. citizen Burma", "Citizenship||Burma|||")]
    [InlineData("Gender Male.", "Gender||Male|||")]
    [InlineData("Passport 1084010 (Egypt)", "Identifier|Passport|1084010|Egypt||")]
    [InlineData("alt. Passport RL 3203273 expires 20 May 2020", "Identifier|Passport|RL 3203273|||2020-05-20")]
    [InlineData("Passport G1 (Korea, North) issued 29 Mar 2009 expires 2019.", "Identifier|Passport|G1|Korea, North|2009-03-29|2019")]
    [InlineData("Diplomatic Passport 008827 (Iran) issued 1999", "Identifier|Diplomatic Passport|008827|Iran|1999|")]
    [InlineData("National ID No. 216040 (Yemen)", "Identifier|National ID No.|216040|Yemen||")]
    [InlineData("National ID No. 13/Ta Ta Na (Naing)019077 (Burma)", "Identifier|National ID No.|13/Ta Ta Na (Naing)019077|Burma||")]
    [InlineData("Tax ID No. 100036386 (Serbia)", "Identifier|Tax ID No.|100036386|Serbia||")]
    [InlineData("Registration ID HRB 26136 (Germany)", "Identifier|Registration ID|HRB 26136|Germany||")]
    [InlineData("NIT # 890115794-3 (Colombia).", "Identifier|NIT #|890115794-3|Colombia||")]
    [InlineData("C.U.R.P. AIMM67125HCHRRG06 (Mexico)", "Identifier|C.U.R.P.|AIMM67125HCHRRG06|Mexico||")]
    [InlineData("Unified Social Credit Code (USCC) 91222401MA0Y31E659 (China).", "Identifier|Unified Social Credit Code (USCC)|91222401MA0Y31E659|China||")]
    [InlineData("Company Number IMO 5055293.", "Identifier|Company Number IMO|5055293|||")]
    [InlineData("Vessel Registration Identification IMO 7406784", "Identifier|IMO|7406784|||")]
    [InlineData("MMSI 572469210", "Identifier|MMSI|572469210|||")]
    [InlineData("SWIFT/BIC HAVIGB2L", "Identifier|SWIFT/BIC|HAVIGB2L|||")]
    [InlineData("Aircraft Construction Number (also called L/N or S/N or F/N) 8401", "Identifier|Aircraft Construction Number|8401|||")]
    [InlineData("Website http://mopmr.gov.sy/.", "Website||http://mopmr.gov.sy/|||")]
    [InlineData("alt. Email Address 3507656950@qq.com", "Email||3507656950@qq.com|||")]
    [InlineData("Phone Number 982188526300", "Phone||982188526300|||")]
    [InlineData("Telephone: 0097282851500", "Phone||0097282851500|||")]
    [InlineData("Fax: 0097282858208.", "Phone|Fax|0097282858208|||")]
    [InlineData("alt. Digital Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h", "Wallet|XBT|12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h|||")]
    [InlineData("a.k.a. 'BNC'.", "WeakAlias|a.k.a.|BNC|||")]
    [InlineData("a.k.a. 'ABU AL-WAFA''", "WeakAlias|a.k.a.|ABU AL-WAFA'|||")]
    [InlineData("f.k.a. 'ANA I'", "FormerName|f.k.a.|ANA I|||")]
    [InlineData("Secondary sanctions risk: Section 1(b) of Executive Order 13224", "Note|Secondary sanctions risk|Section 1(b) of Executive Order 13224|||")]
    [InlineData("Additional Sanctions Information - Subject to Secondary Sanctions", "Note|Additional Sanctions Information|Subject to Secondary Sanctions|||")]
    [InlineData("Executive Order 13662 Directive Determination - Subject to Directive 2", "Note|Executive Order 13662 Directive Determination|Subject to Directive 2|||")]
    [InlineData("Organization Established Date 1969.", "FoundedDate|Organization Established Date|1969|||")]
    [InlineData("alt. Former Vessel Flag Malta", "Flag|Former Vessel Flag|Malta|||")]
    [InlineData("Aircraft Operator MAHAN AIR", "Owner|Aircraft Operator|MAHAN AIR|||")]
    [InlineData("Position: Director, General Intelligence Directorate.", "Position||Director, General Intelligence Directorate|||")]
    [InlineData("Commander of the 555th Regiment.", "Note|Remarks|Commander of the 555th Regiment.|||")]
    [InlineData("(derived from a passport: Alt. DOB: 10 October 1969; POB: Keren)", "Note|Remarks|(derived from a passport: Alt. DOB: 10 October 1969; POB: Keren)|||")]
    public void An_entry_becomes_a_claim(string entry, string expected) =>
        Assert.Equal(expected, Golden(Assert.Single(Read(entry).Claims)));

    [Theory]
    [InlineData("Linked To: HIZBALLAH.", "HIZBALLAH")]
    [InlineData("Linked To: PETROLEOS DE VENEZUELA, S.A.", "PETROLEOS DE VENEZUELA, S.A.")]
    [InlineData("Linked To: KAIKAI TECHNOLOGY CO., LTD.; Gender Male.", "KAIKAI TECHNOLOGY CO., LTD.")]
    [InlineData("Linked To: FRONT (A; B)", "FRONT (A; B)")]
    public void A_link_is_stated_by_name(string entry, string target)
    {
        var relation = Assert.Single(Read(entry).Relations);

        Assert.Equal((RelationKind.LinkedTo, target, false), (relation.Kind, relation.Target, relation.TargetIsKey));
    }

    [Fact]
    public void Entries_stand_in_the_order_of_the_remarks_and_none_is_lost()
    {
        var draft = Read("DOB 1 Jan 1970; POB Minsk; Brigadier General;arrested 23 Apr 2002; Linked To: X.");

        Assert.Equal(["BirthDate", "BirthPlace", "Note", "Note"], draft.Claims.Select(c => c.Property.ToString()));
        Assert.Single(draft.Relations);
    }

    internal static RecordDraft Read(string remarks)
    {
        var draft = new RecordDraft(new Provenance("sdn.csv", 1));
        new OfacRemarks(draft, new Tally()).Read(remarks, cut: false);
        return draft;
    }

    private static string Golden(Claim c) => $"{c.Property}|{c.Label}|{c.Value}|{c.Country}|{c.From}|{c.To}";
}
