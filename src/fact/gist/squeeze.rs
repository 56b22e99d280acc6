//! What a line that is too long can do without: the end of its subject, a description beside a name, how much so, and a
//! clause that hangs on a noun.
//!
//! * "Norland troops \[in the pay of the guild\] routed a far larger host";
//! * "\[Philosophy professor\] Juan Arévalo became the first \[democratically\] elected president".

use super::fit::{core_line, cut_inside, is_short, part_text, whole};
use super::need::exception;
use crate::fact::pronoun::Replacement;
use crate::fact::unit::Unit;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};

/// A subject without the phrase that hangs on its noun: "A raid [by the division and soldiers]", "President Diem [of the State]".
pub(in crate::fact) fn short_subject(subject: &str) -> Option<&str> {
    let cut = |border: &&str| subject.find(*border);
    let end = BORDERS.iter().filter_map(cut).min();
    // "One of the first acts" is no act; a name stands without what it is of.
    let of = subject.find(" of ").filter(|&of| {
        let name = subject.get(..of).unwrap_or_default();
        name.contains(' ')
            && name.split(' ').all(|word| word.starts_with(char::is_uppercase))
            && !name.starts_with("The ")
    });
    let end = [end, of].into_iter().flatten().min()?;
    let short = subject.get(..end)?;
    // "The school based [on a model]": the participle goes with its phrase.
    let short = match short.rsplit_once(' ') {
        Some((before, last)) if last.ends_with("ed") || ["led", "known", "built", "made"].contains(&last) => {
            before
        }
        _ => short,
    };
    let is_list =
        subject.contains(" and ") && !short.contains(" and ") && subject.get(end..)?.starts_with(", ");
    (short.contains(' ') && !is_list).then_some(short)
}

/// A subject without the last of several phrases that hang on its noun: "A victory by Rask’s fleet [over the dukes]", the longest
/// first.
pub(super) fn shorter_subjects(subject: &str) -> impl Iterator<Item = &str> {
    let shortest = short_subject(subject).map_or(usize::MAX, str::len);
    let mut end = subject.len();
    std::iter::from_fn(move || {
        let line = subject.get(..end)?;
        let border = BORDERS.iter().filter_map(|border| line.rfind(border)).max()?;
        end = border;
        Some(border)
    })
    .take(MOST)
    .map_while(move |end| {
        let (short, cut) = (subject.get(..end)?, subject.get(end..)?);
        // "the loss of ships by storms [and of men in battle]": what the "and" joins is not known.
        let is_one = !cut.contains(" and ") && !cut.contains(',') && !cut.contains(" or ");
        (is_one && short.len() > shortest).then_some(short)
    })
    .filter(|short| {
        let last = short.rsplit(' ').next().unwrap_or_default();
        // "from Lund [to Ribe]", "troops led [by Rask]", "the fight put up [by them]"
        let is_open =
            HANGING.contains(&last) || last.ends_with("ed") || last.ends_with("ing") || last.ends_with("ly");
        let is_led = short.contains(" from ") && !short.contains(" to ") && subject.contains(" to ");
        !is_open && !is_led && !short.ends_with(',')
    })
}

/// "The Mill Society [for the relief of the poor] and the Dam Society [for the care of the sick] were": both of two, each without
/// what hangs on it.
pub(super) fn both_subjects(subject: &str, verb: &str) -> Option<String> {
    let are_many = verb.starts_with("were ") || verb.starts_with("have ") || verb.starts_with("are ");
    let (first, second) = subject.rsplit_once(" and the ").filter(|_| are_many)?;
    let short = |half: &str| -> Option<String> {
        let end = BORDERS.iter().chain(&[" of "]).filter_map(|border| half.find(border)).min()?;
        half.get(..end).filter(|short| short.contains(' ')).map(str::to_owned)
    };
    let is_name = |half: &str| half.split(' ').skip(1).all(|word| word.starts_with(char::is_uppercase));
    let (first, second) = (short(first)?, short(second)?);
    (is_name(&first) && second.split(' ').all(|word| word.starts_with(char::is_uppercase)))
        .then(|| format!("{first} and the {second}"))
}

/// Prepositions and commas that border what hangs on a noun.
const BORDERS: &[&str] = &[
    " between ",
    " over ",
    " in ",
    " at ",
    " from ",
    " by ",
    " with ",
    " for ",
    " on ",
    " against ",
    " under ",
    " along ",
    " off ",
    ", ",
];

/// How many phrases at the end of a subject are left out one by one.
const MOST: usize = 4;

/// Words that a phrase with its preposition belongs to.
const HANGING: &[&str] = &[
    "and", "as", "away", "back", "born", "built", "down", "held", "known", "led", "made", "of", "off", "or",
    "out", "put", "said", "sent", "set", "than", "that", "the", "to", "up", "was", "were", "who", "which",
    "won", "written",
];

/// The shortest line that may lose a clause, in words.
const SHORTEST: usize = 6;

