//! What was skipped or doubtful, and where. Analysis never fails; it says what it could not use.
//!
//! ```
//! use tarikh::{diagnostic::Diagnostic, text::Span};
//! let doubt = Diagnostic::new(Span::default(), "T01", "year outside the years 9999 BC to AD 9999");
//! assert_eq!(doubt.code, "T01");
//! ```

use crate::text::Span;
use std::borrow::Cow;

/// One remark on a place of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The place.
    pub span: Span,
    /// A short stable code, such as `G07`.
    pub code: &'static str,
    /// One sentence for the reader.
    pub message: Cow<'static, str>,
}

impl Diagnostic {
    /// A remark with its code and sentence.
    pub fn new(span: Span, code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self { span, code, message: message.into() }
    }
}
