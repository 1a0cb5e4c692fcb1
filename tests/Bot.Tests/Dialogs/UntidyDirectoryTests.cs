using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>
/// What a directory holds of people in a company that is not tidy. Each keeps what they asked for and is told what happens instead, and
/// nobody reviews their own work.
/// </summary>
public sealed class UntidyDirectoryTests
{
    private const string Tenant = "99999999-0000-4000-8000-000000000000";

    private static readonly PersonId Rex = PersonId.Parse("11111111-0000-4000-8000-000000000007");

    /// <summary>What is odd, who reviews, and what the learner reads.</summary>
    private static readonly Dictionary<string, (Action<GraphCompany> Arrange, PersonId Reviewer, string Words)> Cases = new()
    {
        ["no manager"] = (company => company.Put(Mina, "Mina Park"), Rex, "Your work is with Rex Moor"),
        ["a manager who is oneself"] = (company => company.Put(Mina, "Mina Park", Mina), Rex, "Your work is with Rex Moor"),
        ["a manager who is not in the group"] =
            (company => company.Put(Mina, "Mina Park", Zed), Rex, "Your work is with Rex Moor"),
        ["a manager who is disabled"] = (company =>
        {
            company.Put(Ada, "Ada Novak", null, ada => ada with { IsEnabled = false });
            company.Put(Mina, "Mina Park", Ada);
        }, Rex, "Your work is with Rex Moor"),
        ["a manager who is deleted"] = (company =>
        {
            company.Put(Mina, "Mina Park", Ada);
            company.Graph.Tenant.Delete(Ada.ToString());
        }, Rex, "Your work is with Rex Moor"),
        ["two who are each other's managers"] = (company =>
        {
            company.Put(Ada, "Ada Novak", Mina);
            company.Put(Mina, "Mina Park", Ada);
        }, Ada, "Your work is with Ada Novak"),
        ["a circle of three"] = (company =>
        {
            company.Put(Ada, "Ada Novak", Jonas);
            company.Put(Jonas, "Jonas Berg", Mina);
            company.Put(Mina, "Mina Park", Ada);
        }, Ada, "Your work is with Ada Novak"),
        ["a manager who is a guest without name or mail"] = (company =>
        {
            company.Put(Ada, null, null, Guest("ada.novak"));
            company.Put(Mina, "Mina Park", Ada);
        }, Ada, "Your work is with ada.novak"),
        ["a learner who is a guest without name or mail"] = (company =>
        {
            company.Put(Ada, "Ada Novak");
            company.Put(Mina, null, Ada, Guest("mina.park"));
        }, Ada, "Your work is with Ada Novak"),
        ["a manager who has never opened the bot"] = (company =>
        {
            company.Put(Jonas, "Jonas Berg");
            company.Put(Mina, "Mina Park", Jonas);
        }, Jonas, "Your work is with Jonas Berg, who hasn't opened this bot yet."),
        ["two of one name"] = (company =>
        {
            company.Put(Ada, "Ada Novak", null, ada => ada with { UserPrincipalName = "ada1@contoso.com" });
            company.Put(Jonas, "Ada Novak", null, ada => ada with { UserPrincipalName = "ada2@contoso.com" });
            company.Put(Mina, "Mina Park", Ada);
        }, Ada, "Your work is with Ada Novak"),
        ["a mail that differs from the sign-in name"] = (company =>
        {
            company.Put(Ada, "Ada Novak", null, ada => ada with { UserPrincipalName = "an1234@contoso.com", Mail = "ada@contoso.com" });
            company.Put(Mina, "Mina Park", Ada);
        }, Ada, "Your work is with Ada Novak"),
    };

    public static TheoryData<string> Odd => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Whatever_is_odd_the_work_is_kept_and_somebody_else_reviews_it(string odd)
    {
        var (arrange, reviewer, words) = Cases[odd];
        await using var company = new GraphCompany();
        company.Put(Ada, "Ada Novak");
        company.Put(Rex, "Rex Moor");
        arrange(company);
        await using var talk = await company.Open($"Organisation:Reviewers:0={Rex}");
        foreach (var person in (PersonId[])[Ada, Rex, Mina]) await talk.Join(person);

        await HandIn(talk);

        Assert.Contains(words, talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("My work", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        var assignment = (await talk.State(Mina)).Desk.Find(1)!;
        Assert.IsType<Stage.InReview>(assignment.Stage);
        Assert.Equal(reviewer, assignment.Reviewer);
        Assert.NotEqual(Mina, assignment.Deputy);
    }

    [Fact]
    public async Task Whoever_is_renamed_and_gets_another_manager_keeps_their_task_and_is_called_by_their_new_name()
    {
        await using var company = new GraphCompany();
        company.Put(Ada, "Ada Novak");
        company.Put(Rex, "Rex Moor");
        company.Put(Mina, "Mina Park", Ada);
        await using var talk = await company.Open($"Organisation:Reviewers:0={Rex}");
        foreach (var person in (PersonId[])[Ada, Rex, Mina]) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");

        company.Put(Mina, "Mina Berg", Rex);
        await company.Sync();
        await talk.Click(Mina, "Submit work", ("work", "My work"));

        Assert.Contains(talk.Chats.Of(Ada), message => message.Titles.Contains("Approve") && message.Text.Contains("Mina Berg"));
        Assert.Equal([Mina], (await company.People.ReportsOf(Rex, CancellationToken.None)).Select(one => one.Id));
    }

    [Fact]
    public async Task The_same_object_id_from_another_tenant_is_nobody_and_is_told_how_to_be_listed()
    {
        await using var company = new GraphCompany();
        company.Put(Mina, "Mina Park");
        await using var talk = await company.Open($"Bot:Tenants:0={Tenant}");

        await talk.Say(Mina, "next");

        Assert.StartsWith("We haven't met yet", Assert.Single(talk.Chats.Of(Mina)).Text, StringComparison.Ordinal);
    }

    private static Func<Infrastructure.Graph.StandIn.StandInUser, Infrastructure.Graph.StandIn.StandInUser> Guest(string name) =>
        user => user with { UserPrincipalName = $"{name}_fabrikam.com#EXT#@contoso.onmicrosoft.com" };

    private static async Task HandIn(Talk talk)
    {
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "My work"));
    }
}
