using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs.Seeing;

/// <summary>
/// Every state in which an assignment or a request can be. It begins on Monday, 5 January 2026, at ten; after each, Lars leads Lena.
/// </summary>
internal static class Scenes
{
    private static readonly Feedback Praise = new(Secrets.Feedback, "", "", []);
    private static readonly Feedback Advice = new("", Secrets.Feedback, "", []);
    private static readonly Feedback Begun = new(Secrets.Begun, "", "", []);

    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["offered"] = Offered,
        ["active"] = Active,
        ["time asked"] = TimeAsked,
        ["time given"] = async play => await Then(play, TimeAsked, Fred, new Command.GrantMoreTime(1, null)),
        ["time refused"] = async play => await Then(play, TimeAsked, Fred, new Command.RefuseMoreTime(1)),
        ["asked, with the deputy"] = AskedDeputy,
        ["answered by the deputy"] = async play =>
            await Then(play, AskedDeputy, Dora, new Command.AnswerLearner(1, 0, Secrets.Answer)),
        ["overdue"] = async play => await Later(play, Active, 5, 13),
        ["in review"] = InReview,
        ["cannot be opened"] = async play => await Then(play, InReview, Edda, new Command.CannotOpen(1)),
        ["put off"] = async play => await Then(play, InReview, Edda, new Command.PutOffReview(1, null, Begun)),
        ["put off and back"] = async play =>
        {
            await Then(play, InReview, Edda, new Command.PutOffReview(1, null, Begun));
            await play.Until(5, 13);
        },
        ["handed on"] = HandedOn,
        ["handed on and approved"] = async play => await Then(play, HandedOn, Dora, new Command.Approve(1, null, Praise)),
        ["late, with the deputy"] = Late,
        ["both late"] = BothLate,
        ["with another reviewer"] = async play => await Then(play, BothLate, Lena, new Command.ChooseReviewer(1, Cara)),
        ["sent back"] = SentBack,
        ["sent back by the deputy while another is active"] = SentBackLate,
        ["second review"] = SecondReview,
        ["approved"] = async play => await Then(play, InReview, Edda, new Command.Approve(1, null, Praise)),
        ["not yet"] = async play => await Then(play, SecondReview, Edda, new Command.SayNotYet(1, null, Advice)),
        ["unreviewed"] = async play => await Later(play, InReview, 12, 17),
        ["declined"] = async play => await Then(play, Offered, Lena, new Command.Decline(1, DeclineReason.NoTime, AskAgain.NextMonth)),
        ["expired"] = async play => await Later(play, Offered, 7, 17),
        ["lapsed"] = async play => await Later(play, Active, 7, 17),
        ["dropped"] = async play => await Then(play, Active, Lena, new Command.Drop(1, DropReason.NoTime)),
        ["dropped in review"] = async play => await Then(play, InReview, Lena, new Command.Drop(1, DropReason.NoTime)),
        ["withdrawn"] = async play => await Then(play, SentBack, Fred, new Command.Withdraw(1)),
        ["suggested"] = Suggested,
        ["suggestion passed on"] = async play => await Later(play, Suggested, 6, 17),
        ["suggestion agreed"] = async play => await Then(play, Suggested, Fred, new Command.AgreeToSuggestion(1)),
        ["suggestion not agreed"] = async play => await Then(play, Suggested, Fred, new Command.DeclineSuggestion(1, "Later")),
        ["suggestion taken back"] = async play => await Then(play, Suggested, Lena, new Command.TakeBack(1)),
        ["colleague asked"] = Asked,
        ["colleague agreed"] = async play => await Answered(play, gladly: true),
        ["colleague declined"] = async play => await Answered(play, gladly: false),
    };

    public static Topic TopicOf(string scene) => new(scene.StartsWith("colleague", StringComparison.Ordinal) ? Jon : Lena, 1);

    public static async Task<Play> Reach(string scene)
    {
        var play = new Play();
        await play.Open();
        await All[scene](play);
        play.Firm.Lead = Lars;
        return play;
    }

    private static async Task Then(Play play, Func<Play, Task> before, PersonId actor, Command command)
    {
        await before(play);
        await play.Do(actor, command);
    }

    private static async Task Later(Play play, Func<Play, Task> before, int day, int hour)
    {
        await before(play);
        await play.Until(day, hour);
    }

    private static async Task Offered(Play play)
    {
        await play.Do(Lena, new Command.ChooseSkills([new SkillChoice(Writing, SelfAssessment.New)]));
        await play.Do(Lena, new Command.Next());
    }

    private static async Task Suggested(Play play)
    {
        await play.Do(Lena, new Command.ChooseSkills([new SkillChoice(Writing, SelfAssessment.New)]));
        await play.Do(Lena, new Command.Suggest(FormId.Parse("the-form"), Idea));
    }

    private static EntryDraft Idea { get; } = EntryDraft.Empty with
    {
        Skill = $"{Writing}", Goal = "Rewrite the intro of our pricing page.", Context = "Few visitors stay.", Box = "hours 4",
        Criteria = ["Names the reader"],
    };

    private static async Task Active(Play play)
    {
        await Then(play, Offered, Lena, new Command.Accept(1, null, Start.Now));
        await play.Do(Lena, new Command.TakeHint(1, null, null));
        await play.Do(Lena, new Command.KeepDraft(Secrets.Draft, []));
    }

    private static Task TimeAsked(Play play) => Then(play, Active, Lena, new Command.RequestMoreTime(1, ExtraTime.OneDay, Secrets.Why));

    private static async Task AskedDeputy(Play play)
    {
        await Then(play, Active, Lena, new Command.AskLead(1, Secrets.Question));
        await play.Until(5, 14);
        await play.Until(6, 10);
    }

    private static Task InReview(Play play) => Then(play, Active, Lena, new Command.Submit(1, Secrets.Work));

    private static Task HandedOn(Play play) => Then(play, InReview, Edda, new Command.HandToDeputy(1));

    private static Task Late(Play play) => Later(play, InReview, 6, 17);

    private static Task BothLate(Play play) => Later(play, Late, 7, 17);

    private static Task SentBack(Play play) => Then(play, InReview, Edda, new Command.SendBack(1, null, Advice));

    private static Task SecondReview(Play play) => Then(play, SentBack, Lena, new Command.Submit(1, Secrets.Work + " anew"));

    private static async Task SentBackLate(Play play)
    {
        await Then(play, Late, Lena, new Command.Next());
        await play.Do(Lena, new Command.Accept(2, null, Start.Now));
        await play.Do(Dora, new Command.SendBack(1, null, Advice));
    }

    private static async Task Asked(Play play)
    {
        await play.Do(Jon, new Command.ChooseSkills([new SkillChoice(Calls, SelfAssessment.New)]), Jon);
        await play.Do(Jon, new Command.AskColleague(Cara), Jon);
    }

    private static async Task Answered(Play play, bool gladly)
    {
        await Asked(play);
        await play.Do(Cara, new Command.AnswerColleague(1, gladly), Jon);
    }
}
