using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>The office with the shipped catalogue in its store, and an administrator who may change it.</summary>
internal static class Library
{
    public static readonly PersonId Admin = PersonId.Parse("11111111-0000-4000-8000-000000000007");

    /// <summary>The form for a task, filled in well.</summary>
    public static readonly (string Input, string Value)[] Good =
    [
        ("title", "Rewrite our home page"), ("entrySkill", "writing-for-search"), ("entryLevel", "2"),
        ("goal", "Write the home page anew, in half as many words."), ("context", "Take [our home page]. Visitors leave it fast."),
        ("effort", "2h"), ("box", "hours 4"), ("criteria", "- Half as many words\n- The first line says what we do"),
        ("handIn", "A link to the page"), ("hints", "Read it aloud."), ("links", "Hemingway https://hemingwayapp.com/"),
        ("course", ""), ("entryReviewer", "lead"),
    ];

    public static async Task<Talk> Begin()
    {
        var talk = new Talk(edits: true);
        talk.Office.Hire(Somebody(Admin, "Alma Admin", null, Roles.Admin));
        await talk.PublishShipped();
        foreach (var person in (PersonId[])[Ada, Mina, Jonas, Admin]) await talk.Join(person);
        return talk;
    }

    public static Domain.Catalogue.Catalogue Shelf(Talk talk) => talk.Services.GetRequiredService<ICatalogue>().Current;
}
