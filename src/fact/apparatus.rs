//! What stands around an article and tells nothing of its subject: datelines, stamps, sources, course notes.

use super::clause::Link;
use super::record::Fact;
use super::view::View;
use super::{heading, page, wording};
use crate::diagnostic::Diagnostic;
use crate::language::{Chunk, ChunkKind, Tag, is_event_noun};
use crate::temporal::Timex;
use crate::text::{Case, Form};

/// Why a sentence is not read for facts.
pub(super) fn reason(view: &View<'_>, form: Form) -> Option<&'static str> {
    if page::is_matter(view) {
        return Some("no part of the text of a page");
    }
    if is_rest_of_a_caption(view) {
        return Some("the rest of a caption");
    }
    if !view.chunks.iter().any(|chunk| matches!(chunk.kind, ChunkKind::Time(_))) {
        return None;
    }
    let has_finite = view.chunks.iter().any(|chunk| chunk.kind == ChunkKind::Finite);
    let head = view.tokens.start..view.tokens.end.min(view.tokens.start + 40);
    if view.chunks.iter().rev().take(3).any(|chunk| chunk.is_mark('?')) {
        return Some("a question states nothing");
    }
    if matches!(form, Form::Heading(_)) && !(has_range(view) && (has_finite || names_event(view))) {
        return Some("a heading is told again below it");
    }
    if !has_finite && wording::has_word(view.source, head.clone(), STAMPS) || is_stamp(view) {
        return Some("a stamp of the page");
    }
    if !has_finite && wording::has_word(view.source, head.clone(), COURSE) {
        return Some("a note on the course");
    }
    if is_test(view) || has_choices(view) {
        return Some("a note on the course");
    }
    if !has_finite && wording::has_word(view.source, head.clone(), SOURCES) {
        return Some("a source");
    }
    if is_request(view) || is_tip(view) || !has_finite && is_advice(view) {
        return Some("addressed to the reader");
    }
    if !has_finite && (is_law_report(view) || is_imprint(view) || page::is_printed(view)) || is_address(view)
    {
        return Some("a source");
    }
    if !has_finite && is_only_time(view) {
        return Some("a date and nothing else");
    }
    if !has_finite && (is_statistic(view) || is_row_of_figures(view)) {
        return Some("figures by year");
    }
    None
}

/// "the harbour of Kora in 1861]]": brackets that nothing opened, left of a picture, close what was written below it.
fn is_rest_of_a_caption(view: &View<'_>) -> bool {
    let closes = |back: usize| {
        view.tokens.end.checked_sub(back).is_some_and(|at| wording::text(view.source, at) == "]")
    };
    closes(1) && closes(2) && !view.tokens.clone().any(|at| wording::text(view.source, at) == "[")
}

pub(super) fn report(view: &View<'_>, reason: &'static str, diagnostics: &mut Vec<Diagnostic>) {
    let span = view.source.prose.span(view.tokens.clone());
    diagnostics.push(Diagnostic::new(span, "F01", format!("not read for events: {reason}")));
}

/// What a ruler has for as long as he rules.
const OFFICES: &[&str] = &["dictatorship", "presidency", "regency", "reign", "rule", "tenure"];

/// So many tokens of a heading are looked at.
const LONGEST_TITLE: usize = 20;

const STAMPS: &[&str] = &[
    "posted",
    "published",
    "updated",
    "copyright",
    "©",
    "filed",
    "retrieved",
    "accessed",
    "subscription",
    "edited",
    "reprinted",
];
const COURSE: &[&str] = &[
    "handout",
    "lect",
    "lecture",
    "seminar",
    "syllabus",
    "homework",
    "assignment",
    "essay",
    "exam",
    "due",
    "deadline",
    "semester",
    "tutorial",
];
const SOURCES: &[&str] = &[
    "pp", "p", "chs", "chapters", "vol", "isbn", "doi", "ibid", "op", "ed", "eds", "archives", "cf", "https",
    "http", "www",
];

/// "The Great Famine, 1845-1849", "Adam II (1620-1659)", "Harald (1211-36)"; not "Early life, 1783-1807", which heads
/// what is told below it.
fn names_event(view: &View<'_>) -> bool {
    let is_event = |at: usize| {
        let word = wording::text(view.source, at).to_ascii_lowercase();
        is_event_noun(&word) || OFFICES.contains(&word.as_str())
    };
    heading::lone(view.source, view.tokens.clone()).is_some()
        || wording::text(view.source, view.tokens.start + 1) == "("
        || view.tokens.clone().take(LONGEST_TITLE).any(is_event)
}

fn has_range(view: &View<'_>) -> bool {
    view.chunks.iter().enumerate().any(|(at, _)| {
        view.timex(at).is_some_and(|timex| matches!(timex.value, crate::temporal::TimeValue::Range(..)))
    })
}

/// "An earlier version of this report, published on Sunday, ..."
fn is_stamp(view: &View<'_>) -> bool {
    // With what each of them begins; nearly no sentence has one.
    let may_begin = |at: usize| {
        let word = wording::text(view.source, at).as_bytes();
        let ends_as = |end: &str| {
            word.len()
                .checked_sub(end.len())
                .and_then(|at| word.get(at..))
                .is_some_and(|own| own.eq_ignore_ascii_case(end.as_bytes()))
        };
        word.windows(9).any(|part| part.eq_ignore_ascii_case(b"copyright"))
            || ["earlier", "this", "last", "posted", "first"].iter().any(|end| ends_as(end))
    };
    if !(view.tokens.start..view.tokens.end.min(view.tokens.start + 12)).any(may_begin) {
        return false;
    }
    let line = wording::write(view.source, view.tokens.start..view.tokens.end.min(view.tokens.start + 12))
        .to_lowercase();
    [
        "earlier version of this",
        "this article",
        "this report",
        "this story",
        "this page",
        "last updated",
        "posted on",
        "copyright",
    ]
    .iter()
    .any(|words| line.contains(words))
        // "First published in 1962 by the Lund Press", but "Berg first published his map in 1862" and "First published in
        // 1962, the book made him famous".
        || line.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with("first published")
        && !line.contains("this article of")
        && !view.chunks.iter().any(|chunk| chunk.kind == ChunkKind::Finite)
}

/// "Test on Friday 8 Nov", "Quiz wk 9 (Mon 8 Apr)", "Question 3 of 2019 may come back": what students are told beside it.
fn is_test(view: &View<'_>) -> bool {
    let Some(first) = (view.tokens.start..view.tokens.end.min(view.tokens.start + 3))
        .find(|&at| wording::text(view.source, at).starts_with(char::is_alphabetic))
    else {
        return false;
    };
    let is_at = |at: usize, words: &[&str]| wording::is_word(view.source, at, words);
    let starts_with_day = |at: usize| {
        let word = wording::text(view.source, at).to_ascii_lowercase();
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().any(|day| word.starts_with(day))
    };
    let is_when =
        |at: usize| is_at(at, &["on", "in", "wk", "week", "next", "this", "due"]) || starts_with_day(at);
    is_at(first, &["test", "quiz", "midterm", "exam", "mock", "resit"]) && is_when(first + 1)
        || is_at(first, &["question", "q"])
            && wording::text(view.source, first + 1).bytes().all(|byte| byte.is_ascii_digit())
            && is_at(first + 2, &["of", "in", "from"])
}

/// "Please read ...", "Compare ...": a verb without a subject, or "you".
fn is_request(view: &View<'_>) -> bool {
    let first = view.chunks.iter().find(|chunk| !matches!(chunk.kind, ChunkKind::Mark(_)));
    let Some(first) = first else { return false };
    let please = wording::is_word(view.source, first.tokens.start, &["please"]);
    let is_base = first.kind == ChunkKind::Finite
        && first.tokens.len() == 1
        && view.word(first.head).tag == Tag::Verb
        && view.word(first.head).tense == Some(crate::language::Tense::Base);
    let has_subject = view.clauses.first().is_some_and(|clause| clause.subject.is_some());
    let to_reader = view.chunks.iter().take(60).any(|chunk| is_you(view, chunk))
        && !view.chunks.iter().take(60).any(|chunk| matches!(chunk.kind, ChunkKind::Mark('"' | '“')))
        && !tells_besides(view);
    please || is_base && !has_subject || to_reader || is_your(view)
}

/// "Visit the Lund Archive to see a map of 1860.", "Watch this film of 1951.": a whole sentence that sends the reader elsewhere;
/// "Visit of the king, 1860" tells what was done.
pub(super) fn is_errand(view: &View<'_>) -> bool {
    const SENDING: &[&str] =
        &["access", "browse", "check", "explore", "listen", "look", "read", "see", "view", "visit", "watch"];
    const SENT_TO: &[&str] = &[
        "a", "about", "an", "at", "excerpts", "how", "more", "out", "some", "the", "these", "this", "through",
    ];
    /// What reads like a note has fewer words.
    const SHORTEST: usize = 7;
    let is_at = |at: usize, words: &[&str]| wording::is_word(view.source, at, words);
    let first = view.tokens.start;
    let is_sent = || {
        is_at(first + 1, SENT_TO)
            || wording::text(view.source, first + 1).starts_with(['“', '"'])
            || !is_at(first + 1, &["by", "from", "in", "of", "on", "to"])
                // "Watch towers were built to guard the coast"
            && view
                .chunks
                .iter()
                .take(40)
                .filter(|chunk| chunk.tokens.start > first)
                .find(|chunk| matches!(chunk.kind, ChunkKind::Finite | ChunkKind::Infinitive))
                .is_some_and(|verb| verb.kind == ChunkKind::Infinitive)
    };
    let ends = view.chunks.last().is_some_and(|chunk| chunk.is_mark('.'));
    is_at(first, SENDING) && ends && view.tokens.len() >= SHORTEST && is_sent()
}

/// Of the facts of an errand, from `first` on, only those told by the way stay: "to read the speech *that Holm gave in 1859*".
pub(super) fn keep_told(view: &View<'_>, facts: &mut Vec<Fact>, first: usize) {
    let read = facts.split_off(first.min(facts.len()));
    facts.extend(read.into_iter().filter(|fact| {
        fact.flags.is_background
            && fact.predicate.is_some()
            && fact.subject.as_ref().is_some_and(|subject| subject.tokens.start > view.tokens.start + 1)
    }));
}

/// "your response", "your answer"
fn is_your(view: &View<'_>) -> bool {
    let head = view.tokens.start..view.tokens.end.min(view.tokens.start + 12);
    wording::has_word(view.source, head, &["your"])
        && !view.chunks.iter().take(60).any(|chunk| matches!(chunk.kind, ChunkKind::Mark('"' | '“')))
        && !tells_besides(view)
}

/// "you", "your"; not the one of "mark you", which is only said by the way.
fn is_you(view: &View<'_>, chunk: &Chunk) -> bool {
    let before = chunk.tokens.start.checked_sub(1);
    chunk.kind == ChunkKind::Pronoun
        && wording::is_word(view.source, chunk.head, &["you", "your"])
        && !before.is_some_and(|before| wording::is_word(view.source, before, &["mark", "mind"]))
}

/// "In 1875 the two shook hands over the Elbe, mark you, and parted": a clause with a date and a doer of its own, told as past,
/// beside the word to the reader.
fn tells_besides(view: &View<'_>) -> bool {
    let is_page = wording::has_word(view.source, view.tokens.clone(), STAMPS);
    !is_page
        && view.clauses.iter().take(12).any(|clause| {
            let owns = |is: &dyn Fn(usize) -> bool| clause.owned.iter().take(60).any(|&at| is(at));
            matches!(clause.link, Link::Main)
                && clause.subject.is_some()
                && view.verb(clause).is_some_and(|verb| view.is_past(verb))
                && owns(&|at| view.timex(at).is_some_and(Timex::is_dated))
                && !owns(&|at| view.chunk(at).is_some_and(|chunk| is_you(view, chunk)))
        })
}

/// "Holm v. Rask, 347 U.S. 483 (1954).", "33rd Congress (1854).", "Lund Review (June 2018): 12.": where it is printed.
fn is_law_report(view: &View<'_>) -> bool {
    /// The most words of such a line.
    const LONGEST: usize = 40;
    const REPORTS: &[&str] =
        &["U.S.", "US", "S", "F", "F.2d", "F.3d", "Ct", "Cal", "N.Y.", "N.E.", "Stat", "Cir"];
    let text = |at: usize| wording::text(view.source, at);
    let is_number = |at: usize| !text(at).is_empty() && text(at).bytes().all(|byte| byte.is_ascii_digit());
    let (start, end) = (view.tokens.start, view.tokens.end);
    if view.tokens.len() > LONGEST {
        return false;
    }
    let is_report = |at: usize| {
        let behind = (at + 2..end.min(at + 6)).any(is_number);
        is_number(at) && REPORTS.contains(&text(at + 1)) && behind
    };
    // "(June 2018): 12."
    let is_page = |at: usize| text(at) == ")" && text(at + 1) == ":" && is_number(at + 2);
    let is_congress = text(start + 1) == "Congress" && text(start + 2) == "(";
    is_congress || view.tokens.clone().any(|at| is_report(at) || is_page(at))
}

/// "Lund: Kora Press, 1995.", "The Mill of Kora, Lund University Press, 1995.": who printed it, where and when.
fn is_imprint(view: &View<'_>) -> bool {
    const TRADE: &[&str] = &["Press", "Publishers", "Publishing", "Publications", "Verlag"];
    let text =
        |back: usize| view.tokens.end.checked_sub(back).map_or("", |at| wording::text(view.source, at));
    let stop = usize::from(text(1) == ".");
    let is_year = text(1 + stop).len() == 4 && text(1 + stop).bytes().all(|byte| byte.is_ascii_digit());
    let is_house = text(3 + stop) == "House" && TRADE.contains(&text(4 + stop));
    is_year && text(2 + stop) == "," && (TRADE.contains(&text(3 + stop)) || is_house)
}

/// "February 27, 1860. www.example.org": a line with an address and hardly a word besides.
fn is_address(view: &View<'_>) -> bool {
    /// So many words besides are a sentence.
    const MOST: usize = 12;
    let opens = |at: usize| {
        let word = wording::text(view.source, at);
        ["http", "www"]
            .iter()
            .any(|sign| word.get(..sign.len()).is_some_and(|head| head.eq_ignore_ascii_case(sign)))
    };
    let Some(at) = (view.tokens.start..view.tokens.end.min(view.tokens.start + MOST)).find(|&at| opens(at))
    else {
        return false;
    };
    let owns = |chunk: &Chunk| chunk.kind == ChunkKind::Finite && chunk.tokens.start < at;
    !view.chunks.iter().any(owns)
}

/// "Tip: know 1863 and 1877", "Common mistake: the year 1845".
fn is_tip(view: &View<'_>) -> bool {
    let first = view.tokens.start;
    let colon =
        (first + 1..(first + 4).min(view.tokens.end)).find(|&at| wording::text(view.source, at) == ":");
    colon.is_some_and(|colon| {
        wording::has_word(
            view.source,
            first..colon,
            &["tip", "tips", "hint", "hints", "mistake", "mistakes", "mnemonic", "reminder"],
        )
    })
}

/// "Use specific dates (1863)", "Confusing the two treaties", "Key dates: 1863, 1877": how to pass an examination.
fn is_advice(view: &View<'_>) -> bool {
    const ADVICE: &[&str] = &[
        "avoid",
        "confusing",
        "forgetting",
        "hack",
        "hint",
        "memorise",
        "memorize",
        "mention",
        "mixing",
        "mnemonic",
        "remember",
        "reminder",
        "revise",
        "tip",
        "tips",
        "use",
    ];
    let is_at = |at: usize, words: &[&str]| wording::is_word(view.source, at, words);
    let Some(first) = (view.tokens.start..view.tokens.end.min(view.tokens.start + 6))
        .find(|&at| wording::text(view.source, at).starts_with(char::is_alphabetic))
    else {
        return false;
    };
    let is_key = is_at(first, &["key", "important"]) && is_at(first + 1, &["date", "dates", "year", "years"]);
    // "Most asked: 1885, 1905", "Don't forget 1947"
    let is_asked = is_at(first, &["most", "often", "frequently", "repeatedly"])
        && is_at(first + 1, &["asked", "important", "repeated", "tested"])
        && matches!(wording::text(view.source, first + 2), ":" | "-" | "–");
    let is_warning = (first..first + 4).any(|at| is_at(at, &["forget"]))
        && is_at(first, &["don't", "don’t", "do", "never"]);
    is_asked
        || is_warning
        || is_key && wording::text(view.source, first + 2) == ":"
        || is_at(first, ADVICE) && !is_at(first + 1, &["of"])
}

/// "Put in the right order: Lund 1863, Ribe 1869", "Match the columns".
pub(super) fn is_task(view: &View<'_>) -> bool {
    let is_at = |at: usize, words: &[&str]| wording::is_word(view.source, at, words);
    let first = view.tokens.start;
    // "Q. Why did it take nine years?", "[20 marks]"
    let is_asked = wording::text(view.source, first) == "Q"
        && [".", ":", ")"].contains(&wording::text(view.source, first + 1));
    let is_marked = || {
        view.tokens.clone().skip(1).any(|at| {
            is_at(at, &["marks"])
                && wording::text(view.source, at - 1).bytes().all(|byte| byte.is_ascii_digit())
                && [")", "]"].contains(&wording::text(view.source, at + 1))
        })
    };
    if is_asked || is_marked() {
        return true;
    }
    let end = view.tokens.end.min(first + 8);
    // The number of the task may stand in front.
    (first..end.min(first + 3)).any(|at| {
        is_at(at, &["arrange", "put", "match"])
            && (at + 1..end).any(|at| is_at(at, &["order", "column", "columns"]))
            && (at == first || !wording::text(view.source, at - 1).starts_with(char::is_alphabetic))
    })
}

/// "was opened in: (a) 1976 (b) 1984 (c) 1991": the choices of a test, a word or three each.
fn has_choices(view: &View<'_>) -> bool {
    const LONGEST: usize = 3;
    let words = view.source.prose.span(view.tokens.clone()).slice(&view.source.article.text);
    // Hardly any sentence has them.
    if !words.contains("c)") && !words.contains("C)") {
        return false;
    }
    let words = words.to_lowercase();
    let behind = |mark: &str| words.split_once(mark).map(|(_, behind)| behind);
    let Some(first) = behind("(a)").or_else(|| behind(" a)")) else { return false };
    let Some((first, second)) = first.split_once("b)") else { return false };
    let second = second.split("c)").next().unwrap_or_default();
    let is_short = |choice: &str| (1..=LONGEST + 1).contains(&choice.split_whitespace().count());
    is_short(first) && is_short(second)
}

/// A line of dates and marks, with at most a place: "Tuesday 22 October 2019, 5.45pm".
fn is_only_time(view: &View<'_>) -> bool {
    view.chunks.iter().all(|chunk| match chunk.kind {
        ChunkKind::Time(_) | ChunkKind::Mark(_) | ChunkKind::Preposition | ChunkKind::Adverb => true,
        // "A) 1947": a choice.
        ChunkKind::Noun => chunk.tokens.clone().all(|at| {
            let word = view.word(at);
            word.tag == Tag::Calendar || word.tag == Tag::Number || wording::text(view.source, at).len() == 1
        }),
        _ => false,
    })
}

/// "Growth rate: 2.4% (2005)", "Price of salt: 17.5 (1906), 16.7 (1905)": every date stands in brackets behind a share or
/// a broken number, behind a label. "Hill: Article 370 (1949)" is a name.
fn is_statistic(view: &View<'_>) -> bool {
    let text = |at: Option<usize>| at.map_or("", |at| wording::text(view.source, at));
    let is_measured = |start: usize| {
        let figure = text(start.checked_sub(2));
        text(start.checked_sub(1)) == "("
            && (figure == "%"
                || figure.starts_with(|c: char| c.is_ascii_digit()) && figure.contains(['.', ',', '%']))
    };
    let mut times = view.chunks.iter().filter(|chunk| matches!(chunk.kind, ChunkKind::Time(_))).peekable();
    let is_labelled = times
        .peek()
        .is_some_and(|first| wording::has_word(view.source, view.tokens.start..first.tokens.start, &[":"]));
    is_labelled && times.all(|time| is_measured(time.tokens.start))
}

/// "May 28 Sept 30 July 32 Blues 12 107 230 Greens 54 77 89": a table that lost its rules.
fn is_row_of_figures(view: &View<'_>) -> bool {
    /// So many bare numbers, and so great a part of the line.
    const LEAST: usize = 8;
    let is_figure = |at: usize| {
        let word = wording::text(view.source, at);
        word.starts_with(|c: char| c.is_ascii_digit()) && word.len() < 4
    };
    let figures = view.tokens.clone().filter(|&at| is_figure(at)).count();
    figures >= LEAST && figures * 2 >= view.tokens.len()
}

/// Whether the phrase at `at` stands in a dateline: "LONDON, Oct 22 (Agency) - ...".
pub(super) fn is_dateline(view: &View<'_>, at: usize) -> bool {
    let first = view.source.prose.tokens.get(view.tokens.start);
    let is_upper = first.is_some_and(|token| token.case == Case::Upper && token.span.len() > 3);
    is_upper
        && at < 6
        && view
            .chunks
            .iter()
            .skip(at)
            .take(6)
            .any(|chunk| matches!(chunk.kind, ChunkKind::Mark('-' | '–' | '—')))
}
