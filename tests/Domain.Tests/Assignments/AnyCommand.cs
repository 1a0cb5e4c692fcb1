using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Makes a command and who gives it of a drawn step, looking at the desk so that most of them could succeed.</summary>
internal static class AnyCommand
{
    public const int Count = 53;

    private static readonly string[] Texts =
        ["", "A page.", "https://example.com/page", "javascript:alert(1)", new('x', 280), new('x', 281), new('x', 4001), " \n\u0000 "];

    private static readonly PersonId[] Others = [Who.Lead, Who.Deputy, Who.Expert, Who.Reviewer, Who.Colleague, Who.Bystander,
        Who.Stranger];

    public static Command Create(AnyStep step, Desk desk) => step.Command switch
    {
        0 => new Command.Greet(),
        1 => Skills(step.Choice),
        2 or 3 or 4 => new Command.Next(),
        5 => new Command.ShowAnother(Number(step, desk), Seen(step, desk)),
        6 or 7 or 8 => new Command.Accept(Number(step, desk), Seen(step, desk), (Start)(step.Choice % 2), Text(step)),
        9 => new Command.Decline(
            Number(step, desk), step.Choice % 9 == 0 ? null : (DeclineReason)(step.Choice % 5), (AskAgain)(step.Choice % 4),
            Seen(step, desk)),
        10 or 11 => new Command.TakeHint(Number(step, desk), Seen(step, desk), Text(step)),
        12 => new Command.KeepDraft(step.Choice % 2 == 0 ? null : Text(step), step.Choice % 3 == 0 ? [] : [File(step.Choice)]),
        13 or 14 or 15 or 16 => new Command.Submit(Number(step, desk), Text(step), Seen(step, desk)),
        17 => new Command.Drop(Number(step, desk), step.Choice % 2 == 0 ? null : DropReason.NoTime),
        18 => new Command.AskColleague(Others[step.Choice % Others.Length]),
        19 => step.Choice % 2 == 0 ? new Command.Tick() : new Command.ShowAgain(Number(step, desk)),
        _ => OfOthers(step, desk),
    };

