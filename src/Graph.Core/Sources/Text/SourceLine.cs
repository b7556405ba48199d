namespace Graph.Core.Sources.Text;

/// <summary>One physical line without its end.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">The text; of a line over the cap, its beginning.</param>
/// <param name="TooLong">Whether it passed <see cref="ReadLimits.LineBytes"/>.</param>
internal readonly record struct SourceLine(long Number, string Text, bool TooLong);
