//! What a verb does to the clauses: it becomes the verb of the one that waits for it, or opens one of its own.

use super::splitter::Splitter;
use super::{AHEAD, Link, Words};
use crate::language::{Chunk, ChunkKind};
use std::ops::Range;

/// Auxiliaries that stand before the subject behind "not until", "only then", "never".
const HELPERS: &[&str] = &["did", "does", "do", "could", "can", "would", "should", "might", "must"];

impl<W: Words> Splitter<'_, W> {
    pub(super) fn finite(&mut self, at: usize) {
        if self.is_word(at, &["aged"]) || self.is_made_to(at) || self.is_aside(at) || self.is_caused(at) {
            return self.own(at);
        }
        if self.turn_straight(at) || self.turn_passive(at) || self.ends_modal(at) {
            return;
        }
        // "Anna Holm (born 1901; died 1980)": both are of the name before the bracket.
        let is_death = self.is_word(at, &["died"])
            && self.here().is_some_and(|clause| {
                clause.link == Link::Aside
                    && clause.verb.is_none()
                    && clause.owned.iter().take(12).any(|&at| self.is_word(at, &["born", "b"]))
            });
        if is_death {
            return self.own(at);
        }
        if self.takes_aside(at) {
            return;
        }
        if self.is_front_participle(at) {
            return self.participle(at);
        }
        if self.is_of_gerund(at) || self.is_behind_with(at) {
            return self.own(at);
        }
        if self.has_verb() {
            if let Some(pending) = self.pending() {
                self.hand_over(pending);
                self.current = pending;
            } else {
                self.run_on(at);
            }
        } else {
            self.leave_contact(at);
        }
        let subject = self.here().and_then(|clause| self.subject(&clause.owned));
        // "the calls that P received"
        let object = self
            .here()
            .filter(|clause| clause.link == Link::Relative && subject.is_some())
            .and_then(|clause| {
                let opener = clause.opener.filter(|&opener| self.is_word(opener, &["that", "which", "whom"]));
                opener.and(clause.antecedent)
            })
            .filter(|&object| !is_focus(self.chunks, self.words, object) && !self.is_thanks(object))
            .map(|object| self.whom(object));
        // "whom they tracked down and killed"
        let object = object.or_else(|| {
            let here = self.here().filter(|clause| clause.link == Link::Relative)?;
            let shared = self.clauses.get(here.shares?)?;
            let antecedent = shared.antecedent.filter(|at| shared.owned.contains(at))?;
            (shared.link == Link::Relative && !self.is_nominal(at + 1)).then_some(antecedent)
        });
        let shares_none = self.here().is_some_and(|clause| clause.shares.is_none());
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.verb = Some(at);
            // "and died": what stands before the verb is no subject when the subject is shared.
            if shares_none || subject.is_some() {
                clause.subject = subject;
                if clause.subject.is_some() {
                    clause.shares = None;
                }
            }
            clause.owned.push(at);
            // "the plan, which they sought to discredit": behind what they sought to do.
            let is_deed = object.is_some()
                && self.chunks.get(at + 1).is_some_and(|next| next.kind == ChunkKind::Infinitive)
                && !self.chunks.get(at + 2).is_some_and(Chunk::is_nominal);
            if is_deed {
                clause.owned.push(at + 1);
                self.skip_to = at + 2;
            }
            let object = clause.object.or(object);
            let first = object.map(|object| {
                deed_start(self.chunks, self.words, object, at)
                    .unwrap_or_else(|| phrase_start(self.chunks, self.words, object))
            });
            clause.owned.extend(first.zip(object).into_iter().flat_map(|(first, object)| first..=object));
        }
    }

    /// "Anna, the queen of Denmark, whom he married": Anna.
    fn whom(&self, object: usize) -> usize {
        let is_whom = self.here().and_then(|here| here.opener).is_some_and(|opener| {
            self.is_word(opener, &["whom", "who"]) || self.is_word(opener + 1, &["whom"])
        });
        let is_somebody = |at: usize| {
            self.chunks
                .get(at)
                .is_some_and(|chunk| self.words.is_somebody(chunk) || self.words.is_title(chunk))
        };
        let mut at = object;
        for _ in 0..2 {
            let climbs = is_whom
                && at >= 2
                && !is_somebody(at)
                && self.kind(at - 1) == Some(ChunkKind::Preposition)
                && self.is_nominal(at - 2);
            if climbs {
                at -= 2;
            }
        }
        if !is_somebody(at) {
            return object;
        }
        let name = at.checked_sub(2).filter(|&name| {
            self.kind(at - 1) == Some(ChunkKind::Mark(','))
                && !self.chunks.get(at).is_some_and(|chunk| self.words.is_name(chunk))
                && self.chunks.get(name).is_some_and(|chunk| self.words.is_name(chunk))
        });
        if at < object { name.unwrap_or(at) } else { object }
    }

    /// "It is thanks to Holm that the archive survived": no object of what is told.
    fn is_thanks(&self, noun: usize) -> bool {
        let is_led =
            noun.checked_sub(1).is_some_and(|before| self.kind(before) == Some(ChunkKind::Preposition));
        let is_that = self
            .here()
            .and_then(|clause| clause.opener)
            .is_some_and(|opener| self.is_word(opener, &["that"]));
        let parent = self.parent().and_then(|parent| self.clauses.get(parent));
        is_led
            && is_that
            && parent.is_some_and(|parent| {
                parent.subject.clone().is_some_and(|subject| self.is_word(subject.start, &["it"]))
                    && parent.verb.is_some_and(|verb| self.is_word(verb, &["is", "was"]))
            })
    }

    /// "would henceforth “support free peoples”": what stands between the auxiliary and its verb is no phrase.
    fn ends_modal(&mut self, at: usize) -> bool {
        let is_base = self.chunks.get(at).is_some_and(|chunk| self.words.is_base(chunk));
        let helper = self.here().and_then(|clause| clause.verb).filter(|&verb| {
            is_base
                && self.is_word(verb, &["would", "will", "could", "should", "might", "may", "must", "shall"])
        });
        let Some(helper) = helper.filter(|helper| helper + 8 > at) else { return false };
        let is_small = |at: usize| {
            matches!(self.kind(at), Some(ChunkKind::Adverb | ChunkKind::Mark(',' | '"' | '“' | '‘')))
        };
        let is_phrase = |at: usize| self.is_nominal(at) || self.kind(at) == Some(ChunkKind::Preposition);
        let commas = (helper + 1..at).filter(|&at| self.kind(at) == Some(ChunkKind::Mark(','))).count();
        if !(helper + 1..at).all(|at| is_small(at) || commas == 2 && is_phrase(at)) {
            return false;
        }
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.owned.retain(|&owned| owned <= helper);
            clause.verb = Some(at);
            clause.owned.push(at);
        }
        true
    }

    /// "In the essay published in May, we discussed": no noun in front can have published anything.
    fn is_front_participle(&self, at: usize) -> bool {
        let Some(here) = self.here().filter(|clause| clause.link == Link::Main && clause.verb.is_none())
        else {
            return false;
        };
        let opens = here.owned.first().is_some_and(|&first| self.kind(first) == Some(ChunkKind::Preposition));
        let end = self.chunks.len().min(at + AHEAD);
        let comma = (at + 1..end).find(|&at| {
            matches!(self.kind(at), Some(ChunkKind::Mark(',') | ChunkKind::Finite | ChunkKind::Coordinator))
        });
        opens
            && self.current == 0
            && here.shares.is_none()
            && here.owned.last() == at.checked_sub(1).as_ref()
            && at > 0
            && self.kind(at - 1) == Some(ChunkKind::Noun)
            && !self.is_word(at, &["dated"])
            && self.chunks.get(at).is_some_and(|chunk| self.words.may_be_participle(chunk))
            && comma.is_some_and(|comma| {
                self.kind(comma) == Some(ChunkKind::Mark(','))
                    && self.ahead(comma + 1, true) == Some(super::ahead::Ahead::Subject)
            })
            && self.subject(&here.owned).is_none()
    }

    /// "wasted time in introducing reforms aimed at the unions": the reforms were aimed.
    fn is_of_gerund(&self, at: usize) -> bool {
        let held = self.has_verb()
            && at >= 3
            && self.is_nominal(at - 1)
            && self.kind(at - 2) == Some(ChunkKind::Gerund)
            && self.kind(at - 3) == Some(ChunkKind::Preposition)
            && self.here().is_some_and(|clause| clause.owned.last() == Some(&(at - 1)));
        held && self.kind(at + 1) == Some(ChunkKind::Preposition)
            && self.chunks.get(at).is_some_and(|chunk| self.words.may_be_participle(chunk))
    }

    /// "had Abaza Hasan and thirty others killed": whom he had killed.
    pub(super) fn is_caused(&self, at: usize) -> bool {
        const KILLED: &[&str] = &[
            "arrested",
            "banished",
            "beheaded",
            "blinded",
            "burned",
            "burnt",
            "executed",
            "exiled",
            "hanged",
            "imprisoned",
            "killed",
            "murdered",
            "poisoned",
            "shot",
            "strangled",
        ];
        let has = self.here().is_some_and(|clause| {
            let verb = clause.verb.filter(|&verb| self.is_word(verb, &["had", "got"]));
            verb.is_some_and(|verb| {
                let mut between = verb + 1..at;
                !between.is_empty()
                    && between.all(|at| self.is_nominal(at) || self.kind(at) == Some(ChunkKind::Coordinator))
            })
        });
        has && self.is_word(at, KILLED) && !self.is_nominal(at + 1)
    }

    /// ", as some say", "as was intended": a word of the teller.
    fn is_aside(&self, at: usize) -> bool {
        let is_as = |at: Option<usize>| at.is_some_and(|at| self.is_word(at, &["as"]));
        let says = self.chunks.get(at).is_some_and(|verb| self.words.is_reporting(verb));
        let is_told = says
            && at >= 2
            && self.is_nominal(at - 1)
            && is_as(at.checked_sub(2))
            && matches!(self.kind(at + 1), Some(ChunkKind::Mark(_)) | None);
        is_told || is_as(at.checked_sub(1))
    }

    /// "heard Einar speak", "let her use it": a base form behind what is heard or let.
    fn is_made_to(&self, at: usize) -> bool {
        let chunk = |at: usize| self.chunks.get(at);
        let is_base = chunk(at).is_some_and(|chunk| self.words.is_base(chunk));
        // "let the firm of Hay Brothers build a pier"
        let is_of = at >= 4 && self.is_word(at - 2, &["of"]) && self.is_nominal(at - 3);
        let at = at - 2 * usize::from(is_of);
        is_base
            && at >= 2
            && self.is_nominal(at - 1)
            && chunk(at - 2).is_some_and(|before| {
                matches!(before.kind, ChunkKind::Finite | ChunkKind::Gerund | ChunkKind::Infinitive)
                    && self.words.is_making(before)
            })
    }

    /// "Not until May did the bank of Lund reopen": the verb is here, its subject between it and the auxiliary.
    fn turn_straight(&mut self, at: usize) -> bool {
        let turned = self
            .here()
            .filter(|clause| clause.subject.is_none() && clause.shares.is_none())
            .and_then(|clause| {
                let helper = clause.verb.filter(|&verb| self.is_word(verb, HELPERS))?;
                let behind = clause.owned.get(clause.behind_verb()..)?;
                Some((helper, self.subject(behind)?))
            });
        turned.is_some_and(|(helper, subject)| self.turn(at, helper, subject))
    }

    /// "did N sign": the verb at `at` takes the place of its helper, and the subject behind that is its own.
    fn turn(&mut self, at: usize, helper: usize, subject: Range<usize>) -> bool {
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.owned.retain(|&owned| owned != helper);
            clause.owned.push(at);
            clause.subject = Some(subject);
            clause.verb = Some(at);
        }
        true
    }

    /// "When S came to Dhaka the pact was ready": the noun before the second verb is its subject.
    pub(super) fn hand_over(&mut self, pending: usize) {
        let Some(here) = self.here().filter(|clause| clause.link == Link::Subordinate) else { return };
        let behind_verb = here.verb.unwrap_or(usize::MAX);
        let Some(subject) = self.subject(&here.owned).filter(|subject| subject.start > behind_verb) else {
            return;
        };
        let Some(clause) = self.clauses.get_mut(self.current) else { return };
        let place = clause.owned.partition_point(|&at| at < subject.start);
        let moved = clause.owned.split_off(place);
        if let Some(pending) = self.clauses.get_mut(pending) {
            pending.owned.extend(moved);
        }
    }

    /// A second verb without any word between the clauses: "he thought the war was over".
    pub(super) fn run_on(&mut self, at: usize) {
        let mut moved = Vec::new();
        let verb = self.here().and_then(|clause| clause.verb);
        if let Some(clause) = self.clauses.get_mut(self.current) {
            while let Some(&last) = clause.owned.last() {
                let takes = match self.chunks.get(last).map(|chunk| chunk.kind) {
                    Some(ChunkKind::Adverb) => true,
                    // "fooled them into believing she had gone": what they were fooled into.
                    Some(ChunkKind::Gerund) => {
                        let before = clause.owned.iter().rev().nth(1).and_then(|&at| self.chunks.get(at));
                        !before.is_some_and(|before| before.kind == ChunkKind::Preposition)
                    }
                    Some(ChunkKind::Noun | ChunkKind::Pronoun) => {
                        !moved.iter().any(|&at| self.chunks.get(at).is_some_and(Chunk::is_nominal))
                    }
                    _ => false,
                };
                if !takes || Some(last) == verb || moved.len() > 3 {
                    break;
                }
                clause.owned.pop();
                moved.push(last);
            }
        }
        let reports =
            verb.and_then(|verb| self.chunks.get(verb)).is_some_and(|verb| self.words.is_reporting(verb));
        // "said he and Marie had left": both left.
        if reports && let Some(clause) = self.clauses.get_mut(self.current) {
            let pair = clause.owned.len().checked_sub(2).filter(|&place| {
                let is = |place: usize, fits: fn(&Chunk) -> bool| {
                    clause.owned.get(place).and_then(|&at| self.chunks.get(at)).is_some_and(fits)
                };
                moved.last().is_some_and(|&at| self.chunks.get(at).is_some_and(Chunk::is_nominal))
                    && is(place + 1, |chunk| chunk.kind == ChunkKind::Coordinator)
                    && is(place, Chunk::is_nominal)
                    && place.checked_sub(1).and_then(|before| clause.owned.get(before).copied()) == verb
            });
            if let Some(pair) = pair {
                moved.extend(clause.owned.drain(pair..).rev());
            }
        }
        moved.reverse();
        let first = moved.first().copied().unwrap_or(at);
        let parent = self.current;
        let before = self.here().and_then(|clause| clause.owned.last().copied());
        // "was announced, so it is called"
        let is_next = moved.iter().any(|&at| self.is_word(at, &["so", "thus", "hence", "therefore"]));
        let link = if reports && !is_next {
            Link::Complement
        } else if before.is_some_and(|before| self.is_nominal(before)) && first < at {
            // "the book he wrote"
            Link::Relative
        } else {
            Link::Main
        };
        let object = before.filter(|_| link == Link::Relative);
        let clause = self.open(link, Some(parent), None);
        clause.object = object;
        clause.owned = moved;
    }

    /// Whether the auxiliary was read and the subject behind it waits for the verb.
    pub(super) fn awaits_turned(&self) -> bool {
        self.here().is_some_and(|clause| {
            let helper = clause
                .verb
                .is_some_and(|verb| self.is_word(verb, HELPERS) || self.is_word(verb, &["was", "were"]));
            helper
                && clause.subject.is_none()
                && clause.shares.is_none()
                && clause.owned.first().is_some_and(|&at| self.is_word(at, &["not", "only", "never"]))
        })
    }

    /// "Only in 1951 was the bridge opened": the auxiliary stands before the subject.
    fn turn_passive(&mut self, at: usize) -> bool {
        let turned = self
            .here()
            .filter(|clause| clause.subject.is_none() && clause.shares.is_none())
            .and_then(|clause| {
                let helper = clause.verb.filter(|&verb| self.is_word(verb, &["was", "were"]))?;
                let first =
                    clause.owned.first().is_some_and(|&at| self.is_word(at, &["not", "only", "never"]));
                let behind = clause.owned.get(clause.behind_verb()..)?;
                Some((helper, self.subject(behind).filter(|_| first)?))
            });
        turned.is_some_and(|(helper, subject)| self.turn(at, helper, subject))
    }

    /// "a port that few ships visited, was leased": the clause of "that" has no other verb.
    fn closes_relative(&self, at: usize) -> bool {
        let lacks = self.here().is_some_and(|clause| {
            clause.link == Link::Relative
                && clause.verb.is_none()
                && clause.opener.is_some_and(|opener| self.is_word(opener, &["that", "which", "whom"]))
                && clause.owned.last().is_some_and(|&last| self.is_nominal(last))
        });
        lacks
            && self.kind(at + 1) == Some(ChunkKind::Mark(','))
            && self.kind(at + 2) == Some(ChunkKind::Finite)
    }

    /// "won 60 % of the votes, compared to 56 % in 1993"
    fn is_compared(&self, at: usize) -> bool {
        self.is_word(at, &["compared"])
            && at > 0
            && self.kind(at - 1) == Some(ChunkKind::Mark(','))
            && self.has_verb()
    }

    /// A clause of its own with the subject of the one before, whose verb only looks like a participle.
    fn open_active(&mut self, at: usize) {
        self.open_trailing(at);
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.is_active = true;
        }
    }

    pub(super) fn participle(&mut self, at: usize) {
        // "Anna surnamed the Fair": part of the name.
        if self.is_compared(at) || self.is_word(at, &["surnamed"]) {
            return self.own(at);
        }
        if self.turn_passive(at) || self.takes_aside(at) {
            return;
        }
        // "Anna Holm (née Dahl, born 1901)"
        let is_birth = self.here().is_some_and(|clause| clause.link == Link::Aside && clause.verb.is_none())
            && self.is_word(at, &["born"]);
        if is_birth {
            return self.own(at);
        }
        if self.closes_relative(at) {
            self.finite(at);
            if let Some(clause) = self.clauses.get_mut(self.current) {
                clause.is_active = true;
            }
            return;
        }
        let before = self.here().and_then(|clause| clause.owned.last().copied());
        let behind_noun = before.is_some_and(|before| self.is_nominal(before));
        let waits = self.here().is_some_and(|clause| clause.verb.is_none());
        let behind_comma = before.is_some_and(|before| self.kind(before) == Some(ChunkKind::Mark(',')));
        // "R, who had bought land all over Jutland, left in 1908": the main clause waits, and no other verb comes.
        let is_late = !waits && behind_comma && !self.has_finite(at);
        if let Some(pending) = self.pending().filter(|&pending| is_late && self.has_subject(pending)) {
            self.current = pending;
            self.finite(at);
            if let Some(clause) = self.clauses.get_mut(pending) {
                clause.is_active = true;
            }
            return;
        }
        // "was built in 1901, sold in 1910 and pulled down in 1960": the auxiliary is said once.
        let joined =
            behind_comma || before.is_some_and(|before| self.kind(before) == Some(ChunkKind::Coordinator));
        if joined && self.is_dated_passive() && self.has_time_before_stop(at + 1) {
            self.open_trailing(at);
            // "was proclaimed in May and lasted until June"
            let is_own = self.chunks.get(at).is_some_and(|chunk| self.words.is_intransitive(chunk));
            if let Some(clause) = self.clauses.get_mut(self.current).filter(|_| is_own) {
                clause.is_active = true;
            }
            return;
        }
        // "who had come to Paris in 1891 and married Pierre in 1895"
        if joined && self.is_dated_perfect() && self.has_time_before_stop(at + 1) {
            return self.open_active(at);
        }
        if behind_comma && self.goes_on_without_object(at) {
            return;
        }
        // "had him murdered"
        let caused = self.here().is_some_and(|clause| {
            // "had the walls of the town taken down"
            let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
            clause.verb.is_some_and(|verb| self.is_word(verb, &["had", "got"]))
                && (1..8).contains(&behind.len())
                && behind.first().is_some_and(|&at| self.is_nominal(at))
                && behind.iter().all(|&at| {
                    self.is_nominal(at)
                        || matches!(self.kind(at), Some(ChunkKind::Preposition | ChunkKind::Coordinator))
                })
        });
        if behind_noun && caused {
            return self.own(at);
        }
        let closes = waits && behind_comma && self.last_finite.is_none() && self.has_participle_before();
        // "The university, one of the leaders of the revolt, merged with the other": no other verb, and an apposition before.
        let closes_one = waits && behind_comma && self.last_finite.is_none() && self.closes_apposition();
        let is_headline = closes || closes_one || waits && behind_noun && self.last_finite.is_none();
        // "Toyota, maker of cars, posted a loss": the last word that can be the verb of its sentence is the verb.
        let is_last = waits
            && behind_comma
            && !self.has_finite(at)
            && !self.participle_later(at)
            && self.last_finite.is_some();
        if is_headline || is_last {
            // "Tuileries stormed": the headline leaves the auxiliary out.
            let subject = self.here().and_then(|clause| self.subject(&clause.owned));
            let is_headed = self.here().is_some_and(|clause| self.headed(&clause.owned).is_some());
            if let Some(clause) = self.clauses.get_mut(self.current) {
                clause.verb = Some(at);
                clause.subject = subject;
                clause.is_active = (closes || is_last) && !is_headed;
                clause.owned.push(at);
            }
            return;
        }
        if behind_noun && self.opens_contact(at) {
            return;
        }
        if (behind_noun || behind_comma)
            && self.has_time_before_stop(at + 1)
            && !(behind_noun && self.only_names(at))
        {
            let antecedent = self.last_nominal();
            // "closed again in May, reopened in June"
            let goes_on = behind_comma
                && antecedent.is_none()
                && self.here().is_some_and(|clause| clause.link == Link::Main && clause.verb.is_some());
            if goes_on {
                return self.open_active(at);
            }
            let parent = Some(self.current);
            let clause = self.open(Link::Reduced, parent, None);
            clause.antecedent = antecedent;
            clause.verb = Some(at);
        }
        self.own(at);
    }

    /// "joined the alliance called the Iron Pact in 1940": the name has no date while the verb has none.
    fn only_names(&self, at: usize) -> bool {
        self.is_word(at, &["called", "dubbed", "named", "termed"])
            && self.is_nominal(at + 1)
            && self.has_verb()
            && self.here().is_some_and(|clause| {
                !clause.owned.iter().any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))))
            })
    }

    /// "began in May, lasted through June": a verb without an object is no passive, and has the subject before it.
    fn goes_on_without_object(&mut self, at: usize) -> bool {
        let goes_on = self.chunks.get(at).is_some_and(|chunk| self.words.is_intransitive(chunk))
            && self.has_time_before_stop(at + 1)
            && self.here().is_some_and(|clause| clause.link == Link::Main && clause.verb.is_some());
        if goes_on {
            self.open_trailing(at);
            if let Some(clause) = self.clauses.get_mut(self.current) {
                clause.is_active = true;
            }
        }
        goes_on
    }

    /// "by the time", "at the time": with a subject and its verb behind it.
    pub(super) fn opens_time(&self, at: usize) -> bool {
        self.is_word(at, &["by", "at", "from", "until"])
            && self.chunks.get(at + 1).is_some_and(|chunk| self.words.is_time(chunk))
            && self.ahead(at + 2, true) == Some(super::ahead::Ahead::Subject)
    }

    /// Whether a noun that can be the subject waits in a clause.
    fn has_subject(&self, clause: usize) -> bool {
        let owned = self.clauses.get(clause).map_or(&[][..], |clause| clause.owned.as_slice());
        owned.iter().rev().take(12).any(|&at| self.is_nominal(at))
    }

    /// Whether the verb of the clause is "had" and a participle, with its own date.
    fn is_dated_perfect(&self) -> bool {
        self.here().is_some_and(|clause| {
            let verb = clause.verb.and_then(|verb| self.chunks.get(verb));
            matches!(clause.link, Link::Main | Link::Relative)
                && verb.is_some_and(|verb| self.words.is_perfect(verb))
                && clause
                    .owned
                    .iter()
                    .rev()
                    .take(12)
                    .any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))))
        })
    }

    /// Whether the verb of the clause is a passive with its own date.
    fn is_dated_passive(&self) -> bool {
        let mut here = self.here();
        if here.is_some_and(|clause| clause.link == Link::Free) {
            here = self.parent().and_then(|parent| self.clauses.get(parent));
        }
        here.is_some_and(|clause| {
            let verb = clause.verb.and_then(|verb| self.chunks.get(verb));
            let is_passive = match clause.link {
                Link::Main => verb.is_some_and(|verb| self.words.is_passive(verb)),
                // "The board, set up in 1831 and wound up in 1832, ..."
                Link::Reduced => true,
                _ => false,
            };
            is_passive
                && clause
                    .owned
                    .iter()
                    .rev()
                    .take(12)
                    .any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))))
        })
    }

    /// Whether another participle follows behind a comma: "The plan, presented in May, foundered".
    fn participle_later(&self, at: usize) -> bool {
        (at + 1..self.chunks.len().min(at + AHEAD)).any(|later| {
            self.kind(later) == Some(ChunkKind::Participle)
                && self.kind(later - 1) == Some(ChunkKind::Mark(','))
        })
    }

    /// Whether the last comma closes a description of the noun before the comma in front of it.
    fn closes_apposition(&self) -> bool {
        let Some(owned) = self.here().map(|clause| clause.owned.as_slice()) else { return false };
        let is_comma =
            |place: usize| owned.get(place).is_some_and(|&at| self.kind(at) == Some(ChunkKind::Mark(',')));
        let close = owned.len().saturating_sub(1);
        let open = (1..close).rev().take(10).find(|&place| is_comma(place));
        open.is_some_and(|open| {
            let inner = open + 1..close;
            let is_description =
                owned.get(open + 1).and_then(|&at| self.chunks.get(at)).is_some_and(|chunk| {
                    chunk.kind == ChunkKind::Noun && self.words.has_article(chunk)
                        || self.words.is_one_of(chunk, &["one"])
                        || self.words.is_so_many(chunk)
                });
            open > 0
                && owned.get(open - 1).is_some_and(|&at| self.is_nominal(at))
                && is_description
                && inner.clone().all(|place| {
                    owned.get(place).is_some_and(|&at| {
                        self.is_nominal(at) || self.kind(at) == Some(ChunkKind::Preposition)
                    })
                })
        })
    }

    fn has_participle_before(&self) -> bool {
        self.clauses.iter().any(|clause| clause.link == Link::Reduced && clause.parent == Some(self.current))
    }

    /// A clause that ends without a verb but holds "backbone closed" took its verb for a participle: it is the verb.
    pub(super) fn promote(&mut self) {
        let Some(here) = self.here().filter(|clause| clause.verb.is_none()) else { return };
        let owned = &here.owned;
        let lowest = owned.len().saturating_sub(AHEAD);
        let found = (lowest.max(1)..owned.len()).find(|&place| {
            let is_participle =
                owned.get(place).is_some_and(|&at| self.kind(at) == Some(ChunkKind::Participle));
            let behind_noun = owned.get(place - 1).is_some_and(|&at| self.is_nominal(at));
            let by = owned.get(place + 1).is_some_and(|&at| self.is_word(at, &["by", "of"]));
            is_participle && behind_noun && !by
        });
        let Some(place) = found else { return };
        let subject = self.subject(owned.get(..place).unwrap_or_default());
        let verb = owned.get(place).copied();
        if let Some(clause) = self.clauses.get_mut(self.current).filter(|_| subject.is_some()) {
            clause.verb = verb;
            clause.subject = subject;
        }
    }

    pub(super) fn ends_in_participle(&self) -> bool {
        let last = self.here().and_then(|clause| clause.owned.last().copied());
        last.is_some_and(|last| matches!(self.kind(last), Some(ChunkKind::Participle)))
    }
}

