using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAssignBot.Bot.Tests.PersonalData;

/// <summary>Deletes everything about people, as the host does it in the background.</summary>
internal static class Erasing
{
    public static ErasureService Service(Talk talk) => talk.Services.GetRequiredService<ErasureService>();

    public static async Task Erase(Talk talk, PersonId person)
    {
        await talk.Services.GetRequiredService<Eraser>().Ask(person, CancellationToken.None);
        await EraseAll(talk);
    }

    /// <summary>Until all is done that somebody asked for.</summary>
    public static async Task EraseAll(Talk talk)
    {
        const int mostRounds = 10;
        for (var round = 0; round < mostRounds; round++)
        {
            var isDone = await Service(talk).EraseAll(CancellationToken.None);
            await talk.End();
            if (isDone) return;
        }

        Assert.Fail("It was not done in time.");
    }
}
