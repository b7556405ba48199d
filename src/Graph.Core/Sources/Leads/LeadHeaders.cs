using System.Globalization;
using System.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>Recognises the headers of CSV lead files in many spellings and some languages.</summary>
internal static class LeadHeaders
{
    private const int TypoLength = 6;

    // Field → headers, compared without case, accents, blanks and punctuation. The words are dictionary words of English, German,
    // French, Spanish, Russian, Korean and Chinese.
    private static readonly (string Field, string Headers)[] Words =
    [
        ("id", "id recid uniqueid recordid record_id rowid key reference ref refno refnumber referenceno referencenumber recordno recordnumber caseid caseno leadno leadid clientid customerid kundennummer entityid uid"),
        ("kind", "kind type entitytype partytype recordtype schema typ tipo тип 유형 类型 類型"),
        ("names", "name names namefull primarynamefull primarynameorg nameorg nameofindividualorentity fullname entityname partyname companyname organisationname organizationname primaryname nom nombre nombrecompleto nomcomplet vollername vollständigername firmenname imię имя фио наименование полноеимя название 이름 성명 명칭 회사명 姓名 名称 名稱 公司名称 氏名"),
        ("firstName", "firstname namefirst primarynamefirst givenname givennames forename forenames vorname prénom prenom nombres 名字"),
        ("middleName", "middlename namemiddle primarynamemiddle middlenames patronymic secondname отчество zweitername"),
        ("lastName", "lastname namelast primarynamelast surname familyname nachname familienname nomdefamille apellido apellidos фамилия 성 姓"),
        ("aliases", "alias aliases aka alsoknownas othername othernames alternativename alternatenames pseudonym aliasnamen autresnoms псевдоним другиеимена 별칭 别名 別名"),
        ("weakAliases", "weakalias weakaka lowqualityaka nickname nicknames spitzname surnom apodo прозвище"),
        ("formerNames", "formername formernames previousname previousnames fka maidenname geburtsname anciennom nombreanterior прежнееимя 曾用名"),
        ("birthDates", "birthdate birthdates dateofbirth dob birthday born geburtsdatum geborenam datedenaissance fechadenacimiento fechanacimiento датарождения 생년월일 出生日期 生日 生年月日"),
        ("birthPlaces", "birthplace placeofbirth pob geburtsort lieudenaissance lugardenacimiento месторождения 출생지 出生地"),
        ("deathDates", "deathdate dateofdeath died sterbedatum datededeces датасмерти"),
        ("foundedDates", "foundeddate incorporationdate dateofincorporation founded established establisheddate registrationdate gründungsdatum datedecreation fechadeconstitucion датарегистрации 설립일 成立日期"),
        ("dissolvedDates", "dissolveddate dissolutiondate dateofdissolution auflösungsdatum даталиквидации"),
        ("genders", "gender sex geschlecht sexe sexo género пол 성별 性别"),
        ("nationalities", "nationality nationalities nationalität staatsangehörigkeit nationalité nacionalidad национальность 국적 国籍 國籍"),
        ("citizenships", "citizenship citizenships staatsbürgerschaft citoyenneté ciudadanía гражданство"),
        ("countries", "country addrcountry countries countrycode countryofresidence residence nation land pays país jurisdiction страна 국가 나라 国家 國家"),
        ("addresses", "address addrfull addresses fulladdress postaladdress streetaddress addressline adresse anschrift dirección domicilio адрес 주소 地址 住所"),
        ("street", "street addrline1 street1 addressline1 strasse straße rue calle улица"),
        ("city", "city addrcity town suburb place ort stadt ville ciudad город 도시 城市"),
        ("region", "region addrstate state province county bundesland provincia область 省"),
        ("postcode", "postcode addrpostalcode postalcode zip zipcode plz codepostal codigopostal почтовыйиндекс индекс 우편번호 邮编"),
        ("phones", "phone phones telephone phonenumber telephonenumber tel mobile mobilephone cell telefon telefonnummer handy téléphone teléfono телефон 전화 전화번호 电话 電話"),
        ("emails", "email emails emailaddress mail emailadresse courriel correo correoelectrónico почта электроннаяпочта 이메일 邮箱 电子邮件"),
        ("websites", "website websites url web homepage webseite siteweb sitioweb сайт 웹사이트 网站"),
        ("handles", "handle handles username useraccount account_name login benutzername nutzername identifiant usuario логин 아이디 用户名"),
        ("wallets", "wallet wallets walletaddress walletaddresses cryptoaddress cryptowallet cryptowalletaddress digitalcurrencyaddress blockchainaddress bitcoinaddress ethereumaddress krypto кошелек 지갑 钱包 钱包地址"),
        ("ips", "ip ips ipaddress ipaddresses ipadresse"),
        ("devices", "device devices deviceid fingerprint devicefingerprint"),
        ("documents", "documenthash filehash hash sha256"),
        ("accounts", "account accounts accountnumber bankaccount iban kontonummer konto compte cuenta номерсчета 계좌번호 账号"),
        ("titles", "title titles anrede titel titre"),
        ("positions", "position positions jobtitle role function funktion poste cargo должность 직위 职位"),
        ("employers", "employer employers company_of_employment arbeitgeber employeur empleador работодатель 雇主"),
        ("legalForms", "legalform rechtsform formejuridique formajuridica"),
        ("topics", "topic topics tag tags"),
        ("notes", "note notes remark remarks comment comments description bemerkung remarque observaciones примечание 비고 备注"),
        ("relations", "relation relations"),
        ("identifiers", "identifier identifiers idnumber documentnumber identifikationsnummer"),
        ("identifiers:Passport", "passport passports passportnumber passportno reisepass passnummer passeport pasaporte паспорт номерпаспорта 여권 여권번호 护照 护照号码 護照"),
        ("identifiers:National ID No.", "nationalid nationalidnumber nationalidno nationalinsurancenumber personalausweis personalausweisnummer dni cedula idcard 주민등록번호 身份证 身份证号码"),
        ("identifiers:SSN", "ssn ssnnumber socialsecuritynumber socsecid"),
        ("identifiers:Driver's License No.", "driverlicense driverslicense drivinglicence driverslicence driverslicensenumber"),
        ("identifiers:Tax ID No.", "taxid taxnumber taxidnumber tin taxidno steuernummer inn инн nif rfc vat vatnumber ustid numérofiscal"),
        ("identifiers:Registration Number", "registrationnumber companynumber companyregistrationnumber regno registernummer handelsregisternummer numerodematricula siren ogrn огрн регистрационныйномер 사업자등록번호 注册号"),
        ("identifiers:Unified Social Credit Code (USCC)", "uscc unifiedsocialcreditcode 统一社会信用代码"),
        ("identifiers:LEI", "lei leicode legalentityidentifier"),
        ("identifiers:SWIFT/BIC", "swift bic swiftbic swiftcode"),
        ("identifiers:IMO", "imo imonumber"),
        ("identifiers:MMSI", "mmsi"),
        ("wallets:XBT", "xbt btc btcaddress"),
        ("wallets:ETH", "eth ethaddress"),
        ("handles:github", "github githubhandle githubusername"),
        ("handles:linkedin", "linkedin linkedinprofile"),
        ("handles:telegram", "telegram telegramhandle"),
        ("handles:skype", "skype skypeid"),
        ("handles:twitter", "twitter twitterhandle"),
    ];

