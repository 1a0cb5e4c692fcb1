using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

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
    /// Whether there is a row like this of whoever was only greeted: the bot said nothing to them that others asked it to. Whoever
    /// the directory names as a lead has rows about their people too. These go once the lead has removed the bot; until the lead first
    /// opens it, they are kept for that moment.
    /// </summary>
    public static bool IsRowOfSuch(PersonState state, Row row) =>
        row.Key == Keys.Desk || Has(row, Keys.EventPrefix) || Has(row, Keys.NoticePrefix)
        || row.Key == Keys.Card(Topic.Welcome(state.Person)) || row.Key == Keys.PastCard(Topic.Welcome(state.Person))
        || (Has(row, Keys.LedgerPrefix) && row.Key.Contains($".{state.Person}.", StringComparison.Ordinal))
        || (state.Document.Installation is { IsRemoved: true } && (Has(row, Keys.BoardPrefix) || IsArrivalForBoard(row)));

    // An instruction leaves such a row too. One that changed anything left an event, and then the person was not only greeted.
    private static bool IsArrivalForBoard(Row row) =>
        Keys.IsArrival(row.Key) && StateJson.Read<ArrivalDocument>(row.Body).Kind is null;

    private static bool Has(Row row, string prefix) => row.Key.StartsWith(prefix, StringComparison.Ordinal);
}
