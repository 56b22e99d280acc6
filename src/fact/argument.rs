//! Noun phrases that take part in a fact, written as a question would have them.

use super::anaphora::{self, Memory, Pronoun};
use super::pronoun;
use super::record::Argument;
use super::unit::{Phrases, kept};
use super::view::View;
use super::wording;
use crate::language::{ChunkKind, EntityKind, MentionForm, Tag};
use std::ops::Range;

/// Nouns that say nothing about what they stand for.
const VAGUE: &[&str] = &[
    "all", "another", "any", "both", "each", "former", "latter", "many", "most", "none", "one", "others",
    "same", "several", "some", "such", "that", "these", "this", "those", "former", "few",
];

/// The argument made of `chunks`; pronouns in it are resolved where that is certain. `subject`: the subject of the
/// clause when this is another part of it.
pub(super) fn argument(
    view: &View<'_>,
    memory: &Memory<'_>,
    chunks: Range<usize>,
    subject: Option<&Argument>,
) -> Option<Argument> {
    let source = view.source;
    let is_article = |at: usize| view.is_word(at, &["the", "a", "an"]);
    // "his work during the [Great War] led": the article belongs to what is named behind it.
    let is_open = chunks.end > chunks.start
        && is_article(chunks.end - 1)
        && matches!(view.kind(chunks.end), Some(ChunkKind::Time(_)))
        // "Norland after the Restoration taxed": not the Restoration.
        && (chunks.len() > 1
            || chunks.start.checked_sub(1).is_none_or(|at| {
                !matches!(view.kind(at), Some(ChunkKind::Preposition | ChunkKind::Subordinator))
            }));
    let chunks = if is_open { chunks.start..chunks.end + 1 } else { chunks };
    let first = chunks
        .clone()
        .find(|&at| view.is_nominal(at))
        .or_else(|| chunks.clone().find(|&at| view.kind(at) == Some(ChunkKind::Gerund)))?;
    // "British, French, and Swedish troops": the head is at the end of the list.
    let last = chunks.end.saturating_sub(1);
    let is_qualities = last > first
        && view.is_nominal(last)
        && view.kind(last - 1) == Some(ChunkKind::Coordinator)
        && chunks.clone().any(|at| view.kind(at) == Some(ChunkKind::Adjective));
    let head = view.chunk(if is_qualities { last } else { first })?.head;
    let tokens = view.tokens_of(chunks.clone());
    let owned: Phrases = chunks.clone().filter(|&at| !is_dated_aside(view, &chunks, at)).collect();
    let kept = if is_open { owned } else { kept(view, &owned) };
    let mentions = source.language.mentions_in(tokens.clone());
    let mut entities = source.language.entities_in(tokens.clone());
    let mut entity =
        mentions.iter().find(|mention| mention.tokens.contains(&head)).map(|mention| mention.entity);
    if is_qualities {
        entity = None;
    }
    let (replaced, _) = pronoun::resolve(view, memory, tokens.clone(), subject);
    for replacement in &replaced {
        if let Some(found) = replacement.entity {
            entity = if tokens.len() == 1 { Some(found) } else { entity };
            if !entities.contains(&found) {
                entities.insert(0, found);
            }
        }
    }
    let mut text = pronoun::write(view, pronoun::tokens_of(view, &kept), &replaced);
    text.truncate(text.trim_end_matches([',', ' ']).len());
    let alone =
        if subject.is_none() && replaced.is_empty() { named_alone(view, &tokens, entity) } else { None };
    let is_alone = alone.is_some();
    if let Some(name) = alone {
        text = name;
    }
    let is_written = replaced.is_empty() && !is_alone;
    let quoted = quoted_before(view, &tokens).filter(|_| is_written);
    if let Some(start) = quoted {
        // Some write the marks with spaces inside.
        let letter: String = (start..tokens.start).map(|at| wording::text(source, at)).collect();
        let gap = if start + 1 < tokens.start { " " } else { "" };
        text = format!("{letter}{gap}{text}");
    }
    let tokens = quoted.unwrap_or(tokens.start)..tokens.end;
    let is_plural = is_plural(view, &chunks, head, entity);
    // "the King" for "he" tells who acts here, not who he is.
    let is_role = replaced.iter().any(|known| {
        let written = anaphora::pronoun(wording::text(source, known.token)).map(|known| known.0);
        known.entity.is_none() && matches!(written, Some(Pronoun::Person(_)))
    });
    let is_vague = is_role || replaced.is_empty() && !is_alone && is_vague(view, &tokens, &chunks, entity);
    Some(Argument {
        span: source.prose.span(tokens.clone()),
        resolved_from: replaced.first().map(|known| source.prose.span(known.token..known.token + 1)),
        tokens,
        text,
        head,
        entity,
        entities,
        is_plural,
        is_vague,
    })
}

