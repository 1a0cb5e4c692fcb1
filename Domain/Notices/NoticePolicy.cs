using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Domain.Notices;

/// <summary>The notices that an event causes, besides the answer that the person who acted gets at once.</summary>
public static class NoticePolicy
{
    /// <param name="after">The desk with the event applied.</param>
    public static IEnumerable<Notice> For(Event happened, Desk after) => happened switch
    {
        Event.Greeted => [ToLearner(after, 0, NoticeKind.Welcome)],
        // Whoever took a place has said yes: the work begins in the same decision, and its card is new in their chat.
        Event.Offered { HandOut.IsTaken: true } e => e.Number == 1 ? [ToLearner(after, 0, NoticeKind.Changed)] : [],
        Event.Offered { Number: 1, HandOut: not null } =>
            [ToLearner(after, 0, NoticeKind.Changed), ToLearner(after, 1, NoticeKind.HandedOut)],
        Event.Offered { HandOut: not null } e => [ToLearner(after, e.Number, NoticeKind.HandedOut)],
        Event.TurnCame e => [ToLearner(after, e.Number, NoticeKind.HandedOut)],
        Event.WasAsked { Request: var asked } => [new Notice(
            after.Owner, after.TopicOf(0), asked.Place is TeamPlace.Member ? NoticeKind.TeamAsked : NoticeKind.DeputyAsked, asked.Number,
            null)],
        Event.Released { LeadLeft: true, Request: var request } e when request > 0 || e.Place is TeamPlace.Member =>
            [ToLearner(after, 0, NoticeKind.Changed), new Notice(after.Owner, after.TopicOf(0), NoticeKind.TeamEnded, request, null)],
        Event.TeamSet or Event.TeamAnswered or Event.RequestAnswered or Event.LeftTeam or Event.Released =>
            [ToLearner(after, 0, NoticeKind.Changed)],
        Event.TeamsTied e => OfTie(e, after),
        Event.SkillsChosen or Event.TargetsSet => [ToLearner(after, 0, NoticeKind.Changed)],
        Event.Offered { Unasked: true } e => [ToLearner(after, e.Number, NoticeKind.OfferedUnasked)],
        Event.PushQuestioned => [ToLearner(after, 0, NoticeKind.PushQuestion)],
        Event.PushStopped { Lead: { } lead } => [new Notice(lead, after.TopicOf(0), NoticeKind.LeadHearsOfSilence, 0, null)],
        // The first offer changes the welcome card too, which announces a first task until then.
        Event.Offered { Number: 1 } => [ToLearner(after, 0, NoticeKind.Changed), ToLearner(after, 1, NoticeKind.Offered)],
        Event.Offered e => [ToLearner(after, e.Number, NoticeKind.Offered)],
        Event.Replaced e => [ToLearner(after, e.Number, NoticeKind.Changed)],
        Event.Accepted e => [ToLearner(after, e.Number, NoticeKind.Changed)],
        Event.Declined e => [ToLearner(after, e.Number, NoticeKind.Changed)],
        Event.Expired e => [ToLearner(after, e.Number, NoticeKind.Changed)],
        Event.HintTaken e => [ToLearner(after, e.Number, NoticeKind.Changed)],
        Event.Submitted e =>
        [
            ToLearner(after, e.Number, NoticeKind.Changed),
            .. Reviews(after, e.Number),
            .. e.Former is { } former ? [To(former, after.Open[e.Number], NoticeKind.Changed, null)] : Array.Empty<Notice>(),
            .. Overtaken(after, e.Number),
        ],
        Event.NoteAdded e => [ToLearner(after, e.Number, NoticeKind.Changed), .. Reviews(after, e.Number)],
        Event.HandedOn e =>
        [
            ToLearner(after, e.Number, NoticeKind.Changed),
            Review(after, e.Number, e.To),
            To(e.By, after.Open[e.Number], NoticeKind.Changed, new QueueChange.Leave(after.Open[e.Number].Version)),
        ],
        Event.ReviewPutOff e =>
            [To(e.By, after.Open[e.Number], NoticeKind.Changed, new QueueChange.PutOff(after.Open[e.Number].Version))],
        Event.ReviewCameBack e =>
            [To(e.To, after.Open[e.Number], NoticeKind.ReviewAsked, new QueueChange.ComeBack(after.Open[e.Number].Version))],
        Event.AccessShared e =>
            [ToLearner(after, e.Number, NoticeKind.Changed), .. Reviews(after, e.Number), .. Former(after, e.Number)],
        Event.AccessAsked e => [ToLearner(after, e.Number, NoticeKind.AccessAsked), .. Rest(after, e.Number), .. Former(after, e.Number)],
        Event.SentBack e =>
        [
            ToLearner(after, e.Number, NoticeKind.SentBack),
            .. e.Reviewers.Select(reviewer => To(
                reviewer, after.Open[e.Number], NoticeKind.Changed,
                Leave(after.Open[e.Number], reviewer, new ReviewDecision(e.By, e.At, e.Took)))),
            .. Former(after, e.Number),
        ],
        Event.Approved e => Decided(after, e.Number, new ReviewDecision(e.By, e.At, e.Took)),
        Event.NotYetGiven e => Decided(after, e.Number, new ReviewDecision(e.By, e.At, e.Took)),
        Event.Dropped e => [ToLearner(after, e.Number, NoticeKind.Changed), .. Settle(after, e.Number), .. Overtaken(after, e.Number)],
        Event.Withdrawn e => [ToLearner(after, e.Number, NoticeKind.Withdrawn), .. Settle(after, e.Number), .. Overtaken(after, e.Number)],
        Event.MilestoneReached e =>
            [new Notice(e.To, after.TopicOf(e.Number), NoticeDefinitions.BroughtBy(e.What), Round(after, e.Number), null)],
        Event.DeputyCalled e =>
        [
            ToLearner(after, e.Number, NoticeKind.Changed),
            // Nobody waits for access any more, so it rests with the first reviewer no longer either.
            To(
                after.Open[e.Number].Reviewer, after.Open[e.Number], NoticeKind.Changed,
                QueueChange.Enter.For(after.Open[e.Number])),
            .. e.Deputy is { } deputy ? [Review(after, e.Number, deputy)] : Array.Empty<Notice>(),
            .. Former(after, e.Number),
        ],
        Event.ReviewerChosen e =>
        [
            ToLearner(after, e.Number, NoticeKind.Changed),
            Review(after, e.Number, e.Reviewer),
            .. e.Former.Select(
                former => To(former, after.Open[e.Number], NoticeKind.Changed, new QueueChange.Leave(after.Open[e.Number].Version))),
            .. Former(after, e.Number),
        ],
        Event.LeftUnreviewed e =>
        [
            ToLearner(after, e.Number, NoticeKind.Unreviewed),
            .. Settle(after, e.Number),
            .. Former(after, e.Number),
            new Notice(e.Lead, after.TopicOf(e.Number), NoticeKind.LeadHearsOfUnreviewed, Round(after, e.Number), null),
        ],
        Event.Resumed e => [ToLearner(after, e.Number, NoticeKind.SentBack)],
        Event.Lapsed e =>
        [
            ToLearner(after, e.Number, NoticeKind.Lapsed),
            .. Settle(after, e.Number),
            .. Overtaken(after, e.Number),
            new Notice(e.Lead, after.TopicOf(e.Number), NoticeKind.LeadHearsOfLapse, Round(after, e.Number), null),
        ],
        Event.TimeAsked e => [ToLearner(after, e.Number, NoticeKind.Changed), To(
            e.Request.Of, after.Open[e.Number], NoticeKind.TimeAsked, QueueChange.Enter.For(after.Open[e.Number]))],
        Event.TimeGiven e => [ToLearner(after, e.Number, NoticeKind.TimeAnswered), .. Watchers(after, e.Number)],
        Event.TimeRefused e => [ToLearner(after, e.Number, NoticeKind.TimeAnswered), .. Watchers(after, e.Number)],
        Event.QuestionAsked e =>
            [ToLearner(after, e.Number, NoticeKind.Changed), .. e.Question.Asked.Select(person => Ask(after, e.Number, person))],
        Event.QuestionReminded e => [new Notice(e.To, after.TopicOf(e.Number), NoticeKind.QuestionWaits, Round(after, e.Number), null)],
        Event.QuestionPassedOn e =>
        [
            ToLearner(after, e.Number, NoticeKind.Changed),
            .. after.Open[e.Number].Asking!.Asked.Select(person => person == e.Deputy
                ? Ask(after, e.Number, person)
                : To(person, after.Open[e.Number], NoticeKind.Changed, null)),
        ],
        Event.QuestionAnswered e => Answered(after, after.Open[e.Number]),
        Event.BoxWentOn e => [ToLearner(after, e.Number, NoticeKind.Changed), .. Watchers(after, e.Number)],
        Event.ColleagueAsked e => [new Notice(e.Colleague, after.TopicOf(e.Number), NoticeKind.ColleagueAsked, 0, null)],
        Event.ColleagueAgreed e => Answered(after, e.Number, e.Colleague),
        Event.ColleagueDeclined e => Answered(after, e.Number, e.Colleague),
        Event.ShownAgain e => [new Notice(e.To, after.TopicOf(e.Number), NoticeKind.Again, 0, null)],
        Event.Rescheduled { ChangesCard: false } => [],
        Event.Rescheduled e => [ToLearner(after, e.Number, NoticeKind.Changed), .. Watchers(after, e.Number)],
        Event.Suggested e =>
        [
            .. e.Number == 1 ? [ToLearner(after, 0, NoticeKind.Changed)] : Array.Empty<Notice>(),
            ToLearner(after, e.Number, NoticeKind.Suggested), Agree(after, e.Number, e.Of),
        ],
        Event.SuggestionPassedOn e =>
        [
            ToLearner(after, e.Number, NoticeKind.Changed),
            .. ((Stage.Suggested)after.Open[e.Number].Stage).Asked.Select(person => person == e.Deputy
                ? Agree(after, e.Number, person)
                : To(person, after.Open[e.Number], NoticeKind.Changed, null)),
        ],
        Event.SuggestionAgreed e => [ToLearner(after, e.Number, NoticeKind.SuggestionAgreed), .. Answered(after, e.Number, e.Asked)],
        Event.SuggestionDeclined e => [ToLearner(after, e.Number, NoticeKind.SuggestionDeclined), .. Answered(after, e.Number, e.Asked)],
        Event.SuggestionTakenBack e => [ToLearner(after, e.Number, NoticeKind.Changed), .. Answered(after, e.Number, e.Asked)],
        // What waits is not said; the word "work" shows it.
        Event.Queued or Event.QueueMoved => [],
        Event.HandedOut { HandOut.Post.Channel: var channel } e =>
        [
            new Notice(after.Owner, after.TopicOf(e.HandOut.Number), NoticeKind.HandOutSummary, 0, null),
            new Notice(channel, after.TopicOf(e.HandOut.Number), NoticeKind.HandOutSummary, 0, null),
        ],
        Event.HandedOut e => [new Notice(after.Owner, after.TopicOf(e.HandOut.Number), NoticeKind.HandOutSummary, 0, null)],
        Event.OutcomeShared { Outcome: var told } =>
        [
            ToLearner(after, told.Number, NoticeKind.Changed),
            new Notice(told.Place, after.TopicOf(told.Number), NoticeKind.OutcomeShared, 0, null),
        ],
        Event.DigestCame when after.Standing.Digest?.Last is { Number: var number } =>
            [new Notice(after.Owner, after.TopicOf(0), NoticeKind.Digest, number, null)],
        Event.DigestPlanned or Event.DigestCame => [],
        Event.TaskRated e => [ToLearner(after, e.Number, NoticeKind.Changed)],
        Event.RatingCounted => [],
        Event.EntryDoubted { Author: { } author } e => [new Notice(author, after.TopicOf(0), NoticeKind.EntryDoubted, e.Version, null)],
        Event.EntryDoubted => [],
        Event.LevelRaised { Lead: { } lead } =>
            [new Notice(lead, after.TopicOf(0), NoticeKind.LeadHearsOfTarget, after.Standing.Version, null)],
        Event.UseAsked => [new Notice(after.Owner, after.TopicOf(0), NoticeKind.UsedSince, after.Standing.Version, null)],
        // The card on which they choose skills proposes where they say they stand.
        Event.LevelLowered => [ToLearner(after, 0, NoticeKind.Changed)],
        // The Feedback card says it, and what the learner answers is their own.
        Event.LevelRaised or Event.UseAnswered => [],
        Event.PlaceTaken e => OfPost(after, e.Number),
        // Nobody clicked for it, so the lead's card comes anew.
        Event.PostClosed { IsChannelGone: true } e =>
            [new Notice(after.Owner, after.TopicOf(e.Number), NoticeKind.HandOutSummary, 0, null), .. OfPost(after, e.Number).Skip(1)],
        Event.PostClosed e => OfPost(after, e.Number),
        // The channel sees who has a place, not how far they are.
        Event.HandOutAnswered { State.HoldsPlace: false } e when after.HandOut(e.Number)?.Post is not null => OfPost(after, e.Number),
        Event.ChannelKnown or Event.PosterKnown or Event.TeamClosed or Event.ChannelsLeft => [],
        Event.HandOutAnswered e => [new Notice(after.Owner, after.TopicOf(e.Number), NoticeKind.Changed, 0, null)],
        // The desk of a team is nobody's: whom it concerns hears by an instruction.
        Event.TeamsSet or Event.RosterKept => [],
        Event.DraftKept or Event.PreferencesChanged or Event.OfferPlanned or Event.PushStopped or Event.PushResumed
            or Event.AskedInVain => [],
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Nothing says who hears of this event."),
    };

