namespace Graph.Core.Model;

/// <summary>What kind of thing a record or entity is about.</summary>
public enum EntityKind
{
    /// <summary>The kind is not known.</summary>
    Party,
    Person,
    Company,
    Organization,
    Wallet,
    Vessel,
    Aircraft,

    /// <summary>A worked identity that is not a person: an account profile, often with a stolen or rented name. Never merged with its victim.</summary>
    Persona,
}
