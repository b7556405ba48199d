namespace Graph.Core.Sources.Observations;

/// <summary>What was seen of an account (<c>schema/observation.schema.json</c>).</summary>
internal enum ObservationKind
{
    /// <summary>It logged in; the value is the IP address.</summary>
    Login,

    /// <summary>It was used from a device; the value is the fingerprint.</summary>
    Device,

    /// <summary>It was paid; the value is the wallet, e-mail or number paid to, the counterparty the institution.</summary>
    Payout,

    /// <summary>It rated another account; the value is the rating, the counterparty that account.</summary>
    Rating,

    /// <summary>It handed in a document or an image; the value is the hash.</summary>
    Document,

    /// <summary>It wrote; the value is the text or its hash, the counterparty the account written to.</summary>
    Message,
}
