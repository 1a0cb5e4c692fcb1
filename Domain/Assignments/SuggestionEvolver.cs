using System.Diagnostics;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Applies the events of a suggestion, until it is agreed and runs like any other task.</summary>
internal static class SuggestionEvolver
{
    public static Desk Apply(Desk desk, Event happened) => happened switch
    {
        Event.Suggested suggested => Suggested(desk, suggested),
        Event.SuggestionPassedOn { Left: { } left } passed => desk.Change(passed.Number, was => Without(was, left, passed)),
        Event.SuggestionPassedOn passed => desk.Change(passed.Number, was => was with
        {
            Stage = (Stage.Suggested)was.Stage with { Deputy = passed.Deputy, IsLate = true },
        }),
        Event.SuggestionAgreed agreed => Agreed(desk, agreed),
        Event.SuggestionDeclined declined => desk
            .Change(declined.Number, was => was with
            {
                Suggestion = was.Suggestion! with { AnsweredBy = declined.By, AnsweredAt = declined.At, Line = declined.Line },
            })
            .Close(declined.Number, Outcome.NotAgreed, declined.At, declined.By),
        Event.SuggestionTakenBack back => desk.Close(back.Number, Outcome.TakenBack, back.At, desk.Owner),
        _ => throw new UnreachableException($"{happened.GetType()}"),
    };

    private static Desk Suggested(Desk desk, Event.Suggested suggested)
    {
        var assignment = new Assignment(
            Learner: desk.Owner,
            Number: suggested.Number,
            Version: 1,
            Task: suggested.Task,
            Reason: new OfferReason.Suggested(suggested.Task.Level),
            Reviewer: suggested.Of,
            Stage: new Stage.Suggested(suggested.At, suggested.Of, suggested.AnswerBy),
            StartedAt: null,
            FirstBox: null,
            HintsTaken: 0,
            Submissions: 0,
            Feedback: null,
            Passed: []) { Suggestion = new Suggestion(suggested.At) };
        return desk with
        {
            Standing = desk.Standing.With(new FormDone(suggested.Form, suggested.Number)) with { LastNumber = suggested.Number },
            Open = desk.Open.SetItem(suggested.Number, assignment),
        };
    }

    /// <summary>With nobody else, it stays with whoever has left, as after the time has run out.</summary>
    private static Assignment Without(Assignment was, PersonId left, Event.SuggestionPassedOn passed)
    {
        var suggested = (Stage.Suggested)was.Stage;
        var asked = suggested.Asked.Where(person => person != left).Concat(new[] { passed.Deputy }.OfType<PersonId>()).ToList();
        if (asked is not [var first, .. var others]) return was with { Stage = suggested with { IsLate = true } };
        var second = others is [var one] ? one : (PersonId?)null;
        return was with
        {
            Reviewer = first,
            Stage = suggested with { Of = first, Deputy = second, AnswerBy = passed.AnswerBy ?? suggested.AnswerBy },
        };
    }

    /// <summary>It waits in the queue, or is begun by the event that follows.</summary>
    private static Desk Agreed(Desk desk, Event.SuggestionAgreed agreed)
    {
        var next = desk.Change(agreed.Number, was => was with
        {
            Task = agreed.Task,
            Reason = new OfferReason.Suggested(agreed.Task.Level),
            Reviewer = agreed.Reviewer,
            Stage = agreed.Place is null ? new Stage.Offered(agreed.At, agreed.At) : new Stage.Queued(agreed.At),
            Suggestion = was.Suggestion! with { AnsweredBy = agreed.By, AnsweredAt = agreed.At, IsChanged = agreed.IsChanged },
        });
        var standing = next.Standing;
        return agreed.Place is { } place
            ? next with { Standing = standing with { Queue = standing.Queue.Insert(place, agreed.Number) } }
            : next;
    }
}
