using Graph.Server.Api.Guard;
using GraphQL;

namespace Graph.Server.Api.Transport;

/// <summary>Answers as JSON, within the limit of their size.</summary>
internal sealed class AnswerText(IGraphQLSerializer serializer, DocumentLimits limits)
{
    /// <summary>An answer; of one that is too large, the error that says so.</summary>
    public async Task<MemoryStream> OfAsync(ExecutionResult result, CancellationToken cancellation)
    {
        var buffer = new BoundedBuffer(limits.ResponseBytes);
        try
        {
            await serializer.WriteAsync(buffer, result, cancellation);
            return buffer;
        }
        catch (LimitExceededException exception)
        {
            var instead = new MemoryStream();
            await serializer.WriteAsync(instead, new ExecutionResult { Executed = true, Errors = new ExecutionErrors { exception } }, cancellation);
            return instead;
        }
    }
}
