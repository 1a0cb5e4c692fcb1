using System.Globalization;
using MicroAssignBot.Benchmarks.Measuring;
using MicroAssignBot.Benchmarks.Roles;
using MicroAssignBot.Benchmarks.Scenes;

namespace MicroAssignBot.Benchmarks.Rows;

/// <summary>What single procedures ask of the store, each operation noted, on whichever backend the product was given.</summary>
internal sealed class StoreRows(RoleProcess product, RoleProcess connector, Table table, string backend) : IDisposable
{
    private const int Learner = BenchmarkPeople.WithDeputy;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Activities activities = new(ChannelIssuer.ServiceUrl);
    private readonly Load load = new(product, 1);

    /// <summary>One learner, their lead and the deputy; nobody else has anything due, so what is noted is one procedure's alone.</summary>
    public async Task Measure(CancellationToken cancellationToken)
    {
        await product.Ask(ProductRole.WorkingDay, cancellationToken);
        foreach (var person in new[] { BenchmarkPeople.LeadOf(Learner), BenchmarkPeople.Deputy })
            await Turn(activities.Message(person, "hi"), cancellationToken);
        await Turn(activities.ChooseSkill(Learner), cancellationToken);
        await Answer(cancellationToken);
        await Reminder(cancellationToken);
        await Submission(cancellationToken);
        await Review(cancellationToken);
    }

    public void Dispose() => load.Dispose();

    private async Task Answer(CancellationToken cancellationToken)
    {
        var read = await Turn(activities.OnTask(Learner, "back", 1), cancellationToken);
        Note("a click that reads", read);
        Count("a click that reads: store round trips before the answer", read.BeforeAnswer, 1);
        var commit = await Turn(activities.OnTask(Learner, "accept", 1, ",\"start\":\"now\""), cancellationToken);
        Note("a click that commits", commit);
        Count("a click that commits: store round trips in sequence before the answer", commit.BeforeAnswer, 3);
    }

    private async Task Reminder(CancellationToken cancellationToken)
    {
        var reminder = await Next(1, cancellationToken);
        Note("a half-way reminder", reminder);
        Count("a half-way reminder to the learner, from due to sent: store operations", reminder.Steps.Count, 6);
    }

    private async Task Submission(CancellationToken cancellationToken)
    {
        var submitted = await Turn(activities.OnTask(Learner, "submit-work", 3, ",\"work\":\"Done as agreed.\""), cancellationToken);
        Note("a submission", submitted);
        Count("a submission, until the lead's card is out: store operations in all", submitted.Steps.Count, 12);
        Count("a submission: store round trips before the answer", submitted.BeforeAnswer, 3);
    }

    private async Task Review(CancellationToken cancellationToken)
    {
        var nudge = await Next(1, cancellationToken);
        Note("the reviewer's clock is half-way", nudge);
        Count("the reviewer's clock is half-way, until the lead is reminded: store operations", nudge.Steps.Count, 12);
        var crossing = await Next(3, cancellationToken);
        Note("a review is overdue", crossing);
        Count("a review is overdue, until deputy, lead and learner see it: store operations", crossing.Steps.Count, 12);
    }

    private async Task<Trace> Turn(byte[] body, CancellationToken cancellationToken)
    {
        var result = await load.Run(RunningRoles.Messages, 1, _ => body, Answers.Any, cancellationToken);
        if (result.Errors > 0) throw new InvalidOperationException("A turn failed.");
        return Control.ReadTrace(await product.Ask(ProductRole.Trace, cancellationToken));
    }

    /// <summary>Moves the clock to what is due next for the learner, and waits until so many calls to the connector came of it.</summary>
    private async Task<Trace> Next(int calls, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        var before = await Calls(deadline.Token);
        await product.Ask(ProductRole.Next + BenchmarkPeople.Learner(Learner), deadline.Token);
        while (await Calls(deadline.Token) < before + calls) await Task.Delay(Pause, TimeProvider.System, deadline.Token);
        return Control.ReadTrace(await product.Ask(ProductRole.Trace, deadline.Token));
    }

    private async Task<long> Calls(CancellationToken cancellationToken) =>
        long.Parse(await connector.Ask(ConnectorRole.Calls, cancellationToken), CultureInfo.InvariantCulture);

    private void Count(string what, int measured, int most) => table.Count($"{backend}: {what}", measured, most);

    private void Note(string what, Trace trace) => table.Detail($"{backend}: {what}: {string.Join(", ", trace.Steps)}");
}
