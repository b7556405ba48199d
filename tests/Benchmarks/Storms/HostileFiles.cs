using System.IO.Compression;

namespace Benchmarks.Storms;

/// <summary>Files made to bring a reader down.</summary>
internal sealed class HostileFiles(StormLines lines, DirectoryInfo place)
{
    private const int Failure = 3;
    private const int BombMegabytes = 400;
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public async Task RunAsync()
    {
        var store = In("hostile.db");
        await GraphRun.OfAsync("load", Text("good.jsonl", """{"id":"1","kind":"Person","name":"Aldous Quillfeather"}"""), "--source", "some", "--store", store);
        var before = await GraphRun.SoundHashAsync(store);
        foreach (var (what, file) in Files())
        {
            var run = await GraphRun.OfAsync("load", file, "--source", "ofac-sdn", "--store", store);
            lines.Add(what, run, Failure, await GraphRun.SoundHashAsync(store) == before);
            File.Delete(file);
        }
    }

    private IEnumerable<(string What, string File)> Files()
    {
        yield return ($"zip bomb, gz: {BombMegabytes} MB", Gzip());
        yield return ($"zip bomb, xlsx: {BombMegabytes} MB", Workbook(CompressionLevel.SmallestSize));
        yield return ($"{BombMegabytes} MB in one cell of an xlsx, packed too little to tell", Workbook(CompressionLevel.Fastest));
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"""<!ENTITY e{i} "{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}">"""));
        yield return ("billion laughs", Text("laughs.xml", Xml($"""<!ENTITY e0 "lol">{entities}""", "&e9;")));
        yield return ("XXE: an entity that is a file of this machine", Text("xxe.xml", Xml("""<!ENTITY x SYSTEM "file:///etc/passwd">""", "&x;")));
        yield return ("XXE: a DTD to be fetched", Text("dtd.xml", Xml("""<!ENTITY % d SYSTEM "http://127.0.0.1:1/d"> %d;""", "x")));
    }

    private static string Xml(string entities, string name) =>
        $"""<?xml version="1.0"?><!DOCTYPE sdnList [{entities}]><sdnList xmlns="http://tempuri.org/sdnList.xsd"><sdnEntry><uid>1</uid><lastName>{name}</lastName><sdnType>Entity</sdnType></sdnEntry></sdnList>""";

    private string Gzip()
    {
        using var packed = new GZipStream(File.Create(In("bomb.csv.gz")), CompressionLevel.SmallestSize);
        packed.Write("id,name\n1,Aldous Quillfeather\n2,"u8);
        Bomb(packed);
        return In("bomb.csv.gz");
    }

    private string Workbook(CompressionLevel packing)
    {
        using var archive = new ZipArchive(File.Create(In("bomb.xlsx")), ZipArchiveMode.Create);
        Entry(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""", CompressionLevel.NoCompression, bomb: false);
        Entry(archive, "xl/workbook.xml", $"""<workbook xmlns="{Sheet}" xmlns:r="{Document}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""", CompressionLevel.NoCompression, bomb: false);
        Entry(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packaged}"><Relationship Id="r1" Type="{Document}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""", CompressionLevel.NoCompression, bomb: false);
        Entry(archive, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Sheet}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name""", packing, bomb: true);
        return In("bomb.xlsx");
    }

    private static void Entry(ZipArchive archive, string name, string text, CompressionLevel packing, bool bomb)
    {
        using var entry = archive.CreateEntry(name, packing).Open();
        entry.Write(System.Text.Encoding.UTF8.GetBytes(text));
        if (bomb)
        {
            Bomb(entry);
        }
    }

    private static void Bomb(Stream output)
    {
        var chunk = new byte[1 << 20];
        chunk.AsSpan().Fill((byte)'x');
        for (var i = 0; i < BombMegabytes; i++)
        {
            output.Write(chunk);
        }
    }

    private string Text(string name, string text)
    {
        File.WriteAllText(In(name), text);
        return In(name);
    }

    private string In(string name) => Path.Combine(place.FullName, name);
}
