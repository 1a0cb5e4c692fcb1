using System.Globalization;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Turns;

/// <summary>One activity of a person, with what the turn has read and what it still has to do.</summary>
/// <param name="actor">The authenticated sender.</param>
/// <param name="person">The organisation's entry for the actor; null when it does not list them.</param>
/// <param name="id">The activity's id, by which a repeat is recognised; null when the channel gave none.</param>
internal sealed class Turn(PersonId actor, Person? person, Contact contact, string? id)
{
    private readonly List<PostCommitWork> owed = [];

    public PersonId Actor => actor;

    public Person? Person => person;

    /// <summary>The same, with what their own desk says of them, as far as the turn has read it. Rights depend on this one.</summary>
    public Person? Self => OwnState is { Desk.Standing: var standing } ? person?.With(standing) : person;

    public Contact Contact => contact;

    public string? Id => id;

    public CultureInfo Culture { get; } = Viewers.Culture(contact.Locale);

    /// <summary>The activity's time, by the channel's clock; null when it has none.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The bot was added to the actor's chat.</summary>
    public bool Installs { get; init; }

    /// <summary>The activity comes from another tenant than the person with this object id, so the actor counts as unknown.</summary>
    public bool IsForeign { get; init; }

    /// <summary>
    /// The activity comes from a conversation that others read too, such as a channel. It says nothing of the actor's own chat, so
    /// the contact is the stored one and stays as it is.
    /// </summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The channel that the activity comes from, as it is addressed; null when it comes from elsewhere.</summary>
    public PersonId? Channel { get; init; }

    /// <summary>The button that was clicked; null when none was, or none of ours.</summary>
    public Click? Click { get; init; }

    /// <summary>The clicked card's topic; null when the click names none. It may be known even if the button cannot be read.</summary>
    public Topic? Clicked { get; init; }

    /// <summary>The message that holds the clicked card, if that may be a live one.</summary>
    public string? ClickedMessage { get; init; }

    /// <summary>The message that holds the clicked button, whatever else it holds.</summary>
    public string? TappedMessage { get; init; }

    public Inputs Typed { get; init; } = Inputs.None;

    /// <summary>What recording the contact has shown.</summary>
    public ContactFindings Found { get; set; } = ContactFindings.None;

    /// <summary>The actor's own desk as this turn last read or committed it.</summary>
    public PersonState? OwnState { get; set; }

    /// <summary>The desk of the clicked topic's learner, as this turn last read or committed it.</summary>
    public PersonState? LearnerState { get; set; }

    /// <summary>Where a file may be put that the actor has consented to; null when there is none.</summary>
    public FileUpload? Upload { get; init; }

    /// <summary>No card: a file, the question whether there may be one, or a long text. Posted after all else; null for none.</summary>
    public OutgoingMessage? Attachment { get; set; }

    /// <summary>Posted after the answer, as separate messages.</summary>
    public List<CardContent> ExtraMessages { get; } = [];

    public void AddPostCommitWork(PostCommitWork? work)
    {
        if (work is null) return;
        lock (owed) owed.Add(work);
    }

    /// <summary>The work to start after the answer. Each item is returned once.</summary>
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
