using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// Asks those to tell of whom a lead's board lacks a row, or has one wrongly. Whoever never did anything here has nothing to tell, and
/// nothing is written about them.
/// </summary>
public sealed class BoardQuestions(IPeople people, PersonStore store)
{
    // Each adds a row, and one transaction takes a hundred.
    private const int MostAtOnce = 40;

    /// <returns>The same instance when nobody is to be asked.</returns>
    public async ValueTask<PersonState> Ask(PersonState lead, ClockReading now, CancellationToken cancellationToken)
    {
        if (lead.Document.BoardGaps is not { IsDue: true } gaps) return lead;
        var reports = await people.ReportsOf(lead.Person, cancellationToken);
        var left = lead.ToAsk(reports).ToList();
        var some = left.Take(MostAtOnce).ToList();
        var desks = await Task.WhenAll(some.Select(async id => await store.Desk(id, cancellationToken)));
        var asked = some.Where((_, place) => HasToTell(desks[place]))
            .Aggregate(lead, (state, learner) => state.Send(new Instruction.TellBoard(learner, lead.Person), now));
        var known = gaps.Asked.FindAll(id => lead.Board.ContainsKey(id) || reports.Any(person => person.Id == id));
        return asked with
        {
            Document = asked.Document with { BoardGaps = new BoardGaps(left.Count > some.Count, known.AddRange(some)) },
        };
    }

    private static bool HasToTell(DeskDocument? learner) =>
        learner is { IsErased: false } && (learner.BoardOf is not null || !learner.Standing.IsOnlyGreeted);
}
