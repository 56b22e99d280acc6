//! The day an article was published, as its own page says it.

use super::boilerplate::is_credit;
use super::list::{is_month, is_weekday};
use crate::article::{Block, BlockKind};

/// How many blocks at the top may say it.
const TOP: usize = 6;
/// How many short lines above a text, menus among them, may announce it: "Published Fri 24 Jun 2016".
const LINES: usize = 14;
/// How much of a text is looked through for the metadata of a web page, in bytes.
const HEAD: usize = 64 * 1024;

/// The day in the metadata of a web page whose head was saved with the text: `<meta property="article:published_time" content="…">`,
/// `"datePublished": "…"`, `<time datetime="…">`.
pub(super) fn in_metadata(text: &str) -> Option<String> {
    const NAMES: [&str; 6] = [
        "article:published_time",
        "\"datePublished\"",
        "itemprop=\"datePublished\"",
        "name=\"date\"",
        "name=\"DC.date\"",
        "<time ",
    ];
    let head = text.get(..text.floor_char_boundary(HEAD)).unwrap_or_default();
    NAMES.iter().find_map(|name| {
        let (_, behind) = head.split_once(name)?;
        // The value stands in the same element, between quotation marks.
        let value = behind.get(..behind.floor_char_boundary(120))?;
        value.split(['"', '\'']).find_map(iso)
    })
}

/// `2019-03-12` at the beginning of `2019-03-12T09:30:00+05:00`.
fn iso(value: &str) -> Option<String> {
    let day = value.get(..10)?;
    let mut parts = day.split('-').map(|part| part.parse::<u16>().ok());
    let (year, month, date) = (parts.next()??, parts.next()??, parts.next()??);
    let is_day = (1000..=2999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&date);
    is_day.then(|| day.to_owned())
}

/// The date in a line such as "Posted on: 3 March 2018", a dateline, or the publisher's last line.
pub(super) fn find(text: &str, blocks: &[Block]) -> Option<String> {
    let top = blocks.iter().take(TOP).filter_map(|block| {
        let words = block.span.slice(text);
        let is_bare =
            matches!(block.kind, BlockKind::Boilerplate) && (is_dateline(words) || is_dated_byline(words));
        if is_bare { date(words) } else { announced(words) }
    });
    // The issue of a review, in the line below the title.
    let lines_below =
        blocks.iter().take(TOP - 1).enumerate().flat_map(|(place, block)| {
            block.span.slice(text).lines().skip(usize::from(place == 0)).take(TOP)
        });
    let issue = lines_below.filter_map(issue);
    // A note is no publisher's line: "2. Minutes of the Board, 12 October 1983, item 7".
    let is_note =
        |words: &str| words.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '^' | '[' | '>'));
    let end = blocks
        .iter()
        .rev()
        .take(3)
        .filter(|block| block.kind == BlockKind::Boilerplate && !is_note(block.span.slice(text)));
    let lines = blocks.iter().take(LINES).skip(TOP).map(|block| block.span.slice(text));
    let lines = lines.take_while(|words| words.len() <= 160).filter_map(|words| {
        let small = words.to_ascii_lowercase();
        ["published", "posted", "updated"].iter().any(|word| small.starts_with(word)).then(|| date(words))?
    });
    // "Published in The Harbour Review, July 16th, 2023" below a text
    let below = blocks.iter().rev().take(3).map(|block| block.span.slice(text)).filter(|words| {
        let small = words.trim_start_matches(['(', '[', '*', '_']).to_ascii_lowercase();
        words.len() <= 160
            && ["published in", "first published in", "published on"]
                .iter()
                .any(|lead| small.starts_with(lead))
    });
    top.chain(lines)
        .chain(sitting(text, blocks))
        .chain(issue)
        .chain(below.filter_map(date))
        .chain(end.filter_map(|block| imprint(block.span.slice(text))))
        .next()
}

/// Whether a line is the dateline of a report: "NAIROBI, Kenya (AP) --", "WASHINGTON, August 8 (Agency) --".
pub(super) fn is_report_line(line: &str) -> bool {
    let ends = line.ends_with(['_', '—', '–', '-']);
    line.len() <= 80 && ends && line.starts_with(char::is_uppercase) && words(line).count() <= 9
}

