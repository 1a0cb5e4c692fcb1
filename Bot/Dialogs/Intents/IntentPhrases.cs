using System.Text.RegularExpressions;

namespace MicroAssignBot.Bot.Dialogs.Intents;

/// <summary>
/// The phrases of each intent. A pattern must match the whole message in bare words, with a word or two of politeness around
/// it; the first match counts. To add a phrase, add it to its line and to the table of tests.
/// </summary>
internal static partial class IntentPhrases
{
    private const string Before = "^(?:(?:oh|ah|um|uh|well|so|hey|hi|hello|ok|okay|please|pls|plz|sorry|yes|no|but|and|actually|hm+|bot"
        + "|then) ){0,3}(?:";

    private const string After = ")(?: (?:please|pls|plz|thanks|thank you|thx|now|bot|again|here|then|today|yet|already|me|for me"
        + "|for now|with (?:it|this|that|this task|my task|the task)"
        + "|on (?:it|this|this task|my task|the task)|for (?:it|this|that|this task|my task|the task|this one)|right now|at the moment"
        + "|sorry|a bit|a lot|so much|very much|mate)){0,3}$";

    private const string It = "(?:it|that|this|them|my work|the work|my task|the task|this task|my text|my draft|the draft|my answer"
        + "|everything)";

    private const string Amount = "(?:(?:some|a bit(?: of)?|a little(?: bit)?(?: of)?|a lot(?: of)?|much|a few|an?|one|two|three|four"
        + "|half an?|\\d{1,2}|another|a couple(?: of)?|couple of) ){0,2}";

    private const string Time = Amount + "(?:more time|time|longer|extra time|additional time|extension|(?:more |extra |another "
        + "|additional )?(?:working )?(?:hours?|days?|minutes?|weeks?)(?: more| longer| extra)?)";

    private const string AnyHint = "(?:a |an |any |some |another |one |one more |more |the |the next |next |small |little )*(?:hints?"
        + "|tips?|clues?|pointers?)";

    private const string TheTask = "(?:my|the|this|that|current|our)(?: current| open)? (?:task|assignment|work|goal|card|exercise"
        + "|criteria|offer)";

    /// <summary>In the order in which they are tried.</summary>
    public static IReadOnlyList<(Intent Meaning, Regex Pattern)> Patterns { get; } =
    [
        (Intent.KeepBack, KeepBack()), (Intent.Drop, Drop()), (Intent.Decline, Decline()), (Intent.Another, Another()),
        (Intent.MoreTime, MoreTime()), (Intent.Hint, Hint()), (Intent.AskLead, AskLead()),
        (Intent.NeedsHelp, NeedsHelp()), (Intent.NeedsHelp, Stuck()),
        (Intent.HowItWorks, HowItWorks()), (Intent.Help, Help()), (Intent.Task, Task()), (Intent.Submit, Submit()),
        (Intent.Done, Done()), (Intent.Approved, Approved()), (Intent.Stop, Stop()), (Intent.Cancel, Cancel()),
        (Intent.Accept, Accept()), (Intent.Suggest, Suggest()), (Intent.Next, Next()), (Intent.WhatNow, WhatNow()),
        (Intent.Yes, Yes()), (Intent.No, No()),
        (Intent.Thanks, Thanks()), (Intent.Greeting, Greeting()), (Intent.Ok, Ok()), (Intent.Bye, Bye()),
        (Intent.Reviews, Reviews()), (Intent.Settings, Settings()), (Intent.Resume, Resume()),
    ];

