using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Delivery;

/// <summary>Gathers what a decision may know beside the desk: people, reviewers, catalogue.</summary>
public interface ISettings
{
    /// <param name="actor">Who signed in.</param>
    ValueTask<Setting> For(Desk desk, PersonId actor, Moment now, CancellationToken cancellationToken);

    /// <summary>When somebody works; null when nobody knows.</summary>
    ValueTask<WorkCalendar?> HoursOf(PersonId person, CancellationToken cancellationToken);
}
