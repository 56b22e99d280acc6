//! A line that is too long keeps what its verb takes besides the object, and loses what hangs on the object.
//!
//! * "took its dispute [with Norland and Marn] to the court", "did not keep relations [between the two] from getting worse";
//! * "announced [with some pride] that the road was finished".

use super::Telling;
use super::fit::{cut_inside, cut_pair, is_short, part_text, shortened_part, tidy};
use super::limp::without_limp_end;
use super::squeeze::short_subject;
use crate::fact::unit::{Unit, UnitKind};
use crate::fact::view::{View, is_reporting};
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};

/// Prepositions and the verbs that say nothing, or something else, without them behind the object.
const TAKING: &[(&[&str], &[&str])] = &[
    (
        &["to"],
        &[
            "add",
            "admit",
            "allot",
            "apply",
            "appoint",
            "assign",
            "attach",
            "attribute",
            "award",
            "bequeath",
            "bind",
            "bring",
            "cede",
            "commit",
            "compare",
            "condemn",
            "confine",
            "convert",
            "dedicate",
            "deliver",
            "devote",
            "elect",
            "elevate",
            "entrust",
            "expose",
            "extend",
            "give",
            "grant",
            "hand",
            "introduce",
            "leave",
            "lend",
            "limit",
            "link",
            "lose",
            "marry",
            "offer",
            "pass",
            "pay",
            "present",
            "promote",
            "raise",
            "reduce",
            "refer",
            "restore",
            "restrict",
            "return",
            "sell",
            "send",
            "sentence",
            "subject",
            "submit",
            "surrender",
            "take",
            "transfer",
        ],
    ),
    (
        &["from"],
        &[
            "ban",
            "bar",
            "deter",
            "discourage",
            "dissuade",
            "distinguish",
            "exclude",
            "exempt",
            "expel",
            "free",
            "keep",
            "liberate",
            "prevent",
            "prohibit",
            "protect",
            "remove",
            "rescue",
            "save",
            "separate",
            "stop",
            "wrest",
        ],
    ),
    (
        &["with"],
        &[
            "arm",
            "associate",
            "charge",
            "combine",
            "compare",
            "connect",
            "credit",
            "endow",
            "entrust",
            "equip",
            "merge",
            "present",
            "provide",
            "replace",
            "reward",
            "share",
            "supply",
        ],
    ),
    (
        &["into"],
        &[
            "convert",
            "divide",
            "drive",
            "force",
            "incorporate",
            "integrate",
            "merge",
            "split",
            "throw",
            "transform",
            "translate",
            "turn",
        ],
    ),
    (&["for"], &["blame", "exchange", "mistake", "substitute", "swap"]),
    (
        &["as"],
        &[
            "brand",
            "characterise",
            "characterize",
            "define",
            "denounce",
            "depict",
            "describe",
            "designate",
            "hail",
            "portray",
            "recognise",
            "recognize",
            "regard",
            "see",
            "treat",
            "view",
        ],
    ),
    (&["on", "upon"], &["base", "bestow", "blame", "confer", "impose", "inflict", "levy"]),
];

/// How many parts are looked at.
const MOST: usize = 8;

