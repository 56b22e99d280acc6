//! Kills the program many times while cards are rated on a pseudo terminal, and counts what was lost:
//! `cargo run --example kill -- PROGRAM [TIMES]`. `cargo test` does the same a few times.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "an example stops where it fails, and prints")]

#[cfg(unix)]
#[path = "../tests/pty/killed.rs"]
mod killed;
#[cfg(unix)]
#[path = "../tests/pty/session.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod session;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some(program) = words.first() else {
        println!("words: PROGRAM [TIMES]");
        return;
    };
    let times = words.get(1).map_or(500, |times| times.parse().unwrap());
    #[cfg(unix)]
    {
        let folder = tempfile::tempdir().unwrap();
        // On the pseudo terminal another folder may be the current one.
        let program = std::path::Path::new(program).canonicalize().unwrap();
        println!("{:?}", killed::kill(&program, folder.path(), times));
    }
    #[cfg(not(unix))]
    println!("{program} cannot be killed {times} times here");
}
