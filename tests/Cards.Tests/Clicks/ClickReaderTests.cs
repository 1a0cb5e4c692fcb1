using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests.Clicks;

public class ClickReaderTests
{
    private const string Topic = "3f2c1a00-0000-4000-8000-000000000001.3";

    private static readonly Click[] All =
    [
        new Click.ChooseSkills(), new Click.HowItWorks(), new Click.NextTask(), new Click.PickColleague(), new Click.OpenTasks(),
        new Click.Board(), new Click.Board(10), new Click.ShowBoardPerson($"{Wen}"), new Click.ShowBoardPerson($"{Wen}", 10),
        new Click.ShowBoardPerson($"{Wen}", 10) { Task = 5 },
        new Click.ShowBoardTask(About, 5),
        new Click.OpenTasks(20), new Click.UpcomingPage(25),
        new Click.MoreColleagues(100), new Click.SavePreferences(), new Click.SavePreferences("a1"),
        new Click.WhoSeesWhat(), new Click.EndPause(), new Click.DeleteMyData(), new Click.DeleteMyData(2), new Click.PauseMonth(),
        new Click.ExportMyData(), new Click.ShowMyData(), new Click.SaveMyData(), new Click.LeaveMyData(),
        new Click.ShowReport(), new Click.ShowReport(5), new Click.ExportReport(), new Click.SaveReport("2026-03", "2026-04"),
        new Click.LeaveReport(),
        new Click.KeepGoing(), new Click.OtherSkill(), new Click.Word(KnownWords.Help),
        new Click.SearchCatalogue(), new Click.SearchCatalogue(true), new Click.CataloguePage(), new Click.NewEntry(),
        new Click.CataloguePage(20, "seo", "writing-for-search", 2, true), new Click.ShowEntry(Entry.Id),
        new Click.ShowEntry(Entry.Id, 10, true),
        new Click.TakeEntry(Entry.Id), new Click.EditEntry(Entry.Id), new Click.CopyEntry(Entry.Id), new Click.RetireEntry(Entry.Id, 2),
        new Click.RestoreEntry(Entry.Id, 2), new Click.StillRight(Entry.Id, 2), new Click.OpenEntryDraft(FormSeen),
        new Click.SaveEntryDraft(FormSeen), new Click.PublishEntry(FormSeen, "seo-test-one-page", 3),
        new Click.PublishEntry(FormSeen, Start: "seo-test-one-page"), new Click.SaveEntryDraft(FormSeen, Start: "seo-test-one-page"),
        new Click.DiscardEntryDraft(FormSeen),
        new Click.TasksToAssign(), new Click.TasksToAssign(10), new Click.TasksToAssign(Search: true), new Click.Assign(Entry.Id),
        new Click.CheckHandOut("seo-test", FormSeen), new Click.CheckHandOut("seo-test", FormSeen, $"{Wen}"),
        new Click.HandOut("seo-test", FormSeen, "a1"), new Click.MoveUp(About, 5), new Click.MoveUp(About, 5, 2),
        new Click.TellOutcome(About, 5), new Click.PostOutcome(About, 5),
        new Click.Rate(About, 5, RatingAnswer.Useful), new Click.Rate(About, 5, RatingAnswer.TookLonger),
        new Click.UsedIt(Search, new Level(1)), new Click.NotUsedYet(Search, new Level(4)), new Click.ProgressPage(),
        new Click.ProgressPage(5), new Click.TooHigh(Search), new Click.TooHigh(Search, 5),
        new Click.LowerLevel(Search, new Level(0), 3), new Click.LowerLevel(Search, new Level(2), 0, 5),
        new Click.PostEntry(Entry.Id), new Click.PostTask(FormSeen, Entry.Id), new Click.TakePlace(About, 0), new Click.ClosePost(About, 0),
        new Click.Accept(About, 5, Start.Now), new Click.Accept(About, 5, Start.NextWorkingMorning), new Click.NotNow(About, 5),
        new Click.Decline(About, 5), new Click.ShowAnother(About, 5), new Click.Back(About, 5), new Click.SubmitWork(About, 5),
        new Click.SubmitDraft(About, 5), new Click.Hint(About, 5), new Click.DropIt(About, 5), new Click.ConfirmDrop(About, 5),
        new Click.SharedNow(About, 5), new Click.Approve(About, 5), new Click.SendBack(About, 5), new Click.NotYet(About, 5),
        new Click.Later(About, 5), new Click.HandToDeputy(About, 5), new Click.OpenReview(About, 5), new Click.ReviewsPage(10),
        new Click.CannotOpen(About, 5), new Click.Gladly(About, 0), new Click.NotThisTime(About, 0), new Click.Withdraw(About, 5),
        new Click.ConfirmWithdraw(About, 5), new Click.MoreTime(About, 5), new Click.AskTime(About, 5), new Click.GiveTime(About, 5),
        new Click.GiveTime(About, 5, ExtraTime.OneDay), new Click.MoreTime(About, 5) { OnReminder = true, InDigest = true },
        new Click.RefuseTime(About, 5), new Click.AskLead(About, 5), new Click.AskLead(About, 5) { OnReminder = true },
        new Click.SendQuestion(About, 5), new Click.SendQuestion(About, 5, "Which page?"), new Click.AnswerQuestion(About, 5, 2),
        new Click.EditDraft(About, 5) { OnReminder = true }, new Click.SaveDraft(About, 5, "ab"), new Click.DiscardDraft(About, 5, "ab"),
        new Click.SubmitWork(About, 5, "ab"),
        new Click.KeepText(About, 5, "Really?"), new Click.AddNote(About, 5, "Use this link"), new Click.KeepZone("Asia/Tokyo"),
        new Click.SaveTarget(), new Click.SetUpTeam(),
        new Click.SaveTeam(), new Click.CloseTeam(), new Click.SetUpTeam("a1"),
        new Click.SaveTeam("a1"), new Click.CloseTeam("a1"), new Click.SaveTeam(Seen: "a1"), new Click.SaveTeam("a1", "b2", "c3", "d4,e5"),
        new Click.HandOutsPage(10), new Click.ShowHandOut(4), new Click.NameDeputy("seo-test", FormSeen),
        new Click.NameLead("a1"), new Click.LeadTeams("a1"), new Click.NotLeadTeams("a1"),
        new Click.Join(3), new Click.NotJoin(3), new Click.LeaveTeam(),
        new Click.SendSuggestion(FormSeen), new Click.Agree(About, 5), new Click.ChangeSuggestion(About, 5),
        new Click.AgreeChanged(About, 5), new Click.DeclineSuggestion(About, 5), new Click.ConfirmDecline(About, 5),
        new Click.TakeBack(About, 5),
        new Click.OtherReviewer(About, 5), new Click.OtherReviewer(About, 5, 100), new Click.ChooseReviewer(About, 5),
    ];

