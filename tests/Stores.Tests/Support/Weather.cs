using System.Reflection;
using Graph.Core.Storage;

namespace Stores.Tests.Support;

/// <summary>Whether a store answers; its ports ask before every call.</summary>
internal sealed class Weather
{
    public static readonly StoreException Fault = new("The store does not answer.", "here", "Start it.");

    /// <summary>Whether it is away.</summary>
    public bool Away { get; set; }

    /// <summary>Whether it takes questions and answers none.</summary>
    public bool Silent { get; set; }

    public int Asked { get; private set; }

    /// <summary>A port in this weather.</summary>
    public T Of<T>(T port)
        where T : class
    {
        var proxy = DispatchProxy.Create<T, WeatherPort>();
        ((WeatherPort)(object)proxy).Before = cancellation => BeforeAsync(cancellation);
        ((WeatherPort)(object)proxy).Port = port;
        return proxy;
    }

    private Task? BeforeAsync(CancellationToken cancellation)
    {
        Asked++;
        return Away ? throw Fault : Silent ? Task.Delay(Timeout.Infinite, cancellation) : null;
    }
}

/// <summary>What the runtime derives ports in a weather from; therefore open and public.</summary>
public class WeatherPort : DispatchProxy
{
    public object Port { get; set; } = null!;

    public Func<CancellationToken, Task?> Before { get; set; } = null!;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        Before(args!.OfType<CancellationToken>().FirstOrDefault()) is { } wait && targetMethod!.ReturnType == typeof(Task<long>)
            ? WaitAsync(wait)
            : targetMethod!.Invoke(Port, args);

    private static async Task<long> WaitAsync(Task wait)
    {
        await wait;
        return 0;
    }
}
