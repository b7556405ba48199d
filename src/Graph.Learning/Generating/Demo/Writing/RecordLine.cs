using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Cast;
using Graph.Learning.Generating.Demo.Numbers;
using Graph.Learning.Generating.Demo.Wording;

namespace Graph.Learning.Generating.Demo.Writing;

/// <summary>One line of a file in the lead format, built field by field; remembers which values it shows.</summary>
internal sealed class RecordLine
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _line = [];
    private readonly HashSet<(Trait Trait, string Value)> _shown = [];

    public RecordLine(string id, EntityKind kind)
    {
        Id = id;
        _line["id"] = id;
        _line["kind"] = kind.ToString();
    }

    public string Id { get; }

    /// <summary>The true values behind what is written, in whatever hand it was written.</summary>
    public IReadOnlyCollection<(Trait Trait, string Value)> Shown => _shown;

    /// <summary>The first name written.</summary>
    public string FirstName => _line["names"] is JsonArray { Count: > 0 } names
        ? names[0] is JsonObject titled ? (string)titled["value"]! : (string)names[0]!
        : "";

    public void Name(string field, string text, string? language = null) =>
        Add(field, language is null ? text : new JsonObject { ["value"] = text, ["language"] = language });

    public void Text(string field, string text) => Add(field, text);

    public void Born(DateOnly day, string written)
    {
        Remember(Trait.BirthDate, day.ToString("O", CultureInfo.InvariantCulture));
        Add("birthDates", written);
    }

    public void Paper(Paper paper, string? written = null)
    {
        Remember(Trait.Paper, $"{paper.Type}/{paper.Number}");
        Add("identifiers", new JsonObject { ["type"] = paper.Type, ["number"] = written ?? paper.Number, ["country"] = paper.Country });
    }

    public void Place(Place place, SplitMix64 stream)
    {
        Remember(Trait.Place, place.ToString());
        Add("addresses", new JsonObject { ["text"] = place.Written(stream), ["country"] = place.Country });
    }

    public void Phone(string phone, SplitMix64 stream)
    {
        Remember(Trait.Phone, phone);
        Add("phones", Places.Written(phone, stream));
    }

    public void Email(string email)
    {
        Remember(Trait.Email, email);
        Add("emails", email);
    }

    public void Website(string website)
    {
        Remember(Trait.Website, website);
        Add("websites", website);
    }

    public void Handle(Labelled handle)
    {
        Remember(Trait.Handle, handle.ToString());
        Add("handles", new JsonObject { ["service"] = handle.Label, ["name"] = handle.Value });
    }

    public void Account(Labelled account)
    {
        Remember(Trait.Account, account.ToString());
        Add("accounts", new JsonObject { ["institution"] = account.Label, ["number"] = account.Value });
    }

    public void Coin(Coin coin)
    {
        Remember(Trait.Coin, coin.Address);
        Add("wallets", new JsonObject { ["address"] = coin.Address, ["currency"] = coin.Currency });
    }

    public void Plain(Trait trait, string field, string value)
    {
        Remember(trait, value);
        Add(field, value);
    }

    public void Relation(RelationKind kind, string end, string target, decimal? share = null, bool reversed = false)
    {
        var relation = new JsonObject { ["kind"] = Camel(kind.ToString()), [end] = target };
        if (reversed)
        {
            relation["reversed"] = true;
        }

        if (share is { } percent)
        {
            relation["share"] = percent;
        }

        Add("relations", relation);
    }

    public void Designation(string programme, string from) => Add(
        "designations",
        new JsonObject { ["authority"] = "Demo Sanctions Authority", ["programme"] = programme, ["from"] = from });

    public string Json() => _line.ToJsonString(Options);

    private void Remember(Trait trait, string value) => _shown.Add((trait, value));

    private void Add(string field, JsonNode value)
    {
        if (_line[field] is not JsonArray values)
        {
            values = [];
            _line[field] = values;
        }

        values.Add(value);
    }

    private static string Camel(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}

/// <summary>What a value is of: the evidence a record can show beside a name.</summary>
internal enum Trait
{
    BirthDate,
    Paper,
    Place,
    Phone,
    Email,
    Website,
    Handle,
    Account,
    Coin,
    Ip,
    Device,
    Template,
}
