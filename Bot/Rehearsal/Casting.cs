using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>The people of the organisation, in the order in which it names them.</summary>
internal interface IRehearsalCast
{
    IReadOnlyList<Person> People { get; }
}

/// <summary>The result of choosing the learner and the lead.</summary>
internal abstract record Casting
{
    private Casting()
    {
    }

    public sealed record Chosen(Cast Cast) : Casting;

    /// <param name="Why">A sentence for the person who wrote the settings.</param>
    public sealed record Impossible(string Why) : Casting;

    /// <summary>
    /// The lead is the person named in the options, or the first with that role. The learner is the person named, or the lead's
    /// first report.
    /// </summary>
    public static Casting Choose(IReadOnlyList<Person> people, RehearsalOptions options)
    {
        var lead = Find(people, options.LeadObjectId, person => person.Roles.HasFlag(Roles.Lead));
        if (lead is null)
        {
            return new Impossible(string.IsNullOrEmpty(options.LeadObjectId)
                ? "Nobody in Organisation:People has the role Lead."
                : "Rehearsal:LeadObjectId isn't the object id of anyone in Organisation:People.");
        }

        var learner = Find(people, options.LearnerObjectId, person => person.Lead == lead.Id);
        if (learner is null || learner.Id == lead.Id)
        {
            return new Impossible(string.IsNullOrEmpty(options.LearnerObjectId)
                ? $"Nobody in Organisation:People has {lead.Name} as lead."
                : "Rehearsal:LearnerObjectId isn't the object id of anyone in Organisation:People, or it's the lead's.");
        }

        var others = people.Where(person => person.Id != lead.Id && person.Id != learner.Id).Select(Member);
        return new Chosen(new Cast(Member(learner), Member(lead), [.. others]));
    }

    private static Person? Find(IReadOnlyList<Person> people, string? named, Func<Person, bool> byDefault) =>
        people.FirstOrDefault(string.IsNullOrEmpty(named) ? byDefault : person => person.Id == PersonId.Parse(named));

    private static CastMember Member(Person person) => new(person.Id, person.Name, person.Calendar.Zone.Id);
}
