using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>
/// Each lead posts a task in their channel every month, for which twice as many click as there are places, and closes it later. In
/// autumn each of their Teams teams is deleted.
/// </summary>
internal sealed class PostingHabits(SimulatedYear year, Habits habits, Random chance)
{
    private const int Places = 3;

    public void Begin()
    {
        foreach (var lead in year.Company.Everybody.Where(person => person.Roles.HasFlag(Roles.Lead)).Select(person => person.Id))
        {
            Later(lead, 50, () => year.PostIn(lead, Channel(lead), Team(lead)));
            for (var month = 2; month <= 9; month++)
            {
                var form = FormId.Parse($"{lead}-posts-{month}");
                Later(lead, month * 30, () => Post(lead, form));
            }

            Later(lead, 280, () => year.CloseTeam(Team(lead)));
        }
    }

    /// <summary>Some tell of their work where the task came from.</summary>
    public void OnNotice(Notice notice)
    {
        if (notice.Kind is NoticeKind.Feedback && chance.Next(5) == 0)
            Later(notice.To, 1, () => year.Tell(notice.To, notice.About.Number));
    }

    /// <summary>The channels and the Teams teams, as they are addressed.</summary>
    public IEnumerable<PersonId> Addressed => year.Company.Everybody.Where(person => person.Roles.HasFlag(Roles.Lead))
        .SelectMany(lead => (PersonId[])[SharedPlaces.IdFor("t", Channel(lead.Id)), Team(lead.Id)]);

    private async Task Post(PersonId lead, FormId form)
    {
        var entry = year.Company.Current.Entries[chance.Next(year.Company.Current.Entries.Count)].Id;
        var posted = await year.Act(lead, lead, new Command.PostEntry(form, entry, SharedPlaces.IdFor("t", Channel(lead)), Places));
        if (posted.State.Desk.Standing.NumberOf(form) is not { } number) return;
        for (var click = 0; click < 2 * Places; click++)
        {
            var taker = year.Company.Learners[chance.Next(year.Company.Learners.Count)];
            Later(taker, chance.Next(3), () => Take(taker, lead, number));
        }

        Later(lead, 15, () => year.Act(lead, lead, new Command.ClosePost(number)));
    }

    private async Task Take(PersonId taker, PersonId lead, int number)
    {
        await year.Act(taker, lead, new Command.TakePlace(number, SharedPlaces.IdFor("t", Channel(lead))));
        var desk = (await year.People.Read(taker, CancellationToken.None)).State.Desk;
        if (desk.InSlot is { HandOut: { IsTaken: true, Number: var of }, Stage: Stage.Active active } task && of == number)
            habits.Work(taker, task.Number, active);
    }

    private void Later(PersonId person, int days, Func<Task> act) => year.Plan(
        year.HoursOf(person).NextWorkingTime(year.Now + TimeSpan.FromDays(days) + TimeSpan.FromMinutes(chance.Next(1440))), act);

    private static string Channel(PersonId lead) => $"19:{lead}@thread.tacv2";

    public static PersonId Team(PersonId lead) => SharedPlaces.IdFor("t", $"19:team-{lead}@thread.tacv2");
}
