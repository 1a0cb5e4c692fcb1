using System.Collections.Immutable;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Gallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>A task that a learner suggests, as they and those who are asked see it, by name.</summary>
internal static class SuggestionGallery
{
    private static readonly SkillId[] Skills = [Search, Dashboards];

    private static readonly CatalogueProblem[] Vague =
    [
        new CatalogueProblem.NotObservable("goal", "learn"), new CatalogueProblem.TooLong("criteria[0]", 150, 140),
    ];

    private static Stage.Suggested Late => new(Thursday, Jonas, Friday, IsLate: true);

    public static IEnumerable<(string Name, Func<CardContent> Card)> All() => [.. OfLearner(), .. OfAsked()];

    private static IEnumerable<(string Name, Func<CardContent> Card)> OfLearner()
    {
        var typed = Typed((InputIds.EntrySkill, $"{Dashboards}"), (InputIds.Goal, "Learn how dashboards work."),
            (InputIds.Box, "hours 3"), (InputIds.Criteria, new string('x', 150)));
        yield return ("suggest", () => SuggestCard.Render(FormSeen, Skills, Jonas, For(Amara), Form.None));
        yield return ("suggest-without-lead", () => SuggestCard.Render(FormSeen, Skills, null, For(Amara), Form.None));
        yield return ("suggest-refused", () => SuggestCard.Render(FormSeen, Skills, Jonas, For(Amara), Wrong(typed, FormMode.Normal)));
        yield return ("suggest-too-many", () => SuggestCard.Render(
            FormSeen, Skills, Jonas, For(Amara), With(new Refusal.TooManySuggestions(3), typed)));
        yield return ("suggest-sent", () => SuggestCard.Done(Jonas, For(Amara)));
        yield return ("suggestion", () => Drawn(Suggested, Amara));
        var untitled = Suggested with { Task = Entry with { Title = Entry.Goal.TrimEnd('.') } };
        yield return ("suggestion-titled-by-its-goal", () => Drawn(untitled, Amara));
        yield return ("suggestion-unreached", () => Waiting(Suggested, Jonas, new Unreached.NotOpened()));
        yield return ("suggestion-late", () => Drawn(Suggested with { Stage = Late }, Amara));
        yield return ("suggestion-passed-on", () => Drawn(Suggested with { Stage = Late with { Deputy = Wen } }, Amara));
        yield return ("suggestion-waits-its-turn", () => Drawn(Agreed, Amara));
        yield return ("suggestion-offered", () => Drawn(Agreed with { Stage = Offered.Stage }, Amara));
        yield return ("suggestion-not-agreed", () => Drawn(
            Closed(Outcome.NotAgreed) with
            {
                Suggestion = new Suggestion(Thursday, Jonas, Friday, "Let's wait until the new site is online."),
            },
            Amara));
        yield return ("queue-suggested", () => QueueCard.Render(
            Desk.Empty(Amara) with
            {
                Open = ImmutableSortedDictionary<int, Assignment>.Empty.Add(3, Agreed),
                Standing = Standing.Empty with { Queue = [3] },
            },
            For(Amara), Form.None));
    }

    private static IEnumerable<(string Name, Func<CardContent> Card)> OfAsked()
    {
        yield return ("suggestion-asked", () => Drawn(Suggested, Jonas));
        yield return ("suggestion-asked-late", () => Drawn(Suggested with { Stage = Late with { Deputy = Wen } }, Wen));
        yield return ("suggestion-changing", () => Drawn(Suggested, Jonas, Open(FormMode.ChangingSuggestion)));
        yield return ("suggestion-changing-refused", () => Drawn(
            Suggested, Jonas, Wrong(Typed((InputIds.Goal, "Learn it."), (InputIds.Criteria, new string('x', 150))),
                FormMode.ChangingSuggestion)));
        yield return ("suggestion-declining", () => Drawn(Suggested, Jonas, Open(FormMode.DecliningSuggestion)));
        yield return ("suggestion-line-too-long", () => Drawn(
            Suggested, Jonas, With(
                new Refusal.LineTooLong(281), Typed((InputIds.Line, new string('x', 281))), FormMode.DecliningSuggestion)));
        yield return ("suggestion-agreed", () => Drawn(Agreed, Jonas));
    }

    private static Form Wrong(Inputs typed, FormMode mode) => With(new Refusal.TaskIncomplete([.. Vague]), typed, mode) with
    {
        Errors = new EntryProblems(For(Amara).Culture).Describe(Vague),
    };
}
