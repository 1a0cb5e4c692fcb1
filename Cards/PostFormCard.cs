using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>The form with which a lead puts a task up for grabs in a channel.</summary>
public static class PostFormCard
{
    private const int UsualPlaces = 3;

    public static CardContent Render(PostForm given, CardContext context, Form form)
    {
        var builder = new CardBuilder(context, form);
        return builder.Card(
            builder.Text.Format("post-form.summary", given.Entry.Title),
            [
                Band.Render(
                    CardState.Yours, builder.About(given.Entry), builder.Text["post-form.word"], builder.Text.BoxAlone(given.Entry.Box)),
                Texts.Heading(given.Entry.Title),
                Texts.Written(given.Entry.Goal),
                builder.Pick(
                    InputIds.Channel, "post-form.channel",
                    given.Channels.Select(channel => new Choice(Name(channel, builder), channel.Id.ToString())),
                    given.Channels is [var only] ? only.Id.ToString() : null),
                builder.Pick(
                    InputIds.Places, "post-form.places", Enumerable.Range(1, Post.MostPlaces).Select(Count),
                    UsualPlaces.ToString(CultureInfo.InvariantCulture)),
                .. builder.Blanks(given.Entry, given.Known),
                Texts.Quiet(builder.Text["post-form.who-sees"]),
                Texts.Quiet(
                    given.Reviewer == context.Viewer
                        ? builder.Text["post-form.you-review"]
                        : builder.Text.Format("post-form.reviews", builder.Name(given.Reviewer))),
            ],
            builder.Button("button.post", new Click.PostTask(given.Id, given.Entry.Id)),
            builder.Button("button.back", new Click.ShowEntry(given.Entry.Id)));
    }

    /// <summary>In place of the form, once the task is posted.</summary>
    public static CardContent Done(HandOut posted, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var sentence = builder.Text.Format("post-form.done", posted.Task.Title);
        return builder.Card(sentence, [Texts.Line(sentence)], builder.Button("button.back-to-catalogue", new Click.CataloguePage()));
    }

    private static string Name(PostChannel channel, CardBuilder builder) =>
        channel.Name ?? builder.Text.Format("post-form.unnamed", builder.At(channel.At));

    private static Choice Count(int places)
    {
        var text = places.ToString(CultureInfo.InvariantCulture);
        return new Choice(text, text);
    }
}

/// <summary>What the form shows beside what was typed.</summary>
/// <param name="Channels">Those in which the lead may post; at least one.</param>
/// <param name="Reviewer">Who reviews what is handed in.</param>
/// <param name="Known">How the lead filled in a blank with these words the last time.</param>
public sealed record PostForm(
    CatalogueEntry Entry, FormId Id, IReadOnlyList<PostChannel> Channels, PersonId Reviewer, Func<string, string> Known);
