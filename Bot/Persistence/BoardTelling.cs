using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// Keeps the row of a learner on their lead's board current: what changes it travels to the lead's partition in the learner's own
/// transaction. Pure.
/// </summary>
internal static class BoardTelling
{
    /// <summary>
    /// The most rows that <see cref="AskAnew"/> adds: at most twenty suggestions wait for an answer, and few other things.
    /// </summary>
    public const int MostAskedAnew = 30;

    /// <summary>What the board of this lead says of the person, without a version. Of whoever is erased it says nothing.</summary>
    public static BoardRow BoardRow(this PersonState state, PersonId lead) => state.Document.IsErased
        ? Without(state, isElsewhere: false)
        : Domain.Boards.BoardRow.Create(state.Desk, lead, ReachOf(state.Document));

    /// <summary>Whoever was only greeted is on no board, so that nothing is left of them anywhere when they remove the bot.</summary>
    public static bool HasDoneSomething(this PersonState state) => !state.Desk.Standing.IsOnlyGreeted;

    /// <summary>After a decision, or when none was made, after which the organisation may name another lead.</summary>
    /// <param name="before">Before the decision.</param>
    /// <returns>The same instance when nothing is to be told.</returns>
    public static PersonState TellingBoard(this PersonState state, PersonState before, DecisionContext context, ClockReading now)
    {
        var (lead, told) = (Lead.Find(state.Person, context.At(state.Desk)), state.Document.BoardOf);
        var since = before.Document.LastItem;
        if (told is null && !state.HasDoneSomething()) return state;
        if (told == lead)
        {
            return lead is { } same && !state.BoardRow(same).Says(before.BoardRow(same))
                ? state.Tell(same, state.BoardRow(same), since, now)
                : state;
        }

        var named = context.People.GetValueOrDefault(state.Person)?.Lead;
        var next = state with { Document = state.Document with { BoardOf = lead } };
        // Whoever is named by the organisation finds them among their people, and is told that another leads them.
        if ((told ?? named) is { } former && former != lead)
            next = next.Tell(former, Without(state, lead is not null && former == named), since, now);
        return lead is { } leader ? next.Tell(leader, state.BoardRow(leader), since, now) : next;
    }

    /// <summary>The bot can reach the person now and could not before, or not any more.</summary>
    /// <param name="start">Before anything was added that is committed with this.</param>
    public static PersonState TellingBoard(this PersonState state, PersonState start, DeskDocument before, ClockReading now) =>
        state.Document is { BoardOf: { } lead, IsErased: false } && ReachOf(before) != ReachOf(state.Document)
            ? state.Tell(lead, state.BoardRow(lead), start.Document.LastItem, now)
            : state;

    /// <summary>A lead whose board lacks the person, or has them wrongly, is told how it is, whatever they were told before.</summary>
    public static PersonState TellAnew(this PersonState state, PersonId lead, DecisionContext context, ClockReading now)
    {
        if (state.Document.IsErased || (state.Document.BoardOf is null && !state.HasDoneSomething())) return state;
        var (leader, named) = (Lead.Find(state.Person, context.At(state.Desk)), context.Find(state.Person)?.Lead);
        var moved = state.TellingBoard(state, context, now);
        var row = leader == lead ? state.BoardRow(lead) : Without(state, leader is not null && lead == named);
        return moved.Tell(lead, row, state.Document.LastItem, now);
    }

    /// <summary>
    /// A lead whose board lacks the person may have lost what waits for an answer too. What they still have is not told again.
    /// </summary>
    public static PersonState AskAnew(this PersonState state, PersonId lead, ClockReading now) => state.Document.IsErased
        ? state
        : NoticePolicy.AskedAnew(state.Desk, lead).Take(MostAskedAnew).Aggregate(state, (asking, notice) => asking.Send(notice, now));

    /// <summary>Whoever has a row of this person, who has just asked to be erased, has none any more.</summary>
    public static PersonState HiddenOnBoard(this PersonState state, ClockReading now) =>
        state.Document.BoardOf is { } lead ? state.Tell(lead, state.BoardRow(lead), state.Document.LastItem, now) : state;

    /// <summary>Nobody has a row of this person any more.</summary>
    public static PersonState OffBoard(this PersonState state, ClockReading now) => state.Document.BoardOf is { } lead
        ? (state with { Document = state.Document with { BoardOf = null } })
            .Tell(lead, Without(state, isElsewhere: false), state.Document.LastItem, now)
        : state;

    /// <summary>On the lead's side: a row has come. One that is not newer than what is there changes nothing.</summary>
    public static PersonState WithBoard(this PersonState state, BoardRow row, ClockReading now)
    {
        if (state.Document.IsErased || state.Board.GetValueOrDefault(row.Learner)?.Version >= row.Version) return state;
        var asking = state.IsToAskAfter(row) ? state.Send(new Instruction.TellBoard(row.Learner, state.Person), now) : state;
        return asking.NoLongerAsked(row.Learner) with
        {
            Board = row.Place is BoardPlace.Gone ? state.Board.Remove(row.Learner) : state.Board.SetItem(row.Learner, row),
        };
    }

    private static BoardRow Without(PersonState state, bool isElsewhere) =>
        Domain.Boards.BoardRow.Without(state.Person, isElsewhere ? BoardPlace.Elsewhere : BoardPlace.Gone);

    private static BoardReach ReachOf(DeskDocument document) =>
        new(document.Contact is not null, document.Contact is null ? null : document.Unreachable?.Since);
}
