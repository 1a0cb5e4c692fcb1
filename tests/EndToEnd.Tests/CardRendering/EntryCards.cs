using System.Text;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Tests;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue;

namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>The four cards that carry a task through its life, for each entry of the catalogue that ships with the bot.</summary>
internal static class EntryCards
{
    /// <summary>By the card's name, as JSON for one entry.</summary>
    public static IReadOnlyDictionary<string, Func<CatalogueEntry, string>> Kinds { get; } =
        new Dictionary<string, Func<CatalogueEntry, string>>
        {
            ["offer"] = entry => Json(Gallery.Drawn(Sample.Offered with { Task = entry }, Sample.Amara)),
            ["work"] = entry => Json(Gallery.Drawn(Sample.Active with { Task = entry, HintsTaken = 0 }, Sample.Amara)),
            ["review"] = entry => Json(LiveCard.Render(
                Sample.InReview with { Task = entry }, Sight.Review, HandedIn, Work.Empty, 0, null, Sample.For(Sample.Jonas), Form.None)),
            ["feedback"] = entry => Json(Gallery.Drawn(Sample.Closed(Outcome.Approved) with { Task = entry }, Sample.Amara)),
        };

    /// <summary>Work as most people hand it in: a sentence, and where the result is.</summary>
    private static Submission HandedIn { get; } = new(
        3, 1, new Work("The new title says what the page offers: https://contoso.example/page", []), Sample.Thursday);

    /// <summary>The people in these cards know two skills by name, so every entry is drawn under the name of one.</summary>
    public static async Task<IReadOnlyList<CatalogueEntry>> Entries(CancellationToken cancellationToken)
    {
        var content = await CatalogueFiles.Read(Path.Combine(Repository.Root, "Catalogue"), cancellationToken);
        return
        [
            .. content.Entries.Select(draft => CatalogueRules.Check(draft, version: 1)).OfType<EntryCheck.Valid>()
                .Select(accepted => accepted.Entry with { Skill = Sample.Search }),
        ];
    }

    private static string Json(CardContent card) => Encoding.UTF8.GetString(card.Json.Span);
}
