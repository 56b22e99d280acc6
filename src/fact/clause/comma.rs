//! What a comma does: it closes what stands between two, or opens a clause beside the one before it.

use super::ahead::Ahead;
use super::splitter::Splitter;
use super::{Link, Words};
use crate::language::ChunkKind;

impl<W: Words> Splitter<'_, W> {
    pub(super) fn comma(&mut self, at: usize) {
        let link = self.here().map(|clause| clause.link);
        if let Some(close) = self.remark_behind(at) {
            self.skip_to = close + 1;
            return;
        }
        if matches!(self.kind(at + 1), Some(ChunkKind::Coordinator)) {
            if self.goes_on_trailing(at + 1) {
                return;
            }
            let member = at + 2 + usize::from(self.kind(at + 2) == Some(ChunkKind::Adverb));
            if link == Some(Link::Free) && !self.has_object() && self.is_gapped(member) {
                return self.pass_member(member);
            }
            if matches!(link, Some(Link::Reduced | Link::Gapped | Link::Free)) {
                self.current = self.parent().unwrap_or(0);
            }
            return self.own(at);
        }
        let dependent = matches!(
            link,
            Some(Link::Relative | Link::Subordinate | Link::Reduced | Link::Free | Link::Complement)
        );
        if self.awaits_verb(at) {
            self.skip_to = (at + 1..self.chunks.len().min(at + 8))
                .find(|&at| self.kind(at) == Some(ChunkKind::Mark(',')))
                .map_or(at, |comma| comma + 1);
            return;
        }
        if self.takes_date_before_object(at) || self.takes_likened(at) {
            return;
        }
        // ", as was intended,"
        if self.is_word(at + 1, &["as"]) && self.kind(at + 2) == Some(ChunkKind::Finite) {
            return self.own(at);
        }
        // ", until growing drought drove them off"
        if self.is_of_subject(at + 1) {
            return self.own(at);
        }
        if dependent && self.takes_examples(at) {
            return;
        }
        if dependent && self.opens_nested(at) {
            return self.own(at);
        }
        // "was chosen, for at Lund in May the Danes had won": a reason, with a subject of its own.
        if self.has_verb()
            && self.is_word(at + 1, &["for"])
            && matches!(self.kind(at + 2), Some(ChunkKind::Preposition | ChunkKind::Time(_)))
            && self.ahead(at + 2, false) == Some(Ahead::Subject)
        {
            self.coordinate(at, Ahead::Subject, Some(at + 1));
            self.skip_to = at + 2;
            return;
        }
        // "was widened, with nine villages joined to it": no verb of the one before.
        let is_with = self.is_word(at + 1, &["with"]) && self.is_behind_with_ahead(at + 1);
        let ahead = self.ahead(at + 1, true).filter(|ahead| *ahead != Ahead::Verb || !is_with);
        // "which had kept out Danes, Avars, Arabs and Bulgars, were breached": the list ends where the verb comes.
        if let Some(close) = self.list_in_relative(at) {
            for inside in at..close {
                self.own(inside);
            }
            self.skip_to = close;
            return;
        }
        if dependent && self.has_verb() && self.closes_dependent(at, link, ahead) {
            return;
        }
        // "and the other two years later, replaced": the verb is of the one who did the first.
        if link == Some(Link::Gapped)
            && self.kind(at + 1) == Some(ChunkKind::Finite)
            && self.pending().is_none()
        {
            self.leave_gap();
            return self.coordinate(at, Ahead::Verb, None);
        }
        // "and Professor of Physics, University of Lund in 1948": the date of a member comes once.
        let has_date = || {
            let is_time = |&at: &usize| matches!(self.kind(at), Some(ChunkKind::Time(_)));
            self.here().is_some_and(|clause| clause.owned.iter().any(is_time))
        };
        if link == Some(Link::Gapped)
            && self.is_dated_phrase(at + 1)
            && (self.is_gap_closed(at + 1) || self.is_dated_twin(at + 1))
            && has_date()
        {
            return self.gap(at);
        }
        // "the canal in 1871 and the dock in 1889, both were sold": the next verb is beside the whole.
        if link == Some(Link::Gapped) && ahead.is_some() && has_date() {
            self.leave_gap();
        }
        if self.has_verb() {
            let quoted = matches!(self.kind(at + 1), Some(ChunkKind::Mark('"' | '”' | '’')))
                && self.ahead(at + 2, false) == Some(Ahead::Subject);
            if let Some(ahead) = ahead.or(quoted.then_some(Ahead::Subject)) {
                return self.coordinate(at, ahead, None);
            }
            let is_member = || self.is_gap_closed(at + 1) || self.is_dated_twin(at + 1);
            if link == Some(Link::Main) && self.is_gapped(at + 1) && is_member() {
                return self.gap(at);
            }
        }
        self.own(at);
    }

    /// "who became, in May 1951, the oldest man": a date between the verb of a clause inside and what it needs, with both its commas.
    /// Whether it was taken.
    fn takes_date_before_object(&mut self, comma: usize) -> bool {
        let verb = self.here().filter(|here| here.link != Link::Main).and_then(|here| here.verb);
        let needs = verb.filter(|&verb| verb + 1 == comma).is_some_and(|verb| {
            self.is_word(verb, &["became", "become", "was", "were", "is", "had", "made", "saw", "brought"])
        });
        let time = comma + 1 + usize::from(self.kind(comma + 1) == Some(ChunkKind::Preposition));
        let is_dated = matches!(self.kind(time), Some(ChunkKind::Time(_)))
            && self.kind(time + 1) == Some(ChunkKind::Mark(','))
            && self.is_nominal(time + 2);
        if needs && is_dated {
            for inside in comma..time + 2 {
                self.own(inside);
            }
            self.skip_to = time + 2;
        }
        needs && is_dated
    }

    /// "in which they agreed to add parts[, such as lifts, ramps and doors]", "who had two sons[, Karl and Otto]": of the noun
    /// before the comma. Whether it was taken.
    fn takes_examples(&mut self, at: usize) -> bool {
        let end = self.end_of_examples(at + 1).or_else(|| self.end_of_counted(at));
        let Some(end) = end.filter(|_| self.has_verb()) else { return false };
        for inside in at..end {
            self.own(inside);
        }
        self.skip_to = end;
        true
    }

    /// "Kora gave women the vote in 1917[, as did Norland in 1920]": one more of whom it is told. Whether it was taken.
    fn takes_likened(&mut self, at: usize) -> bool {
        let is_likened = self.has_verb()
            && self.is_word(at + 1, &["as"])
            && self.is_word(at + 2, &["did", "had", "was", "were"])
            && self.is_gapped(at + 3)
            && (self.is_gap_closed(at + 3) || self.is_dated_twin(at + 3));
        if is_likened {
            self.gap(at);
            self.skip_to = at + 3;
        }
        is_likened
    }

    /// Goes back from a clause that hangs on another where the comma closes it. Whether the comma was taken.
    fn closes_dependent(&mut self, at: usize, link: Option<Link>, ahead: Option<Ahead>) -> bool {
        if let Some(pending) = self.pending() {
            // "marched inland and, when the rains came, left": the subject of the verb before "and" left.
            let is_next_verb = ahead == Some(Ahead::Verb) && self.is_opened_by_and(pending);
            let waits = is_next_verb
                || self
                    .clauses
                    .get(pending)
                    .is_some_and(|clause| clause.owned.iter().any(|&at| self.is_nominal(at)));
            // "As the mills show, the end of that age was a time": the time is what is told of.
            let is_time_told = self.kind(at + 2) == Some(ChunkKind::Finite)
                && self.chunks.get(at + 1).is_some_and(|time| {
                    matches!(time.kind, ChunkKind::Time(_)) && self.words.has_article(time)
                });
            let is_series =
                link == Some(Link::Subordinate) && ahead == Some(Ahead::Verb) && !waits && !is_time_told;
            // "who had met him once, in Cairo in 1955, compared": a phrase more, then the comma that closes. "By the time B
            // seceded, on 30 May, a million": the date is of the clause before the comma.
            let is_dated = link == Some(Link::Subordinate) && self.is_date_before_close(at + 1);
            let is_by =
                self.here().and_then(|here| here.opener).is_some_and(|opener| self.is_word(opener, &["by"]));
            let is_list =
                link == Some(Link::Subordinate) && ahead.is_none() && self.is_list_before_close(at + 1);
            if self.is_phrase_before_close(at + 1) || is_list || is_dated && is_by {
                self.own(at);
                return true;
            }
            // "After the bank refused, in July 1956, Holm sold": the date is of what follows.
            if (is_dated || ahead.is_some() || self.ahead(at + 1, false).is_some()) && !is_series {
                self.current = pending;
                if let Some(clause) = self.clauses.get_mut(pending).filter(|_| is_next_verb) {
                    clause.shares = clause.parent;
                }
                self.own(at);
                return true;
            }
        } else if self.goes_on_behind_reason(at) {
            self.current = self.parent().unwrap_or(0);
            self.gap(at);
            return true;
        } else if link == Some(Link::Free) && self.is_gapped(at + 1) && self.is_gap_closed(at + 1) {
            // "adding Lund in 1952, Kora in 1955 and Vik in 1982"; but "pointing to the murder of the king in 1897, the queen in
            // 1900": where such a member begins is not known.
            if self.has_object() {
                self.gap(at);
            } else {
                self.pass_member(at + 1);
            }
            return true;
        } else if matches!(link, Some(Link::Relative | Link::Reduced | Link::Free))
            && ahead.is_none()
            && !self.is_pointed()
            && !self.goes_on_relative(at)
        {
            self.current = self.parent().unwrap_or(0);
            self.own(at);
            return true;
        } else if ahead.is_none() && self.is_interjected() && self.is_word(at + 1, &["until", "till", "to"]) {
            // "from 1946, when her father fell ill, until 1969"
            self.current = self.parent().unwrap_or(0);
            self.own(at);
            return true;
        }
        false
    }

    /// "by a pact of 1866, and later, because neither was pleased[, by another in 1874]": the phrase goes on with the one
    /// before the clause that tells why.
    fn goes_on_behind_reason(&self, comma: usize) -> bool {
        let is_aside = self.here().is_some_and(|here| {
            here.link == Link::Subordinate
                && here.verb.is_some()
                && here
                    .opener
                    .is_some_and(|opener| opener > 0 && self.kind(opener - 1) == Some(ChunkKind::Mark(',')))
        });
        let parent =
            self.parent().filter(|_| is_aside && self.kind(comma + 1) == Some(ChunkKind::Preposition));
        let Some(parent) = parent.and_then(|parent| self.clauses.get(parent)) else { return false };
        let behind = parent.owned.get(parent.behind_verb()..).unwrap_or_default();
        let is_twin = behind.iter().any(|&at| {
            self.chunks.get(at).zip(self.chunks.get(comma + 1)).is_some_and(|(one, other)| {
                one.kind == ChunkKind::Preposition && self.words.is_same_word(one, other)
            })
        });
        parent.link == Link::Main
            && behind.iter().any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))))
            && is_twin
            && !self.is_word(comma + 1, &["in", "on", "at"])
            && self.is_dated_phrase(comma + 1)
    }

    /// "was Karl, who bought land at Kora[, Vikland, in 1947]", "which was founded by Anna and her sister[, Berta Holm in
    /// 1793]": the date is that of the relative clause where the one around it is no deed or has its own, or where the words
    /// only name the noun before the comma.
    fn goes_on_relative(&self, comma: usize) -> bool {
        const LONGEST: usize = 14;
        let is_time = |at: usize| matches!(self.kind(at), Some(ChunkKind::Time(_)));
        let is_relative = self.here().is_some_and(|here| here.link == Link::Relative);
        let parent = self.parent().filter(|_| is_relative).and_then(|parent| self.clauses.get(parent));
        let Some(parent) = parent else { return false };
        let is_phrase = |at: &usize| {
            self.is_nominal(*at)
                || is_time(*at)
                || matches!(
                    self.kind(*at),
                    Some(ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Mark(','))
                )
        };
        // Not "Anna, an Arab of the sixth century".
        let has_date = (comma + 1..comma + LONGEST)
            .take_while(is_phrase)
            .any(|at| is_time(at) && !self.is_word(at - 1, &["of"]));
        let is_be = parent.verb.is_some_and(|verb| self.is_word(verb, &["are", "is", "was", "were"]));
        let is_dated = parent.owned.iter().take(LONGEST).any(|&at| is_time(at));
        let is_named = comma.checked_sub(1).and_then(|noun| self.chunks.get(noun)).is_some_and(|noun| {
            self.words.has_article(noun)
                && self.words.is_somebody(noun)
                && self.chunks.get(comma + 1).is_some_and(|name| self.words.is_name(name))
                && self.kind(comma + 2) != Some(ChunkKind::Mark(','))
        });
        has_date && (is_be || is_dated || is_named)
    }

    /// "It was Holm, keeper of the purse, who raised the tax[, at the old rate, in May]": what it was is all told.
    fn is_pointed(&self) -> bool {
        let is_who = self
            .here()
            .filter(|here| here.link == Link::Relative)
            .and_then(|here| here.opener)
            .is_some_and(|opener| self.is_word(opener, &["that", "who"]));
        let parent = self.parent().filter(|_| is_who).and_then(|parent| self.clauses.get(parent));
        parent.is_some_and(|parent| {
            parent.subject.clone().is_some_and(|subject| self.is_word(subject.start, &["it"]))
                && parent.verb.is_some_and(|verb| self.is_word(verb, &["is", "was"]))
        })
    }

    /// "On 14 May [— it was a Sunday —] the miners rose": where what is said of the day ends.
    fn remark_behind(&self, dash: usize) -> Option<usize> {
        const LONGEST: usize = 16;
        let is_dash = |at: usize| self.is_word(at, &["—", "–", "--"]);
        let is_it = is_dash(dash)
            && self.is_word(dash + 1, &["it"])
            && self.is_word(dash + 2, &["is", "was"])
            && !self.has_verb();
        (dash + 3..dash + LONGEST).find(|&at| is_it && is_dash(at))
    }

    /// "the elections, which were held by Ghulam Khan, who had taken over": the last one named.
    fn opens_nested(&self, comma: usize) -> bool {
        self.has_verb()
            && self.is_word(comma + 1, &["who", "whom", "whose"])
            && comma > 0
            && self.is_nominal(comma - 1)
            && self.chunks.get(comma - 1).is_some_and(|chunk| self.words.is_somebody(chunk))
    }

    /// "marched inland and[, when the rains came,]": a clause of which only "and" was read, beside one with its verb.
    fn is_opened_by_and(&self, clause: usize) -> bool {
        self.clauses.get(clause).is_some_and(|clause| {
            let beside = clause.parent.and_then(|parent| self.clauses.get(parent));
            clause.link == Link::Main
                && clause.opener.is_some_and(|opener| self.is_word(opener, &["and"]))
                && clause.owned.iter().all(|&at| self.kind(at) == Some(ChunkKind::Mark(',')))
                && beside.is_some_and(|beside| beside.verb.is_some() && beside.verb < clause.opener)
        })
    }

    /// "a trial that would, in time, cause": the verb is still to come.
    fn awaits_verb(&self, comma: usize) -> bool {
        self.here().is_some_and(|clause| {
            let modal = clause.verb.filter(|&verb| verb + 1 == comma);
            clause.link == Link::Relative
                && modal
                    .is_some_and(|verb| self.is_word(verb, &["would", "could", "should", "might", "will"]))
        })
    }

    /// ", Avars, Arabs and Bulgars, were": the comma behind a list that began in a relative clause, right before the verb that
    /// was waited for.
    fn list_in_relative(&self, comma: usize) -> Option<usize> {
        const LONGEST: usize = 16;
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let is_open = self.here().is_some_and(|here| {
            matches!(here.link, Link::Relative | Link::Reduced)
                && here.verb.is_some()
                && here.owned.last().is_some_and(|&last| self.is_nominal(last) && last + 1 == comma)
        });
        self.pending().filter(|_| is_open)?;
        let mut at = comma;
        while at < comma + LONGEST && is_comma(at) && self.is_nominal(at + 1) {
            at += 2;
        }
        at += usize::from(is_comma(at));
        let closes = at > comma
            && self.kind(at) == Some(ChunkKind::Coordinator)
            && self.is_nominal(at + 1)
            && is_comma(at + 2)
            && self.kind(at + 3) == Some(ChunkKind::Finite);
        closes.then_some(at + 2)
    }

    /// `in Cairo in 1955, compared`: a phrase with a date up to a comma right before a verb.
    fn is_phrase_before_close(&self, from: usize) -> bool {
        let end = self.chunks.len().min(from + 10);
        let comma =
            (from..end).find(|&at| matches!(self.kind(at), Some(ChunkKind::Mark(_) | ChunkKind::Finite)));
        let Some(comma) = comma.filter(|&comma| self.kind(comma) == Some(ChunkKind::Mark(','))) else {
            return false;
        };
        let is_plain = (from..comma).all(|at| {
            self.is_nominal(at)
                || matches!(
                    self.kind(at),
                    Some(ChunkKind::Preposition | ChunkKind::Time(_) | ChunkKind::Adverb)
                )
        });
        let has_time = (from..comma).any(|at| matches!(self.kind(at), Some(ChunkKind::Time(_))));
        let opens = matches!(self.kind(from), Some(ChunkKind::Preposition | ChunkKind::Time(_)));
        opens && is_plain && has_time && self.kind(comma + 1) == Some(ChunkKind::Finite)
    }

    /// "adding Lund": the object stands right behind the verb.
    fn has_object(&self) -> bool {
        self.here().and_then(|here| here.verb).is_some_and(|verb| self.is_nominal(verb + 1))
    }

    /// Leaves out a member up to its date.
    fn pass_member(&mut self, from: usize) {
        let end = self.chunks.len();
        let time = (from..end).find(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))));
        self.skip_to = time.map_or(end, |time| time + 1);
    }

    /// "had brought in the first steel-built[, three-masted ships seven years earlier], they had": a noun phrase up to a comma
    /// right before the clause that was waited for.
    fn is_list_before_close(&self, from: usize) -> bool {
        const LONGEST: usize = 8;
        let is_phrase = |at: &usize| {
            self.is_nominal(*at)
                || matches!(self.kind(*at), Some(ChunkKind::Preposition | ChunkKind::Time(_)))
        };
        let comma = (from..from + LONGEST).find(|at| !is_phrase(at));
        self.kind(from) == Some(ChunkKind::Noun)
            && comma.is_some_and(|comma| {
                self.kind(comma) == Some(ChunkKind::Mark(','))
                    && self.ahead(comma + 1, true) == Some(Ahead::Subject)
            })
    }

    /// `on 30 May 1967, a million`: a date, a comma, and the clause that was waited for.
    fn is_date_before_close(&self, from: usize) -> bool {
        let time = from + usize::from(self.kind(from) == Some(ChunkKind::Preposition));
        matches!(self.kind(time), Some(ChunkKind::Time(_)))
            && self.kind(time + 1) == Some(ChunkKind::Mark(','))
            && self.ahead(time + 2, true) == Some(Ahead::Subject)
    }

    /// "He was called in after Sweden had sent proof, and confessed": behind the comma the main clause goes on.
    pub(super) fn is_trailing_reason(&self) -> bool {
        self.here().is_some_and(|clause| {
            let main = clause.parent.and_then(|parent| self.clauses.get(parent));
            clause
                .opener
                .is_some_and(|opener| self.is_word(opener, &["after", "because", "before", "once", "since"]))
                && main.is_some_and(|main| {
                    main.link == Link::Main && main.verb.is_some() && main.verb < clause.opener
                })
        })
    }

    /// ", when her father fell ill": a clause that began behind a comma.
    pub(super) fn is_interjected(&self) -> bool {
        self.here().is_some_and(|clause| {
            let before = clause.opener.and_then(|opener| opener.checked_sub(1));
            clause.link == Link::Subordinate
                && before.is_some_and(|before| self.kind(before) == Some(ChunkKind::Mark(',')))
        })
    }
}
