using Graph.Stores.Embedded;
using Microsoft.Data.Sqlite;

namespace Stores.Tests.Embedded;

public sealed class FaultTests
{
    [Theory]
    [InlineData(5, "locked")]
    [InlineData(8, "read-only")]
    [InlineData(10, "disk answered")]
    [InlineData(11, "damaged")]
    [InlineData(13, "full")]
    [InlineData(14, "opened")]
    [InlineData(26, "no database")]
    public void An_error_of_the_file_or_its_place_is_told_with_where_and_what_to_do(int code, string words)
    {
        var fault = Fault.Of(new SqliteException("engine's words", code), "folder/graph.db");

        Assert.Contains(words, fault!.Problem, StringComparison.Ordinal);
        Assert.Contains("folder/graph.db", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(fault.Mend, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_of_a_statement_is_ours_and_stays_as_it_is() => Assert.Null(Fault.Of(new SqliteException("no such table", 1), "graph.db"));
}
