using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>
/// Some learners have everything about them deleted in the course of the year, amid whatever is open for them. Half of them begin anew,
/// and one of these deletes it all again. Another was the deputy of a lead, and one lead deletes everything in autumn and comes back at
/// once.
/// </summary>
internal sealed class ErasureHabits(SimulatedYear year, Random chance)
{
    private const int OneIn = 20;

    public void Begin()
    {
        var leaving = year.Company.Learners.Where((_, place) => place % OneIn == OneIn / 2).ToList();
        foreach (var (place, learner) in leaving.Index())
        {
            Later(learner, 60, 200, () => year.Erase(learner));
            if (place % 2 == 0) Later(learner, 205, 230, () => BeginAnew(learner));
            if (place == 0) Later(learner, 280, 300, () => year.Erase(learner));
        }

        var (other, lead) = (year.Company[leaving[0]].Lead!.Value, year.Company[leaving[^1]].Lead!.Value);
        Later(other, 45, 50, () => year.Act(other, other, new Command.NameDeputy(leaving[^1])));
        Later(lead, 310, 320, async () =>
        {
            await year.Erase(lead);
            await year.Act(lead, lead, new Command.Greet());
        });
    }

    private async Task BeginAnew(PersonId learner)
    {
        await year.Act(learner, learner, new Command.Greet());
        await year.Act(learner, learner, new Command.ChooseSkills(
            [.. year.Company.Current.Skills.Select(skill => new SkillChoice(skill.Id, SelfAssessment.New))]));
        await year.Act(learner, learner, new Command.Next());
    }

    private void Later(PersonId learner, int fromDay, int toDay, Func<Task> act) =>
        year.Plan(year.HoursOf(learner).NextWorkingTime(year.Now + TimeSpan.FromMinutes(chance.Next(fromDay * 1440, toDay * 1440))), act);
}
