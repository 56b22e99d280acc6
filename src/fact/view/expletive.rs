//! "It was foolish to sell the fleet", "it was found that": an "it" that stands for what follows, and for nothing told before.

use super::View;
use super::words::is_reporting;
use crate::fact::clause::Link;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};

/// What is settled or felt, without anybody who does it: "it was decided that".
const SETTLED: &[&str] = &[
    "acknowledge",
    "agree",
    "assume",
    "clarify",
    "decide",
    "determine",
    "emphasise",
    "emphasize",
    "fear",
    "feel",
    "hope",
    "intend",
    "ordain",
    "order",
    "propose",
    "recommend",
    "reiterate",
    "resolve",
    "rule",
    "specify",
    "stipulate",
    "stress",
    "underline",
    "understand",
];

/// What "it" does before an infinitive or "that".
const PLEASING: &[&str] = &[
    "appear",
    "cost",
    "emerge",
    "fall",
    "follow",
    "happen",
    "make",
    "please",
    "seem",
    "stand",
    "suit",
    "take",
    "transpire",
    "turn",
];

/// What is said of somebody or something that does what the infinitive says: "it was quick to act".
const RAISED: &[&str] = &[
    "able",
    "afraid",
    "anxious",
    "apt",
    "bound",
    "content",
    "determined",
    "due",
    "eager",
    "first",
    "forced",
    "free",
    "glad",
    "happy",
    "inclined",
    "keen",
    "last",
    "liable",
    "loath",
    "next",
    "obliged",
    "only",
    "poised",
    "prepared",
    "prone",
    "proud",
    "quick",
    "ready",
    "reluctant",
    "set",
    "slow",
    "small",
    "strong",
    "large",
    "unable",
    "unwilling",
    "weak",
    "willing",
];

impl View<'_> {
    /// "It looked as if the dam would break", "than the miners were, with": a verb that tells nothing by itself.
    pub(in crate::fact) fn is_half_told(&self, index: usize) -> bool {
        let Some(clause) = self.clauses.get(index) else { return false };
        let Some(verb) = self.verb(clause) else { return false };
        verb.tokens.len() == 1
            && self.word(verb.head).tag == Tag::Auxiliary
            && clause.link == Link::Subordinate
            && matches!(wording::text(self.source, verb.tokens.end), "," | ";" | "." | "")
    }

    /// "It looked as if the dam would break": the words behind the subject, up to the next mark.
    pub(in crate::fact) fn as_if(&self, index: usize) -> Option<std::ops::Range<usize>> {
        const LOOKING: &[&str] = &["appear", "feel", "look", "seem", "sound"];
        let verb = self.verb(self.clauses.get(index)?)?;
        let is_as_if = self.word(verb.head).lemma.is_some_and(|lemma| LOOKING.contains(&lemma))
            && wording::is_word(self.source, verb.tokens.end, &["as"])
            && wording::is_word(self.source, verb.tokens.end + 1, &["if", "though"]);
        let is_end = |at: &usize| {
            self.word(*at).tag == Tag::Mark
                && matches!(wording::text(self.source, *at), "," | ";" | "." | ":")
        };
        let end = (verb.tokens.end..self.tokens.end).find(is_end).unwrap_or(self.tokens.end);
        is_as_if.then_some(verb.tokens.start..end)
    }

    /// "It was plain that the dam would break", "it took them four years to": "it" stands for what follows.
    pub(in crate::fact) fn is_expletive(&self, index: usize) -> bool {
        let Some(clause) = self.clauses.get(index) else { return false };
        let is_it = clause
            .subject
            .clone()
            .is_some_and(|subject| subject.len() == 1 && self.is_word(subject.start, &["it", "there"]));
        let Some(verb) = self.verb(clause).filter(|_| is_it) else { return false };
        if self.as_if(index).is_some() {
            return true;
        }
        let word = self.word(verb.head);
        let lemma = word.lemma.unwrap_or_default();
        let is_be = word.tag == Tag::Auxiliary && lemma == "be";
        let is_said = self.is_passive(verb) && (is_reporting(lemma) || SETTLED.contains(&lemma));
        let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
        // "It was hard to", "it is a pity that", but "it was able to": of a thing itself.
        let judges = behind.first().and_then(|&at| self.chunk(at)).is_some_and(|chunk| {
            let is_word = |words: &[&str]| wording::is_word(self.source, chunk.head, words);
            self.word(chunk.head).tag == Tag::Adjective && !is_word(RAISED)
                || is_word(&[
                    "clear", "common", "custom", "enough", "known", "likely", "mistake", "plain", "time",
                    "unlikely",
                ])
        });
        let to = behind.iter().take(12).any(|&at| self.kind(at) == Some(ChunkKind::Infinitive))
            && (judges || lemma != "be");
        let that = self.clauses.iter().skip(index + 1).take(3).any(|next| {
            next.parent == Some(index)
                && next.opener.is_some_and(|opener| {
                    self.is_word(opener, &["that", "who", "which", "when", "whether", "before"])
                })
        });
        let that_next = clause.verb.is_some_and(|verb| self.is_word(verb + 1, &["that"]));
        is_be && (that || to)
            || lemma == "become" && judges && (that || that_next || to)
            || is_said && (that || that_next || to)
            || PLEASING.contains(&lemma) && (that || to)
    }
}
