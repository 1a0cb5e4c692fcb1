using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Bot.Tests.Dialogs.Seeing;

/// <summary>What the bot itself calls an error.</summary>
internal sealed class Failures : ILoggerProvider, ILogger
{
    public List<string> All { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) All.Add($"{formatter(state, exception)} {exception}");
    }
}
