using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Notices;

/// <summary>How a kind of notice looks when it is sent.</summary>
public abstract record NoticeLook
{
    private NoticeLook()
    {
    }

    public static NoticeLook LiveCard { get; } = new OfLiveCard();

    /// <summary>The live card of the notice's topic. It shows the newest state, whatever the kind.</summary>
    public sealed record OfLiveCard : NoticeLook;

    /// <summary>A short text, sent alone or with others in one message.</summary>
    public sealed record OfReminder(Func<NoticeFacts, CardContext, Reminder> Draw) : NoticeLook;

    /// <summary>A message that may contain a list of colleagues.</summary>
    public sealed record OfColleague(DrawColleague Draw) : NoticeLook;

    /// <summary>A message for others, in the learner's words.</summary>
    public sealed record OfOutcome : NoticeLook;

    /// <param name="isFirst">The learner has had no task yet.</param>
    public delegate CardContent DrawColleague(Colleague state, bool isFirst, IReadOnlyList<Person> colleagues, CardContext context);
}