/// Whether a line is a date and hardly anything else: "Tuesday October 22 2019, 5.45pm".
pub(super) fn is_dateline(line: &str) -> bool {
    // "Born: March 13, 1851": a line of a card.
    const LABELS: [&str; 12] = [
        "born",
        "died",
        "founded",
        "established",
        "opened",
        "closed",
        "dissolved",
        "built",
        "married",
        "killed",
        "formed",
        "incorporated",
    ];
    // "March 19, 1964/Phalguna 29, 1885 (Saka)": the same day by another calendar.
    let line = line
        .split_once('/')
        .filter(|(day, other)| other.starts_with(char::is_uppercase) && date(day).is_some())
        .map_or(line, |(day, _)| day);
    let is_label =
        words(line).next().is_some_and(|word| LABELS.contains(&word.to_ascii_lowercase().as_str()));
    line.len() <= 80
        && !is_label
        && date(line).is_some()
        && words(line).filter(|word| is_other(word)).count() <= 1
}

/// Whether a line tells who wrote a page and when, and nothing that happened: "Ann Hill Published October 8, 2025 07:13am", "October 08, 2025
/// | Updated October 09, 2025 01:10 am IST - New Delhi", "October 7, 2025 · 5 min read", "Shahbaz Rana October 08, 2025".
pub(super) fn is_dated_byline(line: &str) -> bool {
    const LONGEST: usize = 160;
    /// So many words before a date may be a name, where nothing else tells what the line is.
    const NAME: std::ops::RangeInclusive<usize> = 2..=3;
    /// Pages have a day in such a line since there is a web.
    const WEB: i32 = 1995;
    let Some(day) =
        (line.len() <= LONGEST && !line.ends_with(['.', '!', '?', ':', ';'])).then(|| first(line)).flatten()
    else {
        return false;
    };
    let (mut others, mut names, mut credits) = (0, 0, 0);
    for word in words(line).filter(|word| is_other(word)) {
        if CREDITS.contains(&word.to_ascii_lowercase().as_str()) {
            credits += 1;
        } else if word.starts_with(char::is_uppercase) {
            names += 1;
        } else {
            others += 1;
        }
    }
    let ends_with_date = line.ends_with(|c: char| c.is_ascii_digit());
    let is_signed =
        NAME.contains(&names) && ends_with_date && day.year >= WEB && line.starts_with(char::is_uppercase);
    day.day.is_some() && others == 0 && (credits > 0 || is_signed)
}

/// Words of such a line.
const CREDITS: [&str; 19] = [
    "ago",
    "hours",
    "by",
    "published",
    "updated",
    "posted",
    "modified",
    "dated",
    "admin",
    "min",
    "mins",
    "minutes",
    "read",
    "ist",
    "pst",
    "pkt",
    "bst",
    "est",
    "edt",
];

/// Whether a line is a date and nothing else: "3 May 1901".
pub(super) fn is_lone_date(line: &str) -> bool {
    line.len() <= 40 && date(line).is_some() && !words(line).any(is_other)
}

/// `, 5 June 2019 (Agency)`: a date, and besides it only what stands in brackets.
fn is_day_line(line: &str) -> bool {
    let outside = line.split('(').next().unwrap_or_default();
    !words(outside).any(|word| is_other(word) || word == "on")
}

fn is_other(word: &str) -> bool {
    let small = word.to_ascii_lowercase();
    let is_clock =
        matches!(small.as_str(), "am" | "pm" | "gmt" | "utc" | "at" | "on" | "of" | "the" | "date");
    !(word.starts_with(|c: char| c.is_ascii_digit()) || is_month(&small) || is_weekday(&small) || is_clock)
}

