namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>Speaks to whoever started the host on the console: a sentence a person waits for is no log entry.</summary>
internal sealed class ConsoleAnnouncer(TextWriter output)
{
    public Task Say(string sentence) => output.WriteLineAsync(sentence);
}
