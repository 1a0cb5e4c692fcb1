using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>The form with which a lead hands out one entry of the catalogue, with what it means for each person.</summary>
public static class HandOutFormCard
{
    /// <summary>People of the team on one card: as many as fit with the longest names.</summary>
    private const int MostListed = 60;

    private const int MostInSight = 8;

    public static CardContent Render(HandOutForm given, CardContext context, Form form) =>
        CardBuilder.Fit(context, form, builder => Render(given, builder));

    private static CardContent Render(HandOutForm given, CardBuilder builder)
    {
        var (skill, level) = builder.About(given.Entry);
        return builder.Card(
            builder.Text.Format("hand-out.summary", given.Entry.Title),
            [
                Band.Render(CardState.Yours, (skill, level), builder.Text["hand-out.word"], builder.Text.Box(given.Entry.Box)),
                Texts.Heading(given.Entry.Title),
                Texts.Written(given.Entry.Goal),
                .. Full(given, builder),
                To(given, builder),
                .. builder.Blanks(given.Entry, given.Known),
                Texts.Apart([.. Preview(given, builder)]),
                .. builder.Fold("everyone", "hand-out.everyone", [.. Rows(given, builder).Skip(MostInSight)]),
                .. builder.Fold("change", "hand-out.change", [.. Change(given, builder)], IsChanged(given, builder)),
            ],
            Actions(given, builder));
    }

    /// <summary>In place of the form, once it was carried out. The live card tells the rest.</summary>
    public static CardContent Done(HandOut handOut, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var count = handOut.People.Count(person => person.State is not HandOutState.NotGiven);
        var sentence = builder.Text.Format("hand-out.done", handOut.Task.Title, builder.Text.Counted("people", count));
        return builder.Card(sentence, [Texts.Line(sentence)], builder.Button("button.assign-another", new Click.TasksToAssign()));
    }

    /// <summary>The lead has as many reviews as one person may get.</summary>
    private static IEnumerable<Element> Full(HandOutForm given, CardBuilder builder)
    {
        if (given.FullWith is not { } count) yield break;
        foreach (var element in Busy(given, count, builder).Concat(AskDeputy(given, builder))) yield return element;
    }

    private static IEnumerable<Element> Busy(HandOutForm given, int count, CardBuilder builder)
    {
        yield return new Container([Texts.Line(builder.Text.Counted("hand-out.full", count))]) { Style = ContainerStyle.Warning };
        if (given.Deputy is { } deputy && given.Reviewer != deputy)
        {
            yield return new ActionSet(
            [
                builder.Button("button.check-hand-out", new Click.CheckHandOut(given.Entry.Id.ToString(), given.Id, deputy.ToString())) with
                {
                    Title = builder.Text.Format("button.deputy-reviews", builder.Name(deputy)),
                },
            ]);
        }
    }

    /// <summary>Names somebody to step in: in sight when the lead has no time, else among the options.</summary>
    private static IEnumerable<Element> AskDeputy(HandOutForm given, CardBuilder builder)
    {
        if (given.Deputy is not null) yield break;
        if (given.DeputyAsked is { } asked)
        {
            yield return Texts.Quiet(builder.Text.Format("team.deputy-asked", builder.Name(asked)));
            yield break;
        }

        var able = given.Reviewers.Where(person => person != builder.Context.Viewer).Concat(given.Team).Distinct()
            .Take(MostListed).ToList();
        if (able.Count == 0) yield break;
        yield return builder.Pick(
            InputIds.Deputy, "team.choose-deputy", able.Select(person => new Choice(builder.Name(person), person.ToString())),
            able[0].ToString());
        yield return new ActionSet([builder.Button("button.ask-deputy", new Click.NameDeputy(given.Entry.Id.ToString(), given.Id))]);
    }

    private static Element To(HandOutForm given, CardBuilder builder)
    {
        var team = new Choice(builder.Text.Format("hand-out.team", given.Team.Count), InputIds.WholeTeam);
        var people = given.Team.Take(MostListed).Select(person => new Choice(builder.Name(person), person.ToString()));
        var field = (Container)builder.Pick(
            InputIds.HandTo, "hand-out.to", given.Team.Count == 0 ? [] : people.Prepend(team),
            given.Team.Count is > 0 and <= HandOut.MostPeople ? InputIds.WholeTeam : null);
        return AsMany(field, searches: false);
    }

    /// <summary>For a team that is too large for the list. Whoever was picked stays picked.</summary>
    private static Element Others(HandOutForm given, CardBuilder builder)
    {
        var picked = given.People.Where(person => builder.Form.Typed[InputIds.HandOthers].Contains(
            person.ToString(), StringComparison.OrdinalIgnoreCase));
        var field = (Container)builder.Pick(
            InputIds.HandOthers, "hand-out.others", picked.Select(person => new Choice(builder.Name(person), person.ToString())));
        return AsMany(field, searches: true);
    }

    private static Container AsMany(Container field, bool searches) => field with
    {
        Items = [.. field.Items.Select(element => element is ChoiceInput choices
            ? choices with { IsMultiSelect = true, SearchesPeople = searches ? true : null }
            : element)],
    };

