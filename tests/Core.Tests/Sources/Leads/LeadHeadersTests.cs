using Graph.Core.Sources.Leads;

namespace Core.Tests.Sources.Leads;

public class LeadHeadersTests
{
    [Theory]
    [InlineData("Full Name", "names")]
    [InlineData("DATE_OF_BIRTH", "birthDates")]
    [InlineData("DOB", "birthDates")]
    [InlineData("D.O.B", "birthDates")]
    [InlineData("Date of birth", "birthDates")]
    [InlineData("Geburtsdatum", "birthDates")]
    [InlineData("Date de naissance", "birthDates")]
    [InlineData("fecha de nacimiento", "birthDates")]
    [InlineData("Data de nascimento", "birthDates")]
    [InlineData("Data di nascita", "birthDates")]
    [InlineData("Дата рождения", "birthDates")]
    [InlineData("Дата народження", "birthDates")]
    [InlineData("생년월일", "birthDates")]
    [InlineData("出生日期", "birthDates")]
    [InlineData("生年月日", "birthDates")]
    [InlineData("تاريخ الميلاد", "birthDates")]
    [InlineData("Doğum Tarihi", "birthDates")]
    [InlineData("DOĞUM TARİHİ", "birthDates")]
    [InlineData("Ngày sinh", "birthDates")]
    [InlineData("Data urodzenia", "birthDates")]
    [InlineData("이름", "names")]
    [InlineData("الاسم الكامل", "names")]
    [InlineData("Họ và tên", "names")]
    [InlineData("Imię i nazwisko", "names")]
    [InlineData("Ad Soyad", "names")]
    [InlineData("ПІБ", "names")]
    [InlineData("姓名", "names")]
    [InlineData("公司名稱", "names")]
    [InlineData("氏名", "names")]
    [InlineData("país", "countries")]
    [InlineData("Address 2", "addresses")]
    [InlineData("Address 1", "addresses")]
    [InlineData("Phone 2", "phones")]
    [InlineData("Phone (office)", "phones")]
    [InlineData("E-Mail", "emails")]
    [InlineData("Wallet Address", "wallets")]
    [InlineData("wallet (BTC)", "wallets:XBT")]
    [InlineData("BTC wallet", "wallets:XBT")]
    [InlineData("USDT address", "wallets:USDT")]
    [InlineData("Passport No.", "identifiers:Passport")]
    [InlineData("护照号码", "identifiers:Passport")]
    [InlineData("ИНН", "identifiers:Tax ID No.")]
    [InlineData("Director name", "relations:directedBy")]
    [InlineData("owner 2 id", "relationIds:ownedBy")]
    [InlineData("DOB (MM/DD/YYYY)", "birthDates:month-first")]
    [InlineData("DOB (DD/MM/YYYY)", "birthDates")]
    [InlineData("Name (alias)", "aliases")]
    [InlineData("Отчество", "middleName")]
    [InlineData("Ref No.", "id")]
    public void A_header_is_recognised_in_many_spellings_and_languages(string header, string field)
    {
        var reading = LeadHeaders.Read(header);

        Assert.Equal(field, reading.Column.Written);
        Assert.Equal(HeaderRecognition.KnownSpelling, reading.How);
    }

    [Theory]
    [InlineData("birthDates")]
    [InlineData("birthDate")]
    [InlineData("name")]
    [InlineData("postcode")]
    public void The_name_of_a_field_is_told_apart_from_a_spelling(string header) => Assert.Equal(HeaderRecognition.Exact, LeadHeaders.Read(header).How);

    [Theory]
    [InlineData("adress", "address")]
    [InlineData("nationalty", "nationality")]
    [InlineData("passprot", "passport")]
    [InlineData("Geburtsdaum", "Geburtsdatum")]
    [InlineData("telehpone", "telephone")]
    public void A_slip_in_a_long_header_is_recognised_and_named(string header, string meant)
    {
        var reading = LeadHeaders.Read(header);

        Assert.Equal(HeaderRecognition.Typo, reading.How);
        Assert.Equal([meant], reading.Meant);
        Assert.NotNull(reading.Column.Field);
    }

    [Theory]
    [InlineData("colour")]
    [InlineData("nam")]
    [InlineData("shoe size")]
    [InlineData("")]
    public void Another_header_is_not(string header) => Assert.Equal(HeaderReading.Kept, LeadHeaders.Read(header));

    [Theory]
    [InlineData("nombrs", "nombre", "nombres")]
    [InlineData("phone (email)", "phones", "emails")]
    public void A_header_that_may_be_of_two_fields_is_not_guessed(string header, string one, string other)
    {
        var reading = LeadHeaders.Read(header);

        Assert.Equal(HeaderRecognition.Ambiguous, reading.How);
        Assert.Null(reading.Column.Field);
        Assert.Equal([one, other], reading.Meant);
    }

    [Fact]
    public void No_spelling_stands_under_two_fields()
    {
        var twice = HeaderTable.Rows().GroupBy(r => r.Folded).Where(g => g.Select(r => r.Column).Distinct().Count() > 1).Select(g => g.Key);

        Assert.Empty(twice);
        Assert.DoesNotContain("", HeaderTable.Known.Keys);
    }

    [Fact]
    public void Every_field_that_columns_may_hold_has_a_spelling_or_is_for_mappings()
    {
        var spelt = HeaderTable.Rows().Select(r => r.Column.Field).ToHashSet();

        Assert.Equal(["other"], LeadColumn.FieldNames.Where(f => !spelt.Contains(f)));
    }
}
