using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.Tests.BotFramework;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Whoever clicks a word in the app's menu sends it, in whatever language the menu is; so it must be a command.</summary>
public sealed partial class MenuWordsTests
{
    public static TheoryData<string> Menu => [.. Manifest().Concat(Languages()).Distinct()];

    [Theory]
    [MemberData(nameof(Menu))]
    public void Every_word_of_the_menu_is_understood(string word) =>
        Assert.DoesNotContain(IntentReader.Read(word), (Intent[])[Intent.Nothing, Intent.Doubtful]);

    [Fact]
    public void Every_word_of_the_menu_in_a_channel_is_understood_there() => Assert.All(
        Titles("team"), word => Assert.True(ChannelDialog.Asks(new InboundActivity.Message(InChannel, word, null, [], null, null)), word));

    private static Envelope InChannel { get; } = SampleActivity.Parse<InboundActivity.ExtensionFetch>("extension-fetch").Envelope;

    private static IEnumerable<string> Manifest() => Titles("personal");

    private static IEnumerable<string> Titles(string kind) =>
        from bot in Json("manifest.json")["bots"]!.AsArray()
        from list in bot!["commandLists"]!.AsArray()
        where list!["scopes"]!.AsArray().Any(scope => scope!.GetValue<string>() == kind)
        from command in list!["commands"]!.AsArray()
        select command!["title"]!.GetValue<string>();

    private static IEnumerable<string> Languages() =>
        from path in Directory.GetFiles(Folder, "*.json")
        from member in Json(Path.GetFileName(path))
        where Title().IsMatch(member.Key)
        select member.Value!.GetValue<string>();

    private static string Folder => Path.Combine(Checkout.Root, "TeamsAppManifest");

    private static JsonObject Json(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!.AsObject();

    [GeneratedRegex(@"^bots\[0\]\.commandLists\[0\]\.commands\[\d+\]\.title$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
