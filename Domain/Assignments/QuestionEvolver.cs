using System.Diagnostics;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Applies the events of a question about the task in hand.</summary>
internal static class QuestionEvolver
{
    public static Desk Apply(Desk desk, Event happened) => happened switch
    {
        Event.QuestionAsked asked => desk.Change(
            asked.Number, was => was with { Questions = (was.Questions ?? []).Add(asked.Question) }),
        // The card stays as it is, so a click on it still counts.
        Event.QuestionReminded told => desk with
        {
            Open = desk.Open.SetItem(told.Number, WithLast(desk.Open[told.Number], last => last with { IsReminded = true })),
        },
        Event.QuestionPassedOn { Left: { } left } passed => desk.Change(
            passed.Number, was => WithLast(was, last => Without(last, left, passed.Deputy))),
        Event.QuestionPassedOn passed => desk.Change(
            passed.Number, was => WithLast(was, last => last with { IsPassedOn = true, Deputy = passed.Deputy })),
        Event.QuestionAnswered answered => desk.Change(answered.Number, was => WithLast(
            was with { Stage = (Stage.Active)was.Stage with { Deadline = answered.Deadline, Ahead = answered.Ahead } },
            last => last with { Answer = answered.Answer })),
        Event.BoxWentOn on => desk.Change(on.Number, was => WithLast(
            was with { Stage = (Stage.Active)was.Stage with { Deadline = on.Deadline, Ahead = on.Ahead } },
            last => last with { HasGoneOn = true })),
        _ => throw new UnreachableException($"{happened.GetType()}"),
    };

    /// <summary>With nobody else, it stays with whoever has left, as after the time has run out.</summary>
    private static Question Without(Question was, PersonId left, PersonId? next) =>
        was.Asked.Where(person => person != left).Concat(new[] { next }.OfType<PersonId>()).ToList() is [var first, .. var others]
            ? was with
            {
                Of = first,
                Deputy = others is [var second] ? second : null,
                IsInPlace = was.IsInPlace || left == was.Of,
            }
            : was with { IsPassedOn = true };

    /// <summary>The work is handed in, so nobody needs to answer any more.</summary>
    public static Assignment Overtaken(Assignment assignment) =>
        assignment.Asking is null ? assignment : WithLast(assignment, last => last with { IsOvertaken = true });

    private static Assignment WithLast(Assignment assignment, Func<Question, Question> change) => assignment with
    {
        Questions = assignment.Questions!.SetItem(assignment.Questions.Count - 1, change(assignment.Questions[^1])),
    };
}