    private static Command OfOthers(AnyStep step, Desk desk) => step.Command switch
    {
        20 or 21 => new Command.CannotOpen(Number(step, desk), Seen(step, desk)),
        22 or 23 => new Command.ShareAccess(Number(step, desk), Seen(step, desk)),
        24 => new Command.Approve(Number(step, desk), Seen(step, desk), Feedback(step)),
        25 or 26 => new Command.SendBack(Number(step, desk), Seen(step, desk), Feedback(step)),
        27 => new Command.SayNotYet(Number(step, desk), Seen(step, desk), Feedback(step)),
        28 => (step.Choice % 3) switch
        {
            0 => new Command.Withdraw(Number(step, desk)),
            1 => new Command.MoveUp(desk.Standing.Queue.IsEmpty ? Number(step, desk) : desk.Standing.Queue[^1]),
            _ => new Command.Greet(),
        },
        30 => new Command.RequestMoreTime(
            Number(step, desk), step.Choice % 5 == 0 ? null : (ExtraTime)(step.Choice % 4), Text(step), Seen(step, desk)),
        31 => new Command.GrantMoreTime(Number(step, desk), step.Choice % 2 == 0 ? null : (ExtraTime)(step.Choice % 4), Seen(step, desk)),
        32 => new Command.RefuseMoreTime(Number(step, desk), Seen(step, desk)),
        33 or 34 => new Command.Tick(),
        35 => new Command.ChooseReviewer(Number(step, desk), Others[step.Choice % Others.Length], Seen(step, desk)),
        36 => Preferences(step.Choice),
        42 => new Command.AnswerRequest(desk.Standing.Asked.FirstOrDefault()?.Number ?? step.Number, step.Choice % 2 == 0),
        43 => new Command.SetUpTeam(
            step.Choice % 4 == 0 ? [] : [Others[step.Choice % Others.Length], Who.Colleague], step.Choice % 2 == 0 ? [World.Search] : [],
            step.Choice % 3 == 0 ? null : new Level(2), step.Choice % 5 == 0 ? Who.Deputy : null)
        {
            KeepsTarget = step.Choice % 7 == 0,
            KeepsDeputy = step.Choice % 11 == 0,
        },
        44 => new Command.LeaveTeam(),
        41 => new Command.SetTarget(
            step.Choice % 3 == 0 ? World.Search : World.Calls, new Level(1 + (step.Choice % 4)), step.Choice % 2 == 0),
        40 => new Command.TakeEntry(EntryId.Parse(step.Choice % 2 == 0 ? "seo-test" : "gone")),
        37 => (step.Choice % 3) switch { 0 => new Command.PauseForAMonth(), 1 => new Command.Resume(), _ => new Command.KeepGoing() },
        38 => new Command.AddNote(Number(step, desk), Text(step)),
        39 => (step.Choice % 3) switch
        {
            0 => new Command.DiscardDraft(desk.Standing.Draft),
            1 => new Command.KeepDraft(Text(step), [], Replaces: true),
            _ => new Command.KeepZone(step.Choice % 2 == 0 ? "Asia/Tokyo" : "Mars/Base"),
        },
        29 => new Command.AnswerColleague(desk.Standing.Colleague?.Number ?? step.Number, step.Choice % 2 == 0),
        45 or 46 => new Command.Suggest(
            FormId.Parse($"form-of-{step.Choice}"),
            step.Choice % 7 == 0 ? EntryDraft.Empty : Given.Idea with { Box = step.Choice % 2 == 0 ? "hours 4" : "days 10" }),
        47 => OfSuggestion(step, desk),
        48 => OfLevel(step, desk),
        49 => new Command.AskLead(Number(step, desk), Text(step)),
        50 => new Command.AnswerLearner(
            Number(step, desk), step.Choice % 4 == 0 ? step.Choice : (desk.Find(Number(step, desk))?.Questions?.Count ?? 1) - 1,
            Text(step)),
        51 => new Command.PutOffReview(Number(step, desk), Seen(step, desk), Feedback(step)),
        52 => new Command.HandToDeputy(Number(step, desk), Seen(step, desk)),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such command."),
    };

    private static Command OfSuggestion(AnyStep step, Desk desk)
    {
        var number = desk.Open.Values.LastOrDefault(open => open.Stage is Stage.Suggested)?.Number ?? Number(step, desk);
        return (step.Choice % 4) switch
        {
            0 => new Command.TakeBack(number),
            1 => new Command.DeclineSuggestion(number, Text(step)),
            2 => new Command.AgreeToSuggestion(number, Given.Idea with { Goal = "Cut the intro of our pricing page." }),
            _ => new Command.AgreeToSuggestion(number),
        };
    }

    private static Command OfLevel(AnyStep step, Desk desk)
    {
        var skill = step.Choice % 3 == 0 ? World.Dashboards : World.Search;
        var level = desk.Standing.Of(skill).Level;
        return step.Choice % 4 == 0
            ? new Command.AnswerUse(skill, level, step.Choice % 3 == 0, Text(step))
            : new Command.LowerLevel(skill, new Level(Math.Max(level.Value - 1, 0)), desk.Standing.LastNumber - (step.Choice % 2));
    }

