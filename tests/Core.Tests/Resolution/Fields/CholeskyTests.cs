using Graph.Core.Resolution.Scoring.Fields;

namespace Core.Tests.Resolution.Fields;

public sealed class CholeskyTests
{
    [Fact]
    public void A_system_of_three_equations_is_solved()
    {
        // Its solution is (1, -2, 3).
        var solution = Cholesky.Solve(new double[,] { { 4, 1, 2 }, { 1, 5, 3 }, { 2, 3, 6 } }, [8, 0, 14]);

        Assert.Equal([1, -2, 3], solution.Select(x => Math.Round(x, 9)));
    }
}
