//! A sentence of the article, or a part of one, that may be asked as it stands.
//!
//! What a clause was taken to say may be wrong; the sentence is what the article says. **Example**: of "But Sokoto fell in 1903;
//! the caliph fled." the part around the date is "Sokoto fell in 1903". **Never**: quotations, brackets, words that point to
//! what was told before. It must not know what is asked.

mod cut;
mod pointing;

pub(in crate::question) use cut::{ends_with_a_verb, shortened, without_front, words as words_in};
pub(in crate::question) use pointing::{binds_its_pronouns, joint};

use super::code::Code;
use super::ground::Ground;
use crate::fact::{Fact, Voice};
use crate::language::Tag;
use crate::question::clause::{disagrees, goes_on};
use crate::text::{Form, TokenKind};
use std::ops::Range;

/// The tokens of a sentence or of a part of it.
pub(in crate::question) type Part = Range<usize>;

/// First words that only join a sentence to the one before; they are left out.
const JOINING: [&str; 7] = ["and", "but", "yet", "so", "however", "meanwhile", "also"];

/// The same where a comma stands behind them.
const JOINING_BEFORE_A_COMMA: [&str; 10] = [
    "consequently",
    "furthermore",
    "hence",
    "indeed",
    "later",
    "moreover",
    "nevertheless",
    "nonetheless",
    "therefore",
    "thus",
];

