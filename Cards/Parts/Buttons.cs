using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Parts;

/// <summary>Buttons whose clicks go to the bot.</summary>
internal static class Buttons
{
    public static AdaptiveAction Button(this CardBuilder builder, string title, Click click) => Titled(builder.Text[title], click);

    /// <summary>In the overflow menu.</summary>
    public static AdaptiveAction More(this CardBuilder builder, string title, Click click) =>
        builder.Button(title, click) with { Mode = ActionMode.Secondary };

    /// <summary>In the overflow menu; shows a part of the card, or hides it again, without asking the bot.</summary>
    /// <param name="part">The id of the part.</param>
    public static AdaptiveAction Toggle(this CardBuilder builder, string title, string part) =>
        new AdaptiveAction.ToggleVisibility([part]) { Title = builder.Text[title], Mode = ActionMode.Secondary };

    /// <param name="title">The title itself, such as that of an entry.</param>
    public static AdaptiveAction Titled(string title, Click click) =>
        new AdaptiveAction.Execute(Verbs.ActionId(click), Verbs.For(click), click) { Title = title };

    public static IEnumerable<AdaptiveAction> Create(IEnumerable<SuggestedButton> replies) =>
        replies.Select(reply => Titled(reply.Title, reply.Click));

    public static AdaptiveAction NextTask(this CardBuilder builder) => builder.Button("button.next-task", new Click.NextTask());

    public static AdaptiveAction Back(this CardBuilder builder, string title, Assignment assignment) =>
        builder.Button(title, new Click.Back(assignment.Topic, assignment.Version) { OnReminder = builder.Form.IsOnReminder });
}
