using BenchmarkDotNet.Attributes;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Blocking;

namespace Benchmarks.Tables;

/// <summary>What blocking costs: the keys of a record, and the candidates of a lead among 10,000 records.</summary>
[MemoryDiagnoser]
public class Blocking : IDisposable
{
    private const int Stored = 10_000;
    private const int Leads = 200;
    private readonly CandidateIndex _index = new();
    private PreparedRecord[] _leads = [];

    [GlobalSetup]
    public void Fill()
    {
        _index.Apply(new IndexChange(1, [], [.. PreparedRecord.Of(MadeParties.Make(Stored)).Select(r => r.ToEntry())]));
        _leads = PreparedRecord.Of([.. MadeParties.Pairs(Leads).Chunk(3).Select(p => p[0].Right)]);
    }

    [Benchmark(OperationsPerInvoke = Leads, Description = "block: the keys of a profile")]
    public int Keys()
    {
        var keys = 0;
        foreach (var lead in _leads)
        {
            keys += BlockingKeys.Of(lead.Profile).Length;
        }

        return keys;
    }

    [Benchmark(OperationsPerInvoke = Leads, Description = "block: the candidates of a lead")]
    public int Candidates()
    {
        var search = new CandidateSearch(_index, new Degrees(_index.Members, _index.KeyOf, Source.Default), bound: null);
        var found = 0;
        foreach (var lead in _leads)
        {
            found += search.Of(lead).Identity.Count;
        }

        return found;
    }

    [GlobalCleanup]
    public void Dispose() => _index.Dispose();
}
