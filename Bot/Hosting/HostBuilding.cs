namespace MicroAssignBot.Bot.Hosting;

/// <summary>Begins to build the host.</summary>
internal static class HostBuilding
{
    /// <summary>
    /// Settings and catalogue lie beside the binaries, so that it does not matter from which folder the bot is started. They are read
    /// once: watching for changes there would mean to look up at every write of a store that lies there too.
    /// </summary>
    public static WebApplicationBuilder Create(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. arguments],
            ContentRootPath = AppContext.BaseDirectory,
        });
        EarlierSettings.Read(builder.Configuration);
        return builder;
    }
}
