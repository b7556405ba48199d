using Graph.Core.Model;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Support;

/// <summary>Made records, written as briefly as a test reads best.</summary>
internal static class Made
{
    public static Record Person(string key, string name, params Claim[] claims) => Of(key, EntityKind.Person, name, claims);

    public static Record Company(string key, string name, params Claim[] claims) => Of(key, EntityKind.Company, name, claims);

    public static Record Of(string key, EntityKind kind, string name, params Claim[] claims) => new(
        Sample.Key(key), kind, [new Claim(ClaimProperty.Name, name), .. claims], [], [], new Provenance("made.jsonl", 1));

    public static Record With(this Record record, params StatedRelation[] relations) => record with { Relations = [.. relations] };

    public static Record Listed(this Record record, string programme) => record with { Designations = [new Designation("OFAC", programme)] };

    public static Claim Born(string date) => new(ClaimProperty.BirthDate, date);

    public static Claim Phone(string number) => new(ClaimProperty.Phone, number);

    public static Claim Email(string address) => new(ClaimProperty.Email, address);

    public static Claim At(string address, string country = "China") => new(ClaimProperty.Address, address, Country: country);

    public static Claim Number(string label, string number, string? country = null) => new(ClaimProperty.Identifier, number, label, country);

    public static Claim Wallet(string address) => new(ClaimProperty.Wallet, address, "XBT");

    public static Claim Weak(string name) => new(ClaimProperty.WeakAlias, name);

    public static StatedRelation ToName(string name, RelationKind kind = RelationKind.LinkedTo) => new(kind, name, false);

    public static StatedRelation ToKey(string key, RelationKind kind = RelationKind.Owns) => new(kind, Sample.Key(key).ToString(), true);
}
