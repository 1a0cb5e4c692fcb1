using System.Runtime;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroAssignBot.Benchmarks.Roles;

/// <summary>How a measured process talks to the one that measures: a question a line, an answer a line, apart from the load.</summary>
internal static class Control
{
    public const string Usage = "usage";

    /// <summary>What is no answer is a log line.</summary>
    public const string Mark = "= ";

    /// <summary>Answers until the parent is gone.</summary>
    public static async Task<int> Serve(string hello, Func<string, Task<string>> answer)
    {
        Console.WriteLine(Mark + hello);
        while (await Console.In.ReadLineAsync() is { } question) Console.WriteLine(Mark + await answer(question));
        return 0;
    }

    public static string Write(Usage usage) => JsonSerializer.Serialize(usage, ControlJson.Default.Usage);

    public static string Write(Trace trace) => JsonSerializer.Serialize(trace, ControlJson.Default.Trace);

    public static Usage ReadUsage(string answer) => JsonSerializer.Deserialize(answer, ControlJson.Default.Usage)!;

    public static Trace ReadTrace(string answer) => JsonSerializer.Deserialize(answer, ControlJson.Default.Trace)!;
}

/// <summary>What a process has used since it started.</summary>
/// <param name="Cpu">Of all its threads.</param>
/// <param name="Allocated">Bytes.</param>
/// <param name="Compiled">Methods that were compiled, or compiled anew because they run often.</param>
/// <param name="Commits">Transactions of its store; zero for a process without one.</param>
internal sealed record Usage(TimeSpan Cpu, long Allocated, long Compiled, long Commits)
{
    public static Usage Now(long commits) =>
        new(Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), JitInfo.GetCompiledMethodCount(), commits);
}

/// <summary>What was asked of the store since the last trace, without the look for due alarms, which is shared by all.</summary>
/// <param name="BeforeAnswer">The longest chain of operations, each begun after another's end, before the answer was written.</param>
/// <param name="Steps">All operations, in the order in which they began.</param>
internal sealed record Trace(int BeforeAnswer, IReadOnlyList<string> Steps);

[JsonSerializable(typeof(Usage))]
[JsonSerializable(typeof(Trace))]
internal sealed partial class ControlJson : JsonSerializerContext;
