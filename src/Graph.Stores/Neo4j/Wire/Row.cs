using System.Globalization;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>One row of an answer, or a map in one: values by name.</summary>
internal sealed class Row
{
    private readonly string[] _names;
    private readonly Cell[] _cells;

    internal Row(string[] names, Cell[] cells) => (_names, _cells) = (names, cells);

    public bool IsNull(string name) => this[name].Kind == CellKind.Null;

    public string Text(string name) => (string)Of(name, CellKind.Text).Content!;

    public string? TextOrNull(string name) => IsNull(name) ? null : Text(name);

    public long Long(string name) => Of(name, CellKind.Integer).Bits;

    public long? LongOrNull(string name) => IsNull(name) ? null : Long(name);

    /// <summary>A whole number that fits.</summary>
    /// <exception cref="OverflowException">It does not.</exception>
    public int Int(string name) => checked((int)Long(name));

    public double Double(string name) => BitConverter.Int64BitsToDouble(Of(name, CellKind.Float).Bits);

    public double? DoubleOrNull(string name) => IsNull(name) ? null : Double(name);

    public bool Flag(string name) => Of(name, CellKind.Flag).Bits != 0;

    public byte[] Bytes(string name) => (byte[])Of(name, CellKind.Bytes).Content!;

    public IReadOnlyList<string> Texts(string name) => List(name, CellKind.Text, static cell => (string)cell.Content!);

    public IReadOnlyList<long> Longs(string name) => List(name, CellKind.Integer, static cell => cell.Bits);

    public IReadOnlyList<double> Doubles(string name) => List(name, CellKind.Float, static cell => BitConverter.Int64BitsToDouble(cell.Bits));

    public Row Map(string name) => (Row)Of(name, CellKind.Map).Content!;

    /// <summary>A list of maps.</summary>
    public IReadOnlyList<Row> Rows(string name) => List(name, CellKind.Map, static cell => (Row)cell.Content!);

    /// <summary>A list of lists of whole numbers or texts: each inner list as a row whose values are named by their place, <c>0</c>, <c>1</c> ….</summary>
    public IReadOnlyList<Row> Lists(string name) => List(name, CellKind.List, static cell => Placed((Cell[])cell.Content!));

    private Cell this[string name]
    {
        get
        {
            // A handful of columns: a scan is quicker than a table.
            var place = Array.IndexOf(_names, name);
            return place >= 0 ? _cells[place] : throw new ArgumentException($"The answer has no column {name}; it has {string.Join(", ", _names)}.", nameof(name));
        }
    }

    private static Row Placed(Cell[] cells) =>
        new([.. Enumerable.Range(0, cells.Length).Select(static i => i.ToString(CultureInfo.InvariantCulture))], cells);

    private T[] List<T>(string name, CellKind kind, Func<Cell, T> read)
    {
        var cells = (Cell[])Of(name, CellKind.List).Content!;
        var values = new T[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            values[i] = cells[i].Kind == kind ? read(cells[i]) : throw Unlike(name, cells[i].Kind, kind);
        }

        return values;
    }

    private Cell Of(string name, CellKind kind)
    {
        var cell = this[name];
        return cell.Kind == kind ? cell : throw Unlike(name, cell.Kind, kind);
    }

    private static InvalidDataException Unlike(string name, CellKind found, CellKind kind) =>
        new($"Column {name} of the answer holds {found}, where {kind} is expected: the graph was not written by this program, or its statement is wrong.");
}
