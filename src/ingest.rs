//! Bytes in, an [`Article`] out: encodings, plain text, Markdown, and what in a page is not the article.
//!
//! Reading is forgiving: any text becomes an article, and what is no part of it (menus, advertisements, a
//! paragraph said twice) is marked rather than removed. Only what is no text at all is refused, with a hint.
//! This room does not know what events or questions are.
//!
//! ```
//! use tarikh::{article::BlockKind, ingest};
//! let article = ingest::read(b"The Fall\n========\n\nThe Bastille fell in 1789.\n", "fall.txt").unwrap();
//! assert_eq!(article.title, "The Fall");
//! assert_eq!(article.blocks[1].kind, BlockKind::Paragraph);
//! ```

mod apparatus;
mod bare_heading;
mod boilerplate;
mod caption;
mod clutter;
mod dateline;
mod decode;
mod error;
mod front_matter;
mod grid;
mod heading;
mod lesson;
mod letter;
mod line;
mod list;
mod lost;
mod mail;
mod markdown;
mod noted;
mod page_number;
mod picture;
mod plain;
mod published;
mod reference;
mod repeated;
mod row;
mod run_head;
mod run_in;
mod shape;
mod study_aid;
mod table;
mod title;

pub use error::IngestError;

use crate::article::{Article, Block, Format, Metadata};
use crate::text::without_sequences;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The largest file that is read. A long book is a tenth of it.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Reads the article in a file.
pub fn open(path: &Path) -> Result<Article, IngestError> {
    let name = path.display().to_string();
    let unreadable = |error: io::Error| IngestError::from_io(&name, &error);
    let about = path.metadata().map_err(unreadable)?;
    if about.is_dir() {
        return Err(IngestError::Folder { name });
    }
    if about.len() > MAX_BYTES {
        return Err(IngestError::TooLarge { name, bytes: about.len() });
    }
    let mut article = read_from(File::open(path).map_err(unreadable)?, &name)?;
    // It is found again from another folder.
    if let Ok(path) = std::path::absolute(path) {
        article.metadata.source = Some(path.display().to_string());
    }
    Ok(article)
}

/// Reads an article to its end; `name` is a path, or `standard input`.
pub fn read_from(source: impl Read, name: &str) -> Result<Article, IngestError> {
    let mut bytes = Vec::new();
    source.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| IngestError::from_io(name, &error))?;
    read(&bytes, name)
}

/// How many bytes of what looks like no text are read to tell what it is.
const FIRST: usize = 1 << 16;

/// Reads an article from bytes in memory.
pub fn read(bytes: &[u8], name: &str) -> Result<Article, IngestError> {
    let size = bytes.len() as u64;
    if size > MAX_BYTES {
        return Err(IngestError::TooLarge { name: name.to_owned(), bytes: size });
    }
    let lost = || IngestError::Lost { name: name.to_owned() };
    match decode::is_foreign(bytes) {
        None => {}
        // Signs in the place of letters look like no text at all; the first of them tell.
        Some(decode::BINARY) if lost::is_all(&decode::decode(bytes.get(..FIRST).unwrap_or(bytes))) => {
            return Err(lost());
        }
        Some(what) => return Err(IngestError::Foreign { name: name.to_owned(), what }),
    }
    let text = without_sequences(decode::decode(bytes));
    if lost::is_all(&text) {
        return Err(lost());
    }
    if text.trim().is_empty() {
        return Err(IngestError::Empty { name: name.to_owned() });
    }
    Ok(article(text, name))
}

/// The article that a text is. Never fails; an empty text is an article without blocks.
pub fn article(text: String, name: &str) -> Article {
    let text = grid::unfold(text);
    let front = front_matter::read(&text);
    let format = if is_markdown(&text, name) { Format::Markdown } else { Format::Plain };
    let blocks = blocks(&text, front.body, format);
    let published = front
        .published
        .or_else(|| published::in_metadata(&text))
        .or_else(|| mail::sent(&text, &blocks))
        .or_else(|| letter::day(&text, &blocks))
        .or_else(|| published::find(&text, &blocks))
        .or_else(|| dateline::presumed(&text, &blocks));
    let title = front.title.unwrap_or_else(|| title::find(&text, &blocks, name));
    let metadata = Metadata { format, source: Some(name.to_owned()), published, tags: front.tags };
    Article::new(title, text, blocks, metadata)
}

/// The article that was read before and kept: its title and metadata as they were, its blocks read again.
pub fn again(title: String, text: String, metadata: Metadata) -> Article {
    let blocks = blocks(&text, front_matter::read(&text).body, metadata.format);
    Article::new(title, text, blocks, metadata)
}

fn blocks(text: &str, body: usize, format: Format) -> Vec<Block> {
    let mut blocks = match format {
        Format::Markdown => markdown::blocks(text, body),
        Format::Plain => plain::blocks(text, body),
    };
    blocks = caption::set_apart(text, blocks);
    if format == Format::Markdown {
        bare_heading::settle(text, &mut blocks);
    }
    blocks = lost::set_apart(text, blocks);
    blocks = run_in::tell_apart(text, blocks);
    blocks = run_head::set_apart(text, blocks);
    blocks = table::tell_apart(text, blocks);
    picture::leave_out(text, &mut blocks);
    boilerplate::mark(text, &mut blocks);
    mail::mark(text, &mut blocks);
    letter::mark(text, &mut blocks);
    let notes = clutter::mark(text, &mut blocks);
    apparatus::leave_out(text, &mut blocks, &notes, &page_number::found(text));
    repeated::mark(text, &mut blocks);
    blocks
}

/// By marks that plain text hardly ever has: two of them, or one in a file that is called so. A page that was pasted into a file of
/// that name without a mark is plain text, whose lines are its own.
fn is_markdown(text: &str, name: &str) -> bool {
    let ending = Path::new(name).extension().map(std::ffi::OsStr::to_ascii_lowercase);
    let is_called = ending.is_some_and(|ending| ending == "md" || ending == "markdown" || ending == "mkd");
    let mut signs = usize::from(text.trim_start().starts_with("# "));
    for line in text.lines().take(2_000) {
        let line = line.trim_start();
        let hashes = line.bytes().take_while(|&b| b == b'#').count();
        // "# | Name | From |" is the head of a table.
        let is_heading = (1..=6).contains(&hashes)
            && line.as_bytes().get(hashes) == Some(&b' ')
            && !line.get(hashes..).is_some_and(|rest| rest.trim_start().starts_with('|'));
        let is_rule =
            line.starts_with('|') && line.contains("--") && line.bytes().all(|b| b"|-: ".contains(&b));
        let is_bold = line.matches("**").nth(1).is_some();
        signs += usize::from(is_heading) + usize::from(is_rule) + usize::from(is_bold);
        signs += usize::from(line.contains("](http"));
        signs += usize::from(is_called && has_small_mark(line));
    }
    signs >= if is_called { 1 } else { 2 }
}

/// A mark that plain text may have as well: a list, a quotation, a word between stars, a line under a heading.
fn has_small_mark(line: &str) -> bool {
    const STARTS: [&str; 9] = ["- ", "* ", "+ ", "> ", "1. ", "1) ", "```", "<", "[^"];
    let is_ruled =
        line.len() >= 3 && ["=", "-", "*", "_"].iter().any(|mark| line.replace(mark, "").trim().is_empty());
    STARTS.iter().any(|start| line.starts_with(start))
        || is_ruled
        || line.starts_with('|')
        || ["](", "![", "[[", "`"].iter().any(|mark| line.contains(mark))
        || ["*", "_"].iter().any(|mark| line.matches(mark).nth(1).is_some())
}
