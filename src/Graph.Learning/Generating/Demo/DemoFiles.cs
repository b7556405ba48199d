using System.Security.Cryptography;
using System.Text;

namespace Graph.Learning.Generating.Demo;

/// <summary>The generated files by name, as text with line feeds, sorted by name.</summary>
public sealed class DemoFiles
{
    internal DemoFiles(IReadOnlyDictionary<string, string> files) =>
        ByName = new SortedDictionary<string, string>(files.ToDictionary(), StringComparer.Ordinal);

    /// <summary>File name → content.</summary>
    public IReadOnlyDictionary<string, string> ByName { get; }

    /// <summary>The content of one file.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string this[string name] => ByName[name];

    /// <summary>The content as the bytes a reader opens (UTF-8 without a mark).</summary>
    public Stream Open(string name) => new MemoryStream(Encoding.UTF8.GetBytes(ByName[name]), writable: false);

    /// <summary>SHA-256 of one file, lower-case hexadecimal.</summary>
    public string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ByName[name])));
}
