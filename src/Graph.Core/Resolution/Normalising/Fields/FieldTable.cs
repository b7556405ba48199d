using Graph.Core.Model;

namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>
/// The profiles of the records of whole files, field by field: each distinct value is normalised once and a record holds numbers.
/// A million people take some 300 MB, where as many <see cref="RecordProfile"/> would take gigabytes.
/// </summary>
internal sealed class FieldTable
{
    private readonly List<(ushort Source, string Id, EntityKind Kind)> _records = [];
    private readonly IReadOnlyList<string> _sources;

    public FieldTable(IReadOnlyList<string> sources) => _sources = sources;

    public int Count => _records.Count;

    /// <summary>Words of people's names; given and family names share it, as they are swapped often.</summary>
    public ValueTable<WordValue> People { get; } = new(WordValue.OfWords);

    /// <summary>Whole names.</summary>
    public ValueTable<WordValue> Wholes { get; } = new(WordValue.OfName);

    public ValueTable<string> Generations { get; } = new(text => text);

    public ValueTable<WordValue> Streets { get; } = new(WordValue.OfWords);

    public ValueTable<string> Houses { get; } = new(text => text);

    public ValueTable<WordValue> Cities { get; } = new(WordValue.OfWords);

    public ValueTable<string> Postcodes { get; } = new(text => text);

    public ValueTable<PartialDate> Dates { get; } = new(PartialDate.Parse);

    public ValueTable<string> PhoneNumbers { get; } = new(text => text);

    public ValueTable<NormalEmail> EmailAddresses { get; } = new(Email);

    public ValueTable<NormalIdentifier> Numbers { get; } = new(Identifier);

    /// <summary>Genders, countries, sites and accounts.</summary>
    public ValueTable<string> Plain { get; } = new(text => text);

    public Runs<NameEntry> Names { get; } = new();

    public Runs<AddressEntry> Addresses { get; } = new();

    public Runs<int> BirthDates { get; } = new();

    public Runs<int> Phones { get; } = new();

    public Runs<int> Emails { get; } = new();

    public Runs<int> Identifiers { get; } = new();

    public Runs<int> Genders { get; } = new();

    public Runs<int> Countries { get; } = new();

    public Runs<int> Websites { get; } = new();

    public Runs<int> Accounts { get; } = new();

    /// <summary>Employers, as whole names.</summary>
    public Runs<int> Employers { get; } = new();

    public RecordKey Key(int record) => new(_sources[_records[record].Source], _records[record].Id);

    public EntityKind Kind(int record) => _records[record].Kind;

    /// <summary>Ends the record that is being read.</summary>
    internal void EndRecord(int source, string id, EntityKind kind)
    {
        _records.Add(((ushort)source, id, kind));
        Names.EndRecord();
        Addresses.EndRecord();
        foreach (var runs in Lists)
        {
            runs.EndRecord();
        }
    }

    /// <summary>Ends reading: frequencies are final.</summary>
    internal void Close()
    {
        People.Close();
        Wholes.Close();
        Generations.Close();
        Streets.Close();
        Houses.Close();
        Cities.Close();
        Postcodes.Close();
        Dates.Close();
        PhoneNumbers.Close();
        EmailAddresses.Close();
        Numbers.Close();
        Plain.Close();
    }

    /// <summary>Of the normal text of an address; of one that is mistyped, the text alone.</summary>
    private static NormalEmail Email(string normal)
    {
        var at = normal.LastIndexOf('@');
        return at > 0 ? new NormalEmail(normal, normal[..at], normal[(at + 1)..]) : new NormalEmail(normal, "", "");
    }

    /// <summary>Of a label and a number with a tab between.</summary>
    private static NormalIdentifier Identifier(string text)
    {
        var tab = text.IndexOf('\t', StringComparison.Ordinal);
        return Normalising.Identifiers.Parse(tab == 0 ? null : text[..tab], text[(tab + 1)..], null);
    }

    private Runs<int>[] Lists => field ??= [BirthDates, Phones, Emails, Identifiers, Genders, Countries, Websites, Accounts, Employers];
}
