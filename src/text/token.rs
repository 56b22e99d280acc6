//! Words, numbers and marks, in one pass over the bytes.
//!
//! A token is a span and a kind; its characters are asked from the text. The lexer knows no language: what a
//! word means is looked up elsewhere.
//!
//! * `Pakistan.The` is three tokens, `U.S.` and `P.M` one each: single letters between stops stay together.
//! * `Pakistan’s` is `Pakistan` and `’s`; `don't` and `O'Brien` are one token each.
//! * `Austria-Hungary` and `U-2` are one token, `5-6` and `mid-1960s` are split at the hyphen.
//! * `1,139` and `14.5` are one number, `5,1821` is two; `30.09.1966`, `26th` and `1960s` are one token each.

use super::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner hyphens, apostrophes and stops; perhaps with digits behind a hyphen (`U-2`).
    Word,
    /// Digits, with inner commas and stops.
    Number,
    /// Digits with letters behind them: `26th`, `1960s`, `5km`.
    Suffixed,
    /// `’s`, cut off the word it belongs to.
    Clitic,
    /// One character that is none of these.
    Mark(char),
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// No capital first: `oil`, `al-Assad`.
    Lower,
    /// One capital, at the start: `Moscow`.
    Capital,
    /// Two or more capitals and no small letter: `NATO`, `U.S.`.
    Upper,
    /// Capitals inside as well: `McMahon`, `Pak-US`.
    Mixed,
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is written; numbers and marks are `Lower`.
    pub case: Case,
    /// Whether white space stands before it (also at the start of a paragraph).
    pub is_spaced: bool,
}

impl Token {
    /// Whether it is this mark.
    #[inline]
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == TokenKind::Mark(mark)
    }

    /// Whether it is a word that begins with a capital.
    #[inline]
    pub fn is_capitalised(&self) -> bool {
        self.kind == TokenKind::Word && self.case != Case::Lower
    }
}

/// The tokens of `run`, a piece of prose in `text`, appended to `tokens`.
///
/// Runs of one paragraph are lexed one after another; markup between them does not count as white space.
/// Returns whether the run ends in white space, to be handed in as `is_spaced` with the next run.
pub fn lex(text: &str, run: Span, is_spaced: bool, tokens: &mut Vec<Token>) -> bool {
    let mut lexer = Lexer { text: run.slice(text), base: run.start(), at: 0, is_spaced };
    while let Some(token) = lexer.next_token() {
        tokens.push(token);
    }
    lexer.is_spaced
}

/// Characters that are not seen and say nothing of the words beside them: breaks that may be, directions of writing, what
/// steers a terminal.
const fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
            | '\0'..='\u{8}'
            | '\u{e}'..='\u{1f}'
            | '\u{7f}'..='\u{84}'
            | '\u{86}'..='\u{9f}'
    )
}

struct Lexer<'a> {
    text: &'a str,
    base: usize,
    at: usize,
    is_spaced: bool,
}

/// An apostrophe, straight or curly.
pub const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// A mark that belongs to the letter before it, and is no letter by itself: an accent, a joiner, a tone of Thai, and in
/// the scripts of India, whose blocks are laid out alike, the dot below and the stroke that takes the vowel away.
const fn is_mark(c: char) -> bool {
    match c {
        '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{dca}' | '\u{e47}'..='\u{e4e}' => true,
        '\u{900}'..='\u{d7f}' => matches!(c as u32 & 0x7f, 0x3c | 0x4d),
        _ => false,
    }
}

/// A letter, or a combining mark, which belongs to the letter before it.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && (c.is_alphabetic() || is_mark(c)))
}

/// A month in full, as it is written where a blank was lost.
fn is_month(word: Option<&str>) -> bool {
    matches!(
        word,
        Some(
            "January"
                | "February"
                | "March"
                | "April"
                | "May"
                | "June"
                | "July"
                | "August"
                | "September"
                | "October"
                | "November"
                | "December"
        )
    )
}

