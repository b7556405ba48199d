using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Graph.Core.Model;
using Graph.Core.Sources.FollowTheMoney;

namespace Graph.Core.Exporting.FollowTheMoney;

/// <summary>Writes FollowTheMoney entities, one JSON object a line, that load back to the same records.</summary>
/// <remarks>
/// <para>
/// <c>properties</c> hold what the schemata can say, for other tools. Beside them the member <c>graph</c> holds the whole record, with a seal over the
/// properties: our reader takes the record from there, unless a tool has changed the properties since, and then reads these. Lines that only say again
/// what a record holds (Sanction, CryptoWallet, edges) are marked as told by it. Others pass over the member, as they do over all they do not know.
/// </para>
/// <para>HTML, controls and marks that turn the direction of text are written as JSON escapes: the value is whole, and the line shows as it is.</para>
/// </remarks>
internal sealed class FtmWriter(Stream file) : IGraphWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = Encoder() };

    public void Begin()
    {
    }

    public void Write(ExportNode node)
    {
        Line(node.Id, FtmNodes.Schema(node.Record.Kind), [.. FtmNodes.Properties(node.Record)], (writer, seal) => Whole(writer, node, seal));
        foreach (var (designation, i) in node.Record.Designations.Select((d, i) => (d, i)))
        {
            Told($"{node.Id}/sanction/{i}", "Sanction", Sanction(node.Id, designation), node.Id);
        }

        foreach (var (wallet, i) in node.Record.Claims.Where(c => c.Property == ClaimProperty.Wallet && FtmNodes.IsLegal(node.Record.Kind)).Select((c, i) => (c, i)))
        {
            Told($"{node.Id}/wallet/{i}", "CryptoWallet", Wallet(node.Id, wallet), node.Id);
        }
    }

    public void BeginEdges()
    {
    }

    /// <summary>Writes a relation; candidate links are what resolution makes of the records, and are made again from them.</summary>
    public bool Write(ExportEdge edge)
    {
        if (edge.Relation is not { } relation)
        {
            return false;
        }

        Told(edge.Id, FtmEdges.Schema(relation.Stated.Kind), FtmEdges.Properties(edge), edge.StatedBy.ToString());
        return true;
    }

    public void End() => file.Flush();

    public void Dispose() => file.Dispose();

    private static void Whole(Utf8JsonWriter writer, ExportNode node, string seal)
    {
        writer.WriteString("caption", node.Record.Caption);
        writer.WriteStartArray("datasets");
        foreach (var source in node.Members.Select(m => m.Source).Distinct(StringComparer.Ordinal))
        {
            writer.WriteStringValue(source);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("referents");
        foreach (var member in node.Members.Where(m => m != node.Record.Key))
        {
            writer.WriteStringValue(member.ToString());
        }

        writer.WriteEndArray();
        writer.WriteStartObject(FtmSealed.Member);
        writer.WriteString("seal", seal);
        writer.WriteString("entity", node.Entity.ToString());
        writer.WritePropertyName("record");
        using var record = JsonDocument.Parse(RecordContent.Write(node.Record));
        record.RootElement.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static IEnumerable<(string, string)> Sanction(string entity, Designation designation)
    {
        yield return ("entity", entity);
        yield return ("authority", designation.Authority);
        foreach (var (property, value) in new[] { ("program", designation.Programme), ("startDate", FtmDates.Exact(designation.From)), ("endDate", FtmDates.Exact(designation.To)) }.Where(p => p.Item2 is not null))
        {
            yield return (property, value!);
        }
    }

    private static IEnumerable<(string Property, string Value)> Wallet(string holder, Claim wallet) =>
        [.. FtmNodes.OfWallet(wallet), ("holder", holder)];

    private void Told(string id, string schema, IEnumerable<(string, string)> properties, string by) => Line(id, schema, [.. properties], (writer, _) =>
    {
        writer.WriteStartObject(FtmSealed.Member);
        writer.WriteString("toldBy", by);
        writer.WriteEndObject();
    });

    private void Line(string id, string schema, IReadOnlyList<(string Name, string Value)> properties, Action<Utf8JsonWriter, string> beside)
    {
        using (var writer = new Utf8JsonWriter(file, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("schema", schema);
            writer.WriteStartObject("properties");
            foreach (var property in properties.GroupBy(p => p.Name, StringComparer.Ordinal))
            {
                writer.WriteStartArray(property.Key);
                foreach (var (_, value) in property)
                {
                    writer.WriteStringValue(value);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
            beside(writer, FtmSealed.Seal(schema, properties));
            writer.WriteEndObject();
        }

        file.Write("\n"u8);
    }

    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidRange(UnicodeRange.Create('\u200B', '\u200F'));
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u2069'));
        return JavaScriptEncoder.Create(settings);
    }
}