    private static IEnumerable<Element> Preview(HandOutForm given, CardBuilder builder)
    {
        yield return Texts.Quiet(builder.Text.Format("hand-out.preview", HandOut.MostPeople));
        if (given.Previews.Count == 0) yield return Texts.Line(builder.Text["hand-out.nobody"]);
        foreach (var row in Rows(given, builder).Take(MostInSight)) yield return row;
    }

    private static IEnumerable<Element> Rows(HandOutForm given, CardBuilder builder) => given.Previews.Select(one => Row(one, builder));

    private static Element Row(HandOutPreview one, CardBuilder builder)
    {
        var name = builder.Name(one.Person);
        var line = one switch
        {
            { Problem: { } problem } => builder.Text.Format(HandOutWords.Problem(problem), name),
            { Place: { } place } => builder.Text.Format("hand-out.queued", name, place),
            { Deadline: { } deadline } => builder.Text.Format("hand-out.due", name, builder.At(deadline)),
            _ => name,
        };
        var whole = one.Installs ? $"{line}. {builder.Text["hand-out.installs"]}" : line;
        return Texts.Line(whole) with { Spacing = Spacing.Small, Color = one.Problem is null ? null : TextColor.Attention };
    }

    private static IEnumerable<Element> Change(HandOutForm given, CardBuilder builder)
    {
        yield return Others(given, builder);
        yield return builder.OneOf(
            InputIds.HandStart, "hand-out.start",
            [
                new Choice(builder.Text["hand-out.start-now"], nameof(Start.Now)),
                new Choice(builder.Text["hand-out.start-morning"], nameof(Start.NextWorkingMorning)),
            ],
            nameof(Start.Now));
        yield return builder.OneOf(
            InputIds.Urgent, "hand-out.urgent",
            [
                new Choice(builder.Text["hand-out.not-urgent"], HandOutForm.NotUrgent),
                new Choice(builder.Text["hand-out.is-urgent"], HandOutForm.IsUrgent),
            ],
            HandOutForm.NotUrgent);
        yield return builder.Pick(
            InputIds.HandReviewer, "hand-out.reviewer",
            given.Reviewers.Select(person => new Choice(builder.Name(person), person.ToString()))
                .Prepend(new Choice(builder.Text["hand-out.reviewer-usual"], HandOutForm.Usual)),
            given.Reviewer?.ToString() ?? HandOutForm.Usual);
        foreach (var field in builder.Text(
            InputIds.HandContext, "hand-out.context", "hand-out.context-placeholder", EntryLimits.Context, given.Entry.Context))
            yield return field;
        foreach (var field in given.FullWith is null ? AskDeputy(given, builder) : []) yield return field;
    }

    // What was changed, or is wrong, is not folded away.
    private static bool IsChanged(HandOutForm given, CardBuilder builder) => builder.Form.Problem is { } problem
        && Fields.For(problem) is InputIds.HandContext or InputIds.HandOthers or InputIds.HandReviewer or InputIds.HandStart
            or InputIds.Urgent
        || (builder.Form.Problem is { } other && Fields.For(other) is InputIds.Deputy && given.FullWith is null)
        || given.Start is not Start.Now;

    private static IEnumerable<AdaptiveAction> Actions(HandOutForm given, CardBuilder builder)
    {
        var entry = given.Entry.Id.ToString();
        yield return builder.Button(
            "button.hand-out", new Click.HandOut(entry, given.Id, HandOutMark.Create(given.People, given.Start, given.Reviewer)));
        yield return builder.Button("button.check-hand-out", new Click.CheckHandOut(entry, given.Id));
        yield return builder.Button("button.assign-another", new Click.TasksToAssign());
    }
}

/// <summary>What the form shows beside what was typed.</summary>
/// <param name="Id">Identifies the form, so that it is carried out once.</param>
/// <param name="Team">Everybody whom the lead leads, in order.</param>
/// <param name="People">Those who are chosen.</param>
/// <param name="Previews">For each of them; empty when there are too many.</param>
/// <param name="Reviewers">Who can be named to review.</param>
/// <param name="FullWith">How many reviews the lead has open, if that is as many as one person may get; otherwise null.</param>
/// <param name="Known">How the lead filled in a blank with these words the last time.</param>
public sealed record HandOutForm(
    CatalogueEntry Entry,
    FormId Id,
    IReadOnlyList<PersonId> Team,
    IReadOnlyList<PersonId> People,
    IReadOnlyList<HandOutPreview> Previews,
    IReadOnlyList<PersonId> Reviewers,
    Start Start,
    PersonId? Reviewer,
    PersonId? Deputy,
    int? FullWith,
    Func<string, string> Known)
{
    /// <summary>Whom the lead asked to be the deputy, and who has not answered; null for nobody.</summary>
    public PersonId? DeputyAsked { get; init; }

    public const string IsUrgent = "urgent";
    public const string NotUrgent = "normal";

    /// <summary>Leaves the reviewer to the rule.</summary>
    public const string Usual = "usual";
}
