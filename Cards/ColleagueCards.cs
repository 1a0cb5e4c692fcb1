using System.Diagnostics;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>Cards with which a learner without a reviewer asks a colleague to review, and the colleague answers.</summary>
public static class ColleagueCards
{
    /// <summary>Colleagues on one card: as many as fit with the longest names.</summary>
    private const int MostColleagues = 100;

    /// <param name="colleagues">Whom the learner may ask; never the learner.</param>
    /// <param name="wouldBeThemself">The learner leads or reviews for themself.</param>
    /// <param name="from">Index of the first colleague shown, from 0.</param>
    public static CardContent Pick(IReadOnlyList<Person> colleagues, bool wouldBeThemself, CardContext context, Form form, int from = 0)
    {
        var builder = new CardBuilder(context, form);
        var intro = builder.Text[wouldBeThemself ? "no.reviewer-but-you" : "no.reviewer"];
        return Picker(intro, colleagues, builder, from);
    }

    /// <summary>The reviewers are late: the learner picks another reviewer.</summary>
    public static CardContent PickReviewer(
        Assignment assignment, IReadOnlyList<Person> colleagues, CardContext context, Form form, int from = 0)
    {
        var builder = new CardBuilder(context, form);
        var intro = builder.Text.Format("other-reviewer.intro", assignment.Task.Title);
        var others = colleagues.Where(colleague => !assignment.IsReviewedBy(colleague.Id)).ToList();
        if (others.Count == 0)
            return builder.Card(intro, [Texts.Line(builder.Text["pick.nobody"])], builder.Back("button.back", assignment));
        var part = Part.Create(others.Count, from, MostColleagues);
        return builder.Card(
            intro,
            [Texts.Line(intro), builder.Pick(InputIds.Colleague, "pick.label", part.Create(Choices(others, builder))),
                part.Line("pick.part", builder)],
            [
                builder.Button("button.ask-colleague", new Click.ChooseReviewer(assignment.Topic, assignment.Version)),
                .. part.Buttons(to => new Click.OtherReviewer(assignment.Topic, assignment.Version, to), builder),
                builder.Back("button.back", assignment),
            ]);
    }

    /// <summary>The card of the colleague who is asked, with the question open or settled.</summary>
    public static CardContent Request(Topic topic, Colleague state, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var learner = builder.Name(topic.Learner);
        return state switch
        {
            Colleague.Asked asked when asked.Number == topic.Number => builder.Card(
                builder.Text.Format("request.summary", learner),
                [
                    Band.Render(
                        CardState.Yours, (learner, builder.Text["request.detail"]), builder.Text["time.answer-by"],
                        builder.At(asked.Until)),
                    Texts.Heading(builder.Text.Format("request.summary", learner)),
                    Texts.Line(builder.Text.Format("request.line", learner)),
                    Texts.Quiet(builder.Text.Format("request.until", builder.At(asked.Until), learner)),
                ],
                builder.Button("button.gladly", new Click.Gladly(topic, 0)),
                builder.Button("button.not-now", new Click.NotThisTime(topic, 0))),
            Colleague.Agreed agreed when agreed.Number == topic.Number => Settled("request.agreed", learner, builder),
            Colleague.NotAgreed declined when declined.Number == topic.Number => Settled("request.declined", learner, builder),
            Colleague.Asked or Colleague.Agreed or Colleague.NotAgreed => Settled("request.over", learner, builder),
            _ => throw new UnreachableException($"{state.GetType()}"),
        };
    }

    /// <summary>Tells the learner how the colleague answered, and lets them pick another after a refusal or silence.</summary>
    /// <param name="first">The learner has had no task yet.</param>
    public static CardContent Answered(Colleague state, bool first, IReadOnlyList<Person> colleagues, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var name = builder.Name(state.Id);
        return state switch
        {
            Colleague.Agreed => builder.Card(
                builder.Text.Format("answered.agreed", name),
                [Texts.Line(builder.Text.Format("answered.agreed", name))],
                builder.Button(first ? "button.first-task" : "button.next-task", new Click.NextTask())),
            Colleague.Asked asked => Waiting(asked, builder),
            Colleague.NotAgreed { Answered: false } => Picker(builder.Text.Format("answered.silent", name), colleagues, builder),
            Colleague.NotAgreed => Picker(builder.Text.Format("answered.declined", name), colleagues, builder),
            _ => throw new UnreachableException($"{state.GetType()}"),
        };
    }

    public static CardContent Shrunk(Topic topic, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return ShrunkCard.Render(builder.Text.Format("shrunk.request", builder.Name(topic.Learner)), builder);
    }

    private static CardContent Picker(string intro, IReadOnlyList<Person> colleagues, CardBuilder builder, int from = 0)
    {
        if (colleagues.Count == 0) return builder.Card(intro, [Texts.Line(intro), Texts.Line(builder.Text["pick.nobody"])]);
        var part = Part.Create(colleagues.Count, from, MostColleagues);
        return builder.Card(
            intro,
            [Texts.Line(intro), builder.Pick(InputIds.Colleague, "pick.label", part.Create(Choices(colleagues, builder))),
                part.Line("pick.part", builder)],
            [builder.Button("button.ask-colleague", new Click.PickColleague()),
                .. part.Buttons(to => new Click.MoreColleagues(to), builder)]);
    }

    private static IEnumerable<Choice> Choices(IEnumerable<Person> colleagues, CardBuilder builder) => colleagues
        .Select(colleague => new Choice(builder.Name(colleague.Id), colleague.Id.ToString()))
        .OrderBy(choice => choice.Title, StringComparer.Create(builder.Context.Culture, ignoreCase: true));

    private static CardContent Waiting(Colleague.Asked asked, CardBuilder builder)
    {
        var sentence = new Sentences(builder.Context.Culture).ColleagueAsked(asked, builder.Context);
        return builder.Card(sentence, [Texts.Line(sentence)]);
    }

    private static CardContent Settled(string key, string learner, CardBuilder builder)
    {
        var sentence = builder.Text.Format(key, learner);
        return builder.Card(sentence, [Texts.Line(sentence)]);
    }
}
