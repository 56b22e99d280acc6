//! Dates of what is only planned, promised, put off, reckoned or made up: they date no deed.
//!
//! * "voted to delay the sale until April 1904": nobody voted in 1904.

use super::Reader;
use crate::fact::attach::Attachment;
use crate::fact::clause::{Clause, Link};
use crate::fact::gist;
use crate::fact::record::Fact;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense};
use crate::temporal::Granularity;

/// Verbs that settle what is to be done.
const SETTLING: &[&str] = &[
    "agree",
    "decide",
    "intend",
    "offer",
    "order",
    "plan",
    "promise",
    "propose",
    "resolve",
    "threaten",
    "undertake",
    "urge",
    "vote",
    "vow",
];

/// Verbs of what is only wished for: "hoped to reach the coast by June".
const WISHING: &[&str] = &["aim", "hope", "intend", "want", "wish"];

/// Verbs that tell somebody what is to be done.
const TELLING: &[&str] =
    &["advise", "ask", "beg", "command", "direct", "instruct", "invite", "order", "request", "tell", "warn"];

/// Verbs whose object lies ahead.
const FORESEEING: &[&str] = &["anticipate", "envisage", "envision", "forecast", "foresee", "predict"];

/// Verbs and nouns of what somebody thinks will be.
const RECKONING: &[&str] = &[
    "announce",
    "assume",
    "believe",
    "calculate",
    "claim",
    "estimate",
    "expect",
    "fear",
    "forecast",
    "hope",
    "insist",
    "predict",
    "reckon",
    "say",
    "think",
    "write",
];

/// What is not so, although it is told: "but that is an old error".
const UNTRUE: &[&str] =
    &["error", "fable", "fiction", "invention", "legend", "mistake", "myth", "untrue", "wrong"];

/// Words before "to" that say that something is to come.
const COMING: &[&str] = &["about", "due", "expected", "meant", "scheduled", "set", "supposed"];

/// How far before a date its verb is looked for, in phrases.
const BEFORE: usize = 10;

