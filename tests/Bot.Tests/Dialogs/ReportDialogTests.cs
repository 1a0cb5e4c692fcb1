using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Tests.Reports;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Tests;
using static MicroAssignBot.Bot.Tests.Dialogs.Library;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Administrators get numbers, on a card and as a file; nobody else does.</summary>
public sealed class ReportDialogTests : IAsyncLifetime
{
    private const string Place = "https://contoso-my.sharepoint.com/upload";

    private readonly MemoryStore store = new();
    private Talk talk = null!;

    public async ValueTask InitializeAsync()
    {
        talk = new Talk(store: store);
        talk.Office.Hire(Somebody(Admin, "Alma Admin", null, Roles.Admin));
        await talk.Join(Ada);
        await talk.Join(Admin);
        await SampleHistory.KeepFive(store, talk.Time.GetUtcNow().AddMonths(-1));
    }

    public ValueTask DisposeAsync() => talk.DisposeAsync();

    [Fact]
    public async Task The_card_shows_the_last_month_that_is_over_and_others_on_a_click()
    {
        await talk.Say(Admin, "report");
        Assert.Contains("10 approved", Text, StringComparison.Ordinal);
        Assert.Contains("Accepted after 4 hours · Feedback after 2 hours", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("January 2026", Text, StringComparison.Ordinal);

        await talk.Click(Admin, "Show report", ("fromMonth", "2025-10"), ("untilMonth", "2025-11"));

        Assert.Contains("Nothing to show for these months", Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01", "2025-12", "The last month is before the first")]
    [InlineData("2025-12", "2026-01", "The last month isn't over yet")]
    [InlineData("soon", "2026-01", "I can't read these months")]
    [InlineData("2025-12-05", "2025-12", "I can't read these months")]
    public async Task Months_that_make_no_period_say_so(string from, string until, string sentence)
    {
        await talk.Say(Admin, "report");

        await talk.Click(Admin, "Show report", ("fromMonth", from), ("untilMonth", until));

        Assert.Contains(sentence, Text, StringComparison.Ordinal);
        Assert.DoesNotContain("approved", Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_holds_the_same_numbers()
    {
        await talk.Say(Admin, "report");
        await talk.Click(Admin, "Save as CSV", ("fromMonth", "2025-12"), ("untilMonth", "2025-12"));
        Assert.Equal("report-2025-12-2025-12.csv", talk.Chats.Last(Admin).Card["name"]!.ToString());

        await talk.Consent(Admin, Place);

        var lines = talk.Uploads.Files[Place].TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.StartsWith("from,until,skill,lead,leadId,approved,notYet", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2025-12-01,2025-12-31,writing,,,10,,", Assert.Single(lines[1..]), StringComparison.Ordinal);
        Assert.Equal(lines[0].Count(letter => letter == ','), lines[1].Count(letter => letter == ','));
    }

    /// <summary>The question came from an earlier build, which offered the running month too.</summary>
    [Fact]
    public async Task A_file_of_a_month_that_is_not_over_is_not_made()
    {
        await talk.Say(Admin, "report");
        await talk.Click(Admin, "Save as CSV", ("fromMonth", "2025-12"), ("untilMonth", "2025-12"));
        var question = talk.Chats.Last(Admin).Id;

        await talk.Consent(
            Admin, question, JsonNode.Parse("""{"do":"save-report","v":1,"firstMonth":"2026-01","lastMonth":"2026-01"}""")!, Place);

        Assert.Empty(talk.Uploads.Files);
        Assert.Contains("The last month isn't over yet", Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declines_or_cannot_save_it_hears_so()
    {
        await talk.Say(Admin, "report");
        await talk.Click(Admin, "Save as CSV", ("fromMonth", "2025-12"), ("untilMonth", "2025-12"));
        await talk.Consent(Admin, "https://example.com/upload");
        Assert.Contains("Teams didn't name a place there", Text, StringComparison.Ordinal);
        // A second click within seconds counts as the first.
        talk.Time.Advance(TimeSpan.FromMinutes(1));
        await talk.Click(Admin, "Save as CSV", ("fromMonth", "2025-12"), ("untilMonth", "2025-12"));
        await talk.Consent(Admin, null);
        Assert.Contains("I saved no file", Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_no_administrator_hears_so_whatever_they_forge()
    {
        await talk.Say(Ada, "report");
        Assert.Contains("for administrators", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);

        await talk.Consent(
            Ada, talk.Chats.Last(Ada).Id,
            JsonNode.Parse("""{"do":"save-report","v":1,"firstMonth":"2026-01","lastMonth":"2026-01"}""")!, Place);

        Assert.Empty(talk.Uploads.Files);
        Assert.Contains("for administrators", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    private string Text => talk.Chats.Last(Admin).Text;
}