    [GeneratedRegex(Before + "(?:do not|dont|never|not) (?:hand|submit|send|turn|give|deliver|share|use|keep)(?: " + It + ")?(?: (?:in"
        + "|off|over|to (?:him|her|them|anyone|anybody|my lead|my boss)))*"
        + "|i (?:do not|dont|did not|didnt) (?:want|mean|wish) (?:to|that to) (?:hand|submit|send|be|go)(?: " + It + ")?(?: (?:handed"
        + "|sent|submitted))?(?: (?:in|off))?"
        + "|(?:undo|discard|delete|remove|scrap|erase|forget|ignore|clear)(?: (?:" + It + "|all|the text|all of it|my last message"
        + "|the last message|the last one))?"
        + "|(?:its|it is|that is|thats|that was|this is|im|i am) not (?:ready|finished|done|it|work|my work|my answer|part of " + It + ")"
        + "|(?:that|it|this) was (?:a )?(?:mistake|typo|test|joke|not (?:my|the) (?:work|answer)|(?:meant )?for (?:somebody|someone) else)"
        + "|never ?mind|wrong (?:chat|window|person)|not yet|wait(?: a (?:moment|minute|second))?|hold on"
        + After, RegexOptions.CultureInvariant)]
    private static partial Regex KeepBack();

