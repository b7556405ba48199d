using FsCheck;
using FsCheck.Fluent;

namespace Stores.Tests.Support;

/// <summary>Texts that break what is built by joining strings, is cut at a zero, or sorts by bytes.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "'", "\"", "';--", "\0", "%", "_", "\\", "\r\n", "\t", "{}", "$1", "?1", ":", ";", "\uD7FF", "\uE000", "\uFFFF", "\U0001F600", "\u202E", "e\u0301", "İ", "ß", "明", "a", " ", "",
    ];

    public static Gen<string> Generator { get; } = Gen.Elements(Pieces).ListOf(6).Select(string.Concat);
}
