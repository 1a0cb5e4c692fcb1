using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.TeamsApp;
using static MicroAssignBot.Infrastructure.Tests.TeamsApp.TeamsAppFiles;

namespace MicroAssignBot.Infrastructure.Tests.TeamsApp;

public class ManifestTests
{
    [Theory]
    [InlineData("name.short", 30)]
    [InlineData("name.full", 100)]
    [InlineData("description.short", 80)]
    [InlineData("description.full", 4000)]
    [InlineData("developer.name", 32)]
    public void What_people_read_is_there_and_fits(string path, int longest) => Assert.InRange(TextAt(path).Length, 1, longest);

    [Theory]
    [InlineData("developer.websiteUrl")]
    [InlineData("developer.privacyUrl")]
    [InlineData("developer.termsOfUseUrl")]
    public void Its_pages_are_https(string path) => Assert.Equal(Uri.UriSchemeHttps, new Uri(TextAt(path), UriKind.Absolute).Scheme);

    [Fact]
    public void It_names_the_schema_it_follows()
    {
        Assert.Equal("1.29", TextAt("manifestVersion"));
        Assert.Equal("https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json", TextAt("$schema"));
    }

    [Fact]
    public void Its_version_is_three_numbers() => Assert.NotNull(PackageVersion.Read(TextAt("version")));

    [Fact]
    public void Its_accent_is_a_colour() => Assert.Matches("^#[0-9A-Fa-f]{6}$", TextAt("accentColor"));

    [Fact]
    public void It_is_the_app_of_one_bot_whose_id_is_its_own_too()
    {
        Assert.Equal(BotId, TextAt("id"));
        Assert.Equal(BotId, Bot["botId"]!.GetValue<string>());
    }

    [Fact]
    public void No_token_is_left_open() => Assert.DoesNotContain("${{", ManifestText.Write(Manifest), StringComparison.Ordinal);

    [Fact]
    public void It_asks_for_no_permission_that_it_does_not_need()
    {
        Assert.Null(Manifest["authorization"]);
        Assert.Null(Manifest["devicePermissions"]);
    }

    [Fact]
    public void It_names_its_own_registration_alone_so_that_the_bot_may_install_it()
    {
        var registration = Manifest["webApplicationInfo"]!;
        Assert.Equal(BotId, registration["id"]!.GetValue<string>());
        // Single sign-on would need the registration's own address.
        Assert.Equal("https://bot.contoso.com", registration["resource"]!.GetValue<string>());
    }

    [Fact]
    public void Links_lead_to_its_own_host_alone() => Assert.Equal(["bot.contoso.com"], Texts(Manifest["validDomains"]));

    [Fact]
    public void It_takes_files_and_answers_in_a_persons_chat_and_in_teams()
    {
        Assert.Equal(["personal", "team"], Texts(Bot["scopes"]));
        Assert.Equal("personal", TextAt("defaultInstallScope"));
        Assert.True(Bot["supportsFiles"]!.GetValue<bool>());
        Assert.False(Bot["isNotificationOnly"]!.GetValue<bool>());
    }

    [Fact]
    public void Its_commands_are_the_words_it_understands_in_each_kind_of_chat()
    {
        var lists = Bot["commandLists"]!.AsArray().ToDictionary(
            list => Assert.Single(Texts(list!["scopes"])), list => list!["commands"]!.AsArray());

        Assert.Equal(
            ["next", "work", "submit", "progress", "reviews", "assign", "team", "upcoming", "catalogue", "new", "settings", "help"],
            lists["personal"].Select(command => command!["title"]!.GetValue<string>()));
        Assert.Equal(["post"], lists["team"].Select(command => command!["title"]!.GetValue<string>()));
        Assert.All(lists.Values, commands => Assert.InRange(commands.Count, 1, 12));
        Assert.All(
            lists.Values.SelectMany(commands => commands),
            command => Assert.InRange(command!["description"]!.GetValue<string>().Length, 1, 128));
    }

    [Fact]
    public void The_messaging_extension_searches_and_makes_a_task_of_a_message()
    {
        var extension = Assert.Single(Manifest["composeExtensions"]!.AsArray())!;
        var commands = extension["commands"]!.AsArray().ToDictionary(command => command!["id"]!.GetValue<string>());

        Assert.Equal(BotId, extension["botId"]!.GetValue<string>());
        Assert.Equal(["find", "make"], commands.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("query", commands["find"]!["type"]!.GetValue<string>());
        Assert.Equal(["words"], commands["find"]!["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>()));
        Assert.Equal("action", commands["make"]!["type"]!.GetValue<string>());
        Assert.True(commands["make"]!["fetchTask"]!.GetValue<bool>());
        Assert.Equal(["message"], Texts(commands["make"]!["context"]));
        Assert.All(commands.Values, command => Assert.InRange(command!["title"]!.GetValue<string>().Length, 1, 32));
    }

    [Fact]
    public void It_has_no_member_that_its_schema_does_not_know() =>
        Assert.Subset(
            new HashSet<string>
            {
                "$schema", "manifestVersion", "version", "id", "developer", "name", "description", "localizationInfo", "icons",
                "accentColor", "defaultInstallScope", "bots", "composeExtensions", "validDomains", "webApplicationInfo",
            },
            Manifest.Select(member => member.Key).ToHashSet());

    private static IEnumerable<string> Texts(JsonNode? array) => array!.AsArray().Select(item => item!.GetValue<string>());
}
