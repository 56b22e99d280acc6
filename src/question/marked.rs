//! Facts written by hand for tests: a sentence with its parts marked.
//!
//! `{S:The Soviets} {V:formally invited|invite} {O:Liaquat Ali Khan} {X:for a state visit} {T:in 1949}.`
//!
//! S subject, V verb (with its base form behind the bar; `~` in front of it for a passive), O object, P place,
//! A agent, C cause, X other adjunct, T date, N a noun event with its date inside. Names are found by the list
//! handed in: `Soviets=Soviet Union:country:the`.

use super::explain;
use super::{Dropped, Generation, QuestionKind};
use crate::article::{Article, Block, BlockKind, Metadata};
use crate::fact::{
    Adjunct, AdjunctKind, Argument, Fact, FactKind, Flags, Predicate, Relation, Source, Voice, When,
};
use crate::language::{Entity, EntityKind, Language, Mention, MentionForm, Tag, Tense, Word};
use crate::temporal::{Basis, Confidence, MONTHS, PartialDate, TimeValue, Timex, TimexKind};
use crate::text::{Case, Prose, Span, TokenKind};
use crate::watch::Stretch;

/// Everything the question room is handed.
pub(super) struct Marked {
    pub(super) article: Article,
    pub(super) prose: Prose,
    pub(super) language: Language,
    pub(super) timexes: Vec<Timex>,
    pub(super) facts: Vec<Fact>,
}

struct Part {
    label: char,
    extra: String,
    start: usize,
    end: usize,
}

/// An article with a title, one marked sentence a line, and its names.
pub(super) fn marked(title: &str, names: &str, lines: &[&str]) -> Marked {
    let mut text = String::new();
    let (mut blocks, mut parts) = (Vec::new(), Vec::new());
    for line in lines {
        let start = text.len();
        let mut found = Vec::new();
        let mut rest = *line;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let (inside, behind) = after.split_once('}').unwrap();
            let (label, words) = inside.split_once(':').unwrap();
            let (words, extra) = words.split_once('|').unwrap_or((words, ""));
            let from = text.len();
            text.push_str(words);
            found.push(Part {
                label: label.chars().next().unwrap(),
                extra: extra.to_owned(),
                start: from,
                end: text.len(),
            });
            rest = behind;
        }
        text.push_str(rest);
        let span = (start, text.len());
        text.push_str("\n\n");
        parts.push((span, found));
    }
    for (span, _) in &parts {
        let span = Span::new(&text, span.0, span.1).unwrap();
        blocks.push(Block { kind: BlockKind::Paragraph, span, prose: vec![span] });
    }
    let article = Article::new(title, text, blocks, Metadata::default());
    let prose = article.to_prose();
    let mut language = language(&article.text, &prose, names);
    let (mut facts, mut timexes) = (Vec::new(), Vec::new());
    for (sentence, (_, parts)) in parts.iter().enumerate() {
        let builder = Builder { text: &article.text, prose: &prose, language: &language };
        if let Some(fact) = builder.fact(sentence, parts, &mut timexes) {
            facts.push(fact);
        }
    }
    for fact in &facts {
        for (at, word) in verb_words(&article.text, &prose, fact) {
            language.words[at] = word;
        }
    }
    Marked { article, prose, language, timexes, facts }
}

impl Marked {
    pub(super) fn source(&self) -> Source<'_> {
        Source {
            article: &self.article,
            prose: &self.prose,
            language: &self.language,
            timexes: &self.timexes,
        }
    }

    pub(super) fn explain(&self, seed: u64) -> Generation {
        explain(self.source(), &self.facts, &[], seed, Stretch::default())
    }
}

/// `stem -> key` for every question of a kind that passes the gates and the linter, whether or not the deck has
/// room for it; in alphabetical order.
pub(super) fn asked(marked: &Marked, kind: QuestionKind) -> Vec<String> {
    let generation = marked.explain(1);
    let chosen = generation.questions.iter().filter(|question| question.kind == kind);
    let mut asked: Vec<String> =
        chosen.map(|question| format!("{} -> {}", question.stem, question.key)).collect();
    let is_crowded_out = |dropped: &&Dropped| dropped.codes.iter().all(|code| code.as_str().starts_with('S'));
    let left = generation.dropped.iter().filter(|dropped| dropped.kind == kind).filter(is_crowded_out);
    asked.extend(
        left.filter_map(|dropped| Some(format!("{} -> {}", dropped.stem.clone()?, dropped.key.clone()?))),
    );
    asked.sort();
    asked
}

