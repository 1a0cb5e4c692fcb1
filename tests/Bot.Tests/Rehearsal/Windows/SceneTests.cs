using System.Text.Json;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Rehearsal.Windows;

namespace MicroAssignBot.Bot.Tests.Rehearsal.Windows;

public sealed class SceneTests
{
    private static readonly CastMember Mina = new(CastOfThree.Mina, "Mina Park", "Europe/Berlin");
    private static readonly CastMember Ada = new(CastOfThree.Ada, "Ada Novak", "Europe/Berlin");

    private static readonly PlaygroundConfig Config = Scene.Default.For(Mina, [Mina, Ada]);

    [Fact]
    public void The_window_speaks_as_its_person()
    {
        Assert.Equal("29:1-11111111-0000-4000-8000-000000000002", Config.CurrentUser.Id);
        Assert.Equal("11111111-0000-4000-8000-000000000002", Config.CurrentUser.AadObjectId);
        Assert.Equal("a:1-11111111-0000-4000-8000-000000000002", Config.PersonalChat.Id);
        Assert.Equal(("Mina", "Park"), (Config.CurrentUser.GivenName, Config.CurrentUser.Surname));
    }

    [Fact]
    public void There_are_exactly_five_others_and_strangers_fill_the_gaps()
    {
        Assert.Equal(["Ada Novak", "Guest 1", "Guest 2", "Guest 3", "Guest 4"], Config.Users.Select(user => user.Name));
        Assert.Equal(5, Scene.Default.For(Mina, Enumerable.Repeat(Ada, 9)).Users.Count);
    }

    [Fact]
    public void Whoever_is_picked_from_a_list_is_named_by_object_id_as_in_Teams() =>
        Assert.All(Config.Users, user => Assert.Equal(user.AadObjectId, user.Id));

    [Fact]
    public void Every_object_id_is_a_guid_and_every_id_is_used_once()
    {
        PlaygroundUser[] users = [Config.CurrentUser, .. Config.Users];

        Assert.All(users, user => Assert.True(Guid.TryParseExact(user.AadObjectId, "D", out _)));
        Assert.Equal(users.Length, users.Select(user => user.Id).Distinct().Count());
    }

    [Fact]
    public void A_name_of_one_word_has_no_surname() =>
        Assert.Equal(string.Empty, Scene.Default.For(Mina with { Name = "Mina" }, []).CurrentUser.Surname);

    [Fact]
    public void The_file_holds_the_keys_that_the_client_wants_and_no_other()
    {
        using var file = JsonDocument.Parse(Config.ToYaml());

        Assert.Equal(
            ["version", "tenantId", "bot", "currentUser", "users", "personalChat", "groupChat", "team"],
            file.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["id", "name", "userPrincipleName", "aadObjectId", "givenName", "surname", "email"],
            file.RootElement.GetProperty("currentUser").EnumerateObject().Select(property => property.Name));
    }
}
