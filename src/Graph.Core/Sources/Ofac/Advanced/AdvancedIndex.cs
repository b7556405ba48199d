using Graph.Core.Model;
using Graph.Core.Sources.Text;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac.Advanced;

/// <summary>What parties of sdn_advanced.xml refer to by id, gathered before they are read.</summary>
/// <remarks>
/// Relations and designations stand after the parties and name them by profile, so the file is read twice: once through for this index,
/// which also finds a file that breaks off, and once for the parties, one at a time. The index took 40 MB for a made list of 18,000 parties
/// and 114 MB, grows with what it holds, and is capped (<see cref="ReadLimits.XmlHeldCharacters"/>).
/// </remarks>
internal sealed class AdvancedIndex
{
    private readonly string _file;
    private readonly Dictionary<string, AdvancedLocation> _locations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AdvancedDocument>> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AdvancedRelation>> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AdvancedEntry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string FixedRef, string? SubType)> _profiles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _identities = new(StringComparer.Ordinal);
    private long _held;

    private AdvancedIndex(string file) => _file = file;

    /// <summary>The elements whose children are given one at a time.</summary>
    public static IReadOnlyCollection<string> Containers { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "ReferenceValueSets", "Locations", "IDRegDocuments", "DistinctParties", "ProfileRelationships", "SanctionsEntries", "SanctionsEntryLinks" };

    public ReferenceSets Sets { get; } = new();

    /// <summary>Elements that belong to no part of the format that is known.</summary>
    public List<Rejected> Unknown { get; } = [];

    /// <summary>Reads a file through.</summary>
    /// <exception cref="UnreadableFileException">It breaks off, or holds more than can be gathered.</exception>
    public static AdvancedIndex Of(SourceFile file, Tally tally)
    {
        var index = new AdvancedIndex(file.Name);
        foreach (var element in XmlElements.Read(file, tally, Containers))
        {
            index.Take(element, tally);
        }

        return index;
    }

    public AdvancedLocation? Location(string? id) => id is null ? null : _locations.GetValueOrDefault(id);

    public IReadOnlyList<AdvancedDocument> Documents(string identity) => _documents.GetValueOrDefault(identity) ?? [];

    public IReadOnlyList<AdvancedRelation> Relations(string profile) => _relations.GetValueOrDefault(profile) ?? [];

    public IReadOnlyList<AdvancedEntry> Entries(string profile) => _entries.GetValueOrDefault(profile) ?? [];

    /// <summary>The party of a profile: its key in the list and its kind, as far as the direction of a relation asks for it; null where the list has none.</summary>
    public (string FixedRef, EntityKind Kind)? Party(string profile) =>
        _profiles.TryGetValue(profile, out var found) && !string.IsNullOrWhiteSpace(found.FixedRef) ? (found.FixedRef, OfacKinds.Of(Sets.PartyType(found.SubType), "")) : null;

    /// <summary>What refers to parties that the list does not have.</summary>
    public IEnumerable<Rejected> Orphans(Tally tally)
    {
        var orphans = _documents.Values.SelectMany(d => d).Where(d => !_identities.Contains(d.Identity)).Select(d => (d.Line, Kind: "IDRegDocument", Column: "IdentityID", Id: d.Identity))
            .Concat(_relations.Values.SelectMany(r => r).Where(r => !_profiles.ContainsKey(r.From)).Select(r => (r.Line, Kind: "ProfileRelationship", Column: "From-ProfileID", Id: r.From)))
            .Concat(_entries.Values.SelectMany(e => e).Where(e => !_profiles.ContainsKey(e.Profile)).Select(e => (e.Line, Kind: "SanctionsEntry", Column: "ProfileID", Id: e.Profile)));
        foreach (var (line, kind, column, id) in orphans.OrderBy(o => o.Line))
        {
            tally.Add($"{kind}, orphan");
            yield return new Rejected(new Reject(
                _file, line, $"{kind}/@{column}", ReadLimits.Shown(id), $"No party of the list has the id that this {kind} names.", "Fetch the list anew: parties may be missing.", WholeRow: false)
            { Kind = RejectKind.Orphan });
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> map, string key, T value)
    {
        if (!map.TryGetValue(key, out var list))
        {
            map[key] = list = [];
        }

        list.Add(value);
    }

    private void Take(SourceElement element, Tally tally)
    {
        switch (element.Name)
        {
            case "Location":
                var location = new AdvancedLocation(element);
                _locations[element.Attribute("ID") ?? ""] = location;
                Hold(location.Size);
                break;
            case "IDRegDocument":
                var document = new AdvancedDocument(element);
                Add(_documents, document.Identity, document);
                Hold(document.Size);
                break;
            case "ProfileRelationship":
                var relation = AdvancedRelation.Of(element);
                Add(_relations, relation.From, relation);
                Hold(relation.Size);
                break;
            case "SanctionsEntry":
                var entry = new AdvancedEntry(element);
                Add(_entries, entry.Profile, entry);
                Hold(entry.Size);
                break;
            case "DistinctParty":
                TakeParty(element);
                break;
            case "DateOfIssue" or "SanctionsEntryLink":
                break;
            case { } name when name.EndsWith("Values", StringComparison.Ordinal):
                Sets.Add(element);
                Hold(element.Children.Count * 100);
                break;
            default:
                Unknown.Add(XmlRemainder.Unknown(_file, element, tally));
                Hold(1000);
                break;
        }
    }

    private void TakeParty(SourceElement party)
    {
        foreach (var profile in party.All("Profile"))
        {
            _profiles[profile.Attribute("ID") ?? ""] = (party.Attribute("FixedRef") ?? "", profile.Attribute("PartySubTypeID"));
            _identities.UnionWith(profile.All("Identity").Select(i => i.Attribute("ID") ?? ""));
            Hold(200);
        }
    }

    private void Hold(int characters)
    {
        _held += characters;
        if (_held > ReadLimits.XmlHeldCharacters)
        {
            throw new UnreadableFileException(
                $"{_file} holds more locations, documents, relations and entries than can be gathered (some {ReadLimits.XmlHeldCharacters / 500:N0}): it is no list of OFAC's; send the list as it is published.");
        }
    }
}