impl Lexer<'_> {
    fn next_token(&mut self) -> Option<Token> {
        let first = self.skip_space()?;
        let is_spaced = std::mem::replace(&mut self.is_spaced, false);
        let start = self.at;
        let kind = if is_letter(first) {
            self.word()
        } else if first.is_ascii_digit() {
            self.number()
        } else if !is_spaced && is_apostrophe(first) && self.is_possessive() {
            self.at += first.len_utf8() + 1;
            TokenKind::Clitic
        } else {
            self.at += first.len_utf8();
            TokenKind::Mark(first)
        };
        let span = Span::trusted(self.base + start, self.base + self.at);
        if kind == TokenKind::Mark('.') && !is_spaced {
            self.skip_footnote(start);
        }
        let written = self.text.get(start..self.at).unwrap_or_default();
        let case = if kind == TokenKind::Word { case(written) } else { Case::Lower };
        Some(Token { span, kind, case, is_spaced })
    }

    /// "became a state.12 It joined": the number of a note, glued to the stop by copying, is no word of the text.
    fn skip_footnote(&mut self, stop: usize) {
        const LONGEST: usize = 3;
        let before = self.text.get(..stop).unwrap_or_default();
        let word = before.bytes().rev().take_while(u8::is_ascii_lowercase).count();
        let year = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        let digits = self.text.bytes().skip(self.at).take_while(u8::is_ascii_digit).count();
        if (word > 3 || year == 4) && (1..=LONGEST).contains(&digits) && self.opens_sentence(digits) {
            self.at += digits;
        }
    }

    /// Whether white space and a capital stand so many bytes ahead, or nothing more.
    fn opens_sentence(&self, ahead: usize) -> bool {
        let rest = self.text.get(self.at + ahead..).unwrap_or_default();
        let word = rest.trim_start();
        word.is_empty() || word.len() < rest.len() && word.starts_with(char::is_uppercase)
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        let byte = *self.text.as_bytes().get(self.at + ahead)?;
        if byte.is_ascii() {
            return Some(byte as char);
        }
        self.text.get(self.at + ahead..)?.chars().next()
    }

    fn skip_space(&mut self) -> Option<char> {
        loop {
            let c = self.peek(0)?;
            // Zero-width space and byte order mark separate nothing and show nothing.
            if !c.is_whitespace() && !is_unseen(c) {
                return Some(c);
            }
            // "over\u{ad} throw": the hyphen of a line in print, and the space it left, part no word.
            let parts_a_line =
                c == ' ' && self.text.get(..self.at).is_some_and(|before| before.ends_with('\u{ad}'));
            self.is_spaced |= c.is_whitespace() && !parts_a_line;
            self.at += c.len_utf8();
        }
    }

    /// Whether an apostrophe here begins `’s` that ends a word.
    fn is_possessive(&self) -> bool {
        let Some(apostrophe) = self.peek(0) else { return false };
        let width = apostrophe.len_utf8();
        matches!(self.peek(width), Some('s' | 'S'))
            && !self.peek(width + 1).is_some_and(|c| is_letter(c) || c.is_ascii_digit())
    }

    /// Takes the letters here; how many they are.
    fn letters(&mut self) -> usize {
        let mut count = 0;
        while let Some(c) = self.peek(0).filter(|&c| is_letter(c)) {
            self.at += c.len_utf8();
            count += 1;
        }
        count
    }

    fn digits(&mut self) {
        while self.peek(0).is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
    }

    fn word(&mut self) -> TokenKind {
        let start = self.at;
        let mut part = self.letters();
        while let Some(joint) = self.peek(0) {
            let after = self.peek(joint.len_utf8());
            match (joint, after) {
                // Initials: `U.S.`, `P.M`; the last stop belongs to them when there is an inner one.
                ('.', Some(c)) if part == 1 && is_letter(c) => {
                    let stop = self.at;
                    self.at += 1;
                    if self.letters() != 1 {
                        self.at = stop;
                        break;
                    }
                }
                ('.', _) if part == 1 && self.at - start > 1 && self.has_inner_stop(start) => {
                    self.at += 1;
                    break;
                }
                ('-' | '\u{2010}' | '\u{2011}', Some(c)) if is_letter(c) => {
                    self.at += joint.len_utf8();
                    part = self.letters();
                }
                // `U-2`, `B-52`: a few capitals, a hyphen and digits are one name.
                ('-', Some(c)) if c.is_ascii_digit() && self.is_designation(start) => {
                    self.at += 1;
                    self.digits();
                    self.letters();
                    break;
                }
                ('\'' | '’' | 'ʼ', Some(c)) if is_letter(c) && !self.is_possessive() => {
                    self.at += joint.len_utf8();
                    part = self.letters();
                }
                // "Sa‘id", "Shi‘ites"
                ('‘', Some(c)) if c.is_lowercase() => {
                    self.at += joint.len_utf8();
                    part = self.letters();
                }
                // "on22 December": the blank was lost; "FY20" is a year.
                (c, _)
                    if c.is_ascii_digit()
                        && matches!(
                            self.text.get(start..self.at),
                            Some("on" | "in" | "by" | "since" | "until" | "from" | "FY")
                        ) =>
                {
                    break;
                }
                // "March1940", "March23, 1940": the blank was lost.
                (c, _) if c.is_ascii_digit() && is_month(self.text.get(start..self.at)) => break,
                // "c1500", "ca850": about that year.
                (c, _)
                    if c.is_ascii_digit()
                        && matches!(self.text.get(start..self.at), Some("c" | "ca"))
                        && self.is_bare_year() =>
                {
                    break;
                }
                // `G7`, `COVID19`.
                (c, _) if c.is_ascii_digit() => {
                    self.digits();
                    self.letters();
                    break;
                }
                _ => break,
            }
        }
        TokenKind::Word
    }

    fn has_inner_stop(&self, start: usize) -> bool {
        self.text.get(start..self.at).is_some_and(|written| written.contains('.'))
    }

    fn is_designation(&self, start: usize) -> bool {
        let written = self.text.get(start..self.at).unwrap_or_default();
        // "27 BCE-14 CE" has two years.
        let is_era = matches!(written, "BC" | "BCE" | "AD" | "CE");
        written.len() <= 3 && !is_era && written.bytes().all(|b| b.is_ascii_uppercase())
    }

    /// Three or four digits, and nothing that goes on with them.
    fn is_bare_year(&self) -> bool {
        let digits = (0..5).take_while(|&ahead| self.peek(ahead).is_some_and(|c| c.is_ascii_digit())).count();
        let next = self.peek(digits);
        let goes_on = next.is_some_and(is_letter)
            || matches!(next, Some('.' | ',')) && self.peek(digits + 1).is_some_and(|c| c.is_ascii_digit());
        (3..=4).contains(&digits) && !goes_on
    }

    fn number(&mut self) -> TokenKind {
        let start = self.at;
        self.digits();
        loop {
            let digit_at = |ahead: usize| self.peek(ahead).is_some_and(|c| c.is_ascii_digit());
            match self.peek(0) {
                // A comma groups only when exactly three digits follow (or two and then more: 12,34,567).
                Some(',')
                    if digit_at(1)
                        && digit_at(2)
                        && (self.peek(3) == Some(',') || digit_at(3) && !digit_at(4)) =>
                {
                    self.at += 1;
                    self.digits();
                }
                // "in 1961.6 The terms": a year, the end of the sentence, and the number of a note.
                Some('.') if digit_at(1) && self.at - start == 4 && !digit_at(3) => {
                    let length = 2 + usize::from(digit_at(2));
                    if self.opens_sentence(length) && self.peek(length).is_some() {
                        break;
                    }
                    self.at += 1;
                    self.digits();
                }
                Some('.') if digit_at(1) => {
                    self.at += 1;
                    self.digits();
                }
                _ => break,
            }
        }
        let digits = self.at;
        // "570A.D."
        let rest = self.text.get(digits..).unwrap_or_default();
        if rest.starts_with("A.D") || rest.starts_with("B.C") {
            return TokenKind::Number;
        }
        let letters = self.letters();
        // "in 1950which": the blank was lost.
        if letters > 3 && digits - start == 4 {
            self.at = digits;
            return TokenKind::Number;
        }
        // "23March 1940", "23rdMarch": the blank was lost.
        if letters > 2 && digits - start <= 2 {
            let word = digits + if letters > 4 && self.has_ending(digits) { 2 } else { 0 };
            if is_month(self.text.get(word..self.at)) {
                self.at = word;
                return if word == digits { TokenKind::Number } else { TokenKind::Suffixed };
            }
        }
        if letters == 0 && digits - start <= 2 && self.takes_ending() {
            return TokenKind::Suffixed;
        }
        if letters > 0 { TokenKind::Suffixed } else { TokenKind::Number }
    }

    /// Whether the ending of an ordinal number stands there.
    fn has_ending(&self, at: usize) -> bool {
        matches!(self.text.get(at..at + 2), Some("st" | "nd" | "rd" | "th"))
    }

    /// "6 th April": pages put a blank where the ending was raised.
    fn takes_ending(&mut self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let word = rest.trim_start_matches([' ', '\u{a0}']);
        let gap = rest.len() - word.len();
        let is_ending = gap > 0
            && ["st", "nd", "rd", "th"].iter().any(|ending| word.starts_with(ending))
            && !word.chars().nth(2).is_some_and(|c| c.is_alphanumeric() || is_apostrophe(c));
        self.at += if is_ending { gap + 2 } else { 0 };
        is_ending
    }
}

