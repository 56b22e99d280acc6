//! Facts without a verb: list items, nouns that name an event, years in brackets behind a name.

use super::{Reader, bracketed, is_question, token_range};
use crate::fact::argument::argument;
use crate::fact::attach::{Attachment, row};
use crate::fact::clause::Link;
use crate::fact::record::{Fact, FactKind, Flags, Relation, When};
use crate::fact::roll;
use crate::fact::view::View;
use crate::fact::{anaphora, death, gist, label, wording};
use crate::language::{ChunkKind, Entity, EntityKind, Tag, Tense, is_event_noun, is_form, is_intransitive};
use crate::temporal::Confidence;
use crate::text::Form;
use std::ops::Range;

/// What the dates of a person in brackets are of.
const LIVED: &[&str] = &["r", "reigned", "ruled", "reign", "b", "born", "d", "died"];

/// Nouns for what was done that are not told as events elsewhere.
const EVENTFUL: &[&str] = &[
    "abolition",
    "agreement",
    "annexation",
    "building",
    "capture",
    "construction",
    "creation",
    "establishment",
    "formation",
    "foundation",
    "founding",
    "introduction",
    "making",
    "opening",
    "pact",
    "passing",
    "strife",
    "treaty",
];

/// Words that an object begins with.
const LEADING_OBJECTS: &[&str] = &[
    "the", "a", "an", "that", "this", "these", "those", "its", "their", "his", "her", "all", "both",
    "several",
];

/// How many phrases one of a line has at most.
const PHRASE: usize = 16;

/// Fewer years than these behind a name may be a reign or an office.
const SHORTEST_LIFE: i32 = 30;
/// The longest.
const LONGEST_LIFE: i32 = 115;

