using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards;

/// <summary>
/// A task that is up for grabs in a channel. Everybody there sees the same card: the task, and who took a place.
/// </summary>
public static class PostCard
{
    public static CardContent Render(Topic topic, HandOut posted, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var isOpen = posted is { Post.IsClosed: false, FreePlaces: > 0 };
        var task = posted.Task;
        return builder.Card(
            builder.Text.Format("post.summary", task.Title),
            [
                Band.Render(
                    isOpen ? CardState.Yours : CardState.Theirs, builder.About(task), State(posted, builder), Places(posted, builder)),
                Texts.Heading(task.Title),
                .. TaskText.GoalAndContext(task),
                Texts.Apart(Texts.Columns(Facts(posted, builder))),
                .. Taken(posted, builder),
                .. isOpen ? builder.Criteria(task) : [],
                Texts.Quiet(isOpen
                    ? builder.Text.Format("post.how", builder.Name(topic.Learner))
                    : builder.Text.Format("post.by", builder.Name(topic.Learner))),
            ],
            isOpen ? [builder.Button("button.take-place", new Click.TakePlace(topic, 0))] : []);
    }

    /// <summary>In the words of the lead's summary too.</summary>
    internal static string State(HandOut posted, CardBuilder builder) => posted switch
    {
        { Post.IsClosed: true } => builder.Text["post.closed"],
        { FreePlaces: 0 } => builder.Text["post.full"],
        _ => builder.Text["post.open"],
    };

    internal static string Places(HandOut posted, CardBuilder builder) => posted is { Post.IsClosed: false, FreePlaces: > 0 and var free }
        ? builder.Text.Counted("post.free", free)
        : builder.Text.Format("post.taken-of", TakenBy(posted).Count, posted.Post!.Places);

    private static List<HandOutPerson> TakenBy(HandOut posted) => [.. posted.People.Where(person => person.State.HoldsPlace)];

    private static IEnumerable<(string, string)> Facts(HandOut posted, CardBuilder builder) =>
    [
        (builder.Text["entry.effort"], builder.Text.Effort(posted.Task.Effort)),
        (builder.Text["entry.box"], builder.Text.BoxAlone(posted.Task.Box)),
    ];

    private static IEnumerable<Element> Taken(HandOut posted, CardBuilder builder)
    {
        var names = TakenBy(posted).ConvertAll(person => builder.Name(person.Id));
        if (names.Count == 0) yield break;
        yield return builder.Title("post.taken-by");
        yield return Texts.Line(string.Join(", ", names)) with { Spacing = Spacing.None };
    }
}
