using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>
/// What is kept of a scene beside its rows: when it was, who had left, and what lies in the chats. Its members are names in kept files.
/// </summary>
/// <param name="Number">By which its people are told from those of other scenes.</param>
/// <param name="Now">Where its clock stood.</param>
/// <param name="Messages">Each message as it ever stood, in order; the last of each id is how it stands.</param>
public sealed record KeptScene(int Number, string Name, DateTimeOffset Now, IReadOnlyList<string> Left, IReadOnlyList<KeptMessage> Messages)
{
    internal static KeptScene Capture(int number, string name, Play play) => new(
        number,
        name,
        play.Talk.Time.GetUtcNow(),
        [.. play.Firm.Left.Select(person => SceneIds.Apart(person, number).ToString())],
        [.. play.Talk.Chats.History.Select(shown => KeptMessage.Capture(shown, number))]);

    /// <summary>As they stand, in the ids that <see cref="Firm"/> has.</summary>
    internal IEnumerable<Shown> Chats() => Messages.GroupBy(message => message.Id).Select(versions => versions.Last().Shown(Number));

    internal IEnumerable<Shown> Versions() => Messages.Select(message => message.Shown(Number));
}

/// <summary>A message as it stood. Its members are names in kept files.</summary>
/// <param name="Card">Or the text, where it is none.</param>
public sealed record KeptMessage(string Person, string Id, string Chat, JsonObject Card)
{
    internal static KeptMessage Capture(Shown shown, int scene) => new(
        SceneIds.Apart(shown.Person.ToString(), scene),
        shown.Id,
        SceneIds.Apart(shown.Chat, scene),
        JsonNode.Parse(SceneIds.Apart(shown.Card.ToJsonString(), scene))!.AsObject());

    /// <summary>In the ids in which it is kept.</summary>
    internal Shown Shown() => new(PersonId.Parse(Person), Id, Card, Chat);

    internal Shown Shown(int scene) => new(
        PersonId.Parse(SceneIds.Together(Person, scene)),
        Id,
        JsonNode.Parse(SceneIds.Together(Card.ToJsonString(), scene))!.AsObject(),
        SceneIds.Together(Chat, scene));
}
