namespace MicroAssignBot.Domain.Catalogue;

/// <summary>The message that an entry was made from.</summary>
/// <param name="Link">Opens the message in Teams; https.</param>
/// <param name="Thread">The conversation in which the outcome can be told; null when the bot cannot write there.</param>
public sealed record EntrySource(string Link, string? Thread);
