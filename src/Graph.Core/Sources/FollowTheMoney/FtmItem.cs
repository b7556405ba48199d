namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>One entity of a file, or a line that is none. The entity is read before the next is asked for.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line it begins on.</param>
/// <param name="Shown">Its text, for reports.</param>
/// <param name="Entity">The entity, or null.</param>
/// <param name="Problem">Why it is none.</param>
internal sealed record FtmItem(string File, long Line, string Shown, FtmValues? Entity, string Problem);
