//! Past or participle: which of the open verbs are the finite verbs of their clauses.
//!
//! A clause needs one finite verb. Walking from left to right, a count is kept of the clauses that still lack
//! theirs: one at the start, one more with each "who", "when", "because". An open verb is the past where one is
//! lacking and the words behind it do not speak against it, and a participle behind its noun elsewhere.

use super::Tagger;
use crate::language::lexicon::Auxiliary;
use crate::language::tag::{Tag, Tense};
use crate::language::word_class::Form;
use crate::language::word_class::Usage;

/// How far ahead another finite verb is looked for.
pub(super) const SIGHT: usize = 40;

/// What is known of the clause on the way through a sentence.
#[derive(Clone, Copy, Debug)]
struct Clause {
    /// Finite verbs still lacking.
    lacking: u8,
    /// Whether a comma or "and" has opened the way for a new clause since the last finite verb.
    may_open: bool,
    /// Whether "who" or "when" was read and neither a verb nor a comma since: the next verb is theirs.
    is_owed: bool,
    /// The last verb that was settled.
    last_verb: Option<usize>,
    /// Whether that verb was the simple past of its clause.
    last_is_past: bool,
}

impl Clause {
    const START: Self =
        Self { lacking: 1, may_open: false, is_owed: false, last_verb: None, last_is_past: false };
}

