namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>Writes to the console for the person who started the host, since they wait for this and may not read the log.</summary>
internal sealed class ConsoleAnnouncer(TextWriter output)
{
    public Task Say(string sentence) => output.WriteLineAsync(sentence);
}