    /// <summary>
    /// Everything that waits for this person's answer, once more: they have deleted all that was kept of them, and have come back.
    /// </summary>
    public static IEnumerable<Notice> AskedAnew(Desk desk, PersonId person) =>
        from assignment in desk.Open.Values
        let asked = assignment.Stage switch
        {
            Stage.Suggested suggested when suggested.Asked.Contains(person) => NoticeKind.SuggestionAsked,
            Stage.InReview when assignment.IsReviewedBy(person) => NoticeKind.ReviewAsked,
            Stage.Active when assignment.Asking?.Asked.Contains(person) == true => NoticeKind.QuestionAsked,
            Stage.Active when assignment.WaitsFor(person) => NoticeKind.TimeAsked,
            Stage.Suggested or Stage.InReview or Stage.Active or Stage.Queued or Stage.Offered or Stage.Closed => (NoticeKind?)null,
            var other => throw new ArgumentOutOfRangeException(nameof(desk), other, "Nothing says whom this stage waits for."),
        }
        where asked is not null
        select assignment.Stage is Stage.InReview { AccessAskedAt: not null }
            ? To(person, assignment, NoticeKind.Changed, new QueueChange.Rest(assignment.Version))
            : To(person, assignment, asked.Value, QueueChange.Enter.For(assignment) with { IsAgain = true });

