using System.Text.Json.Nodes;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A form for the team of which the client sends only a part, and one that is older than the team.</summary>
public sealed class PartialTeamFormTests
{
    private static readonly (string Id, string Value)[] Whole =
        [("members", $"{Mina}"), ("otherMembers", ""), ("teamSkills", "writing"), ("target", "2"), ("deputy", $"{Jonas}")];

    public static TheoryData<string> EachInput => [.. Whole.Select(input => input.Id)];

    [Theory]
    [MemberData(nameof(EachInput))]
    public async Task What_the_client_does_not_send_stays(string input)
    {
        await using var talk = await Changing();
        var before = (await talk.State(Ada)).Desk.Standing.Led;

        await talk.Click(Ada, "Ask my team", [.. Whole.Where(one => one.Id != input)]);

        Assert.Equal(before, (await talk.State(Ada)).Desk.Standing.Led);
        Assert.Contains("Mina Park: asked, no answer yet", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_cleared_is_gone()
    {
        await using var talk = await Changing();

        await talk.Click(Ada, "Ask my team", ("members", $"{Mina}"), ("teamSkills", ""), ("target", ""), ("deputy", ""));

        var led = (await talk.State(Ada)).Desk.Standing.Led!;
        Assert.Equal((0, null), (led.Targets.Count, led.Deputy));
    }

    [Fact]
    public async Task Whoever_was_picked_by_name_stays_picked_when_the_form_comes_back_and_is_sent_without_that_field()
    {
        await using var talk = await Opened();
        await talk.Click(
            Ada, "Ask my team", ("members", $"{Mina}"), ("otherMembers", $"{Jonas}"), ("teamSkills", "writing"), ("target", ""));

        await talk.Click(Ada, "Ask my team", ("members", $"{Mina}"), ("teamSkills", "writing"), ("target", "2"));

        Assert.Equal([Mina, Jonas], (await talk.State(Ada)).Desk.Standing.Led!.Members.Select(member => member.Id));
    }

    [Fact]
    public async Task A_deputy_is_among_the_choices_however_many_people_there_are()
    {
        await using var talk = await Opened();
        var crowd = Enumerable.Range(1, 150).Select(number => PersonId.Parse($"33333333-0000-4000-8000-{number:D12}")).ToList();
        foreach (var (person, place) in crowd.Select((person, place) => (person, place)))
            talk.Office.Hire(Somebody(person, $"Person {place:D3}", null, Roles.Learner));
        await talk.Click(Ada, "Ask my team", ("members", $"{Mina}"), ("deputy", $"{crowd[^1]}"));

        await talk.Click(Ada, "Change my team");

        Assert.Equal($"{crowd[^1]}", talk.Chats.Last(Ada).Value("deputy"));
        Assert.Contains($"\"value\":\"{crowd[^1]}\"}}", Field(talk, "deputy").ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_older_than_the_team_changes_nothing_and_keeps_what_was_chosen()
    {
        await using var talk = await Changing();
        var (message, data) = Find(talk);
        await talk.Click(Ada, "Ask my team", [("members", $"{Mina},{Jonas}"), .. Whole[1..]]);
        var before = (await talk.State(Ada)).Desk.Standing.Led;

        await talk.Click(Ada, message, data, [.. Whole[..2], ("teamSkills", "writing"), ("target", "3"), ("deputy", "")]);

        Assert.Equal(before, (await talk.State(Ada)).Desk.Standing.Led);
        var shown = talk.Chats.Of(Ada).Single(one => one.Id == message);
        Assert.Contains("Your team changed after you opened this form", shown.Text, StringComparison.Ordinal);
        Assert.Contains("In your team now: Mina Park, Jonas Berg.", shown.Text, StringComparison.Ordinal);
        Assert.Equal(($"{Mina}", "3", null), (shown.Value("members"), shown.Value("target"), shown.Value("deputy")));

        await talk.Click(Ada, "Ask my team", [.. Whole[..2], ("teamSkills", "writing"), ("target", "3"), ("deputy", "")]);
        var led = (await talk.State(Ada)).Desk.Standing.Led!;
        Assert.Equal((1, 3, null), (led.Members.Count, led.Targets[0].Target.Value, led.Deputy));
    }

    [Fact]
    public async Task An_older_form_says_so_even_when_something_else_is_wrong_with_it()
    {
        await using var talk = await Changing();
        var (message, data) = Find(talk);
        await talk.Click(Ada, "Ask my team", [("members", $"{Mina},{Jonas}"), .. Whole[1..]]);

        await talk.Click(Ada, message, data, [.. Whole[..3], ("target", "x"), ("deputy", "")]);

        var shown = talk.Chats.Of(Ada).Single(one => one.Id == message);
        Assert.Contains("Your team changed after you opened this form", shown.Text, StringComparison.Ordinal);
        Assert.Contains("I couldn't read what you entered in", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_an_earlier_build_sets_up_a_first_team_and_is_drawn_anew_where_there_is_one()
    {
        await using var talk = await Opened();
        var (message, data) = Find(talk);
        Assert.True(data.Remove("mark"));

        await talk.Click(Ada, message, data, Whole);
        var first = (await talk.State(Ada)).Desk.Standing.Led!;
        Assert.Equal(Mina, Assert.Single(first.Members).Id);

        await talk.Click(Ada, message, data, [("members", $"{Jonas}"), .. Whole[1..]]);
        Assert.Equal(first, (await talk.State(Ada)).Desk.Standing.Led);
        await talk.Click(Ada, "Ask my team", [("members", $"{Jonas}"), .. Whole[1..]]);
        Assert.Equal(Jonas, Assert.Single((await talk.State(Ada)).Desk.Standing.Led!.Members).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("writing")]
    public async Task A_level_that_cannot_be_read_is_refused_by_name_with_skills_or_without(string skills)
    {
        await using var talk = await Opened();

        await talk.Click(Ada, "Ask my team", ("members", $"{Mina}"), ("teamSkills", skills), ("target", "x"), ("deputy", ""));

        Assert.Contains("I couldn't read what you entered in", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Null((await talk.State(Ada)).Desk.Standing.Led);
    }

    private static JsonNode Field(Talk talk, string id) => Inside(talk.Chats.Last(Ada).Card).Single(item => item["id"]?.ToString() == id);

    private static IEnumerable<JsonObject> Inside(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(pair => Inside(pair.Value)).Prepend(item),
        JsonArray list => list.SelectMany(Inside),
        _ => [],
    };

    private static (string Message, JsonObject Data) Find(Talk talk)
    {
        var shown = talk.Chats.Of(Ada).Last(message => message.Titles.Contains("Ask my team"));
        var button = shown.Buttons.First(one => one["title"]!.ToString() == "Ask my team");
        return (shown.Id, button["data"]!.DeepClone().AsObject());
    }

    private static async Task<Talk> Opened()
    {
        var talk = new Talk();
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        await talk.Click(Ada, "Set up my team");
        return talk;
    }

    private static async Task<Talk> Changing()
    {
        var talk = await Opened();
        await talk.Click(Ada, "Ask my team", Whole);
        await talk.Click(Ada, "Change my team");
        return talk;
    }
}
