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
    Accent,
    Good,
    Warning,
    Attention,
}

internal enum HorizontalAlignment
{
    Right,
}

internal enum VerticalAlignment
{
    Center,
}

internal enum ColumnWidth
{
    Auto,
    Stretch,
}

internal enum BadgeStyle
{
    Accent,
    Good,
    Warning,
    Attention,
}

internal enum IconSize
{
    XxSmall,
}

internal enum ProgressColor
{
    Good,
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
