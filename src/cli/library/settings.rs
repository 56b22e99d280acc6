//! `tarikh library settings` and `set`: how the library, or one article, is studied.

use super::super::failure::Failure;
use super::super::place;
use crate::store::Store;
use crate::study::{DeckId, PREFERENCES};
use std::io::Write;

/// Prints what holds, one setting a line.
pub(super) fn list(store: &Store, deck: Option<DeckId>, out: &mut impl Write) -> Result<(), Failure> {
    let preferences = store.preferences(deck)?;
    for (name, meaning) in PREFERENCES {
        let value = preferences.value(name).unwrap_or_default();
        let value = if value.is_empty() { "none".to_owned() } else { value };
        writeln!(out, "{name:<18} {value:<8} {meaning}")?;
    }
    Ok(())
}

/// Sets one.
pub(super) fn set(
    store: &mut Store,
    deck: Option<DeckId>,
    name: &str,
    value: &str,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let mut preferences = store.preferences(deck)?;
    let Some((_, meaning)) = PREFERENCES.iter().find(|(known, _)| *known == name) else {
        let names: Vec<&str> = PREFERENCES.iter().map(|(name, _)| *name).collect();
        return Err(Failure::new(
            format!("there is no setting called {name}"),
            format!("the settings are {}", names.join(", ")),
        ));
    };
    if !preferences.set(name, value) {
        return Err(Failure::new(format!("{value} does not fit {name}"), format!("it is {meaning}")));
    }
    store.set_setting(deck, name, value, place::now())?;
    writeln!(out, "{name} is {}", preferences.value(name).unwrap_or_default())?;
    Ok(())
}
