using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Catalogue;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>The catalogue, its entries and the forms for them, as somebody has left them open.</summary>
internal static class AuthorScenes
{
    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["looking through the catalogue"] = play => play.Talk.Say(Lena, "catalogue"),
        ["looking at a task to take"] = async play =>
        {
            await play.Talk.Say(Lena, "catalogue");
            await play.Talk.Click(Lena, $"{Secrets.Title} 1");
        },
        ["looking at a task"] = async play =>
        {
            await play.Talk.Say(Fred, "catalogue");
            await play.Talk.Click(Fred, $"{Secrets.Title} 1");
        },
        ["looking at a task of the team"] = async play =>
        {
            Offer(play, new CatalogueItem(Entry(1, Writing, Edda) with { Owner = Fred }));
            await play.Talk.Say(Fred, "catalogue");
            await play.Talk.Click(Fred, $"{Secrets.Title} 1");
        },
        ["looking at a retired task"] = async play =>
        {
            Offer(play, new CatalogueItem(Entry(1, Writing, Edda) with { Owner = Fred }) { IsRetired = true });
            await play.Talk.Say(Fred, "catalogue");
            await play.Talk.Click(Fred, "Show retired tasks");
            await play.Talk.Click(Fred, $"{Secrets.Title} 1");
        },
        ["writing a task"] = play => play.Talk.Say(Fred, "new"),
        ["going on with a draft"] = async play =>
        {
            await play.Talk.Say(Fred, "new");
            await play.Talk.Click(Fred, "Save draft", ("title", "Half a thought"));
            await play.Talk.Say(Fred, "new");
        },
    };

    private static void Offer(Play play, CatalogueItem item) =>
        play.Firm.Offered = Domain.Catalogue.Catalogue.Create(play.Firm.Offered.Skills, [item]);
}
