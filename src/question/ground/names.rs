//! The names of an article: how each is called, what stands near it, which may be offered as a wrong answer.

use super::{Ground, SURE, year_of};
use crate::fact::{Fact, Source, Voice};
use crate::language::{
    Entity, EntityKind, Mention, MentionForm, Sort, Tag, are_one_state, is_role_noun, sort,
};
use crate::question::grading::{normal, unowned};
use crate::question::lint::has_anaphor;
use crate::question::wording::{find_words, holds_normal, replaced};
use crate::text::{FastMap, FastSet};
use std::collections::BTreeMap;
use std::ops::Range;

impl<'a> Ground<'a> {
    /// The two states that hold three fifths of all mentions of states, a state and its heirs counted as one.
    pub(super) fn two_states(&self) -> Option<[usize; 2]> {
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for &state in self.of_kind.get(&EntityKind::Country)?.iter().take(60) {
            let entity = self.entity(state)?;
            let same = counts.iter_mut().find(|(other, _)| {
                self.entity(*other).is_some_and(|other| are_one_state(&other.name, &entity.name))
            });
            match same {
                Some((_, count)) => *count += entity.count,
                None => counts.push((state, entity.count)),
            }
        }
        let all: usize = counts.iter().map(|(_, count)| count).sum();
        counts.sort_by_key(|(state, count)| (std::cmp::Reverse(*count), *state));
        match counts.as_slice() {
            [(one, first), (other, second), ..] if (first + second) * 5 >= all * 3 && *second >= 3 => {
                Some([*one, *other])
            }
            _ => None,
        }
    }

    /// "both countries" by their names, where the article is about two and no third is told of in the sentence.
    pub(in crate::question) fn pair_named(&self, sentence: usize, text: &str) -> String {
        const BOTH: [&str; 6] = [
            "the two states",
            "both the countries",
            "both countries",
            "the two countries",
            "both the states",
            "both states",
        ];
        let named = |[one, other]: [usize; 2]| {
            let pair = format!("{} and {}", self.with_the(one), self.with_the(other));
            BOTH.iter().find_map(|both| replaced(text, both, &pair))
        };
        let pair = self.pair.filter(|_| text.contains("both") || text.contains("two"));
        pair.filter(|pair| !self.tells_of_a_third(sentence, *pair))
            .and_then(named)
            .unwrap_or_else(|| text.to_owned())
    }

    fn tells_of_a_third(&self, sentence: usize, pair: [usize; 2]) -> bool {
        let sentences = &self.source.prose.sentences;
        let Some(sentence) = sentences.get(sentence) else { return true };
        let mentions = self.source.language.mentions_in(sentence.tokens.clone());
        mentions.iter().take(60).filter_map(|mention| self.entity(mention.entity)).any(|entity| {
            let is_same = |&state: &usize| {
                self.entity(state).is_some_and(|state| are_one_state(&state.name, &entity.name))
            };
            entity.kind == EntityKind::Country && !pair.iter().any(is_same)
        })
    }

