using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>What people do with a task beside the ways in which it goes through, and what they say of their own time.</summary>
internal static class MoreScenes
{
    private static readonly Command OwnTime =
        new Command.ChangePreferences("Mon-Thu 10:00-16:00", "Europe/Berlin", "2", null, "2026-01-06", "2026-01-07");

    private static readonly Command Away = new Command.ChangePreferences(null, null, null, null, "2026-01-05", "2026-01-09");

    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["welcomed"] = _ => Task.CompletedTask,
        ["skills chosen"] = play =>
            play.Do(
                Lena,
                new Command.ChooseSkills([new SkillChoice(Writing, SelfAssessment.WithHelp), new SkillChoice(Calls, SelfAssessment.New)])),
        ["asked for a task in vain"] = async play =>
        {
            await play.Do(Lena, new Command.ChooseSkills([new SkillChoice(Calls, SelfAssessment.OnMyOwn)]));
            await play.Talk.Say(Lena, "next");
        },
        ["another task was shown"] = play => After(play, "offered", new Command.ShowAnother(1, null)),
        ["taken from the catalogue"] = play =>
            After(play, "offered", new Command.TakeEntry(play.Firm.Current.Entries[^1].Id)),
        ["begins on the next working morning"] = play => After(play, "offered", new Command.Accept(1, null, Start.NextWorkingMorning)),
        ["shown again"] = play => After(play, "active", new Command.ShowAgain(1)),
        ["handed in with files, a link and a note"] = HandedInWithFiles,
        ["shared again"] = play => After(play, "cannot be opened", new Command.ShareAccess(1)),
        ["begun again after another was dropped"] = play =>
            After(play, "sent back by the deputy while another is active", new Command.Drop(2, DropReason.TooHard)),
        ["paused with an offer"] = play => After(play, "offered", new Command.PauseForAMonth()),
        ["paused with work"] = play => After(play, "active", new Command.PauseForAMonth()),
        ["own hours and leave with work"] = play => After(play, "active", OwnTime),
        ["own hours and leave, the next morning"] = play => After(play, "begins on the next working morning", OwnTime),
        ["with the deputy, since the reviewer is away"] = WithDeputy,
        ["second review with the deputy"] = SecondWithDeputy,
        ["reviewer has left"] = ReviewerHasLeft,
        ["a task of days"] = play => Boxed(play, new Timebox.Days(5), "active"),
        ["a task until Friday"] = play => Boxed(play, new Timebox.ByWeekday(DayOfWeek.Friday), "active"),
        ["a task of days in review"] = play => Boxed(play, new Timebox.Days(5), "in review"),
        ["half of the days are over"] = async play =>
        {
            await Boxed(play, new Timebox.Days(5), "active");
            await play.Run(desk => desk.Open[1].Stage is Stage.Active { Reached: Milestone.HalfWay });
        },
        ["the lead has set a target"] = play =>
        {
            play.Firm.Target = new Level(3);
            return KeptScenes.Play(play, "active");
        },
        ["handed in before the wish for time was answered"] = play => After(play, "time asked", new Command.Submit(1, Secrets.Work)),
        ["last call"] = Reached(Milestone.LastCall),
        ["the lead was asked what to do"] = Reached(Milestone.LeadPrompted),
        ["half of the review's time is over"] = async play =>
        {
            await KeptScenes.Play(play, "in review");
            await play.Run(desk => desk.Open[1].Stage is Stage.InReview { Reached: Milestone.ReviewHalfWay });
        },
        ["offered unasked"] = play => Pushed(play, desk => desk.OnOffer is { Number: > 1 }),
        ["asked whether to go on"] = play => Pushed(play, desk => desk.Standing.Push.AskedUntil is not null),
        ["left alone"] = play => Pushed(play, desk => desk.Standing.Push.IsStopped),
        ["goes on after being left alone"] = async play =>
        {
            await Pushed(play, desk => desk.Standing.Push.IsStopped);
            await play.Do(Lena, new Command.Resume());
        },
        ["nobody answered the wish for time"] = async play =>
        {
            await KeptScenes.Play(play, "time asked");
            await play.Run(desk => desk.Open[1].Time is { Answer: TimeAnswer.Unanswered });
        },
        ["asked"] = play => After(play, "active", new Command.AskLead(1, Secrets.Question)),
        ["handed in before the question was answered"] = play => After(play, "asked", new Command.Submit(1, Secrets.Work)),
        ["nobody answered the question"] = async play =>
        {
            await KeptScenes.Play(play, "asked, with the deputy");
            await play.Run(desk => desk.Open[1].Asking is { HasGoneOn: true });
        },
        ["the colleague did not answer"] = async play =>
        {
            await KeptScenes.Play(play, "colleague asked");
            await play.Run(desk => desk.Standing.Colleague is Colleague.NotAgreed, Jon);
        },
        ["the second level"] = async play =>
        {
            await KeptScenes.Play(play, "approved");
            await play.Do(Lena, new Command.Next());
        },
    };

    private static async Task After(Play play, string scene, Command command)
    {
        await KeptScenes.Play(play, scene);
        await play.Do(Lena, command);
    }

    private static async Task HandedInWithFiles(Play play)
    {
        await KeptScenes.Play(play, "active");
        var file = new FileLink("text.docx", "https://contoso-my.sharepoint.com/personal/lena/text.docx");
        await play.Do(Lena, new Command.KeepDraft("See https://example.com/page too", [file]));
        await play.Do(Lena, new Command.Submit(1, ""));
        await play.Do(Lena, new Command.AddNote(1, "The second page is new."));
    }

    private static async Task WithDeputy(Play play)
    {
        await KeptScenes.Play(play, "active");
        await play.Do(Edda, Away, Edda);
        await play.Do(Lena, new Command.Submit(1, Secrets.Work));
    }

    private static async Task SecondWithDeputy(Play play)
    {
        await KeptScenes.Play(play, "sent back");
        await play.Do(Edda, Away, Edda);
        await play.Do(Lena, new Command.Submit(1, Secrets.Work + " anew"));
    }

    private static async Task ReviewerHasLeft(Play play)
    {
        await KeptScenes.Play(play, "active");
        play.Firm.Left.Add(Edda);
        await play.Do(Lena, new Command.Submit(1, Secrets.Work));
    }

    private static async Task Boxed(Play play, Timebox box, string scene)
    {
        var firm = play.Firm.Current;
        play.Firm.Offered = new(firm.Skills, [.. Enumerable.Range(1, 3).Select(number => Entry(number, Writing, Edda, box))]);
        await KeptScenes.Play(play, scene);
        play.Firm.Offered = firm;
    }

    private static Func<Play, Task> Reached(Milestone what) => async play =>
    {
        await KeptScenes.Play(play, "active");
        await play.Run(desk => desk.Open[1].Stage is Stage.Active active && active.Reached == what);
    };

    private static async Task Pushed(Play play, Func<Desk, bool> until)
    {
        await KeptScenes.Play(play, "offered");
        await play.Run(until);
    }
}
