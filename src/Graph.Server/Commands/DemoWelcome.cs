namespace Graph.Server.Commands;

/// <summary>What the demo says when it is ready: where it is, and three questions to begin with.</summary>
internal static class DemoWelcome
{
    private static readonly (string Question, string Query)[] First =
    [
        ("Who is this, in any script?", "{ search(text: \\\"조선찬우물무역회사\\\", first: 3) { nodes { id caption kind designated score } } }"),
        ("Who shares a device, network or address with this worker?", "{ sharedSelectors(entity: \\\"demo-reports:rep-1282\\\", first: 5) { nodes { selector { kind value } degree others(first: 5) { designated entity { id caption } } } } }"),
        ("How is this one tied to a designated party?", "{ pathsToDesignated(entity: \\\"demo-reports:rep-1273\\\", maxHops: 4, first: 3) { length steps { from { caption } selector { kind value } relation { kind } to { caption designated } } } }"),
    ];

    public static string Of(string address) =>
        $"""

        The graph is served at {address}
        Open it in a browser for a page with more queries, or ask from a shell:

        {string.Join("\n\n", First.Select(q => $"# {q.Question}\ncurl -s {address} -H 'content-type: application/json' -d '{{\"query\":\"{q.Query}\"}}'"))}

        Stop with Ctrl+C.
        """;
}
