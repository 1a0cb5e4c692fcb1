using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Delivery;

/// <summary>Gathers what a decision may know beside the desk: people, reviewers, catalogue.</summary>
public interface ISettings
{
    /// <summary>The product's numbers.</summary>
    Terms Terms { get; }

    /// <param name="owner">Whose desk is decided on.</param>
    /// <param name="actor">Who signed in.</param>
    ValueTask<Setting> For(PersonState owner, PersonId actor, Moment now, CancellationToken cancellationToken);

    /// <summary>When somebody works; null when nobody knows.</summary>
    ValueTask<WorkCalendar?> HoursOf(PersonState person, CancellationToken cancellationToken);
}
