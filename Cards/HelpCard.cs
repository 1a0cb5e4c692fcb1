using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>The words that a person can type, and what each does.</summary>
public static class HelpCard
{
    /// <param name="roles">The card lists only words that do something for a person with these roles.</param>
    public static CardContent Render(Roles roles, IReadOnlyList<SuggestedButton> buttons, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return builder.Card(
            builder.Text["help.summary"],
            [Texts.Heading(builder.Text["help.heading"]), Texts.Line(builder.Text["help.intro"]), Texts.Facts(Words(roles, builder))],
            Buttons.Create(buttons));
    }

    private static IEnumerable<(string, string)> Words(Roles roles, CardBuilder builder)
    {
        if (roles.HasFlag(Roles.Learner))
        {
            yield return (KnownWords.Next, builder.Text["help.next"]);
            yield return (KnownWords.Work, builder.Text["help.work"]);
            yield return (KnownWords.Submit, builder.Text["help.submit"]);
            yield return (KnownWords.Progress, builder.Text["help.progress"]);
            yield return (KnownWords.Hint, builder.Text["help.hint"]);
            yield return (KnownWords.Drop, builder.Text["help.drop"]);
            yield return (KnownWords.Suggest, builder.Text["help.suggest"]);
        }

        yield return (KnownWords.Reviews, builder.Text["help.reviews"]);
        yield return (KnownWords.Catalogue, builder.Text["help.catalogue"]);
        if ((roles & (Roles.Lead | Roles.Admin)) != Roles.None) yield return (KnownWords.New, builder.Text["help.new"]);
        if (roles.HasFlag(Roles.Lead)) yield return (KnownWords.Team, builder.Text["help.team"]);
        if (roles.HasFlag(Roles.Lead)) yield return (KnownWords.Assign, builder.Text["help.assign"]);
        if (roles.HasFlag(Roles.Lead)) yield return (KnownWords.HandOuts, builder.Text["help.handouts"]);
        if (roles.HasFlag(Roles.Lead)) yield return (KnownWords.Withdraw, builder.Text["help.withdraw"]);
        if (roles.HasFlag(Roles.Lead)) yield return (KnownWords.Upcoming, builder.Text["help.upcoming"]);
        if (roles.HasFlag(Roles.Lead)) yield return (KnownWords.Targets, builder.Text["help.targets"]);
        if (roles.HasFlag(Roles.Admin)) yield return (KnownWords.Report, builder.Text["help.report"]);
        yield return (KnownWords.Settings, builder.Text["help.settings"]);
        yield return (KnownWords.Hi, builder.Text["help.hi"]);
    }
}
