using System.Text.RegularExpressions;
using System.Xml.Linq;
using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.EndToEnd.Tests.Documentation;

/// <summary>What the guide calls by name is called so in Teams, also where no picture shows it.</summary>
public sealed partial class GuideTests
{
    // What people type themselves or the client draws.
    private static readonly string[] NotOurs = ["https", "…", "post", "post Web team"];

    [Theory]
    [InlineData("learners.md")]
    [InlineData("leads.md")]
    public void Every_button_and_word_that_it_names_is_there(string name)
    {
        var page = Pages.All.Single(page => page.Name == Path.Combine("docs", "guide", name));

        var named = Named().Matches(page.Text).Select(match => match.Groups[1].Value).Except(NotOurs).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Buttons()).Except(Words()));
    }

    private static IEnumerable<string> Buttons() => XDocument
        .Load(Path.Combine(Repository.Root, "Cards", "Words", "Words.resx")).Root!
        .Elements("data").Select(entry => entry.Element("value")!.Value);

    private static IEnumerable<string> Words() => typeof(KnownWords).GetFields().Select(word => (string)word.GetRawConstantValue()!);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Named();
}
