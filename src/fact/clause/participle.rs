//! What a participle does: it tells of the noun before it, is the verb that was waited for, or stands between commas.

use super::splitter::Splitter;
use super::{AHEAD, Link, Words};
use crate::language::ChunkKind;

impl<W: Words> Splitter<'_, W> {
    pub(super) fn participle(&mut self, at: usize) {
        // "Anna surnamed the Fair": part of the name.
        if self.is_compared(at) || self.is_word(at, &["surnamed"]) {
            return self.own(at);
        }
        if self.turn_passive(at) || self.turn_perfect(at) || self.takes_aside(at) || self.opens_state(at) {
            return;
        }
        if self.is_birth(at) {
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
        if is_late && self.is_late_verb(at) {
            return;
        }
        // "was built in 1901, sold in 1910 and pulled down in 1960": the auxiliary is said once.
        let joined =
            behind_comma || before.is_some_and(|before| self.kind(before) == Some(ChunkKind::Coordinator));
        if joined
            && (self.is_dated_passive() || self.is_whole_passive(at))
            && (self.has_time_before_stop(at + 1) || self.date_behind_aside(at + 1).is_some())
        {
            self.open_trailing(at);
            self.skip_to = self.date_behind_aside(at + 1).unwrap_or(self.skip_to);
            // "was proclaimed in May and lasted until June"
            let is_own = self.chunks.get(at).is_some_and(|chunk| self.words.is_intransitive(chunk));
            if let Some(clause) = self.clauses.get_mut(self.current).filter(|_| is_own) {
                clause.is_active = true;
            }
            return;
        }
        // "was promised in 1898, begun in 1911, and forgotten": the last of several is none of the first.
        if joined && !behind_comma && self.is_last_of_several() {
            return self.open_trailing(at);
        }
        // "who had come to Paris in 1891 and married Pierre in 1895"
        if joined && self.is_dated_perfect() && self.has_time_before_stop(at + 1) {
            return self.open_active(at);
        }
        if behind_comma && self.goes_on_without_object(at) {
            return;
        }
        if behind_noun && super::caused::is_had_done(self.chunks, self.words, at) {
            return self.own(at);
        }
        let closes = waits && behind_comma && self.last_finite.is_none() && self.has_participle_before();
        // "The university, one of the leaders of the revolt, merged with the other": no other verb, and an apposition before.
        let closes_one = waits && behind_comma && self.last_finite.is_none() && self.closes_apposition();
        let is_own_verb = waits && behind_noun && self.is_own_verb(at);
        let is_headline =
            closes || closes_one || is_own_verb || waits && behind_noun && self.last_finite.is_none();
        // "Toyota, maker of cars, posted a loss": the last word that can be the verb of its sentence is the verb.
        let is_last = waits
            && behind_comma
            && !self.has_free_finite(at)
            && !self.participle_later(at)
            && (self.last_finite.is_some() || self.closes_having());
        if is_headline || is_last {
            return self.take_as_verb(at, closes || is_last, is_own_verb);
        }
        if behind_noun && self.opens_contact(at) {
            return;
        }
        // "built a network, called Abilene, in 1998": the name stands between commas, the date is of the verb before.
        let is_name_aside = behind_comma
            && !waits
            && self.is_word(at, &["called", "dubbed", "entitled", "named", "nicknamed", "titled"])
            && self.is_nominal(at + 1)
            && self.kind(at + 2) == Some(ChunkKind::Mark(','));
        if is_name_aside {
            return self.own(at);
        }
        if behind_comma && waits && self.is_of_next(at) {
            return self.open_trailing(at);
        }
        if waits && self.opens_apart(at, behind_comma) {
            return;
        }
        if (behind_noun || behind_comma)
            && self.has_time_before_stop(at + 1)
            && !(behind_noun && self.only_names(at))
        {
            return self.open_reduced(at, behind_comma);
        }
        self.own(at);
    }

    /// "Holm, having had the house built, moved in": behind the comma stands the verb of the one who had it built.
    fn closes_having(&self) -> bool {
        let owned = self.here().map_or(&[][..], |here| here.owned.as_slice());
        owned.windows(2).any(|pair| {
            matches!(pair, [comma, having] if self.kind(*comma) == Some(ChunkKind::Mark(','))
                && self.chunks.get(*having).is_some_and(|having| self.words.is_having(having)))
        })
    }

    /// "R, who had bought land, left in 1908": goes back to the clause that waits for its verb. Whether one does.
    fn is_late_verb(&mut self, at: usize) -> bool {
        let Some(pending) = self.pending().filter(|&pending| self.has_subject(pending)) else {
            return false;
        };
        // The comma closes what stood between the noun and its verb.
        let comma = self.clauses.get_mut(self.current).and_then(|clause| clause.owned.pop());
        self.current = pending;
        if let Some(comma) = comma {
            self.own(comma);
        }
        self.finite(at);
        if let Some(clause) = self.clauses.get_mut(pending) {
            clause.is_active = true;
        }
        true
    }

    /// "was held at Lund and, freed two years later, sailed": the one who was held.
    fn is_of_next(&self, at: usize) -> bool {
        let is_mark = |&at: &usize| matches!(self.kind(at), Some(ChunkKind::Mark(',')));
        self.here().is_some_and(|here| here.shares.is_some() && here.owned.iter().all(is_mark))
            && self.has_time_before_stop(at + 1)
    }

    /// "Tuileries stormed": the participle is the verb of its clause. `closes`: it stands behind an apposition; `is_own`: its
    /// form is the past.
    fn take_as_verb(&mut self, at: usize, closes: bool, is_own: bool) {
        let subject = self.here().and_then(|clause| self.subject(&clause.owned));
        let is_headed = self.here().is_some_and(|clause| self.headed(&clause.owned).is_some());
        // "Growth resumed in 1983": by itself, or nobody knows; the words of the text are true either way.
        let by_itself = is_own
            || self
                .chunks
                .get(at)
                .is_some_and(|chunk| self.words.goes_by_itself(chunk) && self.words.may_be_past(chunk));
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.verb = Some(at);
            clause.subject = subject;
            clause.is_active = closes && !is_headed || by_itself;
            clause.owned.push(at);
        }
    }

    /// "Growth resumed in 1983, and exports rose", "Holm discovered in May 1928 the scattering": no other verb comes for the
    /// noun before it, and it needs no "was".
    fn is_own_verb(&self, at: usize) -> bool {
        let Some(chunk) = self.chunks.get(at) else { return false };
        if !self.words.may_be_past(chunk) || self.is_word(at + 1, &["by"]) {
            return false;
        }
        let goes = self.words.goes_by_itself(chunk);
        let is_open = !self.words.needs_object(chunk);
        let has_object = self.has_object_behind_date(at);
        let is_clause = self
            .here()
            .is_some_and(|here| matches!(here.link, Link::Main | Link::Complement | Link::Subordinate));
        // "In a letter dated 5 May 1820, the mayor said": the noun is that of a phrase in front.
        let is_in_front = at >= 2
            && self.kind(at - 2) == Some(ChunkKind::Preposition)
            && self.here().is_some_and(|here| here.owned.first() == Some(&(at - 2)))
            && (at + 1..at + 5)
                .find(|&at| self.kind(at) == Some(ChunkKind::Mark(',')))
                .is_some_and(|comma| self.is_nominal(comma + 1));
        if !is_clause || is_in_front || !(goes || is_open || has_object) {
            return false;
        }
        let (mut own, mut comma) = (true, false);
        for next in at + 1..self.chunks.len().min(at + AHEAD) {
            match self.kind(next) {
                Some(ChunkKind::Finite) if self.kind(next - 1) == Some(ChunkKind::Mark(',')) => {
                    return false;
                }
                // ", however, as the country grew": the noun before it is its own.
                Some(ChunkKind::Finite) if own && !(goes && comma && self.is_nominal(next - 1)) => {
                    return false;
                }
                Some(ChunkKind::Mark(',')) => comma = true,
                // "resumed in 1983 and exports rose", but "the king elected in May and the council quarrelled"
                Some(ChunkKind::Coordinator) if self.is_nominal(next + 1) => {
                    own &= !(goes || self.kind(next - 1) == Some(ChunkKind::Mark(',')));
                }
                Some(ChunkKind::Subordinator | ChunkKind::Relative) => own = false,
                Some(ChunkKind::Mark(';' | ':' | '.')) => break,
                _ => {}
            }
        }
        true
    }

    /// "discovered in May 1928 the scattering": what was discovered stands behind the date.
    fn has_object_behind_date(&self, at: usize) -> bool {
        let time = at + 1 + usize::from(self.kind(at + 1) == Some(ChunkKind::Preposition));
        matches!(self.kind(time), Some(ChunkKind::Time(_)))
            && self
                .chunks
                .get(time + 1)
                .is_some_and(|object| object.kind == ChunkKind::Noun && self.words.has_article(object))
    }

    /// A participle with a date of its own behind a noun: "published the same year".
    pub(super) fn open_reduced(&mut self, at: usize, behind_comma: bool) {
        let in_relative = self.end_of_relative(at).filter(|_| behind_comma);
        let antecedent =
            in_relative.or_else(|| self.behind_restriction(behind_comma)).or_else(|| self.last_nominal());
        let antecedent =
            antecedent.map(|noun| if behind_comma { self.head_before_comma(noun, at) } else { noun });
        // "Two hundred men, most of them wounded, taken from the ship in May": the men.
        let antecedent = antecedent.map(|noun| {
            let is_them = behind_comma
                && noun >= 4
                && self.is_word(noun, &["them", "whom"])
                && self.is_word(noun - 1, &["of"])
                && self.kind(noun - 3) == Some(ChunkKind::Mark(','))
                && self.is_nominal(noun - 4);
            if is_them { noun - 4 } else { noun }
        });
        let antecedent = antecedent.map(|noun| if behind_comma { noun } else { self.head_before_for(noun) });
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
        self.own(at);
    }

    /// "The agreement which silenced the guns, reached in May, was made": behind the comma of a clause that says which one is
    /// meant, the participle is about the same noun, and the main clause goes on.
    fn behind_restriction(&mut self, behind_comma: bool) -> Option<usize> {
        let here = self.here().filter(|here| behind_comma && here.link == Link::Relative)?;
        let opener = here.opener.filter(|_| here.verb.is_some() && here.subject.is_none())?;
        let is_close = opener.checked_sub(1).is_some_and(|noun| self.is_nominal(noun));
        let parent = here.parent.filter(|&parent| {
            is_close && self.clauses.get(parent).is_some_and(|outer| outer.verb.is_none())
        })?;
        let antecedent = here.antecedent?;
        self.current = parent;
        // "The dispute over the oil that lay between them, submitted to a court"
        let owned = self.here().map_or(&[][..], |here| here.owned.as_slice());
        let mut place = owned.iter().rposition(|&at| at == antecedent)?;
        let over = ["about", "for", "in", "of", "on", "over", "to"];
        while place >= 2
            && owned.get(place - 1).is_some_and(|&at| self.is_word(at, &over))
            && owned.get(place - 2).is_some_and(|&at| self.is_nominal(at))
        {
            place -= 2;
        }
        owned.get(place).copied()
    }

    /// "An expedition of two hundred ships to Egypt, undertaken in 460", "a suite created by a firm, released in 1975": the
    /// noun that all of it stands on, and not the place or the doer before the comma.
    fn head_before_comma(&self, last: usize, participle: usize) -> usize {
        const DONE_TO_PLACES: &[&str] = &[
            "abandoned",
            "annexed",
            "attacked",
            "besieged",
            "bombed",
            "built",
            "burned",
            "burnt",
            "captured",
            "ceded",
            "colonised",
            "colonized",
            "conquered",
            "destroyed",
            "discovered",
            "divided",
            "established",
            "fortified",
            "founded",
            "freed",
            "inhabited",
            "invaded",
            "known",
            "liberated",
            "lost",
            "named",
            "occupied",
            "overrun",
            "partitioned",
            "razed",
            "rebuilt",
            "recaptured",
            "renamed",
            "retaken",
            "ruled",
            "sacked",
            "settled",
            "stormed",
            "surrounded",
            "taken",
            "united",
            "won",
        ];
        let Some(owned) = self.here().map(|here| here.owned.as_slice()) else { return last };
        let Some(mut place) = owned.iter().rposition(|&at| at == last) else { return last };
        let at = |place: usize| owned.get(place).copied();
        let is = |place: usize, words: &[&str]| at(place).is_some_and(|at| self.is_word(at, words));
        let nominal = |place: usize| at(place).is_some_and(|at| self.is_nominal(at));
        if place >= 3
            && is(place - 1, &["by"])
            && at(place - 2).is_some_and(|at| self.kind(at) == Some(ChunkKind::Participle))
            && nominal(place - 3)
        {
            return at(place - 3).unwrap_or(last);
        }
        // "The report on the war, written by the victors, presented in 1919": both are about the report.
        let first = place.checked_sub(2).filter(|&first| {
            first >= 2
                && is(place - 1, &["by"])
                && at(first).is_some_and(|at| self.kind(at) == Some(ChunkKind::Participle))
                && at(first - 1).is_some_and(|at| self.kind(at) == Some(ChunkKind::Mark(',')))
                && nominal(first - 2)
        });
        if let Some((noun, verb)) = first.and_then(|first| at(first - 2).zip(at(first))) {
            return self.head_before_comma(noun, verb);
        }
        let is_name = self.chunks.get(last).is_some_and(|chunk| self.words.is_name(chunk));
        let is_waiting = self.here().is_some_and(|here| here.link == Link::Main && here.verb.is_none());
        let fits_place =
            self.chunks.get(participle).is_some_and(|verb| self.words.is_one_of(verb, DONE_TO_PLACES));
        if !is_name
            || !is_waiting
            || fits_place
            || place < 2
            || !is(place - 1, &["to", "in", "into", "from", "against"])
        {
            return last;
        }
        place -= 2;
        while place >= 2 && nominal(place) && is(place - 1, &["of", "to", "in", "from", "for"]) {
            place -= 2;
        }
        at(place).filter(|&at| self.is_nominal(at)).unwrap_or(last)
    }

    /// "a fund for poor widows set up in 1950": the fund.
    fn head_before_for(&self, noun: usize) -> usize {
        let is_bare = self.chunks.get(noun).is_some_and(|noun| self.words.is_bare(noun));
        let head = noun.checked_sub(2).filter(|_| is_bare && self.is_word(noun - 1, &["against", "for"]));
        head.filter(|&head| {
            self.chunks
                .get(head)
                .is_some_and(|head| head.kind == ChunkKind::Noun && self.words.has_article(head))
        })
        .unwrap_or(noun)
    }

    /// "An attack made on 18 June, the birthday of the king, was repulsed": a verb that lacks its object, and behind a comma
    /// the verb of the same noun without any "and".
    pub(super) fn is_made_before(&self, at: usize) -> bool {
        let is_verb = self
            .chunks
            .get(at)
            .is_some_and(|chunk| self.words.may_be_participle(chunk) && self.words.needs_object(chunk));
        let is_open = self.kind(at + 1) == Some(ChunkKind::Preposition)
            && self.here().is_some_and(|here| {
                here.link == Link::Main
                    && here.verb.is_none()
                    && here.owned.last().is_some_and(|&last| self.is_nominal(last) && last + 1 == at)
            });
        if !is_verb || !is_open {
            return false;
        }
        let end = self.chunks.len().min(at + AHEAD);
        let stops = |at: usize| {
            matches!(
                self.kind(at),
                Some(
                    ChunkKind::Finite
                        | ChunkKind::Participle
                        | ChunkKind::Coordinator
                        | ChunkKind::Relative
                        | ChunkKind::Subordinator
                        | ChunkKind::Mark(';' | ':' | '(' | '—' | '–')
                )
            )
        };
        let next = (at + 1..end).find(|&next| stops(next));
        let is_next = next.filter(|&next| {
            self.kind(next) == Some(ChunkKind::Finite)
                && self.kind(next - 1) == Some(ChunkKind::Mark(','))
                && self.chunks.get(next).is_some_and(|chunk| {
                    // "The pact reached at Ribe on 10 April, some hours late, did"
                    let commas = (at..next).filter(|&at| self.kind(at) == Some(ChunkKind::Mark(',')));
                    self.words.is_passive(chunk) || commas.count() > 1
                })
        });
        // "was taken in May, was lost in June and was won back": a list of verbs.
        is_next.is_some_and(|next| {
            let behind = (next + 1..end).find(|&at| stops(at));
            behind.is_none_or(|at| !(self.is_coordinator(at) && self.kind(at + 1) == Some(ChunkKind::Finite)))
        })
    }

    /// "The accord, initialled that afternoon, was signed": a verb without its object between two commas, behind a noun that
    /// has its verb right behind them.
    pub(super) fn is_between_commas(&self, at: usize) -> bool {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let waits = self.here().is_some_and(|here| here.verb.is_none() && here.shares.is_none());
        let is_verb = self.chunks.get(at).is_some_and(|verb| {
            self.words.may_be_participle(verb)
                && self.words.needs_object(verb)
                && !self.words.is_reporting(verb)
        });
        let is_phrase = |at: &usize| {
            self.is_nominal(*at)
                || matches!(
                    self.kind(*at),
                    Some(
                        ChunkKind::Preposition
                            | ChunkKind::Time(_)
                            | ChunkKind::Adverb
                            | ChunkKind::Adjective
                    )
                )
        };
        let has_object = self.is_nominal(at + 1)
            && !self.chunks.get(at + 1).is_some_and(|next| self.words.is_length(next));
        let close = (at + 1..self.chunks.len().min(at + 10)).find(|at| !is_phrase(at));
        waits
            && is_verb
            && !has_object
            && at >= 2
            && is_comma(at - 1)
            && self.is_nominal(at - 2)
            && close.is_some_and(|close| {
                // "The plan, drawn up by the ministers, printed in 1936, called for roads"
                let is_past = self.kind(close + 1) == Some(ChunkKind::Participle)
                    && self.has_participle_before()
                    && self.chunks.get(close + 1).is_some_and(|verb| self.words.may_be_past(verb));
                is_comma(close) && (is_past || self.kind(close + 1) == Some(ChunkKind::Finite))
            })
    }

    /// "lifted[, to the relief of all,] in the last days of 1919": where the date begins.
    pub(super) fn date_behind_aside(&self, comma: usize) -> Option<usize> {
        const LONGEST: usize = 8;
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let close = (comma + 1..comma + LONGEST).find(|&at| {
            !(self.is_nominal(at)
                || matches!(
                    self.kind(at),
                    Some(ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Adjective)
                ))
        })?;
        let is_aside = is_comma(comma)
            && matches!(self.kind(comma + 1), Some(ChunkKind::Preposition | ChunkKind::Adjective));
        (is_aside
            && is_comma(close)
            && self.kind(close + 1) == Some(ChunkKind::Preposition)
            && self.has_time_before_stop(close + 1))
        .then_some(close + 1)
    }

    /// "Anna Holm (née Dahl, born 1901)"
    fn is_birth(&self, at: usize) -> bool {
        self.here().is_some_and(|clause| clause.link == Link::Aside && clause.verb.is_none())
            && self.is_word(at, &["born"])
    }

    /// "joined the alliance called the Iron Pact in 1940": the name has no date while the verb has none.
    fn only_names(&self, at: usize) -> bool {
        const NAMING: &[&str] = &[
            "called",
            "christened",
            "dubbed",
            "entitled",
            "named",
            "nicknamed",
            "styled",
            "termed",
            "titled",
        ];
        self.is_word(at, NAMING)
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

    /// Whether a noun that can be the subject waits in a clause.
    pub(super) fn has_subject(&self, clause: usize) -> bool {
        let owned = self.clauses.get(clause).map_or(&[][..], |clause| clause.owned.as_slice());
        owned.iter().rev().take(12).any(|&at| self.is_nominal(at))
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
