namespace MicroAssignBot.Bot.Turns;

/// <summary>What recording a contact shows, for the answer of the turn.</summary>
/// <param name="IsFirst">The actor has never contacted the bot in their own chat before.</param>
/// <param name="WasOld">The clicked card was not the live one; it is now.</param>
/// <param name="ZoneChange">The device has come to another zone, and the person is to be told; null when not.</param>
internal sealed record ContactFindings(bool IsFirst, bool WasOld, ZoneChange? ZoneChange)
{
    public static ContactFindings None { get; } = new(false, false, null);

    /// <summary>What an earlier command of the turn found still counts.</summary>
    public ContactFindings And(ContactFindings later) =>
        new(IsFirst || later.IsFirst, WasOld || later.WasOld, later.ZoneChange ?? ZoneChange);
}
