//! Why a file is no article, and what to do about it.

use std::fmt;
use std::io;

/// Why something could not be read as an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IngestError {
    /// There is no such file.
    Missing {
        /// The path.
        name: String,
    },
    /// It is a folder.
    Folder {
        /// The path.
        name: String,
    },
    /// The system did not let it be read.
    Unreadable {
        /// The path.
        name: String,
        /// What the system said.
        reason: String,
    },
    /// It is larger than [`super::MAX_BYTES`].
    TooLarge {
        /// The path.
        name: String,
        /// Its size.
        bytes: u64,
    },
    /// It is no text.
    Foreign {
        /// The path.
        name: String,
        /// What it looks like: `a PDF`.
        what: &'static str,
    },
    /// Its letters were lost when it was copied: a PDF with a font of its own gives signs in their place.
    Lost {
        /// The path.
        name: String,
    },
    /// There is nothing in it but white space.
    Empty {
        /// The path.
        name: String,
    },
}

impl IngestError {
    pub(super) fn from_io(name: &str, error: &io::Error) -> Self {
        let name = name.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing { name },
            io::ErrorKind::IsADirectory => Self::Folder { name },
            _ => Self::Unreadable { name, reason: error.to_string() },
        }
    }

    /// The next step for the user.
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "check the spelling of the path; quote it if it has spaces",
            Self::Folder { .. } => "name the files in it, or take in all of them with tarikh import FOLDER",
            Self::Unreadable { .. } => "check that you may read the file",
            Self::TooLarge { .. } => "cut it into parts of at most 64 MB",
            Self::Foreign { .. } => "save the article as plain text or Markdown first",
            Self::Lost { .. } => {
                "copy the words from another edition, or read the pages by text recognition (OCR)"
            }
            Self::Empty { .. } => "give a file that holds the text of an article",
        }
    }
}

impl fmt::Display for IngestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { name } => write!(f, "there is no file {name}"),
            Self::Folder { name } => write!(f, "{name} is a folder, not an article"),
            Self::Unreadable { name, reason } => write!(f, "{name} cannot be read: {reason}"),
            Self::TooLarge { name, bytes } => {
                write!(f, "{name} is too large for an article ({} MB)", bytes / 1_000_000)
            }
            Self::Foreign { name, what } => write!(f, "{name} is {what}, not text"),
            Self::Lost { name } => {
                write!(f, "{name} holds signs where its letters should be: they were lost when it was copied")
            }
            Self::Empty { name } => write!(f, "{name} is empty"),
        }
    }
}

impl std::error::Error for IngestError {}
