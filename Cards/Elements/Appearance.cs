namespace MicroAssignBot.Cards.Elements;

internal enum Spacing
{
    None,
    Small,
    Medium,
    Large,
}

internal enum TextStyle
{
    Heading,
}

internal enum TextSize
{
    Small,
    Medium,
    Large,
}

internal enum TextWeight
{
    Bolder,
}

internal enum TextColor
{
    Accent,
    Attention,
}

internal enum ContainerStyle
{
    Emphasis,
}

internal enum ChoiceStyle
{
    Compact,
    Expanded,
    Filtered,
}

internal enum ActionMode
{
    /// <summary>In the overflow menu.</summary>
    Secondary,
}
