using System.Collections.Immutable;
using System.Globalization;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>
/// What people do when they hear something, and when. Most do what they are asked, in their working hours; some are late, some
/// never answer, some go on leave.
/// </summary>
internal sealed class Habits(SimulatedYear year, Random chance)
{
    private static readonly Feedback Words = new("Clear.", "Shorter.", "", []);

    /// <summary>Everybody asks for their first task in the first weeks, and some go away in the course of the year.</summary>
    public void Begin()
    {
        foreach (var learner in year.Company.Learners)
        {
            var skills = year.Company.Current.Skills.Select(skill => new SkillChoice(skill.Id, SelfAssessment.New));
            Later(learner, Days(0, 20), async () =>
            {
                await year.Act(learner, learner, new Command.ChooseSkills([.. skills]));
                await year.Act(learner, learner, new Command.Next());
            });
        }

        foreach (var person in year.Company.Everybody)
        {
            Later(person.Id, Days(0, 5), () => year.Act(person.Id, person.Id, new Command.Greet()));
            if (Often(0.6)) Later(person.Id, Days(30, 330), () => Say(person.Id, Leave(person.Id)));
            if (Often(0.2)) Later(person.Id, Days(30, 330), () => Say(person.Id, Hours()));
        }
    }

    /// <summary>
    /// Each lead hands out tasks every month or so, two at a time, sets a target once, and sets up their team twice: the second time
    /// somebody is left out. Some leave by themselves.
    /// </summary>
    public void BeginToLead()
    {
        foreach (var lead in year.Company.Everybody.Where(person => person.Roles.HasFlag(Roles.Lead)).Select(person => person.Id))
        {
            var people = year.Company.Learners.Where(learner => year.Company[learner].Lead == lead).ToList();
            for (var month = 1; month <= 11; month++)
            {
                var form = $"{lead}-{month}";
                Later(lead, Days(month * 30, (month * 30) + 20), () => HandOut(lead, form, people));
            }

            Later(lead, Days(60, 90), () => year.Act(
                lead, people[0], new Command.SetTarget(year.Company.Current.Skills[0].Id, new Level(3), IsPriority: true)));
            Later(lead, Days(20, 40), () => SetUpTeam(lead, people, new Level(2)));
            Later(lead, Days(200, 220), () => SetUpTeam(lead, people.Skip(1), new Level(3)));
            Later(people[^1], Days(250, 300), () => year.Act(people[^1], people[^1], new Command.LeaveTeam()));
        }
    }

    /// <summary>Each learner has ideas of their own, some of them more at a time than are taken.</summary>
    public void BeginToSuggest()
    {
        foreach (var learner in year.Company.Learners)
        {
            for (var idea = 1; idea <= 5; idea++)
            {
                var form = FormId.Parse($"idea-{idea}-of-{learner}");
                Later(learner, Days(idea * 60, (idea * 60) + 30), () => year.Act(learner, learner, new Command.Suggest(form, Idea())));
            }
        }
    }

    private EntryDraft Idea() => EntryDraft.Empty with
    {
        Skill = $"{year.Company.Current.Skills[0].Id}", Goal = "Rewrite the intro of our pricing page.", Context = "Few visitors stay.",
        Box = Often(0.5) ? "hours 4" : "days 3", Criteria = ["Names the reader"],
    };

    private Task SetUpTeam(PersonId lead, IEnumerable<PersonId> people, Level target) => year.Act(
        lead, lead, new Command.SetUpTeam([.. people], [year.Company.Current.Skills[0].Id], target, Deputy: null));

    private async Task HandOut(PersonId lead, string form, List<PersonId> people)
    {
        var chosen = people.Where(_ => Often(0.25)).Append(people[chance.Next(people.Count)]).Distinct().ToImmutableList();
        foreach (var part in (string[])["first", "second"])
        {
            var entry = year.Company.Current.Entries[chance.Next(year.Company.Current.Entries.Count)].Id;
            await year.Act(lead, lead, new Command.HandOut(
                FormId.Parse($"{form}-{part}"), entry, chosen, null, (Start)chance.Next(2), part == "second" && Often(0.3), null));
        }

        foreach (var learner in chosen) Later(learner, Hours(1, 30), () => MoveUp(learner));
    }

