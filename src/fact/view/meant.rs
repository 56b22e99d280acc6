//! Which noun of a phrase a relative clause is about, by what the nouns can do.
//!
//! * "the attention of the kingdom of Kora, which annexed Lund": attention annexes nothing, the kingdom did.
//! * "the number of mills that were sold": the mills. "the founding of a council, which met": the council.

use super::{Clause, Link, View};
use crate::fact::{kind, wording};
use crate::language::{ChunkKind, EntityKind, Tag};
use std::ops::Range;

/// What only says how much or what sort of the noun behind "of", or how it is seen.
const LIGHT: &[&str] = &[
    "amount",
    "approval",
    "array",
    "attention",
    "degree",
    "extent",
    "form",
    "interest",
    "kind",
    "level",
    "majority",
    "mixture",
    "number",
    "proportion",
    "range",
    "share",
    "sort",
    "type",
    "variety",
];

/// What an amount does.
const COUNTED: &[&str] = &[
    "decline", "decrease", "double", "drop", "exceed", "fall", "grow", "increase", "reach", "remain", "rise",
    "stand", "triple", "vary",
];

/// Nouns for the making of something.
const MAKING: &[&str] = &[
    "building",
    "construction",
    "creation",
    "establishment",
    "expansion",
    "formation",
    "foundation",
    "founding",
    "introduction",
    "invention",
    "launch",
];

/// What is done with a body or a law so that it may act: "the revival of a council, which met".
const CALLING: &[&str] = &[
    "adoption",
    "appointment",
    "convening",
    "convocation",
    "drafting",
    "enactment",
    "opening",
    "restoration",
    "revival",
    "summoning",
];

/// What such a deed itself does to those who see it.
const STIRRING: &[&str] = &[
    "alarm",
    "allow",
    "anger",
    "disappoint",
    "divide",
    "enrage",
    "help",
    "let",
    "mark",
    "please",
    "prompt",
    "provoke",
    "shock",
    "show",
    "spark",
    "surprise",
    "trigger",
    "upset",
];

/// What is said of such a making.
const PROCEEDING: &[&str] = &[
    "approve", "be", "begin", "bring", "cause", "complete", "continue", "cost", "delay", "end", "finish",
    "follow", "give", "halt", "last", "lead", "make", "mean", "occur", "plan", "require", "result", "start",
    "stop", "take",
];

