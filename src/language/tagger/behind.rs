//! What stands behind an open verb and tells whether it is finite: an object, "by", another verb, the end of a phrase.

use super::Tagger;
use super::finite::SIGHT;
use crate::language::tag::{Tag, Tense};
use crate::language::word_class::{Classes, Form, Usage};

/// Nouns for stretches of time.
const TIMES: [&str; 17] = [
    "year", "years", "month", "months", "week", "weeks", "day", "days", "decade", "century", "spring",
    "summer", "autumn", "winter", "morning", "evening", "night",
];

impl Tagger<'_> {
    /// "A report, completed in 2018 but kept secret, called the bridge unsafe": a verb opens right behind the next comma.
    pub(super) fn verb_behind_comma(&self, at: usize) -> bool {
        if self.closes_apposition(at) {
            return false;
        }
        (at + 1..self.all.end.min(at + SIGHT))
            .take_while(|&next| !self.is_mark(next, ';'))
            .filter(|&next| self.is_mark(next, ','))
            .filter_map(|comma| self.head_after(comma))
            .any(|next| {
                let is_free = !self.entry(next).usage().has(Usage::TRANSITIVE);
                self.is_open(next) && (is_free || self.has_object(next)) || self.is_surely_finite(next)
            })
    }

    /// "studied law, moved to Lahore and died there"
    pub(super) fn list_goes_on(&self, at: usize) -> bool {
        (at + 1..self.all.end.min(at + 20)).any(|next| {
            self.tag(next) == Tag::Coordinator
                && self.head_after(next).is_some_and(|after| {
                    matches!(self.tag(after), Tag::Verb | Tag::Auxiliary)
                        && self.tense(after) != Some(Tense::Gerund)
                })
        })
    }

    /// "moved to Lund in 1630, opened a shop, and died": the first of several verbs of one subject, no comma before it.
    pub(super) fn opens_series(&self, at: usize) -> bool {
        let end = self.all.end.min(at + SIGHT);
        let comma = (at + 1..end).find(|&next| {
            self.is_mark(next, ',') || self.is_surely_finite(next) || self.tag(next) == Tag::Coordinator
        });
        let comma = comma.filter(|&comma| self.is_mark(comma, ','));
        let second = comma.and_then(|comma| self.head_after(comma));
        let second = second
            .filter(|&next| self.is_open(next) || self.is_surely_finite(next) && self.tag(next) == Tag::Verb);
        second.is_some_and(|next| !self.by_follows(next) && self.list_goes_on(next))
    }

    /// "reported on 3 May 1960 that": what was said follows behind the time.
    pub(super) fn is_told_later(&self, at: usize) -> bool {
        const TELLING: [&str; 28] = [
            "discovered",
            "learned",
            "realised",
            "realized",
            "said",
            "reported",
            "announced",
            "declared",
            "warned",
            "claimed",
            "argued",
            "admitted",
            "ruled",
            "agreed",
            "decided",
            "found",
            "estimated",
            "promised",
            "proposed",
            "ordered",
            "demanded",
            "confirmed",
            "acknowledged",
            "concluded",
            "predicted",
            "insisted",
            "revealed",
            "stated",
        ];
        self.is_any(at, &TELLING)
            && (at + 1..self.all.end.min(at + 9))
                .take_while(|&next| !matches!(self.tag(next), Tag::Verb | Tag::Auxiliary | Tag::Modal))
                .any(|next| self.is(next, "that") && self.tag(next) == Tag::Subordinator)
            // "discovered in 1922, when the war came, that"
            || self.is_any(at, &TELLING)
                && (at + 1..self.all.end.min(at + 16)).any(|next| {
                    self.is(next, "that")
                        && matches!(self.tag(next), Tag::Relative | Tag::Subordinator)
                        && self.is_mark(next - 1, ',')
                })
    }

    /// "reported they had come": what was said follows without "that".
    fn tells_clause(&self, at: usize) -> bool {
        const TELLING: [&str; 10] = [
            "said",
            "reported",
            "announced",
            "claimed",
            "argued",
            "admitted",
            "believed",
            "feared",
            "hoped",
            "thought",
        ];
        self.is_any(at, &TELLING)
            && self.after(at).is_some_and(|next| {
                self.is_any(next, &["he", "she", "they", "it", "we"])
                    && self.after(next).is_some_and(|verb| self.is_surely_finite(verb) || self.is_open(verb))
            })
    }

    /// "called", "known as": verbs that give a name.
    pub(super) fn is_called(&self, at: usize) -> bool {
        const CALLED: [&str; 12] = [
            "called",
            "named",
            "renamed",
            "dubbed",
            "christened",
            "nicknamed",
            "styled",
            "termed",
            "titled",
            "entitled",
            "labelled",
            "known",
        ];
        self.is_any(at, &CALLED)
    }

    pub(super) fn name_follows(&self, at: usize) -> bool {
        self.after(at).is_some_and(|next| {
            self.tag(next) == Tag::Name
                || self.is(next, "the")
                || self.slice(next).starts_with(char::is_uppercase)
        })
    }

    /// "a city called ...": the noun before has "a" or "an".
    pub(super) fn is_indefinite(&self, at: usize) -> bool {
        (at.saturating_sub(5).max(self.all.start)..at)
            .rev()
            .take_while(|&before| !self.is_finite(before))
            .any(|before| self.is_any(before, &["a", "an", "another"]))
    }

    /// "Output increased by 5% in 1997, and exports": what grew or shrank by itself, and by how much of its own.
    pub(super) fn is_measured_change(&self, at: usize) -> bool {
        const CHANGED: [&str; 7] =
            ["contracted", "declined", "decreased", "dropped", "expanded", "increased", "slowed"];
        let is_rough = |at: usize| {
            self.is_any(
                at,
                &["about", "almost", "an", "around", "estimated", "nearly", "only", "over", "some"],
            )
        };
        let by = self.head_after(at).filter(|&by| self.is(by, "by") && self.is_any(at, &CHANGED));
        let amount = by.and_then(|by| (by + 1..self.all.end.min(by + 4)).find(|&amount| !is_rough(amount)));
        amount.is_some_and(|amount| {
            self.tag(amount) == Tag::Number
                && !self.is_year(amount)
                && self.after(amount).is_some_and(|unit| {
                    self.is_mark(unit, '%') || self.is_any(unit, &["per", "percent", "million", "billion"])
                })
        })
    }

    pub(super) fn by_follows(&self, at: usize) -> bool {
        self.head_after(at).map(|next| self.distance_end(next).unwrap_or(next)).is_some_and(|next| {
            self.is(next, "by")
                && self.after(next).is_some_and(|after| {
                    !self.slice(after).starts_with(|c: char| c.is_ascii_digit())
                        && self.tense(after) != Some(Tense::Gerund)
                })
        })
    }

    /// Whether an object, or "that" or "to" with a clause, follows.
    pub(super) fn has_object(&self, at: usize) -> bool {
        let Some(next) = self.head_after(at) else { return false };
        match self.tag(next) {
            // "spent a decade asking"
            Tag::Determiner | Tag::Adjective if self.is_time(next) => self.is(at, "spent"),
            Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Noun | Tag::Adjective => true,
            Tag::Particle | Tag::Preposition => {
                // "entered into force"
                self.is_phrasal(at, next) || self.is(at, "entered") && self.is(next, "into")
            }
            Tag::Pronoun => !self.is_any(next, &["he", "she", "they", "we", "i"]),
            Tag::Number => {
                !self.is_year(next)
                    && self.distance_end(next).is_none()
                    && self.after(next).is_some_and(|after| {
                        matches!(self.tag(after), Tag::Noun | Tag::Adjective | Tag::Number | Tag::Name)
                            || self.is_any(after, &["per", "more"])
                            // "growth reached 23%"
                            || self.is_mark(after, '%')
                    })
            }
            Tag::To => !self.entry(at).usage().has(Usage::TRANSITIVE),
            Tag::Subordinator => self.is(next, "that") || self.is(next, "whether") || self.is(next, "how"),
            Tag::Mark => self.slice(next).starts_with(['$', '£', '€', '₹', '¥']),
            _ => false,
        }
    }

    /// What stands behind "five days earlier": "moved five days earlier by the premier" is moved by him.
    fn distance_end(&self, number: usize) -> Option<usize> {
        let counts = self.tag(number) == Tag::Number || self.is(number, "a");
        let unit = self.after(number).filter(|_| counts)?;
        let way = self.after(unit).filter(|_| self.is_any(unit, &TIMES))?;
        self.after(way)
            .filter(|_| self.is_any(way, &["after", "afterwards", "ago", "before", "earlier", "later"]))
    }

    /// "that year", "the same day", "last month": when, not what.
    fn is_time(&self, at: usize) -> bool {
        (at..self.all.end.min(at + 4))
            .take_while(|&next| {
                matches!(
                    self.tag(next),
                    Tag::Determiner | Tag::Adjective | Tag::Number | Tag::Noun | Tag::Calendar
                )
            })
            .any(|next| {
                self.tag(next) == Tag::Noun
                    && self.is_any(next, &TIMES)
                    && !self.after(next).is_some_and(|after| self.tag(after) == Tag::Noun)
            })
    }

    /// "day", "years"
    pub(super) fn is_time_word(&self, at: usize) -> bool {
        self.is_any(at, &TIMES)
    }

    /// "put on the spectacles", "carried out a raid": the object stands behind a particle.
    fn is_phrasal(&self, verb: usize, particle: usize) -> bool {
        let is_verb = self.entry(verb).verbs.iter().flatten().any(|verb| {
            verb.lemma.is_some_and(|lemma| {
                matches!(
                    lemma.text(),
                    "put"
                        | "take"
                        | "carry"
                        | "bring"
                        | "set"
                        | "call"
                        | "give"
                        | "cut"
                        | "break"
                        | "make"
                        | "lay"
                        | "hold"
                )
            })
        });
        let is_particle = self.is_any(particle, &["up", "out", "off", "down", "away", "back", "over"])
            || self.is(particle, "on") && self.is_any(verb, &["put", "took"]);
        is_verb
            && is_particle
            && self.after(particle).is_some_and(|next| {
                matches!(
                    self.tag(next),
                    Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Noun | Tag::Adjective
                )
            })
    }

    /// Whether another open verb follows before anything that could begin a new clause, and can be its verb.
    pub(super) fn verb_ahead(&self, at: usize) -> bool {
        let end = self.all.end.min(at + SIGHT);
        let is_border = |next: &usize| {
            matches!(self.tag(*next), Tag::Relative | Tag::Subordinator | Tag::Coordinator | Tag::Mark)
                || self.is_any(*next, &["he", "she", "they", "it", "we", "i"])
        };
        let is_bare = self.after(at).is_some_and(|next| self.tag(next) == Tag::Preposition);
        let mut inside = (at + 1..end).take_while(|next| !is_border(next));
        is_bare
            && inside.any(|next| {
                self.is_open(next)
                    && !self.by_follows(next)
                    && !self.is_called(next)
                    && (self.has_object(next) || !self.entry(next).usage().has(Usage::TRANSITIVE))
            })
    }

    /// Whether a finite verb that has no subject of its own follows in the same clause.
    pub(super) fn finite_ahead(&self, at: usize, past_comma: bool) -> bool {
        let mut debt = 0_u8;
        let mut commas = 0;
        for next in at + 1..self.all.end.min(at + SIGHT) {
            match self.tag(next) {
                Tag::Relative => debt = debt.saturating_add(1),
                // ", wherein a motion was made"
                _ if self.is_any(next, &["whereby", "wherein", "whereupon"]) => debt = debt.saturating_add(1),
                // "a square called after her": a preposition, whatever it looks like.
                Tag::Subordinator if next == at + 1 && self.is_called(at) => {}
                Tag::Subordinator if !self.has_no_verb(next) => debt = debt.saturating_add(1),
                Tag::Coordinator => {
                    let Some(after) = self.head_after(next) else { return false };
                    // "troops led by Berg but trained by the crown took": what is joined may be of the same kind.
                    let is_joined = self.is_open(after)
                        && (self.by_follows(at) || self.by_follows(after))
                        && !self.is_surely_past(after);
                    if self.is_surely_finite(after) || self.is_open(after) && debt == 0 && !is_joined {
                        return false;
                    }
                    // ", and on 3 July the town burned", ", but Lund fought on": a new clause.
                    // "his sons fought over the throne, and Holm was crowned late"
                    let is_done = self.tag(after) == Tag::Name
                        && !self.entry(at).usage().has(Usage::TRANSITIVE)
                        && !self.by_follows(at);
                    let is_new = self.tag(after) == Tag::Preposition
                        || commas == 1
                            && (is_done || self.is(next, "but"))
                            && !self.is_called(at)
                            && matches!(self.tag(after), Tag::Name | Tag::Noun | Tag::Adjective);
                    if is_new && self.is_mark(next - 1, ',') {
                        return false;
                    }
                    let opens = matches!(self.tag(after), Tag::Pronoun | Tag::Determiner | Tag::Possessive);
                    if opens
                        && (self.is_mark(next - 1, ',') || !self.entry(at).usage().has(Usage::TRANSITIVE))
                    {
                        return false;
                    }
                }
                Tag::Mark
                    if self.is_mark(next, ';') || self.is_mark(next, ':') || self.is_mark(next, '.') =>
                {
                    return false;
                }
                Tag::Mark if self.is_mark(next, ',') => {
                    commas += 1;
                    let Some(after) = self.head_after(next) else { return false };
                    if !past_comma
                        && matches!(
                            self.tag(after),
                            Tag::Pronoun | Tag::Determiner | Tag::Possessive | Tag::Name
                        )
                    {
                        return false;
                    }
                }
                Tag::Pronoun if debt == 0 && self.is_any(next, &["he", "she", "they", "it", "we", "i"]) => {
                    return false;
                }
                Tag::Modal | Tag::Auxiliary | Tag::Verb => {
                    let is_finite = self.is_surely_finite(next)
                        || self.is_open(next) && self.is_surely_past(next)
                        || self.is_present_of_many(next);
                    if is_finite {
                        if debt == 0 {
                            return true;
                        }
                        debt -= 1;
                    }
                }
                _ => {}
            }
        }
        false
    }

    /// "Papers found at Lund suggest": a word that is nothing but a verb, right behind a noun.
    fn is_present_of_many(&self, at: usize) -> bool {
        let entry = self.entry(at);
        self.tense(at) == Some(Tense::Base)
            && !entry.may_be_noun()
            && !entry.classes.has(Classes::ADJECTIVE)
            && !entry.forms().has(Form::Past)
            && at > self.all.start
            && matches!(self.tag(at - 1), Tag::Noun | Tag::Name)
            // "an Iranian counter-attack"
            && !self.slice(at).contains('-')
    }

    fn has_no_verb(&self, at: usize) -> bool {
        self.head_after(at).is_some_and(|next| self.tag(next) == Tag::Verb)
    }

    /// Whether an open verb can hardly be a participle.
    fn is_surely_past(&self, at: usize) -> bool {
        let usage = self.entry(at).usage();
        if usage.has(Usage::INTRANSITIVE) {
            return true;
        }
        if self.by_follows(at) {
            return false;
        }
        if self.tells_clause(at) || self.is_own_will(at) {
            return true;
        }
        let follows_subject = self.head_before(at).is_some_and(|before| {
            matches!(
                self.tag(before),
                Tag::Noun | Tag::Name | Tag::Number | Tag::Calendar | Tag::Mark | Tag::Adverb | Tag::Clitic
            )
        });
        let names = usage.has(Usage::NAMING) && self.name_follows(at);
        follows_subject
            && (self.has_object(at) && !names || !usage.has(Usage::TRANSITIVE) && self.closes_phrase(at))
    }

    /// Whether the words before are a date or an adverb rather than the noun a participle would describe, or
    /// nothing follows.
    fn closes_phrase(&self, at: usize) -> bool {
        self.before(at).is_some_and(|before| {
            matches!(self.tag(before), Tag::Number | Tag::Calendar | Tag::Adverb)
                || self.entry(before).classes.has(Classes::CALENDAR)
        }) || self.after(at).is_none_or(|next| self.is_mark(next, '.') || self.tag(next) == Tag::Subordinator)
    }
}
