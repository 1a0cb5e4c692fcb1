using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>A learner without a reviewer asks a colleague, who agrees once.</summary>
public static class ColleagueCards
{
    /// <summary>At a time: what a card holds with names of the longest kind.</summary>
    private const int MostColleagues = 100;

    /// <param name="colleagues">Whom the learner may ask; never the learner.</param>
    /// <param name="wouldBeThemself">The learner leads or reviews for themself.</param>
    /// <param name="from">The place of the first that is shown.</param>
    public static CardContent Pick(IReadOnlyList<Person> colleagues, bool wouldBeThemself, CardContext context, Form form, int from = 0)
    {
        var page = new CardBuilder(context, form);
        var intro = page.Text[wouldBeThemself ? "no.reviewer-but-you" : "no.reviewer"];
        return Picker(intro, colleagues, page, from);
    }

    /// <summary>The reviewers are late: whom shall I ask instead?</summary>
    public static CardContent PickReviewer(Assignment assignment, IReadOnlyList<Person> colleagues, CardContext context, Form form, int from = 0)
    {
        var page = new CardBuilder(context, form);
        var intro = page.Text.Format("other-reviewer.intro", assignment.Task.Title);
        var others = colleagues.Where(colleague => !assignment.IsReviewedBy(colleague.Id)).ToList();
        if (others.Count == 0) return page.Card(intro, [Texts.Line(page.Text["pick.nobody"])], page.Back("button.back", assignment));
        var part = Part.Create(others.Count, from, MostColleagues);
        return page.Card(
            intro,
            [Texts.Line(intro), page.Pick(InputIds.Colleague, "pick.label", part.Create(Choices(others, page))), part.Line("pick.part", page)],
            [
                page.Button("button.ask-colleague", new Click.ChooseReviewer(assignment.Topic, assignment.Version)),
                .. part.Buttons(to => new Click.OtherReviewer(assignment.Topic, assignment.Version, to), page),
                page.Back("button.back", assignment),
            ]);
    }

    /// <summary>The colleague's card, open or settled.</summary>
    public static CardContent Request(Topic topic, Colleague state, CardContext context)
    {
        var page = new CardBuilder(context, Form.None);
        var learner = page.Name(topic.Learner);
        return state switch
        {
            Colleague.Asked asked when asked.Number == topic.Number => page.Card(
                page.Text.Format("request.summary", learner),
                [
                    Texts.Heading(page.Text.Format("request.summary", learner)),
                    Texts.Line(page.Text.Format("request.line", learner)),
                    Texts.Quiet(page.Text.Format("request.until", page.At(asked.Until), learner)),
                ],
                page.Button("button.gladly", new Click.Gladly(topic, 0)),
                page.Button("button.not-now", new Click.NotThisTime(topic, 0))),
            Colleague.Agreed agreed when agreed.Number == topic.Number => Settled("request.agreed", learner, page),
            Colleague.Declined declined when declined.Number == topic.Number => Settled("request.declined", learner, page),
            _ => Settled("request.over", learner, page),
        };
    }

    /// <summary>Told to the learner: who reviews, or that somebody else must be asked.</summary>
    /// <param name="first">The learner has had no task yet.</param>
    public static CardContent Answered(Colleague state, bool first, IReadOnlyList<Person> colleagues, CardContext context)
    {
        var page = new CardBuilder(context, Form.None);
        var name = page.Name(state.Id);
        return state switch
        {
            Colleague.Agreed => page.Card(
                page.Text.Format("answered.agreed", name),
                [Texts.Line(page.Text.Format("answered.agreed", name))],
                page.Button(first ? "button.first-task" : "button.next-task", new Click.NextTask())),
            Colleague.Asked asked => Waiting(asked, page),
            Colleague.Declined { Answered: false } => Picker(page.Text.Format("answered.silent", name), colleagues, page),
            _ => Picker(page.Text.Format("answered.declined", name), colleagues, page),
        };
    }

    public static CardContent Shrunk(Topic topic, CardContext context)
    {
        var page = new CardBuilder(context, Form.None);
        return ShrunkCard.Render(page.Text.Format("shrunk.request", page.Name(topic.Learner)), page);
    }

    private static CardContent Picker(string intro, IReadOnlyList<Person> colleagues, CardBuilder page, int from = 0)
    {
        if (colleagues.Count == 0) return page.Card(intro, [Texts.Line(intro), Texts.Line(page.Text["pick.nobody"])]);
        var part = Part.Create(colleagues.Count, from, MostColleagues);
        return page.Card(
            intro,
            [Texts.Line(intro), page.Pick(InputIds.Colleague, "pick.label", part.Create(Choices(colleagues, page))), part.Line("pick.part", page)],
            [page.Button("button.ask-colleague", new Click.PickColleague()), .. part.Buttons(to => new Click.MoreColleagues(to), page)]);
    }

    private static IEnumerable<Choice> Choices(IEnumerable<Person> colleagues, CardBuilder page) => colleagues
        .Select(colleague => new Choice(page.Name(colleague.Id), colleague.Id.ToString()))
        .OrderBy(choice => choice.Title, StringComparer.Create(page.Context.Culture, ignoreCase: true));

    private static CardContent Waiting(Colleague.Asked asked, CardBuilder page)
    {
        var sentence = new Sentences(page.Context.Culture).ColleagueAsked(asked, page.Context);
        return page.Card(sentence, [Texts.Line(sentence)]);
    }

    private static CardContent Settled(string key, string learner, CardBuilder page)
    {
        var sentence = page.Text.Format(key, learner);
        return page.Card(sentence, [Texts.Line(sentence)]);
    }
}
