using System.Runtime.InteropServices;
using Graph.Core.Model;

namespace Graph.Core.Resolution.Normalising;

/// <summary>
/// What a record has apart from its names, in 64 bytes: enough to say how high a pair with it can score at most. Where a value is missing its
/// field is 0; where it cannot be told in its field (several values, a range) its bit in <see cref="Loose"/> is set, and anything is possible.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct RecordSketch
{
    public ulong Address { get; private init; }

    /// <summary>A bit for each word of the address.</summary>
    public ulong AddressWords { get; private init; }

    public ulong Number { get; private init; }

    /// <summary>The letters and digits of the number (<see cref="LetterSet"/>).</summary>
    public ulong NumberLetters { get; private init; }

    /// <summary>Day number of the birth date, plus one.</summary>
    public int Birth { get; private init; }

    public uint Phone { get; private init; }

    public uint Email { get; private init; }

    public uint Handle { get; private init; }

    public uint City { get; private init; }

    /// <summary>The kinds of selectors it bears.</summary>
    public int Bears { get; private init; }

    public ushort Country { get; private init; }

    public ushort NumberType { get; private init; }

    public ushort NumberCountry { get; private init; }

    public SketchField Loose { get; private init; }

    public byte Gender { get; private init; }

    public byte AddressCount { get; private init; }

    private readonly byte _kind;

    public EntityKind Kind
    {
        get => (EntityKind)_kind;
        private init => _kind = (byte)value;
    }

    /// <summary>The sketch of a profile.</summary>
    public static RecordSketch Of(RecordProfile profile)
    {
        var sketch = new RecordSketch
        {
            Kind = profile.Kind,
            Bears = profile.BorneKinds,
            Loose = LooseOf(profile),
            Birth = profile.BirthDates is [{ Normal.IsExactDay: true } day] ? day.Normal.First.DayNumber + 1 : 0,
            Country = profile.Countries is [var country] ? Short(country.Normal) : (ushort)0,
            Gender = profile.Genders is [var gender] ? (byte)(Short(gender.Normal) | 1) : (byte)0,
            Phone = profile.Selectors.Where(s => s.Selector.Kind == SelectorKind.Phone).Select(s => Middle(s.Hash)).FirstOrDefault(),
        };
        sketch = profile.Emails is [var email] ? sketch with { Email = Middle(StableHash.Of(email.Normal.Normal)), Handle = Middle(StableHash.Of(email.Normal.Handle)) } : sketch;
        sketch = profile.Addresses is [var address] ? WithAddress(sketch, address.Normal) : sketch;
        return profile.Identifiers is [var number] ? WithNumber(sketch, number.Normal) : sketch;
    }

    /// <summary>The birth date, where there is one and it is exact.</summary>
    public DateOnly? BirthDay => Birth == 0 ? null : DateOnly.FromDayNumber(Birth - 1);

    public bool Has(SelectorKind kind) => (Bears & (1 << (int)kind)) != 0;

    public bool IsLoose(SketchField field) => (Loose & field) != 0;

    private static SketchField LooseOf(RecordProfile profile)
    {
        var loose = profile.BirthDates is [] or [{ Normal.IsExactDay: true }] ? SketchField.None : SketchField.Birth;
        loose |= profile.Countries.Length > 1 ? SketchField.Country : 0;
        loose |= profile.Genders.Length > 1 ? SketchField.Gender : 0;
        loose |= profile.Emails.Length > 1 ? SketchField.Email : 0;
        loose |= profile.Addresses.Length > 1 || profile.Addresses is [{ Normal.Tokens.Count: > byte.MaxValue }] ? SketchField.Address : 0;
        loose |= profile.Identifiers.Length > 1 ? SketchField.Number : 0;
        loose |= profile.Selectors.Count(s => s.Selector.Kind == SelectorKind.Phone) > 1 ? SketchField.Phone : 0;
        loose |= profile.WeakNames.Length > 0 ? SketchField.WeakNames : 0;
        loose |= profile.BirthPlaces.Length > 0 ? SketchField.BirthPlaces : 0;
        return loose | (profile.Names.Any(n => n.LegalForm is not null) ? SketchField.LegalForms : 0);
    }

    private static RecordSketch WithAddress(RecordSketch sketch, NormalAddress address) => sketch with
    {
        Address = address.SelectorValue is null ? 0 : StableHash.Of(address.SelectorValue) | 1,
        AddressWords = address.Tokens.Aggregate(0UL, (bits, word) => bits | (1UL << (int)(StableHash.Of(word) & 63))),
        AddressCount = (byte)Math.Min(address.Tokens.Count, byte.MaxValue),
        City = address.City is null ? 0 : Middle(StableHash.Of(address.City)),
    };

    private static RecordSketch WithNumber(RecordSketch sketch, NormalIdentifier number) => number.SelectorValue is null ? sketch : sketch with
    {
        Number = StableHash.Of(number.Number) | 1,
        NumberLetters = LetterSet.Of(number.Number.ToLowerInvariant()),
        NumberType = Short(number.Type),
        NumberCountry = number.Country is null ? (ushort)0 : Short(number.Country),
    };

    /// <summary>Never 0, which is "none". Values that differ may meet here, which only loosens the bound.</summary>
    private static ushort Short(string text) => (ushort)(StableHash.Of(text) | 1);

    private static uint Middle(ulong hash) => (uint)(hash >> 16) | 1;
}

/// <summary>Fields of a sketch of which more is there than they say.</summary>
[Flags]
internal enum SketchField : ushort
{
    None = 0,
    Birth = 1,
    Country = 2,
    Gender = 4,
    Email = 8,
    Address = 16,
    Number = 32,
    Phone = 64,
    WeakNames = 128,
    BirthPlaces = 256,
    LegalForms = 512,
}
