//! Names in capitals: the first sentence of an encyclopedia sets its subject in them, a school-book its terms. In a
//! headline or a question they are written as names.
//!
//! A run of words in capitals is a name when two of them are longer than an acronym mostly is; then its small words are
//! small, and numbers of kings, initials and acronyms stay as they are.

use super::wording;

/// Words that are small inside a name.
const SMALL: [&str; 19] = [
    "A", "AN", "AND", "AT", "BY", "DE", "DEL", "ET", "FOR", "FROM", "IN", "OF", "ON", "OR", "THE", "TO",
    "VAN", "VON", "WITH",
];

/// Small words that stay behind in capitals where the words around them lost theirs.
const LEFT: [&str; 5] = ["AND", "DE", "ET", "OF", "THE"];

/// Names that are written in capitals always.
const ACRONYMS: [&str; 26] = [
    "AIDS", "ANZUS", "ASEAN", "BRICS", "CENTO", "EFTA", "GATT", "GULAG", "HMS", "INTERPOL", "NAFTA", "NASA",
    "NATO", "NAACP", "OPEC", "SAARC", "SEATO", "UNESCO", "UNHCR", "UNICEF", "UNRRA", "USA", "USS", "USSR",
    "UNO", "WHO",
];

/// Words of sentences: what has one in capitals is no name.
const SAID: [&str; 12] = ["ARE", "HAD", "HAS", "HE", "IS", "IT", "NOT", "SHE", "THEY", "WAS", "WE", "WERE"];

/// From this many letters on a word is rather a word than an acronym.
const LONG: usize = 4;

/// "The SIEGE OF KORA was" as "The Siege of Kora was"; nothing when no name stands in capitals.
pub(crate) fn without_loud_names(text: &str) -> Option<String> {
    // Most lines have no two capitals side by side.
    if !text.as_bytes().windows(2).any(|two| two.iter().all(u8::is_ascii_uppercase)) {
        return None;
    }
    let has_run = text.as_bytes().windows(LONG).any(|four| four.iter().all(u8::is_ascii_uppercase));
    let has_left = || LEFT.iter().any(|word| text.contains(word));
    if !has_run && !has_left() {
        return None;
    }
    let list: Vec<&str> = text.split(' ').collect();
    let mut out: Vec<String> = Vec::with_capacity(list.len());
    let mut at = 0;
    while let Some(&word) = list.get(at) {
        let run = list.get(at..at + run_length(list.get(at..).unwrap_or_default())).unwrap_or_default();
        if is_name(run) {
            out.extend(run.iter().enumerate().map(|(place, word)| quiet(word, at + place > 0)));
            at += run.len();
            continue;
        }
        if run.len() > 1 {
            out.extend(run.iter().map(|&word| word.to_owned()));
            at += run.len();
            continue;
        }
        let before = at.checked_sub(1).and_then(|before| list.get(before));
        let is_left = LEFT.contains(&word) && before.is_some_and(|before| is_capital(before));
        out.push(if is_left || wording::is_ordinal_in_figures(word) {
            word.to_lowercase()
        } else {
            word.to_owned()
        });
        at += 1;
    }
    let line = out.join(" ");
    (line != text).then_some(line)
}

/// A line that is nothing but capitals, as it is written elsewhere: "TREATY OF KORA" as a name, "EBDO" and "SALT I" as they stand.
pub(super) fn quieted(line: &str) -> String {
    const LEAST: usize = 6;
    const TOLD: [&str; 8] = ["BE", "BEEN", "CAN", "MAY", "MUST", "SHALL", "WILL", "WOULD"];
    // "BOOKS MUST BE RETURNED": a sentence.
    if line.split(' ').any(|word| SAID.contains(&core(word)) || TOLD.contains(&core(word))) {
        return line.to_lowercase();
    }
    let is_word = |word: &&str| letters(core(word)) > 2 && is_no_acronym(core(word));
    let is_told = line.split(' ').any(|word| letters(core(word)) >= LEAST && !ACRONYMS.contains(&core(word)))
        || line.split(' ').filter(is_word).nth(1).is_some();
    if !is_told {
        return line.to_owned();
    }
    line.split(' ').enumerate().map(|(at, word)| quiet(word, at > 0)).collect::<Vec<_>>().join(" ")
}

/// Neither a number of a king nor an acronym that is known.
fn is_no_acronym(core: &str) -> bool {
    !core.contains('.') && !ACRONYMS.contains(&core) && !is_roman(core)
}

/// How many words from the first on are in capitals; a bracket or a semicolon ends them.
fn run_length(list: &[&str]) -> usize {
    let loud = list.iter().take_while(|word| is_loud(word) && !word.starts_with('(')).count();
    let ends = |word: &&str| word.ends_with([';', ':', ')', '?', '!']);
    list.iter().take(loud).position(ends).map_or(loud, |end| end + 1)
}

