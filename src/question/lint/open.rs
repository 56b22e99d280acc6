//! L05, the rest of it: a stem whose last word waits for what was said, signed or joined, and other phrases that lost their second half.
//!
//! **Examples**: "did riots lead Holm to announce?" (what), "declared that it could not join" (what), "become the first human?" (to do what),
//! "require that all projects?" (the verb), "was sworn in on ______" (as what). It must not know the article.

use super::read::{Read, Word};
use crate::language::is_role_noun;
use crate::question::item::QuestionKind;
use crate::question::wording::GAP;

/// What is said, decided or promised to somebody stands behind these.
const SAYING: [&str; 25] = [
    "announce",
    "announced",
    "announcing",
    "argue",
    "argued",
    "claim",
    "claimed",
    "declare",
    "declaring",
    "decreed",
    "decreeing",
    "insist",
    "insisted",
    "proclaim",
    "proclaiming",
    "promise",
    "promised",
    "promising",
    "propose",
    "proposing",
    "say",
    "swear",
    "vow",
    "vowed",
    "warn",
];

/// What is done to a treaty, a bill or a league, which stands behind the verb.
const SIGNING: [&str; 11] = [
    "accept",
    "adopt",
    "approve",
    "attend",
    "enact",
    "join",
    "ratify",
    "recognise",
    "recognize",
    "reject",
    "sign",
];

/// What is written down and signed, and does not take place.
const WRITTEN: [&str; 15] = [
    "accord",
    "act",
    "agreement",
    "amendment",
    "bill",
    "charter",
    "code",
    "constitution",
    "convention",
    "decree",
    "law",
    "pact",
    "protocol",
    "resolution",
    "treaty",
];

/// Whether the stem stops, at its end or in front of its gap, before what its last words wait for.
pub(super) fn is_open(read: &Read<'_>) -> bool {
    let stem = read.question.stem;
    let list = read.stem_words();
    let asks_when =
        matches!(read.question.kind, QuestionKind::When | QuestionKind::ClozeDate | QuestionKind::TrueFalse);
    let told = before_its_date(stem, list);
    // "In ______ Kora drew a line through land that Lund claimed."
    let is_asked_behind = read.question.kind != QuestionKind::ClozeDate || told.len() < list.len();
    asks_when
        && (lacks_its_words(told, is_asked_behind)
            || lacks_its_purpose(told)
            || lacks_its_office(stem, told)
            || lacks_what_it_owns(told)
            || ends_in_a_participle(told))
        || is_elected_to_nothing(list)
        || resigns_from_nothing(list)
        || is_said_that(list)
        || is_a_body_that_takes_place(stem, list)
        || is_no_happening(stem, list)
        || receives_a_body(stem, list)
        || counts_without_an_article(list)
        || is_a_row_of_numbers(stem)
        || names_its_day(stem)
        || has_any_subject(read)
        || is_the_end_of_a_name(stem)
        || lasts_from_day_to_day(read.question.kind, list)
}

/// "did a grandson found a duchy at Lund?", "a further annex": of whom and besides which is told elsewhere.
fn has_any_subject(read: &Read<'_>) -> bool {
    const OF_SOMEBODY: [&str; 14] = [
        "brother",
        "colleague",
        "cousin",
        "daughter",
        "follower",
        "friend",
        "grandson",
        "nephew",
        "pupil",
        "sister",
        "son",
        "student",
        "successor",
        "uncle",
    ];
    let list = read.stem_words();
    list.windows(3).take(8).enumerate().any(|(at, three)| {
        let [a, noun, next] = three else { return false };
        let before = at.checked_sub(1).and_then(|at| list.get(at)).map_or("", |before| before.small);
        let opens = at == 0 || matches!(before, "did" | "for" | "was" | "were") || before.starts_with('_');
        opens
            && matches!(a.small, "a" | "an")
            && (noun.small == "further"
                || OF_SOMEBODY.contains(&noun.small)
                    && !next.written.starts_with(char::is_uppercase)
                    && !matches!(next.small, "born" | "of" | "named" | "called" | "and"))
    })
}

/// "D.C., from 1921 to 1922, was extended", "was D.C. extended": a sentence that began before it.
fn is_the_end_of_a_name(stem: &str) -> bool {
    let is_short = |word: &str| {
        let short = word.trim_end_matches(',').strip_suffix('.').unwrap_or_default();
        short.contains('.')
            && !matches!(short, "U.S" | "U.K")
            && short.split('.').all(|letter| letter.len() == 1)
    };
    let mut words = stem.split(' ');
    let first = words.next().unwrap_or_default();
    first.ends_with(',') && is_short(first)
        || words.by_ref().any(|word| matches!(word, "did" | "was" | "were"))
            && words.next().is_some_and(is_short)
            && words.next().is_some_and(|next| next.starts_with(char::is_lowercase))
}

