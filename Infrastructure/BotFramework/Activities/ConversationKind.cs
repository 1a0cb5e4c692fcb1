namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>Who reads a conversation.</summary>
public enum ConversationKind
{
    /// <summary>The sender's own chat with the bot. Only here may the bot write what is private.</summary>
    Personal,

    /// <summary>A chat of several people, or a meeting's chat; also any conversation of which the channel says too little.</summary>
    GroupChat,

    /// <summary>A channel of a team.</summary>
    Channel,
}
