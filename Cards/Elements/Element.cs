namespace MicroAssignBot.Cards.Elements;

/// <summary>An element of a card, as schema 1.5 names it; only what our cards use. Long text in it always wraps.</summary>
internal abstract record Element
{
    public string? Id { get; init; }

    /// <summary>Written only when hidden.</summary>
    public bool? IsVisible { get; init; }

    public Spacing? Spacing { get; init; }

    public bool? Separator { get; init; }
}

/// <summary>One of our own sentences. Its text is Markdown to the client: see <see cref="Markdown.Literal"/>.</summary>
internal sealed record TextBlock(string Text) : Element
{
    public TextStyle? Style { get; init; }

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }
}

/// <summary>What a person or the catalogue wrote: its runs are literal text to every client, never Markdown.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : Element;

internal sealed record FactSet(IReadOnlyList<Fact> Facts) : Element;

internal sealed record Fact(string Title, string Value);

internal sealed record Container(IReadOnlyList<Element> Items) : Element
{
    public ContainerStyle? Style { get; init; }
}

internal sealed record ActionSet(IReadOnlyList<CardAction> Actions) : Element;

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

    public string? Placeholder { get; init; }

    public string? Value { get; init; }
}

internal sealed record Choice(string Title, string Value);
