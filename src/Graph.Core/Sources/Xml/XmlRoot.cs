namespace Graph.Core.Sources.Xml;

/// <summary>The outermost element of an XML file, by which its format is recognised.</summary>
/// <param name="Name">Its name without a prefix.</param>
/// <param name="Namespace">Its namespace, empty where there is none.</param>
internal readonly record struct XmlRoot(string Name, string Namespace);
