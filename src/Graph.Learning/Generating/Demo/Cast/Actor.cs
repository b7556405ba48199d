using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Numbers;
using Graph.Learning.Generating.Demo.Wording;

namespace Graph.Learning.Generating.Demo.Cast;

/// <summary>A relation of one actor to another as it truly is.</summary>
internal sealed record Tie(RelationKind Kind, Actor Other, decimal? Share = null);

/// <summary>A labelled value: an account at an institution, a handle at a service.</summary>
internal sealed record Labelled(string Label, string Value);

/// <summary>One party of the invented world, with everything that is true of it; sources show parts.</summary>
internal sealed class Actor(int number, string role, EntityKind kind, PartyName name, string country)
{
    public string Id { get; } = $"E{number:D4}";

    public string Role { get; } = role;

    public EntityKind Kind { get; } = kind;

    public PartyName Name { get; } = name;

    /// <summary>Nationality of a person, seat of a company (ISO 3166-1 alpha-2).</summary>
    public string Country { get; } = country;

    public DateOnly? Born { get; set; }

    public DateOnly? Founded { get; set; }

    public string? Position { get; set; }

    public string? WeakAlias { get; set; }

    /// <summary>Under which programme it is designated; null when it is not.</summary>
    public string? Programme { get; set; }

    public List<Paper> Papers { get; } = [];

    public List<Place> Places { get; } = [];

    public List<string> Phones { get; } = [];

    public List<string> Emails { get; } = [];

    public List<string> Websites { get; } = [];

    public List<Labelled> Handles { get; } = [];

    public List<Labelled> Accounts { get; } = [];

    public List<Coin> Coins { get; } = [];

    public List<string> Ips { get; } = [];

    public List<string> Devices { get; } = [];

    public List<string> Templates { get; } = [];

    public List<Tie> Ties { get; } = [];

    /// <summary>The sources that have a record of it, one entry a record.</summary>
    public List<Source> Sources { get; } = [];

    public bool Designated => Programme is not null;

    public void Tie(RelationKind kind, Actor other, decimal? share = null) => Ties.Add(new Tie(kind, other, share));
}
