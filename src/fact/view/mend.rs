//! Words that look like another part of the sentence than they are: what can only be settled when its phrases are known.
//!
//! * "The works were reorganized and *renamed* Holm Motors": a participle, because the passive goes on.

use super::closed::{NAMING, is_verb_behind, is_verb_of_name};
use super::words::{SourceWords, TWO_OBJECTS, is_passive};
use crate::fact::clause::Words;
use crate::fact::clause::caused::is_had_done;
use crate::fact::{Source, wording};
use crate::language::{Chunk, ChunkKind, EntityKind, Tag, Tense, is_form};

/// How many phrases back another verb is looked for.
const NEAR: usize = 60;

/// Gives the phrases of a sentence the kinds that only their neighbours can tell.
pub(super) fn finish_verbs(source: Source<'_>, chunks: &mut [Chunk]) {
    if is_named_grey(source, chunks)
        && let Some(first) = chunks.first_mut()
    {
        first.kind = ChunkKind::Noun;
    }
    for at in 1..chunks.len() {
        if let Some(kind) = mended(source, chunks, at)
            && let Some(chunk) = chunks.get_mut(at)
        {
            chunk.kind = kind;
        }
    }
}

/// What the phrase at `at` is, when it is not what it looked like.
fn mended(source: Source<'_>, chunks: &[Chunk], at: usize) -> Option<ChunkKind> {
    // At the end of a sentence nothing stands behind it that could tell.
    chunks.get(at + 1)?;
    let looks_like_verb = matches!(chunks.get(at)?.kind, ChunkKind::Finite | ChunkKind::Participle);
    if !looks_like_verb {
        return if is_emphasis(source, chunks, at) {
            Some(ChunkKind::Adverb)
        } else {
            joined_verb(source, chunks, at)
        };
    }
    if is_caused(source, chunks, at) {
        return Some(ChunkKind::Participle);
    }
    if is_helped(source, chunks, at) {
        return Some(ChunkKind::Infinitive);
    }
    if is_given(source, chunks, at) {
        return Some(ChunkKind::Noun);
    }
    if is_name_aside(source, chunks, at) {
        return Some(ChunkKind::Participle);
    }
    if is_emphasis(source, chunks, at) {
        return Some(ChunkKind::Adverb);
    }
    if is_quality_in_quotes(chunks, at) {
        return Some(ChunkKind::Participle);
    }
    joined_verb(source, chunks, at)
        .or_else(|| is_verb_of_list(source, chunks, at).then_some(ChunkKind::Finite))
        .or_else(|| is_done_by(source, chunks, at).then_some(ChunkKind::Participle))
        .or_else(|| is_quality(source, chunks, at).then_some(ChunkKind::Participle))
        .or_else(|| is_behind_what_it_is(source, chunks, at).then_some(ChunkKind::Participle))
        .or_else(|| has_object(source, chunks, at).then_some(ChunkKind::Finite))
        .or_else(|| is_behind_doer(source, chunks, at).then_some(ChunkKind::Finite))
        .or_else(|| is_inner_verb(source, chunks, at).then_some(ChunkKind::Finite))
        .or_else(|| is_verb_behind(source, chunks, at).then_some(ChunkKind::Finite))
        .or_else(|| is_verb_of_name(source, chunks, at).then_some(ChunkKind::Finite))
}

/// "described it as "ordered theft and *licensed* robbery"": no verb beside one that stands outside the quotation.
fn is_quality_in_quotes(chunks: &[Chunk], at: usize) -> bool {
    const LONGEST: usize = 6;
    let kind = |at: usize| chunks.get(at).map(|chunk| chunk.kind);
    let is_quote = |at: usize| matches!(kind(at), Some(ChunkKind::Mark('"' | '“' | '”')));
    let is_nominal = |at: usize| chunks.get(at).is_some_and(Chunk::is_nominal);
    if at < 4 || kind(at - 1) != Some(ChunkKind::Coordinator) || !is_nominal(at - 2) || !is_nominal(at + 1) {
        return false;
    }
    let from = at.saturating_sub(LONGEST);
    let opens = (from..at - 1).rev().find(|&at| is_quote(at));
    let closes = (at + 2..at + LONGEST).any(is_quote);
    closes && opens.is_some_and(|open| (open..at).all(|at| kind(at) != Some(ChunkKind::Finite)))
}

