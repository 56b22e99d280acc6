//! A headline of at most ninety characters: parts are left out from the end, marks that hang are taken off.

use super::LONGEST;
use super::broken::shortened;
use super::limp::{ends_in_verb, unpaired, without_limp_end};
use super::need::{awaits, core_of, deed, is_needed};
use super::parts::leans;
use super::squeeze::{bare_name, both_subjects, excepted, short_subject, shorter_subjects, squeezed};
use crate::fact::pronoun::{self, Replacement};
use crate::fact::unit::{Phrases, Unit, UnitKind};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};
use crate::text::Sieve;
use std::borrow::Cow;

/// As many parts as fit; what is needed and does not fit is cut.
///
/// "The minister Karl Holm claimed that they had met [with the mayor]": a line that would end in a verb rather gives up what stands
/// beside the name of its subject.
pub(super) fn fit(
    view: &View<'_>,
    subject: &str,
    verb: &str,
    parts: &[Unit],
    replaced: &[Replacement],
) -> String {
    let line = fitted(view, subject, verb, parts, replaced);
    if !ends_in_verb(view, &line) {
        return line;
    }
    let shorter = [bare_name(subject), short_subject(subject)].into_iter().flatten();
    let mut told = shorter.map(|short| fitted(view, short, verb, parts, replaced));
    told.find(|told| !told.ends_with('…') && !ends_in_verb(view, told)).unwrap_or(line)
}

fn fitted(view: &View<'_>, subject: &str, verb: &str, parts: &[Unit], replaced: &[Replacement]) -> String {
    if let Some(line) = whole(view, subject, verb, parts, replaced) {
        return line;
    }
    // "A driver [in Lund] caused the death of Holm, his wife and their son": a list is worth more than the end of the subject.
    if is_list(view, parts)
        && let Some(line) = shorter_subjects(subject)
            .chain(short_subject(subject))
            .find_map(|short| whole(view, short, verb, parts, replaced))
    {
        return line;
    }
    if let Some(line) = cut_back(view, subject, verb, parts, replaced) {
        return line;
    }
    if let Some(both) = both_subjects(subject, verb)
        && let Some(line) = whole(view, &both, verb, parts, replaced)
    {
        return line;
    }
    // "Antipathy [between the two forces] culminated in clashes": what the verb needs is worth more than the end of the subject.
    if let Some(line) = shorter_subjects(subject).find_map(|short| whole(view, short, verb, parts, replaced))
    {
        return line;
    }
    if let Some(short) = short_subject(subject)
        && let Some(line) =
            whole(view, short, verb, parts, replaced).or_else(|| cut_back(view, short, verb, parts, replaced))
    {
        return line;
    }
    // "forced the duke of Ribe and his sons [to leave the country]": of whom, and then what.
    let object = parts.iter().position(|unit| unit.kind == UnitKind::Object);
    if let Some((object, deed)) = object.and_then(|object| Some((object, deed(view, parts, object)?))) {
        let mut short = parts.get(..=object).unwrap_or_default().to_vec();
        short.extend(parts.get(deed).cloned());
        loop {
            for subject in [Some(subject), short_subject(subject)].into_iter().flatten() {
                let line = whole(view, subject, verb, &short, replaced)
                    .or_else(|| cut_back(view, subject, verb, &short, replaced));
                if let Some(line) = line {
                    return line;
                }
            }
            let goes = |object: &mut Unit| cut_inside(view, object, true) || cut_pair(view, object);
            if !short.get_mut(object).is_some_and(goes) {
                break;
            }
        }
    }
    if let Some(line) = squeezed(view, subject, verb, parts, replaced) {
        return line;
    }
    let line = core_line(view, subject, verb, parts, replaced);
    if is_short(&line) { wording::capitalised(&line) } else { shortened(&line) }
}

/// Whether what cannot be left out ends with a list of three or more.
fn is_list(view: &View<'_>, parts: &[Unit]) -> bool {
    let last = core_of(view, parts).checked_sub(1).and_then(|last| parts.get(last));
    last.is_some_and(|last| {
        let comma = last.chunks.iter().position(|&at| view.kind(at) == Some(ChunkKind::Mark(',')));
        let and = last.chunks.iter().rposition(|&at| view.kind(at) == Some(ChunkKind::Coordinator));
        comma.zip(and).is_some_and(|(comma, and)| comma < and)
    })
}

