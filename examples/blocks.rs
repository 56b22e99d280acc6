//! Prints how an article was cut into blocks: `cargo run --example blocks -- ARTICLE`.

use std::io::Write;
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("name an article")?;
    let article = tarikh::ingest::open(Path::new(&path))?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{} | {:?} | {:?}", article.title, article.metadata.published, article.metadata.format)?;
    for block in &article.blocks {
        let words: String = article.prose(block.span).chars().take(90).collect();
        writeln!(out, "{:<24} {words}", format!("{:?}", block.kind))?;
    }
    Ok(())
}