/// "The bridge that the king built in 1702 collapsed", "the ship the king bought sank": two nouns, and a verb for each.
fn is_inner_verb(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| chunks.get(at));
    let (Some(chunk), Some(doer), Some(opener)) = (chunks.get(at), before(1), before(2)) else {
        return false;
    };
    let words = SourceWords(source);
    let tag = |at: usize| source.language.words.get(at).map(|word| word.tag);
    let is_definite = |chunk: &Chunk| {
        matches!(tag(chunk.tokens.start), Some(Tag::Determiner | Tag::Possessive))
            && chunk.kind == ChunkKind::Noun
    };
    let is_single = chunk.kind == ChunkKind::Participle
        && chunk.tokens.len() == 1
        && source
            .language
            .words
            .get(chunk.head)
            .and_then(|word| word.lemma)
            .is_some_and(|lemma| is_form(wording::text(source, chunk.head), lemma, Tense::Past));
    let opens_at = |back: usize| {
        before(back).is_some_and(|opener| {
            opener.kind == ChunkKind::Relative && words.is_one_of(opener, &["that", "which", "whom"])
        }) && before(back + 1).is_some_and(Chunk::is_nominal)
    };
    // "that the king and his men built in 1702"
    let is_pair = opener.kind == ChunkKind::Coordinator && before(3).is_some_and(Chunk::is_nominal);
    let opens = opens_at(2) || is_pair && opens_at(4);
    let touches = is_definite(opener) && at == 2;
    let is_passive = chunks.get(at + 1).is_some_and(|next| words.is_one_of(next, &["by"]));
    let end = chunks.len().min(at + 12);
    let goes_on = chunks.get(at + 1..end).unwrap_or_default().iter().find(|next| {
        matches!(
            next.kind,
            ChunkKind::Finite | ChunkKind::Coordinator | ChunkKind::Relative | ChunkKind::Mark(_)
        )
    });
    let has_next = goes_on.is_some_and(|next| next.kind == ChunkKind::Finite);
    is_single && is_definite(doer) && !is_passive && (opens || touches && has_next)
}

/// "built a mill, called Vik Mill, in 1901": between commas, with nothing but the name.
fn is_name_aside(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let words = SourceWords(source);
    let is_comma =
        |at: Option<usize>| at.and_then(|at| chunks.get(at)).is_some_and(|chunk| chunk.is_mark(','));
    chunks.get(at).is_some_and(|chunk| {
        chunk.kind == ChunkKind::Finite && words.is_one_of(chunk, &["called", "dubbed", "named", "nicknamed"])
    }) && is_comma(at.checked_sub(1))
        && is_comma(Some(at + 2))
        && at.checked_sub(2).and_then(|at| chunks.get(at)).is_some_and(Chunk::is_nominal)
        && chunks.get(at + 1).is_some_and(|name| words.is_name(name))
}

/// "who was himself overthrown", "The term “bloc” itself was coined": nobody else, and no subject.
fn is_emphasis(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let words = SourceWords(source);
    let is = |at: usize, list: &[&str]| chunks.get(at).is_some_and(|chunk| words.is_one_of(chunk, list));
    if !is(at, &["himself", "herself", "itself", "themselves"]) {
        return false;
    }
    let next = chunks.get(at + 1).map(|next| next.kind);
    let is_behind_quote = at
        .checked_sub(1)
        .and_then(|before| chunks.get(before))
        .is_some_and(|before| matches!(before.kind, ChunkKind::Mark('"' | '”' | '’')));
    is(at.saturating_sub(1), &["was", "were"]) && next == Some(ChunkKind::Participle)
        || is_behind_quote && matches!(next, Some(ChunkKind::Finite | ChunkKind::Adverb))
}

