namespace MicroAssignBot.Cards.Elements;

/// <summary>
/// An element of a card, named as in Adaptive Cards schema 1.5. Declares only what our cards use. Its long text always wraps.
/// </summary>
internal abstract record Element
{
    public string? Id { get; init; }

    /// <summary>False hides the element; null, which is not written, shows it.</summary>
    public bool? IsVisible { get; init; }

    public Spacing? Spacing { get; init; }

    public bool? Separator { get; init; }

    /// <summary>What a client shows that does not know this element. Needed by elements that are not in schema 1.5.</summary>
    public Element? Fallback { get; init; }
}

/// <summary>One of our own sentences. Clients read its text as Markdown: see <see cref="Markdown.Literal"/>.</summary>
internal sealed record TextBlock(string Text) : Element
{
    public TextStyle? Style { get; init; }

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>Text that a person or the catalogue wrote. Every client shows its runs literally, never as Markdown.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : Element;

internal sealed record FactSet(IReadOnlyList<Fact> Facts) : Element;

internal sealed record Fact(string Title, string Value);

internal sealed record Container(IReadOnlyList<Element> Items) : Element
{
    public ContainerStyle? Style { get; init; }

    /// <summary>Reaches to the edges of the card.</summary>
    public bool? Bleed { get; init; }

    /// <summary>What a click anywhere on it does.</summary>
    public AdaptiveAction? SelectAction { get; init; }
}

internal sealed record ColumnSet(IReadOnlyList<Column> Columns) : Element;

internal sealed record Column(ColumnWidth Width, IReadOnlyList<Element> Items)
{
    public VerticalAlignment? VerticalContentAlignment { get; init; }
}

/// <param name="Url">An https address, or the picture itself as a data URI.</param>
/// <param name="AltText">For people who do not see it.</param>
internal sealed record Image(string Url, string AltText) : Element;

/// <summary>A word on a coloured ground. Newer than schema 1.5, so it needs a fallback.</summary>
internal sealed record Badge(string Text, BadgeStyle Style) : Element
{
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>A picture from Fluent's set, by its name there. Newer than schema 1.5, so it needs a fallback.</summary>
internal sealed record Icon(string Name) : Element
{
    public IconSize? Size { get; init; }

    public TextColor? Color { get; init; }
}

/// <summary>How far something has come, from 0 to <paramref name="Max"/>. Newer than schema 1.5, so it needs a fallback.</summary>
internal sealed record ProgressBar(int Value, int Max) : Element
{
    public ProgressColor? Color { get; init; }
}

/// <summary>
/// Vertical bars, side by side for each name. Newer than schema 1.5, so it needs a fallback.
/// </summary>
internal sealed record BarChart(string Title, IReadOnlyList<BarSeries> Series) : Element;

internal sealed record BarSeries(string Legend, IReadOnlyList<Bar> Bars);

internal sealed record Bar(string Name, int Height);

/// <summary>As a fallback: nothing, because other elements of the card say the same.</summary>
internal sealed record Nothing : Element
{
    private Nothing()
    {
    }

    public static Nothing Instead { get; } = new();
}

internal sealed record ActionSet(IReadOnlyList<AdaptiveAction> Actions) : Element;

internal sealed record TextInput(string Label, int MaxLength) : Element
{
    public string? Placeholder { get; init; }

    public string? Value { get; init; }

    public bool? IsMultiline { get; init; }
}

/// <summary>A day, as in 2026-12-24.</summary>
internal sealed record DateInput(string Label) : Element
{
    public string? Value { get; init; }
}

internal sealed record ChoiceInput(string Label, IReadOnlyList<Choice> Choices) : Element
{
    public ChoiceStyle? Style { get; init; }

    public bool? IsMultiSelect { get; init; }

    /// <summary>
    /// The client also searches the directory of the organisation, where it can; elsewhere only <see cref="Choices"/> are there.
    /// </summary>
    public bool? SearchesPeople { get; init; }

    public string? Placeholder { get; init; }

    public string? Value { get; init; }
}

internal sealed record Choice(string Title, string Value);
