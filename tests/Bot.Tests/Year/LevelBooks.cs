using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>
/// Works out all levels from what happened: where people said that they stand, what was approved, and what they lowered. The order of
/// the approvals is forgotten on the way.
/// </summary>
internal sealed class LevelBooks
{
    private readonly Dictionary<(PersonId, SkillId), SkillRecord> records = [];
    private readonly Dictionary<(PersonId, SkillId), Level> told = [];

    /// <param name="desk">Before it.</param>
    public void Note(Event happened, Desk desk)
    {
        switch (happened)
        {
            case Event.SkillsChosen chosen:
                foreach (var focus in chosen.Focus.Where(focus => IsNews(focus, desk)))
                {
                    Change(desk, focus.Skill, record => record with
                    {
                        Start = focus.Level, Lowered = record.Lowered is { } lowered ? lowered with { IsOver = true } : null,
                    });
                    // Nobody is told what they say themselves.
                    told.Remove((desk.Owner, focus.Skill));
                }

                break;
            case Event.Approved { Evidence: { } evidence } approved:
                Change(
                    desk, desk.Open[approved.Number].Task.Skill,
                    record => record with { Approvals = record.Approvals.Insert(0, evidence) });
                break;
            case Event.LevelLowered lowered:
                Change(desk, lowered.Skill, record => record with { Lowered = new Lowering(lowered.To, lowered.UpTo, lowered.At) });
                told[(desk.Owner, lowered.Skill)] = lowered.To;
                break;
            case Event.LevelRaised raised:
                Assert.True(raised.To > raised.From);
                told[(desk.Owner, raised.Skill)] = raised.To;
                break;
        }
    }

    /// <summary>Everything about the person was deleted: what they reached before counts no more.</summary>
    public void Forget(PersonId person)
    {
        foreach (var key in records.Keys.Where(key => key.Item1 == person).ToList()) records.Remove(key);
        foreach (var key in told.Keys.Where(key => key.Item1 == person).ToList()) told.Remove(key);
    }

    /// <summary>The levels on a desk are those that follow from the events, and those that were told when they changed.</summary>
    public void Check(Desk desk)
    {
        foreach (var kept in desk.Standing.Skills)
        {
            var key = (desk.Owner, kept.Skill);
            Assert.Equal(records[key].Level, kept.Level);
            if (told.TryGetValue(key, out var last)) Assert.Equal(last, kept.Level);
        }
    }

    // Whoever says the same as the last time says nothing new.
    private static bool IsNews(Focus focus, Desk desk) =>
        !desk.Standing.Focus.Exists(before => before.Skill == focus.Skill && before.Level == focus.Level);

    private void Change(Desk desk, SkillId skill, Func<SkillRecord, SkillRecord> change)
    {
        var key = (desk.Owner, skill);
        records[key] = change(records.GetValueOrDefault(key, new SkillRecord(skill, new Level(0), [])));
    }
}
