using System.Globalization;
using System.Text;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>What is kept about a person, as far as it is theirs to decide: to have all of it, and to have all of it deleted.</summary>
internal sealed class MyDataDialog(
    TurnCommands commands, ReplyBuilder reply, Eraser eraser, PersonalExport export, FileOffers files, Clock clock) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.DeleteMyData>(Delete)
        .On<Click.ExportMyData>((turn, _, cancellationToken) => Exported(turn, Offer, cancellationToken))
        .On<Click.ShowMyData>((turn, _, cancellationToken) => Exported(turn, Show, cancellationToken))
        .On<Click.SaveMyData>((turn, _, cancellationToken) => Exported(turn, Save, cancellationToken))
        .On<Click.LeaveMyData>((turn, _, cancellationToken) => Card(turn, new DataExport.NotWanted(), cancellationToken));

    public async Task<TurnResponse> Delete(Turn turn, Click.DeleteMyData click, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        // Drawn before anything is deleted: it is in the person's own language and zone.
        var hasTeam = own.Desk.Standing.Led?.Members.Exists(member => member.IsIn) is true;
        var card = DeleteDataCard.Render(
            click.Answered, !own.Desk.Open.IsEmpty, own.Document.Reviews.Open.Any(), await reply.Context(turn, [], cancellationToken),
            hasTeam);
        if (click.Answered >= DeleteDataCard.Questions) await eraser.Ask(turn.Actor, cancellationToken);
        return new TurnResponse.ReplaceCard(card);
    }

    /// <summary>Everything is read anew each time, and always of whoever clicks.</summary>
    private async Task<TurnResponse> Exported(
        Turn turn, Func<Turn, ReadOnlyMemory<byte>, CancellationToken, Task<DataExport>> hand, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        // An export made while the deletion runs would lack what is already gone.
        if (own.Document.Erased is { IsUnderWay: true })
            return await reply.Say(turn, new Refusal.BeingErased(), [], cancellationToken);
        var content = await export.Read(turn.Actor, cancellationToken);
        return await Card(turn, await hand(turn, content, cancellationToken), cancellationToken);
    }

    private Task<DataExport> Offer(Turn turn, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"my-data-{clock.Now.LogicalTime:yyyy-MM-dd}.json");
        FileOffers.Offer(
            turn, name, new Sentences(turn.Culture).MyDataFile, content.Length, new Click.SaveMyData(), new Click.LeaveMyData());
        return Task.FromResult<DataExport>(new DataExport.AsksConsent());
    }

    private static Task<DataExport> Show(Turn turn, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(content.Span);
        if (!OutgoingMessage.Text.Fits(text)) return Task.FromResult<DataExport>(new DataExport.TooLarge(content.Length));
        turn.Attachment = new OutgoingMessage.Text(text);
        return Task.FromResult<DataExport>(new DataExport.InChat());
    }

    private async Task<DataExport> Save(Turn turn, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        await files.Save(turn, content, cancellationToken) switch
        {
            UploadResult.Done => new DataExport.Saved(turn.Upload!.Name),
            UploadResult.ElsewhereRefused => new DataExport.NoPlace(),
            UploadResult.Failed => new DataExport.UploadFailed(),
            var other => throw new ArgumentOutOfRangeException(nameof(content), other, "Nothing says what this means."),
        };

    private async Task<TurnResponse> Card(Turn turn, DataExport done, CancellationToken cancellationToken) =>
        new TurnResponse.ReplaceCard(ExportDataCard.Render(done, await reply.Context(turn, [], cancellationToken)));
}
