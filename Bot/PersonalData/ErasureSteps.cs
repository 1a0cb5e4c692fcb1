using System.Collections.Immutable;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.PersonalData;

/// <summary>What erasing changes in a person's live rows, one commit at a time. Pure; each step can be done again.</summary>
internal static class ErasureSteps
{
    // A hand-out takes two rows, and one transaction takes a hundred.
    private const int MostAtOnce = 30;

    /// <summary>An erasure that was asked for then or later has been begun, and may be done.</summary>
    public static bool IsBegun(PersonState state, DateTimeOffset askedAt) =>
        IsAsked(state, askedAt) && state.Document.Erased is not { State: ErasureState.Asked };

    /// <summary>From here on nobody sees anything of the person, and nothing is decided about them but that they leave.</summary>
    /// <returns>The same instance when that is so already.</returns>
    public static PersonState Ask(PersonState state, DateTimeOffset askedAt, ClockReading now)
    {
        if (IsAsked(state, askedAt)) return state;
        var hidden = state with { Document = state.Document with { Erased = new Erasure(askedAt, ErasureState.Asked) } };
        return hidden.HiddenOnBoard(now);
    }

    /// <summary>From here on nobody can write to the person, who has left their team.</summary>
    /// <returns>The same instance when there is nothing to begin.</returns>
    public static PersonState Begin(PersonState state, DateTimeOffset askedAt, ClockReading now)
    {
        if (IsBegun(state, askedAt)) return state;
        var told = state.OffBoard(now);
        return told with
        {
            Document = told.Document with
            {
                Erased = new Erasure(askedAt, ErasureState.Begun),
                Contact = null,
                Unreachable = null,
                Installation = null,
                Installing = null,
                Nudged = null,
                HeldAnewTo = null,
                BoardGaps = null,
                CleanupAt = null,
            },
        };
    }

    /// <summary>Some of what waits to be said to them, of where their cards lie, of their board, and of what they handed out.</summary>
    /// <returns>The same instance when none is left.</returns>
    public static PersonState WithoutSome(PersonState state)
    {
        if (!IsBegun(state)) return state;
        var notices = state.Notices.Keys.Take(MostAtOnce).ToList();
        var cards = state.Cards.Keys.Take(MostAtOnce - notices.Count).ToList();
        var rows = state.Board.Keys.Take(MostAtOnce - notices.Count - cards.Count).ToList();
        var handOuts = state.Desk.HandOuts.Keys.Take((MostAtOnce - notices.Count - cards.Count - rows.Count) / 2).ToList();
        if (notices.Count + cards.Count + rows.Count + handOuts.Count == 0) return state;
        var given = state.Desk.HandOuts;
        return state with
        {
            Notices = state.Notices.RemoveRange(notices),
            Cards = state.Cards.RemoveRange(cards),
            Board = state.Board.RemoveRange(rows),
            Desk = state.Desk with
            {
                HandOuts = given.RemoveRange(handOuts),
                PastHandOuts = state.Desk.PastHandOuts.SetItems(handOuts.Select(number => KeyValuePair.Create(number, given[number]))),
            },
        };
    }

    /// <summary>
    /// Only the desk row is left, and on it the numbers by which others tell what comes after from what was before.
    /// </summary>
    /// <returns>The same instance while something is still open or on its way to others.</returns>
    public static PersonState End(PersonState state)
    {
        if (!IsBegun(state) || HasRows(state) || state.Lease is not null) return state;
        var before = state.Desk.Standing;
        var standing = Standing.Empty with
        {
            Version = before.Version,
            LastNumber = before.LastNumber,
            Start = new DeskStart(before.Version, before.LastNumber),
        };
        return state with
        {
            Desk = state.Desk with { Standing = standing },
            Document = DeskDocument.Empty with
            {
                Standing = standing,
                Promise = state.Document.Promise,
                LastItem = state.Document.LastItem,
                Erased = state.Document.Erased! with { State = ErasureState.Done },
            },
        };
    }

    private static bool IsAsked(PersonState state, DateTimeOffset askedAt) => state.Document.Erased?.At >= askedAt;

    private static bool IsBegun(PersonState state) => state.Document.Erased is { State: ErasureState.Begun };

    private static bool HasRows(PersonState state) => !state.Desk.Open.IsEmpty || !state.Desk.HandOuts.IsEmpty
        || !state.Notices.IsEmpty || !state.Transfers.IsEmpty || !state.Cards.IsEmpty || !state.Board.IsEmpty;
}
