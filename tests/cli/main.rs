//! The program as a user meets it: words in, lines and exit codes out.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes files and may fail loudly"
)]

mod bad_input;
mod exchange;
mod extract;
mod filter;
mod library;
mod schema;
mod study;
mod words;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

/// A folder of its own for one test, with a home and a library in it.
struct Place {
    folder: TempDir,
}

/// What the program said, and how it ended.
struct Answer {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Place {
    fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file and gives its path.
    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tarikh"));
        command.env("HOME", self.folder.path()).env_remove("XDG_DATA_HOME").env_remove("XDG_CONFIG_HOME");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn run(&self, words: &[&str]) -> Answer {
        self.run_with(words, b"")
    }

    /// Runs the program with bytes on its standard input.
    fn run_with(&self, words: &[&str], input: &[u8]) -> Answer {
        let child = self.command().args(words).spawn().unwrap();
        finish(child, input).into()
    }
}

fn finish(mut child: Child, input: &[u8]) -> Output {
    let mut stdin = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // The program may end before it has read everything.
            let _ = stdin.write_all(input);
        });
        child.wait_with_output().unwrap()
    })
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Answer {
    /// Asserts a refusal in two lines, and gives them back.
    #[track_caller]
    fn refused(&self, code: i32) -> (&str, &str) {
        assert_eq!(self.code, Some(code), "{}{}", self.out, self.err);
        let lines: Vec<_> = self.err.lines().collect();
        let (error, hint) =
            (lines.first().copied().unwrap_or_default(), lines.last().copied().unwrap_or_default());
        assert!(error.starts_with("error: ") && hint.starts_with("hint: "), "{}", self.err);
        (error, hint)
    }

    /// Asserts success, and gives what was printed.
    #[track_caller]
    fn printed(&self) -> &str {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{}", self.out);
        &self.out
    }
}

/// A path as a word of the command line.
fn word(path: &Path) -> &str {
    path.to_str().unwrap()
}
