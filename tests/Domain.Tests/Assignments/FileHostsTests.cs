using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class FileHostsTests
{
    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/ada/plan.docx", true)]
    [InlineData("https://CONTOSO.SharePoint.com/plan.docx", true)]
    [InlineData("https://contoso.sharepoint.us/plan.docx", true)]
    [InlineData("https://sharepoint.com/plan.docx", false)]
    [InlineData("https://contoso.sharepoint.com.evil.example/plan.docx", false)]
    [InlineData("https://evil.example/contoso.sharepoint.com/plan.docx", false)]
    [InlineData("https://a.b.sharepoint.com/plan.docx", false)]
    [InlineData("https://contoso.sharepoint.com@evil.example/plan.docx", false)]
    [InlineData("https://evil.example\\@contoso.sharepoint.com/plan.docx", false)]
    [InlineData("https://contoso.sharepoint.com:8443/plan.docx", false)]
    [InlineData("https://contoso.sh\u0430repoint.com/plan.docx", false)]
    [InlineData("http://contoso.sharepoint.com/plan.docx", false)]
    [InlineData("plan.docx", false)]
    public void Files_lie_in_a_tenants_SharePoint(string address, bool accepted) =>
        Assert.Equal(accepted, FileHosts.SharePoint.Accept(address));

    [Fact]
    public void Where_hosts_are_named_no_others_count()
    {
        var hosts = new FileHosts(["contoso.sharepoint.com"]);

        Assert.True(hosts.Accept("https://contoso.sharepoint.com/plan.docx"));
        Assert.False(hosts.Accept("https://fabrikam.sharepoint.com/plan.docx"));
    }

    [Fact]
    public void A_file_that_leads_elsewhere_is_not_kept_and_its_host_is_named() =>
        Given.Active().When(Who.Learner, new Command.KeepDraft("Text.", [new FileLink("plan.docx", "https://evil.example/plan.docx")]))
            .ThenRefused(new Refusal.FileElsewhere("plan.docx", "evil.example"));
}