/// Subject, verb and what cannot be left out, however long.
pub(super) fn core_line(
    view: &View<'_>,
    subject: &str,
    verb: &str,
    parts: &[Unit],
    replaced: &[Replacement],
) -> String {
    let core = parts.get(..core_of(view, parts)).unwrap_or_default();
    let is_needed = is_needed(view, core);
    let mut line = [subject, " ", verb].concat();
    for part in core.iter().filter(|_| is_needed) {
        line.push(' ');
        line.push_str(&part_text(view, part, replaced));
    }
    tidy(&line)
}

/// The parts that are needed with the end of the last one left out: before a preposition, a comma or a clause, and
/// only if that is not enough before "of".
fn cut_back(
    view: &View<'_>,
    subject: &str,
    verb: &str,
    parts: &[Unit],
    replaced: &[Replacement],
) -> Option<String> {
    for is_fine in [false, true] {
        let mut core = parts.get(..core_of(view, parts)).unwrap_or_default().to_vec();
        while core.last_mut().is_some_and(|last| cut_inside(view, last, is_fine)) {
            if let Some(line) = whole(view, subject, verb, &core, replaced) {
                return Some(line);
            }
        }
    }
    None
}

/// "every town [and village]": leaves out what "and" joins.
pub(super) fn cut_pair(view: &View<'_>, part: &mut Unit) -> bool {
    let joint = part.chunks.iter().rposition(|&at| view.kind(at) == Some(ChunkKind::Coordinator));
    let Some(joint) = joint.filter(|&joint| joint > 0) else { return false };
    part.chunks.truncate(joint);
    true
}

/// Leaves out the last phrase of a part, but never so that nothing is left behind the verb. `is_fine`: "of" is a border.
pub(super) fn cut_inside(view: &View<'_>, part: &mut Unit, is_fine: bool) -> bool {
    // "to give [up their claims]"
    let is_particle = |at: usize| {
        view.is_word(at, &["away", "back", "down", "off", "out", "over", "up"])
            && part
                .chunks
                .first()
                .is_some_and(|&first| first + 1 == at && view.kind(first) == Some(ChunkKind::Infinitive))
    };
    let border = part.chunks.iter().rposition(|&at| {
        (is_fine || !view.is_word(at, &["of"]))
            && !at.checked_sub(1).is_some_and(|noun| awaits(view, noun))
            && !is_particle(at)
            && !view.is_word(at, &["than"])
            && matches!(
                view.kind(at),
                Some(
                    ChunkKind::Preposition
                        | ChunkKind::Mark(',')
                        | ChunkKind::Relative
                        | ChunkKind::Subordinator
                )
            )
    });
    let Some(border) = border.filter(|&border| border > 0) else { return false };
    // Not between "that" and its verb.
    let opener = part
        .chunks
        .iter()
        .take(border)
        .rposition(|&at| matches!(view.kind(at), Some(ChunkKind::Relative | ChunkKind::Subordinator)));
    let is_open = opener.is_some_and(|opener| {
        !part
            .chunks
            .get(opener..border)
            .unwrap_or_default()
            .iter()
            .any(|&at| view.kind(at) == Some(ChunkKind::Finite))
    });
    // "ruled that it was [against the law]"
    let is_bare = border.checked_sub(1).and_then(|before| part.chunks.get(before)).is_some_and(|&at| {
        view.kind(at) == Some(ChunkKind::Finite)
            && view.chunk(at).is_some_and(|verb| view.word(verb.tokens.end - 1).tag == Tag::Auxiliary)
    });
    if is_bare {
        return false;
    }
    match opener.filter(|_| is_open) {
        Some(0) => return false,
        Some(opener) => part.chunks.truncate(opener),
        None => part.chunks.truncate(border),
    }
    match unpaired(view, part) {
        Some(0) => return false,
        Some(between) => part.chunks.truncate(between),
        None => {}
    }
    true
}