pub(super) fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A date behind a word that announces the day of publication.
fn announced(line: &str) -> Option<String> {
    /// A report begins with a longer sentence, in bytes.
    const SHORTEST_LEAD: usize = 120;
    const WORDS: [&str; 9] = [
        "posted on",
        "posted",
        "published on",
        "published",
        "updated",
        "dated",
        "handout for",
        "date:",
        "first published",
    ];
    let head: String = line.chars().take(160).collect();
    let small = head.to_lowercase();
    let start = small.trim_start_matches(|c: char| !c.is_alphanumeric());
    let word = WORDS.iter().find(|word| start.starts_with(**word));
    if word.is_some() {
        return date(&head);
    }
    // "LONDON, 5 June 2019 (Agency) - Three ships ..."
    let place = head.split([',', '(']).next().unwrap_or_default();
    let is_loud = place.len() >= 3 && place.chars().all(|c| c.is_uppercase() || c == ' ' || c == '.');
    let dash = [" - ", " — ", " – ", " -- ", " _"].iter().filter_map(|dash| head.find(dash)).min();
    // "GAZI, June 6, 2019: Three ships sank": the first words of a report and not a row of a chronicle.
    let is_report = is_loud && line.len() > SHORTEST_LEAD;
    let colon =
        head.find(": ").filter(|&colon| is_report && head.get(place.len()..colon).is_some_and(is_day_line));
    let before_dash = head.get(..colon.or(dash)?)?;
    // "Ann Holm (née Dahl; 3 May 1917 – 2 June 2006) was": the dash stands inside the bracket of a life.
    if before_dash.matches('(').count() > before_dash.matches(')').count() {
        return None;
    }
    // "Gazi, 5 June 2019 (Agency) – Three ships": a place in small letters has its day and agency right behind it.
    let is_place = is_loud
        || place.split(' ').count() <= 3
            && place.starts_with(char::is_uppercase)
            && self::words(before_dash).count() <= 9
            && before_dash.get(place.len()..).is_some_and(is_day_line);
    is_place.then(|| date(before_dash)).flatten()
}

/// The issue that a line below the title names, with who wrote it or where it was printed: "By Ann Hill | The Harbour
/// Review, autumn 2011", "From the Bay Quarterly, Winter 2004". Of a winter only its year is sure.
fn issue(line: &str) -> Option<String> {
    const PAPERS: [&str; 22] = [
        "review",
        "quarterly",
        "magazine",
        "journal",
        "times",
        "post",
        "news",
        "gazette",
        "weekly",
        "monthly",
        "herald",
        "tribune",
        "observer",
        "bulletin",
        "newsletter",
        "digest",
        "chronicle",
        "standard",
        "telegraph",
        "express",
        "issue",
        "edition",
    ];
    let is_line = line.len() <= 120 && !line.trim_end().ends_with(['.', '!', '?', ':', ';']);
    let small = line.to_lowercase();
    let words: Vec<&str> = words(&small).collect();
    let is_credited =
        small.starts_with("by ") || line.contains(" | ") || words.iter().any(|word| PAPERS.contains(word));
    if !is_line || !is_credited {
        return None;
    }
    if let Some(day) = date(line) {
        return Some(day);
    }
    season(line)
}

/// The day of minutes and of news for members, in their title or in a line of its own right below it: "Minutes of the meeting
/// held on 14 January 2019", "Newsletter" and "No. 12, March 2021".
fn sitting(text: &str, blocks: &[Block]) -> Option<String> {
    const LONGEST: usize = 80;
    const LEADS: [&str; 4] = ["held", "date", "meeting", "on"];
    let title = blocks.first()?.span.slice(text);
    let small = title.to_lowercase();
    if title.len() > 2 * LONGEST || !words(&small).any(|word| matches!(word, "minutes" | "newsletter")) {
        return None;
    }
    let below = blocks.iter().skip(1).take(TOP - 2).map(|block| block.span.slice(text));
    let below = below
        .take_while(|line| line.len() <= LONGEST && !line.ends_with(['.', '!', '?']))
        .filter_map(|line| {
            let small = line.to_lowercase();
            let is_led = words(&small).next().is_some_and(|word| LEADS.contains(&word));
            let others = words(&small).filter(|word| is_other(word)).count();
            if is_led || others <= 3 { date(line).or_else(|| season(line)) } else { None }
        });
    date(title).into_iter().chain(below).next()
}

/// "Spring 2021": the season of a year at the end of a line. Of a winter only its year is sure.
fn season(line: &str) -> Option<String> {
    let small = line.to_lowercase();
    let words: Vec<&str> = words(&small).collect();
    let [.., before, last] = words.as_slice() else { return None };
    let year = year(last)?;
    match *before {
        "spring" | "summer" | "autumn" | "fall" => Some(format!("{before} {year}")),
        "winter" => Some(year.to_string()),
        _ => None,
    }
}

