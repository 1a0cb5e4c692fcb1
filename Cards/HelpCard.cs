using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>The words that a person can type, and what each does.</summary>
public static class HelpCard
{
    /// <param name="roles">A person sees the words that do something for them.</param>
    public static CardContent Render(Roles roles, IReadOnlyList<SuggestedButton> buttons, CardContext context)
    {
        var page = new CardBuilder(context, Form.None);
        return page.Card(
            page.Text["help.summary"],
            [Texts.Heading(page.Text["help.heading"]), Texts.Line(page.Text["help.intro"]), Texts.Facts(Words(roles, page))],
            Buttons.Create(buttons));
    }

    private static IEnumerable<(string, string)> Words(Roles roles, CardBuilder page)
    {
        if (roles.HasFlag(Roles.Learner))
        {
            yield return (KnownWords.Next, page.Text["help.next"]);
            yield return (KnownWords.Work, page.Text["help.work"]);
            yield return (KnownWords.Submit, page.Text["help.submit"]);
            yield return (KnownWords.Hint, page.Text["help.hint"]);
            yield return (KnownWords.Drop, page.Text["help.drop"]);
        }

        yield return (KnownWords.Reviews, page.Text["help.reviews"]);
        if (roles.HasFlag(Roles.Lead)) yield return (KnownWords.Withdraw, page.Text["help.withdraw"]);
        if (roles.HasFlag(Roles.Lead)) yield return (KnownWords.Upcoming, page.Text["help.upcoming"]);
        yield return (KnownWords.Settings, page.Text["help.settings"]);
        yield return (KnownWords.Hi, page.Text["help.hi"]);
    }
}
