using System.Text.Json;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Elements;

/// <summary>Writes an element: its own members first, then those that all elements share.</summary>
internal static class ElementWriter
{
    public static void Write(Utf8JsonWriter json, Element element)
    {
        json.WriteStartObject();
        WriteOwn(json, element);
        json.WriteIfAny("id"u8, element.Id);
        json.WriteIfAny("isVisible"u8, element.IsVisible);
        json.WriteIfAny("spacing"u8, element.Spacing);
        json.WriteIfAny("separator"u8, element.Separator);
        if (element.Fallback is { } fallback) WriteFallback(json, fallback);
        json.WriteEndObject();
    }

    private static void WriteFallback(Utf8JsonWriter json, Element fallback)
    {
        json.WritePropertyName("fallback"u8);
        if (fallback is Nothing) json.WriteStringValue("drop"u8);
        else Write(json, fallback);
    }

    private static void WriteOwn(Utf8JsonWriter json, Element element)
    {
        switch (element)
        {
            case TextBlock text:
                Write(json, text);
                break;
            case RichTextBlock rich:
                json.WriteString("type"u8, "RichTextBlock"u8);
                json.WriteArray("inlines"u8, rich.Inlines, Write);
                break;
            case FactSet set:
                json.WriteString("type"u8, "FactSet"u8);
                json.WriteArray("facts"u8, set.Facts, static (json, fact) => WritePair(json, fact.Title, VisibleText.From(fact.Value)));
                break;
            case Container container:
                Write(json, container);
                break;
            case ColumnSet set:
                json.WriteString("type"u8, "ColumnSet"u8);
                json.WriteArray("columns"u8, set.Columns, Write);
                break;
            case Image image:
                json.WriteString("type"u8, "Image"u8);
                json.WriteString("url"u8, image.Url);
                json.WriteShown("altText"u8, image.AltText);
                break;
            case ActionSet set:
                json.WriteString("type"u8, "ActionSet"u8);
                json.WriteArray("actions"u8, set.Actions, CardWriter.Write);
                break;
            default:
                WriteNewer(json, element);
                break;
        }
    }

    /// <summary>Elements that came after schema 1.5.</summary>
    private static void WriteNewer(Utf8JsonWriter json, Element element)
    {
        switch (element)
        {
            case Badge badge:
                json.WriteString("type"u8, "Badge"u8);
                json.WriteShown("text"u8, badge.Text);
                json.WriteCase("style"u8, badge.Style);
                json.WriteIfAny("horizontalAlignment"u8, badge.HorizontalAlignment);
                break;
            case Icon icon:
                json.WriteString("type"u8, "Icon"u8);
                json.WriteString("name"u8, icon.Name);
                json.WriteIfAny("size"u8, icon.Size);
                json.WriteIfAny("color"u8, icon.Color);
                break;
            case ProgressBar bar:
                json.WriteString("type"u8, "ProgressBar"u8);
                json.WriteNumber("value"u8, bar.Value);
                json.WriteNumber("max"u8, bar.Max);
                json.WriteIfAny("color"u8, bar.Color);
                break;
            case BarChart chart:
                json.WriteString("type"u8, "Chart.VerticalBar.Grouped"u8);
                json.WriteShown("title"u8, chart.Title);
                json.WriteArray("data"u8, chart.Series, Write);
                break;
            case Nothing:
                throw new ArgumentOutOfRangeException(nameof(element), element, "Nothing is no element: it stands for a fallback only.");
            default:
                WriteInput(json, element);
                break;
        }
    }