/// A month and a year, or more, in the line of a publisher; behind a credit in its last sentence.
fn imprint(line: &str) -> Option<String> {
    let line = if is_credit(line) { line.rsplit(". ").next()? } else { line };
    let small = line.to_lowercase();
    if line.len() > 200 || small.contains("copyright") || small.contains('©') {
        return None;
    }
    date(line)
}

/// A date with a month and a year, as it is written.
#[derive(Clone, Copy)]
pub(super) struct Written {
    pub(super) year: i32,
    month: usize,
    pub(super) day: Option<usize>,
}

/// The first date with a month and a year in a line.
pub(super) fn first(line: &str) -> Option<Written> {
    let words: Vec<_> = words(line).take(40).collect();
    (0..words.len()).find_map(|at| date_at(line, &words, at))
}

/// The same, written the ISO way.
pub(super) fn date(line: &str) -> Option<String> {
    let Written { year, month, day } = first(line)?;
    Some(match day {
        Some(day) => format!("{year:04}-{month:02}-{day:02}"),
        None => format!("{year:04}-{month:02}"),
    })
}

/// The date whose month, or whose year where it is written the ISO way, is a word of the line.
pub(super) fn date_at(line: &str, words: &[&str], at: usize) -> Option<Written> {
    let word = words.get(at)?;
    let word_before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at)).copied();
    let word_after = |ahead: usize| words.get(at + ahead).copied();
    let is_day = |day: &usize| (1..=31).contains(day);
    if let (Some(year), Some(month), Some(day)) =
        (year(word), word_after(1).and_then(number), word_after(2).and_then(number).filter(is_day))
        && (1..=12).contains(&month)
        && line.contains(&format!("{word}-"))
    {
        return Some(Written { year, month, day: Some(day) });
    }
    // 07/10/2025, 7.10.2025: the day first, unless it can't be.
    if let (Some(one), Some(other), Some(year)) =
        (number(word), word_after(1).and_then(number), word_after(2).and_then(year))
        && ['/', '.', '-'].iter().any(|sign| {
            line.contains(&format!("{word}{sign}{}{sign}{year}", word_after(1).unwrap_or_default()))
        })
    {
        let (day, month) = if other > 12 { (other, one) } else { (one, other) };
        return ((1..=12).contains(&month) && is_day(&day)).then_some(Written {
            year,
            month,
            day: Some(day),
        });
    }
    let month = month_number(word)?;
    // May 1950; May 4, 1950; 4 May 1950; 4th of May, 1950.
    let day_before = word_before(1)
        .and_then(number)
        .or_else(|| word_before(2).filter(|_| word_before(1) == Some("of")).and_then(number));
    let (day, year) = match word_after(1) {
        Some(next) if year(next).is_some() => (day_before, year(next)),
        Some(next) => (number(next), word_after(2).and_then(year)),
        None => (None, None),
    };
    Some(Written { year: year?, month, day: day.filter(is_day) })
}

pub(super) fn month_number(word: &str) -> Option<usize> {
    let small = word.to_ascii_lowercase();
    let first = small.get(..3).filter(|_| is_month(&small))?;
    crate::temporal::MONTHS
        .iter()
        .position(|month| month.to_ascii_lowercase().starts_with(first))
        .map(|at| at + 1)
}

/// `2025`, and `20252` where the hour was pasted onto it: "October 7, 20252:15 PM".
fn year(word: &str) -> Option<i32> {
    let is_glued = matches!(word.len(), 5..=6) && word.starts_with("20");
    let year = word
        .get(..4)
        .filter(|_| word.len() == 4 || is_glued && word.bytes().all(|byte| byte.is_ascii_digit()))?;
    year.parse().ok().filter(|year| (1400..=2200).contains(year))
}

