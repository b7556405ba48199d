using Graph.Core.Resolution.Comparing;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.FastTree;

namespace Graph.Learning.Training;

/// <summary>Fits a generalised additive model with ML.NET and reads its shape functions.</summary>
internal sealed class GamFit
{
    /// <summary>The settings, as the manifest states them.</summary>
    public const string Settings = "ML.NET 5.0.1 GAM, learning rate .05, 400 iterations, seed 1, 1 thread";

    private readonly MLContext _ml = new(seed: 1);
    private readonly IReadOnlyList<ComparisonDefinition> _comparisons;
    private readonly List<string> _skipped = [];

    public GamFit(IReadOnlyList<ComparisonDefinition> comparisons)
    {
        _comparisons = comparisons;
        _ml.Log += (_, e) => Watch(e);
    }

    /// <summary>Fits to the examples.</summary>
    /// <exception cref="InvalidOperationException">The examples are of one class, or the trainer left some out.</exception>
    public (ShapeFunctions Shapes, ITransformer Model) Fit(IReadOnlyList<Example> examples)
    {
        if (examples.All(e => e.Same) || !examples.Any(e => e.Same))
        {
            throw new InvalidOperationException($"The {examples.Count} examples are all of one verdict; a model needs both.");
        }

        var model = _ml.BinaryClassification.Trainers.Gam(Options()).Fit(View(examples));
        if (_skipped.Count > 0)
        {
            throw new InvalidOperationException($"The trainer left examples out: {_skipped[0]}");
        }

        return (Read(model.Model.SubModel, examples), model);
    }

    /// <summary>The scores ML.NET itself gives, in order.</summary>
    public IReadOnlyList<float> Scores(ITransformer model, IReadOnlyList<Example> examples) =>
        [.. _ml.Data.CreateEnumerable<Scored>(model.Transform(View(examples)), reuseRowObject: false).Select(s => s.Score)];

    private static GamBinaryTrainer.Options Options() => new()
    {
        LabelColumnName = nameof(Row.Label),
        FeatureColumnName = nameof(Row.Features),
        LearningRate = .05,
        NumberOfIterations = 400,
        NumberOfThreads = 1,
        Seed = 1,
    };

    private void Watch(LoggingEventArgs e)
    {
        if (e.Kind == ChannelMessageKind.Warning && e.RawMessage.Contains("Skipped", StringComparison.Ordinal))
        {
            _skipped.Add(e.RawMessage);
        }
    }

    private IDataView View(IReadOnlyList<Example> examples)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, _comparisons.Count);
        // Materialised: ML.NET reads an enumerable anew on every pass.
        var rows = examples.Select(e => new Row { Features = EvidenceGrid.Features(_comparisons, e.Evidence), Label = e.Same }).ToArray();
        return _ml.Data.LoadFromEnumerable(rows, schema);
    }

    private ShapeFunctions Read(GamBinaryModelParameters model, IReadOnlyList<Example> examples)
    {
        var effects = _comparisons.Select((c, i) => Effects(model, i, EvidenceGrid.Cells(c))).ToArray();
        var counts = _comparisons.Select(c => new int[EvidenceGrid.Cells(c)]).ToArray();
        foreach (var example in examples)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i][EvidenceGrid.Cell(_comparisons[i], example.Evidence[i])]++;
            }
        }

        return new ShapeFunctions(model.Bias, effects, counts);
    }

    private static double[] Effects(GamBinaryModelParameters model, int feature, int cells)
    {
        var bounds = model.GetBinUpperBounds(feature);
        var effects = model.GetBinEffects(feature);
        var byCell = new double[cells];
        // The bin whose upper bound is the first at or above the value; a comparison with one outcome has no function.
        for (int cell = 0, bin = 0; cell < cells && effects.Count > 0; cell++)
        {
            while (bin < effects.Count - 1 && cell > bounds[bin])
            {
                bin++;
            }

            byCell[cell] = effects[bin];
        }

        return byCell;
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }

    private sealed class Scored
    {
        public float Score { get; set; }
    }
}