/// "hoped to have the treaties revised": what others were to do, with nothing behind it that it could be done to.
fn is_caused(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let words = SourceWords(source);
    chunks.get(at).is_some_and(|chunk| {
        chunk.kind == ChunkKind::Finite && words.may_be_participle(chunk) && !words.is_intransitive(chunk)
    }) && !chunks.get(at + 1).is_some_and(Chunk::is_nominal)
        && is_had_done(chunks, &words, at)
}

/// "helped convince the king": what was helped.
fn is_helped(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let (Some(chunk), Some(before)) = (chunks.get(at), chunks.get(at - 1)) else { return false };
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    chunk.kind == ChunkKind::Finite
        && chunk.tokens.len() == 1
        && word(chunk.head).tense == Some(Tense::Base)
        && matches!(before.kind, ChunkKind::Finite | ChunkKind::Infinitive | ChunkKind::Gerund)
        && word(before.head).lemma == Some("help")
}

/// "to accommodate sick and wounded soldiers"
fn is_quality(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let start = at.saturating_sub(3);
    let [verb, quality, and, chunk, next] = chunks.get(start..at + 2).unwrap_or_default() else {
        return false;
    };
    chunk.kind == ChunkKind::Finite
        && chunk.tokens.len() == 1
        && source.language.words.get(chunk.head).is_some_and(|word| word.tense == Some(Tense::Past))
        && and.kind == ChunkKind::Coordinator
        && next.kind == ChunkKind::Noun
        && verb.kind == ChunkKind::Infinitive
        && quality.kind == ChunkKind::Adjective
}

/// "Toyota, maker of cars, posted its first loss", "the leaders met them"
fn has_object(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let (Some(chunk), Some(next), Some(before)) = (chunks.get(at), chunks.get(at + 1), chunks.get(at - 1))
    else {
        return false;
    };
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    // "tied down 12,000 soldiers"
    let is_small = SourceWords(source).is_one_of(next, &["back", "down", "off", "out", "up"]);
    let next = chunks.get(at + 2).filter(|_| is_small).unwrap_or(next);
    let first = word(next.tokens.start).tag;
    let is_many = first == Tag::Number && next.tokens.len() > 1 && before.is_nominal();
    let is_them = next.kind == ChunkKind::Pronoun
        && !is_small
        && before.is_nominal()
        && SourceWords(source).is_one_of(next, &["him", "it", "me", "them", "us"]);
    let is_thing = next.kind == ChunkKind::Noun && !SourceWords(source).is_moment(next);
    chunk.kind == ChunkKind::Participle
        && (is_them || is_thing && (matches!(first, Tag::Determiner | Tag::Possessive) || is_many))
        && (before.is_nominal() || before.is_mark(','))
        && word(chunk.head).lemma.is_some_and(|lemma| {
            // "a book titled The Mill"
            !TWO_OBJECTS.contains(&lemma)
                && !NAMING.contains(&lemma)
                && is_form(wording::text(source, chunk.head), lemma, Tense::Past)
        })
}

/// "gave Lesseps leave to build", "promised Holm help": behind one person a verb would have its ending; it is what was given.
fn is_given(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| chunks.get(at));
    let (Some(chunk), Some(one), Some(verb)) = (chunks.get(at), before(1), before(2)) else { return false };
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    let is_base = chunk.kind == ChunkKind::Finite
        && chunk.tokens.len() == 1
        && matches!(word(chunk.head).tense, Some(Tense::Base | Tense::Present))
        && !wording::text(source, chunk.head).ends_with('s');
    let is_person = one.kind == ChunkKind::Noun
        && source.language.mentions_in(one.tokens.clone()).iter().any(|mention| {
            source.language.entities.get(mention.entity).is_some_and(|named| named.kind == EntityKind::Person)
        });
    is_base
        && is_person
        && verb.kind == ChunkKind::Finite
        && word(verb.head).lemma.is_some_and(|lemma| TWO_OBJECTS.contains(&lemma))
}

