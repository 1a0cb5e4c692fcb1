using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>How far somebody has come. Where other processes are said to share the store, nothing of anybody is kept in memory.</summary>
internal static class Paths
{
    public static Task<Talk> UpToOffer() => UpToOffer(isShared: false);

    public static Task<Talk> UpToWork() => UpToWork(isShared: false);

    public static Task<Talk> UpToReview() => UpToReview(isShared: false);

    public static async Task<Talk> UpToOffer(bool isShared)
    {
        var talk = new Talk(chats: isShared ? new FakeChats() : null);
        await talk.Join(Ada);
        await talk.Join(Mina);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        return talk;
    }

    public static async Task<Talk> UpToWork(bool isShared)
    {
        var talk = await UpToOffer(isShared);
        await talk.Click(Mina, "Accept");
        return talk;
    }

    public static async Task<Talk> UpToReview(bool isShared)
    {
        var talk = await UpToWork(isShared);
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        return talk;
    }
}
