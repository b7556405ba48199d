namespace Stores.Tests.Support;

/// <summary>What theories over any store are run with.</summary>
public static class Draws
{
    /// <summary>Every order of three things.</summary>
    public static TheoryData<int, int, int> Orders => new() { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };

    /// <summary>Seeds of made worlds.</summary>
    public static TheoryData<int> Seeds(int count) => [.. Enumerable.Range(1, count)];

    /// <summary>Seeds of worlds to tell to a store: a third of them to one that is spoken to over a network, where a world takes some seconds.</summary>
    public static TheoryData<int> Worlds<TPlace>(int count)
        where TPlace : IStorePlace => Seeds(typeof(TPlace) == typeof(EmbeddedPlace) ? count : count / 3);
}
