//! L01 to L03 and L13: a question looks like one.

use super::read::Strings;
use crate::question::item::QuestionKind;
use crate::question::wording::{CLAUSE_OPENERS, GAP, word_count};

/// L01: begins with a capital (or the gap); ends with `?`, or is a statement with a gap or to be judged.
pub(super) fn is_sentence(question: &Strings<'_>) -> bool {
    let stem = question.stem;
    let starts = stem.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || c == '_');
    let gaps = stem.matches(GAP).count();
    let is_gapped = gaps > 0;
    let ends = match question.kind {
        QuestionKind::Cloze | QuestionKind::ClozeDate => gaps == 1 && stem.ends_with('.'),
        QuestionKind::Number | QuestionKind::Period if is_gapped => gaps == 1 && stem.ends_with('.'),
        // "That Holm resigned in May.": what somebody said, or what an effect was.
        QuestionKind::TrueFalse => stem.ends_with('.') && !is_gapped && !stem.starts_with("That "),
        // The events to be matched stand below the question, a line each.
        QuestionKind::Match => stem.lines().next().is_some_and(|line| line.ends_with('.')) && !is_gapped,
        QuestionKind::Order | QuestionKind::Axis => stem.ends_with(['.', '?']) && !is_gapped,
        _ => stem.ends_with('?') && !is_gapped,
    };
    starts
        && ends
        && !has_two_verbs(stem)
        && !lost_a_word(stem)
        // "Yes, in ______, to take the port": an answer to what the article asks.
        && !stem.starts_with("Yes,")
        && !stem.starts_with("No,")
        && !stem.ends_with("??")
        && !stem.ends_with(".?")
        && !stem.ends_with(",?")
}

/// "On what date did Holm was murdered": behind the verb in front of the subject a second one that nothing opens.
fn has_two_verbs(stem: &str) -> bool {
    const ASKING: [&str; 6] = ["how", "what", "who", "whom", "whose", "why"];
    const FINITE: [&str; 7] = ["am", "are", "did", "had", "is", "was", "were"];
    let is_asked = stem.ends_with('?') && !stem.contains(['“', '"', ':']);
    let mut list = stem.split(' ').map(|word| word.trim_end_matches([',', '?'])).skip(1);
    let is_in_front = !stem.starts_with("Who ") && !stem.starts_with("Which ") && !stem.starts_with("What ");
    if !is_asked || !is_in_front || !list.by_ref().any(|word| matches!(word, "did" | "was" | "were")) {
        return false;
    }
    let mut is_open = false;
    list.any(|word| {
        is_open |= CLAUSE_OPENERS.contains(&word) || ASKING.contains(&word);
        !is_open && FINITE.contains(&word)
    })
}

/// "left Lund at on ______", "declare the a day of mourning", "did nine ships Holm lead", "go home with two": what stood between was cut
/// out, or the noun that was counted stands elsewhere.
fn lost_a_word(stem: &str) -> bool {
    const COUNTS: [&str; 10] =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"];
    let is_count =
        |word: &str| COUNTS.contains(&word.rsplit('-').next().unwrap_or(word)) && !word.starts_with('-');
    let (mut third, mut second, mut first) = ("", "", "");
    stem.split(' ').any(|word| {
        let is_seam = matches!(
            (first, word),
            ("the", "a" | "an" | "the")
                | ("a" | "an", "the")
                | ("at", "on" | "in" | "at")
                | ("before", "before")
                | ("his" | "its" | "their", "at" | "by" | "from" | "in" | "on" | "to" | "under" | "until")
        );
        // "did d initiate", "did 4 the Regiment leave", "did From Lund to Kora nominate": no subject stands there.
        let asks = matches!(first, "did" | "was" | "were") && stem.ends_with('?');
        let is_figure = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
        let is_no_subject = asks
            && (word.len() == 1 && word != "a" && word.bytes().all(|byte| byte.is_ascii_lowercase())
                || matches!(word, "From" | "By" | "With"))
            || matches!(second, "did" | "was" | "were")
                && is_figure(first)
                && word == "the"
                && stem.ends_with('?');
        // "wrote a platform to more fully explain?"
        let hangs = first.ends_with("ly") && matches!(word, "explain?" | "describe?" | "show?" | "prove?");
        let is_open = matches!(first, "to")
            && matches!(
                word,
                "show?" | "prove?" | "explain?" | "say?" | "tell?" | "make?" | "take?" | "give?" | "ask?"
            );
        // "“Holm was fled to Visby”": nobody is.
        let is_done_to_nobody = matches!(first, "was" | "were")
            && matches!(word, "arrived" | "died" | "fled" | "happened" | "occurred" | "vanished");
        let is_bare_count =
            |behind: &str, count: &str| matches!(behind, "with" | "by" | "for" | "of") && is_count(count);
        let is_left_bare = word.strip_suffix('?').is_some_and(|last| is_bare_count(first, last))
            || matches!(word, "in" | "on") && is_bare_count(second, first);
        // Quoted, the line begins with it.
        let is_counted = third == "did" && is_count(second)
            || second.strip_prefix('“').is_some_and(|count| is_count(&count.to_lowercase()));
        let counts_before_a_name = is_counted
            && first.ends_with('s')
            && first.starts_with(char::is_lowercase)
            && word.starts_with(char::is_uppercase);
        (third, second, first) = (second, first, word);
        is_seam
            || is_open
            || is_no_subject
            || hangs
            || is_done_to_nobody
            || is_left_bare
            || counts_before_a_name
    })
}

