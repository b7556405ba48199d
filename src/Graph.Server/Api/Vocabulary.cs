using System.Text;
using GraphQL.Types;

namespace Graph.Server.Api;

/// <summary>A closed vocabulary of the schema: every value of a core enumeration under its name, with what it means.</summary>
internal abstract class Vocabulary<T> : EnumerationGraphType
    where T : struct, Enum
{
    protected Vocabulary(string name, string description, Func<T, string> meaning)
    {
        Name = name;
        Description = description;
        foreach (var value in Enum.GetValues<T>())
        {
            Add(Constant(value.ToString()), value, meaning(value));
        }
    }

    // "LinkedTo" is LINKED_TO.
    private static string Constant(string name)
    {
        var constant = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            constant.Append(char.IsUpper(letter) && constant.Length > 0 ? "_" : "").Append(char.ToUpperInvariant(letter));
        }

        return constant.ToString();
    }
}
