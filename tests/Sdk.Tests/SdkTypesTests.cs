using Microsoft.Bot.Schema;

namespace MicroAssignBot.Sdk.Tests;

public sealed class SdkTypesTests
{
    /// <summary>It is made of AdaptiveCards, which is not served any more; the bot has no part in SharePoint.</summary>
    private static readonly string[] Unloadable = ["Microsoft.Bot.Schema.SharePoint.QuickViewResponse"];

    [Fact]
    public void All_types_of_the_SDK_can_be_compared_with_but_those_that_lack_their_package() =>
        Assert.Equal(Unloadable, typeof(Activity).Assembly.GetExportedTypes().Where(type => !IsWhole(type)).Select(type => type.FullName));

    private static bool IsWhole(Type type)
    {
        try
        {
            return type.GetProperties().All(property => property.PropertyType is not null);
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
