using System.Collections.Immutable;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Everything that decides what happens next with one learner.</summary>
/// <param name="Open">By number. Closed assignments leave the desk.</param>
/// <param name="Closed">Assignments that this decision closed, or that were loaded because somebody clicked their card.</param>
/// <param name="Submissions">The latest submission of each open assignment; earlier ones are kept as history.</param>
public sealed record Desk(
    PersonId Owner,
    Standing Standing,
    ImmutableSortedDictionary<int, Assignment> Open,
    ImmutableSortedDictionary<int, Assignment> Closed,
    ImmutableList<Submission> Submissions)
{
    public static Desk Empty(PersonId owner) => new(
        owner,
        Standing.Empty,
        ImmutableSortedDictionary<int, Assignment>.Empty,
        ImmutableSortedDictionary<int, Assignment>.Empty,
        []);

    /// <summary>What this person handed out as a lead and has not heard of from everybody yet, by number.</summary>
    public ImmutableSortedDictionary<int, HandOut> HandOuts { get; init; } = ImmutableSortedDictionary<int, HandOut>.Empty;

    /// <summary>Hand-outs that this decision closed, or that were loaded for a card.</summary>
    public ImmutableSortedDictionary<int, HandOut> PastHandOuts { get; init; } = ImmutableSortedDictionary<int, HandOut>.Empty;

    /// <returns>The open or closed hand-out; null when the desk does not hold it.</returns>
    public HandOut? HandOut(int number) => HandOuts.GetValueOrDefault(number) ?? PastHandOuts.GetValueOrDefault(number);

    /// <summary>The assignment that the learner works on, or whose review they wait for, if any.</summary>
    public Assignment? InSlot => Standing.Slot is { } number ? Open.GetValueOrDefault(number) : null;

    /// <summary>Nothing is being worked on, offered or waiting its turn.</summary>
    public bool IsFree => InSlot is null && OnOffer is null && Standing.Queue.IsEmpty;

    public Assignment? OnOffer => Open.Values.FirstOrDefault(assignment => assignment.Stage is Stage.Offered);

    /// <returns>The open or closed assignment; null when the desk does not hold it.</returns>
    public Assignment? Find(int number) => Open.GetValueOrDefault(number) ?? Closed.GetValueOrDefault(number);

    public Topic TopicOf(int number) => new(Owner, number);

    /// <summary>
    /// Somebody had everything about them deleted: as <see cref="HandOut.Forgetting"/>, for what this person handed out and is open,
    /// without feedback on their work that the other had begun and not sent, and not on the roster of a Teams team any more.
    /// </summary>
    /// <returns>The same instance when nothing is told of them.</returns>
    public Desk Forgetting(PersonId person)
    {
        var reviews = ReviewEvolver.Forgetting(TeamEvolver.Forgetting(this, person), person);
        return HandOuts.Values.Where(given => given.Forgetting(person) != given)
            .Aggregate(reviews, (desk, given) => HandOutEvolver.Keep(desk, given.Forgetting(person)));
    }

    public Submission? Latest(int number) => Submissions.FindLast(submission => submission.Assignment == number);
}

