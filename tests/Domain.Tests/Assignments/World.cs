using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Domain.Tests.Calendar;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Organisation and catalogue around the learner; each method is the same world with one thing changed.</summary>
internal sealed record World(
    ImmutableDictionary<PersonId, Person> People,
    ImmutableList<PersonId> Reviewers,
    ImmutableList<CatalogueEntry> Entries,
    Terms Terms)
{
    /// <summary>Those who have as much to review as they can take.</summary>
    public ImmutableList<PersonId> Busy { get; init; } = [];

    /// <summary>Those whom the bot cannot reach.</summary>
    public ImmutableHashSet<PersonId> Unreached { get; init; } = [];

    /// <summary>What the catalogue knows of each entry beside its words; nothing unless a test says so.</summary>
    public Func<CatalogueItem, CatalogueItem> Shelf { get; init; } = item => item;

    public static SkillId Search { get; } = SkillId.Parse("search");

    public static SkillId Dashboards { get; } = SkillId.Parse("dashboards");

    public static SkillId Calls { get; } = SkillId.Parse("calls");

    public static ImmutableList<Skill> Skills { get; } =
        [new(Search, "Writing for search"), new(Dashboards, "Data dashboards"), new(Calls, "Customer calls")];

    /// <summary>A learner in Berlin with a lead and a deputy, and one task for search that the expert reviews.</summary>
    public static World Usual { get; } = new World(
        ImmutableDictionary<PersonId, Person>.Empty, [], [Entry("seo-test") with { Expert = Who.Expert }], new Terms())
        .With(Person(Who.Learner, "Lena") with { Lead = Who.Lead, Deputy = Who.Deputy })
        .With(Person(Who.Lead, "Lars") with { Roles = Roles.Learner | Roles.Lead })
        .With(Person(Who.Deputy, "Dora")).With(Person(Who.Expert, "Edda"))
        .With(Person(Who.Reviewer, "Rolf")).With(Person(Who.Colleague, "Cara")).With(Person(Who.Bystander, "Bert"));

    public World With(Person person) => this with { People = People.SetItem(person.Id, person) };

    public World Without(PersonId person) => this with { People = People.Remove(person) };

    public World Change(PersonId person, Func<Person, Person> change) => With(change(People[person]));

    public World Offering(params CatalogueEntry[] entries) => this with { Entries = [.. entries] };

    public World Shelving(Func<CatalogueItem, CatalogueItem> shelf) => this with { Shelf = shelf };

    private IReadOnlyList<CatalogueItem> Items => [.. Entries.Select(entry => Shelf(new CatalogueItem(entry)))];

    public World WithTarget(SkillId skill, int level) =>
        Change(Who.Learner, learner => learner with { Targets = new Dictionary<SkillId, Level> { [skill] = new(level) } });

    public World Alone() => Change(Who.Learner, learner => learner with { Lead = null, Deputy = null });

    public DecisionContext Setting(PersonId actor, DateTimeOffset now) =>
        new(now, actor, People, Reviewers, Domain.Catalogue.Catalogue.Create(Skills, Items), Terms)
        {
            Reviews = Busy.ToImmutableDictionary(person => person, _ => Terms.MostReviews),
            Unreached = Unreached,
        };

    public static CatalogueEntry Entry(string id, SkillId? skill = null, int level = 1, Timebox? box = null) => new(
        Id: EntryId.Parse(id), Version: 1, Skill: skill ?? Search, Level: new Level(level), Title: id, Goal: "One goal.",
        Context: "The team's context.", Effort: TimeSpan.FromHours(2),
        Box: box ?? new Timebox.Hours(12), Criteria: ["First criterion", "Second criterion"],
        Hints: ["First hint", "Second hint"], Links: [], Expert: null);

    public static Person Person(PersonId id, string name, string zone = "Europe/Berlin", string week = "Mon-Fri 09:00-17:00") => new(
        id, name, null, null, At.Calendar(zone, week), Roles.Learner, ImmutableDictionary<SkillId, Level>.Empty);
}