impl Tagger<'_> {
    /// Settles every verb that was left open.
    pub(super) fn settle(&mut self) {
        let mut clause = Clause::START;
        for at in self.all.clone() {
            if self.is_open(at) {
                let tense = self.possible(at, self.decide(at, clause));
                if let Some(word) = self.words.get_mut(at) {
                    word.tense = Some(tense);
                }
            }
            self.advance(at, &mut clause);
        }
    }

    /// "known" is no past, "knew" no participle.
    fn possible(&self, at: usize, tense: Tense) -> Tense {
        let forms = self.entry(at).forms();
        match tense {
            // "legal fees come to 9 million"
            Tense::Past if !forms.has(Form::Past) && forms.has(Form::Base) => Tense::Base,
            Tense::Past if !forms.has(Form::Past) && forms.has(Form::Participle) => Tense::Participle,
            Tense::Participle if !forms.has(Form::Participle) && forms.has(Form::Past) => Tense::Past,
            _ => tense,
        }
    }

    pub(super) fn is_open(&self, at: usize) -> bool {
        self.tag(at) == Tag::Verb && self.tense(at).is_none()
    }

    /// Whether the word is settled as a finite verb; the base form is one where nothing asks for it.
    pub(super) fn is_finite(&self, at: usize) -> bool {
        match self.tag(at) {
            Tag::Modal => true,
            Tag::Verb if self.tense(at) == Some(Tense::Base) => {
                at > self.all.start && !self.wants_base(at) && !self.joins_base(at)
            }
            Tag::Verb | Tag::Auxiliary => matches!(self.tense(at), Some(Tense::Past | Tense::Present)),
            _ => false,
        }
    }

    /// Finite by its form, not by what stands around it.
    pub(super) fn is_surely_finite(&self, at: usize) -> bool {
        self.tag(at) == Tag::Modal
            || matches!(self.tag(at), Tag::Verb | Tag::Auxiliary)
                && matches!(self.tense(at), Some(Tense::Past | Tense::Present))
    }

    fn advance(&self, at: usize, clause: &mut Clause) {
        match self.tag(at) {
            Tag::Relative => {
                let waits = u8::from(clause.lacking == 0 && self.is_behind_new_subject(at));
                clause.lacking = clause.lacking.saturating_add(1 + waits).min(6);
                clause.is_owed = true;
            }
            Tag::Subordinator => {
                // "when attacked", "as agreed": no verb of its own.
                let is_short = self.head_after(at).is_some_and(|next| {
                    self.entry(next).forms().has(Form::Participle) && !self.entry(next).classes.is_closed()
                        || self.entry(next).forms().has(Form::Gerund)
                });
                if !is_short {
                    clause.is_owed = true;
                    clause.lacking = clause.lacking.saturating_add(1).min(6);
                }
            }
            // "No sooner had he left than war broke out"
            _ if self.is(at, "than") && self.is(self.all.start + 1, "sooner") => {
                clause.is_owed = true;
                clause.lacking = clause.lacking.saturating_add(1).min(6);
            }
            Tag::Coordinator => clause.may_open = true,
            // "were few — only a fifth turned up"
            Tag::Mark
                if (self.is_mark(at, '—') || self.is_mark(at, '–'))
                    && !self.after(at).is_some_and(|next| self.tag_is_numeric(next)) =>
            {
                clause.may_open = true;
            }
            Tag::Mark if self.is_mark(at, ',') => {
                clause.may_open = true;
                clause.is_owed = false;
            }
            Tag::Mark if self.is_mark(at, ';') || self.is_mark(at, ':') => {
                *clause = Clause::START;
            }
            Tag::Modal | Tag::Verb | Tag::Auxiliary => {
                let is_finite = self.is_finite(at);
                if is_finite {
                    clause.lacking = clause.lacking.saturating_sub(1);
                    clause.may_open = false;
                    if self.takes_clause(at) {
                        clause.lacking = clause.lacking.saturating_add(1);
                    }
                }
                clause.is_owed = false;
                clause.last_verb = Some(at);
                clause.last_is_past = is_finite;
            }
            Tag::Pronoun
                if clause.lacking == 0 && self.is_any(at, &["he", "she", "they", "it", "we", "i"]) =>
            {
                clause.lacking = 1;
            }
            Tag::Pronoun if clause.lacking == 1 && self.opens_contact(at) => clause.lacking = 2,
            _ => {}
        }
    }

    /// "The pact he signed freed them", but not "The next day he signed": a thing alone in front, and the subject of a clause
    /// without "that".
    fn opens_contact(&self, at: usize) -> bool {
        const TIMES: [&str; 15] = [
            "afternoon",
            "autumn",
            "day",
            "decade",
            "evening",
            "moment",
            "month",
            "morning",
            "night",
            "spring",
            "summer",
            "time",
            "week",
            "winter",
            "year",
        ];
        let start = self.all.start;
        let Some(noun) = at.checked_sub(1).filter(|&noun| noun > start && noun <= start + 4) else {
            return false;
        };
        self.is_any(at, &["he", "she", "they", "we", "i"])
            && self.tag(noun) == Tag::Noun
            && !self.is_any(noun, &TIMES)
            && self.is_any(start, &["the", "a", "an"])
            && (start + 1..noun).all(|at| matches!(self.tag(at), Tag::Noun | Tag::Adjective | Tag::Number))
    }

    /// ", and the boy, who was eleven, fled": the noun before "who" waits for a verb of its own.
    fn is_behind_new_subject(&self, at: usize) -> bool {
        let Some(comma) = at.checked_sub(1).filter(|&before| self.is_mark(before, ',')) else { return false };
        let joint = (comma.saturating_sub(8).max(self.all.start)..comma).rev().find(|&before| {
            !matches!(
                self.tag(before),
                Tag::Noun | Tag::Name | Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Number
            )
        });
        joint.is_some_and(|joint| {
            joint + 1 < comma
                && self.tag(joint) == Tag::Coordinator
                && self.is_mark(joint.wrapping_sub(1), ',')
        })
    }

    fn decide(&self, at: usize, clause: Clause) -> Tense {
        let before = self.head_before(at);
        let tag = before.map_or(Tag::Mark, |before| self.tag(before));
        let usage = self.entry(at).usage();
        let is_intransitive = usage.has(Usage::INTRANSITIVE);
        let is_list = before.is_some_and(|before| self.is_mark(before, ',')) || tag == Tag::Coordinator;
        if tag == Tag::Coordinator
            && let Some(tense) = self.joined(at, clause)
        {
            return tense;
        }
        if tag == Tag::Subordinator {
            return Tense::Participle;
        }
        if is_intransitive || self.is_own_will(at) {
            return Tense::Past;
        }
        if matches!(tag, Tag::Noun | Tag::Name) && self.declares(at) {
            return Tense::Past;
        }
        // "The owner said so": nobody is said, unless to do something.
        if self.is(at, "said")
            && matches!(tag, Tag::Noun | Tag::Name)
            && !self.after(at).is_some_and(|next| self.is(next, "to"))
        {
            return Tense::Past;
        }
        if matches!(tag, Tag::Noun | Tag::Name) && clause.lacking > 0 && self.is_measured_change(at) {
            return Tense::Past;
        }
        if self.is(at, "surnamed") || self.is_second_name(at) {
            return Tense::Participle;
        }
        // "felt compelled to sell", "felt uneasy"
        if self.is(at, "felt")
            && matches!(tag, Tag::Noun | Tag::Name)
            && self.after(at).is_some_and(|next| {
                self.tag(next) == Tag::Adjective
                    || self.is_open(next)
                    || self.tense(next) == Some(Tense::Participle)
            })
        {
            return Tense::Past;
        }
        if self.is(at, "aged") && self.after(at).is_some_and(|next| self.tag(next) == Tag::Number) {
            return Tense::Participle;
        }
        let object = self.has_object(at);
        let is_aimed = self.after(at).is_some_and(|next| self.tag(next) == Tag::To);
        if (!object || is_aimed) && clause.lacking > 0 && self.is_in_front_phrase(at) {
            return Tense::Participle;
        }
        // "that a screen painted with lead glowed": the verb that is owed comes later.
        let is_late = !object
            && usage.has(Usage::TRANSITIVE)
            && before.is_some_and(|before| self.tag(before) == Tag::Noun)
            && !self.after(at).is_some_and(|next| self.is_mark(next, ','))
            && self.finite_ahead(at, false);
        if clause.is_owed && !is_list && !is_late && !self.by_follows(at) {
            return Tense::Past;
        }
        let may_tell = clause.lacking > 0 || clause.may_open && matches!(tag, Tag::Noun | Tag::Name);
        if may_tell && self.is_told_later(at) {
            return Tense::Past;
        }
        if is_list && tag != Tag::Coordinator {
            return self.after_comma(at, clause, object);
        }
        // ", which Lund edited and a printer in Rome published, came out"
        if clause.may_open
            && self.after(at).is_some_and(|next| self.is_mark(next, ','))
            && matches!(tag, Tag::Noun | Tag::Name)
            && self.is_in_relative(at)
        {
            return Tense::Past;
        }
        if clause.lacking > 0 {
            return self.where_lacking(at, object, usage);
        }
        if clause.may_open && tag != Tag::Mark {
            // "and on 1 July sixty riders set off"
            let is_leaving = self.is(at, "set")
                && self.after(at).is_some_and(|next| self.is_any(next, &["off", "out"]))
                && !self.by_follows(at);
            // "and a keelman called William died"
            let names = usage.has(Usage::NAMING) && self.name_follows(at);
            // "joined Dahl and Brandt in the league called the Iron Pact"
            let is_named = names || self.after(at).is_some_and(|next| self.tag(next) == Tag::Noun);
            let is_inner = is_named && self.is_called(at) && self.is_behind_led_noun(at);
            if is_inner || names && (self.finite_ahead(at, false) || self.is_indefinite(at)) {
                return Tense::Participle;
            }
            // ", and the loss of a ship in 1974 added to her fame": a noun and its date, and no other verb to come.
            let is_behind_date = before.is_some_and(|date| self.is_date_of_noun(date))
                && !self.by_follows(at)
                && !self.finite_ahead(at, false);
            if is_behind_date {
                return Tense::Past;
            }
            let is_bare = usage.has(Usage::TRANSITIVE) || self.by_follows(at) || self.is_in_apposition(at);
            return if object || is_leaving || !is_bare { Tense::Past } else { Tense::Participle };
        }
        Tense::Participle
    }

    /// Whether ", which" stands before it, and no comma between.
    fn is_in_relative(&self, at: usize) -> bool {
        let mut window = at.saturating_sub(14).max(self.all.start)..at;
        let comma = window.rfind(|&before| self.is_mark(before, ','));
        let joined =
            comma.is_some_and(|comma| (comma + 1..at).any(|between| self.tag(between) == Tag::Coordinator));
        joined && comma.is_some_and(|comma| self.tag(comma + 1) == Tag::Relative)
    }

    /// "A developer, Holm Land, failed to pay": nobody is failed or refused to do something.
    pub(super) fn is_own_will(&self, at: usize) -> bool {
        const WILLING: [&str; 13] = [
            "failed",
            "refused",
            "declined",
            "agreed",
            "decided",
            "tried",
            "attempted",
            "managed",
            "continued",
            "vowed",
            "pledged",
            "promised",
            "threatened",
        ];
        // "applied to join", but "was applied to the Danes"
        let applies = self.is_any(at, &["applied", "hoped", "volunteered"]);
        (applies || self.is_any(at, &WILLING))
            && self.after(at).is_some_and(|next| {
                let is_deed = || {
                    self.after(next).is_some_and(|deed| {
                        self.entry(deed).forms().has(Form::Base)
                            && self.slice(deed).starts_with(char::is_lowercase)
                    })
                };
                (self.tag(next) == Tag::To || self.is(next, "to")) && (!applies || is_deed())
            })
    }

    /// "was hired in 1959 but left in 1961", "and left for Lund": somebody went; but "was left in ruins", "left to die".
    fn is_leaving(&self, at: usize) -> bool {
        let next = self.after(at);
        let behind = next.and_then(|next| self.after(next));
        let is_date = |at: usize| {
            self.tag(at) == Tag::Number
                || self.entry(at).classes.has(crate::language::word_class::Classes::CALENDAR)
        };
        let is_when =
            next.is_some_and(|next| self.is_any(next, &["in", "on", "by"])) && behind.is_some_and(is_date);
        let is_where = next.is_some_and(|next| self.is(next, "for"))
            && behind.is_some_and(|behind| self.tag(behind) == Tag::Name);
        let is_after = next.is_some_and(|next| self.is_any(next, &["after", "before", "when"]));
        self.is_any(at, &["left", "quit"]) && (is_when || is_where || is_after)
    }

    /// A verb joined to another by "and" has its form, unless it has an object of its own.
    fn joined(&self, at: usize, clause: Clause) -> Option<Tense> {
        let last = clause.last_verb?;
        let object = self.has_object(at);
        match (self.tag(last), self.tense(last)?) {
            // "backed by Lund, which had sent troops, and led to a truce": the backing did.
            (Tag::Verb, Tense::Participle)
                if self.perfect_before(last) && self.is_behind_relative(at, last) =>
            {
                Some(Tense::Past)
            }
            (Tag::Verb, Tense::Participle) if self.perfect_before(last) => Some(Tense::Participle),
            // "was founded in 1901 and applied to join"
            (_, Tense::Participle)
                if object
                    || self.is_own_will(at)
                    || self.is_leaving(at)
                    || self.entry(at).usage().has(Usage::INTRANSITIVE) =>
            {
                Some(Tense::Past)
            }
            (_, Tense::Participle) => Some(Tense::Participle),
            (_, Tense::Past | Tense::Present) if clause.lacking == 0 => {
                let is_bare = self.entry(at).usage().has(Usage::TRANSITIVE) && self.by_follows(at) && !object;
                Some(if is_bare { Tense::Participle } else { Tense::Past })
            }
            _ => None,
        }
    }

    /// ", which had sent troops, and led": whether the comma before "and" is the second of the two around "which".
    fn is_behind_relative(&self, at: usize, last: usize) -> bool {
        let is_comma = |at: usize| self.is_mark(at, ',');
        let Some(and) = self.before(at).filter(|&and| and > last && is_comma(and - 1)) else { return false };
        let from = last.saturating_sub(14).max(self.all.start);
        let opens = (from..last).rev().find(|&at| is_comma(at));
        let is_plain = !(last..and - 1).any(is_comma);
        is_plain
            && opens.is_some_and(|open| {
                self.tag(open + 1) == Tag::Relative
                    && (self.all.start..open).any(|at| self.is_finite(at) || self.tag(at) == Tag::Auxiliary)
            })
    }

    fn perfect_before(&self, at: usize) -> bool {
        self.head_before(at).is_some_and(|before| {
            self.tag(before) == Tag::Auxiliary && self.entry(before).auxiliary == Some(Auxiliary::Have)
        })
    }

    fn after_comma(&self, at: usize, clause: Clause, object: bool) -> Tense {
        let usage = self.entry(at).usage();
        if self.by_follows(at) && !object || self.is_left_so(at) {
            return Tense::Participle;
        }
        if self.is_behind_and_aside(at, clause.last_is_past) {
            return Tense::Past;
        }
        // "At length, cut off from the sea, Norland gave in": nothing stands before it that could be its subject.
        if clause.lacking > 0 && !object && self.is_fronted(at) {
            return Tense::Participle;
        }
        if clause.lacking > 0 {
            let object = object && !self.head_after(at).is_some_and(|next| self.tag(next) == Tag::To);
            // "Stevens, appointed chief engineer in 1905, built housing"
            let takes_two = usage.has(Usage::NAMING) || self.is_giving(at);
            let is_named = object && takes_two && self.verb_behind_comma(at);
            let is_apposition =
                is_named || !object && (self.finite_ahead(at, true) || self.verb_behind_comma(at));
            return if is_apposition || !object && usage.has(Usage::TRANSITIVE) && !self.closes_apposition(at)
            {
                Tense::Participle
            } else {
                Tense::Past
            };
        }
        // "an army of Danes, considered the best of the day": no list of what was done.
        if self.is_any(at, &["considered", "deemed", "regarded"]) && object && !self.list_goes_on(at) {
            return Tense::Participle;
        }
        // ", later called the Delian League": a second name, unless the list goes on.
        if self.is_called(at) && !self.list_goes_on(at) {
            return Tense::Participle;
        }
        // "and the arrival of the ship, described as a spy, produced a quarrel"
        let is_behind_apposition = object
            && self.closes_apposition(at)
            && clause.last_verb.is_some_and(|last| {
                self.tense(last) == Some(Tense::Participle)
                    && last.checked_sub(1).is_some_and(|before| self.is_mark(before, ','))
            });
        if is_behind_apposition {
            return Tense::Past;
        }
        let is_list = clause.last_is_past
            && (object || !usage.has(Usage::TRANSITIVE) && self.list_goes_on(at) || self.shares_object(at));
        if is_list { Tense::Past } else { Tense::Participle }
    }

    /// ", left vacant by his death,": what somebody or something made it.
    fn is_left_so(&self, at: usize) -> bool {
        let quality = self.after(at).filter(|&next| self.tag(next) == Tag::Adjective);
        self.is_any(at, &["kept", "left", "made", "rendered"])
            && quality.and_then(|quality| self.after(quality)).is_some_and(|next| self.is(next, "by"))
    }

    /// "arrived, robbed and burned the town": the verb behind "and" has the object of both.
    fn shares_object(&self, at: usize) -> bool {
        self.after(at).is_some_and(|and| {
            self.is_any(and, &["and", "or"])
                && self.after(and).is_some_and(|last| self.is_open(last) && self.has_object(last))
        })
    }

    /// "reached Ribe on 5 April and, the next morning, picked up": the "and" waits for a verb over what two commas enclose;
    /// "and Lund, afraid to be passed over by Kora, handed in its own" with its subject in front of them.
    fn is_behind_and_aside(&self, at: usize, last_is_past: bool) -> bool {
        const WITHIN: usize = 14;
        const LONGEST_NAME: usize = 8;
        let Some(close) = at.checked_sub(1).filter(|&before| self.is_mark(before, ',')) else { return false };
        let mut inside = close.saturating_sub(WITHIN).max(self.all.start)..close;
        let Some(open) = inside.rfind(|&before| self.is_mark(before, ',')) else { return false };
        let name = open.saturating_sub(LONGEST_NAME).max(self.all.start)..open;
        // "and in the 1920s the Lund Guard, a league formed in Kora, spread"
        let is_front = |tag: Tag| {
            matches!(tag, Tag::Name | Tag::Determiner | Tag::Number | Tag::Calendar | Tag::Preposition)
        };
        let front = name.rev().find(|&before| !is_front(self.tag(before)));
        let has_verb = || {
            (open..close).any(|inner| self.tag(inner) == Tag::Verb && self.tense(inner) == Some(Tense::Past))
        };
        front.is_some_and(|and| {
            let waits = if and + 1 == open { last_is_past } else { !has_verb() };
            waits && self.is_any(and, &["and", "but"])
        })
    }

    /// Whether only a phrase with a preposition stands before the comma in front of it, and a comma behind it.
    fn is_fronted(&self, at: usize) -> bool {
        let start = self.all.start;
        let front = start..at.saturating_sub(1);
        let is_phrase = self.tag(start) == Tag::Preposition
            && front.len() < 8
            && front.skip(1).all(|at| {
                matches!(
                    self.tag(at),
                    Tag::Determiner
                        | Tag::Possessive
                        | Tag::Adjective
                        | Tag::Noun
                        | Tag::Number
                        | Tag::Calendar
                )
            });
        let later = (at + 1..self.all.end.min(at + 10)).find(|&later| self.is_mark(later, ','));
        is_phrase
            && later.is_some_and(|comma| {
                self.after(comma).is_some_and(|next| {
                    matches!(self.tag(next), Tag::Name | Tag::Determiner | Tag::Pronoun | Tag::Possessive)
                })
            })
    }

    /// "The pact, a draft of 1919, failed": the comma before the verb is the second one.
    pub(super) fn closes_apposition(&self, at: usize) -> bool {
        let window = at.saturating_sub(30).max(self.behind_front())..at.saturating_sub(1);
        window.rev().take_while(|&before| !self.is_mark(before, ';')).any(|before| self.is_mark(before, ','))
    }

    /// "the loss of a ship in May 1974", but not "and in 1974".
    fn is_date_of_noun(&self, date: usize) -> bool {
        let is_date = |at: usize| self.is_year(at) || self.tag(at) == Tag::Calendar;
        let first = (date.saturating_sub(2)..=date).find(|&first| (first..=date).all(is_date));
        let noun = first.and_then(|first| first.checked_sub(2)).filter(|&noun| noun >= self.all.start);
        noun.is_some_and(|noun| {
            self.tag(noun + 1) == Tag::Preposition && matches!(self.tag(noun), Tag::Noun | Tag::Name)
        })
    }

    /// "In a pact signed at Lund, the kings agreed": the noun of the phrase in front is no subject, and the clause has its verb
    /// behind the comma.
    fn is_in_front_phrase(&self, at: usize) -> bool {
        const LONGEST: usize = 7;
        let start = self.all.start;
        let is_noun = self.before(at).is_some_and(|noun| self.tag(noun) == Tag::Noun);
        let is_plain = |word: usize| {
            matches!(
                self.tag(word),
                Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Noun | Tag::Name
            )
        };
        // "By the time the war ended, ten had died": a second noun begins, with an article of its own.
        let is_one =
            |word: usize| is_plain(word) && !matches!(self.tag(word), Tag::Determiner | Tag::Possessive);
        let leads = self.tag(start) == Tag::Preposition
            && at > start + 1
            && at - start <= LONGEST
            && is_plain(start + 1)
            && (start + 2..at).all(is_one);
        let comma = (at + 1..self.all.end.min(at + SIGHT)).find(|&next| self.is_mark(next, ','));
        let tells = |next: usize| {
            self.is_open(next) || matches!(self.tag(next), Tag::Modal | Tag::Auxiliary | Tag::Verb)
        };
        leads && is_noun && comma.is_some_and(|comma| (comma + 1..self.all.end.min(comma + SIGHT)).any(tells))
    }

    fn where_lacking(&self, at: usize, object: bool, usage: Usage) -> Tense {
        if object && self.is_refused(at) {
            return Tense::Participle;
        }
        if object {
            let names = usage.has(Usage::NAMING) && self.name_follows(at);
            let is_participle = names && (self.finite_ahead(at, false) || self.is_indefinite(at));
            return if is_participle { Tense::Participle } else { Tense::Past };
        }
        // "turned up in Rome": with a particle and no object it is no passive.
        let is_phrasal = !usage.has(Usage::TRANSITIVE)
            && self.after(at).is_some_and(|next| self.tag(next) == Tag::Particle && !self.is(next, "by"));
        let is_series = !usage.has(Usage::TRANSITIVE) && !self.by_follows(at) && self.opens_series(at);
        // "The goods moved by sea grew cheaper", "the goods carried on the river doubled to": what needs an object and has none
        // leaves the clause to the verb behind it.
        let is_passive = usage.has(Usage::TRANSITIVE) || self.by_follows(at);
        if !is_phrasal && is_passive && self.verb_ahead(at) {
            return Tense::Participle;
        }
        if is_phrasal || is_series || !self.finite_ahead(at, false) { Tense::Past } else { Tense::Participle }
    }
}