/// The line with what its verb takes, when that would not fit with all that stands before it; `None` where it fits, or
/// takes nothing.
pub(super) fn taken(
    view: &View<'_>,
    telling: &Telling<'_>,
    (subject, verb): (&str, &str),
    parts: &[Unit],
) -> Option<String> {
    let (kept, taken) = place(view, telling.index, parts)?;
    let line = |subject: &str, parts: &[Unit]| {
        let mut line = [subject, " ", verb].concat();
        for part in parts {
            line.push(' ');
            line.push_str(&part_text(view, part, telling.replaced));
        }
        tidy(&line)
    };
    let told = parts.get(..=taken)?;
    // "were asked [in a ballot] whether they had faith in him": what was said is told to its end first.
    if let Some(said) = said(view, telling.index, parts).filter(|&said| said == taken && said > kept) {
        let short = [parts.get(..kept)?, parts.get(said..)?].concat();
        let line = line(subject, &short);
        if is_short(&line) {
            return Some(wording::capitalised(&line));
        }
    }
    if is_short(&line(subject, told)) {
        return None;
    }
    // "to the court [at Lund]"
    let next = parts.get(taken + 1).filter(|next| {
        next.kind == UnitKind::Prepositional && without_limp_end(view, next).chunks.len() == next.chunks.len()
    });
    let fits = |parts: &[Unit]| {
        // "Minister of Norland Karl Holm" is named at the end; "a split between the two" is none without them.
        let short = short_subject(subject).filter(|short| {
            let rest = subject.get(short.len()..).unwrap_or_default();
            !rest.starts_with(" of ") && !rest.starts_with(" between ")
        });
        [Some(subject), short]
            .into_iter()
            .flatten()
            .map(|subject| line(subject, parts))
            .find(|line| is_short(line))
            .map(|line| {
                let is_whole = parts.last().map(|part| &part.chunks) == told.last().map(|part| &part.chunks);
                let longer = next
                    .filter(|_| is_whole)
                    .map(|next| [line.as_str(), " ", &part_text(view, next, telling.replaced)].concat());
                longer.filter(|longer| is_short(longer)).unwrap_or(line)
            })
            .map(|line| wording::capitalised(&line))
    };
    if let Some(line) = fits(told) {
        return Some(line);
    }
    let mut short = told.to_vec();
    // What hangs on the object goes first, from its end.
    while short.len() > kept + 1 {
        short.remove(short.len() - 2);
        if let Some(line) = fits(&short) {
            return Some(line);
        }
    }
    // Then the end of what is taken, and of the object.
    let last = short.len() - 1;
    let whole = short.get(last)?.clone();
    // "told the crowd that the language would be Danish [and no other]"
    if said(view, telling.index, parts) == Some(taken) {
        let mut half = short.clone();
        while half.get_mut(last).is_some_and(|part| cut_pair(view, part)) {
            let is_told = half.get(last).is_some_and(|part| {
                part.chunks.iter().any(|&at| view.kind(at) == Some(ChunkKind::Finite))
                    && without_limp_end(view, part).chunks.len() == part.chunks.len()
            });
            if let Some(line) = fits(&half).filter(|_| is_told) {
                return Some(line);
            }
        }
    }
    let mut rest = whole.clone();
    while let Some(part) = shortened_part(view, &mut rest) {
        // "to the man [whose house burned]"
        let is_open = part.chunks.last().is_some_and(|&end| {
            let first = view.chunk(end).map(|chunk| chunk.tokens.start);
            view.kind(end + 1) == Some(ChunkKind::Relative)
                && first.is_some_and(|first| wording::is_word(view.source, first, &["the"]))
        });
        *short.get_mut(last)? = part;
        if let Some(line) = fits(&short).filter(|_| !is_open) {
            return Some(line);
        }
    }
    *short.get_mut(last)? = whole;
    let object = kept.checked_sub(1)?;
    // "a trail of ruin and damage [to the land]": what has no article of its own may be what is led on.
    let noun = parts.get(object)?.chunks.last().and_then(|&end| view.chunk(end))?;
    let is_known = matches!(view.word(noun.tokens.start).tag, Tag::Determiner | Tag::Possessive | Tag::Name);
    while is_known
        && short.get_mut(object).is_some_and(|part| cut_inside(view, part, false) || cut_pair(view, part))
    {
        let is_firm = short
            .get(object)
            .is_some_and(|part| without_limp_end(view, part).chunks.len() == part.chunks.len());
        if let Some(line) = fits(&short).filter(|_| is_firm) {
            return Some(line);
        }
    }
    // "bound him to sell the ships [and to leave the land to the king]": what is told by half goes.
    let is_second = parts.get(object).is_some_and(|part| part.kind == UnitKind::Rest);
    let before = parts.get(..object).filter(|before| is_second && !before.is_empty())?;
    fits(before)
}

/// Whether a line with what its verb takes is too long with all that stands before it.
pub(super) fn is_cut(
    view: &View<'_>,
    telling: &Telling<'_>,
    (subject, verb): (&str, &str),
    parts: &[Unit],
) -> bool {
    let told = place(view, telling.index, parts).and_then(|(_, taken)| parts.get(..=taken));
    told.is_some_and(|told| {
        let behind = told.iter().map(|part| part_text(view, part, telling.replaced));
        let words = [subject.to_owned(), verb.to_owned()].into_iter().chain(behind);
        !is_short(&tidy(&words.collect::<Vec<_>>().join(" ")))
    })
}

