using Microsoft.Extensions.Configuration.Json;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>The people who are there in Development until somebody configures their own.</summary>
internal static class SampleOrganisation
{
    public const string File = "sample-organisation.json";

    /// <summary>
    /// A list of people that begins at 0 is a list of its own, with which the sample must not mix, field by field. One that
    /// begins later adds to the sample.
    /// </summary>
    public static WebApplicationBuilder AddSampleOrganisation(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() || builder.Configuration.GetSection("Organisation:People:0").GetChildren().Any())
            return builder;
        var source = new JsonConfigurationSource { Path = File };
        source.ResolveFileProvider();
        source.FileProvider ??= builder.Environment.ContentRootFileProvider;
        builder.Configuration.Sources.Insert(0, source);
        return builder;
    }
}
