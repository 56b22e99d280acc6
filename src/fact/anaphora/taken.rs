//! What "the company", "this brigade" and "these talks" take up: a name near by, the thing of the section or of the article, or
//! what the sentence before told of.
//!
//! * Under "41st Rifle Brigade": "The unit was disbanded" tells of the 41st Rifle Brigade.
//!
//! Where two of a sort were told of, the noun stays.

use super::told::Told;
use super::{Memory, definite, name_of, possessive};
use crate::fact::again::{self, Candidates};
use crate::fact::record::Argument;
use crate::fact::topic::Topic;
use crate::fact::{class, fuller, wording};
use crate::language::{EntityKind, Tag, Tense, is_plural_noun, is_role_noun};
use crate::text::Paragraph;

/// The longest phrase that is put in for a noun, in characters.
const LONGEST: usize = 60;

/// How far back the holder of an office and a name of the paragraph are looked for, in tokens.
const BACK: usize = 110;

/// The most names of a paragraph that are looked through.
const MOST: usize = 100;

/// What a land has, or does, in another: "Danish troops", "the Soviet withdrawal".
const ABROAD: &[&str] = &[
    "advisers",
    "advisors",
    "ambassador",
    "army",
    "embassy",
    "fleet",
    "forces",
    "invaders",
    "invasion",
    "navy",
    "occupation",
    "soldiers",
    "troops",
    "withdrawal",
];