impl Reader<'_, '_, '_> {
    /// A date in words without a verb.
    pub(super) fn item(&mut self, attachment: &Attachment, when: When) -> Option<Fact> {
        let view = self.view;
        if let Some(fact) = self.lived(attachment, &when) {
            return Some(fact);
        }
        let clause = self.clause_of(attachment.clause)?;
        // "coronation in Notre-Dame; exactly one year later, Austerlitz"
        let is_stop = |at: usize| view.kind(at) == Some(ChunkKind::Mark(';'));
        let owned = clause.owned.as_slice();
        let place = owned.partition_point(|&at| at < attachment.time);
        // A text of dates alone is read through a window.
        let window = place.saturating_sub(40)..owned.len().min(place + 40);
        let (owned, place) = (owned.get(window.clone()).unwrap_or_default(), place - window.start);
        let start = owned.iter().take(place).rposition(|&at| is_stop(at)).map_or(0, |at| at + 1);
        let end = owned.iter().skip(place).position(|&at| is_stop(at)).map_or(owned.len(), |at| place + at);
        let gist = gist::phrase_gist(view, owned.get(start..end).unwrap_or_default());
        let kind =
            if matches!(self.style.form, Form::Heading(_)) { FactKind::Heading } else { FactKind::Item };
        let tokens = token_range(view, clause)?;
        // "Paris", "Telephone 042": a word or two of running text without a verb tell no event.
        let is_scrap = self.style.form == Form::Running
            && gist.split(' ').count() < 3
            && !gist.split(' ').any(is_event_noun);
        // "A) 1947"
        let is_word = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).nth(1).is_some();
        // "First Sunday."
        if is_scrap || !gist.split(' ').any(is_word) || wording::is_ordinal(&gist) {
            return None;
        }
        let mut fact = bare(view, kind, tokens, gist, when);
        // "Crowned at Lund in 1214" under the name of a man: he was; "in 1979, renamed Lund Air".
        let opens = owned.get(start..end).unwrap_or_default().iter().position(|&at| {
            !matches!(
                view.kind(at),
                Some(ChunkKind::Time(_) | ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Mark(_))
            )
        });
        let opens = opens.map(|place| start + place);
        let verb = opens
            .and_then(|place| owned.get(place))
            .filter(|&&at| view.kind(at) == Some(ChunkKind::Participle))
            .and_then(|&at| view.chunk(at));
        let person = self.style.person.clone().filter(|person| !fact.gist.contains(person.text.as_str()));
        if let (Some(person), Some(verb), FactKind::Item) = (person, verb, kind) {
            // "Passed the Harbour Act in 1858": with an object he did it; "given the right" he was.
            let has_object = wording::is_word(view.source, verb.tokens.end, LEADING_OBJECTS);
            let word = wording::text(view.source, verb.head).to_ascii_lowercase();
            let is_past = view.word(verb.head).lemma.is_some_and(|lemma| is_form(&word, lemma, Tense::Past));
            // "Entered into force", "Lapsed"
            let lemma = view.word(verb.head).lemma.unwrap_or_default();
            let goes_on = lemma == "enter" && wording::is_word(view.source, verb.tokens.end, &["into"])
                || is_intransitive(lemma);
            let be = if (has_object || goes_on) && is_past { "" } else { " was" };
            if !be.is_empty() && label::is_of_other(view, verb, &person, &word) {
                return None;
            }
            let gist = format!("{}{be} {}", wording::capitalised(&person.text), wording::small(&fact.gist));
            if gist.chars().count() <= gist::LONGEST {
                fact.gist = gist;
                fact.subject = Some(person);
            }
        }
        Some(fact)
    }

    /// "Simon Holm, byname The Ferryman, (born May 9, 1764, Lund—died Oct. 3, 1821, near Ribe), pilot", "Anna Holm (b. Lund,
    /// 3 May 1880; d. Kora, Norland, 1943), chemist": the bracket tells of him who opens the sentence.
    fn lived(&self, attachment: &Attachment, when: &When) -> Option<Fact> {
        let view = self.view;
        let time = view.chunk(attachment.time)?;
        let (said, word) = self.life_word(time.tokens.start)?;
        let opens =
            (word.saturating_sub(24)..word).rev().find(|&at| wording::text(view.source, at) == "(")?;
        let is_behind_comma = opens > view.tokens.start && wording::text(view.source, opens - 1) == ",";
        // Right behind the name a bracket that has the date first is read as the aside that it is.
        let has_place =
            word + 1 + usize::from(wording::is_word(view.source, word + 1, &["."])) < time.tokens.start;
        let mentions = view.source.language.mentions_in(view.tokens.clone());
        let mention = mentions.first()?;
        let person = view.source.language.entities.get(mention.entity)?;
        let is_first = mention.tokens.start == view.tokens.start && mention.tokens.end <= opens;
        if !(is_behind_comma || has_place) || !is_first || person.kind != EntityKind::Person {
            return None;
        }
        let gist = wording::capitalised(&format!("{} {said}", anaphora::name_of(person)));
        let mut fact =
            bare(view, FactKind::LifeSpan, mention.tokens.start..time.tokens.end, gist, when.clone());
        fact.entities = vec![mention.entity];
        Some(fact)
    }

    /// "born", "d." in front of a date, places between: what it says, and where it stands.
    fn life_word(&self, date: usize) -> Option<(&'static str, usize)> {
        const FAR: usize = 10;
        const SAID: [(&str, &str); 4] =
            [("born", "was born"), ("b", "was born"), ("died", "died"), ("d", "died")];
        let source = self.view.source;
        let is_place = |at: usize| {
            wording::is_word(source, at, &[",", ".", "in", "at", "near"])
                || wording::text(source, at).starts_with(char::is_uppercase)
        };
        let word = (date.saturating_sub(FAR)..date).rev().find(|&at| !is_place(at))?;
        SAID.iter().find(|(known, _)| wording::is_word(source, word, &[known])).map(|(_, said)| (*said, word))
    }

    pub(super) fn date_noun(
        &mut self,
        attachment: &Attachment,
        noun: usize,
        when: When,
        facts: &mut Vec<Fact>,
    ) {
        let view = self.view;
        // "... action that killed B": the verb behind the noun tells more than the noun.
        let telling = view.opened_in(noun + 1..noun.max(attachment.time) + 5).filter(|&index| {
            view.clauses.get(index).is_some_and(|clause| {
                clause.link == Link::Relative
                    && clause.opener.is_some_and(|opener| view.is_word(opener, &["that", "which"]))
                    // "The election of 1974 brought in a house that sought": the house did.
                    && !(noun + 1..clause.opener.unwrap_or(noun))
                        .any(|at| view.kind(at) == Some(ChunkKind::Finite))
            })
        });
        if let Some(index) = telling {
            let subject = argument(view, self.memory, noun..noun + 1, None);
            let gist = self.gist(index, subject.as_ref(), false);
            let told = self.fact_of(index).and_then(|at| facts.get_mut(at));
            if let Some(fact) = told.filter(|fact| fact.when.is_none()) {
                fact.when = Some(when);
                fact.kind = FactKind::NounEvent;
                fact.gist = gist;
                if subject.is_some() {
                    fact.subject = subject;
                }
                fact.flags.is_background = false;
                let tokens = view.tokens_of(noun.min(attachment.time)..noun + 1);
                fact.tokens = tokens.start.min(fact.tokens.start)..fact.tokens.end;
                fact.span = view.source.prose.span(fact.tokens.clone());
                return;
            }
        }
        let Some(clause) = self.clause_of(attachment.clause) else { return };
        // "the arrival in July of a large force", "the 1870 ratification of the pact"
        let end = attachment.time.max(noun);
        let is_of = |at: usize| view.is_word(at, &["of"]) && view.is_nominal(at + 1);
        let is_late = attachment.time >= noun && !(noun..end).any(is_of) && is_of(end + 1);
        let end = if is_late { end + 2 } else { end };
        let phrase: Vec<usize> = clause
            .owned
            .iter()
            .copied()
            .skip_while(|&at| at != noun)
            .take_while(|&at| {
                at == noun
                    || at <= attachment.time
                    || !matches!(view.kind(at), Some(ChunkKind::Finite | ChunkKind::Mark(_)))
            })
            .take_while(|&at| at <= end)
            .collect();
        // "the floods of 1807 and 1812": of which of them is said beside the line.
        let place = clause.owned.iter().position(|&at| at == attachment.time);
        let before = place
            .filter(|&place| row::is_in_row(view, &clause.owned, place))
            .and_then(|place| clause.owned.get(row::first(view, &clause.owned, place).checked_sub(1)?))
            .and_then(|&of| phrase.iter().position(|&at| at == of));
        let gist = gist::event_gist(view, phrase.get(..before.unwrap_or(phrase.len())).unwrap_or_default());
        let end = phrase.last().copied().unwrap_or(noun);
        let tokens = view.tokens_of(noun.min(attachment.time)..end.max(noun) + 1);
        let mut fact = bare(view, FactKind::NounEvent, tokens, gist, when);
        fact.object = argument(view, self.memory, noun..end.max(noun) + 1, None);
        // "his retirement from the Commons": whose it was; where that is not known, nothing is told.
        let is_owned =
            view.chunk(noun).is_some_and(|chunk| view.word(chunk.tokens.start).tag == Tag::Possessive);
        let named = fact.object.as_ref().filter(|object| {
            is_owned
                && object.resolved_from.is_some()
                && object.text.chars().count() <= gist::LONGEST
                && !death::is_outlived(view, &object.text, noun)
        });
        if is_owned && named.is_none() {
            return;
        }
        if let Some(object) = named {
            // "until his death in 1899": Theodore Holm died.
            let dead = object.text.strip_suffix("’s death").or_else(|| object.text.strip_suffix("’ death"));
            fact.gist = match dead {
                Some(somebody) => format!("{} died", wording::capitalised(somebody)),
                None => wording::capitalised(&object.text),
            };
        }
        // "by 493 BC the revolt": what it had come to is not told.
        let is_then = fact.when.as_ref().is_none_or(|when| when.relation == Relation::At);
        if let Some(told) = gist::deed::told(view, clause, noun, &fact.gist).filter(|_| is_then) {
            fact.gist = told;
        }
        facts.push(fact);
    }

    /// "(1877–1938)", "(r. 1153–86)".
    pub(super) fn date_bracket(&mut self, attachment: &Attachment, when: When, facts: &mut Vec<Fact>) {
        let view = self.view;
        let Some(aside) = self.clause_of(attachment.clause) else { return };
        let is_range =
            when.timex.ends.is_some() || matches!(when.timex.value, crate::temporal::TimeValue::Range(..));
        let Some(at) = aside.antecedent.map(|at| self.named_before(at)) else { return };
        let at = if is_range { self.titled_before(at) } else { at };
        let at = self.before_maiden_name(at);
        let at = behind_whom(view, at);
        let opener = roll::opener(view, at).filter(|_| aside.owned.iter().any(|&at| roll::is_end(view, at)));
        let at = opener.unwrap_or(at);
        let Some(noun) = view.chunk(at) else { return };
        // "Elvira von Poel née Kleiner": the first name.
        let mentions = view.source.language.mentions_in(noun.tokens.clone());
        let is_maiden = noun.tokens.clone().any(|at| is_maiden(view, at));
        let mention = if is_maiden { mentions.first() } else { mentions.last() };
        let entity = mention.map(|mention| mention.entity);
        let Some(named) = entity.and_then(|entity| view.source.language.entities.get(entity)) else { return };
        let lives = aside.owned.iter().take(4).any(|&at| {
            view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, LIVED))
        });
        if !lives && self.is_headword(at, named, attachment) {
            let told = aside.parent.and_then(|parent| self.fact_of(parent));
            if let Some(fact) = told.and_then(|told| facts.get_mut(told)).filter(|fact| fact.when.is_none()) {
                fact.when = Some(when);
                return;
            }
        }
        let words =
            aside.owned.iter().filter_map(|&at| view.chunk(at)).flat_map(|chunk| chunk.tokens.clone());
        // "the Gold Coast (Ghana from 1957)": what it was called later.
        let is_renamed = aside.owned.iter().any(|&at| {
            view.chunk(at).is_some_and(|chunk| {
                chunk.kind == ChunkKind::Noun
                    && !view.source.language.mentions_in(chunk.tokens.clone()).is_empty()
            })
        });
        if is_renamed && named.kind != EntityKind::Person || bracketed::is_printed(view, noun) {
            return;
        }
        // "(born 1901; died 1980)": the nearest word before the date says what it is.
        let before = aside.owned.iter().copied().take(40).take_while(|&at| at < attachment.time);
        let marker = before
            .filter_map(|at| view.chunk(at))
            .flat_map(|chunk| chunk.tokens.clone())
            .filter(|&at| wording::is_word(view.source, at, LIVED))
            .last();
        let has = |list: &[&str]| match marker {
            Some(marker) => wording::is_word(view.source, marker, list),
            None => words.clone().any(|at| wording::is_word(view.source, at, list)),
        };
        let is_founded = named.kind != EntityKind::Person && is_founding(view, attachment.time);
        let name = anaphora::name_of(named);
        let end = roll::end_of_life(view, aside, attachment.time).filter(|_| marker.is_none());
        let (kind, gist) = match named.kind {
            _ if is_founded => (FactKind::NounEvent, format!("{name} was founded")),
            // "King Olaf's War (1688–1697)" is no man called War.
            EntityKind::Person if bracketed::is_end_of_name(view, noun, mention) => {
                (FactKind::NounEvent, bracketed::label(view, self.memory, at))
            }
            _ if has(&["r", "reigned", "ruled", "reign"]) => (FactKind::LifeSpan, format!("{name} reigned")),
            // "Otto Dahl's rule (1876–1910)"
            EntityKind::Person if is_range && has_rule(view, at) => {
                (FactKind::LifeSpan, format!("{name} ruled"))
            }
            EntityKind::Person if is_range && bracketed::is_owned_by(view, noun, mention) => {
                (FactKind::NounEvent, bracketed::label(view, self.memory, at))
            }
            EntityKind::Person
                if is_range
                    && is_lifetime(&when)
                    && !is_ruler(view, at)
                    && !bracketed::is_house(view, at)
                    && !bracketed::is_called(view, at) =>
            {
                (FactKind::LifeSpan, format!("Life of {name}"))
            }
            // "The Lodis (1451–1526)", "Iltutmish (1211–36)": what these years are is not said.
            EntityKind::Person if is_range => (FactKind::LifeSpan, name),
            EntityKind::Person if end.is_some() => {
                (FactKind::LifeSpan, format!("{name} {}", end.unwrap_or_default()))
            }
            kind if kind != EntityKind::Person && opener.is_none() && has(&["b", "born", "d", "died"]) => {
                return;
            }
            _ if has(&["b", "born"]) => (FactKind::LifeSpan, format!("{name} was born")),
            _ if has(&["d", "died"]) => (FactKind::LifeSpan, format!("{name} died")),
            // "Treaty with Sindhia (1817)", "Founding of the court by Erik Berg, governor of Halden (1820)"
            _ if self.headed(aside.parent, at).is_some() => {
                (FactKind::NounEvent, self.headed(aside.parent, at).unwrap_or_default())
            }
            EntityKind::Person => return,
            _ if is_cut_name(view, noun.tokens.start) => return,
            EntityKind::Work => (FactKind::NounEvent, format!("{name} appeared")),
            _ => (FactKind::NounEvent, bracketed::label(view, self.memory, at)),
        };
        let tokens =
            noun.tokens.start..view.chunk(attachment.time).map_or(noun.tokens.end, |chunk| chunk.tokens.end);
        let mut fact = bare(view, kind, tokens, wording::capitalised(&gist), when);
        fact.subject = argument(view, self.memory, at..at + 1, None);
        fact.entities = entity.into_iter().collect();
        fact.flags.is_background = entity != self.memory.protagonist();
        facts.push(fact);
        if opener.is_some() {
            roll::tell_end(view, facts);
        }
    }

    /// "Doris Kehr, née vom Baur (born 1885)": the name before the one she had.
    fn before_maiden_name(&self, at: usize) -> usize {
        let view = self.view;
        let born = (at.saturating_sub(3)..=at)
            .rev()
            .find(|&chunk| view.chunk(chunk).is_some_and(|chunk| is_maiden(view, chunk.tokens.start)));
        let before = born.and_then(|born| {
            let comma = born.checked_sub(1)?;
            if view.kind(comma) == Some(ChunkKind::Mark(',')) { comma.checked_sub(1) } else { Some(comma) }
        });
        before
            .filter(|&before| {
                view.chunk(before)
                    .is_some_and(|chunk| !view.source.language.mentions_in(chunk.tokens.clone()).is_empty())
            })
            .unwrap_or(at)
    }

    /// A noun phrase of a line without a verb up to a name: its head is what the date in brackets is of. "Opening of the canal
    /// (1825) and the railway (1850)": the opening of each.
    fn headed(&self, parent: Option<usize>, at: usize) -> Option<String> {
        let view = self.view;
        let line = parent.and_then(|parent| view.clauses.get(parent)).filter(|line| line.verb.is_none())?;
        let place = line.owned.partition_point(|&owned| owned < at);
        let lowest = place.saturating_sub(PHRASE);
        line.owned.get(place).filter(|&&owned| owned == at)?;
        let chunk = |place: usize| line.owned.get(place).copied();
        let is_inner = |place: usize| {
            chunk(place).is_some_and(|at| {
                view.is_nominal(at)
                    || matches!(
                        view.kind(at),
                        Some(
                            ChunkKind::Preposition
                                | ChunkKind::Adjective
                                | ChunkKind::Gerund
                                | ChunkKind::Coordinator
                                | ChunkKind::Mark(',')
                        )
                    )
            })
        };
        let mut start = place;
        while start > lowest && is_inner(start - 1) && chunk(start - 1).map(|at| at + 1) == chunk(start) {
            start -= 1;
        }
        // "(1825) and the railway": behind another bracket the joint goes.
        let is_joint = |place: usize| {
            chunk(place)
                .is_some_and(|at| view.is_word(at, &["and"]) || view.kind(at) == Some(ChunkKind::Mark(',')))
        };
        let joins = start > 0 && is_joint(start);
        while start < place && is_joint(start) {
            start += 1;
        }
        let is_eventful = |at: usize| {
            let word = wording::text(view.source, at).to_ascii_lowercase();
            is_event_noun(&word) || EVENTFUL.contains(&word.as_str())
        };
        let is_head = |place: usize| {
            let head = chunk(place).and_then(|at| view.chunk(at));
            head.is_some_and(|head| head.kind == ChunkKind::Noun && is_eventful(head.head))
        };
        let words = |from: usize, to: usize| {
            let chunks = (from..to).filter_map(chunk).filter_map(|at| view.chunk(at));
            wording::write(view.source, chunks.flat_map(|chunk| chunk.tokens.clone()))
        };
        let own = words(start, place + 1);
        // "and the railway (1850)", ", Cachar (1834)": the head is said once.
        // "Annexation of Kora" may be read as one name.
        let first = chunk(0).and_then(|at| view.chunk(at)).map(|head| head.tokens.start)?;
        let is_first = wording::is_word(view.source, first + 1, &["of"]) && is_eventful(first);
        if joins && is_first && !is_head(start) {
            return Some(format!("{} of {own}", wording::text(view.source, first)));
        }
        // "Indigo riots in Bengal (1859–60)" in notes: whatever its head
        let is_note = !matches!(self.style.form, Form::Running);
        let leads = |place: usize| {
            let head = chunk(place).and_then(|at| view.chunk(at)).filter(|head| head.kind == ChunkKind::Noun);
            head.is_some_and(|head| view.word(head.tokens.start).tag != Tag::Possessive)
        };
        // Two nouns side by side are two columns.
        let parts = |at: usize| {
            matches!(view.kind(at), Some(ChunkKind::Mark(_) | ChunkKind::Coordinator))
                || view.is_nominal(at) && view.is_nominal(at + 1)
        };
        let is_one = !(start..place).filter_map(chunk).any(parts);
        (place > start && (is_head(start) || is_note && is_one && leads(start))).then_some(own)
    }

    /// "- Lake Treaty (3 May 1950): fixed the shares": the date behind the name that heads a list item.
    fn is_headword(&self, at: usize, named: &Entity, attachment: &Attachment) -> bool {
        let is_first = self.view.chunks.iter().take(at).all(|chunk| matches!(chunk.kind, ChunkKind::Mark(_)));
        let is_one = attachment.timex.ends.is_none();
        matches!(self.style.form, Form::Item) && is_first && is_one && named.kind != EntityKind::Person
    }

    /// "Karl II, Duke of Fyn (1508–1559)": the years are those of the duke.
    fn titled_before(&self, at: usize) -> usize {
        let view = self.view;
        let is_role = |at: usize| {
            view.chunk(at).is_some_and(|role| {
                crate::language::is_role_noun(&wording::text(view.source, role.head).to_ascii_lowercase())
            })
        };
        let is_titled = at >= 4
            && view.is_word(at - 1, &["of"])
            && is_role(at - 2)
            && view.kind(at - 3) == Some(ChunkKind::Mark(','))
            && self.is_person(at - 4);
        if is_titled && !self.is_person(at) { at - 4 } else { at }
    }

    fn is_person(&self, at: usize) -> bool {
        let view = self.view;
        view.chunk(at).is_some_and(|chunk| {
            view.source.language.mentions_in(chunk.tokens.clone()).iter().any(|mention| {
                let named = view.source.language.entities.get(mention.entity);
                named.is_some_and(|entity| entity.kind == EntityKind::Person)
            })
        })
    }

    /// "R. A. Nicholson of Cambridge (1868–1945)": the years are those of the person.
    pub(super) fn named_before(&self, at: usize) -> usize {
        let is_of = at >= 2 && self.view.is_word(at - 1, &["of", "from"]);
        if is_of && !self.is_person(at) && self.is_person(at - 2) { at - 2 } else { at }
    }
}

