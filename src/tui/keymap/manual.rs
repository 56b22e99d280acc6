//! The manual page of all keys, written out of the table.

use super::{BINDINGS, Context};
use crate::tui::action::Action;
use crate::tui::chord::Chord;
use std::fmt::Write;

/// The manual page of all keys, in Markdown.
pub fn manual() -> String {
    let mut page = String::from(
        "# Keys\n\nGenerated from the table in `src/tui/keymap.rs`; do not edit by hand. In the program, `?` shows the\nkeys of the place you are in.\n\nOther keys are set in `config.toml`, by the name of the place and the name in the last column:\n\n```toml\n[keys.timeline]\nsearch = \"/ ctrl-s\"      # these keys instead\nmark = \"\"               # no key\n```\n",
    );
    for context in Context::ALL {
        let _ = write!(
            page,
            "\n## {}\n\nIn `config.toml`: `[keys.{}]`\n\n| keys | what they do | name |\n|---|---|---|\n",
            context.title(),
            context.name()
        );
        for binding in BINDINGS.iter().filter(|binding| binding.context == context) {
            let quoted = |chord: Chord| format!("`{chord}`").replace('|', "\\|");
            let chords = match binding.action {
                Action::Digit(_) => "`0`–`9`".to_owned(),
                Action::Pick(_) => "`a`–`h` `1`–`8`".to_owned(),
                _ => binding.all_chords().map(quoted).collect::<Vec<_>>().join(" "),
            };
            let name = binding.action.name().unwrap_or_default();
            let _ = writeln!(page, "| {chords} | {} | {name} |", binding.help);
        }
    }
    page
}
