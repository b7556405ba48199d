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
        var filler = new string('x', 10_000);
        var file = new SourceFile("long", () => new RowStream(head, row.Replace("FILLER", filler, StringComparison.Ordinal), 1000, tail));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long held = 0;
        var read = 0;

        foreach (var _ in RecordReaders.ByFormat(format).Read(new ReadRequest("test", [file], null, new Tally())))
        {
            held = ++read == 999 ? GC.GetTotalMemory(forceFullCollection: true) - before : held;
        }

        Assert.Equal(1000, read);
        Assert.True(held < 5_000_000, $"{held} bytes are held after 10 MB of text.");
    }

    [Theory]
    [InlineData("csv", "id,name,note\nL1,Ann,x\nL2,", "\nL3,Bob,y\n", "row")]
    [InlineData("jsonl", "{\"id\":\"L1\",\"name\":\"Ann\"}\n{\"id\":\"L2\",\"name\":\"", "\"}\n{\"id\":\"L3\",\"name\":\"Bob\"}\n", "line")]
    public void A_line_of_a_gigabyte_is_set_aside_in_bounded_memory_and_the_next_is_read(string format, string before, string after, string column)
    {
        var file = new SourceFile("long", () => new LongLineStream(before, 1L << 30, after));
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        var items = RecordReaders.ByFormat(format).Read(new ReadRequest("test", [file], null, new Tally())).ToList();

        var reject = Assert.Single(items.OfType<Rejected>()).Reject;
        Assert.Equal(["Ann", "Bob"], items.OfType<ReadRecord>().Select(r => r.Record.Caption));
        Assert.Equal((column, "The line is longer than 16 MB."), (reject.Column, reject.Problem));
        Assert.True(reject.Value.Length <= 200, $"{reject.Value.Length} characters of the line are shown.");
        var used = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Assert.True(used < 400_000_000, $"{used} bytes were allocated for a line of 1 GB.");
    }

    /// <summary>A stream with one line of a given length, made as it is read.</summary>
    private sealed class LongLineStream(string before, long length, string after) : MemoryStream
    {
        private readonly byte[] _before = Encoding.UTF8.GetBytes(before);
        private readonly byte[] _after = Encoding.UTF8.GetBytes(after);
        private long _at;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = _at < _before.Length ? Copy(_before.AsSpan((int)_at), buffer)
                : _at < _before.Length + length ? Fill(buffer, _before.Length + length - _at)
                : Copy(_after.AsSpan((int)(_at - _before.Length - length)), buffer);
            _at += read;
            return read;
        }

        private static int Copy(ReadOnlySpan<byte> bytes, Span<byte> buffer)
        {
            var count = Math.Min(bytes.Length, buffer.Length);
            bytes[..count].CopyTo(buffer);
            return count;
        }

        private static int Fill(Span<byte> buffer, long rest)
        {
            var count = (int)Math.Min(rest, buffer.Length);
            buffer[..count].Fill((byte)'x');
            return count;
        }
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