impl Memory<'_> {
    /// "The dam", "this brigade", "The company’s ground" with the name of what is meant.
    pub(in crate::fact) fn titled(&self, subject: Argument) -> Argument {
        let first = subject.tokens.start;
        let is_open = subject.entity.is_none() && subject.resolved_from.is_none();
        let begins = wording::is_word(self.source, first, &["the", "this", "these"]);
        if !is_open || !begins {
            return subject;
        }
        let tag = |at: usize| self.source.language.words.get(at).map_or(Tag::Mark, |word| word.tag);
        let noun = wording::text(self.source, first + 1).to_lowercase();
        // "the nation now called Kora", "the company that made it": what follows says which.
        if self.is_told_behind(first + 2) {
            return subject;
        }
        if subject.tokens.len() == 2 {
            let Some(known) = self.taken_up(&noun, first) else { return subject };
            return subject.called(known);
        }
        // "the prime minister"
        let office = wording::text(self.source, first + 2).to_lowercase();
        if subject.tokens.len() == 3
            && is_role_noun(&office)
            && let Some(known) = self.holder(&format!("{noun} {office}"), first)
        {
            return subject.called(known);
        }
        // "The club's ground"
        let is_owner = tag(first + 2) == Tag::Clitic && subject.tokens.contains(&(first + 3));
        if is_owner && let Some((owner, entity)) = self.taken_up(&noun, first) {
            let rest = subject.text.split_once("’s ").or_else(|| subject.text.split_once("'s "));
            let Some((_, rest)) = rest else { return subject };
            let text = format!("{} {rest}", possessive(&owner));
            let entities = entity.into_iter().chain(subject.entities.iter().copied()).collect();
            return Argument {
                text,
                entities,
                resolved_from: Some(subject.span),
                is_vague: false,
                ..subject
            };
        }
        subject
    }

    /// "The treaty" as the Treaty of Lund, where the article names no other treaty and has that one in its title, or writes the
    /// noun with a capital.
    pub(in crate::fact) fn only_named(&self, noun: usize) -> Option<(String, usize)> {
        let word = wording::text(self.source, noun);
        let entity = self.bodies.only(&word.to_lowercase())?;
        let known = self.entity(entity)?;
        let is_capital = word.starts_with(char::is_uppercase);
        let is_titles = self.source.article.title.to_lowercase().contains(&known.name.to_lowercase());
        let is_long = known.name.chars().count() > LONGEST;
        let name = name_of(known);
        let name = if name.starts_with("the ") { name } else { format!("the {name}") };
        ((is_capital || is_titles) && !is_long).then_some((name, entity))
    }

    /// Whether a relative clause begins at a token, or a participle that can be no verb: "now known", "once called".
    fn is_told_behind(&self, at: usize) -> bool {
        let word = |at: usize| self.source.language.words.get(at).copied().unwrap_or_default();
        let is_adverb = wording::is_word(self.source, at, &["now", "formerly", "today"]);
        let verb = word(at + usize::from(is_adverb));
        let is_participle = verb.tag == Tag::Verb && verb.tense == Some(Tense::Participle);
        wording::is_word(self.source, at, &["that", "which", "who"])
            || is_participle
                && (is_adverb || wording::is_word(self.source, at, &["known", "called", "named"]))
    }

    /// What a noun behind "the" or "this" takes up at a token.
    pub(in crate::fact) fn taken_up(&self, noun: &str, at: usize) -> Option<(String, Option<usize>)> {
        // "the Constitution of 1962" is not the Constitution of 1973, which the article is about.
        let year = self.year_behind(at);
        self.meant_by(noun, at).filter(|(name, entity)| {
            year.is_none_or(|year| name.split(' ').filter(|word| is_year(word)).all(|other| other == year))
                && !entity.is_some_and(|entity| self.is_named_later(entity, noun, at))
        })
    }

    /// Whether what is named for the first time is told of a later day than the noun at `at`, and happened then.
    fn is_named_later(&self, entity: usize, noun: &str, at: usize) -> bool {
        let named =
            self.source.language.mentions_in(self.begin..at).iter().find(|told| told.entity == entity);
        named.is_some_and(|named| fuller::is_of_later(self.source, noun, at, named.tokens.start))
    }

    /// The same, whatever year stands behind the noun.
    fn meant_by(&self, noun: &str, at: usize) -> Option<(String, Option<usize>)> {
        if is_role_noun(noun) {
            return self.holder(noun, at);
        }
        let source = self.source;
        let is_demonstrative = wording::is_word(source, at, &["this", "these"]);
        let article = self.topic.as_ref().filter(|topic| !self.is_of_another(topic, at));
        let topic = self.place.as_ref().into_iter().chain(article).find(|topic| topic.is_noun(noun));
        // "The 3RD LUND REGIMENT was a unit. The regiment": the topic, as it is called.
        let is_topics = |told: &Told| {
            topic.is_some_and(|topic| {
                let (name, _) = topic.called();
                let name = name.strip_prefix("the ").unwrap_or(&name).to_lowercase();
                told.text.to_lowercase().contains(&name)
            })
        };
        let told = self.told_as(noun, at, is_demonstrative).filter(|told| !is_topics(told));
        if let Some(told) = told {
            return Some((told.text.clone(), told.entity));
        }
        if let Some(found) = self.land(noun, at).or_else(|| self.settled(noun, at, is_demonstrative)) {
            return Some(found);
        }
        let is_own = |entity: usize| topic.is_some_and(|topic| topic.is_same(source, entity));
        let is_exact = topic.is_some_and(|topic| topic.is_own_noun(noun));
        match again::candidates(source, self.begin..at, noun, is_exact, &is_own) {
            Candidates::Several => None,
            Candidates::One(entity) => {
                if let Some(topic) = topic.filter(|topic| topic.is_same(source, entity)) {
                    return Some(topic.called());
                }
                let is_here = topic.is_none() && self.is_of_paragraph(entity, noun, at);
                let is_known = if topic.is_some() {
                    // Of two, the one that has just acted.
                    self.subject().is_some_and(|told| told.entity == Some(entity))
                } else {
                    is_here
                        || self.bodies.ending(source, noun, at) == Some(entity)
                        || self.is_near(entity, at)
                };
                let is_second = topic.is_none() && self.is_after_another(entity, noun, at);
                let known = self.entity(entity).filter(|_| is_known && !is_second)?;
                Some((name_of(known), Some(entity)))
            }
            Candidates::None => {
                let topic = topic.filter(|topic| !topic.is_open(source, noun, at));
                if let Some(topic) = topic {
                    return Some(topic.called());
                }
                let text = if is_demonstrative { again::phrase(source, at, noun) } else { None };
                text.map(|text| (text, None))
            }
        }
    }

    /// "the Constitution \[of 1962\]": the year behind a noun that stands right behind its article.
    fn year_behind(&self, article: usize) -> Option<&str> {
        let source = self.source;
        let year = wording::text(source, article + 3);
        (is_year(year) && wording::is_word(source, article + 2, &["of"])).then_some(year)
    }

    /// "the president": the only one of the last sentences who is known to hold the office, where nobody else is named whose
    /// office is not said.
    fn holder(&self, noun: &str, at: usize) -> Option<(String, Option<usize>)> {
        let mentions = self.source.language.mentions_in(at.saturating_sub(BACK)..at);
        let mut found = None;
        for mention in mentions.iter().rev().take(MOST) {
            let person = self.same(mention.entity);
            let Some(entity) = self.entity(person).filter(|entity| entity.kind == EntityKind::Person) else {
                continue;
            };
            let Some(role) = &entity.role else { return None };
            if found == Some(person) || !holds(role, noun) {
                continue;
            }
            if found.is_some() {
                return None;
            }
            found = Some(person);
        }
        let person = found?;
        Some((self.name(person)?, Some(person)))
    }

    /// "the country": the only one named in the paragraph, in whatever form.
    fn land(&self, noun: &str, at: usize) -> Option<(String, Option<usize>)> {
        // "rates rose as the country grew but then fell": what goes on there is told of something else.
        let is_by_the_way =
            at.checked_sub(1).is_some_and(|before| wording::is_word(self.source, before, &["as"]));
        let is_land = ["country", "nation"].contains(&noun) && !is_by_the_way;
        if !is_land || self.topic.is_some() || self.place.is_some() {
            return None;
        }
        let sentence = self.source.prose.sentences.partition_point(|sentence| sentence.tokens.end <= at);
        let here = self.source.prose.sentences.get(sentence)?.tokens.start;
        let paragraph = self.paragraph_at(at)?.tokens.start;
        // "Protests arose in Kora, and the nation fell": the only one of the sentence, else the only one of the paragraph. "Free
        // of Kora", "from Kora": not that one.
        let is_left = |start: usize| {
            start.checked_sub(1).is_some_and(|at| {
                wording::is_word(self.source, at, &["against", "by", "from", "with"])
                    || wording::is_word(self.source, at, &["the"])
                        && at > 0
                        && wording::is_word(self.source, at - 1, &["against", "by", "from", "with"])
            })
        };
        [here, paragraph].into_iter().find_map(|start| {
            let mentions = self.source.language.mentions_in(start.max(at.saturating_sub(BACK))..at);
            let mut countries = mentions.iter().filter(|mention| {
                let kind = self.entity(mention.entity).map(|entity| entity.kind);
                matches!(kind, Some(EntityKind::Country | EntityKind::People))
            });
            let first = countries.next().filter(|first| !is_left(first.tokens.start))?;
            let known = self.entity(first.entity).filter(|known| known.kind == EntityKind::Country)?;
            // "Norland troops entered Ribe. The rebels ruled the country": they were abroad.
            let is_abroad = |end: usize| wording::is_word(self.source, end, ABROAD);
            let is_one = !is_abroad(first.tokens.end)
                && countries.all(|other| other.entity == first.entity && !is_abroad(other.tokens.end));
            is_one.then(|| (name_of(known), Some(first.entity)))
        })
    }

    /// "Cahokia was a hub. This civilization": the place or the people that the sentence before told of.
    fn settled(&self, noun: &str, at: usize, is_demonstrative: bool) -> Option<(String, Option<usize>)> {
        const LANDS: &[&str] =
            &["civilization", "civilisation", "culture", "empire", "kingdom", "region", "state"];
        const TOWNS: &[&str] = &["city", "port", "settlement", "town", "village"];
        if !is_demonstrative || !LANDS.contains(&noun) && !TOWNS.contains(&noun) {
            return None;
        }
        let sentences = &self.source.prose.sentences;
        let here = sentences.partition_point(|sentence| sentence.tokens.end <= at);
        let told = self.subject().filter(|told| {
            let paragraph = |at: usize| sentences.get(at).map(|sentence| sentence.paragraph);
            told.sentence + 1 == here && paragraph(told.sentence) == paragraph(here) && !told.is_plural
        })?;
        let entity = told.entity?;
        let fits = match self.entity(entity)?.kind {
            EntityKind::Place | EntityKind::Other => true,
            EntityKind::Country | EntityKind::People => LANDS.contains(&noun),
            _ => false,
        };
        fits.then(|| (told.text.clone(), Some(entity)))
    }

    /// The paragraph of a token.
    fn paragraph_at(&self, at: usize) -> Option<&Paragraph> {
        let prose = self.source.prose;
        let here = prose.sentences.partition_point(|sentence| sentence.tokens.end <= at);
        prose.sentences.get(here).and_then(|sentence| prose.paragraphs.get(sentence.paragraph))
    }

    /// Whether a name ends with a noun and stands in the same paragraph, and no other that ends so.
    fn is_of_paragraph(&self, entity: usize, noun: &str, at: usize) -> bool {
        let Some(start) = self.paragraph_at(at).map(|paragraph| paragraph.tokens.start) else { return false };
        let mut named = self
            .source
            .language
            .mentions_in(start.max(at.saturating_sub(BACK))..at)
            .iter()
            .filter(|mention| again::is_headed(self.source, &mention.tokens, noun));
        let first = named.next();
        first.is_some_and(|first| first.entity == entity && first.tokens.len() > 1)
            && named.all(|other| other.entity == entity)
    }

    /// "The company bought the Marn Dock Company": whether the noun alone stood near by before the name was told for the first time.
    fn is_after_another(&self, entity: usize, noun: &str, at: usize) -> bool {
        let near = at.saturating_sub(2 * BACK)..at;
        let first = self.source.language.mentions_in(near).iter().find(|mention| mention.entity == entity);
        let is_first = |first: &&crate::language::Mention| {
            self.source
                .language
                .mentions_in(first.tokens.start.saturating_sub(BACK)..first.tokens.start)
                .iter()
                .all(|mention| mention.entity != entity)
        };
        let Some(first) = first.filter(is_first).map(|first| first.tokens.start) else { return false };
        let sentences = &self.source.prose.sentences;
        let here = sentences.partition_point(|sentence| sentence.tokens.end <= first);
        let start = sentences.get(here.saturating_sub(1)).map_or(first, |last| last.tokens.start);
        (start.max(first.saturating_sub(BACK))..first).any(|at| {
            wording::is_word(self.source, at, &[noun])
                && at > 0
                && wording::is_word(self.source, at - 1, &["the"])
                && !matches!(
                    self.source.language.words.get(at + 1).map_or(Tag::Mark, |word| word.tag),
                    Tag::Noun | Tag::Name
                )
        })
    }

    /// Whether a name opened this or one of the last two sentences of the paragraph, or was the last subject or object.
    fn is_near(&self, entity: usize, at: usize) -> bool {
        let is_told = |told: &Told| told.entity == Some(entity);
        if self.subject().is_some_and(is_told) || self.object().is_some_and(is_told) {
            return true;
        }
        let prose = self.source.prose;
        let here = prose.sentences.partition_point(|sentence| sentence.tokens.end <= at);
        let paragraph = prose.sentences.get(here).map(|sentence| sentence.paragraph);
        let mut last = (here.saturating_sub(2)..=here).filter_map(|before| prose.sentences.get(before));
        last.any(|sentence| {
            let start = sentence.tokens.start;
            Some(sentence.paragraph) == paragraph
                && self
                    .source
                    .language
                    .mentions_in(start..at.min(start + 12))
                    .first()
                    .is_some_and(|mention| mention.entity == entity && mention.tokens.start <= start + 1)
        })
    }

    /// Whether the paragraph begins with the name of another thing and does not name what the article is about: a page on
    /// several airlines.
    fn is_of_another(&self, topic: &Topic, at: usize) -> bool {
        let Some(start) = self.paragraph_at(at).map(|paragraph| paragraph.tokens.start) else { return false };
        let mentions = self.source.language.mentions_in(start..at);
        let opens = mentions.first().is_some_and(|mention| {
            let kind = self.entity(mention.entity).map(|entity| entity.kind);
            mention.tokens.start <= start + 1
                && matches!(kind, Some(EntityKind::Organisation | EntityKind::Facility | EntityKind::Other))
        });
        // In a paragraph without end nothing is looked for.
        let is_short = mentions.len() <= MOST;
        opens && is_short && !mentions.iter().any(|mention| topic.is_same(self.source, mention.entity))
    }

    /// The subject or the object of the sentence before, where the noun is its head and it says more: "the Baptist chapel in
    /// Mill Lane" for "the chapel", "the draft of the treaty" for "this document".
    fn told_as(&self, noun: &str, at: usize, is_demonstrative: bool) -> Option<&Told> {
        let sentences = &self.source.prose.sentences;
        let here = sentences.partition_point(|sentence| sentence.tokens.end <= at);
        let paragraph = |at: usize| sentences.get(at).map(|sentence| sentence.paragraph);
        let fits = |told: &&Told| {
            if told.sentence + 1 != here || paragraph(told.sentence) != paragraph(here) {
                return false;
            }
            let head = head_of(&told.text);
            let is_noun = head == noun || is_demonstrative && class::is_called(&head, noun);
            is_noun && told.is_plural == is_plural_noun(noun)
        };
        let (subject, object) = (self.subject().filter(fits), self.object().filter(fits));
        let ((Some(told), None) | (None, Some(told))) = (subject, object) else { return None };
        let says_more = told.text.split(' ').count() > 2 && told.text.chars().count() <= LONGEST;
        let opens = ["the ", "The "].iter().any(|the| told.text.starts_with(the));
        let is_bare = told.is_plural && told.text.starts_with(char::is_lowercase);
        let is_counted = ["the first ", "the last ", "the other ", "the new "]
            .iter()
            .any(|word| told.text.starts_with(word) && told.text.split(' ').count() == 3);
        (says_more && (opens || is_bare) && !is_counted).then_some(told)
    }
}

/// A year in four figures.
fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The head of a phrase, in small letters: the last word before a preposition.
fn head_of(text: &str) -> String {
    const SMALL: &[&str] = &[
        "about", "against", "at", "between", "by", "for", "from", "in", "near", "of", "on", "over", "to",
        "under", "with",
    ];
    let text = definite(text);
    let head = text.split(' ').take_while(|word| !SMALL.contains(word)).last().unwrap_or_default();
    head.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Whether a role is an office: "Egyptian president", but not "vice president".
fn holds(role: &str, office: &str) -> bool {
    const OTHERS: &[&str] = &["vice", "deputy", "former", "acting", "late", "crown", "future"];
    let role = role.to_lowercase();
    let Some(rest) = role.strip_suffix(office) else { return false };
    (rest.is_empty() || rest.ends_with(' ')) && !rest.split(' ').any(|word| OTHERS.contains(&word))
}
