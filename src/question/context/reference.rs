//! Lines that name a work or a source and tell nothing of history: "_The Night of Lund_, 1940", "\[3\] Lund Gazette, 12 March 1938".

use crate::fact::{Fact, Voice};
use crate::question::draft::Draft;
use crate::question::ground::Ground;

/// Whether the quoted line of a draft is the title of a work, set in slanted letters, or stands in a list of sources.
pub(super) fn is_a_source(ground: &Ground<'_>, draft: &Draft, fact: &Fact) -> bool {
    let article = ground.source.article;
    let sentence = ground.sentence(fact);
    let Some(block) = article.blocks.get(article.block_at(fact.span.start())) else { return false };
    let around = block.span.slice(&article.text);
    // "[3] Lund Gazette": a note at the foot of the page.
    let note = around.trim_start().strip_prefix('[').and_then(|rest| rest.split_once(']'));
    if note.is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return true;
    }
    let Some((_, line)) = draft.stem.split_once('“') else { return false };
    let opening: String =
        line.split(' ').next().unwrap_or_default().chars().filter(|c| c.is_alphanumeric()).collect();
    let from = sentence.start().saturating_sub(2);
    let told =
        article.text.get(from..sentence.end()).or_else(|| article.text.get(sentence.start()..sentence.end()));
    let is_slanted = |text: &str| !opening.is_empty() && text.contains(&format!("_{opening}"));
    let has_verb = fact
        .predicate
        .as_ref()
        .is_some_and(|predicate| predicate.is_past || predicate.voice == Voice::Passive);
    // "Roth, Karl. _The Wars of Lund_ (Visby, 1963)": what stands beside a title is its source.
    told.is_some_and(is_slanted)
        || !has_verb && around.match_indices('_').any(|(at, _)| opens_a_title(around, at))
}

/// Whether slanted letters begin at a mark.
fn opens_a_title(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let behind = text.get(at + 1..).and_then(|behind| behind.chars().next());
    before.is_none_or(|before| before.is_whitespace() || matches!(before, '(' | '“' | '"'))
        && behind.is_some_and(char::is_uppercase)
}
