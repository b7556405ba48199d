using System.Diagnostics;
using System.Globalization;
using System.Text;
using Benchmarks.Generating.Writing;

namespace Benchmarks.Generating;

/// <summary>Writes a file of made records, to load, screen and dedupe at size.</summary>
internal static class GenerateCommand
{
    public const string Word = "generate";

    private const int Usage = 2;

    private const string Help = """
        generate --records N [--seed S] --output FILE [--truth FILE]

        Writes N made records as CSV with a header that the reader of leads recognises. The same N and S give the same bytes on every
        machine, and a smaller N gives the beginning of a larger one's file.

        Four in a hundred parties are companies, the others people of seven cultures in twenty countries. Family names fall by rank or by
        the shipped counts of name words, and a long tail is put together from stems, so that a million people bear some namesakes, as
        people do, and not a few names. Most have a birth date and an address, 70 % a phone, 60 % an e-mail, 45 % a national number.
        12 % of the people live in the household of an earlier person: the same address and family name, the phone sometimes shared,
        everything else their own: the hard negatives.

        20 % of the records are of a party that stands in the file already, written by another hand: values left out (16 %), with a slip of the
        hand (12 %), changed since (10 %), day and month or given and family name swapped (6 %), names and streets in another spelling or
        with a part left out (30 %). First records have few gaps and errors.

        --truth writes "id,entity": which records are one party. Nobody in the file exists: names are combined by chance, mail boxes are
        under .example (RFC 2606), telephone numbers begin as no subscriber's does.
        """;

    /// <summary>0 when written, 2 when the command line is wrong.</summary>
    public static int Run(string[] args)
    {
        if (Options(args) is not { } options || !options.TryGetValue("--output", out var path) || !int.TryParse(options.GetValueOrDefault("--records"), CultureInfo.InvariantCulture, out var records)
            || records < 1 || !ulong.TryParse(options.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture, out var seed))
        {
            Console.Error.WriteLine(Help);
            return Usage;
        }

        var clock = Stopwatch.StartNew();
        Write(path, options.GetValueOrDefault("--truth"), records, seed);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records} records of seed {seed} in {clock.Elapsed.TotalSeconds:0.0} s"));
        return 0;
    }

    /// <summary>Writes the file, and the truth where it is asked for.</summary>
    public static void Write(string path, string? truthPath, int records, ulong seed)
    {
        using var output = Open(path);
        using var truth = truthPath is null ? TextWriter.Null : Open(truthPath);
        PopulationFile.Write(records, seed, output, truth);
    }

    private static StreamWriter Open(string path) => new(path, false, new UTF8Encoding(false), 1 << 16);

    /// <summary>Names and values in turn, or null where they are not.</summary>
    private static Dictionary<string, string>? Options(string[] args)
    {
        string[] known = ["--records", "--seed", "--output", "--truth"];
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in args.Chunk(2))
        {
            if (pair.Length < 2 || !known.Contains(pair[0]) || !options.TryAdd(pair[0], pair[1]))
            {
                return null;
            }
        }

        return options;
    }
}
