using System.Diagnostics;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What an event on one desk asks of other desks, and what is answered when that is refused there.</summary>
public static class InstructionPolicy
{
    /// <param name="after">The desk with the event applied.</param>
    /// <param name="lead">Who leads the owner of the desk by then; null for nobody.</param>
    public static IEnumerable<Instruction> For(Event happened, Desk after, PersonId? lead) => happened switch
    {
        Event.HandedOut { HandOut: var given } => given.People.Where(person => person.State is HandOutState.Sent).Select(
            person => new Instruction.HandOut(
                To: person.Id, From: after.Owner, Number: given.Number, Task: given.Task, At: given.At, Start: given.Start,
                IsUrgent: given.IsUrgent, Reviewer: given.Reviewer, Filled: given.Filled)),
        Event.PlaceTaken taken => [OfPlace(after.HandOuts[taken.Number], taken.By, after.Owner)],
        Event.ChannelKnown { Channel.Team: var team } => [new Instruction.PostsInTeam(team, after.Owner)],
        Event.TeamClosed closed => closed.Posters.Select(
            poster => new Instruction.LeaveChannels(poster, after.Owner) { Channel = closed.Channel }),
        Event.TaskRated rated => [OfRating(rated, after.Find(rated.Number)!.Task)],
        Event.EntryDoubted doubted => [new Instruction.MarkDoubted(after.Owner, after.Owner, doubted.Entry, doubted.Version)],
        Event.TeamSet set => OfTeam(set, after.Owner),
        Event.TeamsSet set => Told(set.Told, after),
        Event.RosterKept kept => Told(kept.Told, after),
        Event.RequestAnswered e =>
        [
            Answer(e.Request.From, after, e.Request.Place, e.Joins ? MemberState.Joined : MemberState.Declined),
            .. e.Former is { } former ? [Answer(former, after, TeamPlace.Member, MemberState.Left)] : Array.Empty<Instruction>(),
        ],
        Event.LeftTeam left => [Answer(left.Lead, after, TeamPlace.Member, MemberState.Left)],
        // It is accepted in the same decision.
        Event.Offered { HandOut.IsTaken: true } => [],
        Event.Offered { Number: var number, At: var at } => Answer(after, number, lead, at, new HandOutState.Offered(at)),
        Event.Queued { Number: var number, At: var at } => Answer(after, number, lead, at, new HandOutState.Waiting(at)),
        Event.TurnCame { Number: var number, At: var at } => Answer(after, number, lead, at, new HandOutState.Offered(at)),
        Event.Accepted { Number: var number, At: var at } e =>
            Answer(after, number, lead, at, new HandOutState.Accepted(at, e.Deadline)),
        Event.Declined { Number: var number, At: var at } e => Answer(after, number, lead, at, new HandOutState.Declined(at, e.Reason)),
        Event.Dropped { Number: var number, At: var at } => Answer(after, number, lead, at, new HandOutState.Dropped(at)),
        Event.Submitted { Number: var number } e => WentOn(after, number, lead, e.Submission.At, HandOutProgress.HandedIn),
        Event.SentBack { Number: var number, At: var at } => WentOn(after, number, lead, at, HandOutProgress.SentBack),
        Event.Approved { Number: var number, At: var at } => WentOn(after, number, lead, at, HandOutProgress.Approved),
        Event.NotYetGiven { Number: var number, At: var at } => WentOn(after, number, lead, at, HandOutProgress.NotYet),
        Event.LeftUnreviewed { Number: var number, At: var at } => WentOn(after, number, lead, at, HandOutProgress.Unreviewed),
        Event.Lapsed { Number: var number, At: var at } => WentOn(after, number, lead, at, HandOutProgress.Lapsed),
        Event.Expired { Number: var number, At: var at } => Answer(after, number, lead, at, new HandOutState.Expired(at)),
        // Nobody took it back: they have left, and whom the organisation lists is no secret.
        Event.Withdrawn { Number: var number, By: var by } when by == after.Owner =>
            Answer(after, number, new HandOutState.NotGiven(HandOutProblem.NotListed)),
        Event.Withdrawn { Number: var number, At: var at } => Answer(after, number, lead, at, new HandOutState.Withdrawn(at)),
        // These concern nobody's desk but the one that they happen on.
        Event.Greeted or Event.SkillsChosen or Event.TeamAnswered or Event.WasAsked or Event.Released or Event.TeamsTied
            or Event.TargetsSet or Event.PreferencesChanged or Event.Rescheduled or Event.OutcomeShared or Event.RatingCounted
            or Event.PostClosed or Event.PosterKnown or Event.ChannelsLeft or Event.QueueMoved or Event.HandOutAnswered
            or Event.Suggested or Event.SuggestionPassedOn or Event.SuggestionAgreed or Event.SuggestionDeclined
            or Event.SuggestionTakenBack or Event.AskedInVain or Event.OfferPlanned or Event.PushQuestioned or Event.PushStopped
            or Event.PushResumed or Event.Replaced or Event.MilestoneReached or Event.TimeAsked or Event.TimeGiven
            or Event.TimeRefused or Event.QuestionAsked or Event.QuestionReminded or Event.QuestionPassedOn
            or Event.QuestionAnswered or Event.BoxWentOn or Event.HintTaken or Event.DraftKept or Event.AccessAsked
            or Event.AccessShared or Event.DeputyCalled or Event.ReviewerChosen or Event.HandedOn or Event.ReviewPutOff
            or Event.ReviewCameBack or Event.Resumed or Event.LevelRaised or Event.LevelLowered or Event.UseAsked
            or Event.UseAnswered or Event.NoteAdded or Event.ColleagueAsked or Event.ColleagueAgreed or Event.ColleagueDeclined
            or Event.DigestPlanned or Event.DigestCame or Event.ShownAgain => [],
        _ => throw new UnreachableException($"{happened.GetType()}"),
    };