impl Reader<'_, '_, '_> {
    /// "If the treaty had been signed", "the town would have grown", "Had the bridge been built": what did not happen.
    fn is_imagined(&self, attachment: &Attachment) -> bool {
        let view = self.view;
        let Some(clause) = self.clause_of(attachment.clause) else { return false };
        // "before it would have ended, and announced in January": the next verb was not found.
        let between = clause.verb.unwrap_or(attachment.time)..attachment.time;
        if between.clone().any(|at| view.kind(at) == Some(ChunkKind::Coordinator)) {
            return false;
        }
        let is_condition =
            clause.opener.is_some_and(|opener| view.is_word(opener, &["if", "unless", "whether"]));
        let is_past = view.verb(clause).is_some_and(|verb| {
            let has = |words: &[&str]| wording::has_word(view.source, verb.tokens.clone(), words);
            has(&["would", "could", "might", "should"]) && has(&["have"]) && verb.tokens.len() > 2
        });
        is_condition || is_past
    }

    /// Whether a date says when something is to be done that the clause only settles.
    pub(super) fn is_to_come(&self, attachment: &Attachment) -> bool {
        let view = self.view;
        if self.is_imagined(attachment)
            || self.is_reckoned(attachment)
            || self.is_denied(attachment)
            || self.is_exercise()
        {
            return true;
        }
        let Some(verb) = self.clause_of(attachment.clause).and_then(|clause| clause.verb) else {
            return false;
        };
        let time = attachment.time;
        if time <= verb {
            return false;
        }
        let from = time.saturating_sub(BEFORE).max(verb);
        let lemma =
            |at: usize| view.chunk(at).and_then(|chunk| view.word(chunk.head).lemma).unwrap_or_default();
        let is_until = time > 0 && view.is_word(time - 1, &["until", "till", "to"]);
        let is_verb = |at: &usize| {
            matches!(
                view.kind(*at),
                Some(ChunkKind::Infinitive | ChunkKind::Gerund | ChunkKind::Finite | ChunkKind::Participle)
            )
        };
        let nearest = (from..time).rev().find(is_verb);
        let is_settled = SETTLING.contains(&lemma(verb)) || TELLING.contains(&lemma(verb));
        // "told the firm to pay by 1954", "was to last until 1999"
        let is_limit = is_until || time > 0 && view.is_word(time - 1, &["by"]);
        let is_inner = nearest.is_some_and(|at| at > verb && view.kind(at) == Some(ChunkKind::Infinitive));
        let is_about_to =
            view.chunk(verb).is_some_and(|chunk| chunk.tokens.clone().any(|at| view.word(at).tag == Tag::To));
        let is_wished = WISHING.contains(&lemma(verb)) && nearest == Some(verb + 1);
        if is_limit && is_inner && is_settled || is_until && is_about_to || is_inner && is_wished {
            return true;
        }
        // "the plan foresaw a dam in 1960", "published a forecast of prices rising until 2015"
        let has_forecast = || {
            let words = view.tokens_of(verb..time);
            wording::has_word(view.source, words, &["forecast", "forecasts", "prediction", "predictions"])
        };
        if FORESEEING.contains(&lemma(verb)) || is_until && has_forecast() {
            return true;
        }
        let Some(deed) = nearest.filter(|&at| view.kind(at) == Some(ChunkKind::Infinitive)) else {
            return false;
        };
        // "a charter, set to expire in 1836"
        let is_copula = view.chunk(verb).is_some_and(|chunk| {
            let word = view.word(chunk.head);
            word.tag == Tag::Auxiliary && word.lemma == Some("be")
        });
        let before = deed.checked_sub(1).filter(|&before| before > verb && !is_copula);
        if before
            .and_then(|before| view.chunk(before))
            .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.end - 1, COMING))
        {
            return true;
        }
        // "agreed in May 1919 to withdraw by June 1921": the first date is the one of the agreement.
        let is_dated = (verb + 1..deed).any(|at| matches!(view.kind(at), Some(ChunkKind::Time(_))))
            || (verb.saturating_sub(BEFORE)..verb)
                .any(|at| matches!(view.kind(at), Some(ChunkKind::Time(_))));
        is_settled && is_dated && view.word(view.chunk(deed).map_or(0, |chunk| chunk.head)).tag == Tag::Verb
    }

    /// "At that rate, he wrote, the wall would be ready in 1931", "“The bridge will be opened in May 1988,” the mayor
    /// said": what somebody thought would be.
    fn is_reckoned(&self, attachment: &Attachment) -> bool {
        let view = self.view;
        let Some(verb) = self.clause_of(attachment.clause).and_then(|clause| view.verb(clause)) else {
            return false;
        };
        let is_modal = |words: &[&str]| {
            verb.tokens
                .clone()
                .any(|at| view.word(at).tag == Tag::Modal && wording::is_word(view.source, at, words))
        };
        // "Engineers estimated that", "he wrote", but not "he wrote a letter".
        let says = |at: usize, clause: &Clause| {
            let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
            let is_bare = || !behind.iter().any(|&at| view.is_nominal(at));
            let verb = view.verb(clause).and_then(|verb| view.word(verb.head).lemma);
            at != attachment.clause
                && verb.is_some_and(|lemma| RECKONING.contains(&lemma))
                && (view.said_index(at) == Some(attachment.clause) || is_bare())
        };
        let is_said = || view.clauses.iter().enumerate().take(12).any(|(at, clause)| says(at, clause));
        let is_quoted = || {
            let marks = (0..attachment.time).filter_map(|at| view.kind(at));
            let mut is_open = false;
            for mark in marks {
                match mark {
                    ChunkKind::Mark('“') => is_open = true,
                    ChunkKind::Mark('”') => is_open = false,
                    ChunkKind::Mark('"') => is_open = !is_open,
                    _ => {}
                }
            }
            is_open
        };
        is_modal(&["should"]) && is_said()
            || is_modal(&["would"]) && is_said()
            || is_modal(&["will", "shall"]) && (is_quoted() || is_said())
    }

    /// "In 1655 the prophet came to Kora, but that is an old error"
    fn is_denied(&self, attachment: &Attachment) -> bool {
        /// How far behind the date it is looked for, in tokens.
        const REACH: usize = 60;
        /// How far behind "that is".
        const NEXT: usize = 5;
        let view = self.view;
        let from = view.chunk(attachment.time).map_or(view.tokens.end, |chunk| chunk.tokens.end);
        let is = |at: usize, words: &[&str]| wording::is_word(view.source, at, words);
        (from..view.tokens.end.min(from + REACH)).any(|at| {
            is(at, &["that", "this", "it"])
                && is(at + 1, &["is", "was"])
                && (at + 2..(at + 2 + NEXT).min(view.tokens.end)).any(|at| is(at, UNTRUE))
        })
    }

    /// "A company is founded in 2031 by two partners. Who owns it?": made up to be asked about.
    fn is_exercise(&self) -> bool {
        let view = self.view;
        let first = view.tokens.start;
        let opens = (first..first + 5)
            .find(|&at| matches!(view.word(at).tag, Tag::Determiner | Tag::Number | Tag::Noun));
        let is_somebody = opens.is_some_and(|at| wording::is_word(view.source, at, &["a", "an", "two"]));
        let is_now = || {
            let verb = view.clauses.first().and_then(|clause| view.verb(clause));
            verb.is_some_and(|verb| view.word(verb.tokens.start).tense == Some(Tense::Present))
        };
        is_somebody && is_now() && self.asks_behind()
    }

    /// Whether one of the next sentences of its paragraph is a question.
    fn asks_behind(&self) -> bool {
        const REACH: usize = 4;
        let view = self.view;
        let prose = view.source.prose;
        let Some(own) = prose.sentences.get(view.sentence) else { return false };
        let behind = prose.sentences.iter().skip(view.sentence + 1).take(REACH);
        behind
            .take_while(|sentence| sentence.paragraph == own.paragraph)
            .any(|sentence| wording::text(view.source, sentence.tokens.end.saturating_sub(1)) == "?")
    }

    /// "announced that he would resign in May": what was only said to come.
    pub(super) fn is_promised(&self, attachment: &Attachment) -> bool {
        const SAYING: &[&str] = &[
            "announce",
            "anticipate",
            "assume",
            "believe",
            "calculate",
            "declare",
            "estimate",
            "expect",
            "fear",
            "forecast",
            "hope",
            "predict",
            "promise",
            "say",
            "suppose",
            "think",
            "vow",
            "warn",
        ];
        let view = self.view;
        let Some(clause) = self.clause_of(attachment.clause).filter(|clause| clause.link == Link::Complement)
        else {
            return false;
        };
        let will = view.verb(clause).is_some_and(|verb| {
            wording::is_word(view.source, verb.tokens.start, &["would", "will"]) && verb.tokens.len() > 1
        });
        let says = clause
            .parent
            .and_then(|parent| self.clause_of(parent))
            .and_then(|parent| view.verb(parent))
            .and_then(|verb| view.word(verb.head).lemma)
            .is_some_and(|lemma| SAYING.contains(&lemma));
        will && says
    }

    /// "The rising was scheduled for 17 July": the date is when it was to come, not when that was settled.
    pub(super) fn planned(&self, attachment: &Attachment, fact: &Fact) -> Option<String> {
        let view = self.view;
        let before = attachment.time.checked_sub(1).filter(|&before| view.is_word(before, &["for"]))?;
        let lemma = fact.predicate.as_ref().map(|predicate| predicate.lemma)?;
        let plans = ["schedule", "plan", "slate", "set", "fix", "expect", "appoint"].contains(&lemma);
        let is_next = plans && self.clause_of(attachment.clause)?.verb.is_some_and(|verb| verb + 1 == before);
        let unit = match fact.when.as_ref()?.timex.value.granularity()? {
            Granularity::Day => "that day",
            Granularity::Month => "that month",
            Granularity::Year => "that year",
            _ => "then",
        };
        let longer = format!("{} for {unit}", fact.gist);
        (is_next && longer.chars().count() <= gist::LONGEST).then_some(longer)
    }
}

/// "Had the bridge been built, the town would have grown", "Had he marched at once, it must have fallen".
pub(in crate::fact) fn is_turned_condition(view: &View<'_>) -> bool {
    let first = view.tokens.start;
    wording::is_word(view.source, first, &["had", "were", "should"])
        && matches!(
            view.word(first + 1).tag,
            Tag::Determiner | Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Possessive
        )
        && view.clauses.iter().take(8).any(|clause| {
            view.verb(clause).is_some_and(|verb| {
                wording::has_word(view.source, verb.tokens.clone(), &["would", "could", "might", "must"])
            })
        })
}
