using System.Globalization;
using Graph.Core.Model;
using static Stores.Tests.Support.Made;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Support.Worlds;

/// <summary>A record as it was published on a day.</summary>
internal sealed record Stated(int Day, Record Record);

/// <summary>A verdict, when it is given, and whether it is taken back.</summary>
internal sealed record Spoken(int Minute, LinkKey Link, Verdict Verdict, bool Revoked = false);

/// <summary>Everything that is told to a graph, in no order.</summary>
internal sealed record Told(IReadOnlyList<Stated> Records, IReadOnlyList<Spoken> Verdicts, IReadOnlyList<Source> Sources);

/// <summary>A small world in which every count that resolution looks at is crossed, some of them up and down again.</summary>
internal static class MadeWorld
{
    private static readonly string[] Given = ["Aldric", "Belmira", "Corvina", "Dagny", "Eskild", "Fiorenza", "Gudrun", "Hjalmar", "Isolda", "Jorunn"];
    private static readonly string[] Family = ["Vantorp", "Quiselle", "Marowick", "Tessenhof", "Brandrup", "Oxlade", "Zemlyn", "Kirvonen", "Ashgrove", "Lundrost"];

    public static Told Everything { get; } = new(
        [.. Parties(), .. Namesakes(), .. Crowd(), .. SharedPhones(), .. Poisoned(), .. Relations(), .. Contradicting(), .. Chains()],
        [.. Verdicts()],
        [
            new Source("tips", 0, SourceTrust.Unverified, false),
            new Source("books", 5, SourceTrust.Verified, true),
            new Source("swap", 0, SourceTrust.Verified, false),
        ]);

    /// <summary>Parties that several sources know; later versions change a name, a phone, a kind.</summary>
    private static IEnumerable<Stated> Parties()
    {
        for (var i = 0; i < 20; i++)
        {
            var (name, born, phone) = ($"{Given[i % 10]} {Family[(i * 3) % 10]}", Day(i), PhoneOf(100 + i));
            yield return new(0, Person($"ofac-sdn:p{i}", name, Born(born), Phone(phone)).Listed("DPRK"));
            yield return new(0, Person($"acme:p{i}", i % 3 == 0 ? name + "n" : name, Born(born), Phone(phone)));
            yield return new(1, Person($"books:p{i}", name, Born(i % 4 == 0 ? Day(i + 1) : born)));
            yield return new(0, Person($"tips:p{i}", name, Born(born), Phone(phone)));
            if (i % 2 == 0)
            {
                yield return new(3, Person($"acme:p{i}", $"{Given[(i + 1) % 10]} {Family[i % 10]}", Born(Day(i + 40)), Phone(PhoneOf(300 + (i % 5)))));
            }

            if (i % 4 == 0)
            {
                yield return new(5, Person($"acme:p{i}", name, Born(born)));
            }
        }
    }

    private static IEnumerable<Stated> Namesakes() =>
        Enumerable.Range(0, 12).Select(i => new Stated(i % 2, Person($"{(i % 3 == 0 ? "un-sc" : "acme")}:n{i}", "Jorunn Ashgrove", Born(Day(i % 5)))));

    /// <summary>One word, borne by more records than a block may hold; later versions take some of them away again.</summary>
    private static IEnumerable<Stated> Crowd()
    {
        for (var i = 0; i < 118; i++)
        {
            yield return new(0, Company($"uk-sl:c{i}", "Zorvelian"));
        }

        for (var i = 0; i < 6; i++)
        {
            yield return new(1, Company($"acme:c{i}", "Zorvelian"));
        }

        for (var i = 0; i < 5; i++)
        {
            yield return new(2, Company($"uk-sl:c{i}", $"{Family[i]} Holdings", Phone(PhoneOf(400))));
        }
    }

    /// <summary>Phones borne by 3 to 23 records: the steps at 5 and 20 are crossed, and crossed back by later versions.</summary>
    private static IEnumerable<Stated> SharedPhones()
    {
        int[] bearers = [3, 5, 6, 19, 21, 23];
        for (var phone = 0; phone < bearers.Length; phone++)
        {
            for (var i = 0; i < bearers[phone]; i++)
            {
                // Two in three names are near enough for the phone to decide whether a person has to look.
                var name = $"{Family[phone]}{(i % 3 == 0 ? "" : "dal")} {Given[i % 10]}ux Trading";
                yield return new(0, Company($"{(i % 4 == 0 ? "swap" : "acme")}:s{phone}-{i}", name, Phone(PhoneOf(500 + phone)), Email($"info@firm{i % 7}.example")));
                if (i < 3 && phone is 1 or 4 or 5)
                {
                    yield return new(4, Company($"{(i % 4 == 0 ? "swap" : "acme")}:s{phone}-{i}", name, Phone(PhoneOf(600 + phone))));
                }
            }
        }
    }

    /// <summary>An unverified source repeats a phone: it counts three times, whatever the number.</summary>
    private static IEnumerable<Stated> Poisoned()
    {
        for (var i = 0; i < 22; i++)
        {
            yield return new(0, Company($"tips:x{i}", $"{Family[i % 10]}ov{i} {Given[i % 7]}", Phone(PhoneOf(700))));
        }

        yield return new(0, Company("acme:x0", "Pellucid Harbour", Phone(PhoneOf(700))));
        yield return new(1, Company("acme:x1", "Pellucid Harbor", Phone(PhoneOf(700))));
    }

