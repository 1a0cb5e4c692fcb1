using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>What a call leaves behind.</summary>
public abstract record Recorded
{
    private Recorded()
    {
    }

    public sealed record Sent(string? MessageId) : Recorded;

    /// <summary>To be tried again; until then nothing later is sent in this chat.</summary>
    public sealed record Held(NoticeDocument Item) : Recorded;

    public sealed record Unreachable(NoticeDocument Item, string Why) : Recorded;

    /// <summary>The message to be changed does not exist any more.</summary>
    public sealed record MessageGone : Recorded;

    /// <summary>The chat does not exist any more.</summary>
    public sealed record ChatGone(NoticeDocument Item) : Recorded;

    /// <summary>In place of the chat that was gone there is another.</summary>
    public sealed record Moved(NoticeDocument Item, string ConversationId) : Recorded;

    /// <summary>Not begun, because too little of the lease is left to see it end.</summary>
    public sealed record NotBegun : Recorded;

    public sealed record BotRefused(NoticeDocument Item, string Why) : Recorded;

    public sealed record Failed(int Status, string? Code) : Recorded;
}
