using Graph.Core.Model;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac.Advanced;

/// <summary>One <c>DistinctParty</c> with all that the rest of the file says of its profiles and identities.</summary>
internal sealed class AdvancedParty(ReadRequest request, string file, AdvancedIndex index)
{
    public RecordDraft Draft(SourceElement party)
    {
        party.Attribute("FixedRef");
        var draft = new RecordDraft(new Provenance(file, party.Line));
        var profiles = party.All("Profile").ToList();
        foreach (var profile in profiles)
        {
            AddNames(draft, profile);
        }

        draft.Kind = OfacKinds.Of(KindOf(draft, profiles), draft.Claims.FirstOrDefault(c => c.Property == ClaimProperty.Name)?.Value ?? "");
        profiles.ForEach(p => AddProfile(draft, p));
        new OfacRemarks(draft, request.Tally).Read(party.Take("Comment") ?? "", cut: false, dotted: false);
        if (!profiles.Exists(p => index.Entries(p.Attribute("ID") ?? "").Count > 0))
        {
            request.Tally.Add("parties without a SanctionsEntry");
            draft.Add(new Designation("OFAC", null));
        }

        XmlRemainder.Keep(draft, party, request.Tally);
        return draft;
    }

    private string? KindOf(RecordDraft draft, List<SourceElement> profiles)
    {
        var subType = profiles.FirstOrDefault()?.Attribute("PartySubTypeID");
        var type = index.Sets.PartyType(subType);
        if (type is null)
        {
            draft.Refuse("PartySubTypeID", subType ?? "", "PartySubTypeValues has no value of this id: the kind of the party is guessed from its name.", "Fetch the list anew: its reference sets are not complete.");
        }

        return type;
    }

    private void AddNames(RecordDraft draft, SourceElement profile)
    {
        var names = new AdvancedNames(draft, index.Sets, request.Tally);
        foreach (var identity in profile.All("Identity"))
        {
            names.Add(identity);
        }

        if (!draft.Has(ClaimProperty.Name) && draft.Claims.Count > 0)
        {
            // A party that the list names in no Latin letters.
            draft.Add(draft.Claims[0] with { Property = ClaimProperty.Name, Label = null });
        }
    }

    private void AddProfile(RecordDraft draft, SourceElement profile)
    {
        profile.Attribute("PartySubTypeID");
        var features = new AdvancedFeatures(draft, index, request.Tally);
        foreach (var feature in profile.All("Feature"))
        {
            features.Add(feature);
        }

        foreach (var document in profile.All("Identity").SelectMany(i => index.Documents(i.Attribute("ID") ?? "")))
        {
            document.AddTo(draft, index.Sets, request.Tally);
        }

        var id = profile.Attribute("ID") ?? "";
        foreach (var entry in index.Entries(id))
        {
            entry.AddTo(draft, index.Sets);
        }

        foreach (var relation in index.Relations(id))
        {
            AddRelation(draft, relation);
        }
    }

    private void AddRelation(RecordDraft draft, AdvancedRelation relation)
    {
        if (index.Party(relation.To) is { } target)
        {
            relation.AddTo(draft, index.Sets, new RecordKey(request.Source, target.FixedRef), target.Kind, request.Tally);
            return;
        }

        relation.KeepWords(draft, index.Sets);
        draft.Refuse(
            "To-ProfileID",
            relation.To,
            $"The list has no party of this id; the relation '{relation.Words(index.Sets)}' is kept in words.",
            "Fetch the list anew: parties may be missing.",
            RejectKind.Orphan);
    }
}