    private static IEnumerable<Stated> Relations()
    {
        yield return new(0, Company("acme:r0", "Northmark Foundry").With(ToName("MERIDIAN BUREAU"), ToName("Corvina Quiselle"), ToKey("acme:r9")).Listed("DPRK"));
        yield return new(0, Company("un-sc:r1", "Meridian Bureau").Listed("DPRK"));
        yield return new(1, Company("uk-sl:r2", "Meridian Bureau").Listed("IRAN"));
        yield return new(3, Company("uk-sl:r2", "Meridian Bureau").Listed("DPRK"));
        yield return new(4, Company("uk-sl:r2", "Meridian Office", new Claim(ClaimProperty.Alias, "Meridian Bureau")).Listed("DPRK"));
        yield return new(0, Company("acme:r3", "Southmark Foundry", Phone(PhoneOf(801))).With(ToName("Meridian Bureau"), ToKey("acme:r0")));
        yield return new(2, Company("acme:r3", "Southmark Foundry", Phone(PhoneOf(801))).With(ToName("Meridian Office")));
        yield return new(0, Company("acme:r9", "Eastmark Foundry", Phone(PhoneOf(801))));
        yield return new(0, Company("swap:r4", "Westmark Foundry").With(ToName("Southmark Foundry"), ToName("Nobody At All")));
        yield return new(2, Company("swap:r5", "SOUTHMARK FOUNDRY"));
    }

    private static IEnumerable<Stated> Contradicting()
    {
        yield return new(0, Company("acme:l0", "Kestrel Maritime", Number("LEI", Lei(0)), Phone(PhoneOf(901))));
        yield return new(0, Company("swap:l1", "Kestrel Maritime", Number("LEI", Lei(1)), Phone(PhoneOf(901))));
        yield return new(1, Company("books:l2", "Kestrel Maritime", Phone(PhoneOf(901))));
        yield return new(0, Of("acme:l3", EntityKind.Persona, "Isolda Brandrup", Born(Day(7)), Phone(PhoneOf(902))));
        yield return new(0, Person("swap:l4", "Isolda Brandrup", Born(Day(7)), Phone(PhoneOf(902))));
        yield return new(2, Of("acme:l3", EntityKind.Person, "Isolda Brandrup", Born(Day(7)), Phone(PhoneOf(902))));
    }

    /// <summary>Records that join only through one between them, which comes, changes and goes.</summary>
    private static IEnumerable<Stated> Chains()
    {
        for (var i = 0; i < 4; i++)
        {
            var name = $"Hollin{Family[i]} Sondergaard";
            yield return new(0, Person($"acme:h{i}a", name, Born(Day(i))));
            yield return new(i % 2, Person($"swap:h{i}b", name, Born(Day(i)), Phone(PhoneOf(950 + i))));
            yield return new(0, Person($"acme:h{i}c", name + "e", Phone(PhoneOf(950 + i))));
            if (i < 2)
            {
                yield return new(2 + i, Person($"swap:h{i}b", "Someone Else", Born(Day(i + 60))));
            }
        }
    }

    private static IEnumerable<Spoken> Verdicts()
    {
        yield return Say(1, "ofac-sdn:p1", "acme:p1", Verdict.Negative);
        yield return Say(2, "ofac-sdn:p2", "acme:p2", Verdict.Negative);
        yield return Say(9, "ofac-sdn:p2", "acme:p2", Verdict.Positive);
        yield return Say(3, "ofac-sdn:p3", "books:p4", Verdict.Positive);
        yield return Say(4, "ofac-sdn:p5", "tips:p5", Verdict.Positive);
        yield return Say(5, "acme:n1", "acme:n2", Verdict.Positive);
        yield return Say(6, "acme:n2", "acme:n4", Verdict.Negative, revoked: true);
        yield return Say(7, "acme:r9", "acme:x0", Verdict.Negative);
        yield return Say(8, "acme:l0", "swap:l1", Verdict.Positive);
        yield return Say(10, "acme:h2a", "acme:h2c", Verdict.Negative);
        yield return Say(11, "acme:h3a", "acme:h3c", Verdict.Unsure);
        yield return Say(12, "acme:r3", "acme:r9", Verdict.Negative, LinkKind.Associated);
        yield return Say(13, "acme:x0", "acme:x1", Verdict.Positive, LinkKind.Associated);
        yield return Say(14, "acme:r0", "acme:r3", Verdict.Positive, LinkKind.Associated);
        yield return Say(15, "acme:s1-1", "acme:h0a", Verdict.Positive, LinkKind.Associated);
        yield return Say(16, "acme:s1-1", "acme:h0a", Verdict.Unsure, LinkKind.Associated);
        yield return Say(17, "acme:nobody", "acme:h0a", Verdict.Positive);
        yield return Say(18, "acme:s3-1", "acme:s4-1", Verdict.Positive, revoked: true);
    }

    private static Spoken Say(int minute, string left, string right, Verdict verdict, LinkKind kind = LinkKind.SameAs, bool revoked = false) =>
        new(minute, new LinkKey(kind, Sample.Key(left), Sample.Key(right)), verdict, revoked);

    private static string Day(int i) => new DateOnly(1960, 1, 1).AddDays(i * 397).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string PhoneOf(int i) => string.Create(CultureInfo.InvariantCulture, $"+44 20 7946 0{i:000}");

    /// <summary>Legal entity identifiers with right check digits (ISO 17442: 98 less the remainder by 97).</summary>
    private static string Lei(int i)
    {
        var body = $"52990000ZZZZ0000{i:00}";
        var remainder = (body + "00").Aggregate(0, (r, c) => ((r * (char.IsAsciiDigit(c) ? 10 : 100)) + (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10)) % 97);
        return body + (98 - remainder).ToString("00", CultureInfo.InvariantCulture);
    }
}
