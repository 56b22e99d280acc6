//! What kind of words a phrase is, for the splitter; participles that are the verbs of their clauses.

use super::super::clause::Words;
use super::super::{Source, wording};
use crate::language::{Chunk, ChunkKind, EntityKind, Tag, Tense};

/// Phrases with the words they are made of.
pub(super) struct SourceWords<'a>(pub(super) Source<'a>);

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
    "promise",
    "propose",
    "prove",
    "realise",
    "realize",
    "recall",
    "record",
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

    fn is_rate(&self, chunk: &Chunk) -> bool {
        chunk.tokens.len() == 2
            && wording::is_word(self.0, chunk.tokens.start, &["a", "an", "each", "per"])
            && wording::is_word(
                self.0,
                chunk.head,
                &["day", "week", "month", "year", "hour", "minute", "second", "piece", "head"],
            )
    }

    fn is_count(&self, chunk: &Chunk) -> bool {
        chunk.tokens.len() == 2 && wording::is_word(self.0, chunk.head, &["times"])
    }

    fn is_time(&self, chunk: &Chunk) -> bool {
        chunk.tokens.len() == 2
            && wording::is_word(self.0, chunk.tokens.start, &["the"])
            && wording::is_word(self.0, chunk.head, &["time", "moment"])
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
            "come", "follow", "begin", "arise", "arrive", "appear", "emerge", "stand", "lie", "go", "remain",
        ];
        let word = self.0.language.words.get(chunk.head);
        word.and_then(|word| word.lemma).is_some_and(|lemma| COMING.contains(&lemma))
    }

    fn is_base(&self, chunk: &Chunk) -> bool {
        let word = self.0.language.words.get(chunk.head);
        chunk.tokens.len() == 1
            && word.is_some_and(|word| word.tag == Tag::Verb && word.tense == Some(Tense::Base))
    }

    fn may_be_participle(&self, chunk: &Chunk) -> bool {
        let word = self.0.language.words.get(chunk.head).copied().unwrap_or_default();
        chunk.tokens.len() == 1
            && word.tag == Tag::Verb
            && word.tense == Some(Tense::Past)
            && word.lemma.is_some_and(|lemma| {
                crate::language::inflect(lemma, Tense::Participle)
                    .is_some_and(|form| form.eq_ignore_ascii_case(wording::text(self.0, chunk.head)))
            })
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

/// Verbs whose passive still has an object: "awarded a prize", "elected president".
pub(in crate::fact) const TWO_OBJECTS: &[&str] = &[
    "appoint", "award", "call", "consider", "crown", "declare", "deem", "dub", "elect", "give", "grant",
    "make", "name", "offer", "pay", "proclaim", "send", "show", "teach", "tell",
];

/// "Toyota, maker of cars, posted its first loss": what looks like a participle but has an object is the verb.
pub(super) fn finish_verbs(source: Source<'_>, chunks: &mut [Chunk]) {
    for at in 1..chunks.len() {
        let (Some(chunk), Some(next), Some(before)) =
            (chunks.get(at), chunks.get(at + 1), chunks.get(at - 1))
        else {
            continue;
        };
        let word = source.language.words.get(chunk.head).copied().unwrap_or_default();
        // "helped convince the king": what was helped.
        if chunk.kind == ChunkKind::Finite
            && chunk.tokens.len() == 1
            && word.tense == Some(Tense::Base)
            && matches!(before.kind, ChunkKind::Finite | ChunkKind::Infinitive | ChunkKind::Gerund)
            && source.language.words.get(before.head).is_some_and(|word| word.lemma == Some("help"))
        {
            if let Some(chunk) = chunks.get_mut(at) {
                chunk.kind = ChunkKind::Infinitive;
            }
            continue;
        }
        if is_verb_of_list(source, chunks, at) {
            if let Some(chunk) = chunks.get_mut(at) {
                chunk.kind = ChunkKind::Finite;
            }
            continue;
        }
        if is_done_by(source, chunks, at) {
            if let Some(chunk) = chunks.get_mut(at) {
                chunk.kind = ChunkKind::Participle;
            }
            continue;
        }
        // "to accommodate sick and wounded soldiers"
        let two_before = at.checked_sub(3).and_then(|at| chunks.get(at..at + 2));
        let is_quality = chunk.kind == ChunkKind::Finite
            && chunk.tokens.len() == 1
            && word.tense == Some(Tense::Past)
            && before.kind == ChunkKind::Coordinator
            && next.kind == ChunkKind::Noun
            && two_before.is_some_and(|two| {
                matches!(two, [verb, quality] if verb.kind == ChunkKind::Infinitive && quality.kind == ChunkKind::Adjective)
            });
        if is_quality {
            if let Some(chunk) = chunks.get_mut(at) {
                chunk.kind = ChunkKind::Participle;
            }
            continue;
        }
        let first = source.language.words.get(next.tokens.start).map(|word| word.tag);
        let has_object = next.is_nominal() && matches!(first, Some(Tag::Determiner | Tag::Possessive));
        let fits = chunk.kind == ChunkKind::Participle
            && has_object
            && (before.is_nominal() || before.is_mark(','))
            && word.lemma.is_some_and(|lemma| {
                !TWO_OBJECTS.contains(&lemma)
                    && crate::language::inflect(lemma, Tense::Past)
                        .is_some_and(|past| past.eq_ignore_ascii_case(wording::text(source, chunk.head)))
            });
        if fits && let Some(chunk) = chunks.get_mut(at) {
            chunk.kind = ChunkKind::Finite;
        }
    }
}

/// "but the army resisted, and", ", and the president, seeing no threat, granted an amnesty": what looks like a participle has
/// a subject of its own.
fn is_verb_of_list(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let kind = |at: usize| chunks.get(at).map(|chunk| chunk.kind);
    let Some(chunk) = chunks.get(at).filter(|chunk| chunk.kind == ChunkKind::Participle) else {
        return false;
    };
    let word = source.language.words.get(chunk.head).copied().unwrap_or_default();
    let is_past = word.lemma.is_some_and(|lemma| {
        crate::language::inflect(lemma, Tense::Past)
            .is_some_and(|past| past.eq_ignore_ascii_case(wording::text(source, chunk.head)))
    });
    if !is_past || at < 2 {
        return false;
    }
    let is_but = |at: usize| {
        chunks.get(at).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Coordinator && wording::is_word(source, chunk.head, &["but"])
        })
    };
    let closes = matches!(kind(at + 1), Some(ChunkKind::Mark(',' | '.' | ';')));
    if closes && chunks.get(at - 1).is_some_and(Chunk::is_nominal) && is_but(at - 2) {
        return true;
    }
    let has_object = chunks.get(at + 1).is_some_and(|next| {
        let first = source.language.words.get(next.tokens.start).map(|word| word.tag);
        next.is_nominal() && matches!(first, Some(Tag::Determiner | Tag::Possessive))
    });
    if kind(at - 1) != Some(ChunkKind::Mark(',')) || !has_object {
        return false;
    }
    let comma = (at.saturating_sub(10)..at - 1).rev().find(|&at| kind(at) == Some(ChunkKind::Mark(',')));
    let Some(comma) = comma.filter(|&comma| comma >= 2) else { return false };
    let is_aside = kind(comma + 1) == Some(ChunkKind::Gerund)
        && !(comma..at).any(|at| kind(at) == Some(ChunkKind::Finite));
    is_aside
        && chunks.get(comma - 1).is_some_and(Chunk::is_nominal)
        && kind(comma - 2) == Some(ChunkKind::Coordinator)
}