/// "It was under Olaf that the town was walled": a phrase that "it was" only puts in front.
pub(super) fn is_focus(chunks: &[Chunk], words: &impl Words, noun: usize) -> bool {
    let chunk = |back: usize| noun.checked_sub(back).and_then(|at| chunks.get(at));
    chunk(1).is_some_and(|chunk| chunk.kind == ChunkKind::Preposition)
        && chunk(2).is_some_and(|chunk| chunk.kind == ChunkKind::Finite)
        && chunk(3).is_some_and(|chunk| words.is_one_of(chunk, &["it"]))
}

/// "the abolition of the tax, which Congress achieved": nobody achieves a tax.
fn deed_start(chunks: &[Chunk], words: &impl Words, object: usize, verb: usize) -> Option<usize> {
    let deed = object.checked_sub(2)?;
    let is_led = chunks.get(object - 1).is_some_and(|chunk| chunk.kind == ChunkKind::Preposition);
    let does = chunks.get(verb).is_some_and(|verb| words.is_carrying_out(verb));
    (is_led
        && does
        && chunks.get(deed).is_some_and(|chunk| words.is_deed(chunk))
        && !chunks.get(object).is_some_and(|chunk| words.is_deed(chunk)))
    .then_some(deed)
}

/// "an agreement on nuclear accidents that he signed": a noun without an article belongs to the one before it.
fn phrase_start(chunks: &[Chunk], words: &impl Words, object: usize) -> usize {
    let is = |at: usize, fits: fn(&Chunk) -> bool| chunks.get(at).is_some_and(fits);
    let mut first = object;
    for _ in 0..3 {
        // "many portraits of Norland farmers, which he sold"
        let is_of = first >= 2 && chunks.get(first - 1).is_some_and(|of| words.is_one_of(of, &["of"]));
        let is_open = |chunk: &Chunk| {
            words.is_bare(chunk)
                || is_of
                    && chunk.kind == ChunkKind::Noun
                    && chunk.tokens.len() > 1
                    && !words.has_article(chunk)
                    && !words.is_name(chunk)
                    && !words.is_so_many(chunk)
        };
        let climbs = first >= 2
            && chunks.get(first).is_some_and(is_open)
            && is(first - 1, |chunk| chunk.kind == ChunkKind::Preposition)
            && is(first - 2, |chunk| chunk.kind == ChunkKind::Noun);
        if !climbs {
            break;
        }
        first -= 2;
    }
    // "the column of rubbish and plaster that he began"
    let is_pair = object >= 4
        && chunks.get(object).is_some_and(|chunk| words.is_bare(chunk))
        && is(object - 1, |chunk| chunk.kind == ChunkKind::Coordinator)
        && chunks.get(object - 2).is_some_and(|chunk| words.is_bare(chunk))
        && chunks.get(object - 3).is_some_and(|chunk| words.is_one_of(chunk, &["of"]))
        && chunks.get(object - 4).is_some_and(|chunk| words.has_article(chunk));
    if is_pair {
        return object - 4;
    }
    let is_known = chunks.get(first).is_some_and(|chunk| !words.is_bare(chunk));
    // "his canal from Worsley to Manchester, which he built"
    let is_word = |at: usize, list: &[&str]| chunks.get(at).is_some_and(|chunk| words.is_one_of(chunk, list));
    let is_way = object >= 4 && is_word(object - 1, &["to"]) && is_word(object - 3, &["from"]);
    if is_way && is(object - 4, |chunk| chunk.kind == ChunkKind::Noun) {
        return object - 4;
    }
    if is_known { first } else { object }
}
