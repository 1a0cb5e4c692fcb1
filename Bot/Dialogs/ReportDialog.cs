using System.Globalization;
using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Reports;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary><c>report</c>: what came of the tasks of some months, in numbers, for administrators; and the same as a file.</summary>
internal sealed class ReportDialog(
    TurnCommands commands, ReplyBuilder reply, ReportMaker reports, ReportCsv csv, FileOffers files, Clock clock) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On(Intent.Report, (turn, cancellationToken) =>
            AsAdmin(turn, () => Show(turn, ReportPeriod.LastMonth(Today), 0, cancellationToken), cancellationToken))
        .On<Click.ShowReport>((turn, click, cancellationToken) =>
            OfTyped(turn, period => Show(turn, period, click.From ?? 0, cancellationToken), cancellationToken))
        .On<Click.ExportReport>((turn, _, cancellationToken) =>
            OfTyped(turn, period => Offer(turn, period, cancellationToken), cancellationToken))
        .On<Click.SaveReport>((turn, click, cancellationToken) =>
            AsAdmin(turn, () => Save(turn, click, cancellationToken), cancellationToken))
        .On<Click.LeaveReport>((turn, _, cancellationToken) => Said(turn, new Sentences(turn.Culture).ReportNotSaved, cancellationToken));

    private DateOnly Today => reports.Zone.DateOf(clock.Now.LogicalTime);

    /// <summary>Whoever is none hears so, whatever they forged.</summary>
    private async Task<TurnResponse> AsAdmin(Turn turn, Func<Task<TurnResponse>> answer, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        if (turn.Self!.Roles.HasFlag(Roles.Admin)) return await answer();
        reply.Audit(turn, new Refusal.DoesNotExist());
        return await reply.Say(turn, new Sentences(turn.Culture).NotAdmin, ReplyBuilder.Buttons(turn), cancellationToken);
    }

    private Task<TurnResponse> OfTyped(Turn turn, Func<ReportPeriod, Task<TurnResponse>> answer, CancellationToken cancellationToken) =>
        AsAdmin(
            turn,
            async () => ReportPeriod.Read(turn.Typed[InputIds.FromMonth], turn.Typed[InputIds.UntilMonth], Today) switch
            {
                ({ } period, _) => await answer(period),
                (null, var problem) => new TurnResponse.ReplaceCard(ReportCard.Refuse(
                    problem!.Value, turn.Typed, Today, await reply.Context(turn, [], cancellationToken))),
            },
            cancellationToken);

    private async Task<TurnResponse> Show(Turn turn, ReportPeriod period, int from, CancellationToken cancellationToken)
    {
        var report = await reports.Get(period, cancellationToken);
        var leads = report.Rows.Select(row => row.Lead).OfType<PersonId>().Distinct();
        var card = ReportCard.Render(report, Today, from, await reply.Context(turn, leads, cancellationToken));
        return turn.Click is Click.ShowReport ? new TurnResponse.ReplaceCard(card) : new TurnResponse.SendMessage(card);
    }

    private async Task<TurnResponse> Offer(Turn turn, ReportPeriod period, CancellationToken cancellationToken)
    {
        var months = period.Months.ToList();
        var content = await Content(period, cancellationToken);
        FileOffers.Offer(
            turn, $"report-{months[0]}-{months[^1]}.csv", new Sentences(turn.Culture).ReportFile, content.Length,
            new Click.SaveReport(months[0], months[^1]), new Click.LeaveReport());
        return await Said(turn, new Sentences(turn.Culture).ReportOffered, cancellationToken);
    }

    private async Task<TurnResponse> Save(Turn turn, Click.SaveReport click, CancellationToken cancellationToken)
    {
        var said = new Sentences(turn.Culture);
        var (period, problem) = ReportPeriod.Read(click.First, click.Last, Today);
        if (period is null) return await Said(turn, said.ReportRefused(problem!.Value), cancellationToken);
        var result = await files.Save(turn, await Content(period, cancellationToken), cancellationToken);
        return await Said(
            turn,
            result switch
            {
                UploadResult.Done => said.ReportSaved(turn.Upload!.Name),
                UploadResult.ElsewhereRefused => said.ReportNoPlace,
                UploadResult.Failed => said.ReportFailed,
                _ => throw new ArgumentOutOfRangeException(nameof(click), result, "Nothing says what this means."),
            },
            cancellationToken);
    }

    private async Task<ReadOnlyMemory<byte>> Content(ReportPeriod period, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await csv.Write(await reports.Get(period, cancellationToken), content, cancellationToken);
        return content.ToArray();
    }

    /// <summary>In place of the question, or beside the report, which stays.</summary>
    private async Task<TurnResponse> Said(Turn turn, string sentence, CancellationToken cancellationToken)
    {
        var card = ReplyCard.Render(sentence, [], await reply.Context(turn, [], cancellationToken));
        return turn.Click is Click.OnFile ? new TurnResponse.ReplaceCard(card) : new TurnResponse.SendMessage(card);
    }
}
