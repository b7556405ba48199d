namespace Graph.Core.Model;

/// <summary>The families of address, by format and checksum; a ticker is no family (USDT lives on Tron, EVM and Bitcoin).</summary>
public enum WalletFamily
{
    Bitcoin,
    Litecoin,
    BitcoinCash,
    Dash,
    Zcash,
    Dogecoin,
    BitcoinGold,
    Evm,
    Tron,
    Ripple,
    Monero,

    /// <summary>Not recognised: an opaque but exact selector.</summary>
    Opaque,
}

/// <summary>What is known of an address's form.</summary>
public enum WalletVerification
{
    /// <summary>The checksum is right.</summary>
    Checksum,

    /// <summary>The form has a checksum, but this spelling carries none (an EVM address in one case; a family not verified here).</summary>
    NotCarried,

    /// <summary>The form is right and the checksum wrong.</summary>
    Wrong,

    /// <summary>64 hexadecimal digits (a transaction or payment id), or a fragment too short for any address ("1Gq"): nothing to share.</summary>
    NotAnAddress,
}

/// <summary>A wallet address in its normal form; two addresses are one wallet when family and payload are equal.</summary>
/// <param name="Family">Format family.</param>
/// <param name="Payload">Normal form: lower case for EVM and bech32, base58 as is.</param>
/// <param name="Verification">What the checksum says.</param>
public sealed record WalletAddress(WalletFamily Family, string Payload, WalletVerification Verification)
{
    /// <summary>The selector that keys the wallet.</summary>
    public Selector ToSelector() => new(SelectorKind.Wallet, $"{Family.ToString().ToLowerInvariant()}:{Payload}");
}
