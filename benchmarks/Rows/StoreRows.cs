using System.Globalization;
using MicroAssignBot.Benchmarks.Measuring;
using MicroAssignBot.Benchmarks.Roles;
using MicroAssignBot.Benchmarks.Scenes;

namespace MicroAssignBot.Benchmarks.Rows;

/// <summary>What single procedures ask of the store, each operation noted, on whichever backend the product was given.</summary>
internal sealed class StoreRows(RoleProcess product, RoleProcess connector, Table table, string backend) : IDisposable
{
    private const int Learner = 0;
    private const int Idle = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Activities activities = new(Channel.ServiceUrl);
    private readonly Load load = new(product, 1);

    public async Task Measure(CancellationToken cancellationToken)
    {
        await Turn(activities.Message(Cast.LeadOf(Learner), "hi"), cancellationToken);
        await Turn(activities.ChooseSkill(Learner), cancellationToken);
        await Answer(cancellationToken);
        await Submission(cancellationToken);
        await Reminders(cancellationToken);
    }

    public void Dispose() => load.Dispose();

    private async Task Answer(CancellationToken cancellationToken)
    {
        var read = await Turn(activities.OnTask(Learner, "back", 1), cancellationToken);
        Note("a click that reads", read);
        table.Count("a click that reads: store round trips before the answer", read.BeforeAnswer, 1);
        var commit = await Turn(activities.OnTask(Learner, "accept", 1, ",\"start\":\"now\""), cancellationToken);
        Note("a click that commits", commit);
        table.Count($"a click that commits, {backend}: store round trips in sequence before the answer", commit.BeforeAnswer, 3);
    }

    private async Task Submission(CancellationToken cancellationToken)
    {
        var submitted = await Turn(activities.OnTask(Learner, "submit-work", 2, ",\"work\":\"Done as agreed.\""), cancellationToken);
        Note("a submission", submitted);
        table.Count("a submission, until the lead's card is out: store operations in all", submitted.Steps.Count, 12);
        table.Count("a submission: store round trips before the answer", submitted.BeforeAnswer, 3);
    }

    private async Task Reminders(CancellationToken cancellationToken)
    {
        await Turn(activities.ChooseSkill(Idle), cancellationToken);
        var offer = await Later("3.00:00:00", 1, cancellationToken);
        Note("an offer expires", offer);
        table.Count("a timer of the learner, from due to sent (an offer expires): store operations", offer.Steps.Count, 6);
        await Turn(activities.ChooseSkill(Cast.Alone), cancellationToken);
        var colleague = $"\"do\":\"pick-colleague\",\"v\":1,\"colleague\":\"{Cast.LeadOf(Learner)}\"";
        await Turn(activities.Click(Cast.Learner(Cast.Alone), "1", colleague), cancellationToken);
        var silence = await Later("4.00:00:00", 2, cancellationToken);
        Note("a colleague says nothing", silence);
        table.Count("a timer that crosses to another person (a colleague says nothing): store operations", silence.Steps.Count, 12);
    }

    private async Task<Trace> Turn(byte[] body, CancellationToken cancellationToken)
    {
        var result = await load.Run(Stage.Messages, 1, _ => body, Answers.Any, cancellationToken);
        if (result.Errors > 0) throw new InvalidOperationException("A turn failed.");
        return Control.ReadTrace(await product.Ask(ProductRole.Trace, cancellationToken));
    }

    /// <summary>Moves the clock, and waits until so many calls to the connector came of it.</summary>
    private async Task<Trace> Later(string by, int calls, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        var before = await Calls(deadline.Token);
        await product.Ask(ProductRole.Advance + by, deadline.Token);
        while (await Calls(deadline.Token) < before + calls) await Task.Delay(Pause, TimeProvider.System, deadline.Token);
        return Control.ReadTrace(await product.Ask(ProductRole.Trace, deadline.Token));
    }

    private async Task<long> Calls(CancellationToken cancellationToken) =>
        long.Parse(await connector.Ask(ConnectorRole.Calls, cancellationToken), CultureInfo.InvariantCulture);

    private void Note(string what, Trace trace) => table.Detail($"{what}: {string.Join(", ", trace.Steps)}");
}
