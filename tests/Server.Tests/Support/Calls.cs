using System.Collections.Concurrent;
using System.Reflection;
using Graph.Core.Storage;

namespace Server.Tests.Support;

/// <summary>Counts the calls of a port by method.</summary>
internal sealed class Calls
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The calls by method, but for the look through the loads: a server that starts has it for those that were being taken back.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts.Where(c => c.Key != nameof(ILedger.LoadsAsync)).ToDictionary(StringComparer.Ordinal);

    /// <summary>A port that counts and passes on.</summary>
    public T Of<T>(T port)
        where T : class
    {
        var proxy = DispatchProxy.Create<T, CountingPort>();
        var counting = (CountingPort)(object)proxy;
        (counting.Port, counting.Count) = (port, name => _counts.AddOrUpdate(name, 1, (_, n) => n + 1));
        return proxy;
    }
}

/// <summary>What the runtime derives counting ports from; therefore open and public.</summary>
public class CountingPort : DispatchProxy
{
    public object Port { get; set; } = null!;

    public Action<string> Count { get; set; } = null!;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Count(targetMethod!.Name);
        return targetMethod.Invoke(Port, args);
    }
}
