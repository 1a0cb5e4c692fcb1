using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Every state an assignment can be in, every command on it, and the words the tables use for them.</summary>
internal static class Life
{
    private static readonly World TwoTasks = World.Usual.Offering(
        World.Entry("seo-test") with { Expert = Who.Expert }, World.Entry("meta-texts") with { Expert = Who.Expert });

    public static IReadOnlyDictionary<string, Func<World?, Story>> Stages { get; } = new Dictionary<string, Func<World?, Story>>
    {
        ["Nothing"] = Given.Nothing,
        ["Offered"] = Given.Offered,
        ["Active"] = Given.Active,
        ["TimeAsked"] = Given.TimeAsked,
        ["TimeGiven"] = Given.TimeGiven,
        ["TimeRefused"] = Given.TimeRefused,
        ["Asked"] = Given.QuestionAsked,
        ["PassedOn"] = Given.QuestionPassedOn,
        ["Answered"] = Given.QuestionAnswered,
        ["Overdue"] = Given.Overdue,
        ["InReview"] = Given.InReview,
        ["AccessAsked"] = Given.AccessAsked,
        ["Late"] = Given.Late,
        ["BothLate"] = Given.ReviewersLate,
        ["SentBack"] = Given.SentBack,
        ["BackLate"] = Given.SentBackLate,
        ["SecondReview"] = Given.SecondReview,
        ["Approved"] = Given.Approved,
        ["NotYet"] = Given.NotYet,
        ["Declined"] = Given.Declined,
        ["Expired"] = Given.Expired,
        ["Unreviewed"] = Given.Unreviewed,
        ["Lapsed"] = Given.Lapsed,
        ["Dropped"] = Given.Dropped,
        ["Withdrawn"] = Given.Withdrawn,
        ["Suggested"] = Given.Suggested,
        ["NotAgreed"] = Given.NotAgreed,
        ["TakenBack"] = Given.TakenBack,
    };

    public static IReadOnlyDictionary<string, Command> Commands { get; } = new Dictionary<string, Command>
    {
        ["Next"] = new Command.Next(),
        ["Accept"] = new Command.Accept(Given.Number, null, Start.Now),
        ["Decline"] = new Command.Decline(Given.Number, DeclineReason.TooEasy, AskAgain.NextWeek),
        ["ShowAnother"] = new Command.ShowAnother(Given.Number, null),
        ["TakeHint"] = new Command.TakeHint(Given.Number, null, null),
        ["KeepDraft"] = new Command.KeepDraft("A thought.", []),
        ["Submit"] = new Command.Submit(Given.Number, "Other work."),
        ["ShareAccess"] = new Command.ShareAccess(Given.Number),
        ["Drop"] = new Command.Drop(Given.Number, DropReason.TooHard),
        ["Approve"] = new Command.Approve(Given.Number, null, Given.Praise),
        ["SendBack"] = new Command.SendBack(Given.Number, null, Given.Advice),
        ["SayNotYet"] = new Command.SayNotYet(Given.Number, null, Given.Advice),
        ["CannotOpen"] = new Command.CannotOpen(Given.Number),
        ["Later"] = new Command.PutOffReview(Given.Number, null, new Feedback("", "", "", [])),
        ["HandOn"] = new Command.HandToDeputy(Given.Number),
        ["Withdraw"] = new Command.Withdraw(Given.Number),
        ["Choose"] = new Command.ChooseReviewer(Given.Number, Who.Colleague),
        ["AskTime"] = new Command.RequestMoreTime(Given.Number, ExtraTime.OneDay, "Something came up."),
        ["GiveTime"] = new Command.GrantMoreTime(Given.Number, ExtraTime.OneDay),
        ["RefuseTime"] = new Command.RefuseMoreTime(Given.Number),
        ["Ask"] = new Command.AskLead(Given.Number, "And which one first?"),
        ["Reply"] = new Command.AnswerLearner(Given.Number, 0, "The newest."),
    };

    public static Story Reached(string stage) => Stages[stage](TwoTasks);

    public static string Word(Decision decision) => decision switch
    {
        Decision.Happened happened =>
            string.Join('+', happened.Events.Where(one => one is not Event.OfferPlanned).Select(one => one.GetType().Name)),
        Decision.Refused refused => refused.Refusal.GetType().Name,
        _ => nameof(Decision.Repeated),
    };

    public static string Outcome(string stage, string command, PersonId actor) => Word(Reached(stage).Decide(actor, Commands[command]));

    /// <summary>Stage, command and expected word of each cell.</summary>
    public static TheoryData<string, string, string> Cells(string table)
    {
        var rows = table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var cells = new TheoryData<string, string, string>();
        foreach (var row in rows.Skip(1))
        {
            for (var column = 1; column < row.Length; column++) cells.Add(row[0], rows[0][column], row[column]);
        }

        return cells;
    }
}
