//! Prints `docs/KEYS.md` from the table of keys: `cargo run --example keys > docs/KEYS.md`.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(tarikh::tui::manual().as_bytes())
}
