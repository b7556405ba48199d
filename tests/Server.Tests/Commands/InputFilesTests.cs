using Graph.Server.Commands;
using Server.Tests.Support;

namespace Server.Tests.Commands;

public sealed class InputFilesTests : IDisposable
{
    private readonly CommandPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Progress_tells_how_far_the_pass_is_that_goes_on()
    {
        var files = InputFiles.Of([_place.Write("a.csv", new string('x', 999)), _place.Write("b.csv", new string('x', 999))]);

        Read(files, 0);
        Read(files, 1);
        var first = files.Fraction();
        Read(files, 0);
        var second = files.Fraction();

        Assert.Equal((1, .5), (first, second));
    }

    private static void Read(InputFiles files, int number)
    {
        using var stream = files.Sources[number].Open();
        var buffer = new byte[512];
        while (stream.Read(buffer, 0, buffer.Length) > 0)
        {
            // What is read is counted, and no more.
        }
    }
}
