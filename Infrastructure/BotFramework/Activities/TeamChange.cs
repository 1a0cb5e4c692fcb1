namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>What happened to a Teams team that has the bot.</summary>
public enum TeamChange
{
    Renamed,
    Archived,

    /// <summary>It was archived or deleted before, and is in use again.</summary>
    Restored,

    Deleted,

    /// <summary>One of its channels has another name.</summary>
    ChannelRenamed,

    /// <summary>One of its channels is gone.</summary>
    ChannelDeleted,
}