/// Whether a headline is no longer than it may be.
pub(super) fn is_short(line: &str) -> bool {
    // A line of a whole page is not counted to its end.
    line.len() <= LONGEST || line.chars().nth(LONGEST).is_none()
}

/// With its first letter a capital, as most have it.
pub(super) fn with_capital(line: String) -> String {
    if line.starts_with(char::is_uppercase) { line } else { wording::capitalised(&line) }
}

/// "not only" needs its "but".
pub(super) fn is_balanced(line: &str) -> bool {
    !line.contains(" not only ")
        || line.split_once(" not only ").is_none_or(|(_, rest)| rest.contains(" but "))
}

/// As many parts as fit, `None` when the needed ones do not.
pub(super) fn whole(
    view: &View<'_>,
    subject: &str,
    verb: &str,
    parts: &[Unit],
    replaced: &[Replacement],
) -> Option<String> {
    let core = core_of(view, parts);
    let mut whole = [subject, " ", verb].concat();
    // Where the line ends with none of the parts, with one, with two.
    let mut ends = vec![whole.len()];
    for part in parts {
        whole.push(' ');
        add_part(view, part, replaced, &mut whole);
        ends.push(whole.len());
    }
    let mut count = parts.len();
    loop {
        let end = ends.get(count).copied().unwrap_or_default();
        let last = count.checked_sub(1).and_then(|last| parts.get(last));
        let firm = last.map(|part| (part, without_limp_end(view, part)));
        let limp = firm.filter(|(part, firm)| firm.chunks.len() < part.chunks.len()).map(|(_, firm)| firm);
        let is_gone = limp.as_ref().is_some_and(|firm| firm.chunks.is_empty()) && count > core;
        let line = match limp {
            Some(firm) => {
                let before = ends.get(count - 1).and_then(|end| whole.get(..*end)).unwrap_or_default();
                let mut line = [before, " "].concat();
                add_part(view, &firm, replaced, &mut line);
                tidy(&line)
            }
            None => tidy(whole.get(..end).unwrap_or_default()),
        };
        let line = if is_short(&line) { line } else { super::quote::without_marks(line) };
        if !is_gone && is_short(&line) && is_balanced(&line) {
            return Some(with_capital(line));
        }
        let excepted = (count == parts.len()).then(|| excepted(view, subject, verb, parts, replaced));
        if excepted.as_ref().is_some_and(Option::is_some) || count <= core {
            return excepted.flatten();
        }
        count -= 1;
        // "in the south, up [from nine hundred]", "and primarily [by ships]"
        // "all the way [to the river]", "in an effort [to leave]"
        let opens = |part: &Unit| {
            part.chunks.last().is_some_and(|&last| awaits(view, last))
                && !part.chunks.first().is_some_and(|&first| view.is_word(first, &["to"]))
        };
        while count > core && parts.get(count - 1).is_some_and(|part| leans(view, part) || opens(part)) {
            count -= 1;
        }
        // Of the part that does not fit the beginning may, up to the clause inside it.
        let before = ends.get(count).and_then(|end| whole.get(..*end)).unwrap_or_default();
        let shorter = parts.get(count).and_then(|part| before_clause(view, part));
        // What stood in front is told whole or not at all.
        let is_behind =
            parts.first().zip(parts.get(count)).is_some_and(|(one, part)| one.chunks <= part.chunks);
        let mut rest = parts.get(count).cloned().filter(|_| is_behind);
        for part in shorter.into_iter().chain(std::iter::from_fn(|| shortened_part(view, rest.as_mut()?))) {
            let line = tidy(&[before, " ", &part_text(view, &part, replaced)].concat());
            if is_short(&line) && is_balanced(&line) {
                return Some(with_capital(line));
            }
        }
    }
}

