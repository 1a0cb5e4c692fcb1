using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Rehearsal.Windows;

namespace MicroAssignBot.EndToEnd.Tests.Rehearsal;

/// <summary>
/// A page of the Teams client drops what it hears before it knows its chats, which on a busy machine is long after it has begun to
/// listen. So a page that is loaded again is told what it has forgotten only then.
/// </summary>
public sealed class ReloadedWindowTests(SharedRehearsal rehearsal) : IClassFixture<SharedRehearsal>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_is_loaded_again_is_told_everything_once_it_knows_its_chats()
    {
        var window = Assert.IsType<WindowState.Ready>((await rehearsal.Host(Cancellation)).Windows.Lead.State).Address;
        using var http = new HttpClient { BaseAddress = window };
        var known = await http.GetFromJsonAsync<JsonObject>("_internal/v1/config", Cancellation);
        var chat = known!["config"]!["personalChat"]!["id"]!.ToString();
        using var first = await Load(http);
        await Install(http, chat);
        using var sent = await http.PostAsJsonAsync(
            $"_connector/v3/conversations/{Uri.EscapeDataString(chat)}/activities",
            new { type = "message", text = "Welcome" }, Cancellation);
        Assert.Contains("Welcome", await Hear(first), StringComparison.Ordinal);

        using var second = await Load(http);
        var heard = Hear(second);
        await http.GetStringAsync("_internal/v1/config", Cancellation);
        Assert.False(heard.IsCompleted);
        await Install(http, chat);

        Assert.Contains("Welcome", await heard, StringComparison.Ordinal);
    }

    private static async Task<ClientWebSocket> Load(HttpClient http)
    {
        await http.GetStringAsync("", Cancellation);
        var stream = new ClientWebSocket();
        var address = new UriBuilder(http.BaseAddress!) { Scheme = "ws", Path = "/_ws_conversation/v1/conversations/stream" }.Uri;
        await stream.ConnectAsync(address, Cancellation);
        return stream;
    }

    private static async Task Install(HttpClient http, string chat)
    {
        using var installed = await http.PostAsJsonAsync(
            $"_debug/conversation/{Uri.EscapeDataString(chat)}/installation", new JsonObject(), Cancellation);
        installed.EnsureSuccessStatusCode();
    }

    private static async Task<string> Hear(ClientWebSocket stream)
    {
        var buffer = new byte[16 * 1024];
        var part = await stream.ReceiveAsync(buffer, Cancellation);
        return Encoding.UTF8.GetString(buffer, 0, part.Count);
    }
}
