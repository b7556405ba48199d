using System.CommandLine.Parsing;
using System.Globalization;

namespace Graph.Server.Commands;

/// <summary>Dates on the command line.</summary>
internal static class Dates
{
    /// <summary>Reads 2022-01-31, or the same with a time; UTC where no zone is said.</summary>
    public static DateTimeOffset? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && text.Length >= 10)
        {
            return date;
        }

        result.AddError($"'{text}' is no date: write 2022-01-31, or 2022-01-31T14:00:00Z.");
        return null;
    }
}