/// "\['\]C' Squadron", "\["C" \]Company": where the quoted letter begins by which a body is told from its like.
fn quoted_before(view: &View<'_>, tokens: &Range<usize>) -> Option<usize> {
    const OPENING: [char; 4] = ['\'', '‘', '"', '“'];
    const CLOSING: [char; 4] = ['\'', '’', '"', '”'];
    let is_mark = |at: usize, marks: &[char]| {
        view.source.prose.tokens.get(at).is_some_and(|token| marks.iter().any(|mark| token.is_mark(*mark)))
    };
    let is_letter = |at: usize| {
        let word = wording::text(view.source, at);
        word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let before = tokens.start.checked_sub(1).filter(|&at| at >= view.tokens.start)?;
    let is_inside =
        is_letter(tokens.start) && is_mark(before, &OPENING) && is_mark(tokens.start + 1, &CLOSING);
    if is_inside && tokens.len() > 2 {
        return Some(before);
    }
    let open = tokens.start.checked_sub(3).filter(|&at| at >= view.tokens.start)?;
    (is_mark(open, &OPENING) && is_letter(open + 1) && is_mark(before, &CLOSING)).then_some(open)
}

/// "Its leader Karl Holm", where nobody knows whose: Karl Holm. The name says who it is without the owner.
fn named_alone(view: &View<'_>, tokens: &Range<usize>, entity: Option<usize>) -> Option<String> {
    let source = view.source;
    let (_, is_possessive) = anaphora::pronoun(wording::text(source, tokens.start))?;
    let known = source
        .language
        .entities
        .get(entity?)
        .filter(|known| matches!(known.kind, EntityKind::Person | EntityKind::Other))?;
    let mention = source.language.mentions_in(tokens.clone()).last()?;
    let is_end = Some(mention.entity) == entity && mention.tokens.end == tokens.end;
    // "his Danish wife", "his friend Karl Holm"
    let noun = mention.tokens.start.checked_sub(1).filter(|&noun| noun > tokens.start)?;
    // "Their son Tor was born": of a child with no more than a first name it is told whose it is.
    let is_child =
        mention.tokens.len() == 1 && wording::is_word(source, noun, &["baby", "child", "daughter", "son"]);
    let is_described = !is_child && super::kind::is_human(&wording::text(source, noun).to_lowercase());
    let written = mention.span.slice(&source.article.text);
    let is_short = !written.contains(' ') && known.name.contains(' ');
    (is_possessive && is_end && is_described)
        .then(|| if is_short { known.name.clone() } else { wording::write(source, mention.tokens.clone()) })
}

/// "Holm (b. 1880) and Dahl": whether a phrase stands in brackets that hold a date.
fn is_dated_aside(view: &View<'_>, chunks: &Range<usize>, at: usize) -> bool {
    let is = |at: usize, mark: char| view.kind(at) == Some(ChunkKind::Mark(mark));
    let from = at.saturating_sub(5).max(chunks.start);
    let Some(open) = (from..=at).rev().find(|&at| is(at, '(')) else { return false };
    let Some(close) = (at..chunks.end.min(open + 7)).find(|&at| is(at, ')')) else { return false };
    !(open + 1..at).any(|at| is(at, ')'))
        && (open..close).any(|at| matches!(view.kind(at), Some(ChunkKind::Time(_))))
}

/// Last words of names that are several: "the Corn Laws", "the Lund Decrees".
const SEVERAL: &[&str] = &[
    "accords",
    "acts",
    "agreements",
    "amendments",
    "articles",
    "campaigns",
    "crusades",
    "decrees",
    "edicts",
    "laws",
    "ordinances",
    "proposals",
    "protocols",
    "reforms",
    "riots",
    "theses",
    "treaties",
    "trials",
    "wars",
];

/// "The March on Lund for Bread and Peace", "the Wages and Prices Act": the "and" stands inside the name of one thing.
fn is_one_thing(view: &View<'_>, chunks: &Range<usize>) -> bool {
    const LAWS: &[&str] = &[
        "act",
        "agreement",
        "association",
        "bill",
        "bureau",
        "club",
        "commission",
        "committee",
        "company",
        "council",
        "department",
        "institute",
        "law",
        "ministry",
        "museum",
        "office",
        "railway",
        "society",
        "treaty",
        "union",
    ];
    let Some(joint) = chunks.clone().find(|&at| view.kind(at) == Some(ChunkKind::Coordinator)) else {
        return false;
    };
    let Some((first, last)) = view.chunk(chunks.start).zip(view.chunk(chunks.end.saturating_sub(1))) else {
        return false;
    };
    let is_capital =
        |at: usize| view.source.prose.tokens.get(at).is_some_and(crate::text::Token::is_capitalised);
    let has_the = wording::is_word(view.source, first.tokens.start, &["the", "this", "a", "an"]);
    let has_article = view
        .chunk(joint + 1)
        .is_some_and(|chunk| matches!(view.word(chunk.tokens.start).tag, Tag::Determiner | Tag::Possessive));
    let noun = wording::text(view.source, first.head).to_ascii_lowercase();
    let is_led = joint > chunks.start + 1 && view.kind(joint - 2) == Some(ChunkKind::Preposition);
    let is_inside = is_led
        && is_capital(first.head)
        && !crate::language::is_plural_noun(&noun)
        && !super::kind::is_human(&noun)
        && chunks.contains(&(joint + 1))
        && view.chunk(joint + 1).is_some_and(|chunk| is_capital(chunk.tokens.start));
    let is_law = joint == chunks.start + 1
        && is_capital(first.head)
        && is_capital(last.head)
        && LAWS.contains(&wording::text(view.source, last.head).to_ascii_lowercase().as_str());
    has_the && !has_article && (is_inside || is_law)
}

fn is_plural(view: &View<'_>, chunks: &Range<usize>, head: usize, entity: Option<usize>) -> bool {
    // "The Kora had come by sea. They": several, as the pronoun says.
    if chunks.len() == 1 && wording::is_word(view.source, head, &["they", "them"]) {
        return true;
    }
    let has_and =
        chunks.clone().any(|at| view.kind(at) == Some(ChunkKind::Coordinator) && !view.is_word(at, &["or"]));
    if has_and {
        // "an alliance between Norland and Kora"
        // "the short time of calm between the north and the south": one time.
        let joint = view.joint_of(chunks.end.saturating_sub(1)).filter(|joint| {
            chunks.contains(joint)
                && !(chunks.start..*joint).any(|at| view.kind(at) == Some(ChunkKind::Coordinator))
        });
        let is_one = joint.is_some()
            && view.chunk(chunks.start).is_some_and(|joint| {
                let noun = wording::text(view.source, joint.head).to_ascii_lowercase();
                !crate::language::is_plural_noun(&noun) && view.word(joint.head).tag == Tag::Noun
            });
        return !(is_one || is_one_thing(view, chunks));
    }
    // "the Danes"
    let begins = chunks.clone().find_map(|at| view.chunk(at)).map_or(head, |chunk| chunk.tokens.start);
    let has_the = begins < head && wording::is_word(view.source, begins, &["the"]);
    let is_people = view.source.language.mentions_in(head..head + 1).iter().any(|mention| {
        mention.form == MentionForm::People && wording::text(view.source, head).ends_with('s')
            // "the British"
            || mention.form != MentionForm::Noun && has_the && mention.tokens.end == head + 1
    });
    // "many Jews", "both Houses"
    let is_many = begins < head
        && wording::is_word(
            view.source,
            begins,
            &["both", "few", "many", "most", "several", "these", "those"],
        );
    if is_people || is_many {
        return true;
    }
    if let Some(entity) = entity.and_then(|entity| view.source.language.entities.get(entity)) {
        // "the Norlanders", "the Jacobins", but "the Times", "the brothers Holm"
        let is_people =
            matches!(entity.kind, EntityKind::Organisation | EntityKind::Other | EntityKind::Person)
                && has_the
                && begins + 1 == head
                && entity.name.ends_with('s')
                && (["ers", "ites"].iter().any(|end| entity.name.ends_with(end))
                    || !["as", "es", "is", "os", "ss", "us"].iter().any(|end| entity.name.ends_with(end)));
        let are_several = (has_the || begins < head)
            && wording::is_word(view.source, head, SEVERAL)
            && entity.kind != EntityKind::Person;
        let are_siblings =
            begins < head && wording::is_word(view.source, head - 1, &["brothers", "sisters", "twins"]);
        return entity.is_plural
            || entity.kind == EntityKind::People
            || is_people
            || are_siblings
            || are_several;
    }
    let text = wording::text(view.source, head);
    // "fifty-four of them"
    if view.word(head).tag == Tag::Number && !wording::is_word(view.source, head, &["one"]) {
        return true;
    }
    matches!(
        text.to_ascii_lowercase().as_str(),
        "they"
            | "them"
            | "these"
            | "those"
            | "both"
            | "several"
            | "many"
            | "people"
            | "men"
            | "women"
            | "children"
            | "police"
    ) || text.len() > 3
        && text.ends_with('s')
        && !(begins == head && chunks.len() == 1 && is_name_in_s(text))
        && !text.ends_with("ss")
        && !text.ends_with("is")
        && !text.ends_with("us")
}

/// "Venizelos", "Cardenas": a capital at the head of a sentence and an ending that hardly any noun for several has.
fn is_name_in_s(text: &str) -> bool {
    const SEVERAL: &[&str] = &[
        "areas", "cameras", "dramas", "gauchos", "ideas", "militias", "operas", "photos", "radios",
        "studios", "videos", "villas",
    ];
    text.starts_with(char::is_uppercase)
        && ["os", "as"].iter().any(|end| text.ends_with(end))
        && !SEVERAL.contains(&text.to_lowercase().as_str())
}

/// Whether a reader without the text could not tell what it stands for.
fn is_vague(view: &View<'_>, tokens: &Range<usize>, chunks: &Range<usize>, entity: Option<usize>) -> bool {
    let source = view.source;
    if entity.is_some() {
        return false;
    }
    if chunks.clone().any(|at| view.kind(at) == Some(ChunkKind::Pronoun)) {
        return true;
    }
    let has_pronoun = tokens
        .clone()
        .find_map(|at| anaphora::pronoun(wording::text(source, at)).map(|(pronoun, _)| (at, pronoun)))
        .is_some_and(|(at, pronoun)| at == tokens.start || pronoun == Pronoun::Several);
    if has_pronoun || wording::is_word(source, tokens.start, VAGUE) {
        return true;
    }
    // "the tour": an article and one common noun.
    tokens.len() == 2
        && wording::is_word(source, tokens.start, &["the"])
        && view.word(tokens.start + 1).tag == Tag::Noun
}
