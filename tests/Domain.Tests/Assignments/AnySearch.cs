using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>A learner with up to two skills, what their lead wants, what they did lately, and a catalogue.</summary>
public sealed record Searching(
    ImmutableList<Focus> Focus, ImmutableDictionary<SkillId, Level> Targets, SkillId? Priority, ImmutableList<Past> Past,
    ImmutableList<CatalogueEntry> Entries)
{
    internal Story Story => Given.Nothing(World.Usual.Offering([.. Entries])
        .Change(Who.Learner, learner => learner with { Targets = Targets, Priority = Priority }))
        .With(one => one with { Focus = Focus, Past = Past });

    public override string ToString() => $"{string.Join(", ", Focus)}; {string.Join(", ", Targets)}; marked {Priority}; "
        + $"{string.Join(", ", Past)}; {string.Join(", ", Entries.Select(entry => $"{entry.Id} {entry.Skill} {entry.Level}"))}";
}

public static class AnySearch
{
    private static readonly SkillId[] Skills = [World.Search, World.Dashboards, World.Calls];

    public static Arbitrary<Searching> Searches() => Arb.From(
        from skills in Gen.Shuffle(Skills)
        from count in Gen.Choose(0, 2)
        from levels in Gen.ArrayOf(Gen.Choose(0, 4), 2)
        from targets in Gen.ArrayOf(Gen.Choose(0, 4), 5)
        from led in Gen.SubListOf(Skills)
        from marked in Gen.Elements<SkillId?>([null, .. led.Select(skill => (SkillId?)skill)])
        from entries in Entries()
        from past in Gen.ListOf(Ends())
        select new Searching(
            [.. skills.Take(count).Select((skill, place) => new Focus(skill, new Level(levels[place]), new Level(targets[place])))],
            led.ToImmutableDictionary(skill => skill, skill => new Level(targets[2 + Array.IndexOf(Skills, skill)])),
            marked,
            [.. past.OrderBy(one => one.At)],
            entries));

    private static Gen<ImmutableList<CatalogueEntry>> Entries() =>
        from kinds in Gen.ListOf(Gen.Zip(Gen.Elements(Skills), Gen.Choose(1, 3)))
        select kinds.Select((kind, place) => World.Entry($"task-{place}", kind.Item1, kind.Item2) with { Expert = Who.Expert })
            .ToImmutableList();

    private static Gen<Past> Ends() =>
        from place in Gen.Choose(0, 9)
        from skill in Gen.Elements(Skills)
        from outcome in Gen.Elements(Enum.GetValues<Domain.Assignments.Outcome>())
        from days in Gen.Choose(0, 200)
        select new Past(EntryId.Parse($"task-{place}"), skill, outcome, Given.At("2026-11-02T10:00+01:00").AddDays(-days));
}
