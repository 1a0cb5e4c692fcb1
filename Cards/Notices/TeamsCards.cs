using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Notices;

/// <summary>The answers to clicks about a team of Microsoft Teams, in place of the question.</summary>
public static class TeamsCards
{
    /// <summary>The question again, with what is wrong with the answer.</summary>
    public static CardContent Who(TeamsTie tie, IReadOnlyList<PersonId> candidates, CardContext context, Form form) =>
        ReminderMessage.Alone(TeamsReminders.Who(tie, candidates, context, form), context, form);

    /// <summary>The viewer leads the team, and chooses their people next.</summary>
    public static CardContent Leads(PersonId desk, string name, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var sentence = builder.Text.Format("teams.you-lead-it", builder.Plain(name));
        return builder.Card(
            sentence, [Texts.Line(sentence)], builder.Button("button.set-up-team", new Click.SetUpTeam(desk.ToString())));
    }

    public static CardContent Asked(PersonId lead, string name, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var sentence = builder.Text.Format("teams.i-asked", builder.Plain(name), builder.Name(lead));
        return builder.Card(
            sentence,
            [
                Texts.Line(sentence),
                builder.Unreached(lead) is { } unreached ? Texts.Quiet($"{unreached} {builder.Text["teams.waits"]}") : null,
            ]);
    }

    /// <summary>The viewer has led the team until now.</summary>
    public static CardContent HandedOver(string name, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var sentence = builder.Text.Format("teams.no-longer-you", builder.Plain(name));
        return builder.Card(sentence, [Texts.Line(sentence)]);
    }

    public static CardContent NotYou(string name, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var sentence = builder.Text.Format("teams.not-you", builder.Plain(name));
        return builder.Card(sentence, [Texts.Line(sentence)]);
    }
}