    private async Task MoveUp(PersonId learner)
    {
        var queue = (await year.People.Read(learner, CancellationToken.None)).State.Desk.Standing.Queue;
        if (queue.Count > 1) await year.Act(learner, learner, new Command.MoveUp(queue[^1]));
    }

    public void OnNotice(Notice notice)
    {
        var (to, owner, number) = (notice.To, notice.About.Learner, notice.About.Number);
        switch (notice.Kind)
        {
            case NoticeKind.Offered or NoticeKind.OfferedUnasked or NoticeKind.HandedOut:
                Answer(to, number);
                break;
            case NoticeKind.Suggested when Often(0.1):
                Later(to, Hours(0, 6), () => year.Act(to, owner, new Command.TakeBack(number)));
                break;
            case NoticeKind.SuggestionAsked when Often(0.8):
                Later(to, Hours(1, 8), () => year.Act(
                    to, owner, Often(0.2) ? new Command.DeclineSuggestion(number, "Later")
                        : new Command.AgreeToSuggestion(number, Often(0.2) ? Idea() : null)));
                break;
            case NoticeKind.SuggestionAgreed:
                Later(to, Hours(1, 12), () => year.Act(to, owner, new Command.Submit(number, "My own idea.")));
                break;
            case NoticeKind.TeamAsked:
                Later(to, Hours(0, 20), () => year.Act(to, to, new Command.AnswerRequest(notice.Round, Often(0.9))));
                break;
            case NoticeKind.DeputyAsked:
                Later(to, Hours(0, 20), () => year.Act(to, to, new Command.AnswerRequest(notice.Round, Joins: true)));
                break;
            case NoticeKind.ReviewAsked when Often(0.1):
                Later(to, Hours(0, 3), () => year.Act(to, owner, Often(0.5)
                    ? new Command.PutOffReview(number, null, Words)
                    : new Command.HandToDeputy(number)));
                break;
            case NoticeKind.ReviewAsked when Often(0.85):
                Later(to, Hours(0, 12), () => Review(to, owner, number));
                break;
            case NoticeKind.SentBack:
                Later(to, Hours(1, 8), () => year.Act(to, owner, new Command.Submit(number, "Better work.")));
                break;
            case NoticeKind.AccessAsked when Often(0.8):
                Later(to, Hours(0, 6), () => year.Act(to, owner, new Command.ShareAccess(number)));
                break;
            case NoticeKind.TimeAsked when Often(0.7):
                Later(
                    to, Hours(0, 10),
                    () => year.Act(to, owner, Often(0.8) ? new Command.GrantMoreTime(number, null) : new Command.RefuseMoreTime(number)));
                break;
            case NoticeKind.QuestionAsked when Often(0.6):
                Later(to, Hours(0, 12), () => Reply(to, owner, number));
                break;
            case NoticeKind.LeadPrompt when Often(0.4):
                Later(
                    to, Hours(0, 3),
                    () => year.Act(
                        to, owner, Often(0.7) ? new Command.GrantMoreTime(number, ExtraTime.OneDay) : new Command.Withdraw(number)));
                break;
            case NoticeKind.Overdue or NoticeKind.LastCall when Often(0.5):
                Later(to, Hours(0, 6), () => year.Act(to, owner, new Command.Submit(number, "Work, late.")));
                break;
            case NoticeKind.ReviewersLate when Often(0.5):
                Later(to, Hours(0, 6), () => year.Act(to, owner, new Command.ChooseReviewer(number, Anybody())));
                break;
            case NoticeKind.PushQuestion when Often(0.6):
                Later(to, Hours(0, 8), () => year.Act(to, owner, Often(0.5) ? new Command.KeepGoing() : new Command.PauseForAMonth()));
                break;
            case NoticeKind.Feedback when Often(0.3):
                Later(to, Hours(0, 20), () => year.Act(to, owner, new Command.Next()));
                break;
        }
    }

