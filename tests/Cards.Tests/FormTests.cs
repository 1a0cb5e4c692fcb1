using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Cards.Tests.Gallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

public class FormTests
{
    private static readonly Inputs Everything = Sample.Typed(
        ("keep", "The title."), ("change", "The rest."), ("next", "More."), ("missing", "0"), ("work", "My work"),
        ("skill1", "data-dashboards"), ("stand1", "New"), ("skill2", "data-dashboards"), ("stand2", "OnMyOwn"));

    [Theory]
    [InlineData(nameof(Refusal.KeepMissing), "keep")]
    [InlineData(nameof(Refusal.ChangeMissing), "change")]
    public void What_is_missing_in_a_review_is_said_beside_its_field_and_everything_typed_stays(string problem, string field)
    {
        Refusal refusal = problem == nameof(Refusal.KeepMissing) ? new Refusal.KeepMissing() : new Refusal.ChangeMissing();
        var card = Drawn(InReview, Jonas, With(refusal, Everything));
        Assert.NotNull(card.Beneath(field));
        Assert.All(["keep", "change", "next", "missing"], id => Assert.Equal(Everything[id], card.Input(id).String("value")));
        Assert.Equal(["Approve", "Send back", "I can't open it", "Later", "Hand to deputy"], card.Titles());
    }

