using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.People.Synced;
using Microsoft.Graph.Models;

namespace MicroAssignBot.Infrastructure.Tests.Graph;

/// <summary>What is made of a user of whom almost everything may be missing.</summary>
public class GraphUserTests
{
    private const string Someone = "3f2c1a00-0000-4000-8000-000000000001";

    [Theory]
    [InlineData("Ada Novak", "ada@contoso.com", "ada@contoso.com", "Ada Novak")]
    [InlineData(" Ada\r\nNovak\t", null, null, "AdaNovak")]
    [InlineData("\u200b\u202e", "ada@contoso.com", null, "ada")]
    [InlineData(null, "ada.novak@contoso.com", "ada@contoso.com", "ada.novak")]
    [InlineData("  ", null, "ada@contoso.com", "ada")]
    [InlineData(null, null, "ada.novak_fabrikam.com#EXT#@contoso.onmicrosoft.com", "ada.novak")]
    [InlineData(null, null, null, "3f2c1a00")]
    public void A_name_is_whatever_people_know_them_by(string? displayName, string? mail, string? signIn, string name) =>
        Assert.Equal(name, Read(displayName, mail, signIn).Name);

    [Theory]
    [InlineData("ada@contoso.com", "ada@contoso.com", "ada@contoso.com")]
    [InlineData("ada.novak@contoso.com", "an1234@contoso.com", "an1234@contoso.com")]
    [InlineData("ada@fabrikam.com", "ada_fabrikam.com#EXT#@contoso.onmicrosoft.com", "ada@fabrikam.com")]
    [InlineData(null, "ada_fabrikam.com#ext#@contoso.onmicrosoft.com", null)]
    [InlineData("ada@contoso.com", "no address", "ada@contoso.com")]
    [InlineData(null, null, null)]
    public void A_chat_is_opened_by_the_sign_in_name_but_a_guests_by_their_mail(string? mail, string? signIn, string? address) =>
        Assert.Equal(address, Read("Ada", mail, signIn).Address);

    [Theory]
    [InlineData("DE", "DE")]
    [InlineData("gb", "GB")]
    [InlineData("Germany", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_country_is_a_code(string? usageLocation, string? country) =>
        Assert.Equal(country, GraphUser.Read(new User { Id = Someone, UsageLocation = usageLocation }, Id)!.Country);

    [Fact]
    public void A_long_name_is_cut_between_two_characters()
    {
        var name = Read(string.Concat(Enumerable.Repeat("😀", 80)), null, null).Name;

        Assert.Equal(100, name.Length);
        Assert.DoesNotContain('\ufffd', name);
        Assert.True(char.IsLowSurrogate(name[^1]));
    }

    [Fact]
    public void Whoever_has_no_id_is_nobody() => Assert.Null(GraphUser.Read(new User { DisplayName = "Ada" }, Id));

    [Fact]
    public void A_manager_may_be_themself_and_an_account_of_which_nothing_is_said_is_enabled()
    {
        var read = GraphUser.Read(new User { Id = Someone, Manager = new User { Id = Someone } }, Id)!;

        Assert.Equal(read.Id, read.Manager);
        Assert.True(read.IsEnabled);
    }

    private static DirectoryPerson Read(string? displayName, string? mail, string? signIn) => GraphUser.Read(
        new User { Id = Someone, DisplayName = displayName, Mail = mail, UserPrincipalName = signIn }, Id)!;

    private static PersonId? Id(string? text) => PersonId.TryParse(text, out var id) ? id : null;
}