    pub(in crate::question) fn entity(&self, entity: usize) -> Option<&'a Entity> {
        self.source.language.entities.get(entity)
    }

    /// Whether the tokens lie within one name: the year of "the Government of India Act 1935".
    pub(in crate::question) fn is_in_name(&self, tokens: &Range<usize>) -> bool {
        let mentions = &self.source.language.mentions;
        let at = mentions.partition_point(|mention| mention.tokens.end <= tokens.start);
        mentions
            .get(at)
            .is_some_and(|mention| mention.tokens.start <= tokens.start && tokens.end <= mention.tokens.end)
    }

    /// Entities of a kind first named before or after `entity`, as many as are worth a look.
    pub(in crate::question) fn near_of_kind(
        &self,
        entity: usize,
        kind: EntityKind,
        window: usize,
    ) -> impl Iterator<Item = usize> {
        let all = self.of_kind.get(&kind).map_or(&[][..], Vec::as_slice);
        let at = all.partition_point(|other| *other < entity);
        let near = all.get(at.saturating_sub(window)..(at + window).min(all.len())).unwrap_or_default();
        near.iter().copied().filter(move |other| *other != entity)
    }

    /// Whether an entity is named within two paragraphs of a fact.
    pub(in crate::question) fn is_near(&self, entity: usize, fact: &Fact) -> bool {
        let paragraph = self.paragraph(fact);
        self.reach
            .get(entity)
            .copied()
            .flatten()
            .is_some_and(|(first, last)| first <= paragraph + 2 && paragraph <= last + 2)
    }

    /// The name by which the article calls an entity: for a person the fullest, else the most frequent.
    pub(in crate::question) fn name(&self, entity: usize) -> &str {
        self.shown
            .get(&entity)
            .map_or_else(|| self.entity(entity).map_or("", |entity| &entity.name), String::as_str)
    }

    /// The name by which a sentence calls an entity, where it does so with a noun; for a person the fullest name.
    pub(in crate::question) fn name_in(&self, fact: &Fact, entity: usize) -> String {
        let is_person = self.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Person);
        let mentions = self.source.language.mentions_in(fact.tokens.clone());
        let mention =
            mentions.iter().find(|mention| mention.entity == entity && mention.form == MentionForm::Noun);
        let written = mention.map(|mention| spelled(mention.span.slice(&self.source.article.text)));
        let is_known = |form: &String| {
            self.entity(entity).is_some_and(|known| known.name == *form || known.aliases.contains(form))
        };
        written.filter(is_known).filter(|_| !is_person).unwrap_or_else(|| self.name(entity).to_owned())
    }

    /// Whether the tokens are joined by "and" or "or" to more of the same, before or behind.
    pub(in crate::question) fn is_coordinated(&self, tokens: &Range<usize>) -> bool {
        let joins = |at: usize| matches!(self.text(at), "and" | "or" | "&" | "nor");
        let before = tokens.start.checked_sub(1);
        // "X and Y": behind; "A, X": a list goes on before.
        joins(tokens.end) && !self.starts_clause(tokens.end + 1) || before.is_some_and(joins)
    }

    /// Whether a verb follows soon: what "and" joins is a clause and not a name.
    fn starts_clause(&self, at: usize) -> bool {
        let is_verb = |at: usize| matches!(self.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal);
        // "Kora and Lund that rose": the verb of a relative clause.
        let is_relative = |at: &usize| matches!(self.text(*at), "that" | "which" | "who");
        (at..at + 3).take_while(|at| !is_relative(at)).any(is_verb)
    }

    /// `the Soviet Union`, `Pakistan`, `SEATO`.
    pub(in crate::question) fn with_the(&self, entity: usize) -> String {
        let name = self.name(entity);
        let is_acronym =
            name.chars().all(|c| !c.is_lowercase()) && !matches!(name, "US" | "USSR" | "UK" | "UN" | "UAE");
        // "the China's admission" is a slip: the table knows which states take the article.
        let is_state = self.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Country);
        let is_person = self.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Person);
        let is_land =
            matches!(name, "Britain" | "England" | "Great Britain" | "Scotland" | "Wales" | "Ireland");
        let is_told = self.with_the.contains(&entity) && !is_acronym && !is_state && !is_person && !is_land;
        // "Republic of Ireland", where the article calls it "Ireland".
        let is_full = is_state
            && ["Federation of ", "Kingdom of ", "Republic of ", "Union of "]
                .iter()
                .any(|state| name.starts_with(state));
        let is_known = is_full || self.entity(entity).is_some_and(|entity| entity.takes_the);
        let takes = is_told || is_known && !is_acronym && !is_land && name != "America";
        if takes { format!("the {name}") } else { name.to_owned() }
    }

    /// Whether the article names something with "the" in front.
    pub(in crate::question) fn is_called_the(&self, name: &str) -> bool {
        self.with_the.iter().any(|&entity| self.name(entity) == name)
    }

    /// "the China’s admission" without the article that no country of one word takes.
    pub(in crate::question) fn without_stray_the(&self, fact: &Fact, text: &str) -> String {
        let mut text = text.to_owned();
        for entity in fact.entities.iter().filter_map(|&entity| self.entity(entity)) {
            if entity.kind != EntityKind::Country || entity.takes_the || entity.name.contains(' ') {
                continue;
            }
            for article in ["the", "The"] {
                let stray = format!("{article} {}", entity.name);
                let Some(at) = find_words(&text, &stray) else { continue };
                let behind = text.get(at + stray.len()..).unwrap_or_default();
                let next = behind.trim_start().split(' ').next().unwrap_or_default();
                // "the China trade" is another noun.
                let is_noun = behind.starts_with(' ') && !is_small_word(next);
                if !is_noun {
                    text = replaced(&text, &stray, &entity.name).unwrap_or(text);
                }
            }
        }
        text
    }

    /// How many names stand in a text.
    pub(in crate::question) fn names_in(&self, fact: &Fact, text: &str) -> usize {
        self.names_in_unowned(fact, &unowned(text))
    }

    /// How many names stand in a text in normal form, without the marks of owners.
    pub(in crate::question) fn names_in_unowned(&self, fact: &Fact, text: &str) -> usize {
        let stands = |entity: &usize| self.plain_names(*entity).iter().any(|name| holds_normal(text, name));
        fact.entities.iter().filter(|entity| stands(entity)).count()
    }

    /// The year of a fact: what has no date is of the time that its paragraph has come to.
    pub(in crate::question) fn time_of(&self, fact: &Fact) -> Option<i32> {
        // "in the 1950s" is of its first year.
        let first = || fact.when.as_ref()?.timex.interval().earliest().map(|day| day.civil().0);
        year_of(fact).or_else(first).or_else(|| {
            let (before, behind) =
                self.written_years(fact.sentence, self.source.prose.span(fact.tokens.clone()));
            before.or(behind)
        })
    }

    /// Whether an entity is told of within fifty years of a year, as far as the article dates either.
    pub(in crate::question) fn is_of_the_time(&self, entity: usize, year: Option<i32>) -> bool {
        let span = self.spans.get(entity).copied().flatten().zip(year);
        span.is_none_or(|((first, last), year): ((i32, i32), i32)| (first - 50..=last + 50).contains(&year))
    }

    /// Whether an entity may be offered as a wrong answer: it is named with a noun, and a place where places are named.
    pub(in crate::question) fn is_offered(&self, entity: usize) -> bool {
        self.offered.get(entity).copied().unwrap_or_default()
    }

    /// Whether no question should offer an entity: its kind is not sure, or it is a part of the world.
    pub(in crate::question) fn is_doubtful(&self, entity: usize) -> bool {
        self.doubtful.get(entity).copied().unwrap_or(true)
    }

    /// Whether a name that was taken for a person is sure to be one.
    pub(in crate::question) fn is_sure_person(&self, entity: usize) -> bool {
        self.sure_persons.get(entity).copied().unwrap_or_default()
    }

    /// Whether the article says of two names that they are one's: "Karl ibn Holm, known as Karl al-Fateh".
    pub(in crate::question) fn are_called_alike(&self, one: usize, other: usize) -> bool {
        self.called_alike.contains(&(one.min(other), one.max(other)))
    }

    /// The first thing that the article dates for an entity: "France landed troops at Port Said, 5 November 1956".
    pub(in crate::question) fn told_of(&self, entity: usize) -> Option<String> {
        let first = *self.first_told.get(&entity)?;
        let when = self.facts.get(first)?.when.as_ref()?;
        let line = self.reason(first)?;
        // "Roth: The Harbour Act gave the town a wall" tells nothing of him.
        let told = normal(line);
        let names_it = self.plain_names(entity).iter().any(|name| holds_normal(&told, name));
        names_it.then(|| format!("{line} ({})", when.timex.phrase()))
    }

    /// The line of a fact, where it may stand in the feedback as what happened instead: "Denmark left it" and "The second divided the flow" may not.
    pub(in crate::question) fn reason(&self, fact: usize) -> Option<&str> {
        let line = self.facts.get(fact)?.gist.trim_end_matches('.');
        let is_told = !line.is_empty()
            && !line.contains('…')
            && self.is_sound(fact)
            && !has_anaphor(line)
            && !counts_on(line);
        is_told.then_some(line)
    }

    /// Whether a name of the sentence of a fact stands in a text in normal form, without the marks of owners.
    pub(in crate::question) fn has_name_of(&self, fact: &Fact, text: &str) -> bool {
        let Some(sentence) = self.source.prose.sentences.get(fact.sentence) else { return false };
        let mentions = self.source.language.mentions_in(sentence.tokens.clone());
        let mut names = mentions.iter().take(40).flat_map(|mention| self.plain_names(mention.entity));
        names.any(|name| holds_normal(text, name))
    }

    /// An entity as a wrong answer.
    pub(in crate::question) fn offer(&self, entity: usize) -> Option<&Offer> {
        let known = self.entity(entity)?;
        let make = || {
            let name = self.name(entity).to_owned();
            let told = self.told_of(entity);
            // Each begins with the option it is about: of "Khan and Roth signed" the learner would not know whose it is.
            let told =
                told.map(|told| if told.starts_with(&name) { told } else { format!("{name}: {told}") });
            // A role says something when it is more than a word.
            let role = known.role.as_ref().filter(|role| role.contains(' '));
            let why = told.or_else(|| role.map(|role| format!("{name}: {role}")));
            Offer { plain: normal(&name), takes_the: self.with_the(entity).starts_with("the "), why, name }
        };
        Some(self.offers.get(entity)?.get_or_init(make))
    }

    /// The first mentions of an entity, in the order of the text; so many as are worth a look.
    pub(in crate::question) fn first_mentions(&self, entity: usize) -> impl Iterator<Item = &'a Mention> {
        let mentions = &self.source.language.mentions;
        let own = self.mentions.get(entity).map_or(&[][..], Vec::as_slice);
        own.iter().filter_map(|&at| mentions.get(at))
    }

    /// What sort of place or body an entity is, where that is known.
    pub(in crate::question) fn sort(&self, entity: usize) -> Option<Sort> {
        self.sorts.get(entity).copied().flatten()
    }

    /// The name and the aliases of an entity, in normal form.
    pub(in crate::question) fn plain_names(&self, entity: usize) -> &[String] {
        self.plain.get(entity).map_or(&[], Vec::as_slice)
    }
}