/// "British industrialist [Richard Arkwright]": the name at the end of a description.
pub(in crate::fact) fn bare_name(subject: &str) -> Option<&str> {
    const INSIDE: &[&str] =
        &["al", "bin", "da", "de", "del", "della", "des", "di", "du", "ibn", "van", "von"];
    const LEADING: &[&str] = &[
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
        "called", "named",
    ];
    if subject.contains([',', '“', '"', '(']) || subject.contains(" and ") {
        return None;
    }
    let words: Vec<&str> = subject.split(' ').collect();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let before = words.iter().rposition(|word| !is_capital(word) && !INSIDE.contains(word))?;
    let name = words.get(before + 1..)?;
    let leads = words.get(before)?;
    let is_name = name.len() >= 2 && name.len() <= 4 && name.first().is_some_and(|word| is_capital(word));
    let start = subject.len().checked_sub(name.join(" ").len())?;
    (is_name && !LEADING.contains(leads)).then(|| subject.get(start..)).flatten()
}

/// A subject, and the shorter ways to say it.
fn subjects(subject: &str) -> impl Iterator<Item = &str> {
    [Some(subject), bare_name(subject), short_subject(subject)].into_iter().flatten()
}

/// "could not enter the harbour without the permission [of the guild]": with what is excepted, however short.
pub(super) fn excepted(
    view: &View<'_>,
    subject: &str,
    verb: &str,
    parts: &[Unit],
    replaced: &[Replacement],
) -> Option<String> {
    let place = exception(view, parts)?;
    let mut core = parts.get(..=place)?.to_vec();
    loop {
        let line = subjects(subject).find_map(|subject| {
            let line = core_line(view, subject, verb, parts, replaced);
            let tail = part_text(view, core.last()?, replaced);
            let line = format!("{line} {tail}");
            is_short(&line).then(|| wording::capitalised(&line))
        });
        if line.is_some() {
            return line;
        }
        if !core.last_mut().is_some_and(|last| cut_inside(view, last, true)) {
            return None;
        }
    }
}

/// The line with all it needs, once something is left out that it can do without.
pub(super) fn squeezed(
    view: &View<'_>,
    subject: &str,
    verb: &str,
    parts: &[Unit],
    replaced: &[Replacement],
) -> Option<String> {
    let subjects = || subjects(subject);
    let core = |subject: &str| core_line(view, subject, verb, parts, replaced);
    let line = core(subject);
    if is_short(&line) {
        return Some(wording::capitalised(&line));
    }
    let short = subjects()
        .skip(1)
        .find_map(|subject| {
            whole(view, subject, verb, parts, replaced)
                .or_else(|| Some(core(subject)).filter(|line| is_short(line)))
        })
        .or_else(|| {
            subjects().map(|subject| without_degrees(view, core(subject))).find(|line| is_short(line))
        });
    if let Some(line) = short {
        return Some(wording::capitalised(&line));
    }
    let end = (1..parts.len()).find(|&at| parts.get(at).is_some_and(|part| hangs(view, part)))?;
    // "resigned[, declaring] [that the league had failed]"
    let is_said = |at: usize| {
        parts
            .get(at)
            .and_then(|part| part.chunks.last())
            .is_some_and(|&last| view.kind(last) == Some(ChunkKind::Gerund))
    };
    let end = if end > 1 && is_said(end - 1) { end - 1 } else { end };
    let is_told = |line: &String| line.split(' ').count() >= SHORTEST;
    subjects()
        .find_map(|subject| whole(view, subject, verb, parts.get(..end).unwrap_or_default(), replaced))
        .filter(is_told)
}

/// "a (moderately) prosperous town": how much so, one after the other, until the line is short enough.
fn without_degrees(view: &View<'_>, mut line: String) -> String {
    const DEGREES: &[&str] = &[
        "completely",
        "considerably",
        "effectively",
        "enormously",
        "entirely",
        "extremely",
        "greatly",
        "highly",
        "increasingly",
        "moderately",
        "much",
        "quickly",
        "rapidly",
        "significantly",
        "steadily",
        "strongly",
        "vastly",
        "very",
    ];
    for at in view.tokens.clone() {
        if is_short(&line) {
            break;
        }
        let text = wording::text(view.source, at);
        let is_degree = view.word(at).tag == Tag::Adverb
            && matches!(view.word(at + 1).tag, Tag::Adjective | Tag::Verb)
            && DEGREES.contains(&text);
        let word = [" ", text, " "].concat();
        if is_degree && line.contains(&word) {
            line = line.replacen(&word, " ", 1);
        }
    }
    line
}

/// "ruled in favour of Holm[, finding that]", "broke out [over fear that]": a clause on something else than the verb.
fn hangs(view: &View<'_>, part: &Unit) -> bool {
    let is_behind_gerund = part.chunks.first().is_some_and(|&at| {
        view.is_word(at, &["that"]) && at > 0 && view.kind(at - 1) == Some(ChunkKind::Gerund)
    });
    is_behind_gerund
        || part.chunks.iter().skip(1).any(|&at| {
            matches!(view.kind(at), Some(ChunkKind::Subordinator | ChunkKind::Relative))
                && view.is_word(at, &["that", "which", "who"])
        })
}
