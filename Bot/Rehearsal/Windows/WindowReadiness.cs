namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>Asks a client until it answers, because it reports its port a moment before it answers there.</summary>
internal static class WindowReadiness
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task Wait(Uri client, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = client };
        while (!await Answers(http, cancellationToken))
        {
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    private static async Task<bool> Answers(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetStringAsync("/_debug/ping", cancellationToken) == "pong";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
