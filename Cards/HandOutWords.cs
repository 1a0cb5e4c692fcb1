using System.Diagnostics;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards;

/// <summary>The words for what becomes of a hand-out.</summary>
internal static class HandOutWords
{
    /// <returns>The key of a sentence that is given the person's name.</returns>
    public static string Problem(HandOutProblem problem) => problem switch
    {
        HandOutProblem.NotListed => "hand-out.not-listed",
        HandOutProblem.NotInTeam => "hand-out.not-in-team",
        HandOutProblem.NotReached => "hand-out.not-reached",
        HandOutProblem.QueueFull => "hand-out.queue-full",
        HandOutProblem.ReviewerThemself => "hand-out.reviewer-themself",
        HandOutProblem.NoReviewer => "hand-out.no-reviewer",
        _ => throw new UnreachableException($"{problem}"),
    };

    public static string State(HandOutPerson person, CardBuilder builder) => person.State switch
    {
        HandOutState.Sent => builder.Text["handed-out.sent"],
        HandOutState.Waiting => builder.Text["handed-out.waiting"],
        HandOutState.Offered offered => builder.Text.Format("handed-out.offered", builder.At(offered.At)),
        HandOutState.Accepted accepted => builder.Text.Format("handed-out.accepted", builder.At(accepted.Deadline)),
        HandOutState.Declined declined => builder.Text.Format("handed-out.declined", builder.Text[Reason(declined.Reason)]),
        HandOutState.Expired => builder.Text["handed-out.expired"],
        HandOutState.Withdrawn => builder.Text["handed-out.withdrawn"],
        HandOutState.Dropped => builder.Text["handed-out.dropped"],
        HandOutState.WentOn on => builder.Text.Format(Progress(on.To), builder.At(on.At)),
        HandOutState.NotGiven not => builder.Text.Format(Problem(not.Problem), builder.Name(person.Id)),
        var other => throw new UnreachableException($"{other.GetType()}"),
    };

    private static string Progress(HandOutProgress to) => to switch
    {
        HandOutProgress.HandedIn => "handed-out.handed-in",
        HandOutProgress.SentBack => "handed-out.sent-back",
        HandOutProgress.Approved => "handed-out.approved",
        HandOutProgress.NotYet => "handed-out.not-yet",
        HandOutProgress.Unreviewed => "handed-out.unreviewed",
        HandOutProgress.Lapsed => "handed-out.lapsed",
        HandOutProgress.Elsewhere => "handed-out.elsewhere",
        _ => throw new UnreachableException($"{to}"),
    };

    private static string Reason(DeclineReason reason) => reason switch
    {
        DeclineReason.NoTime => "handed-out.no-time",
        DeclineReason.NotMyWork => "handed-out.not-my-work",
        DeclineReason.TooEasy => "handed-out.too-easy",
        DeclineReason.TooHard => "handed-out.too-hard",
        DeclineReason.Other => "handed-out.other-reason",
        _ => throw new UnreachableException($"{reason}"),
    };
}
