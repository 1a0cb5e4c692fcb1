using MicroAssignBot.Benchmarks.Measuring;
using MicroAssignBot.Benchmarks.Roles;
using MicroAssignBot.Benchmarks.Scenes;

namespace MicroAssignBot.Benchmarks.Rows;

/// <summary>Turns that change nothing: a click that reads, and a message answered through the connector.</summary>
internal sealed class TurnRows(RunningRoles roles, Table table, int rounds)
{
    private const int Few = 16;
    private const int Many = 64;
    private const int Requests = 6000;

    /// <summary>These learners keep their offer; the others accept theirs.</summary>
    public const int Readers = 200;

    public async Task Read(CancellationToken cancellationToken)
    {
        var measured = await Rounds(FloorRole.Read, Back, Answers.IsCard, cancellationToken);
        table.Ratio("a click that reads: CPU", Ratio(measured, sample => sample.Cpu), 2.0);
        table.Ratio("a click that reads: allocation", Ratio(measured, sample => sample.Allocated), 5);
        Details("a click that reads", measured);
        await Crowd(cancellationToken);
    }

    public async Task Message(CancellationToken cancellationToken)
    {
        var before = await Calls(cancellationToken);
        var measured = await Rounds(FloorRole.Message, Help, Answers.Any, cancellationToken);
        var answered = await Calls(cancellationToken) - before;
        if (answered < 2 * rounds * Requests)
            throw new InvalidOperationException($"Only {answered} messages were answered through the connector.");
        table.Ratio("a message answered through the connector: CPU", Ratio(measured, sample => sample.Cpu), 1.7);
        table.Ratio("a message answered through the connector: allocation", Ratio(measured, sample => sample.Allocated), 3);
        Details("a message", measured);
    }

    private async Task Crowd(CancellationToken cancellationToken)
    {
        var crowd = await roles.OnProduct(Many, 2 * Requests, Back, Answers.IsCard, cancellationToken);
        table.Add(
            "64 connections, a click that reads: errors, slowest answer",
            $"{crowd.Load.Errors}, {crowd.Load.Slowest.TotalMilliseconds:F0} ms",
            $"0, no stall (1 s)",
            crowd.Load.Errors == 0 && crowd.Load.Slowest < TimeSpan.FromSeconds(1));
        table.Detail("a click that reads, product, 64 connections", [crowd]);
    }

    private async Task<IReadOnlyList<Round>> Rounds(
        string path, Func<int, byte[]> body, Func<byte[], bool> isGood, CancellationToken cancellationToken)
    {
        await roles.WarmUp(path, Few, Requests / 2, body, isGood, cancellationToken);
        await Console.Error.WriteLineAsync($"Warm; measuring {path} …");
        var measured = new List<Round>();
        for (var round = 0; round < rounds; round++) measured.Add(await Round(path, Requests, body, isGood, cancellationToken));
        return measured;
    }

    private async Task<Round> Round(
        string path, int requests, Func<int, byte[]> body, Func<byte[], bool> isGood, CancellationToken cancellationToken)
    {
        var floor = await roles.OnFloor(path, Few, requests, body, cancellationToken);
        var product = await roles.OnProduct(Few, requests, body, isGood, cancellationToken);
        var errors = floor.Load.Errors + product.Load.Errors;
        if (errors > 0) throw new InvalidOperationException($"{errors} of the requests to {path} and the product failed.");
        return new Round(floor, product);
    }

    private byte[] Back(int place) => roles.Activities.OnTask(place % Readers, "back", 1);

    private byte[] Help(int place) => roles.Activities.Message(BenchmarkPeople.Learner(place % Readers), "help");

    private async Task<long> Calls(CancellationToken cancellationToken) => long.Parse(
        await roles.Connector.Ask(ConnectorRole.Calls, cancellationToken), System.Globalization.CultureInfo.InvariantCulture);

    private void Details(string name, IReadOnlyList<Round> measured)
    {
        table.Detail($"{name}, floor", [.. measured.Select(round => round.Floor)]);
        table.Detail($"{name}, product", [.. measured.Select(round => round.Product)]);
    }

    public static double Ratio(IEnumerable<Round> measured, Func<Measurement, double> of) =>
        measured.Select(round => of(round.Product) / of(round.Floor)).Median();
}
