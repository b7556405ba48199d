using Graph.Core.Model;

namespace Graph.Core.Sources.Lists;

/// <summary>What kind of thing a list's "entity" is, which only its name tells.</summary>
/// <remarks>
/// A Company when its name bears a legal form or a word that only firms bear, else an Organization. The two are
/// no contradiction in resolution, so a wrong guess costs nothing but a label.
/// </remarks>
internal static class EntityNames
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        // Legal forms, dots taken out.
        "LTD", "LTDA", "LIMITED", "INC", "INCORPORATED", "LLC", "LLP", "LP", "PLC", "CO", "CORP", "CORPORATION", "COMPANY", "CIA", "COMPANIA",
        "SA", "SAS", "SAL", "SAC", "SARL", "SRL", "SL", "SPA", "SCS", "CA", "CV", "GMBH", "AG", "KG", "BV", "NV", "OY", "AB", "AS", "APS", "DOO", "AD",
        "OOO", "OAO", "ZAO", "PAO", "AO", "JSC", "PJSC", "OJSC", "CJSC", "PTE", "PTY", "SDN", "BHD", "FZE", "FZC", "FZCO", "FZ", "DMCC", "PJS", "EST",
        "EIRL", "EU", "SOCIEDAD", "SOCIETE", "LIMITADA", "UNLIMITED", "ESTABLISHMENT",
        // Words of firms.
        "HOLDING", "HOLDINGS", "TRADING", "SHIPPING", "AIRLINES", "AIRWAYS", "BANK", "BANCO", "BANQUE", "INDUSTRIES", "ENTERPRISE", "ENTERPRISES",
        "EXCHANGE", "CONSULTING", "LOGISTICS", "MARITIME", "PETROCHEMICAL", "INVERSIONES", "COMERCIALIZADORA", "CONSTRUCTORA", "DISTRIBUIDORA",
        "INMOBILIARIA", "AGROPECUARIA", "INVESTMENT", "INVESTMENTS", "INSURANCE", "MOTORS", "STEEL", "TECHNOLOGIES",
    };

    /// <summary>The kind that a name tells.</summary>
    public static EntityKind KindOf(string? name) => IsFirm(name ?? "") ? EntityKind.Company : EntityKind.Organization;

    private static bool IsFirm(string name) => name
        .Replace(".", "", StringComparison.Ordinal)
        .Split([' ', ',', '(', ')', '-', '&', '/'], StringSplitOptions.RemoveEmptyEntries)
        .Any(Words.Contains);
}
