using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What a decision may know besides the desk.</summary>
/// <param name="Now">Read once for each attempt.</param>
/// <param name="Actor">The person who signed in, never an id that a card claims.</param>
/// <param name="People">Everybody the decision could concern: the learner, their lead and deputy, reviewers, experts.</param>
/// <param name="Reviewers">The organisation's reviewers, in its order.</param>
public sealed record DecisionContext(
    DateTimeOffset Now,
    PersonId Actor,
    IReadOnlyDictionary<PersonId, Person> People,
    IReadOnlyList<PersonId> Reviewers,
    Catalogue.Catalogue Catalogue,
    Terms Terms)
{
    /// <summary>How many reviews each person has or will get. A person who is not listed has none.</summary>
    public IReadOnlyDictionary<PersonId, int> Reviews { get; init; } = ImmutableDictionary<PersonId, int>.Empty;

    /// <summary>Whether the reviewer has as many reviews as one person may get.</summary>
    public bool IsFull(PersonId reviewer) => Reviews.GetValueOrDefault(reviewer) >= Terms.MostReviews;

    /// <summary>People whom the bot cannot reach at the moment.</summary>
    public IReadOnlySet<PersonId> Unreached { get; init; } = ImmutableHashSet<PersonId>.Empty;

    /// <summary>Those of them who have never opened the bot, and for whom it can be installed.</summary>
    public IReadOnlySet<PersonId> Installable { get; init; } = ImmutableHashSet<PersonId>.Empty;

    /// <summary>Whom the owner of the desk leads; known only when their digest is due.</summary>
    public IReadOnlyList<PersonId> Led { get; init; } = [];

    /// <summary>The owner of the desk, with what the desk says applied.</summary>
    private Person? Own { get; init; }

    /// <summary>The same context, with what the desk says of its owner applied: settings, team and targets.</summary>
    public DecisionContext At(Desk desk) => this with { Own = People.GetValueOrDefault(desk.Owner)?.With(desk.Standing) };

    /// <summary>A person's working time; the usual week for a person who is not in the organisation.</summary>
    public WorkCalendar HoursOf(PersonId id) => Find(id)?.Calendar ?? WorkCalendar.Usual;

    public Person? Find(PersonId? id) => id is not { } known ? null : known == Own?.Id ? Own : People.GetValueOrDefault(known);
}

/// <summary>The product's numbers; each can be configured.</summary>
/// <param name="OfferDays">Working days of the learner after which an offer expires.</param>
/// <param name="FeedbackDays">Working days of the reviewer until feedback is due.</param>
/// <param name="ColleagueDays">Working days of a colleague after which no answer counts as <em>not now</em>.</param>
/// <param name="RestDays">Calendar days before an entry is offered to the same learner again.</param>
/// <param name="ShortestRework">The least working time for work that was sent back.</param>
/// <param name="LongestReworkDays">The most working days for work that was sent back.</param>
/// <param name="LongestLastCall">The most working time between the last call of an hour box and its end.</param>
/// <param name="GraceDaysAfterHours">Working days after the deadline of an hour box until the task lapses.</param>
/// <param name="GraceDaysAfterDays">The same for a box of days.</param>
/// <param name="UnreviewedDays">Working days of the reviewer after which undecided work is closed.</param>
/// <param name="AnswerDays">
/// Working days of the learner after which an unanswered request for more time is granted, and after which a stopped review clock
/// goes on.
/// </param>
/// <param name="Pace">Unasked offers a week, unless the learner chose another number.</param>
/// <param name="FreeDays">Free working days of the learner before an unasked offer comes.</param>
/// <param name="IgnoredOffers">After so many unanswered offers in a row the learner is asked whether to go on.</param>
/// <param name="MostReviews">A person with so many open reviews is not named for another.</param>
/// <param name="NudgesADay">The most nudges (unasked offers and reminders) to one person on one day of theirs.</param>
/// <param name="LongestAwayDays">Calendar days: how far ahead a leave or a pause may end, and how long it may be.</param>
public sealed record Terms(
    int OfferDays = 2,
    int FeedbackDays = 1,
    int ColleagueDays = 1,
    int RestDays = 90,
    TimeSpan? ShortestRework = null,
    int LongestReworkDays = 2,
    TimeSpan? LongestLastCall = null,
    int GraceDaysAfterHours = 1,
    int GraceDaysAfterDays = 2,
    int AnswerDays = 1,
    int UnreviewedDays = 5,
    int Pace = 1,
    int LongestAwayDays = 366,
    int FreeDays = 2,
    int IgnoredOffers = 2,
    int MostReviews = 5,
    int NudgesADay = 3)
{
    public BoxLimits Box { get; init; } = BoxLimits.Usual;

    public FileHosts Files { get; init; } = FileHosts.SharePoint;

    /// <summary>The last call of an hour box comes when this part of the box is left. In a long box it comes later.</summary>
    public double LastCallPart { get; init; } = 0.25;

    /// <summary>A box gets a half-way reminder if it ends so many working days after its first day, or later.</summary>
    public int HalfWayDays { get; init; } = 2;

    /// <summary>The most tasks that wait in one learner's queue.</summary>
    public int MostQueued { get; init; } = 20;

    /// <summary>The most suggestions of one learner that wait for an answer.</summary>
    public int MostSuggestions { get; init; } = 3;

    /// <summary>So many learners must have said whether an entry was useful before too few of them can put it in doubt.</summary>
    public int LeastRatings { get; init; } = 5;

    /// <summary>Working days of the learner after which they are asked whether they used a level that they reached.</summary>
    public int UseDays { get; init; } = 10;

    /// <summary>The same, after they had not used it yet.</summary>
    public int UseAgainDays { get; init; } = 20;

    /// <summary>Working time of a reviewer after which a review that they put off is shown again.</summary>
    public TimeSpan PutOff { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How many hours ahead <c>upcoming</c> looks.</summary>
    public int UpcomingHours { get; init; } = 48;

    public TimeSpan MostLastCall => LongestLastCall ?? TimeSpan.FromHours(1);

    public TimeSpan LeastRework => ShortestRework ?? TimeSpan.FromHours(4);
}
