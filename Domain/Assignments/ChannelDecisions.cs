using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// In which channels a lead may post. The lead's desk names the channels, and the desk of each Teams team the leads who post in it,
/// so that they hear when it is gone.
/// </summary>
internal static class ChannelDecisions
{
    /// <summary>The lead mentioned the bot in a channel in order to post there.</summary>
    public static Decision Know(Desk desk, Command.KnowChannel command, DecisionContext context)
    {
        var before = desk.Standing.Channels.Find(known => known.Id == command.Channel);
        // A channel's team says so when it gets another name.
        var isRenamed = context.Actor == command.Team && before?.Team == command.Team;
        if (!isRenamed && (context.Actor != desk.Owner || context.Find(context.Actor) is not { IsLead: true }))
            return Decision.No(new Refusal.NotALead());
        var channel = new PostChannel(command.Channel, command.Name, command.Team, context.Now);
        return before is not null && before.Team == channel.Team && (command.Name is null || before.Name == command.Name)
            ? Decision.Again
            : Decision.That(new Event.ChannelKnown(channel));
    }

    /// <summary>On the desk of a Teams team: a lead may post in one of its channels.</summary>
    public static Decision RecordPoster(Desk desk, Instruction.PostsInTeam posts, DecisionContext context) =>
        desk.Standing.Posters.Contains(posts.From)
            ? Decision.Again
            : Decision.That(new Event.PosterKnown(posts.From, context.Now));

    /// <summary>On the desk of a Teams team: it is gone, or one of its channels is, or the bot was removed from it.</summary>
    public static Decision Close(Desk desk, Command.CloseTeam close, DecisionContext context) => desk.Standing.Posters.IsEmpty
        ? Decision.Again
        : Decision.That(new Event.TeamClosed(desk.Standing.Posters, context.Now) { Channel = close.Channel });

    /// <summary>On the desk of a lead: the team's channels, or one of them, are gone, and with them what is posted there.</summary>
    public static Decision Leave(Desk desk, Instruction.LeaveChannels leave, DecisionContext context)
    {
        var gone = desk.Standing.Channels
            .FindAll(channel => channel.Team == leave.From && (leave.Channel is null || channel.Id == leave.Channel))
            .ConvertAll(channel => channel.Id);
        if (gone.IsEmpty) return Decision.Again;
        ImmutableList<Event> closed = [.. desk.HandOuts.Values
            .Where(one => one.Post is { IsClosed: false } post && gone.Contains(post.Channel))
            .Select(one => new Event.PostClosed(one.Number, context.Now) { IsChannelGone = true })];
        return new Decision.Happened(closed.Add(new Event.ChannelsLeft(leave.From, context.Now) { Channel = leave.Channel }));
    }
}
