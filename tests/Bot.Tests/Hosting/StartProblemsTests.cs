using MicroAssignBot.Bot.Hosting;
using Microsoft.Extensions.Configuration;

namespace MicroAssignBot.Bot.Tests.Hosting;

public sealed class StartProblemsTests
{
    [Fact]
    public void A_file_of_settings_that_is_not_JSON_is_named_with_the_line_and_without_what_stands_there()
    {
        var folder = Directory.CreateTempSubdirectory("settings-");
        try
        {
            var file = Path.Combine(folder.FullName, "appsettings.json");
            File.WriteAllText(file, "{\n  \"Storage\": {\n    \"ConnectionString\": s3cret\n  }\n}\n");
            var failure = Assert.Throws<InvalidDataException>(() => new ConfigurationBuilder().AddJsonFile(file).Build());

            Assert.Equal(
                [$"Failed to load configuration from file '{file}'. It isn't JSON, from line 3 on."],
                StartProblems.In(failure, settings: null));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_no_setting_caused_keeps_its_trace() => Assert.Empty(StartProblems.In(new InvalidOperationException(), settings: null));
}