/// The part of the sentence that holds `phrase` and a verb of its own, without the word that joins it to what was before.
pub(super) fn part(ground: &Ground<'_>, fact: &Fact, phrase: &Range<usize>) -> Option<Range<usize>> {
    const LEADING: [&[&str]; 7] = [
        &["As", "a", "result"],
        &["By", "comparison"],
        &["By", "contrast"],
        &["In", "contrast"],
        &["In", "fact"],
        &["For", "example"],
        &["For", "instance"],
    ];
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let all = sentence.tokens.clone();
    let is_told = match ground.source.prose.form(sentence) {
        Form::Running => true,
        Form::Item => says_it_whole(fact),
        _ => false,
    };
    let is_here = all.start <= phrase.start && phrase.end <= all.end;
    let last = end_of(ground, &all, sentence.paragraph)?;
    let ends = is_told && is_here && phrase.end <= last;
    let facts = ground.in_sentence(fact.sentence);
    let parts = |at: &usize| ground.is_mark(*at, ';') || joins_clauses(ground, facts, *at);
    let first = behind_label(ground, &all);
    // "Figure 7.3 In 1930, Holm led a march": the words below a picture.
    let is_caption = matches!(ground.text(all.start), "Figure" | "Fig" | "Table" | "Map" | "Plate" | "Box")
        && (all.start + 1..all.start + 3).any(|at| ground.text(at).starts_with(|c: char| c.is_ascii_digit()));
    if is_caption {
        return None;
    }
    if phrase.start < first {
        return None;
    }
    let mut start = (first..phrase.start).rev().find(parts).map_or(first, |at| at + 1);
    let verb = fact.predicate.as_ref().map_or(phrase.end, |predicate| predicate.tokens.end);
    let is_figure = |at: usize| ground.text(at).starts_with(|letter: char| letter.is_ascii_digit());
    // "was killed in 1869 — the first of many": what a dash adds.
    let is_dash = |at: &usize| {
        *at >= verb
            && (ground.is_mark(*at, '—')
                // "won the final 66 – 49": the dash of a score.
                || ground.is_mark(*at, '–')
                    && ground.token(*at).is_some_and(|token| token.is_spaced)
                    && !(is_figure(at.saturating_sub(1)) && is_figure(*at + 1))
                || ground.is_mark(*at, ':') && ground.token(*at + 1).is_some_and(|token| token.is_spaced))
            && !(start..*at).any(|before| ['—', '–'].iter().any(|mark| ground.is_mark(before, *mark)))
            // "the parishes—soon to be counties—to make laws": an aside, and the sentence goes on.
            && !goes_on_behind(ground, fact, *at, last)
    };
    let end = (phrase.end..last)
        .find(|at| (parts(at) || is_dash(at)) && !is_within_a_pair(ground, start, *at))
        .unwrap_or(last);
    // "published it on 25 April, and papers by Holm and by Roth": the second clause lost its verb.
    let adds =
        ground.is_mark(phrase.end, ',') && ground.small(phrase.end + 1) == "and" && phrase.start > verb;
    let is_verb = |at: usize| matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal);
    let end = if adds && end < last && !(phrase.end..end).any(is_verb) { phrase.end } else { end };
    // "has played since 1934, and his average [and his share are the lowest]": a clause without its verb.
    let bare = (phrase.end..end)
        .rev()
        .find(|&at| at > verb && ground.is_mark(at, ',') && ground.small(at + 1) == "and");
    let opens_clause = |at: usize| ground.word(at).tag == Tag::Possessive;
    let end = match bare {
        Some(at) if end < last && !(at..end).any(is_verb) && opens_clause(at + 2) => at,
        _ => end,
    };
    // "Roth told the Lund Times: “It is clear”": what he told is all there was to tell.
    let opens_speech =
        ground.is_mark(end, ':') && ['“', '"', '‘'].iter().any(|mark| ground.is_mark(end + 1, *mark));
    if opens_speech {
        return None;
    }
    // "Finally,", "Unfortunately,"
    let is_opening = ground.text(start).ends_with("ly") && ground.is_mark(start + 1, ',');
    if is_opening && start + 2 < phrase.start {
        start += 2;
    } else if JOINING.iter().any(|word| ground.text(start).eq_ignore_ascii_case(word)) {
        start += 1 + usize::from(ground.is_mark(start + 1, ','));
    }
    let joins = JOINING_BEFORE_A_COMMA.iter().any(|word| ground.text(start).eq_ignore_ascii_case(word));
    if joins && ground.is_mark(start + 1, ',') && start + 2 < phrase.start {
        start += 2;
    }
    // "As a result, he was invited", "By comparison, Roth won"
    let leads = |words: &&&[&str]| {
        words.iter().enumerate().all(|(by, word)| ground.text(start + by) == *word)
            && ground.is_mark(start + words.len(), ',')
            && start + words.len() + 1 < phrase.start
    };
    if let Some(words) = LEADING.iter().find(leads) {
        start += words.len() + 1;
    }
    start = behind_a_heading(ground, start, phrase.start);
    // "Won various prizes and studied in Berlin": who did is told elsewhere.
    let has_doer = fact.predicate.as_ref().is_none_or(|predicate| predicate.tokens.start > start);
    // "Which became the capital of Shoa in 1881": the end of another sentence; "1963 The premier is shot": the head of a line.
    let first = ground.text(start);
    let is_row = first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit());
    let tells = !is_row
        && has_doer
        // "..., but on 3 May the attack": its verb was cut away.
        && fact.predicate.as_ref().is_none_or(|predicate| predicate.tokens.start < end)
        // "Two years later, the club moved": a gap may open the part.
        && start <= phrase.start
        && fact.tokens.start < end
        && start < fact.tokens.end;
    (ends && tells).then_some(start..end)
}

/// "The Council of Lund [In 1978 the law was changed]": where the text begins that a heading ran into, at the preposition of its date.
fn behind_a_heading(ground: &Ground<'_>, start: usize, date: usize) -> usize {
    let is_word =
        |at: usize| !matches!(ground.token(at).map(|token| token.kind), None | Some(TokenKind::Mark(_)));
    let is_title = |at: usize| is_word(at) && !matches!(ground.word(at).tag, Tag::Auxiliary | Tag::Modal);
    let runs_in = |at: &usize| {
        matches!(ground.text(*at), "After" | "By" | "During" | "In" | "On" | "Since")
            && (start..*at).all(is_title)
            && ground.text(start).starts_with(char::is_uppercase)
    };
    date.checked_sub(1).filter(|&at| at > start + 1).filter(runs_in).unwrap_or(start)
}

