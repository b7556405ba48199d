using System.Globalization;
using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Cast;
using Graph.Learning.Generating.Demo.Wording;

namespace Graph.Learning.Generating.Demo.Writing;

/// <summary>How people write: names respelled, dates cut, numbers spaced or mistyped.</summary>
internal static class Hand
{
    /// <summary>The primary name as a source of this sort gives it.</summary>
    public static void Names(RecordLine line, Actor actor, Source source, SplitMix64 stream)
    {
        var name = actor.Name;
        if (source == DemoSources.List)
        {
            Listed(line, actor, stream);
        }
        else if (name.Native is { } native && stream.Chance(source == DemoSources.Registry ? .45 : .15))
        {
            line.Name("names", native, name.Language);
            AddIf(line, name.Respelled(stream), stream.Chance(.55));
        }
        else if (name.Scripts.Count > 0 && stream.Chance(.1))
        {
            var (text, language) = stream.Pick(name.Scripts);
            line.Name("names", text, language);
            AddIf(line, name.Respelled(stream), stream.Chance(.7));
        }
        else
        {
            line.Name("names", stream.Chance(.08) && actor.Kind != EntityKind.Persona ? name.Mistyped(stream) : Full(name, source, stream));
        }
    }

    /// <summary>A birth date: mostly whole, sometimes cut to month or year, now and then a day off.</summary>
    public static string Date(DateOnly day, SplitMix64 stream)
    {
        var form = stream.Below(100) switch
        {
            < 60 => "yyyy-MM-dd",
            < 86 => "dd MMM yyyy",
            < 91 => "yyyy-MM",
            < 97 => "yyyy",
            _ => null,
        };
        return form is null
            ? day.AddDays(stream.Pick([-1, 1, 10])).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day.ToString(form, CultureInfo.InvariantCulture);
    }

    /// <summary>A day of listing.</summary>
    public static string Day(SplitMix64 stream) =>
        new DateOnly(stream.Between(2013, 2025), stream.Between(1, 12), stream.Between(1, 28)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A document number, spaced, or with one digit wrong.</summary>
    public static string Number(string number, SplitMix64 stream) => stream.Below(20) switch
    {
        < 3 => $"{number[..3]} {number[3..]}",
        3 => Slip(number, stream),
        _ => number,
    };

    /// <summary>One digit wrong.</summary>
    public static string Slip(string number, SplitMix64 stream)
    {
        var at = stream.Between(number.Length - 4, number.Length - 1);
        var digit = (char)('0' + ((number[at] - '0' + stream.Between(1, 9)) % 10));
        return char.IsAsciiDigit(number[at]) ? $"{number[..at]}{digit}{number[(at + 1)..]}" : number;
    }

    /// <summary>Registers write given names out.</summary>
    private static string Full(PartyName name, Source source, SplitMix64 stream)
    {
        var spelling = name.Respelled(stream);
        return source == DemoSources.Registry && spelling[1] == '.' ? name.Variants[0] : spelling;
    }

    private static void Listed(RecordLine line, Actor actor, SplitMix64 stream)
    {
        line.Name("names", actor.Name.Listed);
        foreach (var alias in stream.Shuffled(actor.Name.Variants.Skip(1)).Take(stream.Between(0, 2)))
        {
            line.Name("aliases", alias);
        }

        if (actor.Name.Native is { } native && stream.Chance(.6))
        {
            line.Name("aliases", native, actor.Name.Language);
        }

        foreach (var (text, language) in actor.Name.Scripts.Where(_ => stream.Chance(.35)))
        {
            line.Name("aliases", text, language);
        }

        if (actor.WeakAlias is { } weak)
        {
            line.Name("weakAliases", weak);
        }
    }

    private static void AddIf(RecordLine line, string alias, bool add)
    {
        if (add)
        {
            line.Name("aliases", alias);
        }
    }
}
