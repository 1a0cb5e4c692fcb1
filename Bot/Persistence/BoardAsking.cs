using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// On the lead's side: of whom the board has no row although the organisation names them, since the lead is new to them or had
/// everything deleted, and of whom it has one although they are not theirs any more. Pure.
/// </summary>
internal static class BoardAsking
{
    /// <summary>Whoever is to be asked to tell, in an order that is always the same.</summary>
    /// <param name="reports">Whom the organisation names for this lead.</param>
    public static IEnumerable<PersonId> ToAsk(this PersonState lead, IReadOnlyCollection<Person> reports)
    {
        var (named, team) = (reports.Select(person => person.Id).ToHashSet(), lead.Desk.Standing.Led ?? LedTeam.None);
        return named.Where(id => !lead.Board.ContainsKey(id))
            .Concat(lead.Board.Keys.Where(id => !named.Contains(id) && team.Find(id) is not { IsIn: true }))
            .Except(lead.Document.BoardGaps?.Asked ?? [])
            .OrderBy(id => id.ToString(), StringComparer.Ordinal);
    }

    /// <returns>The same instance when nobody is to be asked, or when that is known.</returns>
    public static PersonState NotingGaps(this PersonState lead, IReadOnlyCollection<Person> reports) =>
        lead.Document is { IsErased: false, BoardGaps: not { IsDue: true } } && lead.ToAsk(reports).Any()
            ? lead with { Document = lead.Document with { BoardGaps = new BoardGaps(IsDue: true, lead.Document.BoardGaps?.Asked ?? []) } }
            : lead;

    /// <summary>
    /// The row of somebody who was not asked has come to a lead who had everything deleted. There may be more that waits for the lead,
    /// which they tell when they are asked.
    /// </summary>
    public static bool IsToAskAfter(this PersonState lead, BoardRow row) =>
        lead.Desk.Standing.Start is not null && row.Place is BoardPlace.InTeam && !lead.Board.ContainsKey(row.Learner)
        && lead.Document.BoardGaps?.Asked.Contains(row.Learner) != true;

    /// <summary>A row has come, so they may be asked again when there is none any more.</summary>
    public static PersonState NoLongerAsked(this PersonState lead, PersonId learner) =>
        lead.Document.BoardGaps is { } gaps && gaps.Asked.Contains(learner)
            ? lead with { Document = lead.Document with { BoardGaps = gaps with { Asked = gaps.Asked.Remove(learner) } } }
            : lead;
}
