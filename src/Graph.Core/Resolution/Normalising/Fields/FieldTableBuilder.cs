using Graph.Core.Model;
using Graph.Core.Sources.Leads;

namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>Reads rows of cells into a <see cref="FieldTable"/>: most cells repeat an earlier one and cost a look-up.</summary>
internal sealed class FieldTableBuilder
{
    private readonly FieldTable _table;
    private readonly ValueTable<string> _dates = new();
    private readonly FieldDates _order = new();
    private readonly Dictionary<(CellRole Role, string Text), int> _seen = [];
    private readonly RowParts _row = new();

    public FieldTableBuilder(IReadOnlyList<string> sources) => _table = new FieldTable(sources);

    /// <summary>Takes a row in; answers the cells that could not be read, as column and value.</summary>
    public IReadOnlyList<(string Header, string Value)> Add(int source, string id, IReadOnlyList<(CellColumn Column, string Value)> cells)
    {
        _row.Clear();
        List<(string, string)>? unread = null;
        foreach (var (column, value) in cells)
        {
            if (!Take(column, value))
            {
                (unread ??= []).Add((column.Header, value));
            }
        }

        AddNames();
        AddAddress();
        _table.EndRecord(source, id, _row.Kind ?? (_row.HasNameParts ? EntityKind.Person : EntityKind.Party));
        return unread ?? (IReadOnlyList<(string, string)>)[];
    }

    /// <summary>The table, its dates read in the order that the file writes them in.</summary>
    public FieldTable Close()
    {
        var read = new int[_dates.Count + 1];
        for (var i = 1; i < read.Length; i++)
        {
            read[i] = _order.Read(_dates[i]) is { } date ? Repeated(_dates.Frequency(i), () => _table.Dates.Add(date.ToString(), _ => date)) : 0;
        }

        _table.BirthDates.Replace(number => read[number]);
        _table.Close();
        return _table;
    }

    private static int Repeated(int times, Func<int> add)
    {
        var number = 0;
        for (var i = 0; i < times; i++)
        {
            number = add();
        }

        return number;
    }

    private bool Take(CellColumn column, string value)
    {
        switch (column.Role)
        {
            case CellRole.Kind:
                _row.Kind ??= LeadDraft.KindOf(value);
                return true;
            case CellRole.FullName or CellRole.GivenName or CellRole.MiddleName or CellRole.FamilyName or CellRole.Address or CellRole.StreetNumber or CellRole.City or CellRole.Postcode:
                _row.Add(column.Role, value);
                return true;
            case CellRole.BirthDate:
                return AddDate(value);
            default:
                return TakeValues(column, value);
        }
    }

    private bool TakeValues(CellColumn column, string cell)
    {
        var isRead = true;
        foreach (var value in Values(cell))
        {
            isRead &= TakeValue(column, value);
        }

        return isRead;
    }

    private static string[] Values(string cell) => cell.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private bool TakeValue(CellColumn column, string value) => column.Role switch
    {
        CellRole.Phone => Put(_table.Phones, PhoneDigits(value) is { } digits ? _table.PhoneNumbers.Add(digits, d => d) : 0),
        CellRole.Email => Put(_table.Emails, AddEmail(value)),
        CellRole.Identifier => AddIdentifier(value, column.Label),
        CellRole.Website => Put(_table.Websites, Plain("site", Domains.Registrable(value))),
        CellRole.Account => Put(_table.Accounts, Plain(column.Label ?? "", TextFold.Fold(value).Replace(" ", "", StringComparison.Ordinal))),
        CellRole.Gender => Put(_table.Genders, Plain("gender", Normaliser.GenderOf(value)), orNothing: true),
        CellRole.Country => Put(_table.Countries, Plain("country", Countries.Code(value)), orNothing: true),
        CellRole.Employer => Put(_table.Employers, _table.Wholes.Add(value, WordValue.OfName)),
        _ => true,
    };

    /// <summary>A mistyped address that is none is compared as it stands: letter by letter it still is nearly the right one.</summary>
    private int AddEmail(string text)
    {
        var email = Emails.TryParse(text, out var read) ? read : new NormalEmail(text.ToLowerInvariant(), "", "");
        return _table.EmailAddresses.Add(email.Normal, _ => email);
    }

    private int Plain(string field, string? value) => string.IsNullOrEmpty(value) ? 0 : _table.Plain.Add($"{field}/{value}", text => text);

    private static bool Put(Runs<int> runs, int number, bool orNothing = false)
    {
        if (number == 0)
        {
            return orNothing;
        }

        runs.Add(number);
        return true;
    }

    private bool AddIdentifier(string value, string? label)
    {
        var number = Normalising.Identifiers.Parse(label, value, null);
        return Put(_table.Identifiers, number.SelectorValue is { } selector ? _table.Numbers.Add(selector, _ => number) : 0, orNothing: true);
    }

    private bool AddDate(string text)
    {
        if (_seen.TryGetValue((CellRole.BirthDate, text), out var number))
        {
            _dates.Again(number);
        }
        else if (_order.Read(text) is null)
        {
            return false;
        }
        else
        {
            number = _dates.Add(text, t => t);
            _seen.Add((CellRole.BirthDate, text), number);
        }

        _order.Note(text);
        _table.BirthDates.Add(number);
        return true;
    }

    /// <summary>Digits alone, without what comes before a number in other countries (00, 0); libphonenumber would cost more than all else of the row.</summary>
    private static string? PhoneDigits(string text)
    {
        const int Fewest = 6;
        var digits = string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length >= Fewest ? digits : null;
    }

    private void AddNames()
    {
        if (_row.HasNameParts)
        {
            var name = PersonNames.OfParts(_row.Text(CellRole.GivenName), _row.Text(CellRole.MiddleName), _row.Text(CellRole.FamilyName));
            _table.Names.Add(Entry(name, whole: 0));
        }

        foreach (var text in _row.All(CellRole.FullName).SelectMany(Values))
        {
            var isPerson = _row.Kind is EntityKind.Person or EntityKind.Persona || (_row.Kind is null && _row.HasNameParts);
            var mayBePerson = isPerson || (_row.Kind is null or EntityKind.Party && LegalForms.Strip(TextFold.Fold(text)).Form is null);
            _table.Names.Add(Entry(mayBePerson ? PersonNames.OfText(text) : default, isPerson ? 0 : Whole(text)));
        }
    }

    private NameEntry Entry(PersonName name, int whole) =>
        new(Person(name.Given), Person(name.Family), whole, string.IsNullOrEmpty(name.Generation) ? 0 : _table.Generations.Add(name.Generation, g => g));

    private int Person(string? words) => string.IsNullOrEmpty(words) ? 0 : _table.People.Add(words, WordValue.OfWords);

    private int Whole(string text) => _table.Wholes.Add(text, WordValue.OfName);

    private void AddAddress()
    {
        if (_row.HasAddress)
        {
            var parts = AddressParts.Of(_row.Text(CellRole.StreetNumber), _row.All(CellRole.Address), _row.Text(CellRole.City), _row.Text(CellRole.Postcode));
            _table.Addresses.Add(new AddressEntry(
                Text(_table.Houses, parts.House),
                Words(_table.Streets, parts.Street),
                Words(_table.Cities, parts.City),
                Text(_table.Postcodes, parts.Postcode)));
        }
    }

    private static int Text(ValueTable<string> values, string text) => text.Length == 0 ? 0 : values.Add(text, t => t);

    private static int Words(ValueTable<WordValue> values, string text) => text.Length == 0 ? 0 : values.Add(text, WordValue.OfWords);
}
