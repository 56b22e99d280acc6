//! What a verb does to the clauses: it becomes the verb of the one that waits for it, or opens one of its own.

use super::contact::left_alone;
use super::splitter::Splitter;
use super::{AHEAD, Clause, Link, Words};
use crate::language::{Chunk, ChunkKind};

/// Verbs of those who tell what a clause is about in the midst of it: "what he *thought* was a fort".
const THINKING: &[&str] = &[
    "admitted",
    "believe",
    "believed",
    "claim",
    "claimed",
    "considered",
    "discovered",
    "feared",
    "felt",
    "found",
    "hoped",
    "knew",
    "said",
    "say",
    "think",
    "thought",
];

impl<W: Words> Splitter<'_, W> {
    pub(super) fn finite(&mut self, at: usize) {
        if self.is_of_another(at) {
            return;
        }
        self.leave_for_turned(at);
        if self.has_verb() {
            let tells = self.tells_inside(at);
            let is_contact = !tells && self.opens_contact_inside(at);
            if let Some(pending) = self.pending().filter(|_| !is_contact && !tells) {
                self.hand_over(pending);
                self.current = pending;
            } else if !is_contact {
                self.run_on(at);
            }
        } else {
            self.leave_contact(at);
        }
        let is_times = self.is_of_time(at);
        let joint = self.joint_subject().filter(|_| !is_times);
        self.current = joint.as_ref().map_or(self.current, |(main, _)| *main);
        let subject = joint
            .map(|(_, subject)| subject)
            .or_else(|| self.here().and_then(|clause| self.subject(&clause.owned)))
            .filter(|subject| !is_times && !self.is_turned_doing(at, subject.start));
        // "the calls that P received"
        let object = self
            .here()
            .filter(|clause| clause.link == Link::Relative && subject.is_some())
            .and_then(|clause| {
                let opener = clause.opener.filter(|&opener| self.is_word(opener, &["that", "which", "whom"]));
                opener.and(clause.antecedent)
            })
            // "which he did in May": what was told before.
            .filter(|_| !self.is_word(at, &["did", "do", "does"]))
            // "the tale that the king had died": nobody dies a tale. "The tale that the king had lost his ring": what he lost
            // stands behind the verb.
            .filter(|_| !self.chunks.get(at).is_some_and(|verb| self.words.is_intransitive(verb)))
            .filter(|_| !self.has_own_object(at))
            .filter(|&object| !is_focus(self.chunks, self.words, object) && !self.is_thanks(object))
            .filter(|&object| !self.is_clause_taken_up(at, object))
            .map(|object| self.whom(object))
            .map(|object| self.apposed_to(object).unwrap_or(object));
        // "whom they tracked down and killed"
        let object = object.or_else(|| {
            let here = self.here().filter(|clause| clause.link == Link::Relative)?;
            let shared = self.clauses.get(here.shares?)?;
            let antecedent = shared.antecedent.filter(|at| shared.owned.contains(at))?;
            (shared.link == Link::Relative && !self.is_nominal(at + 1)).then_some(antecedent)
        });
        let whose = self.whose_object(at);
        let subject = if whose.is_some() { Some(at - 1..at) } else { subject };
        let shares_none = self.here().is_some_and(|clause| clause.shares.is_none());
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.verb = Some(at);
            if is_times {
                clause.shares = None;
            }
            // "and died": what stands before the verb is no subject when the subject is shared.
            if shares_none || subject.is_some() {
                clause.subject = subject;
                if clause.subject.is_some() {
                    clause.shares = None;
                }
            }
            clause.owned.push(at);
            // "the plan, which they sought to discredit": behind what they sought to do.
            let is_deed = (object.is_some() || clause.object.is_some())
                && self.chunks.get(at + 1).is_some_and(|next| next.kind == ChunkKind::Infinitive)
                && !self.chunks.get(at + 2).is_some_and(Chunk::is_nominal);
            if is_deed {
                clause.owned.push(at + 1);
                self.skip_to = at + 2;
            }
            let object = clause.object.or(object);
            // "whom he had turned against", "which they did away with": the object of a word left alone behind the verb.
            let alone = left_alone(self.chunks, self.words, at).filter(|_| object.is_some() && !is_deed);
            if let Some(word) = alone {
                clause.owned.extend(at + 1..=word);
                self.skip_to = word + 1;
            }
            let first = object.map(|object| {
                deed_start(self.chunks, self.words, object, at)
                    .unwrap_or_else(|| phrase_start(self.chunks, self.words, object))
            });
            clause.owned.extend(first.zip(object).into_iter().flat_map(|(first, object)| first..=object));
            // "whose first stone he had laid": "whose" goes along, for the owner is written in its place.
            clause.owned.retain(|owned| !whose.as_ref().is_some_and(|whose| whose.contains(owned)));
            clause.owned.extend(whose.into_iter().flatten());
        }
    }

    /// What looks like the verb of a clause and is a part of one around it. Whether it was taken.
    fn is_of_another(&mut self, at: usize) -> bool {
        if self.is_word(at, &["aged"]) || self.is_made_to(at) || self.is_aside(at) || self.is_caused(at) {
            self.own(at);
            return true;
        }
        if self.turn_speech(at)
            || self.turn_straight(at)
            || self.turn_passive(at)
            || self.turn_perfect(at)
            || self.ends_modal(at)
        {
            return true;
        }
        if self.is_death_in_brackets(at) || self.is_thought(at) {
            self.own(at);
            return true;
        }
        if self.takes_over_thought(at) {
            return true;
        }
        if self.takes_aside(at) {
            return true;
        }
        if self.is_posture(at) {
            self.own(at);
            return true;
        }
        let verb = self.here().and_then(|here| here.verb);
        if verb.is_some_and(|verb| self.is_in_open_aside(verb, at)) {
            self.own(at);
            return true;
        }
        if self.is_front_participle(at) || self.is_made_before(at) || self.is_between_commas(at) {
            self.participle(at);
            return true;
        }
        let is_behind_comma = at > 0 && self.kind(at - 1) == Some(ChunkKind::Mark(','));
        if is_behind_comma && self.has_verb() && self.is_wished(at) {
            self.own(at);
            return true;
        }
        if self.is_in_doing(at) {
            self.participle(at);
            return true;
        }
        if self.is_behind_with(at) {
            self.own(at);
            return true;
        }
        if self.ends_perfect(at) {
            return true;
        }
        false
    }

    /// "Anna Holm (born 1901; died 1980)": both are of the name before the bracket.
    fn is_death_in_brackets(&self, at: usize) -> bool {
        self.is_word(at, &["died"])
            && self.here().is_some_and(|clause| {
                clause.link == Link::Aside
                    && clause.verb.is_none()
                    && clause.owned.iter().take(12).any(|&at| self.is_word(at, &["born", "b"]))
            })
    }

    /// "stormed what he thought *was* a fort": nobody says it was one, and he who thought so was none.
    fn is_thought(&self, at: usize) -> bool {
        let is_what = |opener: usize| self.is_word(opener, &["what"]);
        at > 0
            && self.here().is_some_and(|clause| {
                matches!(clause.link, Link::Relative | Link::Complement)
                    && clause.opener.is_some_and(is_what)
                    && clause.verb == Some(at - 1)
                    && self.is_word(at - 1, THINKING)
            })
    }

    /// "pumps that the engineers found *did not work* were sold": what they found has the verb of "that", and they only tell it.
    /// "built a wall that he thought *would hold*": all of it is told with the wall, for he only thought so.
    fn takes_over_thought(&mut self, at: usize) -> bool {
        let Some(here) = self.here().filter(|clause| {
            at > 0
                && self.is_word(at - 1, THINKING)
                && clause.link == Link::Relative
                && clause.verb == Some(at - 1)
                && clause.subject.is_some()
                && clause.antecedent.is_some()
                && clause.opener.is_some_and(|opener| self.is_word(opener, &["that", "which", "who"]))
        }) else {
            return false;
        };
        let parent = here.parent.filter(|_| self.current + 1 == self.clauses.len());
        let is_told = |parent: usize| self.clauses.get(parent).is_some_and(|parent| parent.verb.is_some());
        if let (Some(parent), Some(opener)) = (parent.filter(|&parent| is_told(parent)), here.opener) {
            self.clauses.pop();
            self.current = parent;
            (opener..=at).for_each(|at| self.own(at));
        } else if let Some(clause) = self.clauses.get_mut(self.current) {
            (clause.verb, clause.subject, clause.object) = (Some(at), None, None);
            clause.owned = vec![at];
        }
        true
    }

    /// "Nakfa, a town that the rebels took": Nakfa. "At Lund, a bridge that Olaf built fell" is about the bridge.
    fn apposed_to(&self, object: usize) -> Option<usize> {
        const NEAR: usize = 24;
        let name = object.checked_sub(2)?;
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        // "lived in Lund, a town that"
        let is_behind = |at: usize| self.is_nominal(at) || self.kind(at) == Some(ChunkKind::Finite);
        let is_fronted = name > 0
            && self.kind(name - 1) == Some(ChunkKind::Preposition)
            && !(name > 1 && is_behind(name - 2));
        let is_told_apart = || {
            (object + 2..object + NEAR).find(|&at| is_comma(at)).is_some_and(|comma| {
                self.is_nominal(comma + 1) && self.kind(comma + 2) == Some(ChunkKind::Finite)
            })
        };
        // "at the university of Lund, a chair that he held"
        let noun = self.chunks.get(object)?;
        let is_led = name > 0 && self.kind(name - 1) == Some(ChunkKind::Preposition);
        let is_place = self.words.is_headed(
            noun,
            &[
                "city", "fort", "fortress", "harbour", "hill", "island", "place", "port", "river", "town",
                "village",
            ],
        );
        ((is_place || !is_led)
            && is_comma(object - 1)
            && self.chunks.get(name).is_some_and(|chunk| self.words.is_name(chunk))
            && self.words.has_article(noun)
            && noun.tokens.len() > 1
            && !self.words.is_name(noun)
            && !(name > 0 && is_comma(name - 1))
            && (!is_fronted || is_told_apart()))
        .then_some(name)
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
                    && between.all(|at| {
                        self.is_nominal(at)
                            || matches!(self.kind(at), Some(ChunkKind::Coordinator | ChunkKind::Mark(',')))
                            || self.is_word(at, &["of"])
                    })
            })
        });
        // "put to death", "put on trial"
        let is_put = self.is_word(at, &["put"]) && self.is_word(at + 1, &["to", "on", "in"]);
        has && (is_put || self.is_word(at, KILLED) && !self.is_nominal(at + 1))
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
        // "let it be known that"
        let is_let = at >= 2 && self.is_word(at - 1, &["it"]) && self.is_word(at - 2, &["let"]);
        let is_base = is_let || chunk(at).is_some_and(|chunk| self.words.is_base(chunk));
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

    /// "When S came to Dhaka the pact was ready": the noun before the second verb is its subject.
    pub(super) fn hand_over(&mut self, pending: usize) {
        if self.hand_over_behind_date(pending) {
            return;
        }
        let Some(here) =
            self.here().filter(|clause| clause.link == Link::Subordinate || self.is_free_what(clause))
        else {
            return;
        };
        // "Why he closed the straits is not known": all of it is the subject.
        let asks =
            here.opener.is_some_and(|opener| self.is_word(opener, &["why", "how", "whether", "where"]));
        if asks && self.clauses.get(pending).is_some_and(|clause| clause.owned.is_empty()) {
            return;
        }
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

    /// "What the Danes had taken in 1411 the Swedes gave back": behind the date the next clause has begun.
    fn is_free_what(&self, clause: &Clause) -> bool {
        let mut last = clause.owned.iter().rev();
        clause.link == Link::Relative
            && clause.subject.is_some()
            && clause.opener.is_some_and(|opener| self.is_word(opener, &["what"]))
            && last.next().is_some_and(|&noun| self.is_nominal(noun))
            && last.next().is_some_and(|&time| matches!(self.kind(time), Some(ChunkKind::Time(_))))
    }

    /// "By the peace signed in 1829 Norland obtained Kora": nothing in front of the participle can have obtained it, and the
    /// noun right behind the date can.
    fn hand_over_behind_date(&mut self, pending: usize) -> bool {
        let Some(here) = self.here().filter(|clause| clause.link == Link::Reduced && !clause.is_active)
        else {
            return false;
        };
        let waits = self.clauses.get(pending).is_some_and(|clause| {
            clause.link == Link::Main && clause.shares.is_none() && self.subject(&clause.owned).is_none()
        });
        let time = here.owned.iter().rposition(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))));
        let Some(time) = time.filter(|_| waits) else { return false };
        let is_phrase = here.owned.get(time + 1..).is_some_and(|behind| {
            behind.len() % 2 == 1
                && behind.iter().enumerate().all(|(place, &at)| {
                    if place % 2 == 0 { self.is_nominal(at) } else { self.is_word(at, &["of", "and"]) }
                })
        });
        if !is_phrase {
            return false;
        }
        let moved = self.clauses.get_mut(self.current).map(|clause| clause.owned.split_off(time + 1));
        if let Some(clause) = self.clauses.get_mut(pending) {
            clause.owned.extend(moved.unwrap_or_default());
        }
        true
    }

    /// "a port that few ships visited, was leased", "which Norland accepted and the Danes insisted on amending, failed": the
    /// clause of "that" has no other verb.
    pub(super) fn closes_relative(&self, at: usize) -> bool {
        let lacks = self.here().is_some_and(|clause| {
            clause.link == Link::Relative
                && clause.verb.is_none()
                && clause.opener.is_some_and(|opener| {
                    self.is_word(opener, &["that", "which", "whom"]) || self.is_coordinator(opener)
                })
                && clause.owned.last().is_some_and(|&last| self.is_nominal(last))
        });
        let end = self.chunks.len().min(at + AHEAD);
        let next = (at + 1..end).find(|&next| {
            matches!(
                self.kind(next),
                Some(
                    ChunkKind::Finite | ChunkKind::Relative | ChunkKind::Subordinator | ChunkKind::Mark(';')
                )
            )
        });
        let finite = next.filter(|&next| self.kind(next) == Some(ChunkKind::Finite));
        let is_near = finite == Some(at + 2);
        lacks
            && finite.is_some_and(|finite| self.kind(finite - 1) == Some(ChunkKind::Mark(',')))
            && (is_near || self.pending().is_some_and(|pending| self.has_subject(pending)))
    }

    /// "won 60 % of the votes, compared to 56 % in 1993"
    pub(super) fn is_compared(&self, at: usize) -> bool {
        self.is_word(at, &["compared"])
            && at > 0
            && self.kind(at - 1) == Some(ChunkKind::Mark(','))
            && self.has_verb()
    }

    /// A clause of its own with the subject of the one before, whose verb only looks like a participle.
    pub(super) fn open_active(&mut self, at: usize) {
        self.open_trailing(at);
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.is_active = true;
        }
    }

    /// "by the time", "at the time": with a subject and its verb behind it.
    pub(super) fn opens_time(&self, at: usize) -> bool {
        self.is_word(at, &["by", "at", "from", "until"])
            && self.chunks.get(at + 1).is_some_and(|chunk| self.words.is_time(chunk))
            && self.ahead(at + 2, true) == Some(super::ahead::Ahead::Subject)
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
