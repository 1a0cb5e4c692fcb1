namespace MicroAssignBot.Bot.Dialogs.Intents;

/// <summary>What a message means, whatever is open.</summary>
internal enum Intent
{
    /// <summary>No word of ours: on a task it is work.</summary>
    Nothing,

    /// <summary>Perhaps a question or a wish, perhaps work: the person is asked.</summary>
    Doubtful,
    Hi,
    Greeting,
    Help,
    HowItWorks,
    NeedsHelp,
    Next,
    Another,
    Task,
    Submit,
    Done,
    Hint,
    MoreTime,
    Drop,
    Reviews,
    Approved,
    Withdraw,
    Upcoming,
    Settings,
    Resume,
    Stop,
    Cancel,

    /// <summary>What was sent is not to be handed in.</summary>
    KeepBack,
    Accept,
    Decline,
    Yes,
    No,
    Ok,
    Thanks,
    Bye,
    WhatNow,
}
