using MicroAssignBot.Bot.Rehearsal.Windows;

namespace MicroAssignBot.Bot.Tests.Rehearsal.Windows;

public sealed class WindowConnectorsTests
{
    private static readonly WindowState Starting = new WindowState.Starting();
    private static readonly WindowState Closed = new WindowState.NotRunning("There is no Node.");

    [Fact]
    public void While_the_windows_run_only_they_are_called()
    {
        Assert.True(WindowConnectors.Includes(At(5001), At(5002), 5001));
        Assert.True(WindowConnectors.Includes(At(5001), At(5002), 5002));
        Assert.False(WindowConnectors.Includes(At(5001), At(5002), 5003));
    }

    [Fact]
    public void While_one_is_starting_or_gone_the_other_alone_is_called()
    {
        Assert.True(WindowConnectors.Includes(At(5001), Starting, 5001));
        Assert.True(WindowConnectors.Includes(Closed, At(5002), 5002));
        Assert.False(WindowConnectors.Includes(Starting, Starting, 5001));
        Assert.False(WindowConnectors.Includes(Closed, At(5002), 5003));
    }

    [Fact]
    public void Without_windows_a_developers_own_client_may_listen_anywhere() =>
        Assert.True(WindowConnectors.Includes(Closed, Closed, 5003));

    private static WindowState.Ready At(int port) => new(new Uri($"http://127.0.0.1:{port}/"), 1, 1);
}
