using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Notices;

/// <summary>What a kind of notice looks like when it is said.</summary>
public abstract record NoticeLook
{
    private NoticeLook()
    {
    }

    public static NoticeLook LiveCard { get; } = new OfLiveCard();

    /// <summary>The live card of what it is about, which shows the newest state whatever the kind.</summary>
    public sealed record OfLiveCard : NoticeLook;

    /// <summary>A short message of its own, or one of several in a message.</summary>
    public sealed record OfReminder(Func<NoticeFacts, CardContext, Reminder> Draw) : NoticeLook;

    /// <summary>A message that may go on with a list of colleagues.</summary>
    public sealed record OfColleague(DrawColleague Draw) : NoticeLook;

    /// <param name="isFirst">The learner has had no task yet.</param>
    public delegate CardContent DrawColleague(Colleague state, bool isFirst, IReadOnlyList<Person> colleagues, CardContext context);
}