/// `3`, `3rd`.
pub(super) fn number(word: &str) -> Option<usize> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = word.get(digits.len()..)?;
    (digits.len() <= 2 && matches!(ending, "" | "st" | "nd" | "rd" | "th"))
        .then(|| digits.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_full_date_of_a_line_is_read() {
        for (line, expected) in [
            ("Posted on: March 3rd, 2018 by admin", Some("2018-03-03")),
            ("Tuesday October 22 2019, 5.45pm", Some("2019-10-22")),
            ("Handout for Monday 3 March 2025", Some("2025-03-03")),
            ("the 4th of May, 1950", Some("1950-05-04")),
            ("Oslo, August 2015. Price 300", Some("2015-08")),
            ("2012-03-18", Some("2012-03-18")),
            ("in 1950", None),
            ("May he live", None),
        ] {
            assert_eq!(date(line).as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn the_metadata_of_a_web_page_say_the_day() {
        for (text, expected) in [
            (
                "<meta property=\"article:published_time\" content=\"2019-03-12T09:30:00+05:00\"/>\n\nWords.",
                Some("2019-03-12"),
            ),
            ("{\"datePublished\": \"2021-11-02\", \"headline\": \"Three ships\"}", Some("2021-11-02")),
            ("<time class=\"when\" datetime='2008-07-01'>last week</time>", Some("2008-07-01")),
            ("<meta name=\"date\" content=\"soon\">", None),
            ("The time 2019-03-12 stands in no element.", None),
        ] {
            assert_eq!(in_metadata(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_line_under_the_title_tells_who_wrote_a_page_and_when() {
        for (line, expected) in [
            ("Ann Hill Published October 8, 2025 Updated October 8, 2025 07:13am", Some("2025-10-08")),
            (
                "October 08, 2025 09:15 pm | Updated October 09, 2025 01:10 am IST - New Kell",
                Some("2025-10-08"),
            ),
            ("By Ann Hill\nOctober 7, 20252:15 PM GMT+5 Updated 3 hours ago", Some("2025-10-07")),
            ("October 7, 2025 · 5 min read", Some("2025-10-07")),
            ("2025-10-07 by admin", Some("2025-10-07")),
            ("Ann Hill October 08, 2025", Some("2025-10-08")),
            // What happened on a day, or a heading with it.
            ("Battle Abbey 14 October 1066", None),
            ("15 August 1947 Independence Day", None),
            ("The harbour of Kell was opened on October 8, 2025", None),
            ("Updated in October 2025", None),
        ] {
            let found = is_dated_byline(line).then(|| date(line)).flatten();
            assert_eq!(found.as_deref(), expected, "{line}");
        }
        assert_eq!(date("07/10/2025").as_deref(), Some("2025-10-07"));
        assert_eq!(date("10/17/2025").as_deref(), Some("2025-10-17"));
        assert_eq!(date("30.08.2019 at 22:15").as_deref(), Some("2019-08-30"));
        assert_eq!(date("17/17/2025"), None);
    }

    #[test]
    fn only_a_line_that_announces_it_says_the_day_of_publication() {
        assert_eq!(announced("LONDON, 5 June 2019 - Three ships").as_deref(), Some("2019-06-05"));
        assert_eq!(announced("Gazi, 5 June 2019 (Agency) – Three ships").as_deref(), Some("2019-06-05"));
        let lead = "the three ships of the harbour board sank on Thursday, a day after the mayor had told the council that they were sound.";
        assert_eq!(announced(&format!("GAZI, June 6, 2019: {lead}")).as_deref(), Some("2019-06-06"));
        assert_eq!(announced("GAZI, June 6, 1919: The treaty is signed").as_deref(), None);
        assert_eq!(announced("In Gazi, on 5 June 2019 – a Monday – ships sank").as_deref(), None);
        assert_eq!(issue("By Ann Hill | The Harbour Review, autumn 2011").as_deref(), Some("autumn 2011"));
        assert_eq!(issue("From the Bay Quarterly, Winter 2004").as_deref(), Some("2004"));
        assert_eq!(issue("By our own | Thursday May 16 2024, 7.40pm").as_deref(), Some("2024-05-16"));
        assert_eq!(issue("The siege of Kell, spring 1565"), None);
        assert_eq!(announced("Published 12 May 2021").as_deref(), Some("2021-05-12"));
        assert_eq!(announced("He was born on 12 May 1921."), None);
        assert!(is_dateline("Tuesday October 22 2019, 5.45pm"));
        assert!(!is_dateline("On 22 October 2019 three ships sank"));
    }
}