/// "Ems Wanderers (est. 1913)"
fn is_founding(view: &View<'_>, time: usize) -> bool {
    view.chunk(time).is_some_and(|time| {
        let lead = time.tokens.start.checked_sub(1);
        let stop = lead.filter(|&at| wording::text(view.source, at) == ".").and_then(|at| at.checked_sub(1));
        stop.or(lead).is_some_and(|at| {
            wording::is_word(view.source, at, &["est", "estd", "estab", "founded", "established"])
        })
    })
}

/// "Karl Dahl of Vik (1635–1699)": the one who comes from there.
fn behind_whom(view: &View<'_>, at: usize) -> usize {
    let is_from = at >= 2
        && view.is_word(at - 1, &["of", "from"])
        && view.name_kind(at - 2) == Some(EntityKind::Person);
    if is_from { at - 2 } else { at }
}

fn is_maiden(view: &View<'_>, at: usize) -> bool {
    wording::is_word(view.source, at, &["née", "nee", "geb"])
}

/// Whether a stretch is long enough for a life that is told of.
fn is_lifetime(when: &When) -> bool {
    let days = when.timex.interval();
    let year = |day: Option<crate::temporal::Day>| day.map(crate::temporal::Day::year);
    let length = year(days.latest()).zip(year(days.earliest())).map(|(to, from)| to - from);
    length.is_none_or(|years| (SHORTEST_LIFE..=LONGEST_LIFE).contains(&years))
}