fn language(text: &str, prose: &Prose, names: &str) -> Language {
    let mut language = Language { words: vec![Word::default(); prose.tokens.len()], ..Language::default() };
    for name in names.split(';').map(str::trim).filter(|name| !name.is_empty()) {
        let mut fields = name.split(':');
        let mut forms = fields.next().unwrap().split('=');
        let full = forms.next().unwrap().to_owned();
        let kind = match fields.next().unwrap_or("other") {
            "person" => EntityKind::Person,
            "country" => EntityKind::Country,
            "place" => EntityKind::Place,
            "organisation" => EntityKind::Organisation,
            "event" => EntityKind::Event,
            "facility" => EntityKind::Facility,
            _ => EntityKind::Other,
        };
        language.entities.push(Entity {
            name: full,
            takes_the: fields.next() == Some("the"),
            kind,
            aliases: forms.map(str::to_owned).collect(),
            gender: None,
            role: None,
            is_plural: false,
            count: 0,
        });
    }
    for at in 0..prose.tokens.len() {
        let found = language.entities.iter().enumerate().find_map(|(entity, known)| {
            let forms = std::iter::once(&known.name).chain(&known.aliases);
            forms.into_iter().find_map(|form| Some((entity, at..at + tokens_at(text, prose, at, form)?)))
        });
        let after_last = language.mentions.last().is_none_or(|last: &Mention| last.tokens.end <= at);
        if let (Some((entity, tokens)), true) = (found, after_last) {
            language.entities[entity].count += 1;
            let span = prose.span(tokens.clone());
            language.mentions.push(Mention { tokens, span, entity, form: MentionForm::Noun });
        }
    }
    language
}

/// How many tokens from `at` spell `form`.
fn tokens_at(text: &str, prose: &Prose, at: usize, form: &str) -> Option<usize> {
    (1..=6).find(|count| {
        let tokens = at..at + count;
        tokens.end <= prose.tokens.len() && prose.span(tokens).slice(text) == form
    })
}

fn verb_words(text: &str, prose: &Prose, fact: &Fact) -> Vec<(usize, Word)> {
    let Some(predicate) = &fact.predicate else { return Vec::new() };
    let word = |at: usize| {
        let written = prose.tokens[at].span.slice(text);
        let tag = match written {
            "not" => Tag::Negation,
            "would" | "will" | "may" | "could" => Tag::Modal,
            _ if at == predicate.main => Tag::Verb,
            "was" | "were" | "had" | "has" | "been" | "did" => Tag::Auxiliary,
            _ => Tag::Adverb,
        };
        Word { tag, tense: (tag == Tag::Verb).then_some(Tense::Past), lemma: None }
    };
    predicate.tokens.clone().map(|at| (at, word(at))).collect()
}

struct Builder<'a> {
    text: &'a str,
    prose: &'a Prose,
    language: &'a Language,
}

