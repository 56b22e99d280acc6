//! "serving from 1843 to 1847": in what office is told by the clause it hangs on.
//!
//! * "She was appointed minister, serving from 1950 to 1954" gives `She served as minister`.

use super::LONGEST;
use crate::fact::clause::{Clause, Link};
use crate::fact::unit::{Unit, UnitKind, units};
use crate::fact::view::View;
use crate::fact::wording;

/// Verbs that put somebody into an office.
const CHOOSING: &[&str] = &["appoint", "elect", "make", "name", "nominate", "re-elect", "reelect"];

/// The headline of a participle that only says how long somebody served.
pub(super) fn served(view: &View<'_>, clause: &Clause, subject: &str, parts: &[Unit]) -> Option<String> {
    let verb = view.verb(clause).filter(|_| clause.link == Link::Free && parts.is_empty())?;
    let serves = view.word(verb.head).lemma == Some("serve") && !subject.is_empty();
    let main = clause.parent.and_then(|parent| view.clauses.get(parent)).filter(|_| serves)?;
    let lemma = view.verb(main).and_then(|verb| view.word(verb.head).lemma)?;
    CHOOSING.contains(&lemma).then_some(())?;
    let write = |chunks: &[usize]| {
        let tokens = chunks.iter().filter_map(|&at| view.chunk(at)).flat_map(|chunk| chunk.tokens.clone());
        wording::write(view.source, tokens)
    };
    let office =
        units(view, main).into_iter().find_map(|unit| match (unit.kind, unit.chunks.as_slice()) {
            (UnitKind::Object, chunks) => Some(format!("as {}", write(chunks))),
            // "elected to the House", "appointed as judge"
            (UnitKind::Prepositional, [to, rest @ ..]) if view.is_word(*to, &["to"]) => {
                Some(format!("in {}", write(rest)))
            }
            (UnitKind::Prepositional, [as_, ..]) if view.is_word(*as_, &["as"]) => Some(write(&unit.chunks)),
            _ => None,
        })?;
    let line = wording::capitalised(&format!("{subject} served {office}"));
    (line.chars().count() <= LONGEST).then_some(line)
}
