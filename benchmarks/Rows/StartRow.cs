using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using MicroAssignBot.Benchmarks.Measuring;
using MicroAssignBot.Benchmarks.Roles;
using MicroAssignBot.Benchmarks.Scenes;

namespace MicroAssignBot.Benchmarks.Rows;

/// <summary>From the start of the process to its first answer: the product's own program, started again on a store it knows.</summary>
internal sealed class StartRow(RoleProcess connector, Table table, string folder)
{
    private const int Times = 5;

    // Somebody of the sample organisation.
    private const string Person = "fb9443ea-eed7-4997-a919-da34d7d5d7e7";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    public async Task Measure(CancellationToken cancellationToken)
    {
        var (floor, product) = (new List<double>(), new List<double>());
        for (var time = 0; time <= Times; time++)
        {
            floor.Add(await FirstAnswer(Floor(), FloorRole.Message, cancellationToken));
            product.Add(await FirstAnswer(Product(), RunningRoles.Messages, cancellationToken));
        }

        table.Ratio("start to first answer", product[1..].Zip(floor[1..], (own, bare) => own / bare).Median(), 2);
        table.Detail($"start to first answer: floor {floor[1..].Median():F0} ms, product {product[1..].Median():F0} ms");
    }

    private static ProcessStartInfo Floor() => new(Binaries.Benchmark, FloorRole.Name);

    private ProcessStartInfo Product()
    {
        var start = new ProcessStartInfo(Binaries.Bot);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Environments.Development;
        start.Environment["Rehearsal__Enabled"] = "false";
        start.Environment["Storage__Path"] = Path.Combine(folder, "start.db");
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        return start;
    }

    private async Task<double> FirstAnswer(ProcessStartInfo start, string path, CancellationToken cancellationToken)
    {
        var address = FreeAddress();
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment[Addresses.Connector] = connector.Address.AbsoluteUri;
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        var body = new Activities(connector.Address.AbsoluteUri).Message(Person, "help");
        var began = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            await Answered(new Uri(address + path), body, cancellationToken);
            return TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task Answered(Uri address, byte[] body, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        while (true)
        {
            try
            {
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                using var response = await http.PostAsync(address, content, deadline.Token);
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException refused) when (refused.StatusCode is null)
            {
                await Task.Delay(Pause, TimeProvider.System, deadline.Token);
            }
        }
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