    [GeneratedRegex(Before + "(?:drop|abandon)(?: " + It + ")?|(?:i|we|id) (?:(?:would )?(?:want|like) to |wanna |will |must "
        + "|have to )?(?:drop|give up|abandon|quit)(?: " + It + ")?|give up"
        + "|(?:cancel|stop|quit|end) (?:the|my|this) (?:task|assignment)|i (?:dont|do not) want (?:to do )?(?:this|the"
        + "|my) task(?: any ?more)?" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Drop();

    [GeneratedRegex("^(?:(?:oh|well|sorry|no|hm+|ok) )?(?:no (?:thanks?|thank you|thx)|not (?:now|today|interested|this (?:one|time"
        + "|week)|for me)|(?:maybe |perhaps )?(?:later|another time|next week|tomorrow)"
        + "|skip(?: (?:it|this|this one|that))?|(?:i )?decline(?: (?:it|this|the (?:task|offer)))?|i pass|pass|i (?:dont"
        + "|do not) want (?:it|this one|that one|this offer)|i have no time(?: for (?:it|this))?)(?: (?:please|thanks|sorry|now))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Decline();

    [GeneratedRegex(Before + "(?:show|give|offer|send)(?: me)? (?:another|a different|something else)(?: (?:one|task|offer))?"
        + "|another(?: (?:one|task|offer))?|(?:a )?different (?:one|task)|something (?:else|different)"
        + After, RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    [GeneratedRegex(Before + "(?:can|could|may|might) (?:i|we) (?:please |maybe )?(?:have|get|ask for|request|take|use) " + Time
        + "|(?:i|we|id|ill) (?:(?:will|would|may|might|really|do|just|still|think i|also|probably|definitely) )*(?:need|want|like"
        + "|require|could use|could do with|have to have|ask for) (?:to have |to ask for |to request )?" + Time
        + "|(?:(?:really|still|just) )*need " + Time + "|" + Amount + "more time|extra time|(?:an )?extension|(?:give|grant"
        + "|allow)(?: me)? " + Time
        + "|(?:(?:can|could) (?:you|i|we) )?(?:please )?(?:extend|move|push|postpone|delay|shift)(?: back| out)?(?: (?:the|my"
        + "|this))?(?: (?:deadline|time|timebox|time box|due date|it|task))(?: back| out)?"
        + "|(?:i|we) (?:wont|will not|cant|cannot|might not|may not|wont be able to|am not able to) (?:make it|finish|be done|be ready"
        + "|get it done|meet the deadline|make the deadline|finish it|do it|finish this)(?: (?:in|on) time| by then"
        + "| before the deadline)?"
        + "|(?:i )?(?:dont|do not) have (?:enough |the )?time(?: left)?|(?:not enough|too little|no) time(?: left)?|i (?:am|will be"
        + "|m) (?:running )?(?:late|out of time)|im (?:running )?(?:late|out of time)|ill be late|im running late"
        + After, RegexOptions.CultureInvariant)]
    private static partial Regex MoreTime();

    [GeneratedRegex(Before + AnyHint + "|(?:give|show|send|tell|get)(?: me)? " + AnyHint + "|(?:can|could|may|would) (?:i|you"
        + "|we)(?: please)? (?:have|get|give|show|send|tell)(?: me| us)? " + AnyHint
        + "|(?:do you have|have you(?: got)?|are there|is there|got|have) " + AnyHint + "|(?:i|id) (?:(?:would|really|do"
        + "|still) )*(?:need|want|like|could use) " + AnyHint
        + "|any (?:more )?(?:suggestions?|ideas?|advice)" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Hint();

    [GeneratedRegex(Before + "ask|(?:(?:can|could|may) i (?:please )?|(?:i|id) (?:would |really )?(?:want|need|like|have) to |let me "
        + "|how (?:do|can) i )?ask (?:my|the|our) (?:team ?)?(?:lead|leader|boss|manager)"
        + "(?: (?:something|(?:a|another|one more|one) question|for (?:help|advice)))?(?: about (?:it|this|that|the task|this task"
        + "|my task))?"
        + "|(?:i (?:have|ve got)|ive got) (?:a|another|one|some) questions? (?:for|to) (?:my|the|our) (?:team ?)?(?:lead|leader|boss"
        + "|manager)" + After, RegexOptions.CultureInvariant)]
    private static partial Regex AskLead();

    [GeneratedRegex(Before + "(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody) (?:please |maybe )?(?:help|assist"
        + "|support)(?: (?:me|us))?(?: out)?(?: with (?:it|this|that|the task|this task|my task|my work))?"
        + "|help(?: me| us)?(?: out)?(?: with (?:it|this|that|the task|this task|my task|my work))?|(?:i|id) (?:(?:would|really|do"
        + "|still|just) )*(?:need|want|like|could use|could do with) (?:some |a bit of |a little |a little bit of |your |more "
        + "|any )?(?:help|assistance|support|guidance|advice)"
        + "|(?:can|may|could) i (?:please )?(?:ask(?: you)?(?: something| a question| for help)?|get (?:some )?help)|i (?:have"
        + "|ve got) (?:a|another|one|some) (?:question|problem|issue)s?(?: (?:about|with) (?:it|this|the task|my task))?"
        + "|ive got a (?:question|problem)"
        + "|who (?:can|could|will) help(?: me)?|question|sos" + After, RegexOptions.CultureInvariant)]
    private static partial Regex NeedsHelp();

    [GeneratedRegex(Before + "(?:(?:i am|im|i feel|i got|ive got|i have got|i get|i keep getting|we are|were|still|feeling"
        + "|getting) (?:(?:a bit|a little|bit|kind of|kinda|really|totally|completely|so|quite|very|still|getting|feeling"
        + "|just) )*)?(?:stuck|lost|confused|blocked|struggling|overwhelmed|puzzled)"
        + "|i (?:(?:really|still|just) )*(?:dont|do not|cant|cannot|couldnt|didnt) (?:understand|get|figure (?:it|this|that) out"
        + "|know (?:how|what to do|what to write|where to (?:start|begin)|how to (?:start|begin|do (?:it|this)|go on|continue"
        + "|proceed)))(?: (?:it|this|that|the task|this task|the goal|the criteria|what to do|what you want))?"
        + "|(?:i have )?no (?:idea|clue)(?: (?:how|what to do|what to write|where to start|how to start|what this means))?|(?:this|it"
        + "|the task)(?: task)? is (?:(?:too|so|very|really|quite|just) )*(?:hard|difficult|confusing|unclear|tricky"
        + "|complicated)(?: for me)?|its (?:(?:too|so|very|really|quite) )*(?:hard|difficult|confusing|unclear|tricky|complicated)"
        + "|(?:i am|im) (?:having trouble|not sure(?: (?:what to do|how to start|where to start|about this|how))?)|how (?:do|should"
        + "|can) i (?:start|begin|do (?:this|it)|continue|go on|proceed)|where (?:do|should) i (?:start|begin)|what (?:does|do) (?:this"
        + "|that|it|the goal|the task|you) mean" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Stuck();

    [GeneratedRegex(Before + "how (?:does|do) (?:this|it|that|the bot|you|these tasks)(?: bot| thing)? work|(?:what|who) (?:are you"
        + "|is this|is this bot|is microassign)|whats this|what is this(?: bot)?(?: for| about)?|who sees (?:what|my work|this|that|it)"
        + After, RegexOptions.CultureInvariant)]
    private static partial Regex HowItWorks();

    [GeneratedRegex(Before + "what (?:can|could|do) (?:you|i) (?:do|say|type|ask|write)(?: (?:for me|here|in this chat))?|commands?"
        + "|menu|options|manual|instructions|(?:show|list)(?: me)?(?: the| all| all the)? (?:commands|words|options|help|menu)"
        + "|help menu" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Help();

    [GeneratedRegex(Before + "(?:what|whats|what is|what was|what are|whatre|which|where|wheres|where is|show|open|see|find|tell me"
        + "|repeat|remind me(?: of)?)(?: (?:me|about|is|again))* " + TheTask + "|" + TheTask + "|(?:show|open)(?: me)? (?:it|that"
        + "|my stuff|task|work)"
        + "|what (?:am i|are we) (?:supposed|meant|expected|asked) to do|what (?:do|did|must|should) i have to do|what do i need to do"
        + "|when (?:is|was|will) (?:it|this|that|the task|my task|my work)(?: be)? due|when (?:do|must|should) i (?:hand|submit|finish"
        + "|be done|deliver)(?: (?:it|this|that|my work))?(?: in)?"
        + "|(?:what|whats|what is|when|whens|when is)(?: is)? (?:the|my) (?:deadline|due date|time ?box)|deadline|due(?: date)?"
        + "|how (?:much time|long|many (?:hours|days))(?: more)?(?: (?:do i have|have i(?: got)?|is(?: there)?|will it take"
        + "|does it take))?(?: left)?|time left"
        + "|who (?:reviews?|will review|is reviewing|checks|reads|is my reviewer|is the reviewer|looks at)(?: (?:it|this|that|my work"
        + "|my task))?|(?:what are )?the criteria|criteria|goal|task|assignment|what (?:does|will) (?:the|my) reviewer (?:look|want"
        + "|check)(?:s)?(?: for| to see)?|is (?:it|this) due(?: today| tomorrow)?" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Task();

    [GeneratedRegex(Before + "(?:submit|hand in|turn in|upload|deliver)(?: " + It + ")?|(?:hand|turn|send) " + It + " (?:in|off)"
        + "|(?:(?:i|id) (?:would like|like|want|wish|am ready) to|ready to|(?:can|may|could) i|let me) (?:submit|hand in|hand " + It + " in"
        + "|turn in|send)(?: " + It + ")?"
        + "|(?:how|where) (?:do|can|should|could) i (?:submit|hand in|hand " + It + " in|turn in|upload|attach|send|share"
        + "|deliver)(?: (?:" + It + "|you))?(?: (?:a|an|the|my) (?:file|files|link|picture|screenshot|document|image|photo))?|send it"
        + "|submit now" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Submit();

    [GeneratedRegex(Before + "(?:(?:i am|im|i have|ive|i|all|its|it is|thats|that is|we are|were|now|just|finally|am) )*(?:done"
        + "|finished|complete|completed|ready|through)(?: " + It + "| with " + It + ")?|(?:i )?did (?:it|this|that|the task|my task)"
        + "|(?:task|job|work) (?:is )?(?:done|complete|completed|finished)"
        + "|there you (?:go|are)|here you (?:go|are)|thats it|that is it|thats all|that is all|finito|all done"
        + After, RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(Before + "(?:i )?approved?(?: " + It + ")?|looks (?:good|great|fine)(?: to me)?|lgtm|(?:i )?(?:send"
        + "|sent) (?:it )?back|well done" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Approved();

    [GeneratedRegex(Before + "stop(?: (?:it|this|that|all|everything|all of this|messaging|sending|writing(?: to)?|asking|bothering"
        + "|spamming|reminding|me|messages|tasks|these|the|offers|reminders|things|us))*|unsubscribe(?: me)?|quit|exit|end|opt out"
        + "|leave me alone|go away|enough|mute(?: me)?|shut up|be quiet|silence"
        + "|(?:no more|(?:dont|do not) (?:send|give|offer|write)(?: me)?(?: any)?(?: more)?) (?:messages|tasks|reminders|offers"
        + "|notifications|me)|i (?:want|need|would like) (?:to stop|out|a break|a pause|to (?:take a break|pause|quit|unsubscribe"
        + "|opt out))|(?:take a )?break|pause (?:me|it|this|tasks|everything|the tasks)"
        + "|(?:i am|im) (?:on (?:holiday|vacation|leave|parental leave)|sick|ill|off sick|away)" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    [GeneratedRegex(Before + "cancel(?: " + It + ")?|abort" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Cancel();

    [GeneratedRegex(Before + "(?:i )?accept(?:ed)?(?: (?:it|this|that|the task|the offer|this task|this one))?|(?:i|ill|id) (?:(?:will"
        + "|would like to|want to|can|am happy to|gladly) )*(?:accept|take|do) (?:it|this|that|this one|that one|the task|this task"
        + "|the offer)|(?:lets|let us) (?:do (?:it|this)|go|start|begin)"
        + "|(?:im|i am|count me) in|start(?: (?:it|now|the task|my task|this))?|begin|take it|sign me up|yes please|yes i (?:want|take"
        + "|accept)(?: (?:it|this|to))?|i want (?:it|this|this one|to start)" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Accept();

    [GeneratedRegex(Before + "(?:(?:can|could|may) i |(?:i|id) (?:would )?(?:want|like) to )?suggest (?:a task|my own(?: task)?"
        + "|a task of my own|something|one)"
        + "|i have (?:an idea|a suggestion)(?: for a task)?|i have (?:a task|something) of my own" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Suggest();

    [GeneratedRegex(Before + "(?:next|new|first) (?:task|one|assignment)|(?:give|send|show|offer|get)(?: me)? (?:a|an|the next|my next"
        + "|my first|my|something|one)(?: new| more)?(?: (?:task|assignment|one|to do))?|(?:can|could|may) i (?:have|get|do) (?:a|an"
        + "|another|the next)(?: new)? (?:task|assignment)|(?:i|id) (?:would |really )?(?:want|need|like) (?:a|an|another"
        + "|the next)(?: new)? (?:task|assignment)" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    [GeneratedRegex(Before + "what (?:now|next|else)|now what|whats (?:now|next|up next|open)|what is (?:next|open)|what (?:can|should"
        + "|do|must|shall|could) i do(?: next| here| else)?|what (?:happens|comes|is going on|is happening) ?(?:next|then|now)?|now"
        + "|what do you (?:want|need|expect)(?: from me| me to do)?|status|update|progress|whats going on|where (?:am i|are we|was i"
        + "|were we)"
        + "|anything (?:else|new|for me|to do|open)(?: for me| to do)?|any (?:news|updates?|feedback)|did you (?:get|receive|see) (?:it"
        + "|that|this|my (?:work|file|message|link))|is (?:it|my work) (?:in|handed in|submitted|reviewed|approved|ok|good)|was (?:it"
        + "|my work) (?:received|approved|reviewed|ok|good)|has (?:it|my work) been (?:received|approved|reviewed|submitted)"
        + "|(?:what about|where is|wheres|when (?:do|will) i get|when comes|when is|hows) (?:my |the )?(?:feedback|review)|did (?:she"
        + "|he|they|my lead) (?:answer|review it|read it|like it|see it)|(?:what|huh|eh)|is anyone there|are you there|test"
        + "|what did i miss" + After, RegexOptions.CultureInvariant)]
    private static partial Regex WhatNow();

    [GeneratedRegex("^(?:(?:oh|ok|well|hm+) )?(?:yes|yep|yeah|yea|yup|ya|sure|of course|certainly|absolutely|correct|right|exactly"
        + "|definitely|do it|go ahead|go for it|go|with pleasure|gladly|agreed|i agree|yes (?:yes|i do|it is|do it|do that|go ahead"
        + "|sure|of course|thats right|that is right))(?: (?:please|thanks|thank you|bot|sure))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Yes();

    [GeneratedRegex("^(?:(?:oh|ok|well|hm+) )?(?:no|nope|nah|no no|no way|not really|no it is not|no its not|no i dont|i dont think so"
        + "|rather not|id rather not)(?: (?:please|sorry|bot))?$", RegexOptions.CultureInvariant)]
    private static partial Regex No();

    [GeneratedRegex("^(?:(?:ok|okay|oh|ah|great|perfect|cool|super|nice|good|yes|alright|wow|awesome|many|well|got it|hey|hi|and|but"
        + "|done|that helps|that helped|brilliant|very helpful) ){0,3}(?:thanks|thank you|thankyou|thank u|thx|thnx|tnx|tx|ty|tysm"
        + "|cheers|much appreciated|(?:i )?(?:really )?appreciate (?:it|that|this|your help)|merci|danke|gracias|grazie)"
        + "(?: (?:again|bot|all|mate|everyone|so much|very much|a lot|a bunch|a million|a ton|in advance|anyway|though|for (?:your|the"
        + "|that|this|all|everything|letting|helping|it)(?: (?:help|hint|task|feedback|time|reminder|review|info|information|tip"
        + "|support|patience|offer|explanation|answer|quick|me|know|out|us))*|that helps|that helped|bye|great|have a (?:nice|good"
        + "|great) (?:day|evening|weekend)|see you)){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Thanks();

    [GeneratedRegex("^(?:(?:hi|hello|hey|hiya|howdy|hallo|yo|greetings|dear|good (?:morning|afternoon|evening|day)|morning"
        + "|evening)(?: (?:hi|hello|there|bot|all|everyone|again|you|microassign|team|folks|mate|good (?:morning|afternoon"
        + "|evening)))*)?(?: ?(?:how are you(?: doing)?(?: today)?|how is it going|hows it going|whats up|sup|nice to meet you))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    [GeneratedRegex("^(?:(?:ok|okay|okey|k|kk|okie|oki|okey dokey|alright|all right|fine|good|great|perfect|cool|nice|awesome|super"
        + "|excellent|wonderful|lovely|amazing|brilliant|fantastic|wow|got it|i got it|i see|understood|i understand|noted|roger"
        + "|will do|sounds (?:good|great)|makes sense|no (?:problem|worries)|np|sorry|my bad|oops|ups|interesting|good to know|ah|oh"
        + "|aha|hm+|mhm|lol|haha(?:ha)*|ha|hehe|welcome|youre welcome|you are welcome|i know|that helps|that helped|very helpful"
        + "|helpful|thats (?:good|great|fine|ok|okay)|that is (?:good|great|fine|ok|okay)|then|bot|so|very|love it|good (?:job|bot)"
        + "|no sweat|deal|very good|very nice|same|indeed|true) ?){1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ok();

    [GeneratedRegex("^(?:ok |okay |thanks |well )?(?:bye(?: bye)?|goodbye|good bye|see (?:you|ya)(?: (?:later|soon|tomorrow|around|then"
        + "|on monday|next week))?|good night|ciao|cu|ttyl|talk (?:to you )?(?:later|soon)|have a (?:nice|good|great) (?:day|evening"
        + "|weekend|one)|until (?:tomorrow|later|then))$", RegexOptions.CultureInvariant)]
    private static partial Regex Bye();

    [GeneratedRegex(Before + "reviews?|(?:show|see|open)(?: me)?(?: my| the)? reviews?|what (?:do|should|must"
        + "|can) i (?:have to )?review|anything to review" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Reviews();

    [GeneratedRegex(Before + "(?:(?:change|set|show|open|edit|see|update)(?: me)?(?: my| the)? )?(?:settings|preferences|(?:working "
        + "|office )?hours|time ?zone|language|pace|holidays?|vacation)|my settings|pause" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Settings();

    [GeneratedRegex(Before + "resume|unpause|(?:end|stop) (?:my |the )?pause|(?:i am|im) back(?: (?:at work|from holiday|from leave))?"
        + After, RegexOptions.CultureInvariant)]
    private static partial Regex Resume();
}