    private static IEnumerable<Notice> OfPost(Desk after, int number)
    {
        var topic = after.TopicOf(number);
        return [new(after.Owner, topic, NoticeKind.Changed, 0, null),
            new(after.HandOut(number)!.Post!.Channel, topic, NoticeKind.Changed, 0, null)];
    }

    private static IEnumerable<Notice> OfTie(Event.TeamsTied tied, Desk after)
    {
        // The welcome card of whoever leads it says so.
        if (tied is { Tie.Part: TeamsPart.Lead, News: not TeamsNews.Quiet } || tied.Tie.Refused == after.Owner)
            yield return ToLearner(after, 0, NoticeKind.Changed);
        NoticeKind? kind = tied.News switch
        {
            TeamsNews.None or TeamsNews.Quiet => null,
            TeamsNews.Added => NoticeKind.TeamsAdded,
            TeamsNews.LeadAnswered => NoticeKind.TeamsLeadAnswered,
            TeamsNews.LeadAsked => NoticeKind.TeamsLeadAsked,
            TeamsNews.Changed => NoticeKind.TeamsChanged,
            var other => throw new ArgumentOutOfRangeException(nameof(tied), other, "Nothing says how this is told."),
        };
        if (kind is { } news) yield return new Notice(after.Owner, after.TopicOf(0), news, tied.Tie.Number, null);
    }

