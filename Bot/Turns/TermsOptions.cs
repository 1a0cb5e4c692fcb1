using System.ComponentModel.DataAnnotations;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Turns;

/// <summary>The product's numbers. Section <c>Terms</c>.</summary>
public sealed class TermsOptions : IValidatableObject
{
    public const string Section = "Terms";

    /// <summary>Working days of the learner after which an offer expires.</summary>
    [Range(1, 20)]
    public int OfferDays { get; set; } = 2;

    /// <summary>Working days of the reviewer until feedback is due.</summary>
    [Range(1, 10)]
    public int FeedbackDays { get; set; } = 1;

    /// <summary>Working days of a colleague until no answer counts as not now.</summary>
    [Range(1, 10)]
    public int ColleagueDays { get; set; } = 1;

    /// <summary>Calendar days before the same entry is offered to a learner again.</summary>
    [Range(1, 366)]
    public int RestDays { get; set; } = 90;

    /// <summary>Shortest box of work that was sent back, in working time.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "16:00:00")]
    public TimeSpan ShortestRework { get; set; } = TimeSpan.FromHours(4);

    /// <summary>Longest box of work that was sent back, in working days.</summary>
    [Range(1, 5)]
    public int LongestReworkDays { get; set; } = 2;

    /// <summary>The last call of an hour box comes at most so much working time before its end.</summary>
    [Range(typeof(TimeSpan), "00:15:00", "08:00:00")]
    public TimeSpan LastCall { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The part of an hour box that is left at its last call, where that is less than <see cref="LastCall"/>.</summary>
    [Range(0.05, 0.5)]
    public double LastCallPart { get; set; } = 0.25;

    /// <summary>A box that ends so many working days after its first, or later, has a half-way.</summary>
    [Range(1, 10)]
    public int HalfWayDays { get; set; } = 2;

    /// <summary>Calendar days after its start within which a box must end to be offered.</summary>
    [Range(1, 60)]
    public int LongestBoxDays { get; set; } = 14;

    /// <summary>A box by a weekday leaves at least so much working time, or means that day of the week after.</summary>
    [Range(typeof(TimeSpan), "00:15:00", "08:00:00")]
    public TimeSpan LeastBeforeWeekday { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Working days after the deadline of an hour box until the assignment lapses.</summary>
    [Range(1, 10)]
    public int GraceDaysAfterHours { get; set; } = 1;

    /// <summary>Working days after the deadline of a box of days until the assignment lapses.</summary>
    [Range(1, 10)]
    public int GraceDaysAfterDays { get; set; } = 2;

    /// <summary>Working days after which a request that nobody answers is granted.</summary>
    [Range(1, 5)]
    public int AnswerDays { get; set; } = 1;

    /// <summary>Working days of the reviewer after which work that nobody decides is closed.</summary>
    [Range(2, 20)]
    public int UnreviewedDays { get; set; } = 5;

    /// <summary>Offers a week that come unasked, for those who say nothing else in their settings.</summary>
    [Range(0, Preferences.MostPace)]
    public int Pace { get; set; } = 1;

    /// <summary>Calendar days from now within which a leave or a pause must end; it may not be longer either.</summary>
    [Range(1, 1000)]
    public int LongestAwayDays { get; set; } = 366;

    /// <summary>Free working days of the learner before an offer comes unasked.</summary>
    [Range(1, 20)]
    public int FreeDays { get; set; } = 2;

    /// <summary>After so many offers in a row without an answer, the learner is asked whether to go on.</summary>
    [Range(1, 10)]
    public int IgnoredOffers { get; set; } = 2;

    /// <summary>Open reviews of one person. A person with so many is not chosen for another.</summary>
    [Range(1, 100)]
    public int MostReviews { get; set; } = 5;

    /// <summary>The most tasks that wait in one learner's queue.</summary>
    [Range(1, 50)]
    public int MostQueued { get; set; } = 20;

    /// <summary>Unasked offers and reminders to one person on one day. Those beyond it are sent in one message the next day.</summary>
    [Range(1, 20)]
    public int NudgesADay { get; set; } = 3;

    /// <summary>The most suggestions of one learner that wait for an answer.</summary>
    [Range(1, 20)]
    public int MostSuggestions { get; set; } = 3;

    /// <summary>
    /// So many learners must have said whether an entry was useful before it can be doubted. Of fewer than three its author could tell who
    /// said what.
    /// </summary>
    [Range(3, 100)]
    public int LeastRatings { get; set; } = 5;

    /// <summary>Working days of the learner after which they are asked whether they used a level that they reached.</summary>
    [Range(1, 60)]
    public int UseDays { get; set; } = 10;

    /// <summary>The same, after they had not used it yet.</summary>
    [Range(1, 120)]
    public int UseAgainDays { get; set; } = 20;

    /// <summary>Working time of a reviewer after which a review that they put off is shown again.</summary>
    [Range(typeof(TimeSpan), "00:15:00", "08:00:00")]
    public TimeSpan PutOff { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How many hours ahead <c>upcoming</c> looks.</summary>
    [Range(1, 336)]
    public int UpcomingHours { get; set; } = 48;

    /// <summary>
    /// Hosts of files that may be handed in: exact names, or names with <c>*</c> as the first label. Empty allows the SharePoint
    /// of any tenant.
    /// </summary>
    public IList<string> FileHosts { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // One day is the deputy's, and one is left to choose another reviewer.
        if (UnreviewedDays < FeedbackDays + 2)
            yield return new ValidationResult(
                $"Terms:{nameof(UnreviewedDays)} must be at least two more than {nameof(FeedbackDays)}.", [nameof(UnreviewedDays)]);
    }

    public Terms ToTerms() => new(
        OfferDays: OfferDays,
        FeedbackDays: FeedbackDays,
        ColleagueDays: ColleagueDays,
        RestDays: RestDays,
        ShortestRework: ShortestRework,
        LongestReworkDays: LongestReworkDays,
        LongestLastCall: LastCall,
        GraceDaysAfterHours: GraceDaysAfterHours,
        GraceDaysAfterDays: GraceDaysAfterDays,
        AnswerDays: AnswerDays,
        UnreviewedDays: UnreviewedDays,
        Pace: Pace,
        LongestAwayDays: LongestAwayDays,
        FreeDays: FreeDays,
        IgnoredOffers: IgnoredOffers,
        MostReviews: MostReviews,
        NudgesADay: NudgesADay)
    {
        Box = new BoxLimits { LongestDays = LongestBoxDays, LeastBeforeWeekday = LeastBeforeWeekday },
        LastCallPart = LastCallPart,
        Files = FileHosts.Count == 0 ? Domain.Assignments.FileHosts.SharePoint : new FileHosts([.. FileHosts]),
        HalfWayDays = HalfWayDays,
        MostQueued = MostQueued,
        MostSuggestions = MostSuggestions,
        LeastRatings = LeastRatings,
        UseDays = UseDays,
        UseAgainDays = UseAgainDays,
        PutOff = PutOff,
        UpcomingHours = UpcomingHours,
    };
}

[OptionsValidator]
public sealed partial class TermsOptionsValidator : IValidateOptions<TermsOptions>;
