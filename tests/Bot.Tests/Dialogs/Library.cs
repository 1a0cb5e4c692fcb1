using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>The office with the shipped catalogue in its store, and an administrator who may change it.</summary>
internal static class Library
{
    public static readonly PersonId Admin = PersonId.Parse("11111111-0000-4000-8000-000000000007");

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
