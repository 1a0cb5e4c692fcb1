using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Cards.Tests;

public class EveryCardTests
{
    private const int MostPrimaryButtons = 3;

    private static readonly string[] Allowed =
    [
        "", "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "FactSet", "Container", "ColumnSet", "Column", "Image", "ActionSet",
        "Input.Text", "Input.ChoiceSet", "Input.Date", "Data.Query",
        "Action.Execute", "Action.OpenUrl", "Action.ToggleVisibility",
    ];

    /// <summary>By the colour of a band; one of them stands in it.</summary>
    private static readonly Dictionary<string, string[]> StateWords = new()
    {
        ["accent"] = ["new task", "due", "clock stopped", "open it", "answer by", "would like you", "asks you", "go on", "to hand out",
            "up for grabs", "to post", "who leads", "who does", "do you", "is in use again", "found it useful",
            "have you used it", "waiting", "answered", "to review", "suggests"],
        ["emphasis"] = ["due", "open until", "clock stopped", "open it", "wait", "aside", "over", "dropped", "reviewed", "haven't",
            "hasn't",
            "handed out", "up for grabs", "no place left", "closed", "leads", "asked", "archived", "no longer", "not now",
            "taken back", "has ended", "agreed", "comes back", "no task", "at work", "away", "not opened", "no news", "your team"],
        ["warning"] = ["due", "late", "comes back", "quiet"],
        ["good"] = ["approved", "leads", "reached"],
        ["attention"] = ["ran out", "withdrawn", "not yet", "out of reach"],
    };

    public static TheoryData<string> Names => ApprovedCardTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_its_version_its_language_and_what_an_older_client_shows(string name)
    {
        var card = Gallery.All[name]();
        var root = card.Root();
        Assert.Equal(("AdaptiveCard", "1.5", "en"), (root.Kind(), root.String("version"), root.String("lang")));
        Assert.StartsWith(card.Summary, root.String("fallbackText"), StringComparison.Ordinal);
        Assert.NotEmpty(card.Summary);
        Assert.Null(root["refresh"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Uses_only_elements_that_every_client_draws_or_says_what_to_draw_instead(string name) => Assert.All(
        Gallery.All[name]().Root().Objects().Where(item => !Allowed.Contains(item.Kind())),
        newer => Assert.True(newer.String("fallback") is "drop" || Allowed.Contains(newer["fallback"]!.AsObject().Kind())));

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_one_heading_and_no_other_text_as_large(string name)
    {
        var large = Gallery.All[name]().Root().Objects().Where(item => item.String("size") is "large").ToList();
        Assert.InRange(large.Count, 0, name is "welcome-explaining" ? 2 : 1);
        Assert.All(large, text => Assert.Equal("heading", text.String("style")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_in_words_what_the_colour_of_its_band_says(string name) => Assert.All(
        Gallery.All[name]().Root().Objects().Where(item => item.Kind() is "Container" && item["bleed"] is not null),
        band =>
        {
            var said = string.Join(' ', band.Objects().Select(item => item.String("text")));
            Assert.Contains(StateWords[band.String("style")!], word => said.Contains(word, StringComparison.OrdinalIgnoreCase));
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void Labels_every_input_and_blocks_no_button_by_one(string name) => Assert.All(Gallery.All[name]().Inputs(), input =>
    {
        Assert.False(string.IsNullOrWhiteSpace(input.String("label")));
        Assert.Contains(input.String("id"), InputIds.All);
        Assert.Null(input["isRequired"]);
        Assert.Null(input["regex"]);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Takes_text_where_it_is_read_as_text_and_as_much_as_is_taken(string name)
    {
        foreach (var input in Gallery.All[name]().Inputs())
        {
            var (id, isText) = (input.String("id")!, input.Kind() is "Input.Text");
            Assert.Equal((id, isText), (id, InputLimits.IsText(id)));
            if (isText) Assert.Equal((id, InputLimits.MostTaken(id)), (id, (int)input["maxLength"]!));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Shows_errors_in_words_beside_the_colour(string name) => Assert.All(
        Gallery.All[name]().Root().Objects().Where(item => item.String("color") == "attention"),
        error => Assert.True(error.String("text")!.Length > 10));

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_buttons_that_say_what_they_do(string name)
    {
        var card = Gallery.All[name]();
        var buttons = card.Buttons().ToList();
        Assert.Equal(buttons.Count, buttons.Select(button => button.String("id")).Distinct().Count());
        Assert.All(buttons, button => Assert.Equal(button["data"]!.AsObject().String("do"), button.String("verb")));
        Assert.All(buttons, button => Assert.False(string.IsNullOrWhiteSpace(button.String("title"))));
        var row = card.Root()["actions"]?.AsArray() ?? [];
        Assert.True(row.Count(button => button!["mode"] is null) <= MostPrimaryButtons);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Can_be_read_back_from_any_of_its_buttons(string name) =>
        Assert.All(Gallery.All[name]().Buttons(), button => Assert.NotNull(Click(button)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_a_button_that_hands_in_what_was_typed(string name)
    {
        var card = Gallery.All[name]();
        var handedIn = card.Buttons().SelectMany(button => ButtonInputs.InputsOf(Click(button))).ToHashSet();
        var shown = card.Inputs().Where(input => input["isVisible"] is null);
        Assert.All(shown, input => Assert.Contains(input.String("id")!, handedIn));
    }

    private static Click Click(System.Text.Json.Nodes.JsonObject button)
    {
        using var data = System.Text.Json.JsonDocument.Parse(button["data"]!.ToJsonString());
        return Assert.IsAssignableFrom<Click>(ClickReader.Read(data.RootElement));
    }
}
