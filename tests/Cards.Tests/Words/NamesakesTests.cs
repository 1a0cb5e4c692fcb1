using System.Globalization;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests.Words;

public class NamesakesTests
{
    [Fact]
    public void People_of_one_name_are_told_apart_by_how_they_sign_in()
    {
        Assert.Equal(
            ["Anna Meyer (anna.meyer)", "anna  meyer (anna.meyer2)", "Wen Li"],
            Called(
                Anna(Amara, "anna.meyer@contoso.com"), Anna(Jonas, "anna.meyer2@contoso.com") with { Name = "anna  meyer" },
                Person(Wen, "Wen Li", Roles.Learner)));
    }

    [Fact]
    public void Or_by_what_they_are_here()
    {
        Assert.Equal(
            ["Anna Meyer (learner)", "Anna Meyer (lead)"],
            Called(Anna(Amara, null), Anna(Jonas, null) with { Roles = Roles.Lead | Roles.Learner }));
    }

    [Fact]
    public void Or_else_by_the_end_of_their_id()
    {
        Assert.Equal(
            ["Anna Meyer (000001)", "Anna Meyer (000002)"], Called(Anna(Amara, "anna@contoso.com"), Anna(Jonas, "anna@fabrikam.com")));
    }

    [Fact]
    public void A_name_of_the_longest_kind_leaves_room_for_it()
    {
        var names = Called(Anna(Amara, "a") with { Name = new string('n', 100) }, Anna(Jonas, "b") with { Name = new string('n', 100) });
        Assert.Equal(2, names.Select(name => People.Name(Amara, new LocalizedText(CultureInfo.InvariantCulture), For(Amara) with
        {
            Names = new Dictionary<PersonId, string> { [Amara] = name },
        })).Distinct().Count());
    }

    private static Person Anna(PersonId id, string? address) => Person(id, "Anna Meyer", Roles.Learner) with { Address = address };

    private static IEnumerable<string> Called(params Person[] people)
    {
        var names = Namesakes.Apart(people, CultureInfo.GetCultureInfo("en"));
        return people.Select(person => names[person.Id]);
    }
}
