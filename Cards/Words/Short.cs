namespace MicroAssignBot.Cards.Words;

/// <summary>Shortens text without cutting a letter in two.</summary>
internal static class Short
{
    private const char Ellipsis = '…';

    public static string To(string text, int units) => text.Length <= units ? text : Cut(text, units - 1) + Ellipsis;

    public static string Cut(string text, int units)
    {
        if (text.Length <= units) return text;
        return text[..(char.IsHighSurrogate(text[units - 1]) ? units - 1 : units)];
    }
}
