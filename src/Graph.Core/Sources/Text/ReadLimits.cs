namespace Graph.Core.Sources.Text;

/// <summary>Caps that keep memory bounded whatever a file holds; what passes them is set aside, never cut silently.</summary>
internal static class ReadLimits
{
    /// <summary>Bytes of one line.</summary>
    public const int LineBytes = 16 * 1024 * 1024;

    /// <summary>Characters of one field or value.</summary>
    public const int FieldCharacters = 1024 * 1024;

    /// <summary>Physical lines that one quoted CSV row may span, before its quote is taken for one that was never closed.</summary>
    public const int RowLines = 500;

    /// <summary>Lines looked at to recognise a file.</summary>
    public const int HeadLines = 20;

    /// <summary>Characters after which no further line is looked at to recognise a file.</summary>
    public const int HeadCharacters = 1024 * 1024;

    /// <summary>Expanded bytes of a packed file below which no ratio is refused.</summary>
    public const long ExpansionFloorBytes = 64 * 1024 * 1024;

    /// <summary>Expanded bytes that one packed byte may give, above the floor.</summary>
    public const int ExpansionRatio = 200;

    /// <summary>Elements inside one another in XML. OFAC's advanced list, the deepest, has 10 (Sanctions … DatePeriod/Start/From/Year).</summary>
    public const int XmlDepth = 64;

    /// <summary>Characters of one element of XML that is read whole (a party), and bytes between two elements or texts.</summary>
    public const int XmlElementCharacters = 16 * 1024 * 1024;

    /// <summary>Characters of XML that may be held because parties refer to it by id.</summary>
    public const long XmlHeldCharacters = 256L * 1024 * 1024;

    /// <summary>Different names of elements and attributes in an XML file: the reader keeps each of them.</summary>
    public const int XmlNames = 100_000;

    /// <summary>Characters of a value shown in a report.</summary>
    public const int ShownCharacters = 200;

    /// <summary>A value as reports show it.</summary>
    public static string Shown(string? value) =>
        value is null ? "" : value.Length <= ShownCharacters ? value : value[..ShownCharacters];
}
