//! Who "both", "the two" and "the couple" are: the two persons of the sentence before, where it names no third.

use super::{Antecedent, Asked, Memory, Pronoun, name_of};
use crate::fact::record::Argument;
use crate::fact::{kind, wording};
use crate::language::{EntityKind, Mention, MentionForm, Tag};

/// How many tokens of two sentences are looked at.
const SIGHT: usize = 80;

/// How far into its sentence such a subject stands.
const MOST: usize = 6;

/// What two do with each other.
const TOGETHER: &[&str] = &["accompany", "befriend", "divorce", "join", "marry", "meet", "visit", "wed"];

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
        if let Some(text) = self.pair_told(sentence) {
            return Argument { text, resolved_from: Some(subject.span), is_vague: false, ..subject };
        }
        let Some(last) = sentence.checked_sub(1) else { return subject };
        let prose = &self.source.prose;
        let paragraph = |at: usize| prose.sentences.get(at).map(|sentence| sentence.paragraph);
        if paragraph(last) != paragraph(sentence) {
            return self.two_states(subject, sentence);
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

    /// "Holm and Rask met in 1901. Both", "The two boats were sold; both": the last subject as it was named, of this sentence or
    /// the one before in its paragraph.
    fn pair_told(&self, sentence: usize) -> Option<String> {
        let paragraph = |at: usize| self.source.prose.sentences.get(at).map(|sentence| sentence.paragraph);
        let told = self.subject().filter(|told| {
            told.is_plural
                && told.sentence + 1 >= sentence
                && told.sentence <= sentence
                && paragraph(told.sentence) == paragraph(sentence)
        })?;
        if let Some((one, other)) = told.text.split_once(" and ") {
            let is_name = |name: &str| name.starts_with(char::is_uppercase) && !name.contains([',', '&']);
            return (is_name(one) && is_name(other) && !other.contains(" and "))
                .then(|| format!("{one} and {other}"));
        }
        let text =
            told.text.strip_prefix("the ").or_else(|| told.text.strip_prefix("The ")).unwrap_or(&told.text);
        let rest = text.strip_prefix("two ").or_else(|| text.strip_prefix("Two "))?;
        (!rest.contains(',')).then(|| format!("the two {rest}"))
    }

    /// "The former", "the latter" as the first and the second of the two names of this or the sentence before.
    pub(in crate::fact) fn either(&mut self, subject: Argument, sentence: usize) -> Argument {
        let first = subject.tokens.start;
        let is = |at: usize, words: &[&str]| wording::is_word(self.source, first + at, words);
        let is_open = subject.tokens.len() == 2 && is(0, &["the"]) && subject.resolved_from.is_none();
        let (is_former, is_latter) = (is(1, &["former"]), is(1, &["latter"]));
        if !is_open || !is_former && !is_latter {
            return subject;
        }
        let pair = self.pair.as_ref().filter(|pair| pair.2 + 1 >= sentence);
        let pair = pair.map(|(one, other, _)| (one.clone(), other.clone()));
        let Some((one, other)) = pair.or_else(|| self.two_named(first, sentence)) else { return subject };
        // "The former died in May. The latter resigned": the pair is kept.
        self.pair = Some((one.clone(), other.clone(), sentence));
        let text = if is_former { one } else { other };
        let bare = text.strip_prefix("the ").unwrap_or(&text);
        let entity = self.source.language.entities.iter().position(|entity| entity.name == bare);
        Argument { is_plural: false, ..subject.called((text, entity)) }
    }

    /// "bought the Lund Dock and the Marn Mill. The latter": the only two names of a kind of the sentence before that stand beside
    /// each other, as subject, object or behind "by" and "between".
    fn two_named(&self, before: usize, sentence: usize) -> Option<(String, String)> {
        let sentences = &self.source.prose.sentences;
        let here = sentences.get(sentence)?;
        let last = sentences.get(sentence.checked_sub(1)?)?;
        // In the sentence itself nobody was named yet.
        let is_front = last.paragraph == here.paragraph && before <= here.tokens.start + MOST;
        let tokens = last.tokens.clone();
        if !is_front || tokens.len() > SIGHT {
            return None;
        }
        let mut pairs = Vec::new();
        let mentions: Vec<_> = self
            .source
            .language
            .mentions_in(tokens.clone())
            .iter()
            .filter(|mention| mention.form == MentionForm::Noun)
            .collect();
        for pair in mentions.windows(2) {
            let &[one, other] = pair else { continue };
            let is = |at: usize, words: &[&str]| wording::is_word(self.source, at, words);
            let and = one.tokens.end;
            let is_joined = is(and, &["and"])
                && (other.tokens.start == and + 1 || other.tokens.start == and + 2 && is(and + 1, &["the"]));
            // "Holm, Rask and Brandt"
            let is_third = one.tokens.start.checked_sub(1).is_some_and(|at| {
                self.source.prose.tokens.get(at).is_some_and(|token| token.is_mark(',') || token.is_mark('’'))
            });
            let is_owner = self.is_owner(&other.tokens);
            if is_joined && !is_third && !is_owner && one.entity != other.entity {
                pairs.push((one, other));
            }
        }
        let &[(one, other)] = pairs.as_slice() else { return None };
        let kind = |entity: usize| self.entity(entity).map(|entity| entity.kind);
        let is_person = |entity: usize| kind(entity) == Some(EntityKind::Person);
        // "the Marn Mill company"
        let is_longer =
            self.source.language.words.get(other.tokens.end).is_some_and(|word| word.tag == Tag::Noun);
        if is_longer {
            return None;
        }
        let text = |mention: &Mention| self.entity(mention.entity).map(name_of);
        (is_person(one.entity) == is_person(other.entity)).then_some((text(one)?, text(other)?))
    }

    /// "She met Karl Holm at Lund. They": the two persons of the sentence before, where nobody else and nothing of several is told of.
    pub(super) fn the_two(&self, asked: Asked<'_>) -> Option<Antecedent> {
        let Asked { pronoun, is_possessive, token, sentence, not } = asked;
        if pronoun != Pronoun::Several || is_possessive || not.is_some() || self.is_relative {
            return None;
        }
        let sentences = &self.source.prose.sentences;
        let here = sentences.get(sentence)?;
        let at = sentence.checked_sub(1)?;
        let last = sentences.get(at).filter(|last| last.paragraph == here.paragraph)?;
        let since = last.tokens.start..token;
        if token > here.tokens.start + MOST || since.len() > SIGHT {
            return None;
        }
        let is_shared = since.clone().any(|at| {
            let word = self.source.language.words.get(at).copied().unwrap_or_default();
            word.tag == Tag::Verb && word.lemma.is_some_and(|lemma| TOGETHER.contains(&lemma))
                || wording::is_word(self.source, at, &["with"]) && self.is_name_at(at + 1)
        });
        let is_other = since.clone().any(|at| {
            let word = self.source.language.words.get(at).copied().unwrap_or_default();
            let noun = wording::text(self.source, at);
            word.tag == Tag::Noun
                && (crate::language::is_plural_noun(noun) || kind::is_human(&noun.to_lowercase()))
        });
        if !is_shared || is_other {
            return None;
        }
        let [one, other] = self.two_of(at, token)?;
        let text = format!("{} and {}", self.name(one)?, self.name(other)?);
        Some(Antecedent { text, entity: None })
    }

    fn is_name_at(&self, at: usize) -> bool {
        self.source.language.mentions_in(at..at + 1).first().is_some_and(|mention| {
            self.entity(mention.entity).is_some_and(|entity| entity.kind == EntityKind::Person)
        })
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
