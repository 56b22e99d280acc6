//! What a word may do in a time phrase, looked up once for each token.
//!
//! Most words do nothing in a time phrase; for them the lookup is all that ever happens. The table is in
//! [`super::vocabulary`]; this file turns tokens into [`Lexeme`]s.

use super::packed::{holds, pack_at};
use super::vocabulary::{entry, lookup, packed_entry};
use crate::text::{Case, Token, TokenKind};

/// The part a word can play in a time phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Class {
    /// Outside the sentence.
    Edge,
    /// None.
    #[default]
    Other,
    /// The number at the head of a row below the name of a month: the day.
    RowDay,
    /// `-`, `–`, `—` and their kin.
    Dash,
    /// `,`
    Comma,
    /// `.`
    Stop,
    /// `/`
    Slash,
    /// `:`
    Colon,
    /// `'` and `’`
    Apostrophe,
    /// `(` and `[`
    Open,
    /// `)` and `]`
    Close,
    /// `$`, `£` and other signs of money, `#`, `№`, `§`.
    Sign,
    /// `%`, `°` and units of measure behind a number.
    Measure,
    /// `’s`
    Clitic,
    /// January; the value is 1 to 12.
    Month,
    /// Jan; needs a number or a stop beside it.
    MonthShort,
    /// May, March: also ordinary words; capitals and neighbours decide.
    MonthWord,
    /// may, march: months only where their neighbours say so
    MonthVerb,
    /// Monday is 0.
    Weekday,
    /// Mon
    WeekdayShort,
    /// 1944, 7; the value is the number.
    Number,
    /// 1,900
    Grouped,
    /// 2.5, 30.09.1966
    Dotted,
    /// 26th
    Ordinal,
    /// 1960s, 60s; the value is the number.
    Plural,
    /// 5pm, 0530hrs; the value is in minutes.
    ClockWord,
    /// 480BC; the value is the astronomical year.
    EraWord,
    /// Digits with other letters: 5km.
    Suffixed,
    /// two, thirty; the value is the number.
    NumberWord,
    /// hundred, thousand
    Multiplier,
    /// dozen
    Dozen,
    /// a, an
    Article,
    /// few, several, many, some: a number that is not said
    Vague,
    /// couple
    Couple,
    /// first, twenty-first
    OrdinalWord,
    /// twenties, nineties; the value is 20 to 90.
    DecadeWord,
    /// year; the value codes the unit.
    Unit,
    /// years
    Units,
    /// summer; the value codes the season.
    Season,
    /// fall, spring: also ordinary words
    SeasonWord,
    /// morning; the value codes the part.
    DayPart,
    /// noon, midnight; the value is the hour.
    ClockName,
    /// BC, AD; the value is -1 or 1; 2 for years of the Hijra.
    Era,
    /// am, pm; the value is 0 or 12.
    Meridiem,
    /// o'clock, hours behind a clock time
    OClock,
    /// GMT, EST; the value is in minutes.
    Zone,
    /// quarter
    Quarter,
    /// half
    HalfWord,
    /// fiscal, financial
    Fiscal,
    /// FY, Q3, H1; the value codes which.
    FiscalShort,
    /// early, late, mid; the value codes the modifier.
    Portion,
    /// beginning, start, end, middle, turn; the value codes the modifier.
    PortionNoun,
    /// earlier, later
    Comparative,
    /// ago
    Ago,
    /// afterwards, thereafter
    Afterwards,
    /// before
    Before,
    /// after, following behind a length
    After,
    /// prior, previously
    Previously,
    /// since
    Since,
    /// until, till
    Until,
    /// by
    By,
    /// from
    From,
    /// to, through
    To,
    /// between
    Between,
    /// and, or
    And,
    /// in, during, throughout, within, for, over
    In,
    /// on
    On,
    /// at
    At,
    /// of
    Of,
    /// the
    The,
    /// that, this, these, those; the value: 0 this, 1 that
    This,
    /// same
    Same,
    /// last, past: -1
    Last,
    /// next, coming: 1
    Next,
    /// previous, preceding: -1, counted from the text
    Previous,
    /// following, subsequent, ensuing: 1, counted from the text
    Following,
    /// every, each
    Every,
    /// per
    Per,
    /// about, around, circa, c., nearly
    About,
    /// over, more, less, least
    Over,
    /// than
    Than,
    /// just, only, some before a length
    Only,
    /// another, further, additional
    Another,
    /// today, yesterday; the value is the distance in days.
    Today,
    /// tonight
    Tonight,
    /// now, currently
    Now,
    /// former, recently
    Once,
    /// future, soon
    Soon,
    /// present, modern before a noun of time
    Present,
    /// daily; the value codes the unit.
    Daily,
    /// time, moment, period
    Time,
    /// weekend
    Weekend,
    /// long, old, age
    Old,
    /// Christmas; the value codes the feast.
    Feast,
    /// Muharram; the value is 1 to 12, by the Hijra.
    HijraMonth,
    /// eve
    Eve,
    /// anniversary, birthday
    Anniversary,
    /// year, as in "the year 1950" is a Unit; "reigned", "r", "fl", "born"
    Life,
    /// aged
    Aged,
    /// mid-1960s, two-year, eighteenth-century: read from its parts
    Compound,
    /// page, No., Route, Resolution: the number behind it is a label
    Label,
    /// men, troops, people: the number before it is a count
    Counted,
    /// rest, remainder, course
    Rest,
    /// was, were, would: verbs that tell "may" and "march" from months
    Auxiliary,
    /// not, n't
    Not,
}

