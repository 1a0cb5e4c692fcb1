using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>Prompts that wait for an answer when the host dies.</summary>
public sealed class RestartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [DrawnFact(0, of: 3)]
    public async Task Text_and_files_from_the_chat_are_still_kept_and_handed_in()
    {
        await using var stage = await Rehearsed.Start(Cancellation);
        await stage.Lead.Install(Cancellation);
        await stage.Work(Cancellation);
        await stage.Learner.SendFile("draft.docx", "https://contoso-my.sharepoint.com/personal/amara/draft.docx", Cancellation);
        await stage.Learner.WaitForText("I've kept 1 file", Cancellation);
        await stage.Learner.Say("The outline is in the file.", Cancellation);
        var kept = await stage.Learner.WaitForText("I've kept 1 file and this text", Cancellation);

        await stage.Restart(kill: true, Cancellation);
        await stage.Learner.Click(kept, "Submit this as my work", Cancellation);

        var review = await stage.Lead.WaitForCard("Approve", Cancellation);
        Assert.True(review.Card!.Says("The outline is in the file."));
        Assert.True(review.Card.Says("draft.docx"));
    }

    [DrawnFact(1, of: 3)]
    public async Task An_open_Not_now_form_is_still_answered()
    {
        await using var stage = await Rehearsed.Start(Cancellation);
        var offer = await stage.Offer(Cancellation);
        await stage.Learner.Click(offer, "Not now", Cancellation);
        var form = await stage.Learner.WaitForCard(offer, "Decline", Cancellation);

        await stage.Restart(kill: true, Cancellation);
        await stage.Learner.Click(form, "Decline", Cancellation, ("reason", "I don't have time"), ("again", "In a week"));

        await stage.Learner.WaitForText(offer, "You put this aside", Cancellation);
    }

    [DrawnFact(2, of: 3)]
    public async Task An_open_question_whether_to_drop_it_is_still_answered()
    {
        await using var stage = await Rehearsed.Start(Cancellation);
        var work = await stage.Work(Cancellation);
        await stage.Learner.Click(work, "Drop it", Cancellation);
        var form = await stage.Learner.WaitForCard(work, "Yes, drop it", Cancellation);

        await stage.Restart(kill: true, Cancellation);
        await stage.Learner.Click(form, "Yes, drop it", Cancellation, ("reason", "It's too hard"));

        await stage.Learner.WaitForText(work, "You dropped this", Cancellation);
    }

    [DrawnFact(0, of: 3)]
    public async Task A_colleague_who_was_asked_still_answers_and_the_learner_hears_of_it()
    {
        var more = TestPeople.Settings(1);
        await using var stage = await Rehearsed.Start(Cancellation, more);
        await using var alma = await PlaygroundClient.Start(TestPeople.Alone(1), [], stage.Host.Messages, Cancellation);
        await stage.Lead.Install(Cancellation);
        await alma.Install(Cancellation);
        var welcome = await alma.WaitForCard("Get my first task", Cancellation);
        await alma.Click(welcome, "Get my first task", Cancellation, ("skill1", "Presenting"), ("stand1", "New to me"));
        var pick = await alma.WaitForCard("Ask this colleague", Cancellation);
        await alma.Click(pick, "Ask this colleague", Cancellation, ("colleague", Rehearsed.Katharina.Name));
        var request = await stage.Lead.WaitForCard("Gladly", Cancellation);

        await stage.Restart(kill: true, Cancellation);
        await stage.Lead.Click(request, "Gladly", Cancellation);

        await alma.WaitForText("Katharina Vogel will review your work", Cancellation);
    }

    [DrawnFact(1, of: 3)]
    public async Task A_list_of_open_tasks_is_still_good_to_take_one_back()
    {
        await using var stage = await Rehearsed.Start(Cancellation);
        await stage.Lead.Install(Cancellation);
        await stage.Work(Cancellation);
        await stage.Lead.Say("withdraw", Cancellation);
        var list = await stage.Lead.WaitForCard("Withdraw", Cancellation);
        await stage.Lead.Click(list, "Withdraw", Cancellation);

        await stage.Restart(kill: true, Cancellation);
        await stage.Lead.ClickNow(list, "Yes, withdraw it", Cancellation);

        await stage.Learner.WaitForText("Katharina Vogel took this task back", Cancellation);
    }
}
