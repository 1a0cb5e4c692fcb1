using MicroAssignBot.Infrastructure.BotFramework.Settings;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>
/// While the rehearsal has windows, or is about to, the bot calls only their ports. Without windows it calls any port, because a
/// developer's own client may use any.
/// </summary>
internal sealed class WindowConnectors(Playgrounds windows) : ILocalConnectors
{
    public bool Includes(int port) => !windows.AreOn || Includes(windows.Learner.State, windows.Lead.State, port);

    internal static bool Includes(WindowState learner, WindowState lead, int port) =>
        (learner is WindowState.NotRunning && lead is WindowState.NotRunning) || Is(learner, port) || Is(lead, port);

    private static bool Is(WindowState window, int port) => window is WindowState.Ready ready && ready.Address.Port == port;
}