/// The class of a token and the number it stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lexeme {
    pub(super) class: Class,
    pub(super) value: i32,
    /// Whether a named time may begin here.
    pub(super) is_name_start: bool,
    /// Whether it is a word that no table knows, with a hyphen in it.
    pub(super) is_joined: bool,
}

impl Lexeme {
    const fn new(class: Class, value: i32) -> Self {
        Self { class, value, is_name_start: false, is_joined: false }
    }
}

/// The lexeme of one token.
pub(super) fn lexeme(text: &str, token: &Token) -> Lexeme {
    match token.kind {
        TokenKind::Mark(mark) => Lexeme::new(mark_class(mark), 0),
        TokenKind::Clitic => Lexeme::new(Class::Clitic, 0),
        TokenKind::Number => {
            let written = token.span.slice(text);
            let is_name_start = written.len() <= 2 && entry(written).is_some_and(|entry| entry.3);
            Lexeme { is_name_start, ..number(written) }
        }
        TokenKind::Suffixed => suffixed(token.span.slice(text)),
        TokenKind::Word => word(text, token),
    }
}

const fn mark_class(mark: char) -> Class {
    match mark {
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '~' => Class::Dash,
        ',' => Class::Comma,
        '&' => Class::And,
        '.' => Class::Stop,
        '/' => Class::Slash,
        ':' => Class::Colon,
        '\'' | '’' | '‘' | 'ʼ' => Class::Apostrophe,
        '(' | '[' => Class::Open,
        ')' | ']' => Class::Close,
        '$' | '£' | '€' | '¥' | '₹' | '#' | '№' | '§' => Class::Sign,
        '%' | '°' | '‰' | '′' | '″' | '+' | '×' | '=' => Class::Measure,
        _ => Class::Other,
    }
}

/// A number written in digits; what is too long for a number of years or days is capped.
fn number(written: &str) -> Lexeme {
    if written.contains('.') {
        return Lexeme::new(Class::Dotted, 0);
    }
    let class = if written.contains(',') { Class::Grouped } else { Class::Number };
    Lexeme::new(class, digits(written))
}

/// The digits of `written` as a number, at most 999,999,999.
pub(super) fn digits(written: &str) -> i32 {
    written.bytes().filter(u8::is_ascii_digit).fold(0, |number: i32, digit| {
        number.saturating_mul(10).saturating_add(i32::from(digit - b'0')).min(999_999_999)
    })
}

fn suffixed(written: &str) -> Lexeme {
    let Some(split) = written.find(|c: char| c.is_alphabetic()) else { return Lexeme::default() };
    let (Some(front), Some(ending)) = (written.get(..split), written.get(split..)) else {
        return Lexeme::default();
    };
    if front.contains([',', '.']) {
        return suffixed_clock(front, ending).unwrap_or(Lexeme::new(Class::Suffixed, 0));
    }
    let value = digits(front);
    match ending {
        "st" | "nd" | "rd" | "th" | "d" | "ST" | "ND" | "RD" | "TH" => Lexeme::new(Class::Ordinal, value),
        "s" | "S" if value % 10 == 0 && value >= 10 => Lexeme::new(Class::Plural, value),
        "BC" | "BCE" | "bc" | "bce" => Lexeme::new(Class::EraWord, 1 - value),
        "AD" | "CE" | "ad" | "ce" => Lexeme::new(Class::EraWord, value),
        _ => suffixed_clock(front, ending).unwrap_or(Lexeme::new(Class::Suffixed, value)),
    }
}