/// How many parts are kept before what the verb takes (its object, or the verb behind it), and where that begins.
fn place(view: &View<'_>, index: usize, parts: &[Unit]) -> Option<(usize, usize)> {
    let is_object = |part: &Unit| part.kind == UnitKind::Object;
    // A line has no room for where it was said.
    let has_verb = |part: &Unit| part.chunks.iter().any(|&at| is_verb(view, at));
    if let Some(said) = said(view, index, parts) {
        let before = parts.get(..said)?;
        let kept = before.iter().position(is_object).map_or(0, |object| object + 1);
        // "proclaimed a state [in the south] that was never free"
        if kept > 0 && !is_told(view, index) {
            return None;
        }
        return (!before.iter().any(has_verb)).then_some((kept, said));
    }
    let taken = (0..parts.len().min(MOST)).find(|&taken| is_taken(view, parts, taken))?;
    let before = parts.get(..taken)?;
    let kept = before
        .iter()
        .rposition(|part| matches!(part.kind, UnitKind::Object | UnitKind::Verbal | UnitKind::Rest))
        .map_or(0, |kept| kept + 1);
    // "conquests [into a state] with a capital": the one belongs to the other.
    let leads = |part: &Unit| part.chunks.first().is_some_and(|&at| view.is_word(at, &["as", "into", "to"]));
    let hangs = |part: &Unit| {
        matches!(part.kind, UnitKind::Prepositional | UnitKind::Adverb) && !has_verb(part) && !leads(part)
    };
    before.get(kept..)?.iter().all(hangs).then_some((kept, taken))
}

/// Whether somebody is told what is so: "warned [the king] [that ...]".
fn is_told(view: &View<'_>, index: usize) -> bool {
    const TELLING: &[&str] =
        &["assure", "convince", "inform", "notify", "persuade", "promise", "remind", "tell", "warn"];
    let verb = view.clauses.get(index).and_then(|clause| view.verb(clause));
    verb.and_then(|verb| view.word(verb.head).lemma).is_some_and(|lemma| TELLING.contains(&lemma))
}

fn is_verb(view: &View<'_>, at: usize) -> bool {
    matches!(view.kind(at), Some(ChunkKind::Infinitive | ChunkKind::Gerund | ChunkKind::Participle))
}

/// Where what was said begins, when the verb only says that somebody said it: "announced [with pride] [that ...]".
fn said(view: &View<'_>, index: usize, parts: &[Unit]) -> Option<usize> {
    let verb = view.verb(view.clauses.get(index)?)?;
    let lemma = view.word(verb.head).lemma?;
    let opener = view.clauses.get(view.said_index(index)?)?.opener?;
    let opens = |part: &Unit| part.chunks.first() == Some(&opener);
    let said = parts.iter().take(MOST).position(opens)?;
    let is_asked = lemma == "ask" && view.is_word(opener, &["how", "if", "whether", "why"]);
    (said > 0 && (is_asked || is_reporting(lemma) && view.is_word(opener, &["that"]))).then_some(said)
}

/// Whether a part is what the last verb before it takes besides its object.
fn is_taken(view: &View<'_>, parts: &[Unit], taken: usize) -> bool {
    let Some(part) = parts.get(taken).filter(|part| part.kind == UnitKind::Prepositional) else {
        return false;
    };
    let Some(&preposition) = part.chunks.first() else { return false };
    let before = parts.get(..taken).unwrap_or_default();
    let is_verb = |at: &usize| is_verb(view, *at);
    let inside = before.iter().rev().flat_map(|part| part.chunks.iter().rev().copied()).find(is_verb);
    // The verb of the clause stands before the first part.
    let own = || parts.first()?.chunks.first()?.checked_sub(1);
    let Some(verb) = inside.or_else(own).and_then(|verb| view.chunk(verb)) else { return false };
    let has_object = before.iter().any(|part| part.kind == UnitKind::Object) || inside.is_some();
    let Some(lemma) = view.word(verb.head).lemma.filter(|_| has_object || view.is_passive(verb)) else {
        return false;
    };
    TAKING.iter().any(|(words, verbs)| verbs.contains(&lemma) && view.is_word(preposition, words))
}
