//! A name behind a phrase in front of it, without a comma between: "After the war Holm was made duke".

use super::Chunker;
use crate::language::EntityKind;
use crate::language::tag::{Tag, Tense};
use std::ops::Range;

/// Bodies that a person's name beside them does not name.
const BODIES: &[&str] =
    &["army", "bank", "church", "company", "council", "court", "crown", "government", "party", "union"];

/// Things that a name behind them names: "on the ship Vasa".
const NAMED: &[&str] = &[
    "album",
    "battleship",
    "boat",
    "book",
    "city",
    "film",
    "frigate",
    "island",
    "magazine",
    "newspaper",
    "novel",
    "opera",
    "play",
    "poem",
    "river",
    "satellite",
    "ship",
    "song",
    "steamer",
    "submarine",
    "suburb",
    "town",
    "vessel",
    "village",
];

/// Lands, which the name of a land behind them names.
const LANDS: &[&str] = &[
    "area",
    "colony",
    "country",
    "district",
    "kingdom",
    "land",
    "nation",
    "province",
    "region",
    "republic",
    "state",
    "territory",
];

/// Words that say how many without a number.
const COUNTING: &[&str] = &["all", "both", "few", "many", "most", "several", "some"];

/// What somebody's own doing or fate is called, beside the nouns of events: "after his service [Tor Holm] studied law".
const OWN: &[&str] = &[
    "absence",
    "arrest",
    "arrival",
    "childhood",
    "death",
    "departure",
    "divorce",
    "escape",
    "exile",
    "failure",
    "illness",
    "marriage",
    "recovery",
    "release",
    "return",
    "service",
    "stay",
    "studies",
    "success",
    "tenure",
    "term",
    "travels",
    "trial",
    "triumph",
    "victory",
    "visit",
    "youth",
];

