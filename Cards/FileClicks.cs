using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;

namespace MicroAssignBot.Cards;

/// <summary>The data of buttons that Teams draws itself.</summary>
public static class FileClicks
{
    public static ReadOnlyMemory<byte> Write(Click.OnFile click) => CardJson.Write(click);
}
