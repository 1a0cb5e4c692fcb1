using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Rehearsal.Windows;

namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>Raw activities of a person in the form in which Teams sends them, for what the client has no button for.</summary>
internal static class TeamsActivity
{
    /// <summary>A message without text from the current user of the client.</summary>
    public static JsonObject Message(PlaygroundConfig config, Uri client, string timeZone)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString(),
            ["timestamp"] = now.ToString("O"),
            ["channelId"] = "msteams",
            ["serviceUrl"] = new Uri(client, "_connector").AbsoluteUri,
            ["from"] = new JsonObject { ["id"] = config.CurrentUser.Id, ["name"] = config.CurrentUser.Name,
                ["aadObjectId"] = config.CurrentUser.AadObjectId },
            ["recipient"] = new JsonObject { ["id"] = config.Bot.Id, ["name"] = config.Bot.Name },
            ["conversation"] = new JsonObject { ["id"] = config.PersonalChat.Id, ["conversationType"] = "personal",
                ["tenantId"] = config.TenantId },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = config.TenantId } },
            ["locale"] = "en-US",
            ["localTimezone"] = timeZone,
        };
    }

    /// <summary>A file that lies in the person's OneDrive, with the address of a download that works for minutes.</summary>
    public static JsonObject File(string name, string address) => new()
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
        ["name"] = name,
        ["contentUrl"] = address,
        ["content"] = new JsonObject
        {
            ["downloadUrl"] = $"{address}?tempauth=minutes",
            ["uniqueId"] = Guid.NewGuid().ToString(),
            ["fileType"] = Path.GetExtension(name).TrimStart('.'),
        },
    };
}