/// "fighting between the League [and the government] resumed", "help of military [and economic] kind": the second of two.
fn is_within_a_pair(ground: &Ground<'_>, start: usize, at: usize) -> bool {
    /// So far behind "between" its "and" may stand.
    const REACH: usize = 8;
    if ground.small(at) != "and" {
        return false;
    }
    let between = (start.max(at.saturating_sub(REACH))..at).rev().find(|&at| ground.small(at) == "between");
    let is_open = between.is_some_and(|between| !(between..at).any(|at| ground.small(at) == "and"));
    let before = at.saturating_sub(1);
    let is_adjective = matches!(ground.word(before).tag, Tag::Adjective | Tag::Noun)
        && ground.word(at + 1).tag == Tag::Adjective
        && ground.word(at + 2).tag == Tag::Noun
        && matches!(ground.word(before.saturating_sub(1)).tag, Tag::Preposition | Tag::Determiner);
    is_open || is_adjective
}

/// Whether a second dash ends what the dash at `at` begins, and more of the same clause stands behind it.
fn goes_on_behind(ground: &Ground<'_>, fact: &Fact, at: usize, last: usize) -> bool {
    const LONGEST: usize = 24;
    let dash = ['—', '–'].into_iter().find(|mark| ground.is_mark(at, *mark));
    let closing =
        dash.and_then(|dash| (at + 1..last.min(at + LONGEST)).find(|&other| ground.is_mark(other, dash)));
    closing.is_some_and(|closing| goes_on(ground, fact, closing + 1))
}

/// "The plan was given effect on 18 July", "Congress accepted the plan": a line of a list that tells in full. "The rebellion led by
/// Holm" does not.
fn says_it_whole(fact: &Fact) -> bool {
    fact.predicate.as_ref().is_some_and(|predicate| {
        predicate.is_past
            && (predicate.auxiliary.is_some() || predicate.voice == Voice::Active && fact.object.is_some())
    })
}

/// Where the words of a sentence end: before its full stop and the marks of footnotes behind it. A line of a list may do without
/// the full stop.
fn end_of(ground: &Ground<'_>, all: &Range<usize>, paragraph: usize) -> Option<usize> {
    let mut last = all.end.checked_sub(1)?;
    while last > all.start + 3 && ground.is_mark(last, ']') {
        let open = (last.saturating_sub(3)..last).rev().find(|&at| ground.is_mark(at, '['))?;
        last = open.checked_sub(1)?;
    }
    if ground.is_mark(last, '.') {
        return Some(last);
    }
    let is_word = !matches!(ground.token(last).map(|token| token.kind), None | Some(TokenKind::Mark(_)));
    let ends_block = ground
        .source
        .prose
        .paragraphs
        .get(paragraph)
        .is_some_and(|paragraph| paragraph.tokens.end == all.end);
    (is_word && ends_block && last + 1 == all.end).then_some(all.end)
}

/// Where a line begins behind its head: "1774- Franklin convenes", "Islamabad - On 15 August", "Introduction: The constitution".
fn behind_label(ground: &Ground<'_>, all: &Range<usize>) -> usize {
    let is_spaced = |at: usize| ground.token(at).is_some_and(|token| token.is_spaced);
    let closes = |at: usize| {
        ground.is_mark(at, ':')
            || ['-', '–', '—'].iter().any(|mark| ground.is_mark(at, *mark))
                && (is_spaced(at) || is_spaced(at + 1))
    };
    let label = (all.start + 1..all.end.min(all.start + 5)).find(|&at| closes(at));
    label.map_or(all.start, |at| at + 1)
}

