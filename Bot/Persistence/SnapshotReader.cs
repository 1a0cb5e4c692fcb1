using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Builds a person from the rows of their live range.</summary>
internal static class SnapshotReader
{
    public static PersonState With(PersonState state, Row row) => row.Key switch
    {
        Keys.Desk => WithDesk(state, StateJson.Read<DeskDocument>(row.Body)),
        _ when row.Key.StartsWith(Keys.TaskPrefix, StringComparison.Ordinal) => WithWork(state, row),
        _ when row.Key.StartsWith(Keys.HandOutPrefix, StringComparison.Ordinal) => WithHandOut(state, StateJson.Read<HandOut>(row.Body)),
        _ when row.Key.StartsWith(Keys.BoardPrefix, StringComparison.Ordinal) => WithBoard(state, StateJson.Read<BoardRow>(row.Body)),
        _ when row.Key.StartsWith(Keys.CardPrefix, StringComparison.Ordinal) =>
            WithCard(state, Topic.Parse(row.Key[Keys.CardPrefix.Length..]), row, isPast: false),
        _ when row.Key.StartsWith(Keys.NoticePrefix, StringComparison.Ordinal) => state with
        {
            Notices = state.Notices.Add(Keys.Sequence(row.Key), StateJson.Read<NoticeDocument>(row.Body)),
        },
        _ when row.Key.StartsWith(Keys.TransferPrefix, StringComparison.Ordinal) => state with
        {
            Transfers = state.Transfers.Add(Keys.Sequence(row.Key), StateJson.Read<TransferDocument>(row.Body)),
        },
        _ => throw new InvalidDataException($"The row {row.Key} has a prefix that no row of a person has."),
    };

    /// <summary>A card that lies outside the live range.</summary>
    public static PersonState WithPastCard(PersonState state, Topic topic, Row row) => WithCard(state, topic, row, isPast: true);

    private static PersonState WithDesk(PersonState state, DeskDocument document) =>
        state with { Document = document, Desk = state.Desk with { Standing = document.Standing } };

    private static PersonState WithWork(PersonState state, Row row)
    {
        var desk = state.Desk;
        if (Keys.IsWork(row.Key))
            return state with { Desk = desk with { Submissions = desk.Submissions.Add(StateJson.Read<Submission>(row.Body)) } };
        var assignment = StateJson.Read<Assignment>(row.Body);
        return state with { Desk = desk with { Open = desk.Open.Add(assignment.Number, assignment) } };
    }

    private static PersonState WithBoard(PersonState state, BoardRow row) =>
        state with { Board = state.Board.Add(row.Learner, row) };

    private static PersonState WithHandOut(PersonState state, HandOut handOut) =>
        state with { Desk = state.Desk with { HandOuts = state.Desk.HandOuts.Add(handOut.Number, handOut) } };

    private static PersonState WithCard(PersonState state, Topic topic, Row row, bool isPast)
    {
        var place = CardPlace.From(StateJson.Read<CardDocument>(row.Body), isPast);
        return state with { Cards = state.Cards.SetItem(topic, place) };
    }
}
