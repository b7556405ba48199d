using Graph.Core.Model;
using Graph.Core.Sources.Text;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Lists;

/// <summary>One party as an element of a list was read.</summary>
/// <param name="Id">The list's own id of it; null where it has none.</param>
/// <param name="Draft">What was read.</param>
internal readonly record struct ListParty(string? Id, RecordDraft Draft);

/// <summary>Reads the XML lists in which a party is one element: whole, each under its id, with what is left of the element kept.</summary>
/// <param name="idName">How the list names the id, for reports.</param>
/// <param name="containers">The elements that hold parties, by their paths under the outermost element.</param>
/// <param name="known">Paths and names of elements and attributes that are kept under their names and are no news.</param>
/// <param name="read">Reads a party; null for an element that is none and is no loss.</param>
internal sealed class ListParties(
    string idName, IReadOnlyCollection<string> containers, IReadOnlySet<string> known, Func<string, SourceElement, ListParty?> read)
{
    /// <summary>Reads all files of a request.</summary>
    /// <exception cref="UnreadableFileException">One is of another format, or no whole XML.</exception>
    public IEnumerable<ReadItem> Read(ReadRequest request, IXmlRecordReader format)
    {
        foreach (var file in request.Files)
        {
            if (XmlElements.RootOf(file) is not { } root || !format.Recognises(root))
            {
                throw new UnreadableFileException($"{file.Name} is not of the format '{format.Format}': let the format be recognised (auto), or name its own.");
            }

            XmlElements.Check(file, request.Tally, containers);
        }

        var keys = new KeysTaken();
        return request.Files.SelectMany(file => XmlElements.Read(file, containers).SelectMany(element => ReadElement(request, file.Name, element, keys)));
    }

    private IEnumerable<ReadItem> ReadElement(ReadRequest request, string file, SourceElement element, KeysTaken keys)
    {
        if (read(file, element) is not { } party)
        {
            return [];
        }

        request.Tally.Add("rows");
        KeepRest(party.Draft, element, request.Tally);
        if (Missing(party) is { } missing)
        {
            var shown = ReadLimits.Shown(party.Draft.Claims.Count > 0 ? party.Draft.Claims[0].Value : element.Name);
            return [new Rejected(new Reject(file, element.Line, missing, shown, $"The {element.Name} has no {missing}.", "Fill it and load the list again."))];
        }

        request.Tally.Add("parties");
        return keys.Admit(party.Draft, new RecordKey(request.Source, party.Id!), idName, request.Tally);
    }

    private string? Missing(ListParty party) =>
        string.IsNullOrWhiteSpace(party.Id) ? idName
        : !party.Draft.IsNamed ? "name"
        : null;

    /// <summary>An element that a list has grown is kept and told; a value that stands in several places is kept once.</summary>
    private void KeepRest(RecordDraft draft, SourceElement element, Tally tally)
    {
        foreach (var (path, text) in element.Rest().Distinct())
        {
            draft.Add(ClaimProperty.Other, text, path);
            if (!known.Contains(path) && !known.Contains(path[(path.LastIndexOf('/') + 1)..]))
            {
                tally.Add($"values of unknown elements, {path}");
            }
        }
    }
}
