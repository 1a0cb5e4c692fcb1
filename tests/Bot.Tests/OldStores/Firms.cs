using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>The firms of kept scenes, side by side in one organisation.</summary>
internal sealed class Firms(IEnumerable<KeptScene> scenes) : IPeople
{
    private readonly Dictionary<int, Firm> firms = scenes.ToDictionary(scene => scene.Number, Staffed);

    public IEnumerable<PersonId> Everybody => firms.Keys.SelectMany(All);

    public IEnumerable<PersonId> Learners =>
        firms.Keys.SelectMany(scene => new[] { SceneIds.Apart(Firm.Lena, scene), SceneIds.Apart(Firm.Jon, scene) });

    public async ValueTask<Person?> Find(PersonId id, CancellationToken cancellationToken) =>
        FirmOf(id) is var (scene, firm) && await firm.Find(SceneIds.Together(id, scene), cancellationToken) is { } person
            ? Apart(person, scene)
            : null;

    public ValueTask<IReadOnlyList<Person>> ReportsOf(PersonId lead, CancellationToken cancellationToken) =>
        Ask(lead, (firm, id) => firm.ReportsOf(id, cancellationToken));

    public ValueTask<IReadOnlyList<Person>> Reviewers(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Person>>([]);

    public ValueTask<IReadOnlyList<Person>> Colleagues(PersonId of, CancellationToken cancellationToken) =>
        Ask(of, (firm, id) => firm.Colleagues(id, cancellationToken));

    private async ValueTask<IReadOnlyList<Person>> Ask(PersonId id, Func<Firm, PersonId, ValueTask<IReadOnlyList<Person>>> question) =>
        FirmOf(id) is var (scene, firm)
            ? [.. (await question(firm, SceneIds.Together(id, scene))).Select(person => Apart(person, scene))]
            : [];

    private (int Scene, Firm Firm)? FirmOf(PersonId id) =>
        SceneIds.SceneOf(id) is { } scene && firms.TryGetValue(scene, out var firm) ? (scene, firm) : null;

    private static IEnumerable<PersonId> All(int scene) => Firm.Everybody.Select(person => SceneIds.Apart(person, scene));

    private static Firm Staffed(KeptScene scene)
    {
        var firm = new Firm();
        foreach (var person in scene.Left) firm.Left.Add(SceneIds.Together(PersonId.Parse(person), scene.Number));
        return firm;
    }

    private static Person Apart(Person person, int scene) => person with
    {
        Id = SceneIds.Apart(person.Id, scene),
        Lead = person.Lead is { } lead ? SceneIds.Apart(lead, scene) : null,
        Deputy = person.Deputy is { } deputy ? SceneIds.Apart(deputy, scene) : null,
    };
}
