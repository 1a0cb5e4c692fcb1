using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>
/// The configuration that the client reads at its start: who is chatting, with which bot, in which tenant. The client demands
/// every key and no other, valid GUIDs, and exactly five users beside the current one. It reads YAML, and JSON is valid YAML.
/// </summary>
internal sealed record PlaygroundConfig(
    string Version,
    string TenantId,
    PlaygroundBot Bot,
    PlaygroundUser CurrentUser,
    IReadOnlyList<PlaygroundUser> Users,
    PlaygroundChat PersonalChat,
    PlaygroundGroup GroupChat,
    PlaygroundTeam Team)
{
    public const string FileName = ".m365agentsplayground.yml";

    public string ToYaml() => JsonSerializer.Serialize(this, PlaygroundJson.Default.PlaygroundConfig);
}

internal sealed record PlaygroundBot(string Id, string Name);

/// <param name="UserPrincipleName">Misspelled, because the client spells the key so.</param>
internal sealed record PlaygroundUser(
    string Id, string Name, string UserPrincipleName, string AadObjectId, string GivenName, string Surname, string Email);

internal sealed record PlaygroundChat(string Id);

internal sealed record PlaygroundGroup(string Id, string Name);

internal sealed record PlaygroundTeam(string Id, string Name, string AadGroupId, IReadOnlyList<PlaygroundChat> Channels);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PlaygroundConfig))]
internal sealed partial class PlaygroundJson : JsonSerializerContext;
