using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>
/// What people meet whose manager in the directory is missing, guest, away or replaced: their work is reviewed by somebody else, and never
/// by themself.
/// </summary>
public sealed class MissingManagersTests
{
    private static readonly PersonId Rex = PersonId.Parse("11111111-0000-4000-8000-000000000007");

    public static TheoryData<string> Nobodies => ["none", "oneself", "not in the group", "disabled", "deleted"];

    [Theory]
    [MemberData(nameof(Nobodies))]
    public async Task With_no_reviewer_at_all_they_ask_a_colleague_and_keep_what_they_asked_for(string manager)
    {
        await using var company = new Company(null);
        company.Put(Jonas, "Jonas Berg");
        Arrange(company, manager);
        await company.Sync();
        await using var talk = new Talk(company.People, store: company.Store);
        await talk.Join(Jonas);
        await talk.Join(Mina);

        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));

        Assert.Contains("Jonas Berg", talk.Chats.Last(Mina).Card.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Chats.Of(Mina), message => message.Titles.Contains("Accept"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_manager_who_never_opened_the_bot_or_is_a_guest_leads_all_the_same(bool opened)
    {
        await using var company = new Company(null, Rex);
        company.Put(Rex, "Rex Reviewer");
        company.Put(Ada, "Ada (Guest)");
        company.Put(Mina, "Mina Park", Ada);
        await company.Sync();
        await using var talk = new Talk(company.People, store: company.Store);
        if (opened) await talk.Join(Ada);

        await HandIn(talk, Mina);

        Assert.Contains("Ada (Guest)", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Equal(opened, talk.Chats.Of(Ada).Any(message => message.Titles.Contains("Approve")));
        Assert.Equal(
            !opened, talk.Chats.Last(Mina).Text.Contains("hasn't opened", StringComparison.Ordinal)
                && talk.Chats.Last(Mina).Titles.Contains("Choose another reviewer"));
        await AssertNobodyReviewsThemself(talk, Mina);
    }

    [Fact]
    public async Task When_the_manager_leaves_the_next_in_line_reviews_and_a_new_manager_leads_from_then_on()
    {
        await using var company = new Company(null, Rex);
        company.Put(Rex, "Rex Reviewer");
        company.Put(Ada, "Ada Novak");
        company.Put(Mina, "Mina Park", Ada);
        await company.Sync();
        await using var talk = new Talk(company.People, store: company.Store);
        await talk.Join(Ada);
        await talk.Join(Rex);
        await HandIn(talk, Mina);

        company.Leave(Ada);
        company.Put(Jonas, "Jonas Berg");
        company.Put(Mina, "Mina Park-Berg", Jonas);
        await company.Sync();
        await talk.Join(Jonas);
        await talk.Sweep(Mina, TimeSpan.FromHours(24));

        Assert.Equal(Jonas, (await talk.State(Mina)).Desk.Find(1)!.Reviewer);
        Assert.Contains(talk.Chats.Of(Jonas), message => message.Titles.Contains("Approve"));
        Assert.Equal("Mina Park-Berg", (await company.People.Find(Mina, CancellationToken.None))!.Name);
        Assert.Equal(Mina, Assert.Single(await company.People.ReportsOf(Jonas, CancellationToken.None)).Id);
    }

    private static void Arrange(Company company, string manager)
    {
        company.Put(Mina, "Mina Park", manager == "none" ? null : manager == "oneself" ? Mina : Ada);
        if (manager == "not in the group") company.Put(Ada, "Ada Novak", isMember: false);
        if (manager == "disabled") company.Put(Ada, "Ada Novak", isEnabled: false);
    }

    private static async Task HandIn(Talk talk, PersonId person)
    {
        await talk.Join(person);
        await talk.Click(person, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(person, "Accept");
        await talk.Click(person, "Submit work", ("work", "My work"));
    }

    private static async Task AssertNobodyReviewsThemself(Talk talk, PersonId person)
    {
        var assignment = (await talk.State(person)).Desk.Find(1)!;
        Assert.IsType<Stage.InReview>(assignment.Stage);
        Assert.NotEqual(person, assignment.Reviewer);
        Assert.NotEqual(person, assignment.Deputy);
    }
}
