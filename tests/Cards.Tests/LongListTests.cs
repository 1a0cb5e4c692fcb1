using System.Globalization;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

public class LongListTests
{
    private static readonly int[] Parts = [0, 100, 200];

    [Fact]
    public void All_open_tasks_can_be_reached_part_by_part()
    {
        var open = Enumerable.Range(1, 45).Select(number => Active with { Number = number }).ToList();
        var first = WithdrawCard.Render(open, For(Jonas), Form.None);
        var last = WithdrawCard.Render(open, For(Jonas), Form.None, from: 40);

        Shows(first, 20, "Show more");
        Assert.Contains("1–20 of 45", first.Text(), StringComparison.Ordinal);
        Shows(WithdrawCard.Render(open, For(Jonas), Form.None, from: 20), 20, "Show more", "Show earlier");
        Shows(last, 5, "Show earlier");
        Shows(WithdrawCard.Render(open, For(Jonas), Form.None, from: 400), 5, "Show earlier");
        Shows(WithdrawCard.Render(open[..20], For(Jonas), Form.None), 20);
    }

    [Fact]
    public void Every_colleague_can_be_chosen()
    {
        var colleagues = Enumerable.Range(0, 250).Select(number => Person(Id(number), $"Person {number:000}", Roles.Learner)).ToList();
        var context = For(Amara) with { Names = colleagues.ToDictionary(person => person.Id, person => person.Name) };
        var shown = Parts.SelectMany(from => Choices(ColleagueCards.Pick(colleagues, false, context, Form.None, from)))
            .Concat(Parts.SelectMany(from => Choices(ColleagueCards.PickReviewer(ReviewersLate, colleagues, context, Form.None, from))));

        Assert.Equal(500, shown.Count());
        Assert.Equal(250, shown.Distinct().Count());
    }

    [Fact]
    public void Everybody_of_a_team_of_thirty_is_in_the_digest()
    {
        var team = Enumerable.Range(0, 30).Select(Id).ToList();
        var context = For(Jonas) with { Names = team.ToDictionary(id => id, id => $"Person {id}") };
        var digest = ReviewerGallery.Digest(new DigestFigures(
            30, 0, null, [.. team.Select(id => new ClosedGap(id, Search, new Level(1)))],
            [.. team.Select(id => new NeedsTalk(id, [TalkReason.Lapsed]))], 0, 0, 0), context);

        Assert.All(team, id =>
        {
            Assert.Contains($"Person {id} reached", digest.Text(), StringComparison.Ordinal);
            Assert.Contains($"Person {id}: time ran out", digest.Text(), StringComparison.Ordinal);
        });
        Assert.Equal(2, digest.Root().Objects().Count(one => one.String("title") == "and 20 more"));
    }

    [Fact]
    public void Every_approval_that_is_kept_is_named()
    {
        var lines = LevelGallery.Many(1, 0, "Task ").Root().Objects().SelectMany(one => (one.String("text") ?? "").Split('\n'));

        Assert.Equal(32, lines.Count(line => line.StartsWith("Thu 26 Nov, 09:30: Task", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_team_of_two_hundred_fits_one_form_with_all_that_is_set()
    {
        var team = Enumerable.Range(0, 200).Select(number => Person(Id(number), new string('W', 80), Roles.Learner) with
        {
            Targets = Catalogue.Skills.ToDictionary(skill => skill.Id, _ => new Domain.Skills.Level(4)),
        }).ToList();
        var context = For(Jonas) with { Names = team.ToDictionary(person => person.Id, person => person.Name) };

        var card = TargetsCard.Render(team, Catalogue, context, Form.None);

        Assert.InRange(System.Text.Encoding.UTF8.GetCharCount(card.Json.Span), 1, 40_000);
        Assert.Contains("and 170 more people", card.Text(), StringComparison.Ordinal);
    }

    private static PersonId Id(int number) =>
        PersonId.Parse(string.Create(CultureInfo.InvariantCulture, $"77777777-0000-4000-8000-{number + 1:x12}"));

    private static IEnumerable<string> Choices(CardContent card) =>
        card.Input("colleague")["choices"]!.AsArray().Select(choice => choice!["value"]!.ToString()).ToList();

    private static void Shows(CardContent card, int rows, params string[] others)
    {
        Assert.Equal(rows, card.Titles().Count(title => title == "Withdraw"));
        Assert.Equal(others, card.Titles().Where(title => title != "Withdraw"));
    }
}