/// L02: 6 to 30 words; statements that are options at most 22.
pub(super) fn is_of_fair_length(question: &Strings<'_>) -> bool {
    let longest = match question.kind {
        QuestionKind::Statements | QuestionKind::Match => 90,
        QuestionKind::YearsBetween => 36,
        _ => 30,
    };
    let shortest = if question.kind == QuestionKind::TrueFalse { 5 } else { 6 };
    (shortest..=longest).contains(&word_count(question.stem))
        && question.options.iter().all(|option| word_count(option) <= 22)
        && word_count(question.key) <= 60
}

/// L03: unbalanced or doubled marks, spaces where none belong, remains of markup.
pub(super) fn has_stray_marks(question: &Strings<'_>) -> bool {
    let options = question.options.iter().map(String::as_str);
    std::iter::once(question.stem).chain(options).chain(std::iter::once(question.key)).any(is_untidy)
}

fn is_untidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    // "fought the empire (see table at right)"
    if text.contains("(see ") {
        return true;
    }
    // "wrote {{Lund": the remains of a template.
    if ["{{", "}}", "[[", "]]"].iter().any(|mark| text.contains(mark)) {
        return true;
    }
    // "S coronation took place": the end of an owner.
    if text.starts_with("S ") {
        return true;
    }
    // The quotation marks of a wire, and a bracket behind a comma: "in ______, (the Harbour Plan), but".
    if text.contains("``") || text.contains(", (") {
        return true;
    }
    // "did the case decide → Kora": the arrow of a note, where it is not quoted.
    if !text.is_ascii() && text.contains(['→', '⇒', '←']) && !text.contains('“') {
        return true;
    }
    // "as 'Absolute Weapons in 1946"
    let opens = text.contains('\'') && text.contains(" '");
    let closes =
        || ["' ", "',", "'.", "'?", "';", "s'"].iter().any(|end| text.contains(end)) || text.ends_with('\'');
    if opens && !closes() {
        return true;
    }
    let edges = text.starts_with([' ', '\n']) || text.ends_with([' ', '\n', ',', ';', ':', '-']);
    let mut marks = Marks::default();
    edges
        || is_glued(text)
        || has_a_footnote(text)
        // "from______": the gap for "from1923".
        || text.match_indices(GAP).any(|(at, _)| text.get(..at).is_some_and(|told| told.ends_with(char::is_alphanumeric)))
        || bytes.iter().enumerate().any(|(at, byte)| marks.are_stray(*byte, bytes, at))
        || marks.are_open()
}

/// `LübeckTrade and Salt LapsedGave rise`: cells of a table that were copied without what stood between them.
/// One such word may be the name of a company.
fn is_glued(text: &str) -> bool {
    let is_seam = |word: &[u8]| {
        word.windows(8).any(|letters| {
            letters[..4].iter().all(u8::is_ascii_alphabetic)
                && letters[3].is_ascii_lowercase()
                && letters[4].is_ascii_uppercase()
                && letters[5..].iter().all(u8::is_ascii_lowercase)
        })
    };
    text.split_ascii_whitespace().filter(|word| word.len() >= 8 && is_seam(word.as_bytes())).nth(1).is_some()
}

/// `independence2.`, `in 18864`: the mark of a footnote that was copied without its height.
fn has_a_footnote(text: &str) -> bool {
    let mut before = "";
    text.split(' ').any(|written| {
        let word = written.trim_end_matches(['.', ',', '?', ';', ':', ')', '”', '"']);
        let led = std::mem::replace(&mut before, written);
        // "passed the 146controversial law": the number of a page, of which the line began with the word.
        let behind = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
        if word.len() > behind.len() + 1
            && behind.len() > 3
            && behind.bytes().all(|letter| letter.is_ascii_lowercase())
        {
            return true;
        }
        if !word.ends_with(|letter: char| letter.is_ascii_digit()) {
            return false;
        }
        let letters = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let is_word = letters.len() > 4 && letters.bytes().all(|letter| letter.is_ascii_lowercase());
        // Five digits behind "in" or a day are a year with its mark.
        let is_year = letters.is_empty()
            && word.len() == 5
            && word.starts_with(['1', '2'])
            && (led == "in" || led.ends_with(','));
        is_word && letters.len() + 1 == word.len() || is_year
    })
}

/// The letters and digits that nothing stray begins with.
const IS_PLAIN: [bool; 256] = {
    let mut is_plain = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        is_plain[byte as usize] = byte.is_ascii_alphanumeric() && !matches!(byte, b'h' | b'w');
        byte += 1;
    }
    is_plain
};

