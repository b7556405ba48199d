using System.Text.RegularExpressions;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Transfers;

/// <summary>One transfer as a row states it.</summary>
/// <param name="From">The wallet or account it left.</param>
/// <param name="To">The one it reached.</param>
/// <param name="Transfer">What moved.</param>
/// <param name="Day">When, or null.</param>
/// <param name="Words">What else the row says, or null.</param>
/// <param name="Rejects">Values that were not understood; they stay in the words.</param>
internal sealed partial record TransferRow(
    TransferEnd From, TransferEnd To, Transfer Transfer, PartialDate? Day, string? Words, IReadOnlyList<Reject> Rejects)
{
    private static readonly FieldNames Fields = new(
        ("from", "fromaddress sender senderaddress payer inputaddress fromwallet fromaccount"),
        ("to", "toaddress recipient recipientaddress receiver receiveraddress payee beneficiary outputaddress towallet toaccount"),
        ("asset", "currency token tokensymbol symbol ticker coin"),
        ("amount", "value quantity qty"),
        ("time", "timestamp date datetime datetimeutc blocktime blocktimestamp unixtimestamp"),
        ("transaction", "transactionid transactionhash tx txid txhash hash reference"));

    private static readonly string[] Ends = ["from", "to"];

    private static readonly string[] Needed = [.. Ends, "amount"];

    /// <summary>Whether fields of these names hold transfers.</summary>
    public static bool Fit(IReadOnlyList<string> names) => Fields.Hold(names, Needed);

    /// <summary>The normal form of the sender alone, for counting; null where the row cannot be read.</summary>
    public static string? SenderOf(FieldRow row)
    {
        var values = Fields.Sort(row).Values;
        return row.Problem is null && values.TryGetValue("from", out var from) ? TransferEnd.Of(from, values.GetValueOrDefault("asset")).Id : null;
    }

    /// <summary>Reads a row; answers null, and why, where it is no transfer.</summary>
    public static TransferRow? Of(FieldRow row, string file, out Reject? reject)
    {
        var (values, rest) = Fields.Sort(row);
        if (Missing(row, values) is { } missing)
        {
            reject = new Reject(file, row.Line, missing.Column, ReadLimits.Shown(missing.Value), missing.Problem, missing.Mend);
            return null;
        }

        reject = null;
        var asset = values.GetValueOrDefault("asset");
        var rejects = new List<Reject>();
        var ends = Ends.Select(f => End(row, file, f, values[f], asset, rejects)).ToList();
        var time = StatedTime.Of(row, file, values.GetValueOrDefault("time"));
        rejects.AddRange(time.Reject is { } unread ? [unread] : []);
        var transfer = new Transfer(Amount(values["amount"])!, asset, values.GetValueOrDefault("transaction"), time.Moment);
        var words = rest.Concat(time.Words is { } text ? [KeyValuePair.Create("time", text)] : []).Select(f => $"{f.Key}: {f.Value}");
        return new TransferRow(ends[0], ends[1], transfer, time.Day, string.Join("; ", words) is { Length: > 0 } said ? said : null, rejects);
    }

    private static (string Column, string? Value, string Problem, string Mend)? Missing(FieldRow row, IReadOnlyDictionary<string, string> values)
    {
        if (row.Problem is not null)
        {
            return ("row", row.Shown, row.Problem, "Mend the quotes and delimiters of the row, or write one whole JSON object on this line.");
        }

        foreach (var field in Needed.Where(f => !values.ContainsKey(f)))
        {
            return (field, row.Shown, $"The transfer has no {field}.", "Fill from, to and amount.");
        }

        return Amount(values["amount"]) is null
            ? ("amount", values["amount"], "This is no amount.", "Write a number with a point for decimals and no sign, for example 1250.75.")
            : null;
    }

    private static TransferEnd End(FieldRow row, string file, string field, string text, string? asset, List<Reject> rejects)
    {
        var end = TransferEnd.Of(text, asset);
        if (end.IsWrong)
        {
            rejects.Add(row.Refused(
                file, field, text, "The checksum of this wallet address is wrong; it is kept, and matches no other.", "Copy the address again from where it was seen.") with
            { Kind = RejectKind.BadChecksum });
        }

        return end;
    }

    /// <summary>A number without sign; commas that part thousands are taken off.</summary>
    private static string? Amount(string text) => Plain().IsMatch(text) ? text : Thousands().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : null;

    [GeneratedRegex(@"^\d{1,100}(\.\d{1,100})?([eE][+-]?\d{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^\d{1,3}(,\d{3}){1,30}(\.\d{1,100})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