/// "The treaty signed by the leaders in 2001 and the statement ... have affirmed": behind it stand who did it, and another verb.
fn is_done_by(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let Some(chunk) = chunks.get(at).filter(|chunk| chunk.kind == ChunkKind::Finite) else { return false };
    let words = SourceWords(source);
    let by = chunks.get(at + 1).is_some_and(|by| words.is_one_of(by, &["by"]));
    if !by || !words.may_be_participle(chunk) {
        return false;
    }
    let is_doer = chunks.get(at + 2).is_some_and(|doer| {
        let head = wording::text(source, doer.head).to_ascii_lowercase();
        words.is_somebody(doer)
            || crate::fact::kind::is_body(&head)
            || source.language.mentions_in(doer.tokens.clone()).iter().any(|mention| {
                source.language.entities.get(mention.entity).is_some_and(|entity| {
                    matches!(entity.kind, EntityKind::Country | EntityKind::Organisation | EntityKind::People)
                })
            })
    });
    let is_other = |chunk: &Chunk| chunk.kind == ChunkKind::Finite;
    let ends = |chunk: &Chunk| {
        matches!(chunk.kind, ChunkKind::Mark(';') | ChunkKind::Relative | ChunkKind::Subordinator)
    };
    let verb = chunks.iter().skip(at + 3).take(24).take_while(|chunk| !ends(chunk)).position(is_other);
    // "defeated by Rask, and fled": the second verb has the same subject.
    let is_joined = verb.is_some_and(|verb| {
        let before = chunks.get(at + 2 + verb).map(|chunk| chunk.kind);
        matches!(before, Some(ChunkKind::Coordinator | ChunkKind::Adverb))
    });
    is_doer && verb.is_some() && !is_joined && !chunks.iter().take(at).any(is_other)
}