impl Builder<'_> {
    fn tokens(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let tokens = &self.prose.tokens;
        tokens.partition_point(|token| token.span.end() <= start)
            ..tokens.partition_point(|token| token.span.start() < end)
    }

    fn argument(&self, tokens: std::ops::Range<usize>) -> Argument {
        let span = self.prose.span(tokens.clone());
        let entities: Vec<usize> =
            self.language.mentions_in(tokens.clone()).iter().map(|mention| mention.entity).collect();
        let last = tokens.end - 1;
        let mentions = self.language.mentions_in(tokens.clone());
        let text = span.slice(self.text).to_owned();
        Argument {
            is_plural: text.contains(" and ")
                || (text.ends_with('s') && self.prose.tokens[last].case == Case::Lower),
            head: last,
            entity: mentions
                .last()
                .filter(|mention| mention.tokens.end == tokens.end)
                .map(|mention| mention.entity),
            entities,
            resolved_from: None,
            is_vague: false,
            tokens,
            span,
            text,
        }
    }

    fn fact(&self, sentence: usize, parts: &[Part], timexes: &mut Vec<Timex>) -> Option<Fact> {
        let first = self.tokens(parts.first()?.start, parts.first()?.end);
        let last = self.tokens(parts.last()?.start, parts.last()?.end);
        let tokens = first.start..last.end;
        let mut fact = Fact {
            kind: FactKind::Clause,
            sentence,
            span: self.prose.span(tokens.clone()),
            entities: self.argument(tokens.clone()).entities,
            tokens,
            subject: None,
            predicate: None,
            object: None,
            adjuncts: Vec::new(),
            quantity: None,
            when: None,
            after: None,
            before: None,
            gist: String::new(),
            flags: Flags::default(),
            confidence: Confidence::CERTAIN,
        };
        fact.entities.dedup();
        for part in parts {
            self.add(&mut fact, part, timexes);
        }
        fact.gist = fact.span.slice(self.text).to_owned();
        Some(fact)
    }

    fn add(&self, fact: &mut Fact, part: &Part, timexes: &mut Vec<Timex>) {
        let tokens = self.tokens(part.start, part.end);
        match part.label {
            'S' => fact.subject = Some(self.argument(tokens)),
            'O' => fact.object = Some(self.argument(tokens)),
            'N' => {
                fact.kind = FactKind::NounEvent;
                fact.object = Some(self.argument(tokens));
            }
            'V' => fact.predicate = Some(self.predicate(tokens, &part.extra)),
            'Q' => fact.quantity = Some(tokens),
            'T' => {
                let timex = self.timex(tokens);
                timexes.push(timex);
                fact.when = Some(When { relation: Relation::At, timex, confidence: Confidence::CERTAIN });
            }
            label => {
                let kind = match label {
                    'P' => AdjunctKind::Place,
                    'A' => AdjunctKind::Agent,
                    'C' => AdjunctKind::Cause,
                    _ => AdjunctKind::Other,
                };
                let span = self.prose.span(tokens.clone());
                let is_fronted = fact.predicate.is_none() && fact.subject.is_none();
                let argument = Some(self.argument(tokens.start + 1..tokens.end));
                let text = span.slice(self.text).to_owned();
                fact.adjuncts.push(Adjunct { kind, tokens, text, argument, is_fronted });
            }
        }
    }

    fn predicate(&self, tokens: std::ops::Range<usize>, extra: &str) -> Predicate {
        let (voice, lemma) =
            extra.strip_prefix('~').map_or((Voice::Active, extra), |lemma| (Voice::Passive, lemma));
        Predicate {
            main: tokens.end - 1,
            lemma: Box::leak(lemma.to_owned().into_boxed_str()),
            text: self.prose.span(tokens.clone()).slice(self.text).to_owned(),
            voice,
            is_past: true,
            auxiliary: None,
            is_domain: true,
            tokens,
        }
    }

    /// The last number is the year; a month and a day before it may make it finer.
    fn timex(&self, tokens: std::ops::Range<usize>) -> Timex {
        let first = tokens
            .clone()
            .find(|at| {
                let token = &self.prose.tokens[*at];
                token.kind == TokenKind::Number || MONTHS.contains(&token.span.slice(self.text))
            })
            .unwrap();
        let span = self.prose.span(first..tokens.end);
        let words: Vec<&str> =
            span.slice(self.text).split([' ', ',']).filter(|word| !word.is_empty()).collect();
        let month = words.iter().find_map(|word| MONTHS.iter().position(|month| month == word));
        let month = month.and_then(|month| u8::try_from(month + 1).ok());
        let numbers: Vec<i32> = words.iter().filter_map(|word| word.parse().ok()).collect();
        let year = if words.contains(&"BC") { 1 - numbers[0] } else { *numbers.last().unwrap() };
        let date = match (month, numbers.as_slice()) {
            (Some(month), [day, _]) => PartialDate::day(year, month, u8::try_from(*day).unwrap()).unwrap(),
            (Some(month), _) => PartialDate::Month { year, month },
            _ => PartialDate::Year(year),
        };
        Timex {
            span,
            kind: TimexKind::Date,
            value: TimeValue::Point(date),
            modifier: None,
            basis: Basis::Explicit,
            confidence: Confidence::CERTAIN,
            rule: "test",
            ends: None,
        }
    }
}

/// An article on Pakistan and its neighbours, in words of our own.
pub(super) fn pakistan() -> Marked {
    marked(
        "Pakistan and the powers",
        "Pakistan:country; Soviet Union=USSR=Soviets:country:the; Russian Federation:country:the; India:country; \
         China:country; Iran:country; Liaquat Ali Khan:person; Ayub Khan:person; Zulfiqar Ali Bhutto=Bhutto:person; \
         Mohammad Ali Bogra:person; Washington:place; Moscow:place; Karachi:place; Lahore:place; SEATO:organisation; \
         CENTO:organisation; NATO:organisation; U-2 incident:event",
        &[
            "{S:The Soviets} {V:formally invited|invite} {O:Liaquat Ali Khan} {X:for a state visit} {T:in 1949}.",
            "{T:In May 1950}, {S:Liaquat Ali Khan} {V:flew|fly} {X:to Washington} {X:for talks on aid}.",
            "{T:On March 4, 1961}, {S:the Soviet Union} {V:signed|sign} {O:an agreement on oil exploration} {X:with Pakistan}.",
            "{S:Pakistan} {V:joined|join} {O:SEATO} {T:in 1954} as a founding member.",
            "{S:Mohammad Ali Bogra} {V:opened|open} {O:the Karachi talks} {X:with China} {T:in 1955}.",
            "{N:U-2 incident} {T:in 1960}.",
            "{S:Ayub Khan} {V:was elected|~elect} {O:president of Pakistan} {T:in January 1965}.",
            "{S:Zulfiqar Ali Bhutto} {V:took|take} {O:Pakistan} {X:out of SEATO} {T:in 1973}.",
            "{S:Pakistan} {V:recognized|recognize} {O:the Russian Federation} {T:on 20 December 1991} as successor to the Soviet Union.",
            "{S:The tour of Moscow} {V:did not materialize|materialize} {T:in 1952}.",
        ],
    )
}