fn case(word: &str) -> Case {
    let mut chars = word.chars();
    if !chars.next().is_some_and(char::is_uppercase) {
        return Case::Lower;
    }
    let (mut capitals, mut small) = (0, 0);
    for c in chars {
        capitals += usize::from(c.is_uppercase());
        small += usize::from(c.is_lowercase());
    }
    match (capitals, small) {
        (0, _) => Case::Capital,
        (_, 0) => Case::Upper,
        (_, _) => Case::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        let mut tokens = Vec::new();
        lex(text, Span::new(text, 0, text.len()).unwrap(), true, &mut tokens);
        tokens.iter().map(|token| token.span.slice(text)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn words_numbers_and_marks_are_cut_where_a_reader_would_cut_them() {
        for (text, expected) in [
            ("India than Pakistan.The Soviets", "India|than|Pakistan|.|The|Soviets"),
            ("the U.S influence; P.M Gillani", "the|U.S|influence|;|P.M|Gillani"),
            ("in the U.S. and U.S.S.R.", "in|the|U.S.|and|U.S.S.R."),
            ("on 6 th April the 21 st Lancers", "on|6 th|April|the|21 st|Lancers"),
            ("27 BCE-14 CE", "27|BCE|-|14|CE"),
            ("J. F. Kennedy", "J|.|F|.|Kennedy"),
            ("Pakistan’s army don't O'Brien the students'", "Pakistan|’s|army|don't|O'Brien|the|students|'"),
            ("Pak-US U-2 mid-1960s 5-6 1914–18", "Pak-US|U-2|mid|-|1960s|5|-|6|1914|–|18"),
            ("1,139 men, 14.5 sous, May 5,1821", "1,139|men|,|14.5|sous|,|May|5|,|1821"),
            ("30.09.1966 26th 9/11 '47 1960's", "30.09.1966|26th|9|/|11|'|47|1960|'s"),
            ("in 1950which was; on22 May; 1960s 1500kg", "in|1950|which|was|;|on|22|May|;|1960s|1500kg"),
            ("a state.12 It rose in 1961.6 The ending.3", "a|state|.|It|rose|in|1961|.|The|ending|."),
            ("fig.3 shows No.7 A of 1961.6 tons", "fig|.|3|shows|No|.|7|A|of|1961.6|tons"),
            ("1,00,000 rupees at 5pm", "1,00,000|rupees|at|5pm"),
            ("", ""),
            ("…—“x”", "…|—|“|x|”"),
            ("Zulfiqār नेहरू 毛泽东", "Zulfiqār|नेहरू|毛泽东"),
            ("संयुक्त राष्ट्र ने। বাঙ্গালি", "संयुक्त|राष्ट्र|ने|।|বাঙ্গালি"),
        ] {
            assert_eq!(words(text), expected);
        }
    }

    #[test]
    fn case_tells_names_from_acronyms() {
        for (word, expected) in
            [("oil", Case::Lower), ("Moscow", Case::Capital), ("NATO", Case::Upper), ("McMahon", Case::Mixed)]
        {
            assert_eq!(case(word), expected, "{word}");
        }
    }
}
