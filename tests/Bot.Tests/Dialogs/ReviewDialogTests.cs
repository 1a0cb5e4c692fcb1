using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Ada reviews what Mina hands in: later, through her deputy, or one of several that wait.</summary>
public sealed class ReviewDialogTests
{
    private static readonly PersonId Dora = PersonId.Parse("11111111-0000-4000-8000-000000000004");
    private static readonly PersonId Nils = PersonId.Parse("11111111-0000-4000-8000-000000000005");

    [Fact]
    public async Task A_review_that_is_put_off_makes_room_for_the_next_and_comes_back_with_what_was_typed()
    {
        await using var talk = await WithTwo();
        await talk.Click(Ada, "Later", ("keep", "The title is clear."));

        Assert.Contains("It comes back here on Mon 5 Jan, 12:00.", Card(talk, Ada, "Review it now").Text, StringComparison.Ordinal);
        Assert.Contains("Approve", talk.Chats.Last(Ada).Titles);
        Assert.Contains("Nils Holm", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("1 more waiting", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);

        await talk.Sweep(Mina, TimeSpan.FromHours(2.1));
        Assert.Contains("Nils Holm", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Approve", ("keep", "Good."));
        await talk.End();

        var back = talk.Chats.Last(Ada);
        Assert.Contains("Mina Park", back.Text, StringComparison.Ordinal);
        Assert.Contains("The title is clear.", string.Join(' ', back.Fields), StringComparison.Ordinal);
        await talk.Click(Ada, "Approve", ("keep", "The title is clear."));
        Assert.Contains("The title is clear.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_put_off_can_be_had_sooner()
    {
        await using var talk = await Paths.UpToReview();
        await talk.Click(Ada, "Later", ("keep", "The title is clear."));
        Assert.Null((await talk.State(Ada)).Document.Reviews.Shown);

        await talk.Click(Ada, "Review it now");

        Assert.Contains("Approve", talk.Chats.Last(Ada).Titles);
        Assert.Contains("The title is clear.", string.Join(' ', talk.Chats.Last(Ada).Fields), StringComparison.Ordinal);
        Assert.NotNull((await talk.State(Ada)).Document.Reviews.Shown);
        var before = talk.Chats.Of(Ada).Count;
        await talk.Sweep(Mina, TimeSpan.FromHours(2.1));
        Assert.Equal(before, talk.Chats.Of(Ada).Count);
    }

    [Fact]
    public async Task The_deputy_gets_the_review_and_everybody_sees_who_has_it()
    {
        await using var talk = await WithDeputy();
        await talk.Click(Ada, "Hand to deputy");
        await talk.End();

        Assert.Contains("You handed this review to Dora Ek.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Approve", talk.Chats.Last(Ada).Titles);
        Assert.Contains("Ada Novak handed your work to Dora Ek", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("Ada Novak handed this review to you.", talk.Chats.Last(Dora).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hand to deputy", talk.Chats.Last(Dora).Titles);
        Assert.Empty((await talk.State(Ada)).Document.Reviews.Items);

        await talk.Click(Dora, "Approve", ("keep", "Good."));
        await talk.End();
        Assert.Contains("Dora Ek approved this", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Good.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_deputy_who_can_take_it_the_review_stays_with_what_was_typed()
    {
        await using var talk = await Paths.UpToReview();
        await talk.Click(Ada, "Hand to deputy", ("keep", "The title is clear."));
        Assert.Contains("Nobody can take this over for you.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("The title is clear.", string.Join(' ', talk.Chats.Last(Ada).Fields), StringComparison.Ordinal);

        talk.Office.Hire(Somebody(Dora, "Dora Ek", null, Roles.Learner));
        talk.Office.Change(Ada, ada => ada with { Deputy = Dora });
        talk.Time.Advance(TimeSpan.FromMinutes(2));
        await talk.Click(Ada, "Hand to deputy");
        Assert.Contains("I can't reach Dora Ek right now", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("Approve", talk.Chats.Last(Ada).Titles);
    }

    [Fact]
    public async Task Reviews_lists_what_waits_and_each_is_one_click_away()
    {
        await using var talk = await WithTwo();
        await talk.Say(Ada, "reviews");

        var list = talk.Chats.Last(Ada);
        Assert.Contains("Waiting for you", list.Text, StringComparison.Ordinal);
        Assert.Contains("Handed in Mon 5 Jan, 10:00, feedback due Tue 6 Jan, 17:00", list.Text, StringComparison.Ordinal);
        Assert.True(list.Text.IndexOf("Mina Park", StringComparison.Ordinal) < list.Text.IndexOf("Nils Holm", StringComparison.Ordinal));

        var open = list.Titles.First(title => title.StartsWith("Nils Holm", StringComparison.Ordinal));
        var data = list.Buttons.First(button => button["title"]!.ToString() == open)["data"]!.AsObject();
        await talk.Click(Ada, list.Id, data);
        Assert.Contains("Approve", talk.Chats.Last(Ada).Titles);
        Assert.Contains("Nils Holm", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);

        // Tapped again by an impatient finger.
        var posted = talk.Chats.Of(Ada).Count;
        await talk.Click(Ada, list.Id, data);
        Assert.Equal(posted, talk.Chats.Of(Ada).Count);
    }

    [Fact]
    public async Task A_list_of_many_goes_page_by_page_the_oldest_first_and_leaves_out_what_is_not_theirs_any_more()
    {
        await using var talk = await Paths.UpToReview();
        await talk.Keep(Ada, state => state with
        {
            Document = state.Document with
            {
                Reviews = state.Document.Reviews with
                {
                    Items =
                    [
                        .. Enumerable.Range(10, 12).Select(number => new ReviewItem(new Topic(Mina, number), 3, ReviewState.Waiting)
                        {
                            Since = talk.Time.GetUtcNow().AddMinutes(number),
                        }),
                        .. state.Document.Reviews.Items,
                    ],
                },
            },
        });
        await talk.Say(Ada, "reviews");
        Assert.Contains("1 to 10 of 13", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);

        await talk.Click(Ada, "Show more");
        Assert.Contains("11 to 13 of 13", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mina Park", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Show earlier");
        Assert.Contains("Mina Park: Task 1", talk.Chats.Last(Ada).Titles);
    }

    [Fact]
    public async Task After_some_decisions_the_card_says_how_long_they_took()
    {
        await using var talk = await WithTwo();
        Assert.DoesNotContain("In the last 30 days", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        var (now, two) = (talk.Time.GetUtcNow(), TimeSpan.FromHours(2));
        await talk.Keep(Ada, state => state with
        {
            Document = state.Document with
            {
                Reviews = state.Document.Reviews with
                {
                    Decided = [new(now.AddDays(-40), two / 9), new(now.AddDays(-4), two / 4), new(now.AddDays(-3), two * 9)],
                },
            },
        });
        await talk.Sweep(Mina, two);
        await talk.Click(Ada, "Approve", ("keep", "Good."));
        await talk.End();

        Assert.Equal(two, (await talk.State(Ada)).Document.Reviews.Decided[^1].Took);
        await talk.Say(Ada, "reviews");
        Assert.Contains(
            "half of your reviews took 2 hours of working time or less", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    private static async Task<Talk> WithTwo()
    {
        var talk = new Talk();
        talk.Office.Hire(Somebody(Nils, "Nils Holm", Ada, Roles.Learner));
        await talk.Join(Ada);
        foreach (var person in new[] { Mina, Nils })
        {
            await talk.Join(person);
            await talk.Click(person, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
            await talk.Click(person, "Accept");
            await talk.Click(person, "Submit work", ("work", "My work"));
        }

        return talk;
    }

    private static async Task<Talk> WithDeputy()
    {
        var talk = new Talk();
        talk.Office.Hire(Somebody(Dora, "Dora Ek", null, Roles.Learner));
        talk.Office.Change(Ada, ada => ada with { Deputy = Dora });
        foreach (var person in new[] { Ada, Dora, Mina }) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        return talk;
    }

    private static Shown Card(Talk talk, PersonId person, string button) =>
        talk.Chats.Of(person).Last(message => message.Titles.Contains(button));
}
