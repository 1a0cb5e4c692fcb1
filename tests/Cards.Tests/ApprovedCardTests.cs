namespace MicroAssignBot.Cards.Tests;

public class ApprovedCardTests
{
    public static TheoryData<string> Names => [.. Gallery.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_looks_as_somebody_approved_it(string name) => Approval.Check(name, Gallery.All[name]());

    [Fact]
    public void No_approved_card_is_left_over() => Assert.Empty(Directory.GetFiles(Approval.Folder, "*.json")
        .Select(path => Path.GetFileNameWithoutExtension(path).Replace(".received", "", StringComparison.Ordinal))
        .Except(Gallery.All.Keys));
}
