using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Stores;

namespace Stores.Tests;

public sealed class OrdinalTextTests
{
    private static readonly Arbitrary<string> AnyUnits = Arb.From(
        Gen.Elements('a', 'z', '\u0001', '\u00E9', '\u660E', '\uD7FE', '\uD7FF', '\uD800', '\uDBFF', '\uDC00', '\uDFFF', '\uE000', '\uFF21', '\uFFFF')
            .ListOf()
            .Select(units => new string([.. units])));

    [Property]
    public Property What_is_written_reads_back_even_with_lone_surrogates() =>
        Prop.ForAll(AnyUnits, text => OrdinalText.Read(OrdinalText.Write(text)) == text);

    [Property]
    public Property Bytes_of_what_is_written_sort_as_the_units_of_the_text() =>
        Prop.ForAll(AnyUnits, AnyUnits, (left, right) =>
            Math.Sign(string.CompareOrdinal(left, right)) == Math.Sign(Encoding.UTF8.GetBytes(OrdinalText.Write(left)).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(OrdinalText.Write(right)))));
}
