using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>The newest of what a card is about, as it stands in the learner's partition.</summary>
/// <param name="Assignment">Null when the topic is a welcome or a request to a colleague.</param>
/// <param name="Latest">What was handed in last for an open assignment.</param>
/// <param name="Standing">Of the learner, where the card needs it: always for their own cards and for requests.</param>
public sealed record TopicView(Topic Topic, Assignment? Assignment, Submission? Latest, Standing? Standing)
{
    public Colleague? Colleague => Standing?.Colleague is { } colleague && colleague.Number == Topic.Number ? colleague : null;

    /// <summary>Nothing about it will change any more.</summary>
    public bool IsClosed => !Topic.IsWelcome && (Assignment is null ? Colleague is not Colleague.Asked : !Assignment.IsOpen);

    /// <summary>The person can act on it, so a card that is missing is posted.</summary>
    public bool IsLiveFor(PersonId person) => Assignment is null
        ? Colleague is Colleague.Asked asked && asked.Id == person
        : Assignment.IsOpen && (person == Assignment.Learner
            || (Assignment.IsReviewedBy(person) && Assignment.Stage is Stage.InReview)
            || (person == Assignment.Time?.Of && Assignment.WaitsForTime));
}
