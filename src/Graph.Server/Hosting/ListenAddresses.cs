using System.Net;

namespace Graph.Server.Hosting;

/// <summary>Where the server may listen: on this machine only, until told otherwise.</summary>
internal static class ListenAddresses
{
    /// <summary>Where it listens when nobody says.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>Reads addresses as given to <c>--urls</c>, divided by semicolons.</summary>
    /// <exception cref="AddressRefusedException">One is no http address, or is open to other machines without <paramref name="insecure"/>.</exception>
    public static IReadOnlyList<string> Read(string? urls, bool insecure)
    {
        var addresses = (string.IsNullOrWhiteSpace(urls) ? Default : urls).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var address in addresses)
        {
            Check(address, insecure);
        }

        return addresses;
    }

    private static void Check(string address, bool insecure)
    {
        // '+' and '*' mean every address of the machine, and are no host of a URI.
        var readable = address.Replace("://+", "://0.0.0.0", StringComparison.Ordinal).Replace("://*", "://0.0.0.0", StringComparison.Ordinal);
        if (!Uri.TryCreate(readable, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
        {
            throw new AddressRefusedException($"'{address}' is no address to listen on; write one like {Default}.");
        }

        if (!insecure && !IsLoopback(uri))
        {
            throw new AddressRefusedException(
                $"'{address}' is open to other machines, and the server asks nobody who they are: listen on 127.0.0.1, or say --insecure if something in front of it guards it.");
        }
    }

    /// <summary>Whether an address is on this machine.</summary>
    public static bool IsLoopback(Uri uri) =>
        uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}

/// <summary>The server will not listen there. The message says why and what to do.</summary>
internal sealed class AddressRefusedException(string message) : Exception(message);
