//! What kind of words a phrase is, for the splitter; participles that are the verbs of their clauses.

use super::super::clause::Words;
use super::super::{Source, wording};
use crate::language::{
    Chunk, ChunkKind, EntityKind, Tag, Tense, is_event_noun, is_plural_noun, is_role_noun,
};

/// Phrases with the words they are made of.
pub(in crate::fact) struct SourceWords<'a>(pub(in crate::fact) Source<'a>);

/// Verbs of saying and thinking; what follows them is what somebody said.
const REPORTING: &[&str] = &[
    "acknowledge",
    "add",
    "admit",
    "allege",
    "announce",
    "argue",
    "assert",
    "believe",
    "boast",
    "claim",
    "complain",
    "conclude",
    "confirm",
    "declare",
    "demonstrate",
    "deny",
    "estimate",
    "exclaim",
    "explain",
    "fear",
    "find",
    "hope",
    "imagine",
    "insist",
    "know",
    "learn",
    "maintain",
    "mean",
    "note",
    "observe",
    "predict",
    "proclaim",
    "promise",
    "propose",
    "prove",
    "realise",
    "realize",
    "recall",
    "record",
    "remark",
    "report",
    "reveal",
    "say",
    "show",
    "state",
    "suggest",
    "suppose",
    "tell",
    "think",
    "understand",
    "warn",
    "write",
];

pub(in crate::fact) fn is_reporting(lemma: &str) -> bool {
    REPORTING.binary_search(&lemma).is_ok()
}

