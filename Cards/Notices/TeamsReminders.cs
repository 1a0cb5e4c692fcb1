using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Notices;

/// <summary>What is said about teams of Microsoft Teams: to whoever added the bot, and to whoever leads one.</summary>
internal static class TeamsReminders
{
    private const int MostListed = 60;

    public static Reminder Added(NoticeFacts facts, CardContext context) => Who(facts.Teams!, facts.Candidates, context, Form.None);

    /// <summary>Who leads the team? Or who does, once that is known.</summary>
    /// <param name="candidates">Who can be chosen where the client cannot search the directory.</param>
    public static Reminder Who(TeamsTie tie, IReadOnlyList<PersonId> candidates, CardContext context, Form form)
    {
        var builder = new CardBuilder(context, form);
        if (tie.Lead is { } lead)
        {
            return new Reminder(CardState.Theirs, LinkedSentence.Create(builder.Text.Format(
                lead.HasConfirmed ? "teams.led" : "teams.lead-asked", builder.Plain(tie.Name), builder.Name(lead.Id))));
        }

        var sentence = tie.Refused is { } self && self == context.Viewer ? builder.Text.Format("teams.handed-over", builder.Plain(tie.Name))
            : tie.Refused is { } refused ? builder.Text.Format("teams.refused", builder.Plain(tie.Name), builder.Name(refused))
            : builder.Text.Format("teams.added", builder.Plain(tie.Name));
        return new Reminder(
            CardState.Yours, LinkedSentence.Create(sentence),
            builder.Button("button.i-do", new Click.LeadTeams(tie.Team.ToString())),
            builder.Button("button.ask-them", new Click.NameLead(tie.Team.ToString())))
        {
            More = [Picker(candidates, builder), Texts.Quiet(builder.Text["teams.added-means"])],
        };
    }

    public static Reminder LeadAnswered(NoticeFacts facts, CardContext context)
    {
        var (builder, tie) = (new CardBuilder(context, Form.None), facts.Teams!);
        return tie.Lead is { HasConfirmed: true, Id: var lead }
            ? new Reminder(
                CardState.Approved,
                LinkedSentence.Create(builder.Text.Format("teams.confirmed", builder.Plain(tie.Name), builder.Name(lead))))
            : Added(facts, context);
    }

    public static Reminder LeadAsked(NoticeFacts facts, CardContext context)
    {
        var (builder, tie) = (new CardBuilder(context, Form.None), facts.Teams!);
        return new Reminder(
            CardState.Yours,
            LinkedSentence.Create(tie.NamedBy is { } by
                ? builder.Text.Format("teams.you-lead", builder.Plain(tie.Name), builder.Name(by))
                : builder.Text.Format("teams.you-lead-asked", builder.Plain(tie.Name))),
            builder.Button("button.yes-i-lead-it", new Click.LeadTeams(tie.Team.ToString())),
            builder.Button("button.not-me", new Click.NotLeadTeams(tie.Team.ToString())),
            builder.Button("button.who-sees-what", new Click.WhoSeesWhat()))
        {
            More = [Texts.Quiet(builder.Text["teams.you-lead-means"])],
        };
    }

    /// <summary>The team was archived or restored, or the bot was removed from it.</summary>
    public static Reminder Changed(NoticeFacts facts, CardContext context)
    {
        var (builder, tie) = (new CardBuilder(context, Form.None), facts.Teams!);
        return new Reminder(
            tie.State is TeamsState.InUse ? CardState.Yours : CardState.Theirs,
            LinkedSentence.Create(builder.Text.Format(tie.State switch
            {
                TeamsState.InUse => "teams.in-use",
                TeamsState.Archived => "teams.archived",
                TeamsState.Gone => "teams.gone",
                _ => throw new ArgumentOutOfRangeException(nameof(facts), tie.State, "No words are written for this."),
            }, builder.Plain(tie.Name))),
            tie.State is TeamsState.InUse ? builder.Button("button.set-up-team", new Click.SetUpTeam(tie.Team.ToString())) : null);
    }

    private static Container Picker(IReadOnlyList<PersonId> candidates, CardBuilder builder)
    {
        var field = (Container)builder.Pick(
            InputIds.NamedLead, "teams.who",
            candidates.Take(MostListed).Select(person => new Choice(builder.Name(person), person.ToString())));
        return field with
        {
            Items = [.. field.Items.Select(item => item is ChoiceInput choices ? choices with { SearchesPeople = true } : item)],
        };
    }
}