    private static Notice ToLearner(Desk after, int number, NoticeKind kind) =>
        new(after.Owner, after.TopicOf(number), kind, Round(after, number), null);

    private static IEnumerable<Notice> Reviews(Desk after, int number) =>
        Reviewers(after.Open[number]).Select(reviewer => Review(after, number, reviewer));

    private static Notice Review(Desk after, int number, PersonId reviewer)
    {
        var assignment = after.Open[number];
        return To(reviewer, assignment, NoticeKind.ReviewAsked, QueueChange.Enter.For(assignment));
    }

    private static IEnumerable<Notice> Rest(Desk after, int number)
    {
        var assignment = after.Open[number];
        return Reviewers(assignment).Select(
            reviewer => To(reviewer, assignment, NoticeKind.Changed, new QueueChange.Rest(assignment.Version)));
    }

    /// <summary>Before the first hand-in the reviewer has no card that could be wrong.</summary>
    private static IEnumerable<Notice> Settle(Desk after, int number)
    {
        var assignment = after.Find(number)!;
        return assignment.Submissions == 0
            ? []
            : Reviewers(assignment).Select(
                reviewer => To(reviewer, assignment, NoticeKind.Changed, new QueueChange.Leave(assignment.Version)));
    }

    private static IEnumerable<Notice> Decided(Desk after, int number, ReviewDecision decision)
    {
        var assignment = after.Find(number)!;
        return
        [
            ToLearner(after, number, NoticeKind.Feedback),
            .. Reviewers(assignment).Select(
                reviewer => To(reviewer, assignment, NoticeKind.Changed, Leave(assignment, reviewer, decision))),
            .. Former(after, number),
        ];
    }

