using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What a decision may know besides the desk.</summary>
/// <param name="Now">Read once for the attempt.</param>
/// <param name="Actor">Who signed in, never what a card claims.</param>
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
    /// <summary>How many reviews wait for somebody, or will; who is missing has none.</summary>
    public IReadOnlyDictionary<PersonId, int> Reviews { get; init; } = ImmutableDictionary<PersonId, int>.Empty;

    /// <summary>Nobody is buried: who has that many gets no further ones.</summary>
    public bool IsFull(PersonId reviewer) => Reviews.GetValueOrDefault(reviewer) >= Terms.MostReviews;

    /// <summary>Those whom nothing reaches at the moment.</summary>
    public IReadOnlySet<PersonId> Unreached { get; init; } = ImmutableHashSet<PersonId>.Empty;

    /// <summary>Whose desk is decided on, with what they say of their own time.</summary>
    private Person? Own { get; init; }

    /// <summary>For decisions on this desk.</summary>
    public DecisionContext At(Desk desk) => this with { Own = People.GetValueOrDefault(desk.Owner)?.With(desk.Standing.Preferences) };

    /// <summary>When somebody works; of those who are not in the organisation nobody knows, so the usual week is taken.</summary>
    public WorkCalendar HoursOf(PersonId id) => Find(id)?.Calendar ?? WorkCalendar.Usual;

    public Person? Find(PersonId? id) => id is not { } known ? null : known == Own?.Id ? Own : People.GetValueOrDefault(known);
}

/// <summary>The product's numbers, each an option.</summary>
/// <param name="OfferDays">Working days of the learner after which an offer expires.</param>
/// <param name="FeedbackDays">Working days of the reviewer until feedback is due.</param>
/// <param name="ColleagueDays">Working days of a colleague until no answer counts as <em>not now</em>.</param>
/// <param name="RestDays">Calendar days before an entry is offered to the same learner again.</param>
/// <param name="ShortestRework">Working time.</param>
/// <param name="LongestReworkDays">Working days.</param>
/// <param name="LongestLastCall">The last call of an hour box comes at most so much working time before its end.</param>
/// <param name="GraceDaysAfterHours">Working days after the deadline of an hour box until it lapses.</param>
/// <param name="GraceDaysAfterDays">The same of a box of days.</param>
/// <param name="UnreviewedDays">Working days of the reviewer after which work that nobody decides is closed.</param>
/// <param name="AnswerDays">Working days after which a request that nobody answers is granted.</param>
/// <param name="Pace">Offers a week that come unasked, for those who say nothing else.</param>
/// <param name="FreeDays">Free working days of the learner before an offer comes unasked.</param>
/// <param name="IgnoredOffers">So many offers in a row without a word, and the learner is asked whether to go on.</param>
/// <param name="MostReviews">Open reviews of one person; whoever has as many is not named for another.</param>
/// <param name="NudgesADay">Offers and reminders to one person on one day of theirs.</param>
/// <param name="LongestAwayDays">Calendar days from now in which a leave or a pause must end, and how long it may be.</param>
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

    /// <summary>The last call of an hour box comes when this part of it is left, or later in a long one.</summary>
    public double LastCallPart { get; init; } = 0.25;

    /// <summary>A box that ends so many working days after its first, or later, has a half-way.</summary>
    public int HalfWayDays { get; init; } = 2;

    /// <summary>What is told in advance: so many hours of it.</summary>
    public int UpcomingHours { get; init; } = 48;

    public TimeSpan MostLastCall => LongestLastCall ?? TimeSpan.FromHours(1);

    public TimeSpan LeastRework => ShortestRework ?? TimeSpan.FromHours(4);
}
