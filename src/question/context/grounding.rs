//! Whether every word of a question stands in the article where it is told: G19.
//!
//! **Example**: "In which year did the mill burn?" of "The mill burned in 1702." **Never**: a word that no sentence of its facts has. It
//! knows words in normal form, and nothing of dates or of grammar.

use super::super::draft::Draft;
use super::super::grading::normal;
use super::super::ground::Ground;
use super::super::item::QuestionKind;
use super::super::kind::{deed_participles, odd_participle};
use super::super::lint::Vocabulary;
use super::super::stock::is_note;
use crate::fact::Fact;
use crate::text::FastMap;
use std::cell::LazyCell;

/// The words each fact may be told in: those of its sentence, and those it was resolved to. Made once a fact.
#[derive(Default)]
pub(in crate::question) struct Grounding {
    sentences: FastMap<usize, Vocabulary>,
    facts: FastMap<usize, Vocabulary>,
}

impl Grounding {
    /// G19: every word of the stem, in normal form, stands in the sentences of its facts, in their resolved words, or in
    /// the frame.
    pub(super) fn covers(&mut self, ground: &Ground<'_>, draft: &Draft, stem: &str) -> bool {
        if matches!(draft.kind, QuestionKind::Statements) {
            return true;
        }
        let facts: Vec<(usize, &Fact)> =
            draft.facts.iter().filter_map(|&index| Some((index, ground.facts.get(index)?))).collect();
        for (index, fact) in &facts {
            self.sentences.entry(fact.sentence).or_insert_with(|| {
                Vocabulary::of([ground.source.article.prose(ground.sentence(fact)).as_str()])
            });
            self.facts.entry(*index).or_insert_with(|| resolved_words(ground, fact));
        }
        let of_sentences = facts.iter().filter_map(|(_, fact)| self.sentences.get(&fact.sentence));
        let of_facts = facts.iter().filter_map(|(index, _)| self.facts.get(index));
        let told: Vec<&Vocabulary> = of_sentences.chain(of_facts).collect();
        // A lure in a false statement comes from elsewhere in the article.
        let lures = LazyCell::new(|| draft.lures.iter().map(|lure| normal(&lure.text)).collect::<Vec<_>>());
        let is_lure = |word: &str| lures.iter().any(|lure| lure.split(' ').any(|part| part == word));
        // "Foundation of the League" is "was founded", "(1850-1912)" is "born".
        let is_note = facts.iter().any(|(_, fact)| is_note(fact) || fact.predicate.is_none());
        let is_said = |word: &str| is_note && deed_participles().any(|said| said == word);
        let is_author = |word: &str| ground.is_memoir && matches!(word, "the" | "author" | "authors" | "s");
        // The numbers of the events of a match.
        let is_number = |word: &str| draft.kind == QuestionKind::Match && word.len() == 1;
        stem.split(' ')
            .filter(|word| !is_number(word))
            .all(|word| Vocabulary::any_has(&told, word) || is_lure(word) || is_said(word) || is_author(word))
    }
}

/// The words of a fact that may not stand in its own sentence.
fn resolved_words(ground: &Ground<'_>, fact: &Fact) -> Vocabulary {
    let mut words = Vocabulary::default();
    for entity in fact.entities.iter().filter_map(|&entity| ground.entity(entity)) {
        let names = std::iter::once(&entity.name).chain(&entity.aliases).chain(&entity.role);
        names.for_each(|name| words.add(name));
    }
    [&fact.subject, &fact.object].into_iter().flatten().for_each(|argument| words.add(&argument.text));
    fact.adjuncts.iter().for_each(|adjunct| words.add(&adjunct.text));
    // "Treaty of" of the head of a column, "the International Monetary Fund" for "the Fund".
    words.add(&fact.gist);
    if let Some(predicate) = &fact.predicate {
        words.add(predicate.lemma);
        words.add(odd_participle(predicate.lemma).unwrap_or_default());
    }
    fact.when.iter().for_each(|when| words.add(&when.timex.phrase()));
    if let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) {
        let lemmas = sentence.tokens.clone().take(150).filter_map(|at| ground.word(at).lemma);
        lemmas.for_each(|lemma| words.add(lemma));
    }
    ground.pair.iter().flatten().for_each(|&state| words.add(ground.name(state)));
    ground.home.iter().for_each(|&home| words.add(ground.name(home)));
    ground.hero.iter().for_each(|&hero| words.add(ground.name(hero)));
    ground.noun.iter().for_each(|noun| words.add(&noun.name));
    words
}