/// Whether the comma or the "and" at `at` stands between two clauses that each have a subject of their own.
fn joins_clauses(ground: &Ground<'_>, facts: &[Fact], at: usize) -> bool {
    const LINKS: [&str; 5] = ["and", "but", "while", "whereas", "yet"];
    let is_link = |at: usize| LINKS.contains(&ground.text(at));
    let is_comma = ground.is_mark(at, ',');
    // "Kora fell in 1911, the rule of the army lasted until 1918, and a revolt broke out": the second of a row of three.
    let is_linked = is_comma && is_link(at + 1) || is_link(at);
    let joins = is_linked || is_comma && is_of_a_row(ground, facts, at);
    if !joins || !is_comma && is_within_a_relative(ground, at) {
        return false;
    }
    let next = at + 1 + usize::from(is_comma && is_linked);
    let is_told = |fact: &&Fact| fact.predicate.is_some() && !fact.flags.is_background;
    let mut told = facts.iter().filter(is_told);
    let is_behind = told.clone().any(|fact| {
        // "storms, floods and droughts all played": the last of a row.
        let opens = fact
            .subject
            .as_ref()
            .is_some_and(|subject| subject.resolved_from.is_none() && subject.tokens.start == next);
        // "the empire of Norland (1917), and Kora (1922) were all replaced": the last of a row of subjects.
        opens
            && fact.subject.as_ref().zip(fact.predicate.as_ref()).is_some_and(|(subject, predicate)| {
                predicate.tokens.start > next && !disagrees(ground, subject, predicate)
            })
    });
    is_behind && told.any(|fact| fact.predicate.as_ref().is_some_and(|predicate| predicate.tokens.end <= at))
}

/// "a declaration by which dukes and towns would hold the mint": two subjects of one verb.
fn is_within_a_relative(ground: &Ground<'_>, at: usize) -> bool {
    const REACH: usize = 5;
    let is_verb = |at: usize| matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal);
    let opener = (at.saturating_sub(REACH)..at)
        .rev()
        .find(|&at| matches!(ground.text(at), "which" | "whom" | "where" | "whose"));
    // Behind "under which" stands a subject, whatever it is taken for.
    let is_led = |opener: usize| {
        opener.checked_sub(1).is_some_and(|before| ground.word(before).tag == Tag::Preposition)
    };
    opener.is_some_and(|opener| !(opener + 1 + usize::from(is_led(opener))..at).any(is_verb))
}

/// Whether the comma at `at` stands between the members of a row of clauses, each with its subject and verb, of which ", and" leads the last.
fn is_of_a_row(ground: &Ground<'_>, facts: &[Fact], at: usize) -> bool {
    const REACH: usize = 40;
    let link = (at + 1..at + REACH)
        .find(|&link| ground.is_mark(link, ',') && matches!(ground.text(link + 1), "and" | "but"));
    let opens = |next: usize| {
        facts.iter().take(60).any(|fact| {
            let is_opened = fact.subject.as_ref().is_some_and(|subject| {
                subject.resolved_from.is_none()
                    && subject.tokens.start == next
                    && fact.predicate.as_ref().is_some_and(|verb| verb.tokens.start >= subject.tokens.end)
            });
            is_opened && !fact.flags.is_background
        })
    };
    // "When the king fled, the town fell, and": the first is no member of the row.
    let first =
        facts.first().and_then(|fact| fact.subject.as_ref()).map_or(0, |subject| subject.tokens.start);
    let is_led = first.checked_sub(1).is_some_and(|before| ground.word(before).tag == Tag::Subordinator);
    link.is_some_and(|link| opens(at + 1) && opens(link + 2)) && !is_led
}

