using System.Runtime.CompilerServices;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>No button and no wish is left without a dialog, or has two.</summary>
public sealed class DialogRoutesTests
{
    // A dialog says what it answers before it can do any of it, so none of its parts are needed here.
    private static readonly DialogRoutes Routes = new(
        from type in typeof(IDialog).Assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDialog))
        select (IDialog)RuntimeHelpers.GetUninitializedObject(type));

    [Fact]
    public void Every_button_has_a_dialog_that_answers_it()
    {
        // A word on a button is answered as the word.
        var buttons = typeof(Click).GetNestedTypes().Where(type => !type.IsAbstract && type != typeof(Click.Word));
        Assert.Equal(buttons.Select(type => type.Name).Order(), Routes.Clicks.Select(type => type.Name).Order());
    }

    [Fact]
    public void Every_wish_that_can_be_read_from_a_message_has_a_dialog_that_answers_it() =>
        Assert.Equal(Enum.GetValues<Intent>().Order(), Routes.Intents.Order());
}
