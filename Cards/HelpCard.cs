using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>The words that a person can type, and what each does.</summary>
public static class HelpCard
{
    /// <param name="roles">A person sees the words that do something for them.</param>
    public static CardContent Of(Roles roles, IReadOnlyList<Reply> buttons, CardContext context)
    {
        var page = new Page(context, Form.None);
        return page.Card(
            page.Say["help.summary"],
            [Texts.Heading(page.Say["help.heading"]), Texts.Line(page.Say["help.intro"]), Texts.Facts(Words(roles, page))],
            Buttons.Of(buttons));
    }

    private static IEnumerable<(string, string)> Words(Roles roles, Page page)
    {
        if (roles.HasFlag(Roles.Learner))
        {
            yield return (KnownWords.Next, page.Say["help.next"]);
            yield return (KnownWords.Work, page.Say["help.work"]);
            yield return (KnownWords.Submit, page.Say["help.submit"]);
            yield return (KnownWords.Hint, page.Say["help.hint"]);
            yield return (KnownWords.Drop, page.Say["help.drop"]);
        }

        yield return (KnownWords.Reviews, page.Say["help.reviews"]);
        if (roles.HasFlag(Roles.Lead)) yield return (KnownWords.Withdraw, page.Say["help.withdraw"]);
        if (roles.HasFlag(Roles.Lead)) yield return (KnownWords.Upcoming, page.Say["help.upcoming"]);
        yield return (KnownWords.Settings, page.Say["help.settings"]);
        yield return (KnownWords.Hi, page.Say["help.hi"]);
    }
}
