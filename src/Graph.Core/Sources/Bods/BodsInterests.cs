using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Bods;

/// <summary>Reads the interests of one relationship: a relation each, whose other end is set by the record that tells it.</summary>
internal sealed class BodsInterests(BodsStatement statement, Provenance at)
{
    private static readonly string[] Ends = ["subject", "interestedParty", "interests"];

    // Codelist interestType of BODS 0.4. Owning is what gives a share of the entity's capital, or of its assets where there is no capital
    // (partnerships); a beneficiary owns a trust's assets in equity. Votes and powers are control: they are no share in OFAC's 50 % rule.
    private static readonly Dictionary<string, RelationKind> Kinds = new(StringComparer.Ordinal)
    {
        ["shareholding"] = RelationKind.Owns,
        ["rightsToSurplusAssetsOnDissolution"] = RelationKind.Owns,
        ["beneficiaryOfLegalArrangement"] = RelationKind.Owns,
        ["votingRights"] = RelationKind.Controls,
        ["appointmentOfBoard"] = RelationKind.Controls,
        ["otherInfluenceOrControl"] = RelationKind.Controls,
        ["settlor"] = RelationKind.Controls,
        ["trustee"] = RelationKind.Controls,
        ["protector"] = RelationKind.Controls,
        ["nominator"] = RelationKind.Controls,
        ["rightsGrantedByContract"] = RelationKind.Controls,
        ["conditionalRightsGrantedByContract"] = RelationKind.Controls,
        ["controlViaCompanyRulesOrArticles"] = RelationKind.Controls,
        ["controlByLegalFramework"] = RelationKind.Controls,
        ["seniorManagingOfficial"] = RelationKind.Directs,
        ["boardMember"] = RelationKind.Directs,
        ["boardChair"] = RelationKind.Directs,
        ["nominee"] = RelationKind.ActsFor,
    };

    private readonly List<Reject> _rejects = [];

    public IReadOnlyList<Reject> Rejects => _rejects;

    /// <summary>One relation an interest; a relationship without interests is untyped.</summary>
    public IReadOnlyList<StatedRelation> Read()
    {
        var frame = string.Join("; ", Frame().Select(Words));
        var interests = statement.Details.TryGetProperty("interests", out var stated) ? JsonLine.Many(stated).ToList() : [];
        return interests.Count == 0
            ? [new StatedRelation(RelationKind.LinkedTo, "", true, To: Closed(), Original: $"interests not stated; {frame}")]
            : [.. interests.Select(i => Interest(i, frame))];
    }

    private StatedRelation Interest(JsonElement interest, string frame)
    {
        if (interest.ValueKind != JsonValueKind.Object)
        {
            // Not the standard's form, but the type alone is what people write in short.
            var named = JsonLine.Text(interest) ?? interest.GetRawText();
            return new StatedRelation(Kinds.GetValueOrDefault(named, RelationKind.LinkedTo), "", true, To: Closed(), Original: $"{named}; {frame}");
        }

        var type = JsonLine.Text(interest, "type") ?? "interest not named";
        var words = Remainder.Texts("", interest).Where(t => t.Name is not (".type" or ".startDate" or ".endDate")).Select(t => Words((t.Name[1..], t.Value)));
        var (from, to) = (Date(interest, "startDate"), Date(interest, "endDate"));
        return new StatedRelation(
            Kinds.GetValueOrDefault(type, RelationKind.LinkedTo), "", true, Share: Share(interest), From: from, To: to ?? Closed(),
            Original: string.Join("; ", [type, .. words, .. Unread(interest, "startDate", from), .. Unread(interest, "endDate", to), frame]));
    }

    /// <summary>A closed relationship that does not say when it ended did so by the day it was said.</summary>
    private PartialDate? Closed() => statement.IsClosed && PartialDate.TryParse(statement.Date, out var date) ? date : null;

    private ShareRange? Share(JsonElement interest)
    {
        if (!interest.TryGetProperty("share", out var share) || share.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var range = BodsShare.Of(share);
        if (range is null)
        {
            _rejects.Add(Unreadable("share", share.GetRawText(), "This is no share; it is kept as text only.", "Write percent from 0 to 100: exact, or minimum and maximum."));
        }

        return range;
    }

    private PartialDate? Date(JsonElement interest, string member)
    {
        if (JsonLine.Text(interest, member) is not { Length: > 0 } text)
        {
            return null;
        }

        if (DateText.TryParse(text, out var date))
        {
            return date;
        }

        _rejects.Add(Unreadable(member, text, "This is no date; it is kept as text only.", "Write 1970, 1970-02 or 1970-02-03.") with { Kind = RejectKind.UnreadDate });
        return null;
    }

    /// <summary>Words that are more than the date read from them, or none.</summary>
    private static IEnumerable<string> Unread(JsonElement interest, string member, PartialDate? date) =>
        JsonLine.Text(interest, member) is { Length: > 0 } text && !string.Equals(text, date?.ToString(), StringComparison.Ordinal) ? [$"{member}: {text}"] : [];

    private IEnumerable<(string Name, JsonElement Value)> Frame() => statement.Details.EnumerateObject()
        .Where(m => !Ends.Contains(m.Name) && m is not { Name: "isComponent", Value.ValueKind: JsonValueKind.False })
        .SelectMany(m => Remainder.Texts(m.Name, m.Value))
        .Prepend(("recordId", RecordId()))
        .Concat(statement.Frame());

    private JsonElement RecordId() => JsonSerializer.SerializeToElement(statement.RecordId);

    private static string Words((string Name, JsonElement Value) text) => $"{text.Name}: {JsonLine.Text(text.Value)}";

    private Reject Unreadable(string column, string text, string problem, string mend) =>
        new(at.File, at.Row, column, ReadLimits.Shown(text), problem, mend, WholeRow: false);
}
