namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>Gives the values of rows their numbers in a <see cref="FieldTable"/>.</summary>
internal sealed class FieldTableBuilder(IReadOnlyList<string> sources)
{
    private readonly FieldTable _table = new(sources);
    private readonly ValueTable<string> _dates = new(text => text);

    /// <summary>Takes a row in.</summary>
    public void Add(int source, string id, RowValues row)
    {
        foreach (var (person, whole) in row.Names)
        {
            _table.Names.Add(new NameEntry(
                _table.People.Add(person.Given ?? ""), _table.People.Add(person.Family ?? ""), _table.Wholes.Add(whole), _table.Generations.Add(person.Generation ?? "")));
        }

        if (row.Address is { } parts)
        {
            _table.Addresses.Add(new AddressEntry(
                _table.Houses.Add(parts.House), _table.Streets.Add(parts.Street), _table.Cities.Add(parts.City), _table.Postcodes.Add(parts.Postcode)));
        }

        Add(row.Dates, _dates, _table.BirthDates);
        Add(row.Phones, _table.PhoneNumbers, _table.Phones);
        Add(row.Emails, _table.EmailAddresses, _table.Emails);
        Add(row.Identifiers, _table.Numbers, _table.Identifiers);
        Add(row.Genders, _table.Plain, _table.Genders);
        Add(row.Countries, _table.Plain, _table.Countries);
        Add(row.Websites, _table.Plain, _table.Websites);
        Add(row.Accounts, _table.Plain, _table.Accounts);
        Add(row.Employers, _table.Wholes, _table.Employers);
        _table.EndRecord(source, id, row.Kind);
    }

    /// <summary>The table, its dates read in the order that the files write them in.</summary>
    public FieldTable Close()
    {
        var order = new FieldDates();
        for (var i = 1; i <= _dates.Count; i++)
        {
            order.Note(_dates.TextOf(i));
        }

        var numbers = new int[_dates.Count + 1];
        for (var i = 1; i < numbers.Length; i++)
        {
            numbers[i] = order.Read(_dates.TextOf(i)) is { } date ? _table.Dates.Add(date.ToString(), _dates.Frequency(i)) : 0;
        }

        _table.BirthDates.Replace(number => numbers[number]);
        _table.Close();
        return _table;
    }

    private static void Add<T>(List<string> texts, ValueTable<T> values, Runs<int> to)
    {
        foreach (var text in texts)
        {
            if (values.Add(text) is > 0 and var number)
            {
                to.Add(number);
            }
        }
    }
}
