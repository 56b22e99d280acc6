//! L05, more of it: a stem that was cut in the wrong place, seen from its words alone.
//!
//! **Examples**: "did Krag die Old Palace?" (a preposition lost), "was Krag condemned?" (to what), "opened his at Kora" (his what), "took
//! steps, and ______." (the subject of another clause). It must not know the article.

use super::read::{Read, Word};
use crate::question::item::QuestionKind;
use crate::question::wording::GAP;
use crate::temporal::MONTHS;

/// Participles that say nothing without what stands behind them.
const WAITING: [&str; 30] = [
    "accused",
    "allowed",
    "arguing",
    "based",
    "claiming",
    "compelled",
    "concerning",
    "condemned",
    "considered",
    "containing",
    "deemed",
    "enabled",
    "entitled",
    "expected",
    "forced",
    "including",
    "intended",
    "involving",
    "obliged",
    "overlooking",
    "permitted",
    "regarded",
    "regarding",
    "required",
    "saying",
    "sentenced",
    "stating",
    "supposed",
    "telling",
    "urged",
];

/// What was named before, where "that" stands in front.
const POINTED: [&str; 14] = [
    "Act",
    "Amendment",
    "Bill",
    "Charter",
    "Code",
    "Commission",
    "Committee",
    "Constitution",
    "Convention",
    "Court",
    "Law",
    "Pact",
    "Resolution",
    "Treaty",
];

