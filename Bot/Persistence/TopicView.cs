using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>The newest state of a card's topic, from the learner's partition.</summary>
/// <param name="Assignment">Null when the topic is a welcome or a request to a colleague.</param>
/// <param name="Latest">The last hand-in for an open assignment.</param>
/// <param name="Standing">The learner's; null where nothing is known of them, or where the task alone was read.</param>
public sealed record TopicView(Topic Topic, Assignment? Assignment, Submission? Latest, Standing? Standing)
{
    /// <param name="desk">The learner's.</param>
    /// <returns>Null when the assignment is closed and its row must be read.</returns>
    public static TopicView? From(Topic topic, Desk desk)
    {
        if (desk.HandOut(topic.Number) is { } handOut) return ForHandOut(topic, handOut);
        var assignment = desk.Find(topic.Number);
        var isRequest = desk.Standing.Colleague?.Number == topic.Number;
        return assignment is not null || isRequest || topic.IsWelcome
            ? new TopicView(topic, assignment, desk.Latest(topic.Number), desk.Standing)
            : null;
    }

    public static TopicView ForHandOut(Topic topic, HandOut handOut) => Nothing(topic) with { HandOut = handOut };

    /// <summary>Of no assignment and no hand-out, so that without a standing there is nothing that the viewer could see.</summary>
    public static TopicView Nothing(Topic topic) => new(topic, null, null, null);

    /// <summary>The hand-out that the topic is about; null for any other topic.</summary>
    public HandOut? HandOut { get; init; }

    /// <summary>What the learner told of the task in the conversation that it came from; null when nothing, or not known here.</summary>
    public SharedOutcome? Outcome => Standing?.Outcomes.Find(outcome => outcome.Number == Topic.Number);

    public Colleague? Colleague => Standing?.Colleague is { } colleague && colleague.Number == Topic.Number ? colleague : null;

    /// <summary>The topic is over and will not change any more.</summary>
    public bool IsClosed => HandOut is { } given
        ? !given.IsOpen
        : !Topic.IsWelcome && (Assignment is null ? Colleague is not Colleague.Asked : !Assignment.IsOpen);

    /// <summary>The person can act on the topic, so a missing card is posted anew.</summary>
    public bool IsLiveFor(PersonId person) => Assignment is null
        ? HandOut is { IsOpen: true } || Colleague is Colleague.Asked asked && asked.Id == person
        : Assignment.IsOpen && (person == Assignment.Learner
            || (Assignment.IsReviewedBy(person) && Assignment.Stage is Stage.InReview)
            || (Assignment.Stage is Stage.Suggested suggested && suggested.Asked.Contains(person))
            || Assignment.WaitsFor(person));
}
