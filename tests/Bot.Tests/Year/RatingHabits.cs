using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>
/// Some of those who get feedback say whether the task was useful, and a third of these that it was; a few say that it took longer.
/// </summary>
internal sealed class RatingHabits(SimulatedYear year, Random chance)
{
    public void OnNotice(Notice notice)
    {
        if (notice.Kind is not NoticeKind.Feedback) return;
        var (learner, number) = (notice.To, notice.About.Number);
        if (chance.Next(4) == 0) Say(learner, number, chance.Next(3) == 0 ? RatingAnswer.Useful : RatingAnswer.NotUseful);
        if (chance.Next(20) == 0) Say(learner, number, RatingAnswer.TookLonger);
    }

    private void Say(PersonId learner, int number, RatingAnswer answer) => year.Plan(
        year.HoursOf(learner).NextWorkingTime(year.Now + TimeSpan.FromMinutes(chance.Next(300))), () => year.Rate(learner, number, answer));
}
