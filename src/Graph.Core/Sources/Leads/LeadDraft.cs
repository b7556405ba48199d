using Graph.Core.Model;

namespace Graph.Core.Sources.Leads;

/// <summary>What CSV and JSON leads have in common: values go into a record under the schema's rules.</summary>
internal sealed class LeadDraft(RecordDraft draft, string source)
{
    private static readonly ClaimProperty[] Telling =
    [
        ClaimProperty.Name, ClaimProperty.Alias, ClaimProperty.WeakAlias, ClaimProperty.FormerName, ClaimProperty.Identifier, ClaimProperty.Wallet,
        ClaimProperty.Email, ClaimProperty.Phone, ClaimProperty.Handle, ClaimProperty.Account, ClaimProperty.Website, ClaimProperty.Ip,
        ClaimProperty.Device, ClaimProperty.DocumentHash, ClaimProperty.Address,
    ];

    private readonly List<(string Column, string Phone)> _phones = [];
    private bool _hasKind;

    public RecordDraft Draft { get; } = draft;

    /// <summary>Whether the lead says whom it is about: a name or any value that two records can share.</summary>
    public bool TellsWho => Draft.Claims.Any(c => Telling.Contains(c.Property));

    /// <summary>Adds a claim; a date that is none is kept under its own name and reported.</summary>
    public void Add(string column, Claim claim)
    {
        if (LeadFields.IsDate(claim.Property) && !string.IsNullOrWhiteSpace(claim.Value) && !DateText.TryParse(claim.Value, out _))
        {
            Draft.KeepUnreadDate(column, claim.Value);
            return;
        }

        Draft.Add(claim);
        if (claim.Property == ClaimProperty.Phone && !string.IsNullOrWhiteSpace(claim.Value))
        {
            _phones.Add((column, claim.Value.Trim()));
        }

        if (claim.Property == ClaimProperty.Wallet && !string.IsNullOrWhiteSpace(claim.Value) && WalletTrouble(claim) is { } problem)
        {
            Draft.Refuse(column, claim.Value, problem, "Copy the address again from where it was seen; nothing is tied to this one.", RejectKind.BadChecksum);
        }
    }

    /// <summary>A wrong letter in an address makes it nobody's: said at once, for a matching list entry would be missed.</summary>
    private static string? WalletTrouble(Claim claim) => WalletAddresses.Parse(claim.Value, claim.Label).Verification switch
    {
        WalletVerification.Wrong => "The checksum of this wallet address is wrong; it is kept, and matches no other.",
        WalletVerification.NotAnAddress => "This is no wallet address (a transaction id, or a fragment); it is kept as text.",
        _ => null,
    };

    /// <summary>Sets the kind; the first that is known holds, and any other is kept under its own name.</summary>
    public void SetKind(string column, string? text)
    {
        var word = text?.Trim() ?? "";
        if (word.Length == 0)
        {
            return;
        }

        if (LeadKinds.Of(word) is not { } kind)
        {
            Draft.KeepUnread(column, word, "There is no such kind; it is kept as text only.", $"Use one of {string.Join(", ", Enum.GetNames<EntityKind>())}.");
        }
        else if (_hasKind)
        {
            Draft.Add(ClaimProperty.Other, word, column);
        }
        else
        {
            (Draft.Kind, _hasKind) = (kind, true);
        }
    }

    /// <summary>Adds a relation whose other end is set; an unknown kind is reported and the relation kept as untyped.</summary>
    /// <param name="column">Where it stands.</param>
    /// <param name="word">Its kind as written; a passive one ("owned by") puts the other end first.</param>
    /// <param name="relation">The relation but for its kind.</param>
    public void Relate(string column, string word, StatedRelation relation)
    {
        if (LeadRelationKinds.TryRead(word, out var kind, out var passive))
        {
            Draft.Add(relation with { Kind = kind, Reversed = relation.Reversed ^ passive });
            return;
        }

        Draft.Add(relation with { Kind = RelationKind.LinkedTo, Original = $"{word} {relation.Original}".Trim() });
        Draft.Refuse(column, word, "There is no such kind of relation; it is kept as linkedTo.", $"Use one of {string.Join(", ", LeadRelationKinds.Names)}.");
    }

    /// <summary>An id for a lead that has none, from its content: the same lead gets the same id in every load.</summary>
    public string DerivedId() => $"lead-{StableHash.Hex(string.Join('\n', Draft.Claims.Select(c => $"{c.Property}|{c.Label}|{c.Value}|{c.Country}")
        .Concat(Draft.Relations.Select(r => $"{r.Kind}|{r.Reversed}|{r.Target}")).Order(StringComparer.Ordinal)))[..20]}";

    /// <summary>Closes the lead: one that tells nobody is set aside.</summary>
    /// <param name="id">Its id; without one it is derived from the content.</param>
    /// <param name="keys">The keys of the load so far.</param>
    /// <param name="request">What is read.</param>
    /// <param name="shown">The row as it stands.</param>
    public IEnumerable<ReadItem> Close(string? id, KeysTaken keys, ReadRequest request, string shown)
    {
        var tally = request.Tally;
        tally.Add("rows");
        if (!TellsWho)
        {
            tally.Add("rows, without a party");
            return [new Rejected(new Reject(
                Draft.Provenance.File, Draft.Provenance.Row, "names", Text.ReadLimits.Shown(shown),
                "The row has neither a name nor any value that would tell whom it is about.", "Fill a name, an identifier, a wallet, an e-mail or a phone."))];
        }

        if (string.IsNullOrWhiteSpace(id))
        {
            tally.Add("rows, id derived from content");
        }

        ReportPhones(request.ReadsPhone);
        return keys.Admit(Draft, new RecordKey(source, string.IsNullOrWhiteSpace(id) ? DerivedId() : id.Trim()), "id", tally);
    }

    /// <summary>A phone that nothing can be made of ties no parties: said at once, for a matching list entry would be missed.</summary>
    private void ReportPhones(Func<string, string?, bool> reads)
    {
        var country = Draft.Claims.FirstOrDefault(c => c.Property == ClaimProperty.Country)?.Value;
        foreach (var (column, phone) in _phones.Where(p => !reads(p.Phone, country)))
        {
            Draft.Refuse(column, phone, "This cannot be read as a telephone number; it is kept, and matches no other.", "Write it with its country code (+44 20 7946 0101), or fill the country.");
        }
    }
}
