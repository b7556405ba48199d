namespace Graph.Core.Model;

/// <summary>How far a source is trusted; set by an admin, never by a loader.</summary>
public enum SourceTrust
{
    /// <summary>A published list of designated parties.</summary>
    List,

    /// <summary>Vetted data; the default of leads.</summary>
    Verified,

    /// <summary>Anyone's data: never merges with a designated party, and counts at most 3 towards a selector's degree.</summary>
    Unverified,
}

/// <summary>A list or feed of records.</summary>
/// <param name="Name">Its name, without a colon.</param>
/// <param name="Rank">Higher ranks lead an entity: its id and caption come from the record of highest rank.</param>
/// <param name="Trust">How far it is trusted.</param>
/// <param name="EachOnce">Whether it lists each party once, so that two of its records are never one entity.</param>
public sealed record Source(string Name, int Rank, SourceTrust Trust, bool EachOnce)
{
    private static readonly Source[] Shipped =
    [
        new("ofac-sdn", 1000, SourceTrust.List, true),
        new("ofac-cons", 990, SourceTrust.List, true),
        new("un-sc", 980, SourceTrust.List, true),
        new("eu-fsf", 970, SourceTrust.List, true),
        new("uk-sl", 960, SourceTrust.List, true),
        new("au-dfat", 950, SourceTrust.List, true),
        new("ca-sema", 940, SourceTrust.List, true),
    ];

    /// <summary>The source as shipped: the known lists, or a verified source of leads of the lowest rank.</summary>
    public static Source Default(string name) =>
        Array.Find(Shipped, s => string.Equals(s.Name, name, StringComparison.Ordinal)) ?? new Source(name, 0, SourceTrust.Verified, false);

    /// <summary>Whether this source's records are designated parties.</summary>
    public bool Designates => Trust == SourceTrust.List;

    /// <summary>What the source is for one of its records: a list designates a party until its record is closed (design rule 11), and is then a verified source like any other.</summary>
    public Source For(bool closed) => closed && Designates ? this with { Trust = SourceTrust.Verified } : this;
}
