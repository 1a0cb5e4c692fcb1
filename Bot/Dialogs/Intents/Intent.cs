namespace MicroAssignBot.Bot.Dialogs.Intents;

/// <summary>What a message means, whatever is open.</summary>
internal enum Intent
{
    /// <summary>No command; while a task is open, it is work.</summary>
    Nothing,

    /// <summary>Perhaps a question or a wish, perhaps work: the bot asks.</summary>
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
    AskLead,
    Drop,
    Progress,
    Reviews,
    Approved,
    Withdraw,
    Assign,
    HandOuts,
    Upcoming,
    Team,
    Targets,
    New,
    Suggest,
    Catalogue,
    Report,
    Settings,
    Resume,
    Stop,
    Cancel,

    /// <summary>Do not hand in what was sent.</summary>
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
