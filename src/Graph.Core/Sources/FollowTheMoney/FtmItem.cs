using Graph.Core.Model;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>One entity of a file, or a line that is none. The entity is read before the next is asked for.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line it begins on.</param>
/// <param name="Shown">Its text, for reports.</param>
/// <param name="Entity">The entity, or null.</param>
/// <param name="Problem">Why it is none.</param>
/// <param name="Sealed">The whole record, where this program wrote the entity and nobody has changed it since.</param>
/// <param name="ToldBy">The id of the entity whose record says what the line says again, where this program wrote it.</param>
internal sealed record FtmItem(string File, long Line, string Shown, FtmValues? Entity, string Problem, Record? Sealed = null, string? ToldBy = null);
