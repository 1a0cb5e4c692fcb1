using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Gallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>What leads see and say of their team, and what that changes for their people, by name.</summary>
internal static class TeamGallery
{
    private static readonly Person AmaraWithTargets = Person(Amara, "Amara Okoye", Roles.Learner) with
    {
        Targets = new Dictionary<SkillId, Level> { [Dashboards] = new Level(2), [Search] = new Level(3) },
        Priority = Search,
    };

    private static readonly IReadOnlyList<Person> Team = [AmaraWithTargets, Person(Wen, "Wen Li", Roles.Learner)];

    public static IEnumerable<(string Name, Func<CardContent> Card)> All()
    {
        var set = new Command.SetTarget(Search, new Level(3), IsPriority: true);
        yield return ("targets", () => TargetsCard.Render([Team[1]], Catalogue, For(Jonas), Form.None));
        yield return ("targets-saved", () => TargetsCard.Render(
            Team, Catalogue, For(Jonas),
            Form.None with { Remark = new Sentences(For(Jonas).Culture).TargetSaved(set, Amara, For(Jonas)) }));
        yield return ("targets-missing", () => TargetsCard.Render(
            Team, Catalogue, For(Jonas),
            With(new Refusal.TargetMissing(), Typed((InputIds.Who, "team"), (InputIds.Skill, $"{Search}"), (InputIds.First, "yes")))));
        yield return (
            "welcome-with-targets", () => WelcomeCard.Render(AmaraWithTargets, Standing.Empty, Catalogue, For(Amara), Form.None));
    }
}