impl Words for SourceWords<'_> {
    fn is_one_of(&self, chunk: &Chunk, words: &[&str]) -> bool {
        chunk.tokens.len() == 1 && wording::is_word(self.0, chunk.head, words)
    }

    fn begins_with(&self, chunk: &Chunk, words: &[&str]) -> bool {
        wording::is_word(self.0, chunk.tokens.start, words)
    }

    fn is_headed(&self, chunk: &Chunk, words: &[&str]) -> bool {
        wording::is_word(self.0, chunk.head, words)
    }

    fn is_same_word(&self, one: &Chunk, other: &Chunk) -> bool {
        let text = |chunk: &Chunk| wording::text(self.0, chunk.head);
        one.tokens.len() == 1 && other.tokens.len() == 1 && text(one).eq_ignore_ascii_case(text(other))
    }

    fn is_rate(&self, chunk: &Chunk) -> bool {
        chunk.tokens.len() == 2
            && wording::is_word(self.0, chunk.tokens.start, &["a", "an", "each", "per"])
            && wording::is_word(
                self.0,
                chunk.head,
                &["day", "week", "month", "year", "hour", "minute", "second", "piece", "head"],
            )
    }

    fn is_quality_time(&self, chunk: &Chunk) -> bool {
        is_quality_time(self.0, chunk)
    }

    fn is_count(&self, chunk: &Chunk) -> bool {
        chunk.tokens.len() == 2 && wording::is_word(self.0, chunk.head, &["times"])
    }

    fn is_date(&self, chunk: &Chunk) -> bool {
        matches!(chunk.kind, ChunkKind::Time(_))
            && chunk.tokens.clone().all(|at| {
                let text = wording::text(self.0, at);
                text.starts_with(|c: char| c.is_ascii_digit())
                    || text == ","
                    || crate::temporal::MONTHS.contains(&text)
            })
    }

    fn is_time(&self, chunk: &Chunk) -> bool {
        chunk.tokens.len() == 2
            && wording::is_word(self.0, chunk.tokens.start, &["the"])
            && wording::is_word(self.0, chunk.head, &["time", "moment"])
    }

    fn is_moment(&self, chunk: &Chunk) -> bool {
        const MOMENTS: &[&str] = &["day", "evening", "moment", "month", "morning", "night", "week", "year"];
        let is_told = |at: usize| {
            wording::is_word(self.0, at, &["the", "that", "very", "same"])
                || wording::is_word(self.0, at, MOMENTS)
        };
        chunk.tokens.len() >= 2
            && wording::is_word(self.0, chunk.tokens.end - 1, MOMENTS)
            && chunk.tokens.clone().all(is_told)
    }

    fn is_this_time(&self, chunk: &Chunk) -> bool {
        chunk.tokens.len() == 2
            && wording::is_word(self.0, chunk.tokens.start, &["this", "that"])
            && wording::is_word(self.0, chunk.head, &["time"])
    }

    fn is_length(&self, chunk: &Chunk) -> bool {
        const LENGTHS: &[&str] = &["day", "month", "week", "year", "summer", "winter"];
        wording::is_word(self.0, chunk.tokens.end - 1, LENGTHS)
            && wording::is_word(self.0, chunk.tokens.start, &["the", "that"])
    }

    fn is_passive(&self, chunk: &Chunk) -> bool {
        is_passive(self.0, chunk)
    }

    fn is_perfect(&self, chunk: &Chunk) -> bool {
        let word = |at: usize| self.0.language.words.get(at).copied().unwrap_or_default();
        let first = word(chunk.tokens.start);
        chunk.tokens.len() > 1
            && first.tag == Tag::Auxiliary
            && first.lemma == Some("have")
            && word(chunk.head).tense == Some(Tense::Participle)
            && !is_passive(self.0, chunk)
    }

    fn is_coming(&self, chunk: &Chunk) -> bool {
        const COMING: &[&str] = &[
            "come", "follow", "begin", "arise", "arrive", "appear", "die", "emerge", "erupt", "happen",
            "occur", "stand", "lie", "go", "remain",
        ];
        let word = self.0.language.words.get(chunk.head);
        word.and_then(|word| word.lemma).is_some_and(|lemma| COMING.contains(&lemma))
    }

    fn is_growing(&self, chunk: &Chunk) -> bool {
        let word = self.0.language.words.get(chunk.head);
        word.and_then(|word| word.lemma)
            .is_some_and(|lemma| ["fall", "flow", "grow", "result", "spring"].contains(&lemma))
    }

    fn is_giving(&self, chunk: &Chunk) -> bool {
        let word = self.0.language.words.get(chunk.head);
        word.and_then(|word| word.lemma).is_some_and(|lemma| TWO_OBJECTS.contains(&lemma))
    }

    fn is_carrying_out(&self, chunk: &Chunk) -> bool {
        const DOING: &[&str] = &[
            "accomplish",
            "achieve",
            "advocate",
            "attempt",
            "await",
            "begin",
            "complete",
            "conduct",
            "demand",
            "favor",
            "favour",
            "launch",
            "oppose",
            "order",
            "organise",
            "organize",
            "plan",
            "postpone",
            "prevent",
            "propose",
            "resist",
            "start",
            "survive",
            "undertake",
            "urge",
            "witness",
        ];
        let word = self.0.language.words.get(chunk.head);
        word.and_then(|word| word.lemma).is_some_and(|lemma| DOING.contains(&lemma))
    }

    fn is_deed(&self, chunk: &Chunk) -> bool {
        let head = wording::text(self.0, chunk.head);
        chunk.kind == ChunkKind::Noun
            && (is_event_noun(head)
                || ["tion", "sion", "ment"].iter().any(|end| head.ends_with(end) && head.len() > 6))
            && !is_role_noun(head)
    }

    fn is_so_many(&self, chunk: &Chunk) -> bool {
        self.0.language.words.get(chunk.tokens.start).is_some_and(|word| word.tag == Tag::Number)
    }

    fn is_counted(&self, chunk: &Chunk) -> bool {
        let mut inside = chunk.tokens.start..chunk.head;
        inside.any(|at| self.0.language.words.get(at).is_some_and(|word| word.tag == Tag::Number))
            && is_plural_noun(wording::text(self.0, chunk.head))
    }

    fn is_so(&self, chunk: &Chunk) -> bool {
        chunk.kind == ChunkKind::Finite
            && chunk.tokens.len() > 1
            && wording::is_word(self.0, chunk.tokens.start, &["so"])
    }

    fn is_barely(&self, chunk: &Chunk) -> bool {
        chunk.tokens.len() == 2
            && wording::is_word(self.0, chunk.tokens.start, &["barely", "hardly", "scarcely", "sooner"])
            && wording::is_word(self.0, chunk.tokens.end - 1, &["had", "was", "were"])
    }

    fn is_base(&self, chunk: &Chunk) -> bool {
        let word = self.0.language.words.get(chunk.head);
        chunk.tokens.len() == 1
            && word.is_some_and(|word| word.tag == Tag::Verb && word.tense == Some(Tense::Base))
    }

    fn is_base_form(&self, chunk: &Chunk) -> bool {
        let word = |at: usize| self.0.language.words.get(at).copied().unwrap_or_default();
        let main = word(chunk.head);
        main.tag == Tag::Verb
            && main.tense == Some(Tense::Base)
            && (chunk.tokens.start..chunk.head).all(|at| word(at).tag == Tag::Adverb)
    }

    fn may_be_participle(&self, chunk: &Chunk) -> bool {
        let word = self.0.language.words.get(chunk.head).copied().unwrap_or_default();
        chunk.tokens.len() == 1
            && word.tag == Tag::Verb
            && word.tense == Some(Tense::Past)
            && word.lemma.is_some_and(|lemma| {
                crate::language::is_form(wording::text(self.0, chunk.head), lemma, Tense::Participle)
            })
    }

    fn is_informing(&self, chunk: &Chunk) -> bool {
        const INFORMING: &[&str] =
            &["advise", "assure", "convince", "inform", "notify", "persuade", "remind", "tell", "warn"];
        let word = self.0.language.words.get(chunk.head);
        word.and_then(|word| word.lemma).is_some_and(|lemma| INFORMING.contains(&lemma))
    }

    fn is_having(&self, chunk: &Chunk) -> bool {
        chunk.kind == ChunkKind::Gerund
            && chunk.tokens.len() > 1
            && wording::is_word(self.0, chunk.tokens.start, &["having"])
    }

    fn is_being(&self, chunk: &Chunk) -> bool {
        chunk.kind == ChunkKind::Gerund
            && chunk.tokens.len() > 1
            && wording::is_word(self.0, chunk.tokens.start, &["being"])
    }

    fn is_having_done(&self, chunk: &Chunk) -> bool {
        wording::is_word(self.0, chunk.head, &["had", "has", "have", "having", "get", "getting", "got"])
    }

    fn is_letting(&self, chunk: &Chunk) -> bool {
        wording::is_word(self.0, chunk.head, &["let"])
    }

    fn needs_object(&self, chunk: &Chunk) -> bool {
        let word = self.0.language.words.get(chunk.head);
        word.and_then(|word| word.lemma).is_some_and(crate::language::is_transitive)
    }

    fn is_intransitive(&self, chunk: &Chunk) -> bool {
        let word = self.0.language.words.get(chunk.head);
        word.and_then(|word| word.lemma)
            .is_some_and(|lemma| lemma == "last" || crate::language::is_intransitive(lemma))
    }

    fn may_be_past(&self, chunk: &Chunk) -> bool {
        let word = self.0.language.words.get(chunk.head).copied().unwrap_or_default();
        chunk.tokens.len() == 1
            && word.lemma.is_some_and(|lemma| {
                crate::language::is_form(wording::text(self.0, chunk.head), lemma, Tense::Past)
            })
    }

    fn goes_by_itself(&self, chunk: &Chunk) -> bool {
        let word = self.0.language.words.get(chunk.head);
        chunk.tokens.len() == 1 && word.and_then(|word| word.lemma).is_some_and(goes_by_itself)
    }

    fn is_making(&self, chunk: &Chunk) -> bool {
        const MAKING: &[&str] =
            &["bid", "feel", "hear", "help", "let", "make", "notice", "observe", "see", "watch"];
        let word = self.0.language.words.get(chunk.head);
        word.and_then(|word| word.lemma).is_some_and(|lemma| MAKING.contains(&lemma))
    }

    fn is_bare(&self, chunk: &Chunk) -> bool {
        let first = self.0.language.words.get(chunk.tokens.start).map(|word| word.tag);
        chunk.kind == ChunkKind::Noun
            && matches!(first, Some(Tag::Noun | Tag::Adjective))
            && self.0.language.mentions_in(chunk.tokens.clone()).is_empty()
    }

    fn is_title(&self, chunk: &Chunk) -> bool {
        let first = self.0.language.words.get(chunk.tokens.start).map(|word| word.tag);
        first != Some(Tag::Determiner)
            && crate::language::is_role_noun(&wording::text(self.0, chunk.head).to_ascii_lowercase())
    }

    fn has_article(&self, chunk: &Chunk) -> bool {
        let first = self.0.language.words.get(chunk.tokens.start).map(|word| word.tag);
        matches!(first, Some(Tag::Determiner | Tag::Possessive))
    }

    fn is_name(&self, chunk: &Chunk) -> bool {
        let mention = self.0.language.mentions_in(chunk.tokens.clone()).last();
        mention.is_some_and(|mention| mention.tokens.end == chunk.tokens.end)
    }

    fn is_land(&self, chunk: &Chunk) -> bool {
        let mention = self.0.language.mentions_in(chunk.tokens.clone()).last();
        let entity = mention.and_then(|mention| self.0.language.entities.get(mention.entity));
        entity.is_some_and(|entity| matches!(entity.kind, EntityKind::Country | EntityKind::Place))
    }

    fn is_somebody(&self, chunk: &Chunk) -> bool {
        let mention = self.0.language.mentions_in(chunk.tokens.clone()).last();
        let entity = mention.and_then(|mention| self.0.language.entities.get(mention.entity));
        match entity {
            Some(entity) => entity.kind == EntityKind::Person,
            None => crate::fact::kind::is_human(&wording::text(self.0, chunk.head).to_ascii_lowercase()),
        }
    }

    fn is_reporting(&self, chunk: &Chunk) -> bool {
        let word = self.0.language.words.get(chunk.head);
        word.and_then(|word| word.lemma).is_some_and(is_reporting)
    }
}