    private static readonly Dictionary<string, LeadColumn> Known = Words
        .SelectMany(w => w.Headers.Split(' ').Select(h => (Header: Folded(h), Column: LeadColumn.Of(w.Field)!)))
        .DistinctBy(p => p.Header)
        .ToDictionary(p => p.Header, p => p.Column, StringComparer.Ordinal);

    /// <summary>What a header says its column holds; null when it is not recognised.</summary>
    /// <param name="typo">The known header that a long header misspells by one letter, or null.</param>
    public static LeadColumn? Recognise(string header, out string? typo)
    {
        typo = null;
        var folded = Folded(header);
        var bare = folded.TrimEnd("0123456789".ToCharArray());
        if (Known.TryGetValue(folded, out var column) || Known.TryGetValue(bare, out column))
        {
            return column;
        }

        typo = bare.Length < TypoLength ? null : Known.Keys.Where(k => k.Length >= TypoLength && OneEditApart(k, bare)).Order(StringComparer.Ordinal).FirstOrDefault();
        return typo is null ? null : Known[typo];
    }

    private static string Folded(string header)
    {
        var text = new StringBuilder(header.Length);
        foreach (var c in header.Normalize(NormalizationForm.FormKD).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c)))
        {
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static bool OneEditApart(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same])
        {
            same++;
        }

        var skip = longer.Length == shorter.Length ? 1 : 0;
        return string.Equals(shorter[Math.Min(shorter.Length, same + skip)..], longer[Math.Min(longer.Length, same + 1)..], StringComparison.Ordinal)
            || IsSwap(shorter, longer, same);
    }

    /// <summary>Two neighbouring letters swapped count as one slip.</summary>
    private static bool IsSwap(string a, string b, int at) =>
        a.Length == b.Length && at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at]
        && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));
}
