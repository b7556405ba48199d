using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Core.Tests.Sources;
using Graph.Core.Exporting;
using Graph.Core.Model;
using Graph.Core.Sources.Text;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Exporting;

/// <summary>Names are written by those whom the lists are about: no text of theirs may do anything where an export is opened.</summary>
public class InjectionTests
{
    private static readonly string[] Corpus =
    [
        "=HYPERLINK(\"http://example.org\",\"x\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1", "  =1+1", "\u00A0=1+1", "\u200B=1+1", "＝1+1", "＋1", "－1", "＠x", "'=1", "\"=1+1\"", "a\",\"=1+1",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]><x/>", "&lt;&#60;&amp;", "<!--", "<?xml?>", "<!DOCTYPE x [<!ENTITY e 'y'>]>&e;",
        "'}) DETACH DELETE n //", "\\'}) MATCH (n) DETACH DELETE n; //", "\\u0027}) MATCH (n) DETACH DELETE n; //", "\\\\u0027 OR 1=1", "\\\\\\u0027", "\\U0027", "\\", "'", "`", "$x", "\n:source x", "a\n;MATCH (n) DETACH DELETE n;\n",
        "\0", "\u0001\u0008\u001b[31m", "\u007f\u0085\u009b", "\ufffe\uffff", "\u202Egnp.exe", "\u2066x\u2069", "\u2028\u2029", "\uFEFFx", "\u200Fאבג", "Ж明🙂é",
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var format in GraphWriters.Formats)
        {
            foreach (var text in Corpus)
            {
                cases.Add(format, Uri.EscapeDataString(text));
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_text_does_anything_in_any_format(string format, string escaped)
    {
        var text = Uri.UnescapeDataString(escaped);
        var records = Hostile(text);

        var files = Exported.Of(format, records.Select(r => Exported.Node(r)), Exported.Edges(records));

        Assert.All(files.Values, written => Check(format, written, text, records));
    }

    private static void Check(string format, string written, string text, IReadOnlyList<Record> records)
    {
        switch (format)
        {
            case "csv":
                CheckCells(written, text);
                break;
            case "graphml" or "gexf":
                CheckXml(written, text);
                break;
            case "cypher":
                CheckScript(written, text);
                break;
            default:
                Assert.DoesNotContain("<", written, StringComparison.Ordinal);
                Assert.DoesNotContain("\u202E", written, StringComparison.Ordinal);
                Assert.All(written.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => Assert.NotNull(JsonNode.Parse(l)));
                Assert.Equal(records.Select(r => r.ContentHash), Reading.Of("ftm", Reading.File("x", written)).Records.Select(r => r.ContentHash));
                break;
        }
    }

    /// <summary>Every cell stands in quotes, and what a spreadsheet would look at first begins no formula.</summary>
    private static void CheckCells(string written, string text)
    {
        Assert.StartsWith("\uFEFF\"", written, StringComparison.Ordinal);
        var rows = CsvRows.Read(Reading.File("x.csv", written), ',').ToList();
        Assert.All(rows, r => Assert.Null(r.Problem));
        Assert.Single(rows.Select(r => r.Fields.Count).Distinct());
        var cells = rows.SelectMany(r => r.Fields).ToList();
        Assert.All(cells, c => Assert.DoesNotMatch(@"^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]", c));
        Assert.Contains(cells, c => c.TrimStart('\'').Replace("\n", "", StringComparison.Ordinal).Contains(Shown(text).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static void CheckXml(string written, string text)
    {
        var document = XDocument.Parse(written);
        var names = document.Descendants().Select(e => e.Name.LocalName).Distinct().Order(StringComparer.Ordinal);
        var texts = document.Descendants().Select(e => e.HasElements ? "" : e.Value).Concat(document.Descendants().Attributes().Select(a => a.Value));

        Assert.DoesNotContain(names, n => n is "script" or "img" or "x");
        Assert.Contains(texts, t => t.Contains(Shown(text), StringComparison.Ordinal));
        Assert.DoesNotContain(written, c => char.IsControl(c) && c != '\n');
    }

    /// <summary>One statement a line, whose words outside of literals are the writer's own, whether <c>\u</c> is read before the literals are told (Cypher 5) or in them.</summary>
    private static void CheckScript(string written, string text)
    {
        var lines = written.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + 2 + 1, lines.Length);
        foreach (var line in lines.SelectMany(l => new[] { l, Preread(l) }))
        {
            var outside = Regex.Replace(line, @"'(?:[^'\\]|\\.)*'", "''", RegexOptions.Singleline);
            Assert.Matches(
                @"^(CREATE CONSTRAINT graph_export_id IF NOT EXISTS FOR \(n:Entity\) REQUIRE n\.id IS UNIQUE;"
                + @"|MERGE \(n:Entity \{id: L\}\) SET n:[A-Za-z]+(, n\.[A-Za-z]+ = L)*;"
                + @"|MATCH \(a:Entity \{id: L\}\), \(b:Entity \{id: L\}\) MERGE \(a\)-\[r:[A-Z_]+ \{id: L\}\]->\(b\) SET r\.id = r\.id(, r\.[A-Za-z]+ = L)*;)$",
                Regex.Replace(outside, @"''( \+ '')*", "L"));
        }

        Assert.Contains(Values(lines), v => v.Contains(new string([.. text.Where(c => !char.IsControl(c) || c is '\t' or '\n' or '\r')]), StringComparison.Ordinal));
    }

    /// <summary>The values of the literals, as Cypher 5 reads them: a <c>\u</c> and four digits first, whatever stands before.</summary>
    private static IEnumerable<string> Values(IEnumerable<string> lines) => lines
        .SelectMany(l => Regex.Matches(Preread(l), @"'(?:[^'\\]|\\.)*'( \+ '(?:[^'\\]|\\.)*')*", RegexOptions.Singleline).Select(m => m.Value))
        .Select(v => Regex.Replace(string.Concat(Regex.Matches(v, @"'((?:[^'\\]|\\.)*)'", RegexOptions.Singleline).Select(m => m.Groups[1].Value)), @"\\(.)", m => m.Groups[1].Value switch
        {
            "n" => "\n",
            "r" => "\r",
            "t" => "\t",
            var c => c,
        }));

    private static string Preread(string line) =>
        Regex.Replace(line, @"\\u([0-9A-Fa-f]{4})", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());

    /// <summary>The text without controls, half characters and marks that turn the direction of text.</summary>
    private static string Shown(string text) => Regex.Replace(text, @"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]", "");

    private static ImmutableArray<Record> Hostile(string text)
    {
        var value = text.Trim() is { Length: > 0 } trimmed ? trimmed : text;
        Claim[] claims = [new(ClaimProperty.Name, text), .. Enum.GetValues<ClaimProperty>().Select(p => new Claim(p, value, value, value, value, Original: value))];
        var relation = new StatedRelation(RelationKind.TransferredTo, "test:b", true, Original: text, Transfer: new Transfer("1.50", text, text));
        return
        [
            new Record(new RecordKey("test", $"a{text}"), EntityKind.Person, [.. claims], [relation], [new Designation($"A{text}", text)], new Provenance("made", 1)),
            new Record(new RecordKey("test", "b"), EntityKind.Wallet, [new Claim(ClaimProperty.Wallet, "w")], [], [], new Provenance("made", 2)),
        ];
    }
}