/// "Which town was taken from 1 June 1098 to 7 June 1098?": the week in which it was.
fn lasts_from_day_to_day(kind: QuestionKind, list: &[Word<'_>]) -> bool {
    let is_day =
        |word: &Word<'_>| word.small.len() < 3 && word.small.bytes().all(|byte| byte.is_ascii_digit());
    matches!(kind, QuestionKind::Who | QuestionKind::Cloze)
        && list.windows(7).any(|seven| {
            let [from, day, month, _, to, last, same] = seven else { return false };
            let is_range = from.small == "from" && to.small == "to" && month.small == same.small;
            is_range && is_day(day) && is_month(month) && is_day(last)
        })
}

/// "On what date did Kora fall on the feast of St Olaf?": two days, or the answer.
fn names_its_day(stem: &str) -> bool {
    const DAYS: [&str; 8] = [
        " on Christmas",
        " on Easter",
        " on Good Friday",
        " on New Year",
        " on Whit",
        " on the eve of ",
        " on the feast of ",
        " on the day of ",
    ];
    (stem.starts_with("On what date ") || stem.ends_with(" on ______."))
        && DAYS.iter().any(|day| stem.contains(day))
}

/// The words of the stem up to the gap for its date, or the date that a statement ends with.
pub(super) fn before_its_date<'l, 'q>(stem: &str, list: &'l [Word<'q>]) -> &'l [Word<'q>] {
    let is_number = |word: &Word<'_>| word.small.starts_with(|c: char| c.is_ascii_digit() || c == '_');
    let mut end = list.len();
    let ends_with_a_gap = stem.strip_suffix('.').is_some_and(|stem| stem.ends_with(GAP));
    let is_statement = stem.ends_with('.') && !stem.contains(GAP);
    // "in 1934, not in 1936."
    if let Some(not) = list.iter().rposition(|word| word.small == "not").filter(|_| is_statement) {
        let is_lure = list.get(not + 1).is_some_and(|next| matches!(next.small, "in" | "on"));
        end = if is_lure { not } else { end };
    }
    let list = list.get(..end).unwrap_or_default();
    if ends_with_a_gap || is_statement {
        let from = list.len().saturating_sub(5);
        let lead = (from..list.len()).rev().find(|&at| {
            let next = list.get(at + 1).is_none_or(|next| is_number(next) || is_month(next));
            list.get(at).is_some_and(|word| matches!(word.small, "in" | "on")) && next
        });
        end = lead.unwrap_or(list.len());
    }
    list.get(..end).unwrap_or_default()
}

fn is_month(word: &Word<'_>) -> bool {
    crate::temporal::MONTHS.contains(&word.written)
}

