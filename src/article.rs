//! An article as it was read: one text, its blocks, and what is known about it.
//!
//! The text is never changed after reading. Markup, wrapped lines and repeated paragraphs stay in it; the
//! blocks say which bytes are prose. This room does not know where articles come from.
//!
//! ```
//! use tarikh::article::{Article, Block, BlockKind, Metadata};
//! use tarikh::text::Span;
//! let text = "The *Bastille* fell.".to_owned();
//! let prose = [(0, 4), (5, 13), (14, 20)].map(|(a, b)| Span::new(&text, a, b).unwrap()).to_vec();
//! let block = Block { kind: BlockKind::Paragraph, span: Span::new(&text, 0, 20).unwrap(), prose };
//! let article = Article::new("Lecture 9", text, vec![block], Metadata::default());
//! assert_eq!(article.prose(article.blocks[0].span), "The Bastille fell.");
//! ```

mod speaker;

pub use speaker::{is_dialogue, label_end};

use crate::text::{Form, Prose, Span, digest, parts_cells};
use std::fmt;

/// Identity of an article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub u64);

impl ArticleId {
    /// The identity of a text.
    pub fn of(text: &str) -> Self {
        Self(digest(&[text]))
    }
}

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// What a block of the article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; level 1 is the highest.
    Heading {
        /// 1 to 6.
        level: u8,
    },
    /// Running prose.
    Paragraph,
    /// One item of a list; depth 0 is the outermost.
    ListItem {
        /// How many lists it stands in, less one.
        depth: u8,
    },
    /// One row of a table; each prose span is within one cell.
    TableRow,
    /// A quotation set apart.
    Quote,
    /// Code or other text that is not prose.
    Code,
    /// A menu, an advertisement, a publisher's line: read, shown, never asked from.
    Boilerplate,
    /// A block whose words were said before (at least nine tenths of them): shown, never asked from.
    Repeated,
}

impl BlockKind {
    /// Whether events and questions may be taken from such a block.
    pub const fn is_content(self) -> bool {
        !matches!(self, Self::Code | Self::Boilerplate | Self::Repeated)
    }
}

/// A block: a heading, a paragraph, a list item, a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// All its bytes, markup included.
    pub span: Span,
    /// Its prose, in order, without markup; disjoint and inside `span`. Line breaks inside prose are spaces.
    pub prose: Vec<Span>,
}

/// How an article is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Plain text, with whatever marks its writer used for headings and lists.
    #[default]
    Plain,
    /// Markdown (`CommonMark` with tables).
    Markdown,
}

/// What is known about an article besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// How it is written.
    pub format: Format,
    /// Where it was read from, for people: a path, or `standard input`.
    pub source: Option<String>,
    /// When it was published, as its own metadata say it (`2012-03-18`, `March 2012`).
    pub published: Option<String>,
    /// Tags from its front matter.
    pub tags: Vec<String>,
}

/// An article as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Identity of the text.
    pub id: ArticleId,
    /// For the title bar and the library.
    pub title: String,
    /// All of it, as decoded, unchanged.
    pub text: String,
    /// Headings, paragraphs and so on, in order, disjoint.
    pub blocks: Vec<Block>,
    /// What else is known.
    pub metadata: Metadata,
}

impl Article {
    /// An article with the identity of its text.
    pub fn new(title: impl Into<String>, text: String, blocks: Vec<Block>, metadata: Metadata) -> Self {
        Self { id: ArticleId::of(&text), title: title.into(), text, blocks, metadata }
    }

    /// Its prose as tokens, sentences and paragraphs.
    pub fn to_prose(&self) -> Prose {
        let mut prose = Prose::default();
        for block in &self.blocks {
            let form = match block.kind {
                BlockKind::Heading { level } => Form::Heading(level),
                BlockKind::Paragraph | BlockKind::Quote => Form::Running,
                BlockKind::ListItem { .. } | BlockKind::TableRow => Form::Item,
                BlockKind::Code | BlockKind::Boilerplate | BlockKind::Repeated => Form::Passive,
            };
            prose.push(&self.text, &block.prose, form);
        }
        prose
    }

    /// The prose within `span`: no markup, white space folded to single spaces, trimmed.
    pub fn prose(&self, span: Span) -> String {
        let mut words = String::with_capacity(span.len());
        let mut end = span.start();
        for piece in self.prose_spans(span) {
            // The tab between two cells, or the comma between two values, is no prose, but holds their words apart.
            let gap = self.text.get(end..piece.start()).unwrap_or_default();
            let is_value = matches!(gap.trim_matches('"'), "," | ";");
            let is_apart = is_value || parts_cells(gap) || gap.contains(char::is_whitespace);
            if is_apart && !words.is_empty() && !words.ends_with(' ') {
                words.push(' ');
            }
            end = piece.end();
            let mut rest = piece.slice(&self.text);
            while !rest.is_empty() {
                // Words of ASCII are taken whole.
                let length = rest.bytes().take_while(u8::is_ascii_graphic).count();
                let (word, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
                words.push_str(word);
                let mut chars = behind.chars();
                if let Some(c) = chars.next() {
                    if !c.is_whitespace() {
                        words.push(c);
                    } else if !words.is_empty() && !words.ends_with(' ') {
                        words.push(' ');
                    }
                }
                rest = chars.as_str();
            }
        }
        words.truncate(words.trim_end().len());
        words
    }

    /// The index of the block at the byte `place`, or of the next one; how many there are behind the last.
    pub fn block_at(&self, place: usize) -> usize {
        self.blocks.partition_point(|block| block.span.end() <= place)
    }

    /// The pieces of prose within `span`, in order: what to draw when parts of a sentence are marked.
    pub fn prose_spans(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        let first = self.block_at(span.start());
        self.blocks
            .get(first..)
            .unwrap_or_default()
            .iter()
            .take_while(move |block| block.span.start() < span.end())
            .flat_map(move |block| block.prose.iter().filter_map(move |piece| piece.intersect(span)))
    }
}