    /// <summary>What its sender hears when an instruction is refused where it arrives; null for nothing.</summary>
    public static Instruction? Refused(Instruction instruction, Refusal refusal) => instruction switch
    {
        Instruction.HandOut given => new Instruction.AnswerHandOut(
            given.From, given.To, given.Number, new HandOutState.NotGiven(Problem(refusal))),
        Instruction.AskToTeam ask => new Instruction.AnswerTeam(ask.From, ask.To, ask.Place, MemberState.Declined),
        Instruction.AnswerHandOut or Instruction.AnswerTeam or Instruction.Release or Instruction.WishOfTeam
            or Instruction.PostsInTeam or Instruction.LeaveChannels or Instruction.TieToTeams
            or Instruction.CountRating or Instruction.MarkDoubted or Instruction.TellBoard => null,
        _ => throw new UnreachableException($"{instruction.GetType()}"),
    };

    /// <summary>What taking a place of a post asks of the taker's desk.</summary>
    public static Instruction.HandOut OfPlace(HandOut posted, PersonId taker, PersonId lead) => new(
        To: taker, From: lead, Number: posted.Number, Task: posted.Task, At: posted.At, Start: posted.Start, IsUrgent: posted.IsUrgent,
        Reviewer: posted.Reviewer, Filled: posted.Filled) { IsTaken = true };

    private static Instruction.CountRating OfRating(Event.TaskRated rated, CatalogueEntry task) =>
        new(rated.Entry, rated.Entry, task.Id, task.Version, rated.Answer);

    private static IEnumerable<Instruction> OfTeam(Event.TeamSet set, PersonId lead)
    {
        return
        [
            .. set.Asked.Select(id => new Instruction.AskToTeam(id, lead, TeamPlace.Member, set.Team.Targets)),
            .. set.Told.Select(id => new Instruction.WishOfTeam(id, lead, set.Team.Targets)),
            .. set.LeftOut.Select(id => Release(id, TeamPlace.Member)),
            .. set.DeputyAsked is { } deputy ? [new Instruction.AskToTeam(deputy, lead, TeamPlace.Deputy, [])] : Array.Empty<Instruction>(),
            .. set.DeputyReleased is { } former ? [Release(former, TeamPlace.Deputy)] : Array.Empty<Instruction>(),
        ];

        Instruction.Release Release(PersonId id, TeamPlace place) => new(id, lead, place) { LeadLeft = set.LeadLeft };
    }

    private static IEnumerable<Instruction> Told(IEnumerable<TeamsTold> told, Desk after) =>
        told.Select(one => new Instruction.TieToTeams(one.To, after.Owner, one.Tie, one.News));

    private static Instruction.AnswerTeam Answer(PersonId lead, Desk after, TeamPlace place, MemberState state) =>
        new(lead, after.Owner, place, state);

    internal static HandOutProblem Problem(Refusal refusal) => refusal switch
    {
        Refusal.QueueFull => HandOutProblem.QueueFull,
        Refusal.NotTheLead => HandOutProblem.NotInTeam,
        Refusal.NoReviewer { WouldBeThemself: true } => HandOutProblem.ReviewerThemself,
        Refusal.NoReviewer => HandOutProblem.NoReviewer,
        _ => HandOutProblem.NotListed,
    };

    private static IEnumerable<Instruction> WentOn(Desk after, int number, PersonId? lead, DateTimeOffset at, HandOutProgress to) =>
        Answer(after, number, lead, at, new HandOutState.WentOn(at, to));

    /// <summary>
    /// Whoever does not lead the learner, or no longer, hears no more than that it is out of their sight; and that a place is free again,
    /// which the channel shows.
    /// </summary>
    private static IEnumerable<Instruction> Answer(Desk after, int number, PersonId? lead, DateTimeOffset at, HandOutState state) =>
        after.Find(number)?.HandOut is not { } origin ? []
        : origin.By == lead ? Answer(after, number, state)
        : (origin.IsPlace || origin.IsTaken) && !state.HoldsPlace ? Answer(after, number, new HandOutState.Dropped(at))
        : Answer(after, number, new HandOutState.WentOn(at, HandOutProgress.Elsewhere));

    private static IEnumerable<Instruction> Answer(Desk after, int number, HandOutState state) =>
        after.Find(number)?.HandOut is { } origin
            ? [new Instruction.AnswerHandOut(origin.By, after.Owner, origin.Number, state)]
            : [];
}
