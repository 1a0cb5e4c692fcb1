using System.Globalization;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Turns;

/// <summary>One thing somebody did, and what this turn has learned and left to do so far.</summary>
/// <param name="actor">Who signed in.</param>
/// <param name="person">What the organisation says of them; null when it does not list them.</param>
/// <param name="id">The activity's id, by which a repeat is recognised; null when the channel gave none.</param>
internal sealed class Turn(PersonId actor, Person? person, Contact contact, string? id)
{
    private readonly List<PostCommitWork> owed = [];

    public PersonId Actor => actor;

    public Person? Person => person;

    public Contact Contact => contact;

    public string? Id => id;

    public CultureInfo Culture { get; } = Viewers.Culture(contact.Locale);

    /// <summary>When it happened, by the channel's clock; null when it did not say.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The bot was added to the actor's chat.</summary>
    public bool Installs { get; init; }

    /// <summary>It bears the object id of somebody from another organisation than it comes from: they are nobody here.</summary>
    public bool IsForeign { get; init; }

    /// <summary>The button that was clicked; null when none was, or none of ours.</summary>
    public Click? Click { get; init; }

    /// <summary>What the clicked card is about, if it says so; it may say so even when the button cannot be read.</summary>
    public Topic? Clicked { get; init; }

    /// <summary>The message that holds the clicked card.</summary>
    public string? ClickedMessage { get; init; }

    public Inputs Typed { get; init; } = Inputs.None;

    /// <summary>Nobody had heard of the actor in their own chat before.</summary>
    public bool IsFirst { get; set; }

    /// <summary>The clicked card was not the live one; it is now.</summary>
    public bool WasOld { get; set; }

    /// <summary>The actor's own desk as this turn last read or committed it.</summary>
    public PersonState? OwnState { get; set; }

    /// <summary>The desk of the clicked topic's learner, likewise.</summary>
    public PersonState? LearnerState { get; set; }

    /// <summary>The device has come to another zone, of which the person is to be told.</summary>
    public ZoneChange? ZoneChange { get; set; }

    /// <summary>Said after the answer, as messages of their own.</summary>
    public List<CardContent> ExtraMessages { get; } = [];

    public void AddPostCommitWork(PostCommitWork? work)
    {
        if (work is null) return;
        lock (owed) owed.Add(work);
    }

    /// <summary>What is left to do once the person has been answered; each is given out once.</summary>
    public IReadOnlyList<PostCommitWork> TakePostCommitWork()
    {
        lock (owed)
        {
            var taken = owed.ToArray();
            owed.Clear();
            return taken;
        }
    }
}
