namespace MicroAssignBot.Domain.Assignments;

/// <summary>Applies the events of a hand-out, on the lead's desk and on the learner's.</summary>
internal static class HandOutEvolver
{
    public static Desk HandedOut(Desk desk, Event.HandedOut handed) => Keep(desk, handed.HandOut) with
    {
        Standing = desk.Standing.With(new FormDone(handed.Form, handed.HandOut.Number)).Remembering(handed.HandOut.Filled) with
        {
            LastNumber = handed.HandOut.Number,
        },
    };

    // It may be over already when events are applied anew, since what somebody answered who was deleted since is not told any more.
    public static Desk Answered(Desk desk, Event.HandOutAnswered answered) =>
        Keep(desk, desk.HandOut(answered.Number)!.With(answered.Person, answered.State));

    public static Desk Queued(Desk desk, Event.Queued queued)
    {
        var assignment = new Assignment(
            Learner: desk.Owner,
            Number: queued.Number,
            Version: 1,
            Task: queued.Task,
            Reason: queued.Reason,
            Reviewer: queued.Reviewer,
            Stage: new Stage.Queued(queued.At),
            StartedAt: null,
            FirstBox: null,
            HintsTaken: 0,
            Submissions: 0,
            Feedback: null,
            Passed: [],
            HandOut: queued.HandOut,
            Filled: queued.HandOut.Filled);
        var standing = desk.Standing;
        return desk with
        {
            Standing = standing with { LastNumber = queued.Number, Queue = standing.Queue.Insert(queued.Place, queued.Number) },
            Open = desk.Open.SetItem(queued.Number, assignment),
        };
    }

    public static Desk TurnCame(Desk desk, Event.TurnCame came)
    {
        var next = desk.Change(
            came.Number, was => was with { Stage = new Stage.Offered(came.At, came.ExpiresAt), Reviewer = came.Reviewer });
        var standing = next.Standing;
        return next with
        {
            Standing = standing with
            {
                Queue = standing.Queue.Remove(came.Number),
                Push = standing.Push.ResetIgnored() with { NextAt = null },
            },
        };
    }

    internal static Desk Keep(Desk desk, HandOut handOut) => handOut.IsOpen
        ? desk with { HandOuts = desk.HandOuts.SetItem(handOut.Number, handOut) }
        : desk with
        {
            HandOuts = desk.HandOuts.Remove(handOut.Number),
            PastHandOuts = desk.PastHandOuts.SetItem(handOut.Number, handOut),
        };
}
