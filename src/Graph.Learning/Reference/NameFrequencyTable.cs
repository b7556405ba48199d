using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Graph.Core.Resolution.Normalising;

namespace Graph.Learning.Reference;

/// <summary>Counts the Latin words of name tables: how common a word of a name is. Makes <c>data/reference/name-frequencies.tsv</c>.</summary>
/// <remarks>
/// A table has rows of Latin form, original form and count, tab-separated. The tenth of rows whose Latin form hashes to 0
/// (FNV-1a of its UTF-8 bytes, 32 or 64 bits, modulo 10) is held out of all learning, for measuring.
/// </remarks>
public static class NameFrequencyTable
{
    /// <summary>Words counted less often stay out: the table holds what is common.</summary>
    public const long LeastCount = 8;

    /// <summary>Makes the table; equal files give equal bytes, whatever their order.</summary>
    /// <param name="files">Name and content of each table.</param>
    /// <exception cref="InvalidDataException">A row is not as said above; the message names it.</exception>
    public static string Make(IEnumerable<(string Name, byte[] Content)> files)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var text = new StringBuilder("# Counts of the Latin words of CC0 name tables, made by: graph train --make-frequencies FILES. Word, count.\n");
        foreach (var (name, content) in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"# {name} SHA-256 {Convert.ToHexStringLower(SHA256.HashData(content))}\n");
            Count(name, content, counts);
        }

        foreach (var (word, count) in counts.Where(c => c.Value >= LeastCount))
        {
            text.Append(CultureInfo.InvariantCulture, $"{word}\t{count}\n");
        }

        return text.ToString();
    }

    private static void Count(string name, byte[] content, SortedDictionary<string, long> counts)
    {
        var row = 0;
        foreach (var line in Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            row++;
            var columns = line.TrimEnd('\r').Split('\t');
            if (columns.Length != 3 || !long.TryParse(columns[2], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                throw new InvalidDataException($"{name}, row {row}: '{line}' is not Latin form, original form and count, tab-separated.");
            }

            foreach (var word in HeldOut(columns[0]) ? [] : TextFold.Tokens(TextFold.Fold(columns[0])).Where(IsWord))
            {
                counts[word] = counts.GetValueOrDefault(word) + count;
            }
        }
    }

    private static bool IsWord(string word) => word.Length > 1 && word.All(char.IsAsciiLetterLower);

    private static bool HeldOut(string latin)
    {
        var (narrow, wide) = (2166136261u, 14695981039346656037ul);
        foreach (var unit in Encoding.UTF8.GetBytes(latin))
        {
            narrow = (narrow ^ unit) * 16777619u;
            wide = (wide ^ unit) * 1099511628211ul;
        }

        return narrow % 10 == 0 || wide % 10 == 0;
    }
}
