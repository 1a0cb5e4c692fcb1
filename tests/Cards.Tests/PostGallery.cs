using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Cards.Tests.Gallery;
using static MicroAssignBot.Cards.Tests.HandOutGallery;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>What a channel, and the lead who posted there, see of a task that is up for grabs, by name.</summary>
internal static class PostGallery
{
    private static readonly PersonId Channel = PersonId.Parse("3f2c1a00-0000-8000-8000-000000000001");
    private static readonly PersonId Other = PersonId.Parse("3f2c1a00-0000-8000-8000-000000000002");

    private static readonly HandOut Posted = Summary with { People = [], Post = new Post(Channel, 5), Reviewer = Jonas };

    public static IEnumerable<(string Name, Func<CardContent> Card)> All()
    {
        var blank = Entry with { Context = "Take [a page of ours] and look at it like a searcher." };
        yield return ("post", () => InChannel(Posted));
        yield return ("post-some-taken", () => InChannel(Taken(2)));
        yield return ("post-one-left", () => InChannel(Taken(4)));
        yield return ("post-full", () => InChannel(Taken(5)));
        yield return ("post-closed", () => InChannel(Taken(3) with { Post = new Post(Channel, 5, IsClosed: true) }));
        yield return ("post-shrunk", () => HandOutCard.Shrunk(Posted, For(Channel)));
        yield return ("posted", () => HandOutCard.Render(new Topic(Jonas, 4), Posted, Leads()));
        yield return ("posted-some-taken", () => HandOutCard.Render(new Topic(Jonas, 4), Mixed, Leads()));
        yield return ("posted-closed", () => HandOutCard.Render(
            new Topic(Jonas, 4), Taken(5) with { Post = new Post(Channel, 5, IsClosed: true) }, Leads()));
        yield return ("posted-channel-lost", () => HandOutCard.Render(
            new Topic(Jonas, 4), Taken(2),
            Leads() with { Unreached = new Dictionary<PersonId, Unreached> { [Channel] = new Unreached.Since(Thursday) } }));
        yield return ("post-form", () => PostFormCard.Render(FormFor(Entry, "Web team / General"), Leads(), Form.None));
        yield return ("post-form-unnamed", () => PostFormCard.Render(FormFor(blank, null) with { Reviewer = Wen }, Leads(), Form.None));
        yield return ("post-form-channel-missing", () => PostFormCard.Render(
            FormFor(Entry, "Web team / General") with { Channels = [Known(Channel, "Web team / General"), Known(Other, "Marketing")] },
            Leads(),
            With(new Refusal.ChannelUnknown(), Typed((InputIds.Places, "20")))));
        yield return ("post-form-places-missing", () => PostFormCard.Render(
            FormFor(Entry, "Web team / General"), Leads(), With(new Refusal.PlacesWrong(), Typed((InputIds.Places, "")))));
        yield return ("post-form-too-many", () => PostFormCard.Render(
            FormFor(Entry, "Web team / General"), Leads(), With(new Refusal.TooManyPosts())));
        yield return ("post-form-done", () => PostFormCard.Done(Posted, Leads()));
        yield return ("feedback-to-tell", () => Draw(FromMessage, Form.None));
        yield return ("outcome-form", () => Draw(FromMessage, Open(FormMode.Telling)));
        yield return ("outcome-form-empty", () => Draw(
            FromMessage, With(new Refusal.OutcomeEmpty(), Typed((InputIds.Outcome, ""))) with { Mode = FormMode.Telling }));
        yield return ("feedback-told", () => Draw(FromMessage, Form.None, Told));
        yield return ("feedback-not-told", () => Draw(FromMessage, Form.None, Told, isLost: true));
        yield return ("outcome", () => OutcomeCard.Render(Told, Amara, For(Amara)));
        yield return ("queue-taken", () => QueueCard.Render(
            Desk.Empty(Amara) with
            {
                Open = Desk.Empty(Amara).Open.Add(3, OfPost(In(new Stage.Queued(Thursday)))),
                Standing = Standing.Empty with { Queue = [3] },
            },
            For(Amara), Form.None));
        yield return ("offer-taken", () => Drawn(OfPost(Offered), Amara));
    }

    private static SharedOutcome Told { get; } = new(
        3, Other, "Test the SEO of one page", "The title answers the query now. Let's look at the numbers in two weeks.");

    private static Assignment FromMessage => Closed(Outcome.Approved) with
    {
        Task = Entry with
        {
            Source = new EntrySource(
                "https://teams.microsoft.com/l/message/19:web@thread.tacv2/17", "19:web@thread.tacv2;messageid=17"),
        },
    };

    private static CardContent Draw(Assignment assignment, Form form, SharedOutcome? told = null, bool isLost = false) => LiveCard.Render(
        assignment, Sight.Own, null, Work.Empty, 0, null,
        isLost
            ? For(Amara) with { Unreached = new Dictionary<PersonId, Unreached> { [Other] = new Unreached.Since(Thursday) } }
            : For(Amara),
        form, told);

    private static HandOut Mixed => Taken(2) with
    {
        People =
        [
            new(Amara, new HandOutState.Accepted(Thursday, Friday)), new(Wen, new HandOutState.Waiting(Thursday)),
            new(Somebody(4), new HandOutState.Dropped(Friday)),
        ],
    };

    private static HandOut Taken(int places) => Posted with
    {
        People = [.. new[] { Amara, Wen, Somebody(4), Somebody(5), Somebody(6) }.Take(places)
            .Select(person => new HandOutPerson(person, new HandOutState.Accepted(Thursday, Friday)))],
    };

    private static Assignment OfPost(Assignment assignment) => assignment with
    {
        Reason = new OfferReason.HandedOut(Jonas, new(2)),
        HandOut = new HandOutOrigin(Jonas, 4, IsUrgent: false, EarliestStart: null, IsTaken: true),
    };

    private static CardContent InChannel(HandOut posted) =>
        PostCard.Render(new Topic(Jonas, 4), posted, Leads() with { Viewer = Channel });

    private static PostForm FormFor(CatalogueEntry entry, string? channel) => new(
        entry, FormId.Parse("0196d3b1c00070008000000000000001"), [Known(Channel, channel)], Jonas, _ => "");

    private static PostChannel Known(PersonId id, string? name) => new(id, name, Other, Thursday);
}