/// "issue a decree proclaiming", "declared that it could not join", "“Norland and Lund joined”", "require that all projects".
fn lacks_its_words(told: &[Word<'_>], is_asked_behind: bool) -> bool {
    let [.., before, last] = told else { return false };
    // Behind the frame of the question: "the treaty that both had promised", "as the court announced".
    let is_told_before = told.iter().skip(3).any(|word| matches!(word.small, "which" | "what" | "as"));
    // "was announced", "made good on his promise"
    let is_told_whole = matches!(
        before.small,
        "was" | "were" | "been" | "be" | "being" | "a" | "the" | "his" | "her" | "its" | "their"
    );
    let waits = is_asked_behind && SAYING.contains(&last.small)
        || SIGNING.contains(&last.small)
        || last.small == "joined";
    waits && !is_told_whole && !is_told_before || lacks_its_verb(told)
}

/// "begin to require that all projects": nothing is told of them.
fn lacks_its_verb(told: &[Word<'_>]) -> bool {
    const ASKING: [&str; 16] = [
        "announce",
        "announced",
        "argue",
        "argued",
        "claim",
        "claimed",
        "declare",
        "declared",
        "demand",
        "demanded",
        "insist",
        "insisted",
        "require",
        "required",
        "order",
        "ordered",
    ];
    let that = told.windows(2).rposition(|two| {
        let [asks, that] = two else { return false };
        that.small == "that" && ASKING.contains(&asks.small)
    });
    let Some(behind) = that.and_then(|at| told.get(at + 2..)) else { return false };
    let is_verb = |word: &Word<'_>| {
        word.small.ends_with("ed")
            || matches!(
                word.small,
                "are" | "be" | "can" | "could" | "did" | "had" | "has" | "have" | "is" | "may" | "must"
            )
            || matches!(word.small, "shall" | "should" | "was" | "were" | "will" | "would")
    };
    // "that Norland troops leave Lund"
    let is_small = |word: &Word<'_>| word.written.starts_with(char::is_lowercase);
    behind.len() < 4 && behind.iter().all(is_small) && !behind.iter().any(is_verb)
}

/// "become the first human", "became the latest": to do what, of what?
fn lacks_its_purpose(told: &[Word<'_>]) -> bool {
    const TELLING: [&str; 12] =
        ["at", "by", "ever", "for", "from", "in", "of", "on", "since", "that", "to", "who"];
    let the = told.windows(3).position(|three| {
        let [became, the, first] = three else { return false };
        matches!(became.small, "became" | "become" | "was" | "were" | "be")
            && the.small == "the"
            && matches!(first.small, "first" | "last" | "only" | "second" | "third" | "latest" | "next")
    });
    let Some(behind) = the.and_then(|at| told.get(at + 3..)) else { return false };
    // "the first president": of the country that the title names.
    behind.len() < 5
        && !behind.last().is_some_and(|last| is_role_noun(last.small))
        && behind
            .iter()
            .all(|word| word.written.starts_with(char::is_lowercase) && !TELLING.contains(&word.small))
}

/// "was sworn in", "“Holm was sworn”": as what?
fn lacks_its_office(stem: &str, told: &[Word<'_>]) -> bool {
    let back =
        |by: usize| told.len().checked_sub(by).and_then(|at| told.get(at)).map_or("", |word| word.small);
    let is_sworn = back(1) == "sworn" || back(1) == "in" && back(2) == "sworn";
    is_sworn && !stem.contains(" as ")
}

/// "Holm was elected to serve until 2012", "Holm was elected, and he resigned": to what, where no office stands anywhere?
fn is_elected_to_nothing(list: &[Word<'_>]) -> bool {
    let is_bare = list.windows(2).any(|two| {
        let [be, elected] = two else { return false };
        matches!(be.small, "was" | "were" | "been" | "be")
            && matches!(elected.small, "elected" | "re-elected" | "reelected")
    });
    // "In which year was Holm elected?"
    let is_asked = list.last().is_some_and(|last| last.small == "elected")
        && list.iter().any(|word| matches!(word.small, "was" | "were"));
    let behind = list.iter().skip_while(|word| !word.small.ends_with("elected")).nth(1);
    // "was elected leader", "elected to the Senate", "elected by the first-past-the-post system"
    let is_told = behind.is_some_and(|next| {
        !matches!(next.small, "and" | "but" | "in" | "on" | "again" | "until" | "to")
            || next.small == "to"
                && list
                    .iter()
                    .skip_while(|word| !word.small.ends_with("elected"))
                    .nth(2)
                    .is_none_or(|verb| !matches!(verb.small, "serve" | "succeed" | "replace"))
    });
    (is_bare && !is_told || is_asked) && !names_an_office(list)
}

/// "Holm resigned in 2005 to run for the senate": from what, where no office stands before it?
fn resigns_from_nothing(list: &[Word<'_>]) -> bool {
    const SO_FAR: usize = 6;
    let Some(at) = list.iter().position(|word| matches!(word.small, "resign" | "resigned")) else {
        return false;
    };
    let (told, behind) = list.split_at(at);
    behind.windows(2).take(SO_FAR).any(|two| {
        matches!(two, [to, runs] if to.small == "to" && matches!(runs.small, "contest" | "run" | "stand"))
    }) && !behind.iter().take(SO_FAR).any(|word| matches!(word.small, "as" | "from"))
        && !names_an_office(told)
}

/// Whether an office, or a body that is elected and resigns, stands anywhere.
fn names_an_office(list: &[Word<'_>]) -> bool {
    const BODIES: [&str; 22] = [
        "administration",
        "assembly",
        "cabinet",
        "chancellorship",
        "coalition",
        "congress",
        "council",
        "government",
        "governments",
        "house",
        "labour",
        "leadership",
        "liberals",
        "ministry",
        "office",
        "parliament",
        "party",
        "presidency",
        "regime",
        "seat",
        "senate",
        "throne",
    ];
    list.iter().any(|word| {
        let noun = word.small.trim_end_matches("'s").trim_end_matches("’s");
        is_role_noun(noun) || BODIES.contains(&noun) || noun.strip_suffix('s').is_some_and(is_role_noun)
    })
}

/// "On what date was Holm said that the notice was ready?": nobody is said that; it is.
fn is_said_that(list: &[Word<'_>]) -> bool {
    let Some(be) = list.iter().position(|word| matches!(word.small, "was" | "were")) else { return false };
    let behind = list.get(be + 1..).unwrap_or_default();
    let name = behind.iter().take_while(|word| word.written.starts_with(char::is_uppercase)).count();
    let is_it = be.checked_sub(1).and_then(|at| list.get(at)).is_some_and(|before| before.small == "it");
    let word = |by: usize| behind.get(name + by).map_or("", |word| word.small);
    !is_it && matches!(word(0), "said" | "claimed" | "announced" | "argued" | "reported") && word(1) == "that"
}

/// "did the Constitutional Commission take place": it sat.
fn is_a_body_that_takes_place(stem: &str, list: &[Word<'_>]) -> bool {
    const BODIES: [&str; 17] = [
        "agency",
        "army",
        "association",
        "authority",
        "bank",
        "board",
        "bureau",
        "cabinet",
        "commission",
        "committee",
        "company",
        "corps",
        "court",
        "government",
        "ministry",
        "party",
        "society",
    ];
    let did = list.iter().position(|word| word.small == "did");
    let subject = did.and_then(|did| list.get(did + 1..)).unwrap_or_default();
    let head = subject
        .iter()
        .take_while(|word| !matches!(word.small, "of" | "for" | "in" | "by" | "on" | "take"))
        .last();
    stem.ends_with(" take place?") && head.is_some_and(|head| BODIES.contains(&head.small))
}

/// "did Norland acquire ownership?", "lost control in ______": of what?
fn lacks_what_it_owns(told: &[Word<'_>]) -> bool {
    let back =
        |by: usize| told.len().checked_sub(by).and_then(|at| told.get(at)).map_or("", |word| word.small);
    matches!(
        back(1),
        "ownership" | "possession" | "custody" | "jurisdiction" | "sovereignty" | "admission" | "access"
    ) && matches!(
        back(2),
        "acquire"
            | "acquired"
            | "assume"
            | "assumed"
            | "claim"
            | "claimed"
            | "gain"
            | "gained"
            | "get"
            | "lose"
            | "lost"
            | "obtain"
            | "obtained"
            | "regain"
            | "regained"
            | "seek"
            | "sought"
            | "take"
            | "took"
            | "transfer"
            | "transferred"
    )
}

/// "the successes of the newly formed?": of what?
fn ends_in_a_participle(told: &[Word<'_>]) -> bool {
    let back =
        |by: usize| told.len().checked_sub(by).and_then(|at| told.get(at)).map_or("", |word| word.small);
    back(3) == "the" && back(2).ends_with("ly") && back(1).len() > 4 && back(1).ends_with("ed")
}

/// "did the Treaty of Lund take place": it was signed.
fn is_no_happening(stem: &str, list: &[Word<'_>]) -> bool {
    let ends = [" take place?", " took place”?", " occur?", " occurred”?"];
    if !ends.iter().any(|end| stem.ends_with(end)) {
        return false;
    }
    let subject = list.iter().skip_while(|word| !matches!(word.small, "did" | "for")).skip(1);
    let head = subject.take_while(|word| {
        !matches!(word.small, "of" | "take" | "took" | "occur" | "occurred" | "in" | "at" | "on")
    });
    head.last().is_some_and(|head| WRITTEN.contains(&head.small))
}

/// "Which organisation did Holm receive": an order of merit, a prize.
fn receives_a_body(stem: &str, list: &[Word<'_>]) -> bool {
    let asks = ["Which organisation did ", "Which institution did ", "Which party did "];
    asks.iter().any(|frame| stem.starts_with(frame))
        && list.iter().any(|word| matches!(word.small, "receive" | "win" | "accept" | "earn"))
}

/// "did 2nd CA elect": the words of a note.
fn counts_without_an_article(list: &[Word<'_>]) -> bool {
    list.windows(2).any(|two| {
        let [did, ordinal] = two else { return false };
        let digits = ordinal.small.trim_end_matches(|c: char| c.is_ascii_lowercase());
        matches!(did.small, "did" | "was" | "were")
            && digits.len() + 2 == ordinal.small.len()
            && !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// "“Kora surrenders (57,780)”": a column of a table whose head is not told; "abrogate const + ML".
fn is_a_row_of_numbers(stem: &str) -> bool {
    let is_number = |inside: &str| {
        inside.starts_with(|c: char| c.is_ascii_digit())
            && inside.bytes().all(|byte| byte.is_ascii_digit() || byte == b',' || byte == b'.')
    };
    let mut brackets = stem.split('(').skip(1).filter_map(|rest| rest.split_once(')'));
    // "“Strangled at Taif”": who?
    let quoted = stem.split_once('“').map_or("", |(_, quoted)| quoted);
    let mut first = quoted.split(' ');
    let is_participle = first.next().is_some_and(|first| first.ends_with("ed") && first.len() > 5)
        && first.next().is_some_and(|next| matches!(next, "at" | "in" | "by" | "on" | "from"));
    if is_participle {
        return true;
    }
    stem.contains('“') && brackets.any(|(inside, behind)| is_number(inside) && behind.starts_with('”'))
        || stem.contains(" + ") && !stem.contains('“')
}
