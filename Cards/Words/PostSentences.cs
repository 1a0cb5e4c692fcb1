using System.Diagnostics;
using System.Globalization;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Words;

/// <summary>What the bot says of tasks that are up for grabs in a channel.</summary>
public sealed class PostSentences(CultureInfo culture)
{
    private readonly LocalizedText texts = new(culture);

    /// <summary>In the channel: a lead can post there from now on.</summary>
    public string ChannelKnown => texts["post.channel-known"];

    /// <summary>The lead has made no channel known.</summary>
    public string NoChannel => texts["post.no-channel"];

    public string YoursAlready => texts["post.yours-already"];

    /// <param name="place">In the taker's queue, from 1; null when the task begins at once.</param>
    public string Yours(int? place) => place is { } number ? texts.Format("post.yours-later", number) : texts["post.yours"];

    /// <summary>Why the task could not reach the taker's desk.</summary>
    public string CannotTake(HandOutProblem problem) => texts[problem switch
    {
        HandOutProblem.QueueFull => "no.queue-full-for-post",
        HandOutProblem.NotReached => "no.taker-unreached",
        HandOutProblem.ReviewerThemself => "no.would-review",
        HandOutProblem.NoReviewer => "no.reviewer-for-post",
        HandOutProblem.NotListed or HandOutProblem.NotInTeam or HandOutProblem.TakesNoPart => "no.unknown",
        _ => throw new UnreachableException($"{problem}"),
    }];
}
