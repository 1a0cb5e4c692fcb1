namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>The answer to a call, with its body for those who read more of it than an id.</summary>
internal readonly record struct CallAnswer(CallResult Result, ReadOnlyMemory<byte> Body);