    /// <summary>Whoever decided remembers how long it took them.</summary>
    private static QueueChange.Leave Leave(Assignment assignment, PersonId reviewer, ReviewDecision decision) =>
        new(assignment.Version)
        {
            Decided = reviewer == decision.By && decision.Took is { } took ? new Turnaround(decision.At, took) : null,
        };

    /// <summary>Whoever handed the review on sees how it stands.</summary>
    private static IEnumerable<Notice> Former(Desk after, int number) =>
        after.Find(number) is { HandedOnBy: { } by } assignment && !assignment.IsReviewedBy(by)
            ? [To(by, assignment, NoticeKind.Changed, null)]
            : [];

    private readonly record struct ReviewDecision(PersonId By, DateTimeOffset At, TimeSpan? Took);

    private static IEnumerable<PersonId> Reviewers(Assignment assignment) =>
        assignment.Deputy is { } deputy ? [assignment.Reviewer, deputy] : [assignment.Reviewer];

    private static IEnumerable<Notice> Answered(Desk after, Assignment assignment)
    {
        var place = assignment.Questions!.Count - 1;
        var asked = assignment.Questions[place].Asked.ToList();
        return
        [
            ToLearner(after, assignment.Number, NoticeKind.Changed),
            new Notice(after.Owner, assignment.Topic, NoticeKind.QuestionAnswered, place, null),
            .. asked.Select(person => To(person, assignment, NoticeKind.Changed, Awaits(assignment, person))),
            .. Watchers(after, assignment.Number).Where(notice => !asked.Contains(notice.To)),
        ];
    }

