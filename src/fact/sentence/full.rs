//! A headline in which a bare "the noun" is told in the fuller form it was told in before, or with what says in its own clause
//! which one it is, as long as nothing else has to be left out for it.

use super::Reader;
use crate::fact::fuller::{self, Told};
use crate::fact::gist::{self, Telling};
use crate::fact::pronoun::{self, Replacement};
use crate::fact::record::Argument;
use crate::fact::view::View;
use crate::fact::{Source, anaphora, wording};
use crate::language::{ChunkKind, Tag, Tense, is_plural_noun, is_role_noun};

/// How many nouns behind a verb are looked up.
const MOST: usize = 4;

/// How many clauses of a sentence are looked through.
const SHARED: usize = 24;

/// The longest restriction of a subject, in tokens.
const LONGEST: usize = 14;

/// What else is known of the bare nouns of a clause.
#[derive(Clone, Default)]
pub(super) struct Fuller {
    /// What stands between the subject and its verb and says which one it is.
    restriction: Option<String>,
    /// The nouns behind the verb.
    nouns: Vec<Named>,
}

/// A noun, and what is written for it.
#[derive(Clone)]
struct Named {
    noun: usize,
    full: String,
    /// A name, which brings its own article if it has one.
    is_name: bool,
}

/// "was asked to form the government": a new one, whichever was named before.
fn is_formed(source: Source<'_>, noun: usize) -> bool {
    wording::is_word(source, noun, &["cabinet", "government", "ministry"])
        && noun
            .checked_sub(2)
            .is_some_and(|verb| wording::is_word(source, verb, &["form", "formed", "forming", "forms"]))
}

impl Reader<'_, '_, '_> {
    /// What else is known of the bare nouns of a clause.
    pub(super) fn fuller(&self, index: usize, subject: Option<&Argument>) -> Fuller {
        Fuller {
            restriction: subject.and_then(|subject| self.restriction(index, subject)),
            nouns: self.nouns(index),
        }
    }

    /// The bare nouns behind the verb of a clause, with their fuller forms.
    fn nouns(&self, index: usize) -> Vec<Named> {
        let view = self.view;
        let Some(clause) = view.clauses.get(index).map(|clause| view.verb_clause(clause)) else {
            return Vec::new();
        };
        let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default().iter().take(24);
        behind
            .filter_map(|&at| view.chunk(at))
            .filter(|chunk| {
                chunk.tokens.len() == 2
                    && wording::is_word(view.source, chunk.tokens.start, &["the"])
                    && !is_formed(view.source, chunk.head)
            })
            .filter_map(|chunk| {
                if let Some((name, _)) = self.memory.town(chunk.head) {
                    return Some(Named { noun: chunk.head, full: name, is_name: true });
                }
                if !fuller::is_bare(view.source, chunk.head) {
                    return self.named_work(chunk.head);
                }
                match fuller::fuller(view.source, chunk.head) {
                    Told::Fully(full) => Some(Named { noun: chunk.head, full, is_name: false }),
                    Told::Nothing | Told::Several => self.named_object(chunk.head).map(|full| Named {
                        noun: chunk.head,
                        full,
                        is_name: true,
                    }),
                }
            })
            .take(MOST)
            .collect()
    }

    /// "performed the song on a talk show": the work that the article is on.
    fn named_work(&self, noun: usize) -> Option<Named> {
        let source = self.view.source;
        let is_placed = wording::is_word(source, noun + 1, &["on", "in", "for", "as", "with"]);
        let small = wording::text(source, noun).to_lowercase();
        let (name, _) = self.memory.taken_up(&small, noun.checked_sub(1)?).filter(|_| is_placed)?;
        let is_work = name.starts_with(['"', '“']);
        is_work.then_some(Named { noun, full: name, is_name: true })
    }

    /// "ratified the treaty", "left the country": the one that is meant, as for a subject. A word with a capital is the head of
    /// its name: "the League" of Nations.
    fn named_object(&self, noun: usize) -> Option<String> {
        const PLACES: &[&str] = &["city", "town", "village", "island", "settlement"];
        let word = wording::text(self.view.source, noun);
        let small = word.to_lowercase();
        if is_role_noun(&small) || PLACES.contains(&small.as_str()) {
            return None;
        }
        let (name, entity) = self.memory.taken_up(&small, noun.checked_sub(1)?)?;
        let is_head = name.trim_start_matches("the ").starts_with(&format!("{word} of "));
        (entity.is_some() && (word.starts_with(char::is_lowercase) || is_head)).then_some(name)
    }

    /// "The minister [who had signed the treaty] was cut down": what says which one it is, between a common noun and its verb.
    fn restriction(&self, index: usize, subject: &Argument) -> Option<String> {
        const LEADS: &[&str] = &["the", "a", "an", "any", "every", "each", "no"];
        let view = self.view;
        let owner = view.subject_owner(index)?;
        // "The states that resisted met in May and formed a league": it is said once, of what has a date of its own.
        let is_shared = (0..view.clauses.len()).take(SHARED).any(|other| {
            let clause = view.clauses.get(other).filter(|_| other != index);
            clause.is_some_and(|clause| clause.shares.is_some() || clause.subject.is_none())
                && view.subject_owner(other) == Some(owner)
        });
        let own = view.clauses.get(index).map_or(&[][..], |clause| clause.owned.as_slice());
        let is_dated = own.iter().take(24).any(|&at| matches!(view.kind(at), Some(ChunkKind::Time(_))));
        if (is_shared || owner != index) && !is_dated {
            return None;
        }
        let verb = view.verb(view.verb_clause(view.clauses.get(owner)?))?;
        let starts = wording::is_word(view.source, subject.tokens.start, LEADS)
            || is_plural_noun(wording::text(view.source, subject.head));
        let is_bare = subject.resolved_from.is_none()
            && subject.entity.is_none()
            && subject.tokens.len() <= 5
            && starts
            && view.word(subject.head).tag == Tag::Noun
            && subject.tokens.end == subject.head + 1;
        let between = subject.tokens.end..verb.tokens.start;
        if !is_bare || between.len() < 2 || between.len() > LONGEST {
            return None;
        }
        let first = view.word(between.start);
        let is_relative = wording::is_word(view.source, between.start, &["that", "which", "who"])
            && matches!(
                view.word(between.start + 1).tag,
                Tag::Verb
                    | Tag::Auxiliary
                    | Tag::Modal
                    | Tag::Noun
                    | Tag::Name
                    | Tag::Determiner
                    | Tag::Pronoun
                    | Tag::Possessive
                    | Tag::Adjective
            );
        let is_made = first.tag == Tag::Verb
            && match first.tense {
                Some(Tense::Participle | Tense::Past) => {
                    wording::is_word(view.source, between.start + 1, &["by"])
                }
                Some(Tense::Gerund) => matches!(
                    view.word(between.start + 1).tag,
                    Tag::Determiner | Tag::Name | Tag::Noun | Tag::Possessive | Tag::Adjective
                ),
                _ => false,
            };
        // What is between has no date and no mark, and ends in a way that a phrase can end.
        let is_whole = view
            .chunks
            .iter()
            .filter(|chunk| chunk.tokens.start < between.end && chunk.tokens.end > between.start)
            .all(|chunk| !matches!(chunk.kind, ChunkKind::Time(_) | ChunkKind::Mark(_) | ChunkKind::Other));
        let last = view.word(between.end - 1).tag;
        let is_ended = !matches!(
            last,
            Tag::Preposition | Tag::Determiner | Tag::Coordinator | Tag::Auxiliary | Tag::Modal
        );
        if !(is_relative || is_made) || !is_whole || !is_ended {
            return None;
        }
        let (found, open) = pronoun::resolve(view, self.memory, between.clone(), Some(subject));
        // "made her famous" is no "her" of whose something is.
        let is_her =
            |at: usize| wording::is_word(view.source, at, &["her"]) && view.word(at + 1).tag != Tag::Noun;
        let is_left = between.clone().any(|at| {
            anaphora::pronoun(wording::text(view.source, at)).is_some()
                && (is_her(at) || !found.iter().any(|known| known.token == at))
        });
        (open.is_empty() && !is_left).then(|| pronoun::write(view, between, &found))
    }
}

