using System.Diagnostics;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Rehearsal.Windows;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.EndToEnd.Tests.Rehearsal;

public sealed class OrphanedWindowTests
{
    private static readonly CastMember Mina = new(PersonId.Parse("11111111-0000-4000-8000-000000000002"), "Mina Park", "Europe/Berlin");

    // Starts the command that it is given with a pipe as stdin, as the host does, and says what that says.
    private const string Host = """
        const [node, ...args] = process.argv.slice(1);
        const client = require('node:child_process').spawn(node, args, { stdio: ['pipe', 'inherit', 'ignore'] });
        console.log(`Client ${client.pid}`);
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_window_does_not_outlive_a_host_that_was_killed()
    {
        await NodePackages.Install(NodePackages.Folder, Cancellation);
        var folder = Directory.CreateTempSubdirectory("orphan-").FullName;
        var launch = new PlaygroundLaunch(
            new ClientPackage.Present("node", ClientPackage.CliUnder(NodePackages.Folder)),
            folder, Scene.Default.For(Mina, []), new Uri("http://localhost:9/api/messages"), 0, Mina.TimeZone);
        await launch.Prepare(Cancellation);
        using var host = Process.Start(Wrapped(launch.Command()))!;
        using var client = Process.GetProcessById(await Client(host));

        host.Kill();

        await client.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        Directory.Delete(folder, recursive: true);
    }

    private static ProcessStartInfo Wrapped(ProcessStartInfo command)
    {
        var client = command.FileName;
        command.FileName = "node";
        string[] arguments = ["-e", Host, "--", client, .. command.ArgumentList];
        command.ArgumentList.Clear();
        foreach (var argument in arguments)
        {
            command.ArgumentList.Add(argument);
        }

        return command;
    }

    /// <returns>The process id of the client once it listens.</returns>
    private static async Task<int> Client(Process host)
    {
        var id = 0;
        while (await host.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith("Client ", StringComparison.Ordinal))
            {
                id = int.Parse(line["Client ".Length..], System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("Listening", StringComparison.Ordinal))
            {
                return id;
            }
        }

        throw new InvalidOperationException("The client ended before it listened.");
    }
}