/// The clause around `needed` of a part that is too long, where the next one opens with a phrase of its own: "..., and on 3 May, Holm left".
pub(super) fn half(ground: &Ground<'_>, fact: &Fact, part: &Part, needed: &Part) -> Option<Part> {
    const LONGEST: usize = 12;
    let facts = ground.in_sentence(fact.sentence);
    let is_link = |at: usize| {
        ground.is_mark(at, ',') && matches!(ground.text(at + 1), "and" | "but" | "while" | "whereas" | "yet")
    };
    // Behind the link stands a phrase, a comma or a date, and a subject with its verb.
    let opens_clause = |at: usize| {
        let next = at + 2;
        facts.iter().take(60).any(|other| {
            let (Some(subject), Some(predicate)) = (&other.subject, &other.predicate) else { return false };
            let start = subject.tokens.start;
            subject.resolved_from.is_none()
                && !other.flags.is_background
                && (next..=next + LONGEST).contains(&start)
                && subject.tokens.end <= predicate.tokens.start
                && (start == next
                    || ground.is_mark(start - 1, ',')
                    || ground
                        .timexes_in(next..start)
                        .iter()
                        .any(|timex| ground.tokens_of(timex.span).end == start))
        })
    };
    let mut links = part.clone().filter(|&at| is_link(at) && opens_clause(at));
    let before = links.clone().take_while(|&at| at < needed.start).last();
    let behind = links.find(|&at| at >= needed.end);
    let start = before.map_or(part.start, |at| at + 2);
    let half = start..behind.unwrap_or(part.end);
    let is_around = half != *part && half.start <= needed.start && needed.end <= half.end;
    // "Following the rise of Holm": a half must tell something itself, and what its words point to must stand in it.
    let tells = facts.iter().take(60).any(|other| {
        let (Some(subject), Some(predicate)) = (&other.subject, &other.predicate) else { return false };
        !other.flags.is_background
            && half.contains(&subject.tokens.start)
            && half.contains(&predicate.tokens.start)
    });
    let is_bare = fact.subject.as_ref().is_some_and(|subject| {
        subject.resolved_from.is_some()
            || subject.tokens.len() == 2 && ground.small(subject.tokens.start) == "the"
    });
    let stands = before.is_none()
        || !is_bare
            && stands_alone(ground, &half).is_ok()
            && binds_its_pronouns(ground, &half, fact.sentence, &[]);
    (is_around && tells && stands && is_whole(ground, &half)).then_some(half)
}

/// Whether nothing breaks the part: no mark that cuts a sentence, no quotation or bracket of which one end is missing.
pub(super) fn is_whole(ground: &Ground<'_>, part: &Range<usize>) -> bool {
    is_balanced(ground, part)
        && !part.clone().any(|at| is_breaking(ground, at) && !is_aside(ground, part, at))
}

/// The same, whatever stands within the words that a gap is put for: "(326–184 BC)".
pub(super) fn is_whole_around(ground: &Ground<'_>, part: &Part, gap: &Part) -> bool {
    is_balanced(ground, part)
        && !part
            .clone()
            .filter(|at| !gap.contains(at))
            .any(|at| is_breaking(ground, at) && !is_aside(ground, part, at))
}

/// Whether the mark is one of a pair around an aside: "Kora—a planting province—rose", "a song called ‘Dawn’".
fn is_aside(ground: &Ground<'_>, part: &Range<usize>, at: usize) -> bool {
    const LONGEST: usize = 200;
    if part.len() > LONGEST {
        return false;
    }
    let count = |mark: char| part.clone().filter(|&at| ground.is_mark(at, mark)).count();
    let is_a_dash = |mark: char| ground.is_mark(at, mark) && count(mark) == 2;
    is_a_dash('—') || is_a_dash('–') || ground.is_mark(at, '‘') && count('‘') <= count('’')
}

/// Whether every quotation and every bracket of the part has both its ends.
pub(super) fn is_balanced(ground: &Ground<'_>, part: &Range<usize>) -> bool {
    let count = |mark: char| part.clone().filter(|&at| ground.is_mark(at, mark)).count();
    count('(') == count(')') && count('“') == count('”') && count('"') % 2 == 0
}

/// Whether nothing in the part breaks it or points outside it.
pub(super) fn stands_alone(ground: &Ground<'_>, part: &Range<usize>) -> Result<(), Code> {
    stands_around(ground, part, None)
}

