using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Tests.Assignments;

namespace MicroAssignBot.Domain.Tests.Catalogue;

public sealed class CatalogueRightsTests
{
    private static readonly Person Lead = World.Person(Who.Lead, "Lars") with { Roles = Roles.Lead };
    private static readonly Person Admin = World.Person(Who.Deputy, "Dora") with { Roles = Roles.Admin };
    private static readonly CatalogueItem TeamsOwn = new(World.Entry("aa") with { Owner = Who.Lead });

    [Fact]
    public void A_lead_edits_what_is_their_teams_and_an_administrator_what_is_the_companys()
    {
        Assert.True(CatalogueRights.MayEdit(Lead, Who.Lead));
        Assert.False(CatalogueRights.MayEdit(Lead, null));
        Assert.True(CatalogueRights.MayEdit(Admin, null));
        Assert.False(CatalogueRights.MayEdit(Admin, Who.Lead));
    }

    [Fact]
    public void Who_leads_nobody_any_more_edits_nothing_any_more()
    {
        var former = Lead with { Roles = Roles.Learner };
        Assert.False(CatalogueRights.MayEdit(former, Who.Lead));
        Assert.False(CatalogueRights.MayWrite(former));
    }

    [Fact]
    public void A_new_entry_of_a_lead_is_for_their_team_and_one_of_an_administrator_for_everyone()
    {
        Assert.Equal(Who.Lead, CatalogueRights.OwnerOfNew(Lead));
        Assert.Null(CatalogueRights.OwnerOfNew(Admin));
    }

    [Fact]
    public void A_teams_entry_is_seen_by_its_lead_and_its_people_only()
    {
        Assert.True(CatalogueRights.Sees([Who.Lead], TeamsOwn));
        Assert.True(CatalogueRights.Sees([Who.Learner, Who.Lead], TeamsOwn));
        Assert.False(CatalogueRights.Sees([Who.Learner, Who.Deputy], TeamsOwn));
        Assert.False(CatalogueRights.Sees([Who.Deputy], TeamsOwn));
        Assert.True(CatalogueRights.Sees([Who.Deputy], new CatalogueItem(World.Entry("aa"))));
    }
}