/// The marks of a text, read byte by byte.
#[derive(Default)]
struct Marks {
    /// How many brackets and quotations are open.
    brackets: i32,
    quotations: i32,
    /// How many straight quotes, how long the last row of underscores.
    quotes: usize,
    underscores: usize,
    has_open_single: bool,
    has_closed_single: bool,
}

impl Marks {
    /// Whether the byte makes the text untidy at once.
    fn are_stray(&mut self, byte: u8, bytes: &[u8], at: usize) -> bool {
        if self.underscores == 0 && IS_PLAIN.get(usize::from(byte)) == Some(&true) {
            return false;
        }
        if byte != b'_' && !std::mem::take(&mut self.underscores).is_multiple_of(GAP.len()) {
            return true;
        }
        match byte {
            // Before a letter or a digit, as nearly always, nothing is stray.
            b' ' | b'\n' | b'.' | b',' | b'(' => {
                self.brackets += i32::from(byte == b'(');
                let rest = bytes.get(at..).unwrap_or_default();
                !rest.get(1).is_some_and(u8::is_ascii_alphanumeric) && begins_stray(rest)
            }
            b'h' => bytes.get(at..).is_some_and(|rest| rest.starts_with(b"http")),
            b'w' => bytes.get(at..).is_some_and(|rest| rest.starts_with(b"www.")),
            b')' => {
                self.brackets -= 1;
                self.brackets < 0
            }
            b'"' => {
                self.quotes += 1;
                false
            }
            b'_' => {
                self.underscores += 1;
                false
            }
            b'*' | b'[' | b']' | b'|' | b'#' | b'\t' | b'<' | b'>' => true,
            // “ ” ‘ ’
            0xe2 => {
                match bytes.get(at + 1..at + 3) {
                    Some([0x80, 0x9c]) => self.quotations += 1,
                    Some([0x80, 0x9d]) => self.quotations -= 1,
                    Some([0x80, 0x98]) => self.has_open_single = true,
                    Some([0x80, 0x99]) => self.has_closed_single = true,
                    _ => {}
                }
                self.quotations < 0
            }
            _ => false,
        }
    }

    /// Whether a mark at the end of the text lacks its other half.
    const fn are_open(&self) -> bool {
        self.brackets != 0
            || self.quotations != 0
            || self.quotes % 2 == 1
            || !self.underscores.is_multiple_of(GAP.len())
            || self.has_open_single && !self.has_closed_single
    }
}

/// Whether what stands nowhere in tidy text begins here; a line end is taken for a space.
fn begins_stray(rest: &[u8]) -> bool {
    const STRAY: [&str; 17] = [
        "()", "  ", " ,", " .", " ?", " ;", " )", "( ", "..", ",,", ",.", ",?", " ’?", " ’.", " '?", " '.",
        " ’ ",
    ];
    let is_same = |(one, other): (&u8, &u8)| one == other || *one == b'\n' && *other == b' ';
    STRAY.iter().any(|stray| rest.len() >= stray.len() && rest.iter().zip(stray.as_bytes()).all(is_same))
}

/// "Though Kora had not signed, it left in ______": what was not is told in another clause than the gap stands in.
fn denies_aside(stem: &str) -> bool {
    const OPENING: [&str; 10] =
        ["although", "as", "because", "if", "that", "though", "when", "whether", "which", "who"];
    let (Some(not), Some(gap)) = (stem.find(" not "), stem.find(GAP)) else { return false };
    let between = stem.get(not.min(gap)..not.max(gap)).unwrap_or_default();
    let before = stem.get(..not).unwrap_or_default();
    between.contains(',')
        || before
            .rsplit(' ')
            .take(6)
            .any(|word| OPENING.contains(&word.trim_start_matches('(').to_lowercase().as_str()))
}

/// L13: NOT stands in capitals, once, and only where the odd one out is asked for.
pub(super) fn negation_is_fair(question: &Strings<'_>) -> bool {
    let (mut loud, mut not, mut quiet) = (0, 0, 0);
    for word in question.stem.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’') {
        match word {
            "NOT" | "EXCEPT" => loud += 1,
            "not" => not += 1,
            "except" | "didn't" | "didn’t" | "never" => quiet += 1,
            _ => {}
        }
    }
    match question.kind {
        QuestionKind::Odd => loud == 1 && not + quiet == 0,
        // "in 1960, not in 1961" sets two dates side by side.
        QuestionKind::TrueFalse => {
            loud == 0 && (not + quiet == 0 || question.stem.contains(", not ") && not == 1 && quiet == 0)
        }
        // The article's own sentence with a gap may say what was not: "Though Kora had not signed, it left in ______."
        QuestionKind::Cloze | QuestionKind::ClozeDate => {
            let told =
                question.stem.matches(" not to ").count() + question.stem.matches(" not only ").count();
            let is_aside = not == told + 1 && denies_aside(question.stem);
            loud == 0 && (not == told || is_aside || not == 1 && question.stem.contains(" until "))
        }
        // "asked its members not to pay" is what was done.
        _ => loud == 0 && not == question.stem.matches(" not to ").count(),
    }
}
