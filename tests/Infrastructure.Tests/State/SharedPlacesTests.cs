using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Infrastructure.Tests.State;

/// <summary>How a conversation of several people is addressed.</summary>
public class SharedPlacesTests
{
    private const string Channel = "19:web@thread.tacv2";

    [Fact]
    public void Each_conversation_of_each_tenant_has_an_id_of_its_own_which_no_person_can_have()
    {
        var id = SharedPlaces.IdFor("t", Channel);

        Assert.Equal(id, SharedPlaces.IdFor("t", Channel));
        Assert.NotEqual(id, SharedPlaces.IdFor("other", Channel));
        Assert.NotEqual(id, SharedPlaces.IdFor("t", $"{Channel};messageid=17"));
        // Where directories write a 4.
        Assert.Equal('8', id.ToString()[14]);
    }

    [Fact]
    public void An_entry_of_the_catalogue_has_one_too_whatever_the_tenant()
    {
        var id = SharedPlaces.IdFor(EntryId.Parse("seo-test"));

        Assert.Equal(id, SharedPlaces.IdFor(EntryId.Parse("seo-test")));
        Assert.NotEqual(id, SharedPlaces.IdFor(EntryId.Parse("seo-tests")));
        Assert.NotEqual(id, SharedPlaces.IdFor(null, "seo-test"));
        Assert.Equal('8', id.ToString()[14]);
    }

    [Fact]
    public void It_is_told_from_a_person_who_was_stored_with_somebody_elses_chat()
    {
        var contact = new Contact(
            new ConversationReference("t", "https://service.test/", "msteams", "28:bot", null, "", Channel), null, null);
        var person = PersonId.Parse("00000000-0000-4000-8000-000000000001");

        Assert.True(SharedPlaces.IsOne(SharedPlaces.IdFor("t", Channel), contact));
        Assert.False(SharedPlaces.IsOne(person, contact));
        Assert.False(SharedPlaces.IsOne(SharedPlaces.IdFor("t", Channel), null));
        var own = contact with { Reference = contact.Reference with { ConversationId = "a:1" } };
        Assert.False(SharedPlaces.IsOne(SharedPlaces.IdFor("t", "a:1"), own));
    }
}
