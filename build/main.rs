//! Makes the tables of words before the program is compiled, from the lists of `assets/lexicon`, so that a program that
//! starts finds them made.
//!
//! What both sides must agree on is shared with `src` file by file: how a word is written and hashed, how it is cut
//! into tokens, its classes, the spelling of its forms. A cell that says nothing the program knows ends the build.

#![expect(clippy::disallowed_methods, reason = "a build reads its environment and writes files")]

mod categories;
mod language;
mod lexicon;
mod names;
mod table;
mod text;
mod times;

#[expect(unreachable_pub, reason = "the program shows it to others")]
#[path = "../src/timeline/category/kind.rs"]
mod category;
#[expect(dead_code, reason = "the program uses the rest")]
#[path = "../src/temporal/packed.rs"]
mod packed;

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;

/// What a step of the build gives.
type Built<T> = Result<T, Box<dyn Error>>;

fn main() -> Built<()> {
    // The lists are compiled into this program: when one changes it is built and run again.
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=build/main.rs")?;
    lie_at_a_fixed_place()?;
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo names no folder")?);
    let write = |name: &str, bytes: &[u8]| std::fs::write(out.join(name), bytes);
    write("abbreviations.table", &abbreviations()?)?;
    let lexicon = lexicon::build()?;
    write("lexicon.table", &lexicon.words)?;
    write("verbs.rows", &lexicon.verbs)?;
    write("verbs.txt", lexicon.verb_letters.as_bytes())?;
    let names = names::build()?;
    write("spellings.table", &names.spellings)?;
    write("first_words.table", &names.first_words)?;
    write("names.rows", &names.rows)?;
    write("given_names.table", &names::given_names()?)?;
    write("name_heads.table", &names::heads()?)?;
    write("place_sorts.table", &names::sorts_of_places()?)?;
    write("body_sorts.table", &names::sorts_of_bodies()?)?;
    write("states.table", &names::states()?)?;
    let categories = categories::build()?;
    write("category_verbs.table", &categories.verbs)?;
    write("category_nouns.table", &categories.nouns)?;
    let times = times::build()?;
    write("named_times.firsts", &times.firsts)?;
    write("named_times.names", &times.names)?;
    write("named_times.rows", &times.rows)?;
    write("named_times.feasts", &times.feasts)?;
    Ok(())
}

/// Links the program to one place in memory where the system allows it. Of a program that may lie anywhere the loader writes
/// every address anew at each start, and the lists of words in the code have nineteen thousand: seventy pages of memory are
/// copied before the first line of it runs, a sixth of the time of a short article.
fn lie_at_a_fixed_place() -> Built<()> {
    let is = |key: &str, value: &str| std::env::var(key).is_ok_and(|own| own == value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        writeln!(std::io::stdout(), "cargo::rustc-link-arg-bins=-no-pie")?;
    }
    Ok(())
}

/// Abbreviations: what follows, by its first letter, and whether a sentence may end with it.
fn abbreviations() -> Built<Vec<u8>> {
    let mut words = BTreeMap::new();
    for [word, follows, may_end, ..] in table::rows(include_str!("../assets/lexicon/abbreviations.tsv")) {
        let follows = follows.filter(|follows| matches!(*follows, "name" | "number" | "any"));
        let (Some(word), Some([follows, .., last])) = (word, follows.map(str::as_bytes)) else {
            return Err(format!("abbreviation {word:?}: what follows it?").into());
        };
        // "name" and "number" begin alike and end apart.
        let kind = if *follows == b'n' { *last } else { *follows };
        words.insert(word.into(), [kind, u8::from(may_end == Some("yes"))]);
    }
    table::write(&words)
}
