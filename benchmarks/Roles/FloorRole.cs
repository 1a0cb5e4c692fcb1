namespace MicroAssignBot.Benchmarks.Roles;

/// <summary>
/// The yardstick: a bare minimal API on the same framework that does the same HTTP work with generated JSON and nothing else.
/// It validates no token, keeps no state and decides nothing.
/// </summary>
internal static class FloorRole
{
    public const string Name = "floor";
    public const string Read = "/read";
    public const string Message = "/message";
    public const string Commit = "/commit";

    private static readonly HttpClient Connector = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    public static async Task<int> Run()
    {
        // Like the product, it watches no files: its watch on this folder would be paid for by the product, whose store lies there.
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Configuration["Logging:LogLevel:Default"] = "Warning";
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, FloorJson.Default));
        await using var app = builder.Build();
        var connector = Addresses.OfConnector;
        app.MapPost(Read, (FloorActivity activity) => FloorAnswer.Card);
        app.MapPost(Message, async (FloorActivity activity) => await Post(connector, activity));
        app.MapPost(Commit, (FloorActivity activity, HttpResponse response) =>
        {
            response.OnCompleted(() => Put(connector, activity));
            return FloorAnswer.Card;
        });
        await app.StartAsync();
        return await Control.Serve(Addresses.Read(app.Services), _ => Task.FromResult(Control.Write(Usage.Now(0))));
    }

    private static async Task Post(Uri connector, FloorActivity activity)
    {
        var reply = FloorReply.To(activity, null, FloorCard.Short);
        var address = new Uri(connector, $"v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/activities");
        using var response = await Connector.PostAsJsonAsync(address, reply, FloorJson.Default.FloorReply);
        await response.Content.ReadFromJsonAsync(FloorJson.Default.FloorId);
    }

    private static async Task Put(Uri connector, FloorActivity activity)
    {
        var reply = FloorReply.To(activity, activity.ReplyToId, FloorCard.Long);
        var path = $"v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/activities/{activity.ReplyToId}";
        using var response = await Connector.PutAsJsonAsync(new Uri(connector, path), reply, FloorJson.Default.FloorReply);
        await response.Content.ReadFromJsonAsync(FloorJson.Default.FloorId);
    }
}