/// `5pm`, `5.30pm`, `0530hrs`, as minutes.
fn suffixed_clock(front: &str, ending: &str) -> Option<Lexeme> {
    let (hour, minute) = match front.split_once('.') {
        Some((hour, minute)) if minute.len() == 2 => (digits(hour), digits(minute)),
        Some(_) => return None,
        None if front.len() == 4 => (digits(front) / 100, digits(front) % 100),
        None => (digits(front), 0),
    };
    let noon = match ending {
        "am" | "AM" | "a" => 0,
        "pm" | "PM" | "p" => 12,
        "h" | "hrs" | "hr" | "hours" if front.len() == 4 => 0,
        _ => return None,
    };
    // "11pm" is 23, "12pm" is noon; "17:30pm" is written too and means what it says.
    let hour =
        if hour <= 12 && !matches!(ending, "h" | "hrs" | "hr" | "hours") { hour % 12 + noon } else { hour };
    (hour <= 24 && minute <= 59).then(|| Lexeme::new(Class::ClockWord, hour * 60 + minute))
}

fn word(text: &str, token: &Token) -> Lexeme {
    let key = pack_at(text, token.span);
    let found = key.and_then(packed_entry);
    let is_name_start = found.is_some_and(|entry| entry.3);
    let Some((_, class, value, _)) = found.filter(|entry| entry.1 != Class::Other) else {
        // U+2010 and its neighbours begin with the byte E2, which has the bit of small letters.
        let may_join = key.is_none_or(|key| holds(key, b'-') || holds(key, 0xE2));
        let is_joined = may_join && has_hyphen(token.span.slice(text));
        let lexeme = if is_joined { compound(token.span.slice(text)) } else { Lexeme::default() };
        return Lexeme { is_name_start, is_joined, ..lexeme };
    };
    let case = token.case;
    let is_other = match class {
        // "may" and "march" in small letters are mostly other words.
        Class::MonthWord if case == Case::Lower => {
            return Lexeme { is_name_start, ..Lexeme::new(Class::MonthVerb, value) };
        }
        Class::MonthShort | Class::WeekdayShort | Class::Weekday | Class::Feast | Class::HijraMonth => {
            case == Case::Lower
        }
        // Signs of an era or a zone are written in capitals ("ad" and "est" are other words).
        Class::Era | Class::Zone | Class::FiscalShort => {
            case == Case::Lower && !token.span.slice(text).contains('.')
        }
        _ => false,
    };
    let lexeme = if is_other { Lexeme::default() } else { Lexeme::new(class, value) };
    Lexeme { is_name_start, ..lexeme }
}

fn has_hyphen(written: &str) -> bool {
    written.as_bytes().contains(&b'-') || written.contains(['\u{2010}', '\u{2011}'])
}

/// A word with hyphens counts when its first or its last part would.
fn compound(written: &str) -> Lexeme {
    let mut parts = written.split(['-', '\u{2010}', '\u{2011}']);
    let first = parts.next().and_then(lookup).map(|found| found.0);
    let last = parts.next_back().and_then(lookup).map(|found| found.0);
    let is_time = |class: Option<Class>| {
        matches!(
            class,
            Some(
                Class::Unit
                    | Class::Units
                    | Class::Month
                    | Class::MonthWord
                    | Class::MonthShort
                    | Class::Season
                    | Class::SeasonWord
                    | Class::NumberWord
                    | Class::OrdinalWord
                    | Class::Weekday
                    | Class::DayPart
                    | Class::DecadeWord
                    | Class::Time
            )
        )
    };
    let class = if is_time(last) || (is_time(first) && first != Some(Class::Time)) {
        Class::Compound
    } else {
        Class::Other
    };
    Lexeme::new(class, 0)
}
