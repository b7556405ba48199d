using Graph.Core.Model;

namespace Graph.Core.Sources.Leads;

/// <summary>The words by which leads say what sort of party they are about.</summary>
/// <remarks>A legal person may be a firm, an association or a state's body: it is an organisation. "Persona" alone is this graph's own kind, not the Spanish person.</remarks>
internal static class LeadKinds
{
    private static readonly (EntityKind Kind, string Words)[] Spellings =
    [
        (EntityKind.Person, "individual|human|natural person|natürliche Person|Privatperson|personne|personne physique|particulier|persona física|persona natural|persona fisica|pessoa física|pessoa"),
        (EntityKind.Person, "физическое лицо|физлицо|человек|фізична особа|개인|자연인|个人|個人|自然人|شخص|شخص طبيعي|فرد|gerçek kişi|kişi|cá nhân|osoba fizyczna|natuurlijk persoon"),
        (EntityKind.Company, "firm|business|corporation|Firma|Unternehmen|Gesellschaft|société|entreprise|compagnie|empresa|sociedad|compañía|sociedade|società|azienda|impresa"),
        (EntityKind.Company, "компания|предприятие|фирма|компанія|회사|기업|公司|企业|企業|会社|شركة|مؤسسة تجارية|şirket|công ty|spółka|bedrijf|perusahaan"),
        (EntityKind.Organization, "org|organisation|juristische Person|personne morale|persona jurídica|persona moral|pessoa jurídica|persona giuridica|organización|organização|organizzazione"),
        (EntityKind.Organization, "организация|юридическое лицо|юрлицо|організація|юридична особа|법인|단체|조직|法人|组织|組織|منظمة|شخص اعتباري|tüzel kişi|tổ chức|osoba prawna|organizacja|rechtspersoon|organisatie"),
        (EntityKind.Party, "entity|legal entity|unknown|лицо|особа"),
        (EntityKind.Vessel, "ship"),
        (EntityKind.Aircraft, "plane"),
        (EntityKind.Wallet, "crypto wallet"),
    ];

    private static readonly Dictionary<string, EntityKind> Known = Spellings
        .SelectMany(s => s.Words.Split('|').Select(w => (Word: HeaderTable.Fold(w), s.Kind)))
        .DistinctBy(s => s.Word, StringComparer.Ordinal)
        .ToDictionary(s => s.Word, s => s.Kind, StringComparer.Ordinal);

    /// <summary>The kind that a word names, in any case and with or without accents; null where it names none.</summary>
    public static EntityKind? Of(string word) =>
        Known.TryGetValue(HeaderTable.Fold(word), out var known) ? known
        : word.Length > 0 && char.IsAsciiLetter(word[0]) && Enum.TryParse<EntityKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind
        : null;
}