/// The same of a part with a gap for its date: what is counted behind it may count from it.
pub(super) fn stands_around(
    ground: &Ground<'_>,
    part: &Range<usize>,
    date: Option<usize>,
) -> Result<(), Code> {
    if !is_whole(ground, part) {
        return Err(Code::G14);
    }
    // "A new guest came to a family": which one is told elsewhere.
    let is_indefinite = ["a", "an"].iter().any(|word| ground.text(part.start).eq_ignore_ascii_case(word));
    let is_verb = |at: &usize| matches!(ground.word(*at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal);
    let verb = part.clone().find(is_verb).unwrap_or(part.end);
    let names = ground.source.language.mentions_in(part.clone()).len();
    if is_indefinite
        && names < 2
        && verb - part.start <= 4
        && (part.start..verb).all(|at| ground.word(at).tag != Tag::Name)
    {
        return Err(Code::G05);
    }
    if is_headless(ground, part) {
        return Err(Code::G04);
    }
    let counts_on = |at: usize| date.is_some_and(|date| pointing::counts_on(ground, date, at));
    let is_told = |at: &usize| pointing::joint(ground, part, *at).is_none() && !counts_on(*at);
    let points = part.clone().filter(is_told).any(|at| pointing::points(ground, part, at));
    if points { Err(Code::G04) } else { Ok(()) }
}

/// "The most deadly came in 1862", "Kora’s, written in 1781, kept": what of is told before.
fn is_headless(ground: &Ground<'_>, part: &Range<usize>) -> bool {
    const LONGEST: usize = 8;
    let is_verb = |at: usize| matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal);
    let end = (part.start..part.end.min(part.start + LONGEST))
        .find(|&at| is_verb(at) || ground.is_mark(at, ','))
        .unwrap_or(part.start);
    let is_owner = end.checked_sub(1).is_some_and(|at| matches!(ground.text(at), "’s" | "'s"));
    let second = ground.text(part.start + 1);
    let is_superlative = ground.text(part.start).eq_ignore_ascii_case("the")
        && (matches!(second, "most" | "least" | "first" | "last" | "second" | "third")
            || second.len() > 4 && second.ends_with("est"));
    let has_noun = (part.start..end).any(|at| matches!(ground.word(at).tag, Tag::Noun | Tag::Name));
    is_owner && end > part.start || is_superlative && end > part.start && !has_noun
}

/// What stands in brackets in the part, `kept` apart: "Duke Paul (at the urging of his mother) gave up the land".
pub(super) fn asides(ground: &Ground<'_>, part: &Range<usize>, kept: &Range<usize>) -> Vec<Range<usize>> {
    let mut asides = Vec::new();
    let mut at = part.start;
    while at < part.end {
        let close =
            (at..part.end.min(at + 40)).find(|&close| ground.is_mark(at, '(') && ground.is_mark(close, ')'));
        if let Some(close) = close.filter(|&close| close < kept.start || at >= kept.end) {
            asides.push(at..close + 1);
            at = close;
        }
        at += 1;
    }
    asides
}

/// Marks that break a sentence, or that may have been cut in two.
fn is_breaking(ground: &Ground<'_>, at: usize) -> bool {
    let Some(token) = ground.token(at) else { return true };
    match token.kind {
        // "died in an accident. the university offered": another sentence without its capital.
        TokenKind::Mark('.') => {
            let word = at.checked_sub(1).map_or("", |before| ground.text(before));
            let is_word = word.len() > 3 && word.chars().all(|letter| letter.is_ascii_lowercase());
            is_word && ground.token(at + 1).is_some_and(|next| next.is_spaced)
        }
        // "to the British. -In October": the head of another line.
        TokenKind::Mark('-') => token.is_spaced,
        TokenKind::Mark(mark) => !matches!(
            mark,
            ',' | '-' | '%' | '\'' | '’' | '&' | '/' | '.' | '£' | '$' | '€' | '(' | ')' | '“' | '”' | '"'
        ),
        _ => false,
    }
}

/// A piece of the part as the article has it, without the words that only join it to the sentence before: "also", ", however,".
pub(super) fn written(ground: &Ground<'_>, part: &Part, piece: Part) -> String {
    let mut text = String::new();
    let (mut from, mut at) = (piece.start, piece.start);
    let add = |text: &mut String, tokens: Part| {
        let is_apart = ground.token(tokens.start).is_some_and(|token| token.is_spaced);
        if is_apart && !text.is_empty() && !tokens.is_empty() {
            text.push(' ');
        }
        text.push_str(&ground.written(tokens));
    };
    while at < piece.end {
        if let Some(length) = pointing::joint(ground, part, at) {
            add(&mut text, from..at);
            at += length;
            from = at;
        } else {
            at += 1;
        }
    }
    add(&mut text, from.min(piece.end)..piece.end);
    text
}