    // With what is there, so that a wrong one means as much as an old one.
    private static readonly string[] OnlyCompared =
    [
        "answer-question nth", "catalogue-page atLevel", "join request", "not-join request", "publish-entry base", "restore-entry version",
        "retire-entry version", "save-entry-draft base", "still-right version",
    ];

    public static TheoryData<string> Tampered =>
    [
        "null", "[]", "\"accept\"", "7", "{}",
        """{"v":1}""",
        """{"do":"fly","v":1}""",
        """{"do":7,"v":1}""",
        """{"do":"next-task"}""",
        """{"do":"next-task","v":2}""",
        """{"do":"next-task","v":"1"}""",
        """{"do":"next-task","do":"accept","v":1}""",
        $$"""{"do":"accept","v":1,"topic":"{{Topic}}","start":"now"}""",
        $$"""{"do":"accept","v":1,"topic":"{{Topic}}","seen":5}""",
        $$"""{"do":"accept","v":1,"topic":"{{Topic}}","seen":5,"start":1}""",
        $$"""{"do":"accept","v":1,"topic":"{{Topic}}","seen":5,"start":"1"}""",
        $$"""{"do":"accept","v":1,"topic":"{{Topic}}","seen":5,"start":"yesterday"}""",
        """{"do":"approve","v":1,"topic":"me.3","seen":5}""",
        """{"do":"approve","v":1,"topic":null,"seen":5}""",
        """{"do":"approve","v":1,"topic":{},"seen":5}""",
        $$"""{"do":"approve","v":1,"topic":"{{Topic}}","seen":-1}""",
        $$"""{"do":"approve","v":1,"topic":"{{Topic}}","seen":99999999999}""",
        $$"""{"do":"approve","v":1,"topic":"{{Topic}}","seen":null}""",
        """{"do":"open-tasks","v":1,"from":-20}""",
        """{"do":"upcoming-page","v":1,"from":-25}""",
        """{"do":"word","v":1}""",
        """{"do":"show-hand-out","v":1,"number":0}""",
        """{"do":"handed-out","v":1,"from":-1}""",
        """{"do":"show-entry","v":1,"entry":"Has Spaces"}""",
        """{"do":"show-entry","v":1}""",
        """{"do":"show-entry","v":1,"entry":"seo","from":-10}""",
        """{"do":"retire-entry","v":1,"entry":"seo"}""",
        """{"do":"publish-entry","v":1,"form":"7"}""",
        """{"do":"used-it","v":1,"ofSkill":"writing-for-search"}""",
        """{"do":"used-it","v":1,"ofSkill":"Has Spaces","atLevel":1}""",
        """{"do":"used-it","v":1,"ofSkill":"writing-for-search","atLevel":5}""",
        """{"do":"lower-level","v":1,"ofSkill":"writing-for-search","to":-1,"upTo":3}""",
        """{"do":"lower-level","v":1,"ofSkill":"writing-for-search","to":"1","upTo":3}""",
        """{"do":"progress-page","v":1,"from":-5}""",
        """{"do":"word","v":1,"text":null}""",
        """{"do":"word","v":1,"text":"\ud800"}""",
    ];