/// The part up to its last preposition or clause, when that can stand at the end: "to end the war [with Norland]".
pub(super) fn shortened_part(view: &View<'_>, part: &mut Unit) -> Option<Unit> {
    // "to trigger Article 50 [of the treaty]", but not "with the help [of the king]"
    let acts = part.chunks.first().is_some_and(|&at| view.kind(at) == Some(ChunkKind::Infinitive));
    while cut_inside(view, part, acts) {
        let firm = without_limp_end(view, part);
        let last = firm.chunks.last().and_then(|&at| view.chunk(at));
        let is_noun = last.is_some_and(|last| {
            let first = view.word(last.tokens.start);
            // "in response [to it]"
            let is_bare = firm.chunks.len() < 3 && matches!(first.tag, Tag::Noun | Tag::Adjective);
            // "to destroy one [of the bridges]"
            let is_bare = is_bare
                || acts
                    && wording::is_word(
                        view.source,
                        last.head,
                        &[
                            "end", "form", "group", "kind", "number", "one", "part", "series", "some",
                            "sort", "use",
                        ],
                    );
            last.kind == ChunkKind::Noun && !is_bare
        });
        // "from ten [to twelve]", but "from selling goods [that were made there]"
        let opens = |at: usize| {
            view.is_word(at, &["between"])
                || view.is_word(at, &["from"]) && view.kind(at + 1) != Some(ChunkKind::Gerund)
        };
        let opens_pair = firm.chunks.iter().any(|&at| opens(at))
            && !firm.chunks.iter().any(|&at| view.is_word(at, &["to", "and"]));
        // "in the battle in which the army [was beaten]"
        let is_open = firm
            .chunks
            .iter()
            .any(|&at| matches!(view.kind(at), Some(ChunkKind::Relative | ChunkKind::Subordinator)))
            && !firm.chunks.iter().any(|&at| view.kind(at) == Some(ChunkKind::Finite));
        let stands = is_noun && !opens_pair && !is_open;
        if stands && firm.chunks.len() > 1 && part.kind != UnitKind::Apposition {
            return Some(firm);
        }
    }
    None
}

/// "on eleven acres of land [which the maharaja had given]": the part up to the clause inside it, when it stands alone.
fn before_clause(view: &View<'_>, part: &Unit) -> Option<Unit> {
    let clause = part.chunks.iter().position(|&at| view.kind(at) == Some(ChunkKind::Relative))?;
    let is_preposition = clause > 0
        && part.chunks.get(clause - 1).is_some_and(|&at| view.kind(at) == Some(ChunkKind::Preposition));
    let end = clause - usize::from(is_preposition);
    let noun = part.chunks.get(end.checked_sub(1)?).and_then(|&at| view.chunk(at))?;
    let first = view.word(noun.tokens.start);
    let is_known = wording::is_word(view.source, noun.tokens.start, &["a", "an"])
        || matches!(first.tag, Tag::Name | Tag::Number)
        || part.chunks.len() > 3 && first.tag == Tag::Noun;
    (is_known && end > 1).then(|| Unit {
        kind: part.kind,
        chunks: Phrases::from_slice(part.chunks.get(..end).unwrap_or_default()),
    })
}

/// Writes a part behind the words in front of it.
pub(super) fn add_part(view: &View<'_>, part: &Unit, replaced: &[Replacement], line: &mut String) {
    let is_moved = part
        .chunks
        .iter()
        .skip(1)
        .any(|&at| view.chunk(at).is_some_and(|chunk| chunk.tokens.start == view.tokens.start));
    let is_plain = replaced.is_empty() && !pronoun::is_both(view, &part.chunks);
    if is_plain && !is_moved && !begins_sentence(view, part, replaced) {
        wording::append(view.source, pronoun::tokens_of(view, &part.chunks), line);
    } else {
        line.push_str(&part_text(view, part, replaced));
    }
}

/// Whether a part stands at the head of its sentence, so that its first word may have a capital from there alone.
fn begins_sentence(view: &View<'_>, part: &Unit, replaced: &[Replacement]) -> bool {
    let first = part.chunks.first().and_then(|&at| view.chunk(at)).map(|chunk| chunk.tokens.start);
    let is_replaced = first.is_some_and(|first| replaced.iter().any(|known| known.token == first));
    first == Some(view.tokens.start)
        && !is_replaced
        && (part.kind == UnitKind::Prepositional
            || matches!(view.word(view.tokens.start).tag, Tag::Determiner | Tag::Possessive))
}