/// The headline of a clause; `fuller`: what else is known of its subject and of what stands behind its verb.
pub(super) fn told(view: &View<'_>, telling: &Telling<'_>, known: Option<&Fuller>) -> String {
    let mut line = with_subject(view, telling);
    let Some(known) = known else { return line };
    let restriction = known.restriction.as_deref();
    // "Both parties that claim Holm have called him": the name is said once.
    let is_again = |rest: &str| telling.replaced.iter().any(|known| rest.contains(&known.text));
    if let Some((rest, subject)) = restriction.filter(|rest| !is_again(rest)).zip(telling.subject) {
        let long = Argument { text: format!("{} {rest}", subject.text), ..subject.clone() };
        let longer = gist::clause_gist(view, &Telling { subject: Some(&long), ..*telling });
        if longer.replacen(&format!(" {rest}"), "", 1) == line {
            return longer;
        }
    }
    let mut replaced = telling.replaced.to_vec();
    for Named { noun, full, is_name } in &known.nouns {
        let word = wording::text(view.source, *noun);
        let is_there = full.split(' ').any(|part| {
            part.len() > 3 && part != word && line.split(' ').any(|known| known.trim_matches(',') == part)
        });
        if is_there || !line.contains(word) {
            continue;
        }
        let count = replaced.len();
        replaced.push(Replacement { token: *noun, text: full.clone(), entity: None });
        // "the city": Lund
        let bare = if *is_name { format!("the {word}") } else { word.to_owned() };
        if *is_name {
            replaced.push(Replacement { token: noun.saturating_sub(1), text: String::new(), entity: None });
        }
        let longer = gist::clause_gist(view, &Telling { replaced: &replaced, ..*telling });
        if longer.contains(full.as_str()) && longer.replacen(full.as_str(), &bare, 1) == line {
            line = longer;
        } else {
            replaced.truncate(count);
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
