using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Retention;

/// <summary>Somebody who installed the bot, did nothing with it, had nothing asked of them, and does not have it any more. Pure.</summary>
internal static class OnlyInstalled
{
    public static bool Is(PersonState state, ClockReading now) =>
        state is { Document: { IsErased: false } document, Desk: { Open.IsEmpty: true, HandOuts.IsEmpty: true } desk }
        && (document.Contact is null || document.Installation is { IsRemoved: true })
        && desk.Standing.IsOnlyGreeted
        && !NeedsDesk(document.Erased, now)
        && state.Transfers.IsEmpty && document.Reviews.Items.IsEmpty;

    // Their desk row tells what is still on its way from what they had before everything was deleted.
    private static bool NeedsDesk(Erasure? erasure, ClockReading now) => erasure?.At + Erasure.KeepsDesk > now.LogicalTime;

    /// <summary>
    /// Whether there is a row like this of whoever was only greeted: the bot said nothing to them that others asked it to.
    /// </summary>
    public static bool IsRowOfSuch(PersonId person, string key) =>
        key == Keys.Desk || key.StartsWith(Keys.EventPrefix, StringComparison.Ordinal)
        || key == Keys.Card(Topic.Welcome(person)) || key == Keys.PastCard(Topic.Welcome(person))
        || key.StartsWith(Keys.NoticePrefix, StringComparison.Ordinal)
        || (key.StartsWith(Keys.LedgerPrefix, StringComparison.Ordinal) && key.Contains($".{person}.", StringComparison.Ordinal));
}