/// "eighteenth-century France", "17th-century Spain": a time that tells which one.
pub(in crate::fact) fn is_quality_time(source: Source<'_>, chunk: &Chunk) -> bool {
    let last = chunk.tokens.end - 1;
    let is_joined = || {
        let before = last.checked_sub(1).and_then(|at| source.prose.tokens.get(at));
        wording::is_word(source, last, &["century"])
            && before.is_some_and(|mark| mark.is_mark('-') || mark.is_mark('‑'))
    };
    matches!(chunk.kind, ChunkKind::Time(_))
        && (wording::text(source, last).to_ascii_lowercase().ends_with("-century") || is_joined())
}

/// A form of "be" and a participle.
pub(super) fn is_passive(source: Source<'_>, verb: &Chunk) -> bool {
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    let main = word(verb.head);
    let be = verb.tokens.clone().filter(|&at| at < verb.head).any(|at| {
        let word = word(at);
        word.tag == Tag::Auxiliary && word.lemma == Some("be")
    });
    main.tag == Tag::Verb && main.tense == Some(Tense::Participle) && be
}

/// What a thing does by itself as well as what is done to it: told without "was" it is true either way.
const GOING: &[&str] = &[
    "accelerate",
    "begin",
    "boom",
    "burn",
    "burst",
    "change",
    "close",
    "collapse",
    "commence",
    "continue",
    "contract",
    "convene",
    "crash",
    "date",
    "debut",
    "decrease",
    "deepen",
    "develop",
    "deteriorate",
    "double",
    "end",
    "evolve",
    "expand",
    "explode",
    "finish",
    "freeze",
    "grow",
    "halt",
    "harden",
    "improve",
    "increase",
    "intensify",
    "merge",
    "modernise",
    "modernize",
    "move",
    "multiply",
    "open",
    "peak",
    "premiere",
    "quadruple",
    "recover",
    "relocate",
    "reopen",
    "resume",
    "reunite",
    "revive",
    "rise",
    "shift",
    "shrink",
    "sink",
    "slow",
    "spread",
    "stabilise",
    "stabilize",
    "stagnate",
    "start",
    "stop",
    "strengthen",
    "surge",
    "transform",
    "triple",
    "weaken",
    "widen",
    "worsen",
];

/// Whether a thing may do what a verb says by itself.
pub(in crate::fact) fn goes_by_itself(lemma: &str) -> bool {
    GOING.contains(&lemma)
}

/// Verbs whose passive still has an object: "awarded a prize", "elected president".
pub(in crate::fact) const TWO_OBJECTS: &[&str] = &[
    "allot", "appoint", "assign", "award", "call", "consider", "crown", "declare", "deem", "deny", "dub",
    "elect", "give", "grant", "make", "name", "offer", "pay", "proclaim", "promise", "refuse", "send",
    "show", "teach", "tell",
];
