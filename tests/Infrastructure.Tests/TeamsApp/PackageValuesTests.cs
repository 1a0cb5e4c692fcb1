using MicroAssignBot.Infrastructure.TeamsApp;

namespace MicroAssignBot.Infrastructure.Tests.TeamsApp;

public class PackageValuesTests
{
    [Fact]
    public void Good_values_are_taken_as_Teams_writes_them()
    {
        var (values, problems) = Read();

        Assert.Empty(problems);
        Assert.Equal(TeamsAppFiles.Values, values);
    }

    [Theory]
    [InlineData(" BOT.Contoso.com ", "bot.contoso.com")]
    [InlineData("bücher.de", "xn--bcher-kva.de")]
    [InlineData("a.b-c.d.museum", "a.b-c.d.museum")]
    public void A_host_name_is_written_in_ascii(string given, string taken) => Assert.Equal(taken, Read(domain: given).Values?.Domain);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("{3f2c1a00-0000-4000-8000-000000000001}")]
    [InlineData("my-bot")]
    public void What_is_not_the_id_of_a_bot_is_refused(string? given) => Refused(Read(appId: given), $"--app-id: \"{given}\" isn't");

    [Theory]
    [InlineData(null)]
    [InlineData("localhost")]
    [InlineData("https://bot.contoso.com")]
    [InlineData("bot.contoso.com/api/messages")]
    [InlineData("bot.contoso.com:443")]
    [InlineData("*.contoso.com")]
    [InlineData("10.0.0.1")]
    [InlineData("-bot.contoso.com")]
    [InlineData("bot..com")]
    [InlineData("bot_1.contoso.com")]
    public void What_is_not_a_host_name_is_refused(string? given) =>
        Refused(Read(domain: given), $"--domain: \"{given}\" isn't a host name.");

    [Theory]
    [InlineData("example.com")]
    [InlineData("bot.example.org")]
    public void An_example_is_not_taken_for_a_host(string given) => Refused(Read(domain: given), $"--domain: {given} is only an example.");

    [Theory]
    [InlineData(null, "TeamsApp:PrivacyUrl is missing.")]
    [InlineData("http://contoso.com/privacy", "TeamsApp:PrivacyUrl: \"http://contoso.com/privacy\" isn't an https address.")]
    [InlineData("contoso.com", "TeamsApp:PrivacyUrl: \"contoso.com\" isn't an https address.")]
    [InlineData("https://somebody@contoso.com/", "TeamsApp:PrivacyUrl: \"https://somebody@contoso.com/\" isn't an https address.")]
    [InlineData("https://www.example.com/privacy", "TeamsApp:PrivacyUrl: https://www.example.com/privacy is only an example.")]
    public void A_page_that_is_none_is_refused(string? given, string sentence) => Refused(Read(privacy: given), sentence);

    [Theory]
    [InlineData(" ", "TeamsApp:Developer is missing.")]
    [InlineData("A name that is far too long for what Teams shows", "TeamsApp:Developer has 48 characters. Teams takes at most 32.")]
    [InlineData("Con\ntoso", "TeamsApp:Developer has characters that can't be shown.")]
    public void A_name_that_Teams_would_not_show_is_refused(string given, string sentence) => Refused(Read(developer: given), sentence);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        List<string> problems = [];
        Assert.Null(PackageValues.Read("x", "x", new TeamsAppOptions(), problems));
        Assert.Equal(6, problems.Count);
    }

    private static void Refused((PackageValues? Values, List<string> Problems) read, string sentence)
    {
        Assert.Null(read.Values);
        Assert.StartsWith(sentence, Assert.Single(read.Problems), StringComparison.Ordinal);
    }

    private static (PackageValues? Values, List<string> Problems) Read(
        string? appId = TeamsAppFiles.BotId,
        string? domain = "bot.contoso.com",
        string developer = "Contoso",
        string? privacy = "https://contoso.com/privacy")
    {
        List<string> problems = [];
        var options = new TeamsAppOptions
        {
            Developer = developer, WebsiteUrl = "https://contoso.com/app", PrivacyUrl = privacy, TermsUrl = "https://contoso.com/terms",
        };
        return (PackageValues.Read(appId, domain, options, problems), problems);
    }
}