    private static void WriteInput(Utf8JsonWriter json, Element element)
    {
        switch (element)
        {
            case TextInput input:
                json.WriteString("type"u8, "Input.Text"u8);
                json.WriteShown("label"u8, input.Label);
                json.WriteNumber("maxLength"u8, input.MaxLength);
                json.WriteShownIfAny("placeholder"u8, input.Placeholder);
                json.WriteIfAny("value"u8, input.Value is { } value ? HiddenCharacters.Without(value) : null);
                json.WriteIfAny("isMultiline"u8, input.IsMultiline);
                break;
            case DateInput input:
                json.WriteString("type"u8, "Input.Date"u8);
                json.WriteShown("label"u8, input.Label);
                json.WriteIfAny("value"u8, input.Value);
                break;
            case ChoiceInput input:
                json.WriteString("type"u8, "Input.ChoiceSet"u8);
                json.WriteShown("label"u8, input.Label);
                json.WriteArray("choices"u8, input.Choices, static (json, choice) => WritePair(json, choice.Title, choice.Value));
                json.WriteIfAny("style"u8, input.Style);
                json.WriteIfAny("isMultiSelect"u8, input.IsMultiSelect);
                if (input.SearchesPeople is true) WritePeople(json);
                json.WriteShownIfAny("placeholder"u8, input.Placeholder);
                json.WriteIfAny("value"u8, input.Value);
                json.WriteBoolean("wrap"u8, true);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(element), element, "Nothing says how to write this element.");
        }
    }

    private static void WritePeople(Utf8JsonWriter json)
    {
        json.WriteStartObject("choices.data"u8);
        json.WriteString("type"u8, "Data.Query"u8);
        json.WriteString("dataset"u8, "graph.microsoft.com/users"u8);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TextBlock text)
    {
        json.WriteString("type"u8, "TextBlock"u8);
        json.WriteShown("text"u8, text.Text);
        json.WriteBoolean("wrap"u8, true);
        json.WriteIfAny("style"u8, text.Style);
        json.WriteIfAny("size"u8, text.Size);
        json.WriteIfAny("weight"u8, text.Weight);
        json.WriteIfAny("color"u8, text.Color);
        json.WriteIfAny("isSubtle"u8, text.IsSubtle);
        json.WriteIfAny("horizontalAlignment"u8, text.HorizontalAlignment);
    }

    private static void Write(Utf8JsonWriter json, Container container)
    {
        json.WriteString("type"u8, "Container"u8);
        json.WriteArray("items"u8, container.Items, Write);
        json.WriteIfAny("style"u8, container.Style);
        json.WriteIfAny("bleed"u8, container.Bleed);
        WriteSelectAction(json, container.SelectAction);
    }

    private static void Write(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Column"u8);
        json.WriteCase("width"u8, column.Width);
        json.WriteArray("items"u8, column.Items, Write);
        json.WriteIfAny("verticalContentAlignment"u8, column.VerticalContentAlignment);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TextRun run)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TextRun"u8);
        json.WriteShown("text"u8, run.Text);
        json.WriteIfAny("size"u8, run.Size);
        json.WriteIfAny("weight"u8, run.Weight);
        json.WriteIfAny("color"u8, run.Color);
        json.WriteIfAny("isSubtle"u8, run.IsSubtle);
        json.WriteIfAny("underline"u8, run.Underline);
        WriteSelectAction(json, run.SelectAction);
        json.WriteEndObject();
    }

    private static void WriteSelectAction(Utf8JsonWriter json, AdaptiveAction? action)
    {
        if (action is null) return;
        json.WritePropertyName("selectAction"u8);
        CardWriter.Write(json, action);
    }

    private static void Write(Utf8JsonWriter json, BarSeries series)
    {
        json.WriteStartObject();
        json.WriteShown("legend"u8, series.Legend);
        json.WriteArray("values"u8, series.Bars, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Bar bar)
    {
        json.WriteStartObject();
        json.WriteShown("x"u8, bar.Name);
        json.WriteNumber("y"u8, bar.Height);
        json.WriteEndObject();
    }

    private static void WritePair(Utf8JsonWriter json, string title, string value)
    {
        json.WriteStartObject();
        json.WriteShown("title"u8, title);
        json.WriteString("value"u8, value);
        json.WriteEndObject();
    }
}