/// A name as a wrong answer.
#[derive(Clone, Debug)]
pub(in crate::question) struct Offer {
    /// By which the article calls it.
    pub(in crate::question) name: String,
    /// The same in normal form.
    pub(in crate::question) plain: String,
    /// Whether "the" stands in front of it.
    pub(in crate::question) takes_the: bool,
    /// What it did instead: the first thing the article dates for it, else its role.
    pub(in crate::question) why: Option<String>,
}

/// "The second divided", "The last of them left": which, was told before.
fn counts_on(line: &str) -> bool {
    const COUNTED: [&str; 5] = ["The first ", "The second ", "The third ", "The last ", "The other "];
    let behind = COUNTED.iter().find_map(|opening| line.strip_prefix(opening)).unwrap_or_default();
    let next = behind.split(' ').next().unwrap_or_default();
    matches!(next, "was" | "were" | "had" | "of") || next.ends_with("ed")
}

/// Words that end a noun phrase.
fn is_small_word(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "or"
            | "in"
            | "on"
            | "at"
            | "to"
            | "of"
            | "with"
            | "for"
            | "from"
            | "by"
            | "as"
            | "against"
            | "into"
    )
}

/// The first and the last year of the dated facts that name each entity.
pub(super) fn spans(source: Source<'_>, facts: &[Fact]) -> Vec<Option<(i32, i32)>> {
    let mut spans = vec![None; source.language.entities.len()];
    for fact in facts {
        let Some(year) = year_of(fact) else { continue };
        for &entity in &fact.entities {
            if let Some(span) = spans.get_mut(entity) {
                let (first, last) = span.unwrap_or((year, year));
                *span = Some((year.min(first), year.max(last)));
            }
        }
    }
    spans
}

