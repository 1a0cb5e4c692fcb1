using System.Diagnostics;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>Who sees what of the person who opens it, by name, and what they see of others. A row for each.</summary>
public static class WhoSeesWhatCard
{
    public static CardContent Render(Person person, SeenBy seen, IReadOnlyList<SuggestedButton> buttons, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return builder.Card(
            builder.Text["sees.heading"],
            [Texts.Heading(builder.Text["sees.heading"]), .. Rows(person, seen).SelectMany(row => Drawn(row, seen, builder))],
            Buttons.Create(buttons));
    }

    /// <summary>The rows that are true for this person, in their order.</summary>
    public static IEnumerable<SeeingRow> Rows(Person person, SeenBy seen)
    {
        if (person.Roles.HasFlag(Roles.Learner))
        {
            yield return seen.Lead is null ? SeeingRow.NoLead : SeeingRow.Lead;
            if (seen.Deputy is not null) yield return SeeingRow.Deputy;
            if (seen.Asking is not null) yield return SeeingRow.Asking;
            yield return SeeingRow.Reviewer;
            yield return SeeingRow.Colleagues;
            yield return SeeingRow.OnlyYou;
        }

        if (person.IsLead) yield return SeeingRow.Team;
        yield return person.Roles.HasFlag(Roles.Admin) ? SeeingRow.You : SeeingRow.Operators;
    }

    private static IEnumerable<Element> Drawn(SeeingRow row, SeenBy seen, CardBuilder builder)
    {
        var (who, what, name) = row switch
        {
            SeeingRow.Lead => ("sees.lead-who", "sees.lead", seen.Lead),
            SeeingRow.NoLead => ("sees.no-lead-who", "sees.no-lead", null),
            SeeingRow.Deputy => ("sees.deputy-who", "sees.deputy", seen.Deputy),
            SeeingRow.Asking => ("sees.asking-who", "sees.asking", seen.Asking),
            SeeingRow.Reviewer => ("sees.reviewer-who", "sees.reviewer", null),
            SeeingRow.Colleagues => ("sees.colleagues-who", "sees.colleagues", null),
            SeeingRow.OnlyYou => ("sees.you-who", "sees.you", null),
            SeeingRow.Team => ("sees.team-who", "sees.team", null),
            SeeingRow.Operators => ("sees.operators-who", "sees.operators", null),
            SeeingRow.You => ("sees.operator-who", "sees.operator", (PersonId?)null),
            _ => throw new UnreachableException($"{row}"),
        };
        yield return Texts.Label(name is { } known ? builder.Text.Format(who, builder.Name(known)) : builder.Text[who]);
        yield return Texts.Quiet(builder.Text[what]);
    }
}

/// <summary>Who may see something of a person because of who they are.</summary>
/// <param name="Lead">Who leads them; null for nobody.</param>
/// <param name="Deputy">Who stands in for that lead; null for nobody, or themself.</param>
/// <param name="Asking">Who waits for their answer whether they join a team; null for nobody.</param>
public sealed record SeenBy(PersonId? Lead, PersonId? Deputy, PersonId? Asking)
{
    public IEnumerable<PersonId> Everybody => new[] { Lead, Deputy, Asking }.OfType<PersonId>();
}

/// <summary>One row of the card. A test holds each to what the bot lets people see.</summary>
public enum SeeingRow
{
    Lead,
    NoLead,
    Deputy,
    Asking,
    Reviewer,
    Colleagues,
    OnlyYou,

    /// <summary>What a lead sees of their team.</summary>
    Team,
    Operators,

    /// <summary>They are one of those who run the bot.</summary>
    You,
}
