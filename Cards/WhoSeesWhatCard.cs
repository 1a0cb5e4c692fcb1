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
            yield return SeeingRow.Deputy;
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
        (string Who, string What, IEnumerable<PersonId> Named) told = row switch
        {
            SeeingRow.Lead => ("sees.lead-who", "sees.lead", Only(seen.Lead)),
            SeeingRow.NoLead => ("sees.no-lead-who", "sees.no-lead", []),
            SeeingRow.Deputy => (seen.Deputies.Count > 0 ? "sees.deputy-who" : "sees.deputies-who", "sees.deputy", seen.Deputies),
            SeeingRow.Asking => ("sees.asking-who", "sees.asking", Only(seen.Asking)),
            SeeingRow.Reviewer => ("sees.reviewer-who", "sees.reviewer", []),
            SeeingRow.Colleagues => ("sees.colleagues-who", "sees.colleagues", []),
            SeeingRow.OnlyYou => ("sees.you-who", "sees.you", []),
            SeeingRow.Team => ("sees.team-who", "sees.team", []),
            SeeingRow.Operators => ("sees.operators-who", "sees.operators", []),
            SeeingRow.You => ("sees.operator-who", "sees.operator", []),
            _ => throw new UnreachableException($"{row}"),
        };
        var names = string.Join(", ", told.Named.Select(builder.Name));
        yield return Texts.Label(names.Length > 0 ? builder.Text.Format(told.Who, names) : builder.Text[told.Who]);
        yield return Texts.Quiet(builder.Text[told.What]);
    }

    private static IEnumerable<PersonId> Only(PersonId? one) => one is { } known ? [known] : [];
}

/// <summary>Who may see something of a person because of who they are.</summary>
/// <param name="Lead">Who leads them; null for nobody.</param>
/// <param name="Deputies">Who is named to stand in for that lead or for whoever reviews. Others may, where nobody is named.</param>
/// <param name="Asking">Who waits for their answer whether they join a team; null for nobody.</param>
public sealed record SeenBy(PersonId? Lead, IReadOnlyList<PersonId> Deputies, PersonId? Asking)
{
    public IEnumerable<PersonId> Everybody => new[] { Lead, Asking }.OfType<PersonId>().Concat(Deputies);
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
