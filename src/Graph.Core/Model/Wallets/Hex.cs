using System.Buffers;

namespace Graph.Core.Model.Wallets;

/// <summary>Hexadecimal digits of either case.</summary>
internal static class Hex
{
    public static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");
}
