//! `tarikh library corrections`: what the learner has put right in an article, and how to take it back.

use super::super::failure::Failure;
use super::super::place;
use crate::store::Store;
use crate::study::{CardId, Correction, DeckId};
use crate::text::wash;
use crate::timeline::{OWN, WAS};
use std::io::Write;

/// One correction: the number it is named by, what it says, and what takes it back.
struct Line {
    number: u64,
    words: String,
    what: What,
}

enum What {
    Card(CardId),
    OwnCard(crate::study::OwnCard),
    /// The names under which an entry was amended.
    Entry(Vec<String>),
}

/// Prints the corrections of a deck.
pub(super) fn list(store: &Store, deck: DeckId, out: &mut impl Write) -> Result<(), Failure> {
    let lines = lines(store, deck)?;
    if lines.is_empty() {
        writeln!(out, "Nothing was put right in this article.")?;
    }
    for line in lines {
        writeln!(out, "{:016x}  {}", line.number, wash(&line.words))?;
    }
    Ok(())
}

/// Takes one back, by the first characters of its number.
pub(super) fn forget(
    store: &mut Store,
    deck: DeckId,
    number: &str,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let lines = lines(store, deck)?;
    let mut meant = lines.into_iter().filter(|line| format!("{:016x}", line.number).starts_with(number));
    let (Some(line), None) = (meant.next(), meant.next()) else {
        return Err(Failure::new(
            format!("no one correction begins with {number}"),
            "see them with: tarikh library corrections ARTICLE",
        ));
    };
    let now = place::now();
    match line.what {
        What::Card(card) => store.correct(deck, card, &Correction::default(), now)?,
        What::OwnCard(card) => store.set_own_card(deck, &card, false, now)?,
        What::Entry(names) => {
            for name in names {
                store.decide_on(deck, line.number, &name, None, now)?;
            }
        }
    }
    writeln!(out, "taken back: {}", wash(&line.words))?;
    Ok(())
}

fn lines(store: &Store, deck: DeckId) -> Result<Vec<Line>, Failure> {
    let mut lines = Vec::new();
    let corrections = store.corrections(deck)?;
    for (card, correction) in corrections.cards {
        let said = store.said(card)?.map_or_else(|| "a card".to_owned(), |(stem, _)| stem);
        let mut words = vec![format!("card “{said}”:")];
        words.extend(correction.is_dropped.then(|| "dropped".to_owned()));
        words.extend(correction.stem.map(|stem| format!("asks “{stem}”")));
        words.extend(correction.key.map(|key| format!("answer “{key}”")));
        words.extend(correction.report.map(|report| format!("reported “{report}”")));
        lines.push(Line { number: card.0, words: words.join(" "), what: What::Card(card) });
    }
    for card in corrections.own {
        let words = format!("own card “{}” “{}”", card.stem, card.key);
        lines.push(Line { number: card.id().0, words, what: What::OwnCard(card) });
    }
    for (entry, name, value) in store.decisions(deck)? {
        let value = value.replace('\u{1f}', ": ");
        let words = match name.as_str() {
            WAS => String::new(),
            OWN => format!("own event {value}"),
            name => format!("{name} {value}"),
        };
        match lines.iter_mut().find(|line| line.number == entry) {
            Some(Line { words: so_far, what: What::Entry(names), .. }) => {
                names.push(name);
                if !words.is_empty() {
                    so_far.push(' ');
                    so_far.push_str(&words);
                }
            }
            _ => lines.push(Line {
                number: entry,
                words: format!("event {words}").trim_end().to_owned(),
                what: What::Entry(vec![name]),
            }),
        }
    }
    // What an entry said is only kept to know it again.
    lines.retain(|line| !matches!(&line.what, What::Entry(names) if names.iter().all(|name| name == WAS)));
    Ok(lines)
}
