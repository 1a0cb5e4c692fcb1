using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>
/// Most of those who are asked whether they used a level say so, half of them not yet; now and then somebody lowers one. Who has come as
/// far as they wanted goes on.
/// </summary>
internal sealed class LevelHabits(SimulatedYear year, Random chance)
{
    public void OnNotice(Notice notice)
    {
        var learner = notice.To;
        if (notice.Kind is NoticeKind.UsedSince && chance.Next(5) > 0) Later(learner, () => Answer(learner, notice.Round));
        if (notice.Kind is not NoticeKind.Feedback) return;
        if (chance.Next(30) == 0) Later(learner, () => Lower(learner));
        if (chance.Next(2) == 0) Later(learner, () => GoOn(learner));
    }

    private async Task Answer(PersonId learner, int number)
    {
        var records = (await year.People.Read(learner, CancellationToken.None)).State.Desk.Standing.Skills;
        if (records.Find(record => record.Use?.Number == number) is { Use: { } use } asked)
            await year.Act(learner, learner, new Command.AnswerUse(asked.Skill, use.Level, chance.Next(2) == 0, "On our site."));
    }

    private async Task GoOn(PersonId learner)
    {
        var standing = (await year.People.Read(learner, CancellationToken.None)).State.Desk.Standing;
        if (standing.Focus.TrueForAll(focus => standing.Of(focus.Skill).Level >= focus.Target))
            await year.Act(learner, learner, new Command.ChooseSkills(
                [.. standing.Focus.Select(focus => new SkillChoice(focus.Skill, SelfAssessment.New))]));
    }

    private async Task Lower(PersonId learner)
    {
        var standing = (await year.People.Read(learner, CancellationToken.None)).State.Desk.Standing;
        if (standing.Skills.Find(record => record.Level.Value > 0) is { } record)
            await year.Act(
                learner, learner, new Command.LowerLevel(record.Skill, new Level(record.Level.Value - 1), standing.LastNumber));
    }

    private void Later(PersonId learner, Func<Task> act) =>
        year.Plan(year.HoursOf(learner).NextWorkingTime(year.Now + TimeSpan.FromMinutes(chance.Next(300))), act);
}
