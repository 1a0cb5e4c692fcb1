namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>The Teams team, and the channel in it, that an activity comes from.</summary>
/// <param name="TeamId">The channel's id of the team, <c>19:…</c>, which is also the id of its General channel.</param>
/// <param name="TeamName">Null when the channel does not say it.</param>
/// <param name="ChannelId">Null when the activity is about the team as a whole.</param>
/// <param name="ChannelName">Null when the channel does not say it, as for <em>General</em>.</param>
public sealed record TeamChannel(string TeamId, string? TeamName, string? ChannelId, string? ChannelName = null);
