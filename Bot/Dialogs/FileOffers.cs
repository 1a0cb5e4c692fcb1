using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Puts files in the storage of the person who asked for them, once they let it.</summary>
internal sealed class FileOffers(IFileUploads uploads, Terms terms)
{
    /// <summary>Has Teams ask below the answer whether the file may be saved.</summary>
    /// <param name="description">What it is, in a sentence.</param>
    /// <param name="size">In bytes, as far as it is known; the file is made anew when they let it.</param>
    public static void Offer(Turn turn, string name, string description, long size, Click.OnFile accept, Click.OnFile decline) =>
        turn.Attachment = new OutgoingMessage.FileConsentCard(
            name, description, size, FileClicks.Write(accept), FileClicks.Write(decline));

    /// <summary>Saves it where the person let it, and shows it below the answer.</summary>
    public async Task<UploadResult> Save(Turn turn, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (turn.Upload is not { } upload) return UploadResult.ElsewhereRefused;
        var result = await uploads.Put(upload, terms.Files, content, cancellationToken);
        if (result is UploadResult.Done) turn.Attachment = new OutgoingMessage.FileInfo(upload);
        return result;
    }
}
