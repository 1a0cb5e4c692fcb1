using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Cards.Tests.Words;

/// <summary>Buttons say what happens, labels what to write, placeholders give an example.</summary>
public class CardWordsTests
{
    private static readonly string[] Verbs =
    [
        "Accept", "Add", "Agree", "Approve", "Ask", "Change", "Check", "Choose", "Close", "Continue", "Decline", "Delete", "Discard",
        "Drop", "Edit", "End", "Export", "Get", "Give", "Hand", "Join", "Keep", "Leave", "Let", "Lower", "Move", "Open", "Pause", "Pick",
        "Post", "Publish", "Put", "Reply", "Resume", "Retire", "Review", "Save", "Search", "Send", "Set", "Show", "Start", "Submit",
        "Suggest", "Take", "Try", "Use", "Withdraw", "Write",
    ];

    /// <summary>Buttons that answer a question or open a page, as people say it.</summary>
    private static readonly string[] Answers =
    [
        "Back", "Back to the catalogue", "Details", "Gladly", "Help", "How it works", "I can't open it", "I do", "Not me", "Yes, I lead it",
        "I need more time", "It's part of my work", "Later", "My progress", "Next task", "Not now", "Not this time", "Not yet",
        "Other skill", "Settings", "Shared now", "Still right", "That's too high", "Who sees what", "Yes, drop it",
        "Yes, delete it", "Yes, in real work", "Yes, withdraw it",
    ];

    [Fact]
    public void Every_button_says_what_happens() => Assert.DoesNotContain(
        Words("button."), text => !Answers.Contains(text) && !Verbs.Contains(text.Split(' ', ',')[0]));

    [Fact]
    public void No_button_ends_in_a_full_stop_or_shouts() => Assert.All(Words("button."), text => Assert.Matches(@"^\p{Lu}[^.!]*$", text));

    [Fact]
    public void Every_input_has_a_label_somewhere_and_no_label_ends_in_a_full_stop()
    {
        var inputs = Gallery.All.Values.SelectMany(card => card().Inputs()).ToList();
        Assert.Empty(InputIds.All.Except(inputs.Select(input => input.String("id")!)));
        Assert.All(inputs, input => Assert.Matches(@"^\p{Lu}.*[^.:]$", input.String("label")!));
    }

    [Fact]
    public void Every_placeholder_gives_an_example_or_says_what_to_write() => Assert.All(
        Gallery.All.Values.SelectMany(card => card().Inputs()).Select(input => input.String("placeholder")).OfType<string>().Distinct(),
        text => Assert.Matches(@"^(For example: |One |Write |Choose$)", text));

    private static IEnumerable<string> Words(string prefix) => WrittenWords.Read
        .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(pair => pair.Text);
}