    /// <summary>Mostly whoever may give it.</summary>
    public static PersonId Actor(AnyStep step, Desk desk, Command command) => (step.Actor, command) switch
    {
        ( < 7, _) => step.Actor == 0 ? Who.Learner : Others[step.Actor - 1],
        (_, Command.Approve or Command.SendBack or Command.SayNotYet or Command.CannotOpen or Command.PutOffReview
            or Command.HandToDeputy) => Newest(desk)?.Reviewer ?? Who.Lead,
        (_, Command.Withdraw or Command.SetTarget or Command.GrantMoreTime or Command.RefuseMoreTime
            or Command.AnswerLearner) => Who.Lead,
        (_, Command.AgreeToSuggestion or Command.DeclineSuggestion) =>
            (desk.Open.Values.LastOrDefault()?.Stage as Stage.Suggested)?.Of ?? Who.Lead,
        (_, Command.AnswerColleague) => desk.Standing.Colleague?.Id ?? Who.Colleague,
        _ => Who.Learner,
    };

    /// <summary>What the card carried that the command was clicked on; null when typed, or when the command has no such thing.</summary>
    public static int? SeenBy(Command command) => command switch
    {
        Command.ShowAnother one => one.Seen,
        Command.Accept one => one.Seen,
        Command.Decline one => one.Seen,
        Command.TakeHint one => one.Seen,
        Command.Submit one => one.Seen,
        Command.CannotOpen one => one.Seen,
        Command.ShareAccess one => one.Seen,
        Command.Approve one => one.Seen,
        Command.SendBack one => one.Seen,
        Command.SayNotYet one => one.Seen,
        Command.PutOffReview one => one.Seen,
        Command.HandToDeputy one => one.Seen,
        Command.ChooseReviewer one => one.Seen,
        Command.RequestMoreTime one => one.Seen,
        Command.GrantMoreTime one => one.Seen,
        Command.RefuseMoreTime one => one.Seen,
        _ => null,
    };

    private static Assignment? Newest(Desk desk) => desk.Open.Values.LastOrDefault() ?? desk.Closed.Values.LastOrDefault();

    private static int Number(AnyStep step, Desk desk) => step.Number switch
    {
        0 => int.MinValue,
        1 => desk.Standing.LastNumber + 1,
        2 => step.Choice % (desk.Standing.LastNumber + 1),
        _ => Newest(desk)?.Number ?? 1,
    };

    private static int? Seen(AnyStep step, Desk desk) => step.Seen switch
    {
        < 4 => null,
        < 9 => desk.Find(Number(step, desk))?.Version,
        _ => step.Choice % 9,
    };

    private static Command Skills(int choice)
    {
        SkillId[] skills = [World.Search, World.Dashboards, World.Calls, SkillId.Parse("juggling")];
        return new Command.ChooseSkills(
            [.. Enumerable.Range(choice, choice % 4).Select(one => new SkillChoice(skills[one % 4], (SelfAssessment)(choice % 5 % 4)))]);
    }

    private static Command.ChangePreferences Preferences(int choice)
    {
        string[] hours = ["mon-fri 9:00-17:00", "Mon-Fri 09:00-17:00", "Mon-Wed 08:00-12:00", "Tue,Thu 13:00-22:00", "Mon-Fri 17:00-09:00"];
        string[] zones = ["", "Europe/Berlin", "Auckland", "america/los_angeles", "Atlantis"];
        string[] dates = ["", "", "", "2026-11-05", "2026-11-20", "2026-01-01", "2030-01-01", "soon"];
        return new Command.ChangePreferences(
            hours[choice % 5], zones[choice / 5 % 5], "1", dates[choice % 8], dates[choice / 3 % 8], dates[choice / 7 % 8]);
    }

    private static string Text(AnyStep step) => step.Choice < 60 ? $"Work {step.Choice}" : Texts[step.Choice % Texts.Length];

    private static Feedback Feedback(AnyStep step) => step.Choice < 60
        ? new Feedback("Keep.", "Change.", "", step.Choice % 7 == 0 ? [1, -1, 9] : [step.Choice % 2])
        : new Feedback(Text(step), Texts[(step.Choice + 1) % Texts.Length], "", []);

    private static FileLink File(int choice) => new("file", choice < 80 ? $"https://example.com/{choice}" : "http://example.com/");
}
