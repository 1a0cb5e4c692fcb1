using Microsoft.Extensions.Configuration.Json;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>The people of the organisation in Development, as long as none are configured.</summary>
internal static class SampleOrganisation
{
    public const string File = "sample-organisation.json";

    /// <summary>
    /// A configured list that begins at 0 replaces the sample, since the configuration would mix the two field by field. A list
    /// that begins later adds to the sample.
    /// </summary>
    public static WebApplicationBuilder AddSampleOrganisation(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() || builder.Configuration.GetSection("Organisation:People:0").GetChildren().Any())
            return builder;
        var source = new JsonConfigurationSource { Path = File };
        source.ResolveFileProvider();
        source.FileProvider ??= builder.Environment.ContentRootFileProvider;
        if (builder.Configuration.GetValue<bool>($"{RehearsalOptions.Section}:{nameof(RehearsalOptions.Directory)}"))
            return builder.AddSampleDirectory(new ConfigurationBuilder().Add(source).Build());
        builder.Configuration.Sources.Insert(0, source);
        return builder;
    }
}