/// The first surely dated fact with a gist that names each entity.
pub(super) fn first_told(facts: &[Fact]) -> FastMap<usize, usize> {
    let mut told = FastMap::default();
    for (index, fact) in facts.iter().enumerate() {
        let is_sure =
            fact.when.as_ref().is_some_and(|when| when.confidence >= SURE && when.timex.confidence >= SURE);
        let flags = fact.flags;
        let is_told = !flags.is_vague
            && !flags.is_hedged
            && !flags.is_planned
            && !flags.is_negated
            && !flags.is_fragment;
        if is_sure && is_told && !fact.gist.is_empty() {
            for &entity in &fact.entities {
                told.entry(entity).or_insert(index);
            }
        }
    }
    told
}

/// The entities that are named with a noun; a place of unknown sort must stand behind "in", "at" or "to" somewhere, and a
/// person must never have "the" in front.
pub(super) fn offered(source: Source<'_>, facts: &[Fact], words: &FastSet<&str>) -> Vec<bool> {
    const LEADING: [&str; 10] =
        ["in", "at", "near", "through", "outside", "around", "into", "towards", "reached", "between"];
    let mut offered = vec![false; source.language.entities.len()];
    let mut things = FastSet::default();
    for mention in source.language.mentions.iter().filter(|mention| mention.form == MentionForm::Noun) {
        let Some(entity) = source.language.entities.get(mention.entity) else { continue };
        let token = mention.tokens.start.checked_sub(1).and_then(|at| source.prose.tokens.get(at));
        let before = token.map_or("", |token| token.span.slice(&source.article.text)).to_lowercase();
        let fits = match entity.kind {
            EntityKind::Place => {
                !has_title(&entity.name) && (sort_of(entity).is_some() || LEADING.contains(&before.as_str()))
            }
            _ => true,
        };
        // "Lincoln’s Inn" is no place called Lincoln.
        let is_owner =
            source.prose.tokens.get(mention.tokens.end).is_some_and(|token| {
                matches!(token.span.slice(&source.article.text), "'s" | "’s")
                    && source.prose.tokens.get(mention.tokens.end + 1).is_some_and(|next| {
                        next.span.slice(&source.article.text).starts_with(char::is_uppercase)
                    })
            });
        if entity.kind == EntityKind::Place && is_owner && entity.count == 1 {
            things.insert(mention.entity);
        }
        // "the Peshwa", "as Peshwa" is an office, "in Wad Madani" a place.
        let is_no_name = matches!(before.as_str(), "the" | "as" | "in" | "near" | "into");
        // "Hindus were", "Ideologies have": more than one.
        let next = source.prose.tokens.get(mention.tokens.end);
        let next = next.map_or("", |token| token.span.slice(&source.article.text));
        let is_several = entity.is_plural
            || matches!(next, "were" | "are" | "have") && !matches!(before.as_str(), "and" | "or" | ",")
            || is_many(&entity.name, words);
        if entity.kind == EntityKind::Person && (is_no_name || is_several) {
            things.insert(mention.entity);
        }
        if let Some(offered) = offered.get_mut(mention.entity).filter(|_| fits) {
            *offered = true;
        }
    }
    // "took Wad Madani": what is occupied and founded is nobody.
    things.extend(facts.iter().filter_map(|fact| {
        let is_taken = fact.predicate.as_ref().is_some_and(|predicate| {
            predicate.voice == Voice::Active
                && matches!(
                    predicate.lemma,
                    "besiege"
                        | "conquer"
                        | "cross"
                        | "enter"
                        | "found"
                        | "invade"
                        | "occupy"
                        | "plunder"
                        | "reach"
                        | "sack"
                        | "take"
                )
        });
        let object = fact.object.as_ref().filter(|object| is_taken && object.tokens.len() <= 3)?;
        let entity = object.entity.filter(|_| object.resolved_from.is_none())?;
        let known = source.language.entities.get(entity)?;
        (known.kind == EntityKind::Person && known.role.is_none()).then_some(entity)
    }));
    for (entity, offered) in offered.iter_mut().enumerate() {
        *offered &= !things.contains(&entity);
    }
    offered
}