impl Chunker<'_> {
    /// "After the war [Tor Holm] was", "under the pressure of the bank [Tor Holm] resigned": a person who is no war and no
    /// bank, right before a verb, behind a noun that a preposition leads. "By this treaty Spain ceded": any name, where the
    /// sentence begins with that preposition and no subject stands before its verb.
    pub(super) fn opens_behind_phrase(&self, start: usize, mention: &Range<usize>) -> bool {
        let noun = self.text(mention.start.wrapping_sub(1));
        // "On several occasions Holm visited": the word of number is a phrase of its own.
        let counts = usize::from(
            start > 1
                && start + 1 == mention.start
                && self.tag(start - 1) == Tag::Pronoun
                && COUNTING.contains(&self.text(start - 1)),
        );
        let is_led = start > counts
            && matches!(self.tag(start - 1 - counts), Tag::Preposition | Tag::Subordinator)
            && (counts > 0 || self.tag(start) == Tag::Determiner || self.time(start).is_some());
        let is_other = crate::language::is_event_noun(noun) || BODIES.contains(&noun);
        let is_first = start > counts && start == self.first + 1 + counts;
        // "During his stay [Dahl] painted"; but "After his brother Tor died".
        let is_own = || OWN.contains(&noun) || ["tion", "ment"].iter().any(|ending| noun.ends_with(ending));
        let is_owned = start > 0
            && matches!(self.tag(start - 1), Tag::Preposition | Tag::Subordinator)
            && self.tag(start) == Tag::Possessive
            && (is_other || is_own());
        is_owned && (is_first || self.is_person(mention.start)) && self.is_finite_verb(mention.end)
            || is_led
                && self.precedes_verb(mention)
                && (is_other && self.is_person(mention.start)
                    || is_first && !NAMED.contains(&noun) && !crate::language::is_role_noun(noun))
    }

    /// "During the war [Danish troops] attacked": those of a country with their noun right before the verb, behind an event that
    /// the first preposition of the sentence leads.
    pub(super) fn opens_nation(&self, start: usize, at: usize) -> bool {
        let noun = self.text(at.wrapping_sub(1)).to_ascii_lowercase();
        start == self.first + 1
            && self.tag(self.first) == Tag::Preposition
            && self.text(at).starts_with(char::is_uppercase)
            && crate::language::is_event_noun(&noun)
            && self.is_plural_before_verb(at + 1)
    }

    /// "With four hundred riders [Tor Holm] crossed the river": a person right before a verb, behind several things that a
    /// preposition leads, or "and"; of several people who are named ("the brothers Tor and Ivar") only where no role is.
    pub(super) fn opens_behind_several(&self, start: usize, mention: &Range<usize>) -> bool {
        let last = mention.start.wrapping_sub(1);
        let noun = self.text(last);
        let is_led = start > 0 && matches!(self.tag(start - 1), Tag::Preposition | Tag::Coordinator);
        let is_several = self.tag(last) == Tag::Noun
            && crate::language::is_plural_noun(noun)
            && !noun.strip_suffix('s').is_some_and(crate::language::is_role_noun);
        is_led && is_several && self.is_person(mention.start) && self.precedes_verb(mention)
    }

    /// "In the war of succession Holm beat his brother", "After fifteen years in exile Holm returned": a name right before a verb,
    /// behind two or more phrases in front of the sentence, each led by its preposition.
    pub(super) fn opens_behind_chain(&self, start: usize, mention: &Range<usize>) -> bool {
        /// So many words such phrases have at most.
        const LONGEST: usize = 14;
        let last = mention.start.wrapping_sub(1);
        let noun = self.text(last);
        // "..., and after nine years of talks Tor Holm signed": the phrases begin behind "and".
        let begin = (start.saturating_sub(LONGEST).max(self.first)..start)
            .rev()
            .find(|&at| matches!(self.tag(at), Tag::Mark | Tag::Coordinator))
            .map_or(self.first, |at| at + 1);
        let front = begin..start;
        let is_front = front.len() > 1
            && front.len() <= LONGEST
            && matches!(self.tag(begin), Tag::Preposition | Tag::Subordinator)
            && self.tag(start - 1) == Tag::Preposition
            && front.skip(1).all(|at| {
                self.time(at).is_some()
                    || matches!(
                        self.tag(at),
                        Tag::Preposition
                            | Tag::Determiner
                            | Tag::Possessive
                            | Tag::Noun
                            | Tag::Name
                            | Tag::Adjective
                            | Tag::Number
                            | Tag::Clitic
                    )
            });
        // "the envoys of all six Great Powers rejected": they are counted.
        let is_counted = self.tag(last) == Tag::Number
            && self.text(mention.end - 1).ends_with('s')
            && !self.is_person(mention.start);
        is_front
            && !is_counted
            && matches!(self.tag(last), Tag::Noun | Tag::Number)
            && !noun.starts_with(char::is_uppercase)
            && !NAMED.contains(&noun)
            && !crate::language::is_role_noun(noun)
            && self.precedes_verb(mention)
    }

    /// "The college [Sir Olaf Holm] founded in 1886 became", "the reforms [Prime Minister Holm] introduced were": somebody with a
    /// title, who did it to the thing in front.
    pub(super) fn opens_titled(&self, start: usize, at: usize) -> bool {
        const LONGEST: usize = 3;
        const HONOURING: &[&str] = &["Dame", "Lady", "Lord", "Maharaja", "Sir"];
        let is_title = |at: usize| {
            let word = self.text(at);
            word.starts_with(char::is_uppercase)
                && (HONOURING.contains(&word)
                    || self.tag(at) == Tag::Adjective
                    || crate::language::is_role_noun(&word.to_ascii_lowercase()))
        };
        (at + 1..at + LONGEST)
            .find_map(|name| self.mention(name))
            .is_some_and(|name| (at..name.start).all(is_title) && self.opens_contact(start, at, &name))
    }

    /// "The college Holm founded in 1886 became", "The law Norland passed in 1920 was": who did it to a thing with its article,
    /// in front of a verb that lacks its object, and another verb follows. `at`: where the name or its title begins.
    pub(super) fn opens_contact(&self, start: usize, at: usize, mention: &Range<usize>) -> bool {
        const FAR: usize = 24;
        let noun = self.text(at.wrapping_sub(1));
        let is_somebody = || {
            crate::language::is_role_noun(noun)
                || ["er", "ian", "ist", "or"].iter().any(|ending| noun.ends_with(ending))
        };
        let is_thing = start == self.first
            && matches!(self.text(start), "The" | "A" | "An")
            && self.tag(at.wrapping_sub(1)) == Tag::Noun
            && !noun.starts_with(char::is_uppercase)
            && !is_somebody()
            && !BODIES.contains(&noun)
            && !NAMED.contains(&noun);
        let verb = mention.end;
        let lacks_object = || {
            self.time(verb + 1).is_some()
                || matches!(self.tag(verb + 1), Tag::Auxiliary | Tag::Preposition)
                    && !matches!(self.text(verb + 1), "about" | "as" | "by" | "of" | "that")
        };
        let takes_object = || {
            self.tag(verb) == Tag::Verb
                && matches!(self.word(verb).tense, Some(Tense::Past | Tense::Participle))
                && self.word(verb).lemma.is_some_and(|lemma| {
                    crate::language::is_transitive(lemma)
                        || ["pass", "send", "sign", "take", "win"].contains(&lemma)
                })
        };
        let is_doer = || {
            self.is_person(mention.start)
                || self.kind_at(mention.start, true) == Some(EntityKind::Country) && !LANDS.contains(&noun)
        };
        is_thing
            && takes_object()
            && lacks_object()
            && is_doer()
            && (verb + 1..self.end.min(verb + FAR))
                .take_while(|&at| self.mark(at).is_none_or(|mark| mark != ';' && mark != ','))
                .any(|at| {
                    self.tag(at) == Tag::Auxiliary
                        || self.tag(at) == Tag::Verb && self.word(at).tense == Some(Tense::Past)
                })
    }

    /// "To keep his throne [Karl Dahl] made peace": a name right before a verb, behind what is aimed at in front of the sentence.
    pub(super) fn opens_behind_aim(&self, start: usize, mention: &Range<usize>) -> bool {
        let last = mention.start.wrapping_sub(1);
        let noun = self.text(last);
        // "To meet the queen Holm sailed": nobody else is there who sailed.
        let is_definite = matches!(self.tag(start), Tag::Determiner | Tag::Possessive);
        start == self.first + 2
            && self.text(self.first).eq_ignore_ascii_case("to")
            && self.tag(self.first + 1) == Tag::Verb
            && self.tag(last) == Tag::Noun
            && !NAMED.contains(&noun)
            && (is_definite || !crate::language::is_role_noun(noun))
            && self.precedes_verb(mention)
    }

    /// "Holm signed", "Holm and Ida Rask signed"
    fn precedes_verb(&self, mention: &Range<usize>) -> bool {
        let is_joined = || {
            self.tag(mention.end) == Tag::Coordinator
                && self.mention(mention.end + 1).is_some_and(|second| self.is_finite_verb(second.end))
        };
        self.is_finite_verb(mention.end) || is_joined()
    }

    /// "In Oslo Brandt met the king": a name right before a verb, behind a town in front of the sentence.
    pub(super) fn opens_behind_town(&self, start: usize, mention: &Range<usize>) -> bool {
        start == self.first + 1
            && mention.start == start + 1
            && self.tag(self.first) == Tag::Preposition
            && self.is_place(start)
            && self.is_finite_verb(mention.end)
    }

    /// "During the Second World War Japan occupied", "British troops took": a name right before a verb, behind a time that
    /// goes by a name.
    pub(super) fn opens_behind_named_time(&self, after: usize) -> bool {
        let is_nation =
            || self.text(after).starts_with(char::is_uppercase) && self.is_plural_before_verb(after + 1);
        self.tag(after - 1) == Tag::Name
            && match self.mention(after) {
                Some(mention) => self.precedes_verb(&mention),
                None => self.tag(after) == Tag::Adjective && is_nation(),
            }
    }

    /// "troops attacked"
    fn is_plural_before_verb(&self, at: usize) -> bool {
        self.tag(at) == Tag::Noun
            && crate::language::is_plural_noun(self.text(at))
            && self.is_finite_verb(at + 1)
    }

    pub(super) fn is_finite_verb(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Auxiliary | Tag::Modal)
            || self.tag(at) == Tag::Verb
                && matches!(self.word(at).tense, Some(Tense::Past | Tense::Participle | Tense::Present))
    }
}
