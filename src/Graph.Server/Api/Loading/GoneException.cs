using Graph.Core.Storage;
using GraphQL;

namespace Graph.Server.Api.Loading;

/// <summary>A key that was known and is not any more: its load was taken back, or its text was purged (design rule 5).</summary>
internal sealed class GoneException : ExecutionError
{
    public GoneException(GoneRecord gone)
        : base(gone.Purge is { } purge
            ? $"The text of {gone.Record} was removed for good on {purge.At.UtcDateTime:yyyy-MM-dd} by {purge.User}: {purge.Reason}"
            : $"{gone.Record} is gone: load {gone.Load}, which stated it, was taken back.")
    {
        Code = "GONE";
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["key"] = gone.Record.ToString(),
            ["load"] = gone.Load,
            ["purged"] = gone.Purge is not null,
        };
    }
}
