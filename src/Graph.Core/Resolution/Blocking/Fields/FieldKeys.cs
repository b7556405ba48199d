using Graph.Core.Model;
using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Blocking.Fields;

/// <summary>
/// The keys of identity of a record of a <see cref="FieldTable"/>: what tells a party by itself (a number, a phone, an e-mail, a day of birth), and
/// every two of its traits that hardly change together (a name as it sounds, a day of birth, a place). Blocks too large to tell anything fall away
/// by their final size, so on a small file single traits block, on a large one their pairs.
/// </summary>
/// <param name="table">The records.</param>
internal sealed class FieldKeys(FieldTable table)
{
    private const int Subscriber = 7;
    private const int ShortestHandle = 5;

    private readonly List<ulong> _names = [];
    private readonly List<ulong> _dates = [];
    private readonly List<ulong> _places = [];

    /// <summary>Adds the keys of a record; some may be equal.</summary>
    public void Of(int record, List<ulong> keys)
    {
        Gather(record, keys);
        keys.AddRange(_names);
        keys.AddRange(_dates);
        keys.AddRange(_places);
        Pairs(_names, keys);
        Cross(_names, _dates, keys);
        Cross(_names, _places, keys);
        Cross(_dates, _places, keys);
        AddNumbers(record, keys);
    }

    private void Gather(int record, List<ulong> keys)
    {
        _names.Clear();
        _dates.Clear();
        _places.Clear();
        foreach (var name in table.Names[record])
        {
            AddSounds(table.People, name.Given, _names);
            AddSounds(table.People, name.Family, _names);
            if (name.Whole != 0)
            {
                keys.AddRange(BlockingKeys.OfName(table.Wholes[name.Whole].Form));
                AddSounds(table.Wholes, name.Whole, _names);
            }
        }

        foreach (var number in table.BirthDates[record])
        {
            AddDate(number);
        }

        foreach (var address in table.Addresses[record])
        {
            AddAddress(address);
        }
    }

    private static void AddSounds(ValueTable<WordValue> words, int number, List<ulong> to)
    {
        foreach (var sound in number == 0 ? [] : words[number].Sounds)
        {
            Put(to, sound);
        }
    }

    /// <summary>Day and month in no order, so that a swapped date blocks alike.</summary>
    private void AddDate(int number)
    {
        if (number != 0 && table.Dates[number] is { IsExactDay: true, First: var day })
        {
            Put(_dates, Key('d', (day.Year * 10_000) + (Math.Min(day.Month, day.Day) * 100) + Math.Max(day.Month, day.Day)));
        }
    }

    private void AddAddress(AddressEntry address)
    {
        if (address.Postcode != 0)
        {
            Put(_places, Key('p', address.Postcode));
        }

        var sounds = address.Street == 0 ? [] : table.Streets[address.Street].Sounds;
        if (sounds.Length > 0)
        {
            Put(_places, Mixed(sounds[0], Key('h', address.House)));
        }

        if (address.City != 0 && table.Cities[address.City].Sounds is [var city, ..])
        {
            Put(_places, city ^ Key('c', 0));
        }
    }

    private void AddNumbers(int record, List<ulong> keys)
    {
        foreach (var number in table.Identifiers[record])
        {
            BlockingKeys.AddNumber(table.Numbers[number].Number, keys);
        }

        foreach (var number in table.Phones[record])
        {
            var digits = table.PhoneNumbers[number];
            keys.Add(StableHash.Of(digits.AsSpan(Math.Max(0, digits.Length - Subscriber)), 't'));
        }

        foreach (var number in table.Emails[record])
        {
            var email = table.EmailAddresses[number];
            keys.Add(StableHash.Of(email.Normal, '@'));
            if (email.Handle.Length >= ShortestHandle)
            {
                keys.Add(StableHash.Of(email.Handle, 'a'));
            }
        }

        AddPlain(table.Accounts[record], keys);
        AddPlain(table.Websites[record], keys);
    }

    private static void AddPlain(ReadOnlySpan<int> values, List<ulong> keys)
    {
        foreach (var number in values)
        {
            keys.Add(Key('v', number));
        }
    }

    private static void Pairs(List<ulong> traits, List<ulong> keys)
    {
        for (var i = 0; i < traits.Count; i++)
        {
            for (var j = i + 1; j < traits.Count; j++)
            {
                keys.Add(Mixed(Math.Min(traits[i], traits[j]), Math.Max(traits[i], traits[j])));
            }
        }
    }

    private static void Cross(List<ulong> ones, List<ulong> others, List<ulong> keys)
    {
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                keys.Add(Mixed(one, other));
            }
        }
    }

    private static void Put(List<ulong> traits, ulong trait)
    {
        if (!traits.Contains(trait))
        {
            traits.Add(trait);
        }
    }

    private static ulong Key(char kind, int number) => Mixed(kind, (uint)number);

    /// <summary>Two hashes as one, spread again (the finaliser of MurmurHash3).</summary>
    private static ulong Mixed(ulong one, ulong other)
    {
        var value = (one * 0x9e3779b97f4a7c15) ^ (other + 0x7f4a7c159e3779b9 + (one >> 17));
        value ^= value >> 33;
        value *= 0xff51afd7ed558ccd;
        value ^= value >> 33;
        value *= 0xc4ceb9fe1a85ec53;
        return value ^ (value >> 33);
    }
}
