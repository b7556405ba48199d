namespace Graph.Server.Api.Guard;

/// <summary>What one request may ask. The defaults are those the service ships with.</summary>
internal sealed record DocumentLimits
{
    /// <summary>Bytes of the request's body.</summary>
    public int BodyBytes { get; init; } = 256 * 1024;

    /// <summary>Tokens of the document, comments among them.</summary>
    public int Tokens { get; init; } = 2_000;

    /// <summary>Open brackets of any sort at one place; keeps the parser's recursion shallow.</summary>
    public int Nesting { get; init; } = 40;

    /// <summary>Fields below one another.</summary>
    public int Depth { get; init; } = 12;

    /// <summary>Fields below one another under <c>__schema</c> and <c>__type</c>: the common introspection query is 15 deep.</summary>
    public int IntrospectionDepth { get; init; } = 16;

    /// <summary>Aliases in the document.</summary>
    public int Aliases { get; init; } = 30;

    /// <summary>Root fields of an operation, fragments expanded.</summary>
    public int RootFields { get; init; } = 20;

    /// <summary>Fragment definitions.</summary>
    public int Fragments { get; init; } = 20;

    /// <summary>Fragment spreads of an operation after expansion.</summary>
    public int Spreads { get; init; } = 500;

    /// <summary>Fields of an operation after expansion.</summary>
    public int Fields { get; init; } = 2_000;

    /// <summary>How often one response name may stand at one place of the answer: validation compares such fields pair by pair.</summary>
    public int Repeats { get; init; } = 20;

    /// <summary>Directives at one place.</summary>
    public int Directives { get; init; } = 4;

    /// <summary>Operations in one document.</summary>
    public int Operations { get; init; } = 20;

    /// <summary>Items of one page (<c>first</c>).</summary>
    public int Page { get; init; } = 100;

    /// <summary>Objects the answer may hold by its page sizes, heavy fields counted higher.</summary>
    public int Cost { get; init; } = 10_000;

    /// <summary>Errors in one answer.</summary>
    public int Errors { get; init; } = 5;

    /// <summary>Characters of one error's message.</summary>
    public int ErrorLength { get; init; } = 500;

    /// <summary>Bytes of the answer.</summary>
    public int ResponseBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Requests worked on at once; others are told to come again.</summary>
    public int Concurrency { get; init; } = 64;

    /// <summary>How long one request is worked on; of a subscription, how long until it stands.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Event streams and sockets open at once.</summary>
    public int Streams { get; init; } = 128;

    /// <summary>Operations that run at once on one socket.</summary>
    public int SocketOperations { get; init; } = 16;

    /// <summary>Events of one subscription that wait for a client to read; past it the client is told that it is too slow, and the subscription ends.</summary>
    public int Outbox { get; init; } = 32;

    /// <summary>How long a socket may stay open before it says <c>connection_init</c>.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one message may take to be taken by the client before the connection is cut.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a stream without news says that it lives.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(12);
}
