using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Tests;

/// <summary>People and the tasks there are for them, as the product asks for both. Who they are, each company says itself.</summary>
internal abstract class TestCompany : IPeople, ICatalogue
{
    public abstract Domain.Catalogue.Catalogue Current { get; }

    protected abstract IEnumerable<Person> Employees { get; }

    public ValueTask<Person?> Find(PersonId id, CancellationToken cancellationToken) => new(Known(id));

    public ValueTask<IReadOnlyList<Person>> ReportsOf(PersonId lead, CancellationToken cancellationToken) =>
        new([.. Employees.Where(person => person.Lead == lead)]);

    public ValueTask<IReadOnlyList<Person>> Reviewers(CancellationToken cancellationToken) => new([]);

    public ValueTask<IReadOnlyList<Person>> Colleagues(PersonId of, CancellationToken cancellationToken) => new([.. ColleaguesOf(of)]);

    protected abstract Person? Known(PersonId id);

    protected virtual IEnumerable<Person> ColleaguesOf(PersonId person) => Employees.Where(other => other.Id != person);

    protected static Person Employee(PersonId id, string name, PersonId? lead, WorkCalendar calendar, Roles roles) =>
        new(id, name, lead, null, calendar, roles, new Dictionary<SkillId, Level>());

    /// <summary>A task of three hours of the first level.</summary>
    protected static CatalogueEntry Task(string id, SkillId skill, string title) => new(
        Id: EntryId.Parse(id), Version: 1, Skill: skill, Level: new Level(1), Title: title, Goal: "A goal.", Context: "A context.",
        Effort: TimeSpan.FromHours(1), Box: new Timebox.Hours(3),
        Criteria: ["It is done"], Hints: ["First hint", "Second hint"], Links: [], Expert: null);
}
