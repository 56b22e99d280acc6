//! A place in the article's one text: half-open, counted in bytes, always on character boundaries.

/// A half-open range of bytes, `start..end`, into one text.
///
/// A text is at most 4 GiB long, so the ends are 32 bits wide. Spans that come from outside go through
/// [`Span::new`], which checks them against the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span `start..end` of `text`, or `None` when it is reversed, outside the text, or cuts a character.
    ///
    /// ```
    /// use tarikh::text::Span;
    /// let text = "Żółw, 1795";
    /// assert!(Span::new(text, 0, 1).is_none());
    /// assert_eq!(Span::new(text, 0, 2).unwrap().slice(text), "Ż");
    /// ```
    pub fn new(text: &str, start: usize, end: usize) -> Option<Self> {
        let inside = start <= end && text.is_char_boundary(start) && text.is_char_boundary(end);
        let (start, end) = (u32::try_from(start).ok()?, u32::try_from(end).ok()?);
        inside.then_some(Self { start, end })
    }

    /// A span whose ends a lexer or a join of spans has already placed on character boundaries.
    pub(crate) const fn trusted(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && end <= u32::MAX as usize);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "texts are at most 4 GiB long, checked at ingest"
        )]
        Self { start: start as u32, end: end as u32 }
    }

    /// The first byte.
    #[inline]
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    #[inline]
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// How many bytes.
    #[inline]
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds nothing.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// What the two share, or `None`.
    #[must_use]
    pub fn intersect(self, other: Self) -> Option<Self> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        (start < end).then_some(Self { start, end })
    }

    /// Whether the span holds `word`, however it is capitalised. It compares bytes, so nothing is cut.
    #[inline]
    pub(crate) fn is_word(self, text: &str, word: &str) -> bool {
        let bytes = text.as_bytes().get(self.start()..self.end());
        bytes.is_some_and(|bytes| bytes.eq_ignore_ascii_case(word.as_bytes()))
    }

    /// The bytes of the span in `text`; empty when the span belongs to another text.
    ///
    /// This is the one place of the crate that slices a text.
    #[inline]
    pub fn slice(self, text: &str) -> &str {
        text.get(self.start()..self.end()).unwrap_or_default()
    }
}
