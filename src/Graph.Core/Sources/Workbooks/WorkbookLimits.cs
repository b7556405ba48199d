namespace Graph.Core.Sources.Workbooks;

/// <summary>Caps of a workbook, which is a zip archive: what it would grow to is counted before anything of it is read.</summary>
internal static class WorkbookLimits
{
    /// <summary>Bytes of a workbook that comes without a way to seek in it and is held in memory.</summary>
    public const long HeldBytes = 256L * 1024 * 1024;

    /// <summary>Bytes of all parts, unpacked.</summary>
    public const long TotalBytes = 1024L * 1024 * 1024;

    /// <summary>Bytes of the shared texts, unpacked: they are held in memory while the sheets are read.</summary>
    public const long SharedTextBytes = 256L * 1024 * 1024;

    /// <summary>Shared texts at most; a sheet has a million rows.</summary>
    public const int SharedTexts = 10_000_000;

    /// <summary>How often a part may be larger than its packed form. Sheets of real tables pack by 5 to 50; deflate at its best by 1,032.</summary>
    public const int Ratio = 250;

    /// <summary>Bytes up to which the ratio of a part says nothing: small parts of XML pack well.</summary>
    public const long RatioFrom = 4L * 1024 * 1024;

    public const int Entries = 10_000;

    /// <summary>Columns of a sheet; a cell far to the right makes every row that wide.</summary>
    public const int Columns = 1_000;
}
