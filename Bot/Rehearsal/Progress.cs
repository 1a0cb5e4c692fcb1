using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rehearsal.Time;
using MicroAssignBot.Domain.Assignments;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>How far the rehearsal is.</summary>
/// <param name="Try">
/// What a newcomer can try now: <c>choose</c>, <c>accept</c>, <c>hand-in</c>, <c>review</c>, <c>rework</c> or <c>go-on</c>; beside this
/// path <c>agree</c>, while the lead has a suggestion to answer.
/// </param>
/// <param name="Next">Null when nothing will happen by itself.</param>
internal sealed record Progress(string Try, ComingUp? Next);

internal interface IProgress
{
    ValueTask<Progress> Read(CancellationToken cancellationToken);
}

/// <summary>Reads it from the learner's desk.</summary>
internal sealed class StoredProgress(
    PersonStore people, NextDue next, IRehearsalCast organisation, IOptions<RehearsalOptions> options) : IProgress
{
    private readonly Cast? cast = (Casting.Choose(organisation.People, options.Value) as Casting.Chosen)?.Cast;

    public async ValueTask<Progress> Read(CancellationToken cancellationToken)
    {
        var desk = cast is null ? null : (await people.Read(cast.Learner.Id, cancellationToken)).State.Desk;
        return new Progress(desk is null ? "choose" : Try(desk), await next.Find(cancellationToken));
    }

    internal static string Try(Desk desk) => desk switch
    {
        { InSlot.Stage: Stage.Active { Round: > 1 } } => "rework",
        { InSlot.Stage: Stage.Active } => "hand-in",
        _ when desk.Open.Values.Any(assignment => assignment.Stage is Stage.InReview) => "review",
        { OnOffer: not null } => "accept",
        _ when desk.Open.Values.Any(assignment => assignment.Stage is Stage.Suggested) => "agree",
        { Standing.LastNumber: 0 } => "choose",
        _ => "go-on",
    };
}