/// <summary>What the desk itself holds, beside its assignments.</summary>
/// <param name="Version">Counts up with every event on the desk.</param>
/// <param name="LastNumber">The last number given to an assignment, a request or a hand-out.</param>
/// <param name="Past">
/// How tasks ended lately, oldest first. A task that the learner passed over for another on the same offer has not ended, so it is
/// not listed.
/// </param>
/// <param name="Slot">The number of the one assignment that counts as active; null when the slot is free.</param>
/// <param name="Queue">The numbers of the assignments that wait for the slot, in their order.</param>
/// <param name="OfferAfter">
/// No offer comes unasked before then; <see cref="DateTimeOffset.MaxValue"/> when only the learner asks.
/// </param>
/// <param name="Forms">The forms that were carried out last, oldest first.</param>
/// <param name="Blanks">How this lead filled in blanks for the team, the last time each was asked for, oldest first.</param>
public sealed record Standing(
    int Version,
    int LastNumber,
    bool Greeted,
    ImmutableList<Focus> Focus,
    ImmutableList<Past> Past,
    int? Slot,
    ImmutableList<int> Queue,
    Colleague? Colleague,
    Work Draft,
    DateTimeOffset? OfferAfter,
    Preferences Preferences,
    Push Push,
    ImmutableList<FormDone>? Forms = null,
    ImmutableList<FilledBlank>? Blanks = null)
{
    private const int MostForms = 32;
    private const int MostBlanks = 30;

    public ImmutableList<FilledBlank> Blanks { get; init; } = Blanks ?? [];

    /// <returns>How the blank with these words was filled in the last time; empty when it was not.</returns>
    public string AnswerTo(string words) => Blanks.Find(one => one.Words == words)?.Answer ?? "";

    internal Standing Remembering(ImmutableList<FilledBlank>? filled)
    {
        if (filled is null) return this;
        var kept = Blanks.RemoveAll(one => filled.Exists(other => other.Words == one.Words)).AddRange(filled);
        return this with { Blanks = kept.RemoveRange(0, Math.Max(0, kept.Count - MostBlanks)) };
    }

    // Older rows hold no preferences and no push.
    public Preferences Preferences { get; init; } = Preferences ?? Preferences.None;

    public Push Push { get; init; } = Push ?? Push.None;

    public ImmutableList<FormDone> Forms { get; init; } = Forms ?? [];

    /// <returns>What came of this form; null when it was not carried out lately.</returns>
    public int? NumberOf(FormId form) => Forms.Find(done => done.Form == form)?.Number;

    internal Standing With(FormDone done) =>
        this with { Forms = (Forms.Count >= MostForms ? Forms.RemoveAt(0) : Forms).Add(done) };
    /// <summary>The team that the learner joined; null when the organisation's lead leads them.</summary>
    public Membership? Team { get; init; }

    /// <summary>When the learner last came out of a team; null when they joined another since, or never were in one.</summary>
    public DateTimeOffset? LeftTeamAt { get; init; }

    /// <summary>The team that this person leads; null when they have set up none.</summary>
    public LedTeam? Led { get; init; }

    /// <summary>Questions of leads that wait for an answer.</summary>
    public ImmutableList<TeamRequest> Asked { get => field ?? []; init; }

    /// <summary>
    /// Questions to step in for a lead to which this person said yes, one of each lead. The lead may have named somebody else since.
    /// </summary>
    public ImmutableList<TeamRequest> StepsIn { get => field ?? []; init; }

    /// <summary>What this learner told of finished tasks lately, oldest first.</summary>
    public ImmutableList<SharedOutcome> Outcomes { get => field ?? []; init; }

    /// <summary>What learners said of the entry whose desk this is; null on a person's.</summary>
    public EntryRatings? Ratings { get; init; }

    /// <summary>Channels in which this lead may post.</summary>
    public ImmutableList<PostChannel> Channels { get => field ?? []; init; }

    /// <summary>Of a Teams team: the leads who may post in one of its channels.</summary>
    public ImmutableList<PersonId> Posters { get => field ?? []; init; }

    /// <summary>What the person has to do with teams of Microsoft Teams.</summary>
    public ImmutableList<TeamsTie> Ties { get => field ?? []; init; }

    /// <summary>The team of Microsoft Teams whose desk this is; null on a person's.</summary>
    public TeamsTeam? Teams { get; init; }

    /// <summary>Who is in that team; null when nobody could read it yet, and on a person's desk.</summary>
    public TeamsRoster? Roster { get; init; }

    /// <summary>What is known of them in each skill in which there is more than their own say.</summary>
    public ImmutableList<SkillRecord> Skills { get => field ?? []; init; }

    /// <returns>What is known of them in this skill; of a skill that they neither chose nor worked in, that they are new.</returns>
    public SkillRecord Of(SkillId skill) => Skills.Find(record => record.Skill == skill)
        ?? new SkillRecord(skill, Focus.Find(focus => focus.Skill == skill)?.Level ?? new Level(0), []);

    /// <summary>
    /// The numbers from which this desk counts on, if the person had everything about them deleted before; null for everybody else.
    /// </summary>
    public DeskStart? Start { get; init; }

    /// <summary>Nothing happened but that they were greeted, and that a digest was planned for them if they lead somebody.</summary>
    public bool IsOnlyGreeted => Version - (Start?.Version ?? 0) <= (Greeted ? 1 : 0) + (Digest?.Events ?? 0);

    /// <summary>No assignment, no request and no hand-out has been given a number yet.</summary>
    public bool HasNumberedNothing => LastNumber == (Start?.Number ?? 0);

    /// <summary>The digests of this lead; null when none was planned yet.</summary>
    public DigestPlan? Digest { get; init; }

    /// <summary>What the lead wants of them; null when no lead has said so here.</summary>
    public LeadsWishes? Wishes { get; init; }

    public static Standing Empty { get; } = new(
        Version: 0,
        LastNumber: 0,
        Greeted: false,
        Focus: [],
        Past: [],
        Slot: null,
        Queue: [],
        Colleague: null,
        Draft: Work.Empty,
        OfferAfter: null,
        Preferences: Preferences.None,
        Push: Push.None);
}

