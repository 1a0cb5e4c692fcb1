using System.Diagnostics;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

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
        HandOutProblem.TakesNoPart => "hand-out.takes-no-part",
        _ => throw new UnreachableException($"{problem}"),
    };

    public static string State(HandOutPerson person, CardBuilder builder) => person.State switch
    {
        HandOutState.Sent => builder.Text["handed-out.sent"],
        HandOutState.Waiting => builder.Text["handed-out.waiting"],
        HandOutState.Offered offered => builder.Text.Format("handed-out.offered", builder.At(offered.At)),
        HandOutState.NotReached { Problem: var problem } => builder.Text[Unreached(problem)],
        HandOutState.Accepted accepted => builder.Text.Format("handed-out.accepted", builder.At(accepted.Deadline)),
        HandOutState.Declined declined => builder.Text.Format("handed-out.declined", builder.Text[Reason(declined.Reason)]),
        HandOutState.Expired => builder.Text["handed-out.expired"],
        HandOutState.Withdrawn => builder.Text["handed-out.withdrawn"],
        HandOutState.Dropped => builder.Text["handed-out.dropped"],
        HandOutState.WentOn on => builder.Text.Format(Progress(on.To), builder.At(on.At)),
        HandOutState.NotGiven not => builder.Text.Format(Problem(not.Problem), builder.Name(person.Id)),
        var other => throw new UnreachableException($"{other.GetType()}"),
    };

    /// <summary>Why somebody has not seen it, and what the lead can do about it.</summary>
    private static string Unreached(InstallProblem? problem) => problem switch
    {
        null => "handed-out.unreached",
        InstallProblem.Blocked => "handed-out.app-blocked",
        InstallProblem.NotPermitted => "handed-out.not-permitted",
        InstallProblem.NoLicence => "handed-out.no-licence",
        InstallProblem.NotFound => "handed-out.not-in-teams",
        InstallProblem.OtherTenant => "handed-out.other-tenant",
        InstallProblem.NoAnswer => "handed-out.no-teams-answer",
        _ => throw new UnreachableException($"{problem}"),
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