    /// <summary>Whoever was asked for more time, or something else, has a card that is now out of date.</summary>
    private static IEnumerable<Notice> Overtaken(Desk after, int number)
    {
        var assignment = after.Find(number)!;
        return Asked(assignment).Select(person =>
            To(person, assignment, NoticeKind.Changed, new QueueChange.Leave(assignment.Version)));
    }

    /// <summary>Whoever has answered one of a question and a request for more time may still have the other to answer.</summary>
    private static QueueChange? Awaits(Assignment assignment, PersonId person) => assignment.Stage switch
    {
        Stage.Active when assignment.WaitsFor(person) => QueueChange.Enter.For(assignment),
        Stage.Active => new QueueChange.Leave(assignment.Version),
        Stage.Suggested or Stage.Queued or Stage.Offered or Stage.InReview or Stage.Closed => null,
        var other => throw new ArgumentOutOfRangeException(nameof(assignment), other, "Nothing says who has this stage in their queue."),
    };

    /// <summary>The deadline changed, and it is on the cards of the reviewers and of those who were asked.</summary>
    private static IEnumerable<Notice> Watchers(Desk after, int number)
    {
        var assignment = after.Open[number];
        IEnumerable<Notice> reviewers = assignment.Submissions == 0
            ? []
            : Reviewers(assignment).Select(one => To(one, assignment, NoticeKind.Changed, Awaits(assignment, one)));
        return reviewers.Concat(Asked(assignment).Select(person =>
            To(person, assignment, NoticeKind.Changed, Awaits(assignment, person))));
    }

    /// <summary>
    /// Those who were asked for more time, or a question, and whoever handed the review on. A reviewer of the work is left out,
    /// since their card is the review.
    /// </summary>
    private static IEnumerable<PersonId> Asked(Assignment assignment)
    {
        PersonId?[] time = [assignment.Time?.Of, assignment.HandedOnBy];
        return time.OfType<PersonId>().Concat((assignment.Questions ?? []).SelectMany(question => question.Asked)).Distinct()
            .Where(person => !(assignment.IsReviewedBy(person) && assignment.Submissions > 0));
    }

    private static Notice Ask(Desk after, int number, PersonId person) => To(
        person, after.Open[number], NoticeKind.QuestionAsked, QueueChange.Enter.For(after.Open[number]));

    private static Notice Agree(Desk after, int number, PersonId person) => To(
        person, after.Open[number], NoticeKind.SuggestionAsked, QueueChange.Enter.For(after.Open[number]));

    /// <summary>Whoever had the question has an old card now.</summary>
    private static IEnumerable<Notice> Answered(Desk after, int number, IEnumerable<PersonId> asked)
    {
        var assignment = after.Find(number)!;
        return asked.Select(person => To(person, assignment, NoticeKind.Changed, new QueueChange.Leave(assignment.Version)));
    }

    private static IEnumerable<Notice> Answered(Desk after, int number, PersonId colleague) =>
    [
        new(after.Owner, after.TopicOf(number), NoticeKind.ColleagueAnswered, 0, null),
        new(colleague, after.TopicOf(number), NoticeKind.Changed, 0, null),
    ];

    private static Notice To(PersonId person, Assignment assignment, NoticeKind kind, QueueChange? change) =>
        new(person, assignment.Topic, kind, Round(assignment), change);

    private static int Round(Desk after, int number) => after.Find(number) is { } found ? Round(found) : 0;

    private static int Round(Assignment assignment) => assignment.Submissions;
}