/// <summary>
/// The last version and the last number of a desk before all on it was deleted. They count on from there, so that others can tell what
/// comes after from what was before.
/// </summary>
public sealed record DeskStart(int Version, int Number);

/// <summary>Offers that come unasked.</summary>
/// <param name="NextAt">When the next one comes, if the desk is free then; null when none will.</param>
/// <param name="LastAt">When the last one came.</param>
/// <param name="Ignored">How many offers in a row expired without an answer.</param>
/// <param name="AskedUntil">The learner was asked whether to go on, and may answer until then.</param>
/// <param name="IsStopped">The learner did not answer, so none come until they ask.</param>
public sealed record Push(DateTimeOffset? NextAt, DateTimeOffset? LastAt, int Ignored, DateTimeOffset? AskedUntil, bool IsStopped)
{
    public static Push None { get; } = new(null, null, 0, null, false);

    /// <summary>Who led the learner each time such an offer expired, and alone hears of it; null when nobody did all along.</summary>
    public PersonId? Under { get; init; }

    /// <summary>Offers have stopped, and all that was not answered came while this lead led the learner.</summary>
    public bool IsStoppedUnder(PersonId lead) => IsStopped && Under == lead;

    /// <param name="lead">Who leads the learner; null for nobody.</param>
    public Push WithIgnored(PersonId? lead) => this with { Ignored = Ignored + 1, Under = Ignored == 0 || Under == lead ? lead : null };

    /// <summary>The learner has answered, so earlier silence no longer counts.</summary>
    public Push ResetIgnored() => this with { Ignored = 0, AskedUntil = null, IsStopped = false, Under = null };
}

/// <summary>A skill that a learner wants to get better at.</summary>
/// <param name="Level">Where they said that they stand. Approvals may have carried them further since.</param>
public sealed record Focus(SkillId Skill, Level Level, Level Target);

/// <summary>How a task from this entry ended for the learner.</summary>
public sealed record Past(EntryId Entry, SkillId Skill, Outcome Outcome, DateTimeOffset At)
{
    public bool IsDone => Outcome is Outcome.Approved or Outcome.NotYet or Outcome.Unreviewed;
}

/// <summary>The colleague whom a learner without a reviewer asked to review.</summary>
/// <param name="Number">The number of the request's card.</param>
public abstract record Colleague(PersonId Id, int Number)
{
    public sealed record Asked(PersonId Id, int Number, DateTimeOffset Until) : Colleague(Id, Number);

    public sealed record Agreed(PersonId Id, int Number) : Colleague(Id, Number);

    /// <param name="Answered">Whether the colleague declined; otherwise they did not answer in time.</param>
    public sealed record NotAgreed(PersonId Id, int Number, bool Answered = true) : Colleague(Id, Number);
}
