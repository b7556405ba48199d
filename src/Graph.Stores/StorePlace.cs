using Graph.Core.Storage;
using Graph.Stores.Embedded;
using Graph.Stores.Neo4j;

namespace Graph.Stores;

/// <summary>Where a store is, and how it is opened, made and proven there. The one place that knows which engines there are.</summary>
public abstract class StorePlace
{
    /// <summary>The variable that names the folder for what is kept beside a store on Neo4j, which has no folder of its own.</summary>
    public const string Folder = "GRAPH_DATA";

    /// <summary>What people call it: the whole path of a file, or an address without credentials.</summary>
    public abstract string Name { get; }

    /// <summary>What the names of files that belong to the store begin with: its saved index, uploads that wait, notes of refreshes.</summary>
    public abstract string Beside { get; }

    /// <summary>The place that a name says.</summary>
    /// <param name="name">A file, or the address of a Neo4j.</param>
    /// <param name="variable">Environment variables by name: how to sign in at a Neo4j (<see cref="Neo4jAddress.Of"/>), and <see cref="Folder"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="chance">A number in 0..1 that nobody can foretell; for pauses alone.</param>
    /// <exception cref="StoreException">It is no address, or carries a password.</exception>
    public static StorePlace Of(string name, Func<string, string?> variable, TimeProvider time, Func<double> chance) =>
        Neo4jAddress.Names(name) ? new StoreDatabase(Neo4jAddress.Of(name, variable), FolderOf(variable), time, chance) : OfFile(name);

    /// <summary>A store in a file.</summary>
    public static StorePlace OfFile(string path) => new StoreFile(path);

    public override string ToString() => Name;

    /// <summary>Whether a store stands there.</summary>
    /// <exception cref="StoreException">The place cannot be asked.</exception>
    public abstract Task<bool> StandsAsync(CancellationToken cancellation);

    /// <summary>Opens the store, made when there is none and brought to this program's form when it is older.</summary>
    /// <exception cref="StoreException">It is no store of ours, of a newer form, damaged or away, or its place cannot be written.</exception>
    public abstract Task<OpenedStore> OpenAsync(CancellationToken cancellation);

    /// <summary>Holds when a new store can be made there without touching another.</summary>
    /// <exception cref="StoreException">A store stands there, or what one may need.</exception>
    public abstract Task RequireFreeAsync(CancellationToken cancellation);

    /// <summary>Makes an empty store that nobody takes for one until it is proven, in place of an unproven one that was cut short.</summary>
    public abstract Task<OpenedStore> OpenUnprovenAsync(CancellationToken cancellation);

    /// <summary>Makes the unproven store, which is closed, the one that stands there; durable when this returns.</summary>
    public abstract Task KeepAsync(CancellationToken cancellation);

    /// <summary>Removes the unproven store, which is closed.</summary>
    public abstract Task DropAsync();

    private static string FolderOf(Func<string, string?> variable) =>
        variable(Folder) is { Length: > 0 } named ? Path.GetFullPath(named)
        : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } home ? Path.Combine(home, "graph")
        : Path.GetFullPath(".graph");
}
