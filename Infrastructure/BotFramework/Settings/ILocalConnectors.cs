namespace MicroAssignBot.Infrastructure.BotFramework.Settings;

/// <summary>Which ports of this machine may be called while there is no app id: whoever is let in names the port to answer on.</summary>
public interface ILocalConnectors
{
    bool Includes(int port);
}

/// <summary>Any, as a developer's own client needs it.</summary>
internal sealed class EveryLocalConnector : ILocalConnectors
{
    public bool Includes(int port) => true;
}
