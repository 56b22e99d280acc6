//! The configuration: a small file of TOML. What is said on the command line counts over it.

use super::failure::Failure;
use super::place;
use crate::text::{wash, wash_lines};
use serde::Deserialize;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What can be set once and for all.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Config {
    /// The name of the theme.
    pub(super) theme: Option<String>,
    /// Draw with ASCII characters only.
    #[serde(default)]
    pub(super) ascii: bool,
    /// Where the library is kept.
    pub(super) data_dir: Option<PathBuf>,
}

/// Reads the configuration; without a file it is empty.
pub(super) fn read() -> Result<Config, Failure> {
    let Ok(path) = place::configuration() else { return Ok(Config::default()) };
    match text(&path)? {
        Some(text) => parse(&path, &text),
        None => Ok(Config::default()),
    }
}

/// `tarikh config check`.
pub(super) fn check() -> Result<(), Failure> {
    let path = place::configuration()?;
    let name = path.display().to_string();
    let mut out = io::stdout().lock();
    match text(&path)? {
        None => writeln!(out, "{} does not exist; every setting is as it comes", wash(&name))?,
        Some(text) => {
            parse(&path, &text)?;
            writeln!(out, "{} is right", wash(&name))?;
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the shell reads the configuration")]
fn text(path: &Path) -> Result<Option<String>, Failure> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let message = format!("{} cannot be read: {error}", path.display());
            Err(Failure::new(message, "mend it, or move it away"))
        }
    }
}

fn parse(path: &Path, text: &str) -> Result<Config, Failure> {
    toml::from_str(text).map_err(|error| {
        let place =
            error.span().map_or(0, |span| text.get(..span.start).unwrap_or_default().lines().count().max(1));
        let message = wash_lines(error.message()).replace('\n', " ");
        Failure::new(
            format!("{}, line {place}: {message}", path.display()),
            "the settings are theme, ascii and data_dir; mend the line, or move the file away",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_line_is_named() {
        let path = Path::new("config.toml");
        assert_eq!(parse(path, "theme = \"dark\"\nascii = true\n").unwrap().theme.as_deref(), Some("dark"));
        let message = parse(path, "ascii = true\ncolour = 3\n").unwrap_err().to_string();
        assert!(message.contains("line 2") || message.contains("line 1"), "{message}");
        assert!(message.contains("colour"), "{message}");
    }
}
