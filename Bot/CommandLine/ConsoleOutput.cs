using System.Globalization;
using Spectre.Console;

namespace MicroAssignBot.Bot.CommandLine;

/// <summary>
/// Lines for whoever ran the command. While something takes long, they see how many rows are done: in place on a terminal, as lines
/// anywhere else.
/// </summary>
internal sealed class ConsoleOutput(TextWriter output, bool isRedirected)
{
    /// <summary>Rows between two lines about progress.</summary>
    private const int Step = 1000;

    public void Line(string text) => output.WriteLine(text);

    /// <summary>The last line about a file with problems.</summary>
    public void Refused(int problems) =>
        Line(string.Create(CultureInfo.InvariantCulture, $"{problems} {(problems == 1 ? "problem" : "problems")}. Nothing was written."));

    public Task<T> While<T>(string what, Func<IProgress<int>, Task<T>> work) =>
        isRedirected ? work(new Lines(what, this)) : AnsiConsole.Status().StartAsync(what, status => work(new InPlace(what, status)));

    private sealed class Lines(string what, ConsoleOutput report) : IProgress<int>
    {
        private int told;

        public void Report(int value)
        {
            if (value < told + Step) return;
            told = value;
            report.Line(string.Create(CultureInfo.InvariantCulture, $"{what}: about {value} rows so far"));
        }
    }

    private sealed class InPlace(string what, StatusContext status) : IProgress<int>
    {
        public void Report(int value) => status.Status(string.Create(CultureInfo.InvariantCulture, $"{what}: about {value} rows so far"));
    }
}
