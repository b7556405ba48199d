using System.Text;
using Graph.Core.Sources;

namespace Core.Tests.Sources;

/// <summary>Measured alone: the memory of tests beside it would count.</summary>
[CollectionDefinition(nameof(StreamingTests), DisableParallelization = true)]
[Collection(nameof(StreamingTests))]
public class StreamingTests
{
    [Theory]
    [InlineData("csv", "id,name\n", "L{0},Name {0}\n")]
    [InlineData("jsonl", "", "{{\"id\":\"L{0}\",\"name\":[\"Name {0}\",null]}}\n")]
    public void Leads_of_a_file_without_end_are_given_as_they_come(string format, string head, string row)
    {
        var endless = new SourceFile("endless", () => new RowStream(head, row, int.MaxValue));

        var first = RecordReaders.ByFormat(format).Read(new ReadRequest("test", [endless], null, new Tally())).Take(1000).ToList();

        Assert.Equal("Name 999", Assert.IsType<ReadRecord>(first[999]).Record.Caption);
    }

    [Theory]
    [InlineData("csv", "id,name,note\n", "L{0},Name {0},FILLER\n", "")]
    [InlineData("ofac-xml", "<sdnList>", "<sdnEntry><uid>{0}</uid><lastName>Name {0}</lastName><remarks>FILLER</remarks></sdnEntry>\n", "</sdnList>")]
    [InlineData("ofac-advanced", "<Sanctions><ReferenceValueSets><PartySubTypeValues><PartySubType ID='1' PartyTypeID='4'>Vessel</PartySubType></PartySubTypeValues><AliasTypeValues><AliasType ID='1'>Name</AliasType></AliasTypeValues></ReferenceValueSets><DistinctParties>", "<DistinctParty FixedRef='{0}'><Comment>FILLER</Comment><Profile ID='{0}' PartySubTypeID='1'><Identity ID='{0}'><Alias AliasTypeID='1'><DocumentedName><DocumentedNamePart><NamePartValue>Name {0}</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty>\n", "</DistinctParties></Sanctions>")]
    public void Memory_grows_by_the_key_of_a_record_and_not_by_its_text(string format, string head, string row, string tail)
    {
        var filler = new string('x', 2000);
        var file = new SourceFile("long", () => new RowStream(head, row.Replace("FILLER", filler, StringComparison.Ordinal), 20_000, tail));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long held = 0;
        var read = 0;

        foreach (var _ in RecordReaders.ByFormat(format).Read(new ReadRequest("test", [file], null, new Tally())))
        {
            held = ++read == 19_999 ? GC.GetTotalMemory(forceFullCollection: true) - before : held;
        }

        Assert.Equal(20_000, read);
        Assert.True(held < 20_000_000, $"{held} bytes are held after 40 MB of text.");
    }

    /// <summary>A stream of rows made as they are read.</summary>
    private sealed class RowStream(string head, string row, int rows, string tail = "") : MemoryStream
    {
        private byte[] _bytes = Encoding.UTF8.GetBytes(head);
        private int _at;
        private int _made;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_at == _bytes.Length && _made <= rows)
            {
                _bytes = Encoding.UTF8.GetBytes(_made < rows ? string.Format(System.Globalization.CultureInfo.InvariantCulture, row, _made) : tail);
                _made++;
                _at = 0;
            }

            var count = Math.Min(buffer.Length, _bytes.Length - _at);
            _bytes.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
