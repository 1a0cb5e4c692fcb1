using System.Collections.Immutable;
using System.Diagnostics;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Applies events to an assignment, except the events of its review.</summary>
internal static class AssignmentEvolver
{
    public static Desk Apply(Desk desk, Event happened) => happened switch
    {
        Event.Offered offered => Offered(desk, offered),
        Event.Queued queued => HandOutEvolver.Queued(desk, queued),
        Event.TurnCame came => HandOutEvolver.TurnCame(desk, came),
        Event.Replaced replaced => desk.Change(replaced.Number, was => was with
        {
            Task = replaced.Task,
            Reason = replaced.Reason,
            Reviewer = replaced.Reviewer,
            Stage = new Stage.Offered(replaced.At, replaced.ExpiresAt),
            Passed = was.Passed.Add(was.Task.Id),
        }),
        Event.Accepted accepted => Accepted(desk, accepted),
        Event.HintTaken hint => desk.Change(hint.Number, was => was with { HintsTaken = was.HintsTaken + 1 }),
        Event.Declined declined => Declined(desk, declined),
        Event.MilestoneReached reached => desk.Reached(reached.Number, reached.What),
        Event.TimeAsked asked => desk.Change(asked.Number, was => was with { Time = asked.Request }),
        Event.TimeGiven given => desk.Change(given.Number, was => Timed(
            was, given.By is null ? TimeAnswer.Unanswered : TimeAnswer.Given, given.By, given.Deadline, given.Ahead)),
        Event.TimeRefused no => desk.Change(no.Number, was => Timed(was, TimeAnswer.Refused, null, no.Deadline, no.Ahead)),
        Event.QuestionAsked or Event.QuestionReminded or Event.QuestionPassedOn or Event.QuestionAnswered or Event.BoxWentOn =>
            QuestionEvolver.Apply(desk, happened),
        Event.Rescheduled moved => Rescheduled(desk, moved),
        Event.Lapsed lapsed => desk.Close(lapsed.Number, Outcome.Lapsed, lapsed.At, null, lapsed.Lead),
        Event.Expired expired => Expired(desk, expired),
        Event.Dropped dropped => desk.Close(dropped.Number, Outcome.Dropped, dropped.At, desk.Owner, dropped.Lead),
        Event.Withdrawn withdrawn => desk.Close(
            withdrawn.Number, Outcome.Withdrawn, withdrawn.At, withdrawn.By, withdrawn.By),
        Event.Suggested or Event.SuggestionPassedOn or Event.SuggestionAgreed or Event.SuggestionDeclined or Event.SuggestionTakenBack =>
            SuggestionEvolver.Apply(desk, happened),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "No change is written for this event."),
    };

    private static Desk Offered(Desk desk, Event.Offered offered)
    {
        var stage = new Stage.Offered(offered.At, offered.ExpiresAt);
        var assignment = new Assignment(
            Learner: desk.Owner,
            Number: offered.Number,
            Version: 1,
            Task: offered.Task,
            Reason: offered.Reason,
            Reviewer: offered.Reviewer,
            Stage: stage,
            StartedAt: null,
            FirstBox: null,
            HintsTaken: 0,
            Submissions: 0,
            Feedback: null,
            Passed: [],
            HandOut: offered.HandOut,
            Filled: offered.HandOut?.Filled);
        return desk with
        {
            Standing = desk.Standing with { LastNumber = offered.Number, OfferAfter = null, Push = Pushed(desk.Standing.Push, offered) },
            Open = desk.Open.SetItem(offered.Number, assignment),
        };
    }

    private static Push Pushed(Push push, Event.Offered offered) =>
        offered.Unasked ? push with { NextAt = null, LastAt = offered.At } : push.ResetIgnored() with { NextAt = null };

    private static Desk Expired(Desk desk, Event.Expired expired)
    {
        var next = desk.Close(expired.Number, Outcome.Expired, expired.At, null);
        return next with { Standing = next.Standing with { Push = next.Standing.Push.WithIgnored(expired.Lead) } };
    }

    private static Desk Accepted(Desk desk, Event.Accepted accepted)
    {
        var next = desk.Change(accepted.Number, was => was with
        {
            Stage = new Stage.Active(
                accepted.StartsAt, accepted.Deadline, Round: 1, accepted.Ahead, RequestedStart: accepted.RequestedStart),
            StartedAt = accepted.StartsAt,
            FirstBox = accepted.Box,
            Use = accepted.Use,
            Task = accepted.Filled is null ? was.Task : Blanks.Fill(was.Task, accepted.Filled),
            Filled = accepted.Filled is null ? was.Filled : (was.Filled ?? []).AddRange(accepted.Filled),
        });
        return next with { Standing = next.Standing with { Slot = accepted.Number, Draft = Work.Empty,
            Push = next.Standing.Push.ResetIgnored() } };
    }

    // When only reminders move, the card is still right, so the version stays.
    private static Desk Rescheduled(Desk desk, Event.Rescheduled moved)
    {
        var was = desk.Open[moved.Number];
        Stage stage = was.Stage switch
        {
            Stage.Offered offered => offered with { ExpiresAt = moved.Deadline },
            Stage.Active active => active.Rescheduled(moved.StartsAt, moved.Deadline, moved.Ahead),
            Stage.Suggested or Stage.Queued or Stage.InReview or Stage.Closed => was.Stage,
            var other => throw new UnreachableException($"{other.GetType()}"),
        };
        var next = was with { Stage = stage, Version = moved.ChangesCard ? was.Version + 1 : was.Version };
        return desk with { Open = desk.Open.SetItem(moved.Number, next) };
    }

    private static Assignment Timed(
        Assignment was, TimeAnswer answer, PersonId? by, DateTimeOffset deadline, ImmutableList<Due> ahead)
    {
        var active = (Stage.Active)was.Stage;
        return was with
        {
            Stage = active with
            {
                Deadline = deadline,
                Ahead = ahead,
                Reached = null,
                Move = was.Time is not { Answer: null } && by is not null ? new Move(active.Deadline, by) : null,
            },
            Time = was.Time?.With(answer),
        };
    }

    private static Desk Declined(Desk desk, Event.Declined declined)
    {
        var next = desk.Close(declined.Number, Outcome.Declined, declined.At, desk.Owner, again: declined.OfferAfter);
        var standing = next.Standing;
        return next with { Standing = standing with { OfferAfter = declined.OfferAfter ?? DateTimeOffset.MaxValue,
            Push = standing.Push.ResetIgnored() } };
    }
}
