using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Lena has feedback on a task of Fred's, which those who did it before found of no use, and says so too.</summary>
internal static class RatingScenes
{
    /// <summary>The entry of the task, as it is addressed.</summary>
    public static PersonId Address { get; } = SharedPlaces.IdFor(EntryId.Parse("task-1"));

    public static IReadOnlyDictionary<string, Func<Play, Task>> All { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["few found it useful"] = async play =>
        {
            await NearlyDoubted(play);
            await play.Talk.Click(Lena, "No");
        },
        ["what somebody said of a task is on its way"] = async play =>
        {
            await NearlyDoubted(play);
            await Meanwhile(play, Keys.Person(Address));
            Assert.NotEmpty((await play.Talk.State(Lena)).Transfers);
        },
        ["a doubt is on its way to the catalogue"] = async play =>
        {
            await NearlyDoubted(play);
            await Meanwhile(play, Keys.CatalogueRows.Partition);
            Assert.NotEmpty((await play.Talk.State(Address)).Transfers);
        },
    };

    /// <summary>It cannot be written there when Lena says it.</summary>
    private static async Task Meanwhile(Play play, string broken)
    {
        play.Talk.Store.Unreadable = broken;
        await play.Talk.Click(Lena, "No");
        play.Talk.Store.Unreadable = null;
    }

    public static async Task NearlyDoubted(Play play)
    {
        play.Firm.Offered = Domain.Catalogue.Catalogue.Create(play.Firm.Offered.Skills, [.. play.Firm.Offered.Entries.Select(
            entry => new CatalogueItem(entry with { Owner = Fred }) { Author = Fred })]);
        await Scenes.All["approved"](play);
        for (var n = 1; n <= 4; n++)
        {
            var count = new Instruction.CountRating(Address, Address, EntryId.Parse("task-1"), 1, RatingAnswer.NotUseful);
            await play.Get<InboxWriter>().Transfer(
                n, TransferDocument.ForInstruction($"20260105.{Bert}.{n}.0", count), CancellationToken.None);
        }

        await play.Talk.End();
    }
}
