using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Cards;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>
/// Gathers a lead's board: of whom it is, and what their rows say. Beside the lead's own partition it reads only who is being deleted,
/// since their row takes a moment to go.
/// </summary>
internal sealed class Boards(IPeople people, Erasures erasures, Clock clock)
{
    /// <summary>Everybody whom this person leads, those first who need them; empty for whoever leads nobody.</summary>
    public async ValueTask<IReadOnlyList<BoardPerson>> ReadPeople(PersonState lead, CancellationToken cancellationToken)
    {
        var (team, now) = (lead.Desk.Standing.Led ?? LedTeam.None, clock.Now.LogicalTime);
        var board = lead.Board.RemoveRange(await erasures.Underway(cancellationToken));
        var reports = await people.ReportsOf(lead.Person, cancellationToken);
        var joined = team.Members.Where(member => member.State is MemberState.Joined).Select(member => member.Id)
            .Except(reports.Select(person => person.Id));
        var added = await Task.WhenAll(joined.Select(async id => await people.Find(id, cancellationToken)));
        var led = reports.Where(person => team.Find(person.Id) is null or { IsIn: true }).Concat(added.OfType<Person>())
            .Where(person => board.GetValueOrDefault(person.Id) is not { Place: BoardPlace.Elsewhere });
        return BoardPerson.InOrder(led.OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase)
            .Select(person => Create(person, board.GetValueOrDefault(person.Id), lead.Person, now)));
    }

    /// <summary>One person, by what their own partition says now.</summary>
    public BoardPerson ReadPerson(Person person, PersonState state, PersonId lead) =>
        Create(person, state.BoardRow(lead), lead, clock.Now.LogicalTime);

    private static BoardPerson Create(Person person, BoardRow? row, PersonId lead, DateTimeOffset now) =>
        new(person.Id, row, BoardLine.For(row, lead, now, person.Calendar.DayOf(now)));
}