    private void Answer(PersonId learner, int number)
    {
        if (Often(0.2)) return;
        Later(learner, Hours(0, 10), async () =>
        {
            if (Often(0.12))
            {
                await year.Act(learner, learner, new Command.Decline(number, DeclineReason.NoTime, (AskAgain)chance.Next(3)));
                return;
            }

            var accepted = await year.Act(learner, learner, new Command.Accept(number, null, (Start)chance.Next(2)));
            if (accepted.State.Desk.Find(number)?.Stage is Stage.Active active) Work(learner, number, active);
        });
    }

    public void Work(PersonId learner, int number, Stage.Active active)
    {
        var box = active.Deadline - year.Now;
        if (Often(0.15))
            At(
                learner, year.Now + (box * 0.5),
                () => year.Act(learner, learner, new Command.RequestMoreTime(number, (ExtraTime)chance.Next(4), "Busy.")));
        if (Often(0.2))
            At(learner, year.Now + (box * 0.4), () => year.Act(learner, learner, new Command.AskLead(number, "Which page counts?")));
        if (Often(0.05)) At(learner, year.Now + (box * 0.7), () => year.Act(learner, learner, new Command.Drop(number, DropReason.NoTime)));
        if (Often(0.75))
            At(
                learner, year.Now + (box * (0.2 + chance.NextDouble())),
                () => year.Act(learner, learner, new Command.Submit(number, "My work.")));
    }

    private async Task Reply(PersonId to, PersonId owner, int number)
    {
        var asked = (await year.People.Read(owner, CancellationToken.None)).State.Desk.Find(number)?.Questions?.Count ?? 1;
        await year.Act(to, owner, new Command.AnswerLearner(number, asked - 1, "The newest."));
    }

    private Task Review(PersonId reviewer, PersonId owner, int number) => year.Act(reviewer, owner, chance.Next(10) switch
    {
        0 => new Command.CannotOpen(number),
        < 4 => Often(0.5) ? new Command.SendBack(number, null, Words) : new Command.SayNotYet(number, null, Words),
        _ => new Command.Approve(number, null, Words),
    });

    private async Task Say(PersonId person, Command.ChangePreferences own)
    {
        var said = await year.Act(person, person, own);
        Assert.True(said.Refusal is null, $"{person} could not say {own}: {said.Refusal}");
    }

    private Command.ChangePreferences Leave(PersonId person)
    {
        var first = year.HoursOf(person).DayOf(year.Now).AddDays(chance.Next(0, 10));
        return new Command.ChangePreferences(
            year.HoursOf(person).Week.ToString(), "", "1", "", Text(first), Text(first.AddDays(chance.Next(1, 20))));
    }

    private Command.ChangePreferences Hours() => new(
        Often(0.5) ? "Mon-Thu 10:00-16:00" : "Mon-Fri 07:00-15:30", Often(0.3) ? "Lisbon" : "", Often(0.5) ? "2" : "1", "", "", "");

    private PersonId Anybody() => year.Company.Everybody.ElementAt(chance.Next(year.Company.Everybody.Count())).Id;

    private void Later(PersonId person, TimeSpan after, Func<Task> act) => At(person, year.Now + after, act);

    /// <summary>People act in their working hours, nearly always.</summary>
    private void At(PersonId person, DateTimeOffset moment, Func<Task> act) =>
        year.Plan(Often(0.05) ? moment : year.HoursOf(person).NextWorkingTime(moment), act);

    private bool Often(double share) => chance.NextDouble() < share;

    private TimeSpan Hours(int least, int most) => TimeSpan.FromMinutes(chance.Next(least * 60, most * 60));

    private TimeSpan Days(int least, int most) => TimeSpan.FromMinutes(chance.Next(least * 24 * 60, most * 24 * 60));

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
