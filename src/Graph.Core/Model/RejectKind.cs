namespace Graph.Core.Model;

/// <summary>The sorts of trouble in what was loaded, by which quality of data is counted. Kept by name in stores.</summary>
public enum RejectKind
{
    /// <summary>A row could not be read, and is left out.</summary>
    UnreadRow,

    /// <summary>A value could not be read: kept as words, or left out.</summary>
    UnreadValue,

    /// <summary>A date that is none.</summary>
    UnreadDate,

    /// <summary>A number or wallet address whose check digits are wrong: kept, and somebody's typing error.</summary>
    BadChecksum,

    /// <summary>A key that stood already in the same load for other content.</summary>
    KeyTaken,

    /// <summary>A text that its publisher cut.</summary>
    CutText,

    /// <summary>A row or value about a party that is not in the files.</summary>
    Orphan,
}
