using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>How far somebody has come.</summary>
internal static class Paths
{
    public static async Task<Talk> UpToOffer()
    {
        var talk = new Talk();
        await talk.Join(Ada);
        await talk.Join(Mina);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        return talk;
    }

    public static async Task<Talk> UpToWork()
    {
        var talk = await UpToOffer();
        await talk.Click(Mina, "Accept");
        return talk;
    }

    public static async Task<Talk> UpToReview()
    {
        var talk = await UpToWork();
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        return talk;
    }
}
