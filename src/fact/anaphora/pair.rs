//! Who "both", "the two" and "the couple" are: the two persons of the sentence before, where it names no third.

use super::Memory;
use crate::fact::record::Argument;
use crate::fact::{kind, wording};
use crate::language::EntityKind;

impl Memory<'_> {
    /// "Both" as the two names it stands for.
    pub(in crate::fact) fn paired(&self, subject: Argument, sentence: usize) -> Argument {
        let first = subject.tokens.start;
        let is = |at: usize, words: &[&str]| wording::is_word(self.source, first + at, words);
        let noun = wording::text(self.source, subject.head).to_lowercase();
        let is_bare = match subject.tokens.len() {
            1 => is(0, &["both"]),
            2 => is(0, &["the"]) && is(1, &["two", "couple", "pair"]),
            3 => is(0, &["the"]) && is(1, &["two"]) && kind::is_human(&noun),
            _ => false,
        };
        if !is_bare || subject.resolved_from.is_some() {
            return self.two_states(subject, sentence);
        }
        let Some(last) = sentence.checked_sub(1) else { return subject };
        let prose = &self.source.prose;
        let paragraph = |at: usize| prose.sentences.get(at).map(|sentence| sentence.paragraph);
        if paragraph(last) != paragraph(sentence) {
            return self.two_states(subject, sentence);
        }
        // "Holm and Rask met in 1901. Both": as they were named.
        let told = self.subject().filter(|told| told.sentence == last && told.is_plural);
        if let Some((one, other)) = told.and_then(|told| told.text.split_once(" and "))
            && [one, other]
                .iter()
                .all(|name| name.starts_with(char::is_uppercase) && !name.contains([',', '&']))
            && !other.contains(" and ")
        {
            let text = format!("{one} and {other}");
            return Argument { text, resolved_from: Some(subject.span), is_vague: false, ..subject };
        }
        let Some([one, other]) = self.two_of(last, first) else { return self.two_states(subject, sentence) };
        let (Some(name), Some(second)) = (self.name(one), self.name(other)) else { return subject };
        Argument {
            text: format!("{name} and {second}"),
            entities: vec![one, other],
            resolved_from: Some(subject.span),
            is_vague: false,
            ..subject
        }
    }

    /// "The former", "the latter" as the first and the second of the two names of this or the sentence before.
    pub(in crate::fact) fn either(&self, subject: Argument, sentence: usize) -> Argument {
        let first = subject.tokens.start;
        let is = |at: usize, words: &[&str]| wording::is_word(self.source, first + at, words);
        let is_open = subject.tokens.len() == 2 && is(0, &["the"]) && subject.resolved_from.is_none();
        let (is_former, is_latter) = (is(1, &["former"]), is(1, &["latter"]));
        if !is_open || !is_former && !is_latter {
            return subject;
        }
        let pair = self.pair.as_ref().filter(|pair| pair.2 + 1 >= sentence);
        let Some((one, other, _)) = pair else { return subject };
        let text = if is_former { one.clone() } else { other.clone() };
        let entity = self.source.language.entities.iter().position(|entity| entity.name == text);
        Argument { is_plural: false, ..subject.called((text, entity)) }
    }

    /// Takes note of a subject of two names: "Holm and Rask".
    pub(in crate::fact) fn note_pair(&mut self, subject: &Argument, sentence: usize) {
        let Some((one, other)) = subject.text.split_once(" and ").filter(|_| subject.is_plural) else {
            return;
        };
        let is_name = |name: &str| name.starts_with(char::is_uppercase) && !name.contains([',', '&']);
        if is_name(one) && is_name(other) && !other.contains(" and ") && subject.resolved_from.is_none() {
            self.pair = Some((one.to_owned(), other.to_owned(), sentence));
        }
    }

    /// The two persons named or meant in a sentence and behind it up to a token; none where there are more or fewer.
    fn two_of(&self, sentence: usize, before: usize) -> Option<[usize; 2]> {
        let start = self.source.prose.sentences.get(sentence)?.tokens.start;
        let mut all: Vec<usize> = Vec::new();
        let named = self.persons.iter().filter(|named| (start..before).contains(&named.token));
        let meant = self.meant.iter().filter(|meant| meant.1 == sentence).map(|meant| meant.0);
        for person in meant.chain(named.map(|named| named.person)) {
            if !all.contains(&person) {
                all.push(person);
            }
        }
        let &[one, other] = all.as_slice() else { return None };
        let is_person = |one: usize| self.entity(one).is_some_and(|entity| entity.kind == EntityKind::Person);
        let is_nameless = self.nameless == Some(sentence);
        (is_person(one) && is_person(other) && !is_nameless).then_some([one, other])
    }
}
