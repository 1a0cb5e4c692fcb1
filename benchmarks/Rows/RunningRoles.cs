using MicroAssignBot.Benchmarks.Measuring;
using MicroAssignBot.Benchmarks.Roles;
using MicroAssignBot.Benchmarks.Scenes;

namespace MicroAssignBot.Benchmarks.Rows;

/// <summary>Floor, product and connector side by side, each in its process.</summary>
internal sealed class RunningRoles : IAsyncDisposable
{
    public const string Messages = "/api/messages";

    private RunningRoles(RoleProcess connector, RoleProcess floor, RoleProcess product) =>
        (Connector, Floor, Product) = (connector, floor, product);

    public RoleProcess Connector { get; }

    public RoleProcess Floor { get; }

    public RoleProcess Product { get; }

    public Activities Activities { get; } = new(ChannelIssuer.ServiceUrl);

    public static async Task<RunningRoles> Set(string folder, CancellationToken cancellationToken)
    {
        var connector = await RoleProcess.Start(ConnectorRole.Name, new Dictionary<string, string>(), cancellationToken);
        var environment = new Dictionary<string, string>
        {
            [Addresses.Connector] = connector.Address.AbsoluteUri,
            ["Storage__Path"] = Path.Combine(folder, "microassign.db"),
        };
        var floor = await RoleProcess.Start(FloorRole.Name, environment, cancellationToken);
        return new RunningRoles(connector, floor, await RoleProcess.Start(ProductRole.Name, environment, cancellationToken));
    }

    /// <summary>Every learner has chosen a skill and has an offer in front of them.</summary>
    public async Task Offer(CancellationToken cancellationToken)
    {
        using var load = new Load(Product, 64);
        // Whoever is told to wait, because the machine has other things to do, has begun all the same.
        var result = await load.Run(Messages, BenchmarkPeople.Learners, Activities.ChooseSkill, Answers.Any, cancellationToken);
        if (result.Errors > 0) throw new InvalidOperationException($"{result.Errors} learners could not begin.");
        await Product.Usage(cancellationToken);
    }

    public async Task WarmUp(
        string path, int connections, int requests, Func<int, byte[]> body, Func<byte[], bool> isGood, CancellationToken cancellationToken)
    {
        using var floor = new Load(Floor, connections);
        await Measurement.WarmUp(Floor, () => floor.Run(path, requests, body, Answers.Any, cancellationToken), cancellationToken);
        using var product = new Load(Product, connections);
        await Measurement.WarmUp(Product, () => product.Run(Messages, requests, body, isGood, cancellationToken), cancellationToken);
    }

    public async Task<Measurement> OnFloor(
        string path, int connections, int requests, Func<int, byte[]> body, CancellationToken cancellationToken)
    {
        using var load = new Load(Floor, connections);
        return await Measurement.Take(Floor, () => load.Run(path, requests, body, Answers.Any, cancellationToken), cancellationToken);
    }

    public async Task<Measurement> OnProduct(
        int connections, int requests, Func<int, byte[]> body, Func<byte[], bool> isGood, CancellationToken cancellationToken)
    {
        using var load = new Load(Product, connections);
        return await Measurement.Take(Product, () => load.Run(Messages, requests, body, isGood, cancellationToken), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        await Floor.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