/// "but the army resisted, and", ", and the president, seeing no threat, granted an amnesty": what looks like a participle has
/// a subject of its own.
fn is_verb_of_list(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let kind = |at: usize| chunks.get(at).map(|chunk| chunk.kind);
    let Some(chunk) = chunks.get(at).filter(|chunk| chunk.kind == ChunkKind::Participle) else {
        return false;
    };
    let word = source.language.words.get(chunk.head).copied().unwrap_or_default();
    let is_past =
        || word.lemma.is_some_and(|lemma| is_form(wording::text(source, chunk.head), lemma, Tense::Past));
    // "The company said drinking water would be cut"
    let is_said = wording::is_word(source, chunk.head, &["said"])
        && chunk.tokens.len() == 1
        && at > 0
        && chunks.get(at - 1).is_some_and(Chunk::is_nominal)
        && !chunks
            .get(at + 1)
            .is_some_and(|next| matches!(next.kind, ChunkKind::Preposition | ChunkKind::Infinitive));
    if is_said {
        return true;
    }
    if at < 2 || !is_past() {
        return false;
    }
    // "after Sweden provided proof", "in the same year Olaf annexed Halden"
    let opens = chunks.get(at - 2).is_some_and(|chunk| {
        let is_time = wording::is_word(source, chunk.tokens.start, &["the", "that"])
            && wording::is_word(source, chunk.tokens.start + 1, &["same", "year"])
            && wording::is_word(source, chunk.tokens.end - 1, &["year", "month", "day"]);
        let words = SourceWords(source);
        is_time || words.is_one_of(chunk, &["after", "before", "until", "once", "because"])
    });
    let behind_noun = chunks.get(at - 1).is_some_and(Chunk::is_nominal);
    if opens && behind_noun && chunks.get(at + 1).is_some_and(Chunk::is_nominal) {
        return true;
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
    let next = |list: &[&str]| chunks.get(at + 1).is_some_and(|next| words.is_one_of(next, list));
    let lemma = source.language.words.get(chunk.head).and_then(|word| word.lemma).unwrap_or_default();
    // "a board comprised of five men arrived"
    let is_made = ["comprise", "compose"].contains(&lemma) && next(&["of"]);
    // "a movement called humanism had taken hold"
    let is_named = ["call", "name", "dub", "title", "nickname"].contains(&lemma)
        && chunks.get(at + 1).is_some_and(Chunk::is_nominal)
        && chunks.get(at + 2).is_some_and(|verb| verb.kind == ChunkKind::Finite);
    if is_named
        && words.may_be_participle(chunk)
        && chunks.get(at.wrapping_sub(1)).is_some_and(Chunk::is_nominal)
    {
        return true;
    }
    // "the school based on the Danish model opened": the second goes by itself, the first tells which school.
    let is_led = words.may_be_participle(chunk)
        && words.needs_object(chunk)
        && chunks.get(at + 1).is_some_and(|next| next.kind == ChunkKind::Preposition)
        && !next(&["by"]);
    if !(is_made || is_led || next(&["by"])) || !words.may_be_participle(chunk) {
        return false;
    }
    if at > 0
        && chunks.get(at - 1).is_some_and(Chunk::is_nominal)
        && moves_behind_doer(source, chunks, at + 3)
        && !chunks
            .get(at.saturating_sub(NEAR)..at)
            .unwrap_or_default()
            .iter()
            .any(|chunk| chunk.kind == ChunkKind::Finite)
    {
        return true;
    }
    if is_led && !is_made {
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
    is_doer
        && verb.is_some()
        && !is_joined
        && !chunks.get(at.saturating_sub(NEAR)..at).unwrap_or_default().iter().any(is_other)
}

/// "The school founded by the sisters moved to Lund": the first says which school, the second what it did.
fn moves_behind_doer(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let Some(chunk) = chunks.get(at).filter(|chunk| chunk.kind == ChunkKind::Participle) else {
        return false;
    };
    let words = SourceWords(source);
    let word = source.language.words.get(chunk.head).copied().unwrap_or_default();
    let is_past = word.lemma.is_some_and(|lemma| {
        crate::language::inflect(lemma, Tense::Past)
            .is_some_and(|past| past.eq_ignore_ascii_case(wording::text(source, chunk.head)))
    });
    let is_by = |at: usize| chunks.get(at).is_some_and(|chunk| words.is_one_of(chunk, &["by"]));
    // "the school based on the Danish model opened": only what goes by itself.
    let is_led = |at: usize| {
        words.goes_by_itself(chunk)
            && chunks.get(at).is_some_and(|chunk| chunk.kind == ChunkKind::Preposition)
    };
    chunk.tokens.len() == 1
        && is_past
        && at >= 4
        && chunks.get(at - 1).is_some_and(Chunk::is_nominal)
        && (is_by(at - 2) || is_led(at - 2))
        && chunks.get(at - 4).is_some_and(Chunk::is_nominal)
        && !is_by(at + 1)
        && !chunks.get(at..).unwrap_or_default().iter().any(|chunk| chunk.kind == ChunkKind::Finite)
}

/// The verb of the clause behind "founded by the sisters", when that was read as one.
fn is_behind_doer(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    at >= 3
        && chunks.get(at - 3).is_some_and(|first| first.kind == ChunkKind::Participle)
        && moves_behind_doer(source, chunks, at)
}

/// What a verb behind "and" is that has no subject of its own: "was reorganized and *renamed* Kora Motors", "to build and
/// *expand* it".
fn joined_verb(source: Source<'_>, chunks: &[Chunk], at: usize) -> Option<ChunkKind> {
    const NAMING: &[&str] =
        &["appoint", "call", "crown", "declare", "dub", "elect", "name", "rename", "style"];
    // Forms that may as well be nouns.
    const EVEN: &[&str] = &["cut", "hit", "shut", "split", "spread"];
    // Verbs whose object is left in some state: "was cut and made good", "was hit and left unrepaired".
    const LEAVING: &[&str] = &["keep", "leave", "make", "render"];
    // States that may as well be nouns.
    const STATES: &[&str] = &["good", "public", "safe", "secret", "whole"];
    let words = SourceWords(source);
    let chunk = chunks.get(at)?;
    let word = source.language.words.get(chunk.head).copied().unwrap_or_default();
    let joins = |at: usize| {
        chunks.get(at).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Coordinator && words.is_one_of(chunk, &["and", "or"])
        })
    };
    if at < 2 || chunk.tokens.len() != 1 || !joins(at - 1) {
        return None;
    }
    let before = chunks.get(at.saturating_sub(10)..at - 1)?;
    let last =
        before.iter().rev().find(|chunk| matches!(chunk.kind, ChunkKind::Finite | ChunkKind::Infinitive))?;
    // "to innovate and expand", "asked Italy to host it in 2021 and allow India"
    let is_base = chunk.kind == ChunkKind::Finite && word.tense == Some(Tense::Base) && word.tag == Tag::Verb;
    if is_base && last.kind == ChunkKind::Infinitive {
        let finite = chunks
            .get(at.saturating_sub(NEAR)..at)?
            .iter()
            .rev()
            .find(|chunk| chunk.kind == ChunkKind::Finite)?;
        let first = source.language.words.get(finite.tokens.start).copied().unwrap_or_default();
        let is_present =
            first.tense == Some(Tense::Present) && first.tag == Tag::Verb && finite.tokens.len() == 1;
        return (!is_present).then_some(ChunkKind::Infinitive);
    }
    // "was reorganized and renamed", "was bought in 1950 and split in 1960"
    let next = chunks.get(at + 1).map(|chunk| chunk.kind);
    let is_even = chunk.kind == ChunkKind::Noun && words.is_one_of(chunk, EVEN);
    let lemma = if is_even { wording::text(source, chunk.head) } else { word.lemma? };
    let is_past = chunk.kind == ChunkKind::Finite && words.may_be_participle(chunk) || is_even;
    let is_open = matches!(
        next,
        None | Some(
            ChunkKind::Preposition | ChunkKind::Time(_) | ChunkKind::Mark(_) | ChunkKind::Coordinator
        )
    );
    // "and made good on his word" is somebody's deed.
    let is_left = LEAVING.contains(&lemma)
        && chunks.get(at + 1).is_some_and(|state| {
            matches!(state.kind, ChunkKind::Adjective | ChunkKind::Participle)
                || state.tokens.len() == 1 && words.is_one_of(state, STATES)
        })
        && chunks.get(at + 2).is_some_and(|behind| !words.is_one_of(behind, &["on"]) && !behind.is_nominal());
    let fits =
        NAMING.contains(&lemma) || is_left || is_open && (is_even || crate::language::is_transitive(lemma));
    let is_free =
        !before.iter().any(|chunk| matches!(chunk.kind, ChunkKind::Relative | ChunkKind::Subordinator));
    (is_past && fits && is_free && last.kind == ChunkKind::Finite && is_passive(source, last))
        .then_some(ChunkKind::Participle)
}

