//! Words known one by one: articles, pronouns, prepositions, conjunctions, auxiliaries.
//!
//! Most have one class. A few change it with their neighbours: "that", "as", "since", "her", "to", "no".

use super::Tagger;
use crate::language::lexicon::Auxiliary;
use crate::language::tag::{Tag, Tense};
use crate::language::word_class::Form;
use crate::language::word_class::{Classes, Usage};

type Found = (Tag, Option<Tense>);

/// Nouns that look like verbs and often follow the preposition "to".
const PLACES: [&str; 26] = [
    "power", "war", "death", "work", "peace", "trade", "office", "court", "land", "sea", "school", "prison",
    "jail", "exile", "rule", "trial", "attack", "line", "control", "market", "defeat", "ground", "date",
    "water", "ruin", "ice",
];

/// Parts of the world.
const COMPASS: &[&str] = &["east", "north", "south", "west"];

/// What a whole is divided into.
const FRACTIONS: &[&str] =
    &["half", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/// Parts of the world that are written in front of the name of a land.
const PARTS_OF_THE_WORLD: &[&str] =
    &["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"];

impl Tagger<'_> {
    /// "one third of the men", "One-fourth of the island", "the western half fell": a part, not a rank.
    fn is_fraction(&self, at: usize) -> bool {
        let text = self.slice(at);
        let is_told_which = || self.before(at).is_some_and(|which| self.tag(which) == Tag::Adjective);
        if text == "half" && is_told_which() {
            return true;
        }
        let (count, part) = text.rsplit_once('-').map_or((None, text), |(count, part)| (Some(count), part));
        FRACTIONS.contains(&part)
            && self.after(at).is_some_and(|next| self.is(next, "of"))
            && match count {
                Some(count) => {
                    ["one", "two", "three", "four", "a"].iter().any(|one| count.eq_ignore_ascii_case(one))
                }
                None => self.before(at).is_some_and(|one| self.is_any(one, &["one", "a"])),
            }
    }

    /// "Ashur-uballit *I* won": the number of a king whose name no list has, and nobody who speaks.
    fn is_number_of_king(&self, at: usize) -> bool {
        self.slice(at) == "I"
            && self.before(at).is_some_and(|name| {
                let word = self.slice(name);
                name + 1 == at && word.contains('-') && word.starts_with(char::is_uppercase)
            })
    }

    /// "had to make *do* with rifles", "made *do* without": what belongs to the verb before it.
    fn is_made_do(&self, at: usize) -> bool {
        self.is(at, "do")
            && self
                .before(at)
                .is_some_and(|make| make + 1 == at && self.is_any(make, &["make", "makes", "made", "making"]))
            && self
                .after(at)
                .is_none_or(|next| self.is_any(next, &["with", "without", "on", "for", "in", "until"]))
    }

    /// The class of a word of the closed classes, or `None` for any other.
    pub(super) fn closed(&self, at: usize) -> Option<Found> {
        let entry = self.entry(at);
        let classes = entry.classes;
        if classes.has(Classes::CALENDAR) && self.is_calendar(at) {
            return Some((Tag::Calendar, None));
        }
        if self.is_of_phrase_adverb(at) || self.is_up_to_year(at) {
            return Some((Tag::Adverb, None));
        }
        // "The second and third appeared"
        let is_second = classes.has(Classes::ADVERB)
            && self.is_any(at, &["first", "second", "third", "last"])
            && self.before(at).is_some_and(|and| {
                self.tag(and) == Tag::Coordinator
                    && and > self.all.start
                    && self.is_any(and - 1, &["first", "second", "third"])
            });
        if is_second || self.is_further_thing(at) {
            return Some((Tag::Adjective, None));
        }
        if self.is_fraction(at) {
            return Some((Tag::Noun, None));
        }
        if self.is_number_of_king(at) {
            return Some((Tag::Noun, None));
        }
        if self.is_made_do(at) {
            return Some((Tag::Particle, None));
        }
        if !classes.is_closed() {
            return self.fixed(at);
        }
        // "were most concerned with the war"
        let is_degree = self.is_any(at, &["most", "more", "less", "least"])
            && self.before(at).is_some_and(|be| self.entry(be).auxiliary == Some(Auxiliary::Be))
            && self.after(at).is_some_and(|next| {
                let entry = self.entry(next);
                entry.forms().has(Form::Participle) && !entry.may_be_noun() && !entry.classes.is_closed()
            });
        if is_degree {
            return Some((Tag::Adverb, None));
        }
        // "all but collapsed"
        if self.is_all_but(at) {
            return Some((Tag::Adverb, None));
        }
        if classes.has(Classes::PREPOSITION) && self.is_verb_after_all(at) {
            return None;
        }
        if let Some(auxiliary) = entry.auxiliary {
            return Some(self.auxiliary(at, auxiliary));
        }
        if classes.has(Classes::MODAL) {
            return Some(self.modal(at));
        }
        let word = self.slice(at);
        let found = match word.len() {
            2 if self.is(at, "to") => return Some((self.to(at), None)),
            2 if self.is(at, "no") => self.no(at),
            2 if self.is(at, "so") => Tag::Adverb,
            4 if self.is(at, "that") => self.that(at),
            5 if self.is(at, "there") => self.there(at),
            _ if classes.has(Classes::NEGATION) => Tag::Negation,
            // "has not yet signed", "was yet to come"
            3 if self.is(at, "yet")
                && self.before(at).is_some_and(|before| {
                    matches!(self.tag(before), Tag::Negation | Tag::Auxiliary) || self.is(before, "as")
                }) =>
            {
                Tag::Adverb
            }
            _ if self.is(at, "but") && self.excepts(at) => Tag::Preposition,
            _ if classes.has(Classes::COORDINATOR) && !classes.has(Classes::ADVERB) => Tag::Coordinator,
            _ if classes.has(Classes::POSSESSIVE) => self.possessive(at),
            _ if classes.has(Classes::DETERMINER.with(Classes::DEMONSTRATIVE)) => self.determiner(at),
            _ if classes.has(Classes::PRONOUN.with(Classes::REFLEXIVE)) && !classes.has(Classes::NUMBER) => {
                self.pronoun(at)
            }
            _ if classes.has(Classes::NUMBER) => Tag::Number,
            _ if classes.has(Classes::SUBORDINATOR.with(Classes::WH)) => self.connective(at),
            _ if classes.has(Classes::PREPOSITION) => self.preposition(at),
            _ if classes.has(Classes::PARTICLE) => Tag::Particle,
            _ if classes.has(Classes::COORDINATOR) => Tag::Coordinator,
            // "the army in the east surrendered": a part of the world, when nothing nominal follows. "The north and south fought"
            // has two.
            4 | 5
                if self.is_any(at, COMPASS)
                    && self.before(at).is_some_and(|before| {
                        self.is_any(before, &["between", "the"]) || self.joins_side(before)
                    })
                    && !self.after(at).is_some_and(|next| self.entry(next).may_be_noun()) =>
            {
                Tag::Noun
            }
            // "Lund and north Kora": a part of the land named, but not "went further north Kora".
            4.. if self.is_any(at, PARTS_OF_THE_WORLD)
                && self.after(at).is_some_and(|next| self.tag(next) == Tag::Name)
                && !self.before(at).is_some_and(|before| {
                    matches!(self.tag(before), Tag::Adverb | Tag::Verb | Tag::Noun)
                }) =>
            {
                Tag::Adjective
            }
            _ => return self.adverb(at),
        };
        Some((found, None))
    }

    /// "the north and": of two parts of the world the second has no article of its own.
    fn joins_side(&self, at: usize) -> bool {
        let side = self.before(at).filter(|&side| self.is_any(side, COMPASS));
        self.tag(at) == Tag::Coordinator && side.is_some_and(|side| self.tag(side) == Tag::Noun)
    }

    /// "lasted up to 1951", "stood up to the 1870s": until then, and no part of the verb.
    fn is_up_to_year(&self, at: usize) -> bool {
        let to = at + 1;
        let time = to + 1 + usize::from(self.is(to + 1, "the"));
        let is_year = || {
            let word = self.tokens.get(time).map_or("", |_| self.slice(time));
            word.len() >= 4 && word.bytes().take(4).all(|byte| byte.is_ascii_digit())
        };
        self.is(at, "up") && self.is(to, "to") && is_year()
    }

    /// "to escape further losses", "of further raids": more of a thing, and not how far.
    fn is_further_thing(&self, at: usize) -> bool {
        const WHERE: [&str; 12] = [
            "afield", "ahead", "apart", "away", "back", "down", "east", "inland", "north", "south",
            "upstream", "west",
        ];
        self.is(at, "further")
            && self.before(at).is_some_and(|before| matches!(self.tag(before), Tag::Verb | Tag::Preposition))
            && self.after(at).is_some_and(|next| {
                let entry = self.entry(next);
                entry.may_be_noun() && !entry.classes.is_closed() && !self.is_any(next, &WHERE)
            })
    }

    /// "according to", "owing to", "due to": prepositions of two words.
    fn fixed(&self, at: usize) -> Option<Found> {
        let is_first = self.is_any(at, &["according", "owing", "due", "thanks", "prior", "contrary"]);
        let next = self.after(at)?;
        // "The causes of the war date back to the strike"
        let goes_back = self.is_any(at, &["date", "dates"])
            && self.is(next, "back")
            && self.after(next).is_some_and(|to| self.is_any(to, &["to", "from"]))
            && self.before(at).is_some_and(|noun| matches!(self.tag(noun), Tag::Noun | Tag::Name));
        if goes_back {
            return Some((Tag::Verb, Some(Tense::Present)));
        }
        let is_base = self.after(next).is_some_and(|after| {
            self.entry(after).forms().has(Form::Base) && !self.entry(after).may_be_noun()
        });
        (is_first && self.is(next, "to") && !is_base).then_some((Tag::Preposition, None))
    }

    /// "was following", "the following year": forms of verbs that are prepositions elsewhere.
    fn is_verb_after_all(&self, at: usize) -> bool {
        !self.entry(at).forms().is_empty()
            && self.entry(at).forms().has(Form::Gerund)
            && self.head_before(at).is_some_and(|before| {
                matches!(self.tag(before), Tag::Auxiliary | Tag::Determiner | Tag::Possessive)
            })
    }

    fn auxiliary(&self, at: usize, lemma: Auxiliary) -> Found {
        let written = self.slice(at);
        let lower = |words: &[&str]| words.iter().any(|word| written.eq_ignore_ascii_case(word));
        let tense = match lemma {
            _ if lower(&["being", "having", "doing"]) => Tense::Gerund,
            _ if lower(&["been", "done"]) => Tense::Participle,
            _ if lower(&["be"]) => Tense::Base,
            _ if lower(&["was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"]) => {
                // "has had", "having had"
                let is_perfect = lemma == Auxiliary::Have
                    && self.head_before(at).is_some_and(|before| {
                        self.tag(before) == Tag::Auxiliary
                            && self.entry(before).auxiliary == Some(Auxiliary::Have)
                    });
                if is_perfect { Tense::Participle } else { Tense::Past }
            }
            _ if lower(&["have", "do"]) && self.wants_base(at) => Tense::Base,
            _ => Tense::Present,
        };
        (Tag::Auxiliary, Some(tense))
    }

    /// "all but one of the mills", "nothing but the tower"
    fn excepts(&self, but: usize) -> bool {
        self.before(but).is_some_and(|before| {
            self.is_any(before, &["all", "none", "nothing", "everything", "anything", "nobody", "everyone"])
        }) && self.after(but).is_some_and(|next| {
            let entry = self.entry(next);
            entry.classes.has(Classes::DETERMINER.with(Classes::POSSESSIVE))
                || self.is_any(next, &["one", "two", "three", "four", "five"])
        })
    }

    /// A word of "all but" in front of a verb: nearly.
    fn is_all_but(&self, at: usize) -> bool {
        let all = match self.slice(at) {
            "all" => Some(at),
            "but" => self.before(at).filter(|&before| self.is(before, "all")),
            _ => None,
        };
        all.is_some_and(|all| {
            self.is(all + 1, "but")
                && self.after(all + 1).is_some_and(|verb| {
                    let entry = self.entry(verb);
                    (entry.forms().has(Form::Past) || entry.forms().has(Form::Participle))
                        && !entry.classes.is_closed()
                })
        })
    }

    /// Whether "to", a modal or "do" stands before: a base form must follow.
    pub(super) fn wants_base(&self, at: usize) -> bool {
        self.head_before(at).is_some_and(|before| match self.tag(before) {
            Tag::To | Tag::Modal => true,
            Tag::Auxiliary => self.entry(before).auxiliary == Some(Auxiliary::Do),
            _ => false,
        })
    }

    /// "will" and "might" are nouns behind a determiner, "May" with a capital is a month.
    fn modal(&self, at: usize) -> Found {
        let is_noun =
            self.entry(at).classes.has(Classes::NOUN) || self.is_any(at, &["will", "can", "might", "must"]);
        let is_behind = self.before(at).is_some_and(|before| {
            matches!(self.tag(before), Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Clitic)
        });
        if is_noun && is_behind {
            return (Tag::Noun, None);
        }
        (Tag::Modal, None)
    }

    /// A month or a day; "may", "march", "sun" and "sat" only with a capital, and beside a number at the start.
    fn is_calendar(&self, at: usize) -> bool {
        let is_capital = self.tokens.get(at).is_some_and(super::super::is_capital);
        let is_word =
            self.is_any(at, &["may", "march", "sun", "sat", "mar", "wed", "dec", "second", "august", "mon"]);
        if !is_word {
            return is_capital || self.slice(at).len() > 4;
        }
        let beside_number = self.after(at).is_some_and(|next| self.tag_is_numeric(next))
            || self.before(at).is_some_and(|before| self.tag_is_numeric(before));
        is_capital && (beside_number || self.before(at).is_some() && !self.is_mark(at.saturating_sub(1), '.'))
    }

    pub(super) fn tag_is_numeric(&self, at: usize) -> bool {
        self.slice(at).starts_with(|c: char| c.is_ascii_digit())
    }

    /// "to" before a verb in its base form, or the preposition.
    pub(super) fn to(&self, at: usize) -> Tag {
        let Some(next) = self.head_after(at) else { return Tag::Preposition };
        let entry = self.entry(next);
        if matches!(self.tag(next), Tag::Name | Tag::Adjective) {
            return Tag::Preposition;
        }
        if self.is_any(next, &["be", "have", "do"]) {
            return Tag::To;
        }
        if !entry.forms().has(Form::Base) || entry.classes.is_closed() && entry.auxiliary.is_none() {
            return Tag::Preposition;
        }
        if entry.classes.has(Classes::NOUN) && self.is_any(next, &PLACES) {
            let opens = self.after(next).is_some_and(|after| self.opens_phrase(after));
            // "After his return to power Holm closed the base"
            let is_coming = self.before(at).is_some_and(|before| {
                self.is_any(before, &["accession", "ascent", "coming", "return", "rise"])
            });
            return if opens && !is_coming { Tag::To } else { Tag::Preposition };
        }
        if entry.classes.has(Classes::ADJECTIVE) && !entry.usage().has(Usage::TRANSITIVE) {
            let is_phrase = self.after(next).is_some_and(|after| {
                let classes = self.entry(after).classes;
                classes.has(Classes::NOUN) && !classes.is_closed()
            });
            return if is_phrase { Tag::Preposition } else { Tag::To };
        }
        Tag::To
    }

    fn no(&self, at: usize) -> Tag {
        match self.after(at) {
            Some(next) if self.is_any(next, &["longer", "more"]) => Tag::Negation,
            _ => Tag::Determiner,
        }
    }

    /// Whether a word, not tagged yet, can only be a finite verb, or an adverb before one.
    pub(super) fn looks_finite(&self, at: usize) -> bool {
        let entry = self.entry(at);
        let (classes, forms) = (entry.classes, entry.forms());
        if self.tag(at) == Tag::Name {
            return false;
        }
        if entry.auxiliary.is_some() || classes.has(Classes::MODAL) {
            return !self.is_any(at, &["being", "having", "doing", "been", "done", "be"]);
        }
        if classes.has(Classes::ADVERB) && !classes.has(Classes::NOUN.with(Classes::ADJECTIVE)) {
            return self.after(at).is_some_and(|next| {
                let entry = self.entry(next);
                entry.auxiliary.is_some()
                    || entry.classes.has(Classes::MODAL)
                    || entry.forms().has(Form::Past)
            });
        }
        if classes.is_closed() {
            return false;
        }
        let is_past = forms.has(Form::Past);
        let is_third = forms.has(Form::Third);
        (is_past && !classes.has(Classes::NOUN))
            || (is_third
                && (!classes.has(Classes::NOUN)
                    || self.after(at).is_some_and(|next| self.opens_phrase(next))))
            || (forms.has(Form::Base) && !classes.has(Classes::NOUN.with(Classes::ADJECTIVE)))
    }

    /// "there was" has it for its subject.
    fn there(&self, at: usize) -> Tag {
        let is_subject = self.head_after(at).is_some_and(|next| {
            self.entry(next).auxiliary == Some(Auxiliary::Be)
                || self.entry(next).classes.has(Classes::MODAL)
                || self.is_any(
                    next,
                    &["has", "had", "have", "came", "existed", "arose", "remained", "followed", "seems"],
                )
        });
        if is_subject { Tag::Pronoun } else { Tag::Adverb }
    }

    fn possessive(&self, at: usize) -> Tag {
        if !self.is(at, "her") {
            return Tag::Possessive;
        }
        let is_before_noun = self.after(at).is_some_and(|next| {
            self.may_be_nominal(next)
                || self.entry(next).forms().has(Form::Participle) && !self.entry(next).classes.is_closed()
        });
        if is_before_noun { Tag::Possessive } else { Tag::Pronoun }
    }

    fn determiner(&self, at: usize) -> Tag {
        let classes = self.entry(at).classes;
        if !classes.has(Classes::PRONOUN.with(Classes::ADVERB).with(Classes::WH)) {
            return Tag::Determiner;
        }
        if classes.has(Classes::WH) {
            return Tag::Relative;
        }
        let Some(next) = self.after(at) else { return Tag::Pronoun };
        let entry = self.entry(next);
        if entry.classes.has(Classes::ADJECTIVE) && self.is_any(at, &["most", "more", "less", "much", "all"])
        {
            return Tag::Adverb;
        }
        if self.is_any(at, &["most", "more", "less", "least"]) && self.is_degree_of_quality(at, next) {
            return Tag::Adverb;
        }
        // "a meeting much praised by the press"
        let is_much = self.is_any(at, &["much"])
            && entry.forms().has(Form::Participle)
            && self.before(at).is_some_and(|before| matches!(self.tag(before), Tag::Noun | Tag::Auxiliary));
        if is_much {
            return Tag::Adverb;
        }
        // "Both were sold and scrapped": who, before an auxiliary.
        let is_who = entry.auxiliary.is_some() && self.is_any(at, &["both"]);
        if self.is_any(at, &["either", "neither", "both"])
            && self.pairs(at)
            && !self.may_be_nominal(next)
            && !is_who
        {
            return Tag::Coordinator;
        }
        if self.is_subject_alone(at, next) || self.floats(at, next) {
            return Tag::Pronoun;
        }
        let is_before_noun = entry.classes.has(Classes::DETERMINER.with(Classes::POSSESSIVE))
            || self.may_be_nominal(next) && !self.looks_finite(next)
            || entry.forms().has(Form::Participle)
                && entry.auxiliary.is_none()
                && self.after(next).is_some_and(|after| self.entry(after).may_be_noun());
        if is_before_noun { Tag::Determiner } else { Tag::Pronoun }
    }

    /// "Guyana and Barbados both achieved independence": the two before it did, and the verb has an object or a phrase of its own.
    fn floats(&self, at: usize, next: usize) -> bool {
        let joined = at.checked_sub(2).filter(|&and| and > self.all.start);
        self.is_any(at, &["both"])
            && self.before(at).is_some_and(|before| matches!(self.tag(before), Tag::Name | Tag::Noun))
            && joined.is_some_and(|near| {
                let far = near.saturating_sub(4).max(self.all.start);
                (far..=near).any(|and| self.is(and, "and"))
            })
            && self.entry(next).forms().has(Form::Past)
            && self.after(next).is_some_and(|object| {
                let entry = self.entry(object);
                entry.may_be_noun()
                    || self.starts_object(object)
                    || entry.classes.has(Classes::PREPOSITION.with(Classes::DETERMINER))
            })
    }

    /// "the most widely noticed works", "his most respected pupil": how much, not how many.
    fn is_degree_of_quality(&self, at: usize, next: usize) -> bool {
        let entry = self.entry(next);
        let is_manner = entry.classes.has(Classes::ADVERB) && self.slice(next).ends_with("ly");
        let is_led = self.before(at).is_some_and(|before| {
            matches!(self.tag(before), Tag::Possessive | Tag::Clitic)
                || self.is_any(before, &["the", "a", "to", "into", "with", "by"])
        });
        // "to more settled and peaceful ways"
        let behind = self.after(next);
        let is_joined = behind.is_some_and(|and| self.is_any(and, &["and", "or"]));
        let behind = if is_joined { behind.and_then(|and| self.after(and)) } else { behind };
        let is_quality = entry.forms().has(Form::Participle)
            && !entry.may_be_noun()
            && behind.is_some_and(|behind| {
                self.entry(behind).may_be_noun()
                    || is_joined && self.entry(behind).forms().has(Form::Participle)
                    || is_joined && self.entry(behind).classes.has(Classes::ADJECTIVE)
            });
        is_manner || is_led && is_quality
    }

    /// "This made Louis nervous", "each claimed authority": no determiner of what follows.
    fn is_subject_alone(&self, at: usize, next: usize) -> bool {
        let entry = self.entry(next);
        if !entry.forms().has(Form::Past) || entry.may_be_noun() || self.tag(next) == Tag::Name {
            return false;
        }
        let Some(after) = self.after(next) else { return true };
        let is_single = self.is_any(at, &["this", "that", "each"]);
        self.starts_object(after) || is_single && self.entry(after).classes.has(Classes::PLURAL)
    }

    /// Whether "and" or "or" follows soon: "either in Lahore or".
    fn pairs(&self, at: usize) -> bool {
        (at + 1..self.all.end.min(at + 7))
            .take_while(|&next| !self.is_mark(next, ','))
            .any(|next| self.is_any(next, &["and", "or", "nor"]))
    }

    fn pronoun(&self, at: usize) -> Tag {
        // "the mine"
        let is_determined = self.before(at).is_some_and(|before| {
            matches!(
                self.tag(before),
                Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Preposition | Tag::Noun | Tag::Name
            )
        });
        if self.is(at, "mine")
            && is_determined
            && !self.before(at).is_some_and(|before| self.is(before, "of"))
        {
            return Tag::Noun;
        }
        Tag::Pronoun
    }

    /// Adverbs that may also be adjectives or nouns: "early", "daily", "second".
    fn adverb(&self, at: usize) -> Option<Found> {
        let entry = self.entry(at);
        if !entry.classes.has(Classes::ADJECTIVE.with(Classes::NOUN)) {
            return Some((Tag::Adverb, None));
        }
        // "before later joining the board"
        let is_late = self.is_any(at, &["later"])
            && self.after(at).is_some_and(|next| self.entry(next).forms().has(Form::Gerund))
            && self.before(at).is_some_and(|before| self.is_any(before, &["before", "after", "while"]));
        // "At first Holm made"
        let is_at_first = self.is_any(at, &["first"])
            && self.before(at).is_some_and(|before| self.is_any(before, &["at"]))
            && self.after(at).is_some_and(|next| self.slice(next).starts_with(char::is_uppercase));
        if is_late || is_at_first {
            return Some((Tag::Adverb, None));
        }
        // "would last until May", but "to further develop it"
        let is_deed = entry.forms().has(Form::Base)
            && self.wants_base(at)
            && !self.head_after(at).is_some_and(|next| self.entry(next).forms().has(Form::Base));
        if is_deed {
            return None;
        }
        let before = self.before(at).map(|before| self.tag(before));
        let next_is_calendar =
            self.after(at).is_some_and(|next| self.entry(next).classes.has(Classes::CALENDAR));
        let next_is_nominal = next_is_calendar
            || self.after(at).is_some_and(|next| self.may_be_nominal(next) && !self.looks_finite(next));
        match before {
            Some(Tag::Modal | Tag::To) => Some((Tag::Adverb, None)),
            Some(Tag::Determiner | Tag::Possessive | Tag::Clitic | Tag::Preposition | Tag::Adjective) => None,
            _ if entry.classes.has(Classes::ADJECTIVE) && next_is_nominal => Some((Tag::Adjective, None)),
            Some(Tag::Auxiliary)
                if entry.classes.has(Classes::ADJECTIVE)
                    && !self.after(at).is_some_and(|next| {
                        self.entry(next).forms().has(Form::Participle)
                            || self.entry(next).forms().has(Form::Gerund)
                    }) =>
            {
                Some((Tag::Adjective, None))
            }
            _ => Some((Tag::Adverb, None)),
        }
    }
}