    [Fact]
    public void Feedback_that_is_too_long_is_said_beside_the_part()
    {
        var card = Drawn(InReview, Jonas, With(new Refusal.FeedbackTooLong(FeedbackPart.Next, 281)));
        Assert.Contains("281", card.Beneath("next"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_with_the_work_is_said_beneath_it_and_the_work_stays()
    {
        Refusal[] problems =
        [
            new Refusal.WorkEmpty(), new Refusal.WorkTooLong(4001), new Refusal.TooManyLinks(11), new Refusal.TooManyFiles(11),
            new Refusal.LinkNotHttps("javascript:alert(1)"),
        ];
        Assert.All(problems, problem =>
        {
            var card = Drawn(Active, Amara, With(problem, Everything));
            Assert.NotNull(card.Beneath("work"));
            Assert.Equal("My work", card.Input("work").String("value"));
        });
    }

    [Fact]
    public void Text_of_one_letter_too_many_stays_whole()
    {
        var typed = new string('x', Work.Longest + 1);
        var card = Drawn(Active, Amara, With(new Refusal.WorkTooLong(typed.Length), Sample.Typed(("work", typed))));
        Assert.Equal(typed, card.Input("work").String("value"));
    }

    [Fact]
    public void A_problem_without_a_field_on_the_card_is_said_on_top()
    {
        var card = Drawn(Offered, Amara, With(new Refusal.NoOther(NoMatch.AllDone)));
        Assert.Contains("every task", Top(card), StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_with_a_field_that_this_card_lacks_is_not_lost()
    {
        var card = Drawn(InReview, Amara, With(new Refusal.KeepMissing()));
        Assert.Contains("To approve, say what to keep", Top(card), StringComparison.Ordinal);
    }

    [Fact]
    public void No_list_changes_its_place_when_something_is_wrong_or_to_be_said()
    {
        var asIs = Lists(Form.None);
        Assert.Equal(asIs, Lists(With(new Refusal.NoSkillChosen())));
        Assert.Equal(asIs, Lists(With(new Refusal.StandMissing(1))));
        Assert.Equal(asIs, Lists(Form.None with { Remark = "That was an older card." }));

        static IEnumerable<string?> Lists(Form form) =>
            from element in WelcomeCard.Render(
                Person(Amara, "Amara", Roles.Learner), Standing.Empty, Catalogue, For(Amara), form).Root()["body"]!.AsArray()
            select element.Objects().FirstOrDefault(inner => inner.Kind() == "Input.ChoiceSet")?.String("id");
    }

    [Fact]
    public void A_remark_stands_on_top_of_whatever_the_card_is_now()
    {
        var card = Drawn(Closed(Outcome.Approved), Amara, Form.None with { Remark = "That was an older card." });
        Assert.Equal("That was an older card.", Top(card));
    }

    [Fact]
    public void What_was_typed_survives_the_question_whether_to_drop_it()
    {
        var card = Drawn(Active, Amara, new Form(FormMode.Dropping, Everything, null, null));
        Assert.Equal("My work", card.Input("work").String("value"));
        Assert.False(card.Input("work")["isVisible"]!.GetValue<bool>());
    }

    [Fact]
    public void A_form_of_an_earlier_state_does_not_open_on_a_later_one()
    {
        var card = Drawn(Closed(Outcome.Dropped), Amara, Open(FormMode.Dropping));
        Assert.Equal(["Next task"], card.Titles());
    }

    [Fact]
    public void Welcome_says_what_is_missing_beside_it_and_keeps_the_choices()
    {
        var person = Person(Amara, "Amara", Roles.Learner);
        var card = WelcomeCard.Render(person, Standing.Empty, Catalogue, For(Amara), With(new Refusal.SkillChosenTwice(), Everything));
        Assert.NotNull(card.Beneath("skill2"));
        Assert.All(["skill1", "stand1", "skill2", "stand2"], id => Assert.Equal(Everything[id], card.Input(id).String("value")));
    }

    [Fact]
    public void The_text_kept_from_the_chat_is_in_the_field_until_something_else_is_typed()
    {
        Assert.Equal(Draft.Text, Drawn(Active, Amara, draft: Draft).Input("work").String("value"));
        Assert.Equal("My work", Drawn(Active, Amara, With(new Refusal.WorkEmpty(), Everything), Draft).Input("work").String("value"));
        Assert.Null(Drawn(Active, Amara, With(new Refusal.WorkEmpty(), Sample.Typed(("work", ""))), Draft).Input("work").String("value"));
    }

    [Fact]
    public void Work_that_was_sent_back_starts_from_what_was_handed_in() =>
        Assert.Equal(Draft.Text, Drawn(SentBack, Amara).Input("work").String("value"));

    [Fact]
    public void What_was_written_stays_to_be_copied_when_the_card_has_no_field_for_it_any_more()
    {
        var lapsed = Drawn(
            Closed(Outcome.Lapsed), Amara, With(new Refusal.AlreadyClosed(Outcome.Lapsed), Sample.Typed(("work", "An hour of *work*"))));
        Assert.Contains("An hour of *work*", lapsed.Text(), StringComparison.Ordinal);
        var decided = Drawn(Closed(Outcome.Approved), Jonas, With(new Refusal.AlreadyClosed(Outcome.Approved), Everything));
        Assert.All(["The title.", "The rest.", "More."], text => Assert.Contains(text, decided.Text(), StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_written_is_not_shown_twice()
    {
        var card = Drawn(Active, Amara, With(new Refusal.WorkTooLong(4001), Sample.Typed(("work", "Once"))));
        Assert.Single(card.Root().Objects(), item => item.Select(pair => pair.Value?.ToString()).Contains("Once"));
    }

    [Fact]
    public void A_card_that_was_left_by_Back_shows_nothing_of_what_was_written_on_the_form() =>
        Assert.DoesNotContain(
            "Because", Drawn(Active, Amara, new Form(FormMode.Normal, Sample.Typed(("why", "Because")), null, null)).Text(),
            StringComparison.Ordinal);

    [Fact]
    public void What_an_abbreviation_can_mean_is_asked_beside_the_field()
    {
        var person = Person(Amara, "Amara", Roles.Learner);
        var ist = new Refusal.ZoneAmbiguous("IST", ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]);
        var card = SettingsCard.Render(
            person, person.Calendar, Preferences.None, new DateOnly(2026, 11, 26), 1, For(Amara), With(ist, Sample.Typed(("zone", "IST"))));
        Assert.Equal(
            "“IST” could mean Kolkata (India), Jerusalem (Israel) or Dublin (Ireland). Please write the city.",
            card.Beneath("zone")?.Replace("\\", "", StringComparison.Ordinal));
    }

    /// <summary>What is said under the band, above everything else.</summary>
    private static string? Top(CardContent card) => card.Root()["body"]![1]!["items"]![0]!["items"]![0]!.AsObject().String("text");
}
