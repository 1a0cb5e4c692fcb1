namespace MicroAssignBot.Cards.Parts;

/// <summary>Who has to do something about what a card shows. The colour of its band says it, and so do the band's words.</summary>
internal enum CardState
{
    /// <summary>The viewer.</summary>
    Yours,

    /// <summary>Somebody else, or nobody.</summary>
    Theirs,

    /// <summary>The viewer or somebody else, and time runs out or is over.</summary>
    Late,

    Approved,

    /// <summary>It was ended without an approval, by the clock or by another person.</summary>
    Stopped,
}