pub(super) fn part_text(view: &View<'_>, part: &Unit, replaced: &[Replacement]) -> String {
    let line = pronoun::phrase(view, &part.chunks, replaced);
    // "baptized in [The church]": moved from the head of the sentence.
    let moved = part.chunks.iter().skip(1).filter_map(|&at| view.chunk(at)).find(|chunk| {
        chunk.tokens.start == view.tokens.start
            && matches!(view.word(chunk.tokens.start).tag, Tag::Determiner | Tag::Possessive)
    });
    if let Some(moved) = moved {
        let word = wording::text(view.source, moved.tokens.start);
        return line.replacen(&format!(" {word} "), &format!(" {} ", word.to_lowercase()), 1);
    }
    // What was fronted began with a capital.
    if begins_sentence(view, part, replaced) {
        line.to_lowercase().chars().take(1).chain(line.chars().skip(1)).collect()
    } else {
        line
    }
}

/// Marks and small words that hang at the ends are taken off; doubled marks become one.
pub(super) fn tidy(line: &str) -> String {
    let mut words = Cow::Borrowed(line);
    let is_spaced_well = if line.is_ascii() { is_single_spaced_ascii(line) } else { is_single_spaced(line) };
    if !is_spaced_well {
        words = Cow::Owned(line.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    // "was [not only] elected but also crowned"
    if words.contains(" but also ") && !words.contains("not only") && !words.contains("not just") {
        words = Cow::Owned(words.replace(", but also ", " and ").replace(" but also ", " and "));
    }
    // "had by then forbidden it": then is the date, which stands beside the line.
    if words.contains(" by then ") {
        words = Cow::Owned(words.replace(" by then ", " "));
    }
    if has_doubled_marks(words.as_bytes()) {
        for (from, to) in [
            (" ,", ","),
            (",,", ","),
            ("( )", ""),
            ("()", ""),
            ("  ", " "),
            (" .", "."),
            (" ;", ";"),
            (" and,", " and"),
        ] {
            if words.contains(from) {
                words = Cow::Owned(words.replace(from, to));
            }
        }
    }
    let mut line = &*words;
    loop {
        if !hangs(line) {
            return line.to_owned();
        }
        let trimmed = line
            .trim_end_matches([',', ';', ':', '-', '–', '—', '.', ' ', '|', '*', '•', '('])
            .trim_start_matches([',', ';', ':', '-', '–', '—', '.', ' ', '|', '*', '•', ')']);
        let trimmed = without_last(trimmed, |_, last| matches!(last, "and" | "but" | "or" | "&"));
        // "held the town after that": the date.
        let trimmed = [" after that", " before that", " since that"]
            .iter()
            .find_map(|end| trimmed.strip_suffix(end))
            .unwrap_or(trimmed);
        let trimmed = without_last(trimmed, |before, last| is_hanging(last) && !is_particle(before, last));
        let trimmed = trimmed.strip_suffix(" not only").unwrap_or(trimmed);
        let trimmed = trimmed.strip_suffix(" dating back").unwrap_or(trimmed);
        // "took control of most [of the island]", "as early [as 1809]", "in order [to keep it]"
        let trimmed = without_pair(trimmed);
        // "went to the city, arriving": a participle that lost what it needs.
        let trimmed = without_last(trimmed, |before, last| before.ends_with(',') && last.ends_with("ing"));
        if trimmed.len() == line.len() {
            return line.to_owned();
        }
        line = trimmed;
    }
}

/// Whether something may have to be taken off the ends of a line; `false` is sure.
fn hangs(line: &str) -> bool {
    // Words that are taken off, or that are when what stands before them asks for it.
    static LAST: Sieve = Sieve::of(&HANGING).and(&[
        "and", "but", "or", "&", "only", "(i.e.)", "i.e", "prior", "starting", "via", "most", "some", "many",
        "several", "early", "far", "late", "well", "long", "order", "case", "part", "example", "sometime",
        "along", "based", "back", "due", "ever",
    ]);
    let bytes = line.as_bytes();
    let is_plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let last = bytes.iter().rposition(|byte| *byte == b' ').and_then(|space| line.get(space + 1..));
    !is_plain(bytes.first())
        || !is_plain(bytes.last())
        || last.is_some_and(|last| LAST.may_hold(last) || last.ends_with("ing"))
}

/// Whether one space stands between words, and no other white space anywhere.
fn is_single_spaced(line: &str) -> bool {
    let mut before = ' ';
    let is_fine = |c: char| {
        let is_fine = !c.is_whitespace() || c == ' ' && before != ' ';
        before = c;
        is_fine
    };
    line.chars().all(is_fine) && !line.ends_with(' ')
}

/// As [`is_single_spaced`], of a line of ASCII.
fn is_single_spaced_ascii(line: &str) -> bool {
    let mut before = b' ';
    let is_fine = |byte: u8| {
        let is_fine = byte > b' ' || byte == b' ' && before != b' ' || !matches!(byte, b'\t'..=b'\r' | b' ');
        before = byte;
        is_fine
    };
    line.bytes().all(is_fine) && !line.ends_with(' ')
}

/// Whether a mark stands twice or behind a space, an empty pair of brackets, or a comma behind "and".
fn has_doubled_marks(line: &[u8]) -> bool {
    let is_mark = |byte: &u8| matches!(byte, b',' | b'.' | b';' | b')');
    line.iter().enumerate().filter(|(_, byte)| is_mark(byte)).any(|(at, byte)| {
        let before = line.get(..at).unwrap_or_default();
        match byte {
            b',' => matches!(before.last(), Some(b' ' | b',')) || before.ends_with(b" and"),
            b'.' | b';' => before.last() == Some(&b' '),
            b')' => before.ends_with(b"(") || before.ends_with(b"( "),
            _ => false,
        }
    })
}

/// The line without its last word, when what stands before it and the word are so.
fn without_last(line: &str, goes: impl Fn(&str, &str) -> bool) -> &str {
    match line.rsplit_once(' ') {
        Some((before, last)) if goes(before, last) => before,
        _ => line,
    }
}

/// Words that await another.
const HANGING: [&str; 34] = [
    "concerning",
    "regarding",
    "save",
    "just",
    "even",
    "of",
    "the",
    "a",
    "an",
    "which",
    "that",
    "with",
    "from",
    "to",
    "at",
    "for",
    "than",
    "as",
    "his",
    "its",
    "their",
    "into",
    "between",
    "among",
    "under",
    "during",
    "against",
    "without",
    "because",
    "not",
    "including",
    "despite",
    "towards",
    "within",
];

fn is_hanging(word: &str) -> bool {
    HANGING.contains(&word)
}

/// "The bank went under": a word that belongs to the verb in front of it.
fn is_particle(before: &str, last: &str) -> bool {
    let verb = before.rsplit_once(' ').map_or(before, |(_, verb)| verb);
    last == "under" && matches!(verb, "went" | "go" | "goes" | "gone" | "going")
}

/// Without two words that want more behind them: "of most", "as early", "in order".
fn without_pair(line: &str) -> &str {
    let Some((before, last)) = line.rsplit_once(' ') else { return line };
    // "failed due [to the frost]", but "fell due"
    let owed = |verb: &str| {
        [" be", "came", "come", "fell", " is", " was", " were"].iter().any(|end| verb.ends_with(end))
    };
    if matches!(last, "(i.e.)" | "i.e" | "prior" | "sometime" | "starting" | "via")
        || last == "due" && !owed(before)
    {
        return before;
    }
    // "became residents beginning [in 1650]", but "marked the beginning"
    let is_own =
        |word: &str| matches!(word, "a" | "than" | "its" | "new" | "the" | "their" | "this" | "very");
    if matches!(last, "along" | "based" | "beginning" | "ever")
        && !before.rsplit_once(' ').is_some_and(|(_, word)| is_own(word))
    {
        return before;
    }
    let hangs = |first: &str| {
        matches!(
            (first, last),
            ("of", "most" | "some" | "many" | "several")
                | ("as", "early" | "far" | "late" | "well" | "long")
                | ("in", "order" | "case" | "part")
                | ("for", "example")
        )
    };
    before.rsplit_once(' ').filter(|(_, first)| hangs(first)).map_or(line, |(rest, _)| rest)
}
