using MicroAssignBot.Infrastructure.Graph.StandIn;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>
/// Each thing that Microsoft Graph does for the bot is missing once, and the way from a hand-out to its feedback is whole all the same.
/// </summary>
public sealed class OptionalGraphFeaturesTests
{
    /// <summary>For when no directory can be read.</summary>
    private static readonly string[] Settings =
    [
        $"Organisation:People:0:ObjectId={Ada}", "Organisation:People:0:Name=Ada Novak",
        $"Organisation:People:1:ObjectId={Mina}", "Organisation:People:1:Name=Mina Park", $"Organisation:People:1:LeadObjectId={Ada}",
    ];

    [Theory]
    [InlineData("", "", true)]
    [InlineData("Graph:Group=", "", false)]
    [InlineData("Graph:WorkingTime=false", "", true)]
    [InlineData("Graph:Presence=false", "", true)]
    [InlineData("Graph:TeamsApp=", "", false)]
    [InlineData("", GraphPermissions.ReadUsers, false)]
    [InlineData("", GraphPermissions.ReadMembers, false)]
    [InlineData("", GraphPermissions.ReadMailboxes, true)]
    [InlineData("", GraphPermissions.ReadPresence, true)]
    [InlineData("", GraphPermissions.InstallApps, false)]
    public async Task Whatever_is_off_or_not_permitted_the_main_path_is_whole(string setting, string permission, bool isInstalled)
    {
        await using var company = new GraphCompany();
        company.Put(Ada, "Ada Novak");
        company.Put(Mina, "Mina Park", Ada);
        // Known to the directory alone, and has never opened the bot.
        company.Put(Jonas, "Jonas Berg", Ada);
        company.Graph.Permissions.Remove(permission);
        await using var talk = await company.Open(setting.Length > 0 ? [.. Settings, setting] : Settings);
        await talk.Join(Ada);
        await talk.Join(Mina);

        await talk.Say(Ada, "assign");
        await talk.Click(Ada, "Task 1");
        await talk.Click(Ada, "Hand out");
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        await talk.Click(Ada, "Approve", ("keep", "The headline is clear"));

        Assert.Contains("The headline is clear", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains(talk.Chats.Of(Ada), message => message.Text.Contains("approved", StringComparison.Ordinal));
        Assert.Equal(permission.Length > 0 ? 1 : 0, company.Problems.Count);
        Assert.All(company.Problems, problem => Assert.Contains(permission, problem, StringComparison.Ordinal));
        Assert.Equal(isInstalled, (await talk.State(Jonas)).Document.Installing is { Problem: null });
    }
}