impl View<'_> {
    /// The noun of `whole` that the clause is about; `None` where none of them can be.
    pub(super) fn meant(&self, whole: Range<usize>, clause: &Clause) -> Option<Range<usize>> {
        let verb = self.verb(clause)?;
        let lemma = self.word(verb.head).lemma.unwrap_or_default();
        let last = whole.end.checked_sub(1)?;
        let is_passive = clause.link == Link::Reduced || self.is_passive(verb);
        let opens = |words: &[&str]| clause.opener.is_some_and(|opener| self.is_word(opener, words));
        // "between President Holm and the leader Olaf Dahl, which took effect": a person is no "which".
        let is_alone = whole.len() == 1
            && clause.link == Link::Relative
            && opens(&["which"])
            && self.name_kind(last) == Some(EntityKind::Person)
            && !self.is_ship(last);
        if is_alone {
            return None;
        }
        // "mills in both Lund, which burned, and Kora"
        let is_both = self
            .chunk(last)
            .is_some_and(|chunk| wording::is_word(self.source, chunk.tokens.start, &["both"]));
        if is_both || self.is_word(last.wrapping_sub(1), &["both"]) {
            return None;
        }
        if whole.len() < 3 || clause.link != Link::Relative && clause.link != Link::Reduced {
            return Some(whole);
        }
        let is_of = self.is_word(whole.start + 1, &["of"]) && self.is_nominal(whole.start + 2);
        let is_headed = |words: &[&str]| {
            self.chunk(whole.start).is_some_and(|chunk| wording::is_word(self.source, chunk.head, words))
        };
        let inner = whole.start + 2..whole.end;
        // "a kind of guild that lasted": of its own kind, and all of it is told.
        let is_sort = self.is_description(whole.start, &["a", "an"])
            && is_headed(&["degree", "form", "kind", "level", "sort", "type"]);
        if is_of
            && !is_sort
            && is_headed(LIGHT)
            && (!COUNTED.contains(&lemma) || is_headed(&["attention", "form"]))
        {
            return Some(inner);
        }
        let has_object = clause
            .owned
            .get(clause.behind_verb())
            .is_some_and(|&next| self.is_nominal(next) || self.kind(next) == Some(ChunkKind::Gerund));
        let is_making = self.chunk(whole.start).is_some_and(|chunk| {
            // "re-establishment"
            let head = wording::text(self.source, chunk.head).to_ascii_lowercase();
            let first = head.strip_prefix("re-").or_else(|| head.strip_prefix("re")).unwrap_or(&head);
            let is_called = CALLING.contains(&head.as_str())
                && self.is_description(inner.start, &["a", "an"])
                && !STIRRING.contains(&lemma);
            MAKING.contains(&head.as_str()) || MAKING.contains(&first) || is_called
        });
        let is_begun = ["begin", "start"].contains(&lemma) && has_object;
        if is_of && is_making && (is_begun || !PROCEEDING.contains(&lemma)) {
            return Some(inner);
        }
        // "its relations with Kora, which had begun trading", "bases in Norland, which had surrendered"
        let acts = !is_passive && (kind::is_acted(lemma) || is_begun && self.kind(last).is_some());
        let is_deed = acts && clause.link == Link::Relative && !self.is_actor(whole.start);
        Some(if is_deed && self.is_actor(last) { last..whole.end } else { whole })
    }

    /// "A bill to take over the railway, approved in 1905, was dropped": what is set between the commas in front of the verb is
    /// said of the subject of that verb, and not of the last noun in it.
    pub(super) fn set_in(&self, antecedent: usize, clause: &Clause) -> Option<Range<usize>> {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let first = clause.owned.iter().copied().min()?;
        let last = clause.owned.iter().copied().max()?;
        if clause.link != Link::Reduced || !is_comma(first.checked_sub(1)?) || !is_comma(last + 1) {
            return None;
        }
        let main = last + 2;
        let host = self.clauses.iter().take(64).find(|other| other.verb == Some(main))?;
        let subject = host.subject.clone()?;
        // "The novel of Anna Rask, born in 1850, was": those who are born are people.
        let is_somebody = self.name_kind(antecedent) == Some(EntityKind::Person);
        let between = subject.start..first - 1;
        // "His novel, The Mill, published in 1826, was": the name; "the man who sold the mill, built in 1850, was": the mill.
        let is_whole = between.len() <= 12
            && between.clone().all(|at| {
                !matches!(
                    self.kind(at),
                    Some(
                        ChunkKind::Mark(_)
                            | ChunkKind::Finite
                            | ChunkKind::Relative
                            | ChunkKind::Subordinator
                    )
                )
            });
        // "the road to Lund, burned in 1611, was": without a deed between them either may be meant.
        let has_deed = between.clone().any(|at| self.kind(at) == Some(ChunkKind::Infinitive));
        (is_whole
            && has_deed
            && between.contains(&antecedent)
            && !is_somebody
            && self.is_nominal(subject.start))
        .then_some(subject)
    }

    /// "The firms moved to Kora, encouraged by the treaty": no place takes heart, those who act do.
    pub(super) fn moved(&self, antecedent: usize, clause: &Clause) -> Option<Range<usize>> {
        const FELT: &[&str] = &[
            "alarm",
            "anger",
            "attract",
            "convince",
            "discourage",
            "dismay",
            "embolden",
            "encourage",
            "enrage",
            "frighten",
            "hearten",
            "inspire",
            "lure",
            "motivate",
            "shock",
            "tempt",
        ];
        let verb = clause.verb.filter(|_| clause.link == Link::Reduced)?;
        let lemma = self.chunk(verb).and_then(|verb| self.word(verb.head).lemma)?;
        let behind_comma = verb > 0 && self.kind(verb - 1) == Some(ChunkKind::Mark(','));
        let is_place = matches!(
            self.name_kind(antecedent),
            Some(EntityKind::Place | EntityKind::Country | EntityKind::Facility)
        );
        let parent = clause.parent.and_then(|parent| self.clauses.get(parent))?;
        let subject = parent.subject.clone().filter(|subject| subject.end <= antecedent)?;
        (behind_comma && is_place && FELT.contains(&lemma) && parent.verb < Some(antecedent))
            .then_some(subject)
    }

    /// "the Holm": nothing but an article before the name, as ships have it.
    fn is_ship(&self, at: usize) -> bool {
        self.chunk(at).is_some_and(|chunk| {
            let mention = self.source.language.mentions_in(chunk.tokens.clone()).last();
            self.word(chunk.tokens.start).tag == Tag::Determiner
                && mention.is_some_and(|mention| mention.tokens.start == chunk.tokens.start + 1)
        })
    }
}