/// The pairs of entities of one kind of which the article calls the one by the name of the other, right behind it.
pub(super) fn called_alike(source: Source<'_>) -> FastSet<(usize, usize)> {
    const BRIDGES: [&str; 8] = ["alias", "aka", "born", "called", "formerly", "known", "now", "renamed"];
    const LONGEST: usize = 5;
    let mentions = &source.language.mentions;
    let kind = |entity: usize| source.language.entities.get(entity).map(|entity| entity.kind);
    let text =
        |at: usize| source.prose.tokens.get(at).map_or("", |token| token.span.slice(&source.article.text));
    let pairs = mentions.windows(2).filter_map(|two| {
        let [one, other] = two else { return None };
        let between = one.tokens.end..other.tokens.start;
        let is_bridge = (1..=LONGEST).contains(&between.len())
            && between.clone().any(|at| BRIDGES.contains(&text(at)))
            // "Holm, known to Roth": by another, and not as another.
            && !between.clone().any(|at| matches!(text(at), "to" | "in" | "for" | "from" | "of" | "." | "by"));
        let (one, other) = (one.entity.min(other.entity), one.entity.max(other.entity));
        (is_bridge && one != other && kind(one) == kind(other)).then_some((one, other))
    });
    pairs.collect()
}

/// The persons who are known for such: by a title, a first name or a role, or because they do something.
pub(super) fn sure_persons(source: Source<'_>, facts: &[Fact]) -> Vec<bool> {
    let acts = facts.iter().filter_map(|fact| {
        let is_deed = fact.predicate.as_ref().is_some_and(|predicate| predicate.voice == Voice::Active);
        // Whom "he" was taken for may be a town.
        fact.subject.as_ref().filter(|subject| is_deed && subject.resolved_from.is_none())?.entity
    });
    let told = source.language.entities.iter().enumerate();
    // "the drilling ship Glomar Challenger" has a role that no person has.
    let has_role = |entity: &Entity| {
        entity
            .role
            .as_ref()
            .and_then(|role| role.rsplit(' ').next())
            .is_some_and(|last| is_role_noun(&last.to_lowercase()))
    };
    let told = told.filter(|(_, entity)| entity.gender.is_some() || has_role(entity));
    let mut sure = vec![false; source.language.entities.len()];
    for entity in acts.chain(told.map(|(index, _)| index)) {
        if let Some(sure) = sure.get_mut(entity) {
            *sure = true;
        }
    }
    // "Lund Visby was retaken": a town, whatever its name looks like.
    for place in facts.iter().filter_map(taken_as_a_place) {
        if let Some(sure) = sure.get_mut(place) {
            *sure = false;
        }
    }
    sure
}