    [Fact]
    public void Every_click_comes_back_as_it_was_written() => Assert.All(All, click => Assert.Equal(click, Read(Written(click))));

    [Fact]
    public void Every_kind_of_click_is_among_them() => Assert.Equal(
        typeof(Click).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => derived.DerivedType).ToHashSet(),
        All.Select(click => click.GetType()).ToHashSet());

    [Fact]
    public void Members_may_come_in_any_order_and_among_inputs() => Assert.Equal(
        new Click.SubmitWork(About, 5),
        Read($$"""{"work":"Done.","seen":5,"extra":[{"do":"approve"}],"v":1,"topic":"{{Topic}}","do":"submit-work"}"""));

    [Theory]
    [MemberData(nameof(Tampered))]
    public void What_was_tampered_with_is_no_click(string json) => Assert.Null(Read(json));

    [Fact]
    public void A_number_below_zero_is_no_click_where_somebody_counts_with_it() => Assert.Equal(
        OnlyCompared,
        (from click in All
         let data = JsonNode.Parse(Written(click))!.AsObject()
         from member in data
         where member.Key != "v" && member.Value?.GetValueKind() is JsonValueKind.Number
         let forged = new JsonObject(data.Select(one => KeyValuePair.Create(
             one.Key, one.Key == member.Key ? JsonValue.Create(-1) : one.Value?.DeepClone())))
         where Read(forged.ToJsonString()) is not null
         select $"{data["do"]} {member.Key}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_member_of_a_click_takes_a_text_without_bound() => Assert.Empty(
        from click in All
        from member in ClickJson.Wire.GetTypeInfo(click.GetType())!.Properties
        let forged = JsonNode.Parse(Written(click))!.AsObject()
        where Read(With(forged, member.Name, new string('a', Work.Longest + 1))) is not null
        select $"{forged["do"]} {member.Name}");

    [Fact]
    public void Only_a_message_from_the_chat_may_be_long() => Assert.Equal(
        ["add-note said", "keep-text said", "send-question said"],
        (from click in All
         from member in ClickJson.Wire.GetTypeInfo(click.GetType())!.Properties
         let forged = JsonNode.Parse(Written(click))!.AsObject()
         where Read(With(forged, member.Name, new string('a', MemberText.Longest + 1))) is not null
         select $"{forged["do"]} {member.Name}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_words_of_a_search_come_back_as_long_as_they_are_read() =>
        Assert.InRange(InputLimits.For(InputIds.Find), 1, MemberText.Longest);

    [Fact]
    public void Nothing_at_all_is_no_click() => Assert.Null(ClickReader.Read(default));

    [Fact]
    public void Deeply_nested_data_is_no_click_or_harmless()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 60)) + string.Concat(Enumerable.Repeat("]", 60));
        Assert.Equal(new Click.NextTask(), Read($$"""{"do":"next-task","v":1,"junk":{{deep}}}"""));
    }

    [Fact]
    public void No_input_has_the_name_of_a_member_of_a_click()
    {
        var members = All.SelectMany(click => JsonElement.Parse(Written(click)).EnumerateObject());
        Assert.Empty(members.Select(member => member.Name).Intersect(InputIds.All));
    }

    [Theory]
    [InlineData("""{"do":"dance","v":1,"topic":"TOPIC"}""")]
    [InlineData("""{"do":"accept","v":0,"topic":"TOPIC","seen":"many"}""")]
    [InlineData("""{"topic":"TOPIC"}""")]
    public void What_a_card_is_about_is_read_even_when_its_button_is_not(string json)
    {
        using var document = JsonDocument.Parse(json.Replace("TOPIC", Topic, StringComparison.Ordinal));
        Assert.Equal(About, ClickReader.TopicOf(document.RootElement));
    }

    [Theory]
    [InlineData("""{"topic":"somebody.1"}""")]
    [InlineData("""{"topic":7}""")]
    [InlineData("""{"topic":"\uD800"}""")]
    [InlineData("""["topic"]""")]
    [InlineData("{}")]
    public void A_topic_that_is_none_is_not_read(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Null(ClickReader.TopicOf(document.RootElement));
    }

    private static string Written(Click click) => Encoding.UTF8.GetString(CardJson.Write(click).Span);

    private static string With(JsonObject data, string member, string text)
    {
        data[member] = text;
        return data.ToJsonString();
    }

    private static Click? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ClickReader.Read(document.RootElement);
    }
}
