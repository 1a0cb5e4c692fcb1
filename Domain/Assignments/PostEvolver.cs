using System.Collections.Immutable;
using System.Diagnostics;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Applies events about posts in channels, on the desks of leads and of Teams teams.</summary>
internal static class PostEvolver
{
    private const int MostPosters = 50;

    public static Desk Apply(Desk desk, Event happened)
    {
        var standing = desk.Standing;
        return happened switch
        {
            Event.PlaceTaken taken => HandOutEvolver.Keep(desk, desk.HandOuts[taken.Number].Taken(taken.By)),
            Event.PostClosed closed => HandOutEvolver.Keep(desk, desk.HandOuts[closed.Number].Closed()),
            Event.ChannelKnown { Channel: var channel } => desk with { Standing = standing with
            {
                Channels = Last(standing.Channels.RemoveAll(known => known.Id == channel.Id).Add(channel), PostChannel.MostKnown),
            } },
            Event.PosterKnown known => desk with { Standing = standing with
            {
                Posters = Last(standing.Posters.Add(known.Lead), MostPosters),
            } },
            Event.TeamClosed { Channel: not null } => desk,
            Event.TeamClosed => desk with { Standing = standing with { Posters = [] } },
            Event.ChannelsLeft left => desk with { Standing = standing with
            {
                Channels = standing.Channels.RemoveAll(
                    channel => channel.Team == left.Team && (left.Channel is null || channel.Id == left.Channel)),
            } },
            _ => throw new UnreachableException($"{happened.GetType()}"),
        };
    }

    private static ImmutableList<T> Last<T>(ImmutableList<T> all, int most) => all.RemoveRange(0, Math.Max(0, all.Count - most));
}
