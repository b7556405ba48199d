using Graph.Core.Model;

namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>Some words of a name or an address, ready to compare: equal words are one value.</summary>
internal sealed class WordValue
{
    private const int MostSounds = 3;

    private WordValue(NameForm form)
    {
        Form = form;
        Sounds = SoundsOf(form);
    }

    public NameForm Form { get; }

    public string Text => Form.Text;

    /// <summary>Hashes of how its first words sound, and of the whole where there are several words.</summary>
    public ulong[] Sounds { get; }

    /// <summary>Given names that its first word is a short or other form of.</summary>
    public IReadOnlyList<string> Formal => field ??= GivenNames.FormalOf(Form.Tokens);

    /// <summary>Whether it is one word, which is compared without alignment.</summary>
    public bool IsOneWord => Form.Tokens.Length == 1;

    /// <summary>Words of a person's name or of an address.</summary>
    public static WordValue OfWords(string folded) => new(NameForms.Of(folded, EntityKind.Person));

    /// <summary>The whole name of a party that may be an organisation: its legal form is taken off.</summary>
    public static WordValue OfName(string text) => new(NameForms.Of(text, EntityKind.Party));

    private static ulong[] SoundsOf(NameForm form)
    {
        var sounds = form.Tokens.Where(t => t.Text.Length > 1).Select(t => t.Family ?? t.Skeleton).Take(MostSounds - 1);
        return
        [
            .. (form.Tokens.Length > 1 ? sounds.Append(Skeletons.Of(form.Compact)) : sounds)
                .Where(s => s.Length > 0).Select(s => StableHash.Of(s)).Distinct(),
        ];
    }
}
