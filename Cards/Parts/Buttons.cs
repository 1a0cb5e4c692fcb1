using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Parts;

/// <summary>Buttons that come back to the bot.</summary>
internal static class Buttons
{
    public static CardAction Button(this Page page, string title, Click click) => Of(page.Say[title], click);

    /// <summary>In the overflow menu.</summary>
    public static CardAction More(this Page page, string title, Click click) =>
        page.Button(title, click) with { Mode = ActionMode.Secondary };

    private static CardAction Of(string title, Click click) =>
        new CardAction.Execute(Verbs.ActionId(click), Verbs.Of(click), click) { Title = title };

    public static IEnumerable<CardAction> Of(IEnumerable<Reply> replies) => replies.Select(reply => Of(reply.Title, reply.Click));

    public static CardAction NextTask(this Page page) => page.Button("button.next-task", new Click.NextTask());

    public static CardAction Back(this Page page, string title, Assignment assignment) =>
        page.Button(title, new Click.Back(assignment.Topic, assignment.Version) { Aside = page.Form.IsAside });
}
