//! A headline in which a bare "the noun" is told in the fuller form it was told in before, as long as nothing else has to be
//! left out for it.

use crate::fact::fuller::{self, Told};
use crate::fact::gist::{self, Telling};
use crate::fact::pronoun::Replacement;
use crate::fact::record::Argument;
use crate::fact::view::View;
use crate::fact::wording;

/// How many nouns behind a verb are looked up.
const MOST: usize = 4;

/// The headline of a clause.
pub(super) fn told(view: &View<'_>, telling: &Telling<'_>) -> String {
    let line = with_subject(view, telling);
    let mut line = line;
    let mut replaced = telling.replaced.to_vec();
    for (noun, full) in nouns(view, telling) {
        let word = wording::text(view.source, noun);
        let is_there = full.split(' ').any(|part| {
            part.len() > 3 && part != word && line.split(' ').any(|known| known.trim_matches(',') == part)
        });
        if is_there || !line.contains(word) {
            continue;
        }
        replaced.push(Replacement { token: noun, text: full.clone(), entity: None });
        let longer = gist::clause_gist(view, &Telling { replaced: &replaced, ..*telling });
        if longer.contains(&full) && longer.replacen(&full, word, 1) == line {
            line = longer;
        } else {
            replaced.pop();
        }
    }
    line
}

/// The headline with the fuller form of its subject, unless its verb would have nothing behind it for that.
fn with_subject(view: &View<'_>, telling: &Telling<'_>) -> String {
    let line = gist::clause_gist(view, telling);
    let Some(subject) = telling
        .subject
        .filter(|subject| subject.tokens.len() == 2 && subject.resolved_from.is_some() && !subject.is_vague)
    else {
        return line;
    };
    let noun = wording::text(view.source, subject.head);
    let is_full = matches!(
        fuller::fuller(view.source, subject.head),
        Told::Fully(full) if subject.text.strip_prefix("the ") == Some(full.as_str())
    );
    if !is_full {
        return line;
    }
    let bare = format!("the {noun}");
    let short = Argument { text: bare.clone(), ..subject.clone() };
    let plain = gist::clause_gist(view, &Telling { subject: Some(&short), ..*telling });
    let cut = line.replacen(&wording::capitalised(&subject.text), &wording::capitalised(&bare), 1);
    let is_enough =
        cut == plain || plain.starts_with(&cut) && cut.split(' ').count() > bare.split(' ').count() + 3;
    if is_enough { line } else { plain }
}

/// The bare nouns behind the verb of a clause, with their fuller forms.
fn nouns(view: &View<'_>, telling: &Telling<'_>) -> Vec<(usize, String)> {
    let Some(clause) = view.clauses.get(telling.index) else { return Vec::new() };
    let behind =
        view.verb_clause(clause).owned.get(view.verb_clause(clause).behind_verb()..).unwrap_or_default();
    let begin = behind.first().and_then(|&at| view.chunk(at)).map_or(0, |chunk| chunk.tokens.start);
    behind
        .iter()
        .take(24)
        .filter_map(|&at| view.chunk(at))
        .filter(|chunk| chunk.tokens.len() == 2 && fuller::is_bare(view.source, chunk.head))
        .filter_map(|chunk| match fuller::fuller(view.source, chunk.head) {
            Told::Fully(full) => Some((chunk.head, full)),
            Told::Nothing | Told::Several => None,
        })
        .filter(|_| begin > 0)
        .take(MOST)
        .collect()
}