/// "The first ships were two cruisers of the line, *ordered* in 1907 and launched in 1908": told of what something is, with
/// nothing behind it that it could be done to, and no "and" in front.
fn is_behind_what_it_is(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let words = SourceWords(source);
    let lemma = |at: usize| source.language.words.get(at).and_then(|word| word.lemma);
    let is_open = chunks
        .get(at + 1)
        .is_some_and(|next| matches!(next.kind, ChunkKind::Preposition | ChunkKind::Time(_)));
    let is_verb = chunks.get(at).is_some_and(|chunk| {
        chunk.kind == ChunkKind::Finite
            && chunk.tokens.len() == 1
            && words.may_be_participle(chunk)
            && !words.is_intransitive(chunk)
            && !words.goes_by_itself(chunk)
    });
    let before = chunks.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
    let Some((comma, before)) = before.split_last().filter(|_| is_verb && is_open) else { return false };
    let is_phrase = |chunk: &&Chunk| chunk.is_nominal() || chunk.kind == ChunkKind::Preposition;
    let told = before.iter().rev().take_while(is_phrase).count();
    let verb = before.len().checked_sub(told + 1).and_then(|at| before.get(at));
    // "He was a poet, played for Kora", "The team were champions, played in Lund": what somebody did.
    let is_doer = |chunk: &Chunk| {
        let head = wording::text(source, chunk.head).to_ascii_lowercase();
        chunk.kind == ChunkKind::Pronoun && !words.is_one_of(chunk, &["it", "they"])
            || words.is_somebody(chunk)
            || crate::fact::kind::is_body(&head)
    };
    let is_of_thing = !before.iter().take(before.len() - told).any(is_doer);
    comma.is_mark(',')
        && told > 0
        && is_of_thing
        && verb.is_some_and(|verb| {
            verb.kind == ChunkKind::Finite && verb.tokens.len() == 1 && lemma(verb.head) == Some("be")
        })
}

/// "Grey reopened the plans": a word of quality in front of a verb is somebody's name.
fn is_named_grey(source: Source<'_>, chunks: &[Chunk]) -> bool {
    let [first, verb, object, ..] = chunks else { return false };
    let tense = source.language.words.get(verb.head).and_then(|word| word.tense);
    first.kind == ChunkKind::Adjective
        && first.tokens.len() == 1
        && source.prose.tokens.get(first.head).is_some_and(crate::text::Token::is_capitalised)
        && verb.kind == ChunkKind::Finite
        && verb.tokens.len() == 1
        && tense == Some(Tense::Past)
        && (object.is_nominal() || object.kind == ChunkKind::Infinitive)
}
