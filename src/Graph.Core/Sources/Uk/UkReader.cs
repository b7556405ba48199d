using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Uk;

/// <summary>Reads the UK Sanctions List of the Foreign, Commonwealth and Development Office, which since 28 January 2026 is the UK's one list, in both its forms.</summary>
internal sealed class UkReader : IXmlRecordReader
{
    public string Format => "uk";

    public bool Recognises(XmlRoot root) => root.Name == "Designations";

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        var csv = request.Files.Where(f => XmlElements.RootOf(f) is null).ToList();
        var keys = new KeysTaken();
        return csv.SelectMany(file => UkCsvReader.Read(request, file, keys))
            .Concat(UkXmlReader.Read(request with { Files = [.. request.Files.Except(csv)] }, this));
    }
}