/// Whether the words, all in capitals, are a name and no row of acronyms.
fn is_name(run: &[&str]) -> bool {
    let parts = || run.iter().flat_map(|word| word.split(['-', '–'])).filter(|part| is_long(part));
    // "SEATO, CENTO": words with commas between them are rather a list.
    let least = if run.iter().any(|word| word.ends_with(',')) { LONG + 2 } else { LONG + 1 };
    let is_said = run.iter().any(|word| SAID.contains(&core(word)));
    // "ISLE OF KORA": what stands around the small word is no row of acronyms.
    if let [first, "OF", last] = run
        && is_long(first)
        && letters(last) > 2
        && !ACRONYMS.contains(&core(last))
        && !ACRONYMS.contains(&core(first))
    {
        return !is_said;
    }
    !is_said && parts().nth(1).is_some() && parts().any(|part| letters(part) >= least)
}

/// `Kora`: a capital first, then small letters.
fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase)
}

/// No small letter, no figure, and a capital.
fn is_loud(word: &str) -> bool {
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    word.contains(char::is_uppercase) && !word.contains(|c: char| c.is_lowercase() || c.is_numeric())
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphabetic()).count()
}

/// The letters of a word without the marks around it.
fn core(word: &str) -> &str {
    word.trim_end_matches("'s").trim_end_matches("’s").trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_long(part: &str) -> bool {
    let core = core(part);
    letters(core) >= LONG && is_no_acronym(core)
}

/// "OTTO III"
fn is_roman(core: &str) -> bool {
    core.bytes().all(|byte| b"IVX".contains(&byte))
}

/// A word of a name as names are written.
fn quiet(word: &str, is_inner: bool) -> String {
    let core = core(word);
    if is_inner && SMALL.contains(&core) {
        return word.to_lowercase();
    }
    let is_short = match letters(core) {
        0 | 1 => true,
        2 => !matches!(core, "ST" | "MT" | "DR" | "MR" | "LE" | "LA" | "AL" | "IN" | "ON" | "AT" | "BY"),
        // "HMS", "NLC"
        3 => core != "LTD" && !core.contains(['A', 'E', 'I', 'O', 'U', 'Y']),
        _ => false,
    };
    if is_short || is_roman(core) || ACRONYMS.contains(&core) || core.contains('.') {
        return word.to_owned();
    }
    let mut out = String::with_capacity(word.len());
    let mut is_first = true;
    // "O'NEIL" has two capitals, "GEORGE'S" has one.
    let apostrophe = word.find(['\'', '’']).filter(|&at| at == 1 || at == 0);
    for (at, letter) in word.char_indices() {
        if is_first {
            out.push(letter);
        } else {
            out.extend(letter.to_lowercase());
        }
        is_first = !letter.is_alphabetic() && (!matches!(letter, '\'' | '’') || apostrophe == Some(at));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        without_loud_names(text).unwrap_or_default()
    }

    #[test]
    fn a_name_in_capitals_is_written_as_a_name() {
        for (loud, name) in [
            (
                "In which year was KARL J. HOLMES II of the UNITED NATIONS born?",
                "In which year was Karl J. Holmes II of the United Nations born?",
            ),
            ("The SIEGE OF KORA ended", "The Siege of Kora ended"),
            ("THE SIEGE OF ŻABICA ended", "The Siege of Żabica ended"),
            ("The firm bought the RASK-HOLM COMPANY", "The firm bought the Rask-Holm Company"),
            ("ST. OLAV'S BRIDGE and O'NEIL HOUSE fell", "St. Olav's Bridge and O'Neil House fell"),
            ("The NATO DEFENCE COLLEGE opened", "The NATO Defence College opened"),
            ("The 3RD HALDEN DIVISION was formed", "The 3rd Halden Division was formed"),
            ("Peace OF Lund", "Peace of Lund"),
            ("The TREATY OF LUND (TOL) was signed", "The Treaty of Lund (TOL) was signed"),
        ] {
            assert_eq!(told(loud), name);
        }
    }

    #[test]
    fn a_line_of_capitals_is_written_as_a_name_unless_it_is_an_acronym() {
        for (loud, expected) in [
            ("TREATY OF KORA", "Treaty of Kora"),
            ("THE LONG WAIT", "The Long Wait"),
            ("CYCLONE", "Cyclone"),
            ("EBDO", "EBDO"),
            ("SALT I", "SALT I"),
            ("NATO", "NATO"),
        ] {
            assert_eq!(super::quieted(loud), expected);
        }
    }

    #[test]
    fn acronyms_stay() {
        for text in [
            "Which body did NATO and the UN join?",
            "Kora joined SEATO AND CENTO",
            "Kora joined SEATO, CENTO and SAARC",
            "HMS KORA sank",
            "IT BURNED DOWN AGAIN",
            "The USSR USA talks",
            "The RASKI won",
        ] {
            assert_eq!(without_loud_names(text), None, "{text}");
        }
    }
}
