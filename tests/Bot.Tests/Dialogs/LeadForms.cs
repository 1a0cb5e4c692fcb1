using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>The forms with which tasks, teams and targets come about, and how somebody gets to each.</summary>
internal static class LeadForms
{
    public static readonly (string, string)[] Task =
    [
        ("entrySkill", "writing"), ("goal", "Rewrite the intro of our pricing page."), ("context", "Few visitors stay."),
        ("box", "hours 4"), ("handIn", "A link"), ("criteria", "Names the reader"),
    ];

    private static readonly (string, string)[] Entry =
    [
        .. Task, ("title", "Rewrite our home page"), ("entryLevel", "1"), ("effort", "1h"), ("hints", "Read it aloud."),
        ("links", "A tool https://example.com/"), ("course", "SEO https://example.com/seo"), ("entryReviewer", "lead"),
        ("audience", "team"),
    ];

    private static readonly (string, string)[] HandOut =
    [
        ("handTo", "team"), ("handOthers", ""), ("handStart", "Now"), ("urgent", "normal"), ("handReviewer", "usual"),
        ("handContext", "It's for the new shop."), ("deputy", $"{Jonas}"),
    ];

    public static IReadOnlyDictionary<string, FormCase> All { get; } = new Dictionary<string, FormCase>
    {
        ["team"] = new(() => Clicking("Set up my team"), Ada, Ada, "Ask my team",
            [("members", $"{Mina}"), ("otherMembers", ""), ("teamSkills", "writing"), ("target", "2"), ("deputy", "")]),
        ["targets"] = new(
            () => Saying(Ada, "targets"), Ada, Mina, "Save target",
            [("who", $"{Mina}"), ("skill", "writing"), ("target", "2"), ("first", "")]),
        ["hand out"] = new(UpToHandOut, Ada, Ada, "Hand out", HandOut),
        ["check a hand-out"] = new(UpToHandOut, Ada, Ada, "Check dates", HandOut),
        ["ask a deputy"] = new(UpToHandOut, Ada, Ada, "Ask them to step in", HandOut),
        ["post"] = new(UpToPost, Ada, Ada, "Post", [("channel", $"{Talk.Channel}"), ("seats", "2")]),
        ["publish"] = new(() => Saying(Ada, "new"), Ada, Ada, "Publish", Entry),
        ["save a draft"] = new(() => Saying(Ada, "new"), Ada, Ada, "Save draft", Entry),
        ["suggest"] = new(() => Saying(Mina, "suggest"), Mina, Mina, "Suggest it", Task),
        ["agree to what was changed"] = new(() => Suggested("Change"), Ada, Mina, "Agree to this", [.. Task, ("entryLevel", "1")]),
        ["decline a suggestion"] = new(
            () => Suggested("Not now"), Ada, Mina, "Send not now", [("line", "After the launch, please.")]),
        ["who leads"] = new(AddedToTeam, Jonas, Talk.ChannelTeam, "Ask them", [("namedLead", $"{Ada}")]),
    };

    private static async Task<Talk> Begin()
    {
        var talk = new Talk();
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        return talk;
    }

    private static async Task<Talk> Clicking(string button)
    {
        var talk = await Begin();
        await talk.Click(Ada, button);
        return talk;
    }

    private static async Task<Talk> Saying(PersonId person, string word)
    {
        var talk = await Begin();
        await talk.Say(person, word);
        return talk;
    }

    private static async Task<Talk> UpToHandOut()
    {
        var talk = await Saying(Ada, "assign");
        await talk.Click(Ada, "Task 1");
        return talk;
    }

    private static async Task<Talk> UpToPost()
    {
        var talk = await Begin();
        await talk.SayInChannel(Ada, "post");
        await talk.Say(Ada, "catalogue");
        await talk.Click(Ada, "Task 1");
        await talk.Click(Ada, "Post in a channel");
        return talk;
    }

    private static async Task<Talk> Suggested(string button)
    {
        var talk = await Saying(Mina, "suggest");
        await talk.Click(Mina, "Suggest it", Task);
        await talk.Click(Ada, button);
        return talk;
    }

    private static async Task<Talk> AddedToTeam()
    {
        var talk = await Begin();
        talk.Teams.Add(Ada, Mina, Jonas);
        await talk.AddToTeam(Jonas);
        return talk;
    }
}
