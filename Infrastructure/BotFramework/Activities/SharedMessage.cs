namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>A message of any chat or channel, on which somebody chose an action of the bot.</summary>
/// <param name="Text">Read from its HTML; at most <see cref="LongestText"/> characters. It may be empty.</param>
/// <param name="Link">Opens the message in Teams; null when the client gives no https address.</param>
/// <param name="Author">The name of who wrote it; null when it is not known, as for messages of apps.</param>
/// <param name="Thread">
/// The conversation that an answer to it belongs in: the thread of a channel, or the group chat; null for a chat of two.
/// </param>
public sealed record SharedMessage(string Text, string? Link, string? Author, string? Thread)
{
    public const int LongestText = 4000;
}
