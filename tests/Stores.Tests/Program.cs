using Stores.Tests.Support;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Stores.Tests;

/// <summary>What xunit would generate, and one thing more: this program started again as a writer that a test kills.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (WriterProcess.StoreToWrite is { } store)
        {
            await WriterProcess.WriteForEverAsync(store);
        }

        return arguments.Any(argument => argument is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(arguments);
    }
}