/// Whom a fact treats as a place: it was retaken, besieged, shelled.
fn taken_as_a_place(fact: &Fact) -> Option<usize> {
    const OF_PLACES: [&str; 9] =
        ["annex", "besiege", "bombard", "garrison", "occupy", "recapture", "retake", "sack", "shell"];
    let predicate = fact.predicate.as_ref().filter(|predicate| OF_PLACES.contains(&predicate.lemma))?;
    let taken = if predicate.voice == Voice::Passive { &fact.subject } else { &fact.object };
    taken.as_ref().filter(|taken| taken.resolved_from.is_none())?.entity
}

/// "Sufis" beside "a Sufi": a crowd, in one word that the article writes without its ending as well.
fn is_many(name: &str, words: &FastSet<&str>) -> bool {
    !name.contains(' ') && name.strip_suffix('s').is_some_and(|one| one.len() > 3 && words.contains(one))
}

/// "Bishop Carlos Belo" is nobody's town.
fn has_title(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    name.contains(' ') && is_role_noun(&first.to_lowercase())
}

/// The person who does nearly half of what is done in an article: a biography without a title.
pub(super) fn doer(source: Source<'_>, facts: &[Fact]) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut all = 0;
    for entity in facts.iter().filter_map(|fact| fact.subject.as_ref()?.entity) {
        all += 1;
        *counts.entry(entity).or_default() += 1;
    }
    let (entity, count) =
        counts.into_iter().max_by_key(|(entity, count)| (*count, std::cmp::Reverse(*entity)))?;
    let is_person =
        source.language.entities.get(entity).is_some_and(|known| known.kind == EntityKind::Person);
    (is_person && count >= 4 && count * 100 >= all * 45).then_some(entity)
}

pub(super) fn sort_of(entity: &Entity) -> Option<Sort> {
    std::iter::once(&entity.name).chain(&entity.aliases).find_map(|name| sort(entity.kind, name))
}

pub(super) fn plain_names(entity: &Entity) -> Vec<String> {
    std::iter::once(&entity.name).chain(&entity.aliases).map(|name| normal(name)).collect()
}

/// The name of each entity that is named in the text as a noun.
pub(super) fn shown(source: Source<'_>) -> FastMap<usize, String> {
    let mut counts: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    for mention in source.language.mentions.iter().filter(|mention| mention.form == MentionForm::Noun) {
        *counts.entry((mention.entity, mention.span.slice(&source.article.text))).or_default() += 1;
    }
    let mut shown: FastMap<usize, (usize, String)> = FastMap::default();
    for ((entity, form), count) in counts {
        let Some(known) = source.language.entities.get(entity) else { continue };
        let is_known = known.name == form || known.aliases.iter().any(|alias| alias == form);
        if known.kind == EntityKind::Person || !is_known {
            continue;
        }
        // Of equally frequent forms the longer one.
        let best = shown.entry(entity).or_default();
        if (count, form.len()) > (best.0, best.1.len()) {
            *best = (count, spelled(form));
        }
    }
    shown.into_iter().map(|(entity, (_, form))| (entity, form)).collect()
}

/// "U.S" and "U.S." are written "US" in questions.
fn spelled(form: &str) -> String {
    let is_dotted = form.contains('.') && form.chars().all(|c| c == '.' || c.is_uppercase());
    if is_dotted { form.replace('.', "") } else { form.split_whitespace().collect::<Vec<_>>().join(" ") }
}