/// "King Otto (727–697 BC)": the years of a ruler may be those of the reign.
fn is_ruler(view: &View<'_>, at: usize) -> bool {
    const TITLES: &[&str] =
        &["caliph", "emperor", "empress", "king", "pharaoh", "pope", "queen", "shah", "sultan", "tsar"];
    let tokens = view.chunk(at).map_or(0..0, |noun| noun.tokens.clone());
    tokens.start.checked_sub(1).into_iter().chain(tokens).any(|at| wording::is_word(view.source, at, TITLES))
}

/// "Otto Dahl's rule (1876–1910)"
fn has_rule(view: &View<'_>, at: usize) -> bool {
    let is_rule = |at: usize| {
        view.chunk(at).is_some_and(|noun| {
            noun.kind == ChunkKind::Noun
                && wording::is_word(view.source, noun.head, &["reign", "rule", "dictatorship", "presidency"])
        })
    };
    is_rule(at) || is_rule(at + 1)
}

/// A fact without subject and verb.
pub(in crate::fact) fn bare(
    view: &View<'_>,
    kind: FactKind,
    tokens: Range<usize>,
    gist: String,
    when: When,
) -> Fact {
    let source = view.source;
    Fact {
        kind,
        sentence: view.sentence,
        span: source.prose.span(tokens.clone()),
        entities: source.language.entities_in(tokens.clone()),
        tokens,
        subject: None,
        predicate: None,
        object: None,
        adjuncts: Vec::new(),
        quantity: None,
        confidence: Confidence::percent(when.confidence.as_percent().min(80)),
        when: Some(when),
        after: None,
        before: None,
        gist,
        flags: Flags { is_fragment: true, is_opinion: is_question(view), ..Flags::default() },
    }
}

/// "Nimon" of "The Horns of Nimon (1979)", "Home Tour" of "Take Me Home Tour (2013)": only the end of a title, and nothing alone.
fn is_cut_name(view: &View<'_>, start: usize) -> bool {
    let is_capital = |at: Option<usize>| {
        at.filter(|&at| at > view.tokens.start && at < view.tokens.end)
            .and_then(|at| view.source.prose.tokens.get(at))
            .is_some_and(crate::text::Token::is_capitalised)
    };
    let before = start.checked_sub(1);
    let is_of = before.is_some_and(|of| wording::is_word(view.source, of, &["of"]));
    // "the Battle of Lund (1676)"
    let is_event = start.checked_sub(2).is_some_and(|event| {
        let event = wording::text(view.source, event).to_ascii_lowercase();
        is_event_noun(&event) || ["peace", "treaty"].contains(&event.as_str())
    });
    !(is_of && is_event) && is_capital(if is_of { start.checked_sub(2) } else { before })
}
