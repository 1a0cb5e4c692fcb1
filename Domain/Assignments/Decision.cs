using System.Collections.Immutable;
using System.Diagnostics;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The result of a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>These events happened, at least one.</summary>
    public sealed record Happened(ImmutableList<Event> Events) : Decision;

    /// <summary>The command has taken effect before. The person gets the same answer as the first time.</summary>
    public sealed record Repeated : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;

    public static Decision That(params ReadOnlySpan<Event> events) => new Happened([.. events]);

    public static Decision No(Refusal why) => new Refused(why);

    /// <summary>Refuses a command that does not apply to the assignment's present stage.</summary>
    public static Decision NoLonger(Assignment? assignment) => No(assignment?.Stage switch
    {
        null => new Refusal.DoesNotExist(),
        Stage.Closed closed => new Refusal.AlreadyClosed(closed.Outcome),
        Stage.Suggested or Stage.Queued or Stage.Offered or Stage.Active or Stage.InReview => new Refusal.MovedOn(),
        var other => throw new UnreachableException($"{other.GetType()}"),
    });

    public static Decision Again { get; } = new Repeated();
}
