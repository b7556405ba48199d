using Graph.Core.Resolution.Scoring;

namespace Graph.Learning.Training;

/// <summary>Fits the logistic calibration (Platt, 1999) with his smoothed targets, by Newton's method.</summary>
internal static class PlattFit
{
    private const int Rounds = 100;

    /// <summary>Slope and offset from score to log-odds.</summary>
    /// <exception cref="InvalidOperationException">The pairs are of one verdict, or the scores do not rise with it.</exception>
    public static Calibration Fit(IReadOnlyList<(double Score, bool Same)> pairs)
    {
        var positives = pairs.Count(p => p.Same);
        var negatives = pairs.Count - positives;
        if (positives == 0 || negatives == 0)
        {
            throw new InvalidOperationException($"Calibration has {positives} matches and {negatives} others; it needs both.");
        }

        // Platt's targets keep the fit finite where the classes part cleanly.
        var (high, low) = ((positives + 1.0) / (positives + 2.0), 1.0 / (negatives + 2.0));
        var (slope, offset) = (1.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var step = NewtonStep(pairs, slope, offset, high, low);
            (slope, offset) = (slope - step.Slope, offset - step.Offset);
            if (Math.Abs(step.Slope) + Math.Abs(step.Offset) < 1e-10)
            {
                break;
            }
        }

        return slope > 0
            ? new Calibration(slope, offset)
            : throw new InvalidOperationException($"Higher scores do not mean more matches (slope {slope:F3}); the labels and the model disagree.");
    }

    private static (double Slope, double Offset) NewtonStep(IReadOnlyList<(double Score, bool Same)> pairs, double slope, double offset, double high, double low)
    {
        double gs = 0, go = 0, hss = 1e-9, hso = 0, hoo = 1e-9;
        foreach (var (score, same) in pairs)
        {
            var p = 1 / (1 + Math.Exp(-((slope * score) + offset)));
            var error = p - (same ? high : low);
            var curve = p * (1 - p);
            gs += error * score;
            go += error;
            hss += curve * score * score;
            hso += curve * score;
            hoo += curve;
        }

        var determinant = (hss * hoo) - (hso * hso);
        return (((hoo * gs) - (hso * go)) / determinant, ((hss * go) - (hso * gs)) / determinant);
    }
}
