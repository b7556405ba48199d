using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Graph.Server.Hosting;

/// <summary><c>GET /metrics</c>: the meter's instruments as Prometheus reads them (text format 0.0.4).</summary>
internal static class MetricsText
{
    public static void MapMetrics(this WebApplication app) => app.MapGet("/metrics", async (GraphMeter meter, CancellationToken cancellation) =>
    {
        await meter.LookAsync(cancellation);
        return Results.Text(Of(meter), "text/plain; version=0.0.4; charset=utf-8");
    });

    /// <summary>Every instrument with its measurements.</summary>
    public static string Of(GraphMeter meter)
    {
        var lines = new SortedDictionary<string, (string Help, List<string> Lines)>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (meter.Has(instrument))
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        void Take<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
            where T : struct, IFormattable
        {
            var name = NameOf(instrument);
            if (!lines.TryGetValue(name, out var family))
            {
                lines[name] = family = ($"# HELP {name} {instrument.Description}\n# TYPE {name} gauge", []);
            }

            family.Lines.Add($"{name}{Labels(tags)} {value.ToString(null, CultureInfo.InvariantCulture)}");
        }

        listener.SetMeasurementEventCallback<long>(Take);
        listener.SetMeasurementEventCallback<int>(Take);
        listener.SetMeasurementEventCallback<double>(Take);
        listener.Start();
        listener.RecordObservableInstruments();
        return string.Concat(lines.Values.Select(f => $"{f.Help}\n{string.Join('\n', f.Lines)}\n"));
    }

    private static string NameOf(Instrument instrument) => instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            text.Append(text.Length == 0 ? '{' : ',').Append(name).Append("=\"").Append(Escaped(value?.ToString() ?? "")).Append('"');
        }

        return text.Length == 0 ? "" : text.Append('}').ToString();
    }

    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
