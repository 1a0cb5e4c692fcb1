namespace MicroAssignBot.Infrastructure.BotFramework.Settings;

/// <summary>
/// The ports of this machine that the bot may call while it has no app id, because each sender names the port to answer on.
/// </summary>
public interface ILocalConnectors
{
    bool Includes(int port);
}

/// <summary>Includes every port, because a developer's own client may use any.</summary>
internal sealed class EveryLocalConnector : ILocalConnectors
{
    public bool Includes(int port) => true;
}
