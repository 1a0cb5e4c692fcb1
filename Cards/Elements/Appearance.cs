using System.Text.Json.Serialization;
using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Cards.Elements;

[JsonConverter(typeof(CamelCase<Spacing>))]
internal enum Spacing
{
    None,
    Small,
    Medium,
    Large,
}

[JsonConverter(typeof(CamelCase<TextStyle>))]
internal enum TextStyle
{
    Heading,
}

[JsonConverter(typeof(CamelCase<TextSize>))]
internal enum TextSize
{
    Small,
    Medium,
    Large,
}

[JsonConverter(typeof(CamelCase<TextWeight>))]
internal enum TextWeight
{
    Bolder,
}

[JsonConverter(typeof(CamelCase<TextColor>))]
internal enum TextColor
{
    Accent,
    Attention,
}

[JsonConverter(typeof(CamelCase<ContainerStyle>))]
internal enum ContainerStyle
{
    Emphasis,
}

[JsonConverter(typeof(CamelCase<ChoiceStyle>))]
internal enum ChoiceStyle
{
    Compact,
    Expanded,
    Filtered,
}

[JsonConverter(typeof(CamelCase<ActionMode>))]
internal enum ActionMode
{
    /// <summary>In the overflow menu.</summary>
    Secondary,
}
