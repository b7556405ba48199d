using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Observations;

/// <summary>One observation as a row states it.</summary>
/// <param name="Account">The account's name at the service.</param>
/// <param name="Service">The service.</param>
/// <param name="Kind">What was seen.</param>
/// <param name="Value">The value seen.</param>
/// <param name="Counterparty">The other party, or null.</param>
/// <param name="Day">When, or null.</param>
/// <param name="Country">Where, as stated, or null.</param>
/// <param name="Rest">What else the row says, by the names of the file; a time that is none is part of it.</param>
internal sealed record ObservationRow(
    string Account, string Service, ObservationKind Kind, string Value, string? Counterparty, PartialDate? Day, string? Country,
    IReadOnlyList<KeyValuePair<string, string>> Rest)
{
    private static readonly FieldNames Fields = new(
        ("account", "accountid accountname user username userid profile persona"),
        ("service", "platform site provider"),
        ("kind", "type event eventtype observation"),
        ("value", "observed"),
        ("counterparty", "peer otheraccount institution"),
        ("time", "timestamp date datetime at seen"),
        ("country", "countrycode geo"));

    private static readonly string[] Needed = ["account", "service", "kind", "value"];

    /// <summary>Whether fields of these names hold observations.</summary>
    public static bool Fit(IReadOnlyList<string> names) => Fields.Hold(names, Needed);

    /// <summary>The id of the account's record alone, for counting; null where the row does not name it.</summary>
    public static string? AccountOf(FieldRow row)
    {
        var values = Fields.Sort(row).Values;
        return row.Problem is null && values.TryGetValue("account", out var account) && values.TryGetValue("service", out var service) ? Id(service, account) : null;
    }

    /// <summary>The id of an account's record: <c>service/account</c>.</summary>
    public static string Id(string service, string account) => $"{service}/{account}";

    /// <summary>Reads a row; answers null where it is no observation. Rejects say why, or name values that were not understood.</summary>
    public static ObservationRow? Of(FieldRow row, string file, List<Reject> rejects)
    {
        var (values, rest) = Fields.Sort(row);
        if (Missing(row, values) is { } missing)
        {
            rejects.Add(new Reject(file, row.Line, missing.Column, ReadLimits.Shown(missing.Value), missing.Problem, missing.Mend));
            return null;
        }

        var time = StatedTime.Of(row, file, values.GetValueOrDefault("time"));
        rejects.AddRange(time.Reject is { } unread ? [unread] : []);
        rest = [.. rest, .. time.Words is { } text ? [KeyValuePair.Create("time", text)] : Array.Empty<KeyValuePair<string, string>>()];
        return new ObservationRow(
            values["account"], values["service"], KindOf(values["kind"])!.Value, values["value"], values.GetValueOrDefault("counterparty"), time.Day, values.GetValueOrDefault("country"), rest);
    }

    private static (string Column, string? Value, string Problem, string Mend)? Missing(FieldRow row, IReadOnlyDictionary<string, string> values)
    {
        if (row.Problem is not null)
        {
            return ("row", row.Shown, row.Problem, "Mend the quotes and delimiters of the row, or write one whole JSON object on this line.");
        }

        foreach (var field in Needed.Where(f => !values.ContainsKey(f)))
        {
            return (field, row.Shown, $"The observation has no {field}.", "Fill account, service, kind and value.");
        }

        if (KindOf(values["kind"]) is not { } kind)
        {
            return ("kind", values["kind"], "There is no such kind of observation.", $"Use one of {string.Join(", ", Enum.GetNames<ObservationKind>().Select(k => k.ToLowerInvariant()))}.");
        }

        return kind == ObservationKind.Rating && !values.ContainsKey("counterparty")
            ? ("counterparty", row.Shown, "The rating does not say whom the account rated.", "Fill counterparty with the account that was rated.")
            : null;
    }

    private static ObservationKind? KindOf(string word) =>
        word.All(char.IsAsciiLetter) && Enum.TryParse<ObservationKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