/// "When the exchange lost a tenth of its value on ______.": what happened then was cut away.
fn has_no_main_clause(stem: &str, list: &[Word<'_>]) -> bool {
    let opens = list.first().is_some_and(|first| {
        matches!(first.small, "when" | "while" | "although" | "though" | "because" | "if" | "whereas")
    });
    // "By ______, when the aims were achieved.": and what then?
    let is_by = stem.strip_prefix(&format!("By {GAP}, when ")).is_some_and(|told| !told.contains(','));
    // "Only when the king came back in ______."
    let is_only = || matches!(list, [only, when, ..] if only.small == "only" && matches!(when.small, "when" | "after" | "because"));
    is_by
        || (opens || is_only())
            && stem.trim_end_matches('.').ends_with(GAP)
            && !stem.contains([',', '—', '–', ';'])
}

/// "did the Congress passes the act", "The Lund Congress passes selected acts in ______.": the line of a table, whose verb was taken for a noun.
fn is_told_in_the_present(kind: QuestionKind, list: &[Word<'_>]) -> bool {
    const TOLD: [&str; 12] = [
        "agrees", "becomes", "begins", "declares", "dies", "enters", "joins", "opens", "passes", "resigns",
        "signs", "wins",
    ];
    let is_done_by = |two: &[Word<'_>]| matches!(two, [doer, done] if doer.written.starts_with(char::is_uppercase) && TOLD.contains(&done.small));
    if kind == QuestionKind::ClozeDate && list.windows(2).any(is_done_by) {
        return true;
    }
    let did = list.iter().position(|word| word.small == "did");
    did.is_some_and(|did| list.iter().skip(did).any(|word| TOLD.contains(&word.small)))
}

/// Whether a word of the stem waits for another that was cut away.
pub(super) fn is_cut(read: &Read<'_>) -> bool {
    let stem = read.question.stem;
    let list = read.stem_words();
    let is_waiting = list.last().is_some_and(|last| WAITING.contains(&last.small)) && stem.ends_with('?');
    // "was infected through in ______": through what?
    let is_lost = list.windows(4).any(|four| {
        let [be, done, through, next] = four else { return false };
        matches!(be.small, "was" | "were")
            && done.small.ends_with("ed")
            && through.small == "through"
            && matches!(next.small, "in" | "on")
    });
    // "did the death of the prophet take place": he died.
    let is_of_life = stem.ends_with(" take place?")
        && list.iter().any(|word| matches!(word.small, "death" | "birth" | "marriage"));
    // "kept the army busy allowing Roth": to do what?
    let may_do = |two: &[Word<'_>]| {
        let [lets, whom] = two else { return false };
        matches!(lets.small, "allowing" | "enabling" | "permitting")
            && whom.written.starts_with(char::is_uppercase)
    };
    let is_let = list.windows(2).position(may_do).is_some_and(|at| {
        let behind = list.get(at..).unwrap_or_default();
        behind.len() < 7 && !behind.iter().any(|word| matches!(word.small, "to" | "into" | "in"))
    });
    // "went ahead to have himself on 3 May": to have himself what?
    let is_had = |three: &[Word<'_>]| {
        let [have, himself, next] = three else { return false };
        matches!(have.small, "have" | "had" | "having")
            && matches!(himself.small, "himself" | "herself" | "itself" | "themselves")
            && matches!(next.small, "on" | "in" | "by" | "at" | "until")
    };
    // "did President Roth played down sports take place"
    let is_done = |three: &[Word<'_>]| {
        let [who, done, what] = three else { return false };
        who.written.starts_with(char::is_uppercase)
            && done.written.starts_with(char::is_lowercase)
            && done.small.ends_with("ed")
            && !matches!(what.small, "by" | "in" | "of" | "take")
    };
    let is_clause = stem.ends_with(" take place?")
        && list.iter().any(|word| word.small == "did")
        && list.windows(3).any(is_done);
    // "the duty was deleted from that Amendment": which one?
    let is_pointed = |three: &[Word<'_>]| {
        let [of, that, name] = three else { return false };
        matches!(of.small, "of" | "from" | "in" | "to" | "by" | "under" | "with" | "for")
            && that.small == "that"
            && POINTED.contains(&name.written.trim_end_matches([',', '.', '?']))
    };
    let is_let = is_let || is_clause || list.windows(3).any(is_had) || list.windows(3).any(is_pointed);
    is_waiting
        || is_lost
        || is_let
        // "“That Lund was registered as a town”"
        || stem.contains("“That ")
        // "decided not only to besiege the city in ______.": but also what?
        || stem.contains("not only ") && !stem.contains(" but ")
        || is_an_order(list)
        || is_done_and_did(list)
        || is_done_but_did(stem, list)
        || is_half_of_two(stem)
        || leaves_a_verb_out(read.question.kind, list)
        || ends_in_a_superlative(stem, list)
        || is_of_life
        || has_no_main_clause(stem, list)
        || is_told_in_the_present(read.question.kind, list)
        || ends_in_a_short_form(stem, list)
        || ends_in_a_count(stem, list)
        || ends_in_a_link(stem, list)
        || opens_another_clause(read)
        || list.iter().enumerate().any(|(at, word)| {
            let next = list.get(at + 1);
            lacks_its_thing(word, next)
                || lacks_its_preposition(word, next)
                || is_another_year(list, at)
                || word.small == "born" && is_told_behind(stem, next)
                || word.small == "ones"
                // "did the building of the wall go on on 3 May"
                || matches!(word.small, "in" | "of" | "on" | "to") && next.is_some_and(|next| next.small == word.small)
                // "reached before by a branch": before what?
                || matches!(word.small, "before" | "after") && next.is_some_and(|next| next.small == "by")
                // "did Manuel marry one?"
                || word.small == "one" && next.is_none() && at > 2 && stem.ends_with(" one?")
                // "held a meeting arguing on ______"
                || matches!(word.small, "arguing" | "claiming" | "involving" | "overlooking" | "stating")
                    && next.is_some_and(|next| matches!(next.small, "in" | "on"))
                // "the largest operation to on ______": "to date" lost its date.
                || word.small == "to" && next.is_some_and(|next| matches!(next.small, "on" | "until"))
                || is_counted_on(list, at)
                || is_told_on(list, at)
                || lacks_its_count(list, at)
                || owns_nothing(list, at)
                || lacks_its_means(list, at)
                || lacks_its_clause(list, at)
        })
}

/// "Access an interactive map", "Visit the page": what a page asks of its reader.
fn is_an_order(list: &[Word<'_>]) -> bool {
    const ORDERS: [&str; 10] =
        ["Access", "Browse", "Click", "Explore", "Listen", "Read", "View", "Visit", "Watch", "Download"];
    matches!(list, [first, next, ..] if ORDERS.contains(&first.written)
        && matches!(next.small, "a" | "about" | "an" | "more" | "the" | "this" | "to"))
}

/// "In which country were 247 people killed in Kora and 10?", "Where did Roth attack camps in Kora and a plant?": of two the place of the second.
fn is_half_of_two(stem: &str) -> bool {
    const MOST: usize = 4;
    let is_asked = ["Where ", "In which ", "At which "].iter().any(|asked| stem.starts_with(asked));
    // "Where did Roth bring food to the sick as well as the poor?"
    if is_asked && stem.contains(" as well as ") {
        return true;
    }
    let Some((before, tail)) = stem.trim_end_matches('?').rsplit_once(" and ").filter(|_| is_asked) else {
        return false;
    };
    let mut words = before.rsplit(' ');
    let is_in_a_place = words.next().is_some_and(|name| name.starts_with(char::is_uppercase))
        && words
            .find(|word| !word.starts_with(char::is_uppercase))
            .is_some_and(|lead| matches!(lead, "in" | "at"));
    is_in_a_place
        && tail.split(' ').count() <= MOST
        && (tail.starts_with(|letter: char| letter.is_ascii_digit())
            || ["a ", "an ", "the "].iter().any(|article| tail.starts_with(article)))
}

/// "Which country asked for help in July 1997 and Norland in November 1997?": two did it, and one is asked for.
fn leaves_a_verb_out(kind: QuestionKind, list: &[Word<'_>]) -> bool {
    let is_year =
        |word: &Word<'_>| word.small.len() == 4 && word.small.bytes().all(|byte| byte.is_ascii_digit());
    let is_name = |word: &&Word<'_>| word.written.starts_with(char::is_uppercase);
    kind == QuestionKind::Who
        && list.windows(2).enumerate().any(|(at, two)| {
            let [year, and] = two else { return false };
            let behind = list.get(at + 2..).unwrap_or_default();
            let name = behind.iter().take_while(is_name).count();
            is_year(year)
                && and.small == "and"
                && (1..=3).contains(&name)
                && behind.get(name).is_some_and(|lead| matches!(lead.small, "in" | "on"))
        })
}

/// "took Photo 51, the clearest picture?": of what?
fn ends_in_a_superlative(stem: &str, list: &[Word<'_>]) -> bool {
    let back =
        |by: usize| list.len().checked_sub(by).and_then(|at| list.get(at)).map_or("", |word| word.small);
    let is_superlative = back(2) == "most" || back(2).len() > 5 && back(2).ends_with("est");
    is_superlative
        && back(3) == "the"
        && stem.ends_with('?')
        && stem.rsplit_once(", ").is_some_and(|(_, tail)| tail.split(' ').count() == 3)
}

/// "did Holm convene and chaired the meeting": the second verb kept its ending.
fn is_done_and_did(list: &[Word<'_>]) -> bool {
    const IRREGULAR: [&str; 20] = [
        "became", "began", "broke", "brought", "built", "fought", "gave", "held", "kept", "led", "left",
        "lost", "made", "sent", "sold", "struck", "threw", "took", "won", "wrote",
    ];
    let did = list.iter().position(|word| word.small == "did").unwrap_or(list.len());
    list.iter().skip(did + 2).collect::<Vec<_>>().windows(4).any(|four| {
        let [verb, and, done, behind] = four else { return false };
        and.small == "and"
            && (done.small.len() > 4 && done.small.ends_with("ed") || IRREGULAR.contains(&done.small))
            && verb.written.starts_with(|letter: char| letter.is_lowercase())
            && matches!(
                behind.small,
                "a" | "an" | "the" | "his" | "her" | "its" | "their" | "him" | "it" | "them"
            )
    })
}

/// "did Holm join but never agreed", "meets to discuss the toll but no vote taken": the second verb stands as in its sentence.
fn is_done_but_did(stem: &str, list: &[Word<'_>]) -> bool {
    const BARE: [&str; 5] = ["given", "held", "made", "reached", "taken"];
    if stem.contains('“') {
        return false;
    }
    let did = list.iter().position(|word| word.small == "did").unwrap_or(list.len());
    let is_done =
        |word: &Word<'_>| word.small.len() > 4 && word.small.ends_with("ed") || BARE.contains(&word.small);
    let is_never = |three: &[Word<'_>]| {
        let [but, never, done] = three else { return false };
        but.small == "but" && matches!(never.small, "never" | "soon" | "later" | "then") && is_done(done)
    };
    let is_none = |four: &[Word<'_>]| {
        let [but, no, _, done] = four else { return false };
        but.small == "but" && no.small == "no" && is_done(done)
    };
    list.windows(3).skip(did + 2).any(is_never) || list.windows(4).any(is_none)
}

/// "eight additional bombs", "In addition, the king": more than what was told before.
fn is_counted_on(list: &[Word<'_>], at: usize) -> bool {
    let word = |at: usize| list.get(at).map_or("", |word| word.small);
    at == 0 && word(0) == "in" && word(1) == "addition" && word(2) != "to"
        || word(at) == "additional" && at > 0 && !matches!(word(at - 1), "an" | "the" | "no")
}

/// "which organisation then launched", "did other islanders rebel", "The most devastating occurred": what went before is told elsewhere.
fn is_told_on(list: &[Word<'_>], at: usize) -> bool {
    let word = |at: usize| list.get(at).map_or("", |word| word.small);
    let before = at.checked_sub(1).map_or("", word);
    let asks = ["who", "organisation", "country", "force", "institution", "place", "state", "was", "were"];
    word(at) == "then" && asks.contains(&before)
        || word(at) == "other" && matches!(before, "did" | "were")
        || at == 0
            && word(0) == "the"
            && word(1) == "most"
            && matches!(word(3), "began" | "came" | "occurred" | "took" | "was" | "were")
}

/// "was given Krag's in January 1922": Krag's what? Not "prayed at St Peter's".
fn owns_nothing(list: &[Word<'_>], at: usize) -> bool {
    let word = |at: usize| list.get(at).map_or("", |word| word.small);
    let is_owner = word(at).ends_with("'s") || word(at).ends_with("’s");
    let before = at.checked_sub(1).map_or("", word);
    let is_a_place = matches!(before, "at" | "in" | "near" | "of" | "from" | "to" | "st" | "st." | "king")
        || at.checked_sub(2).is_some_and(|at| matches!(word(at), "st" | "st." | "at"));
    is_owner && at > 1 && !is_a_place && matches!(word(at + 1), "" | "in" | "on")
}

/// "die months after independence": how many?
fn lacks_its_count(list: &[Word<'_>], at: usize) -> bool {
    let word = |at: usize| list.get(at).map_or("", |word| word.small);
    let is_length =
        matches!(word(at), "days" | "weeks" | "months" | "years" | "hours" | "decades" | "centuries");
    is_length
        && matches!(word(at + 1), "after" | "before" | "later" | "earlier")
        && at.checked_sub(1).is_some_and(|before| before > 0 && !counts(word(before)))
}

/// "built a hall to show in ______": what it shows was cut away.
fn lacks_its_clause(list: &[Word<'_>], at: usize) -> bool {
    const TELLING: [&str; 7] = ["show", "prove", "tell", "demonstrate", "learn", "decide", "say"];
    let word = |at: usize| list.get(at).map_or("", |word| word.small);
    word(at) == "to" && TELLING.contains(&word(at + 1)) && matches!(word(at + 2), "" | "in" | "on")
}

/// Words that say how many: "two", "12", "several", "a few", "many".
fn counts(small: &str) -> bool {
    const COUNTING: [&str; 33] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "hundred", "several", "some", "few",
        "many", "these", "those", "more", "just", "only", "for", "of", "last", "first", "the",
    ];
    COUNTING.contains(&small)
        || small.starts_with(|c: char| c.is_ascii_digit())
        || small.contains('-')
        || small.ends_with("teen")
        || small.ends_with("dred")
}

/// "born the son of": without its comma. "When was he born in Lund, the third child of Jens Roth?" tells of the town.
fn is_told_behind(stem: &str, next: Option<&Word<'_>>) -> bool {
    let goes_on = stem.split_once(" born ").is_some_and(|(_, told)| {
        let adds = [", the ", ", a ", ", an "].iter().filter_map(|article| told.find(article)).min();
        adds.is_some_and(|at| told.find(GAP).is_none_or(|gap| gap > at))
    });
    goes_on
        || next.is_some_and(|next| {
            matches!(next.small, "the" | "a" | "an") && stem.contains(&format!(" born {} ", next.small))
        })
}

/// "opened his at Kora": an owner, and nothing owned.
fn lacks_its_thing(word: &Word<'_>, next: Option<&Word<'_>>) -> bool {
    matches!(word.small, "his" | "its" | "their" | "my" | "our")
        && next.is_none_or(|next| {
            matches!(
                next.small,
                "after"
                    | "and"
                    | "at"
                    | "before"
                    | "by"
                    | "for"
                    | "from"
                    | "in"
                    | "of"
                    | "on"
                    | "to"
                    | "was"
                    | "were"
                    | "with"
            )
        })
}

/// "did Norland use against Kora": used what?
fn lacks_its_means(list: &[Word<'_>], at: usize) -> bool {
    let word = |at: usize| list.get(at).map_or("", |word| word.small);
    word(at) == "use"
        && matches!(word(at + 1), "against" | "in" | "on" | "during" | "for" | "by")
        && list.iter().take(at).any(|word| matches!(word.small, "did" | "does"))
        && !matches!(word(at.wrapping_sub(1)), "to" | "the" | "of" | "into" | "in" | "for" | "its" | "their")
        && !list.first().is_some_and(|word| matches!(word.small, "what" | "which"))
}

/// "die Old Palace"
fn lacks_its_preposition(word: &Word<'_>, next: Option<&Word<'_>>) -> bool {
    matches!(word.small, "die" | "died")
        && next.is_some_and(|next| {
            next.written.starts_with(char::is_uppercase) && !MONTHS.contains(&next.written)
        })
}

/// "beat the Danes in 1402 and the Swedes": the year of one of two.
fn is_another_year(list: &[Word<'_>], at: usize) -> bool {
    let word = |at: usize| list.get(at).map_or("", |word| word.small);
    let is_short =
        |word: &str| (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    matches!(word(at), "in" | "since" | "until")
        && is_short(word(at + 1))
        && matches!(word(at + 2), "" | "and" | "but" | "or")
}

/// "the disestablishment of Novelli & Company, the ST.": a sentence that ended at an abbreviation.
fn ends_in_a_short_form(stem: &str, list: &[Word<'_>]) -> bool {
    const SHORT: [&str; 12] = ["Dr", "Ft", "Gen", "Mr", "Mrs", "Mt", "No", "Rev", "ST", "Sr", "St", "Vol"];
    stem.ends_with('.') && list.last().is_some_and(|last| SHORT.contains(&last.written))
}

/// "did Roth take office just two months?": after what? "in a surprise attack, sinking?": what?
fn ends_in_a_count(stem: &str, list: &[Word<'_>]) -> bool {
    let back =
        |by: usize| list.len().checked_sub(by).and_then(|at| list.get(at)).map_or("", |word| word.small);
    let is_length = matches!(back(1), "days" | "weeks" | "months" | "years" | "hours" | "decades");
    let is_led = matches!(back(4), "after" | "for" | "in" | "of" | "within");
    let is_short =
        !is_led && matches!(back(3), "just" | "only" | "barely" | "scarcely" | "some") && counts(back(2));
    // "by invading Laos, surrounding on ______."
    let gap = [" in ", " on "].iter().find_map(|lead| stem.strip_suffix(&format!("{lead}{GAP}.")));
    let told = gap.or_else(|| stem.strip_suffix('?')).unwrap_or_default();
    let hangs = told
        .rsplit_once(", ")
        .is_some_and(|(_, last)| last.len() > 5 && last.ends_with("ing") && !last.contains(' '));
    stem.ends_with('?') && is_length && is_short || hangs
}

/// "set aside addresses in ______, while RFC 1149.": what that one did was cut away.
fn ends_in_a_link(stem: &str, list: &[Word<'_>]) -> bool {
    const LINKS: [&str; 3] = [", while ", ", whereas ", ", although "];
    /// A name or a noun with its words, and no verb.
    const MOST: usize = 3;
    let tail = LINKS.iter().find_map(|link| stem.rsplit_once(link)).map(|(_, tail)| tail);
    tail.is_some_and(|tail| !tail.contains(GAP) && tail.split(' ').count() <= MOST && list.len() > MOST)
}

/// "was suspended in ______, 1857 and 1866", "in 1847, ______ and 1866": the rest of the list leaves little to tell.
fn is_one_of_a_list(before: &str, behind: &str) -> bool {
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let first = |text: &str| text.split([' ', ',', '.']).next().is_some_and(is_year);
    let last = |text: &str| text.rsplit(' ').next().is_some_and(is_year);
    let is_led = |text: &str| text.strip_suffix(',').is_some_and(last);
    // "battled in 1861 and early ______"
    let is_second =
        [" and early ", " and late ", " and mid-"].iter().find_map(|link| before.strip_suffix(link));
    is_second.is_some_and(last)
        || behind.strip_prefix(", ").is_some_and(first)
        || is_led(before.trim_end()) && before.ends_with(", ")
        || before.strip_suffix(" and ").is_some_and(|text| last(text) && text.contains(','))
            && !before.contains("etween ")
}

/// "asked the government to act, and ______.", "of Lund, Visby and ______": the subject of what was cut away, or the last of a list that is no
/// answer alone.
fn opens_another_clause(read: &Read<'_>) -> bool {
    let Some((before, behind)) = read.question.stem.split_once(GAP) else { return false };
    // "licensed in ______ and 1962": either would do.
    let is_one_of_two = behind
        .strip_prefix(" and ")
        .is_some_and(|behind| behind.starts_with(|letter: char| letter.is_ascii_digit()))
        && !before.ends_with("between ")
        && !before.ends_with("Between ");
    if read.question.kind != QuestionKind::Cloze {
        return read.question.kind == QuestionKind::ClozeDate
            && (is_one_of_two || is_one_of_a_list(before, behind));
    }
    let joined = [" and ", " or ", " but "].iter().find_map(|link| before.strip_suffix(link));
    let Some(before) = joined else { return false };
    if before.ends_with(',') && matches!(behind, "." | "?") {
        return true;
    }
    // "invaded the Sinai, and Britain and ______.": the subjects of what was cut away.
    let is_led = before
        .rsplit_once(", and ")
        .is_some_and(|(_, last)| !last.contains(' ') && last.starts_with(char::is_uppercase));
    if is_led && matches!(behind, "." | "?") {
        return true;
    }
    let is_name =
        |word: &str| word.starts_with(char::is_uppercase) && !MONTHS.contains(&word.trim_end_matches(','));
    // The name before the link, and a name with its comma before that.
    let mut words =
        before.trim_end_matches(',').rsplit(' ').skip_while(|word| is_name(word) && !word.ends_with(','));
    words.next().is_some_and(|word| word.ends_with(',') && is_name(word))
        && before.rsplit(' ').next().is_some_and(is_name)
}
