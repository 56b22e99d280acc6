//! Where in the narrative a phrase stands, as far as that says something about its year.

mod closed;
mod tense;
mod told;

use super::class::Class;
use super::find::{Find, Origin, Piece, Sense, Turn};
use super::rules::OF_ROW;
use super::section::Reach;
use super::timex::{TimeValue, TimexKind};
use super::units::small;
use super::value::{Modifier, PartialDate};
use super::words::Words;
use crate::text::{Form, Prose};
use closed::{ends_insertion, is_closed, is_of_the_deed};
pub(super) use tense::looks_ahead;
use tense::{is_promised, is_put_off, is_quoting, is_reason, is_saying, is_timetabled, tense};
use told::{is_death, is_from_untold, is_told};

/// The place of one phrase.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one sign, asked for by name")]
pub(super) struct Scene {
    pub(super) sentence: usize,
    pub(super) paragraph: usize,
    /// In a heading: it holds for what follows.
    pub(super) is_heading: bool,
    /// On a line of the page that is no part of the text, such as an advertisement, or counted from what the text has not told:
    /// no narrative goes there.
    pub(super) is_beside_text: bool,
    /// Where the section ends whose heading it stands in, as a paragraph.
    pub(super) reach: usize,
    /// Its heading begins with it: "1920", "1920: the settlement". Titles of the same rank may stand under it.
    is_bare: bool,
    /// At the head of its paragraph, with a stop or a dash behind it, as the day of an entry in a diary.
    pub(super) is_day_head: bool,
    /// All that its heading says: "1854", "June 1854".
    pub(super) is_whole_heading: bool,
    /// The year at the head of a paragraph of annals: "1143. The tower burns." It holds for the paragraph.
    pub(super) is_annal: bool,
    /// In brackets: it says something by the way.
    pub(super) is_aside: bool,
    /// A year that something else is named or measured by: "the law of 1871", "the highest since 1931".
    pub(super) is_weak: bool,
    /// A year that a noun is called by, "the law of 1871": what comes a year later does not count from it.
    pub(super) is_name: bool,
    /// A date that says which thing is meant, of which something is measured: "since the fire of May 1998".
    pub(super) is_measure: bool,
    /// A date by which something had come about: "by November five had closed".
    pub(super) is_reached: bool,
    /// The end of a year, "the end of 1862", "late in 1942": the narrative goes on behind it.
    pub(super) is_at_end: bool,
    /// The end of something, "until April": the narrative has not gone there.
    pub(super) is_until: bool,
    /// "in 2024, when": what happened then follows.
    pub(super) is_when: bool,
    /// Not at the head of its sentence.
    pub(super) is_inner: bool,
    /// In the first sentence of its paragraph.
    pub(super) is_leading: bool,
    /// Of two years the narrative begins with the first: "1075–1076. The earls ...", "the 1963–64 season".
    pub(super) enters_first: bool,
    /// Alone in its brackets: "St Brice's Day (13 November)". It is the day of what stands before it.
    pub(super) is_label: bool,
    /// In a relative clause that is closed before the sentence goes on: "the treaty, which recalled that of 1871, was"; or when somebody
    /// said what is quoted.
    pub(super) is_closed: bool,
    /// Behind "had" in its clause, or behind "since": the narrative has not gone there.
    pub(super) is_back: bool,
    /// Behind "because ... had": what had been done before, and why what is told was done.
    pub(super) is_reason: bool,
    /// The day of somebody's birth: "born on 9 November 1877", "(1877–1938)".
    pub(super) is_birth: bool,
    /// Years that close a bracket: somebody's life, the years that a book tells of.
    pub(super) is_bracketed_span: bool,
    /// In a relative clause with which its sentence ends: "Lund, where the bell was cast in 1847."
    pub(super) is_relative: bool,
    /// The day of the week that is said with a date: Monday is 0.
    pub(super) weekday: Option<u8>,
    /// In somebody's own words.
    pub(super) is_quoted: bool,
    /// A year that only qualifies a noun: "the 1941 campaign".
    pub(super) is_adjective: bool,
    /// In a participle of its sentence's own thing: "the lock, finished in March 1920, was". It is near to what follows.
    pub(super) is_described: bool,
    /// In a second participle of that thing: "announced in July 1905 and carried out on 16 October".
    pub(super) is_described_too: bool,
    /// The day and place of a report: "LAGOS, 3 January – ...". What is told below it is counted from there.
    pub(super) is_dateline: bool,
    /// Behind "will", "to" and the like: the narrative has not gone there either.
    pub(super) is_ahead: bool,
    /// Behind "will": to come when the text was written.
    pub(super) is_promised: bool,
    /// Behind the present of a verb that a timetable uses: "takes effect on Sunday". A report means the Sunday to come.
    pub(super) is_timetabled: bool,
    /// When somebody said it: "the ministry said on Wednesday". What is told did not happen then.
    pub(super) is_saying: bool,
    /// Behind a verb of the past: a report does not tell so what is still to come.
    pub(super) is_told: bool,
    /// When somebody died: years ahead of the narrative it only ends his part in it.
    pub(super) is_death: bool,
}

impl Scene {
    /// The same, knowing how far headings reach.
    pub(super) fn within(self, reaches: &[Reach]) -> Self {
        let reach = reaches.get(self.paragraph).copied().unwrap_or_default();
        Self { reach: if self.is_bare { reach.date } else { reach.title }, ..self }
    }

    /// Still to come where it is told: "would end in June 1948", but not "lasted until June 1948".
    pub(super) const fn is_planned(self) -> bool {
        self.is_ahead && !self.is_until
    }

    /// In brackets with other words: "(his second term, 1841–1848)".
    pub(super) const fn is_by_the_way(self) -> bool {
        self.is_aside && !self.is_label
    }
}

/// The scene of a phrase.
pub(super) fn scene(words: &Words<'_>, prose: &Prose, sentence: usize, find: &Find) -> Scene {
    let paragraph = prose.sentences.get(sentence).map_or(0, |sentence| sentence.paragraph);
    let (is_back, is_ahead) = tense(words, find);
    let is_heading = is_heading(words, prose, paragraph);
    let is_annal = is_annal(words, prose, paragraph, sentence, find);
    Scene {
        sentence,
        paragraph,
        is_heading,
        is_beside_text: prose.paragraphs.get(paragraph).is_some_and(|own| own.form == Form::Passive)
            || is_from_untold(words, find),
        reach: 0,
        is_bare: find.start <= words.first + 1 || find.end - find.start + 2 >= words.end - words.first,
        is_day_head: is_day_head(words, prose, paragraph, sentence, find),
        is_whole_heading: is_heading && find.end - find.start + 2 >= words.end - words.first,
        is_annal,
        is_weak: !is_heading && !is_annal && (is_back || is_ahead || is_weak(words, find)),
        is_name: !is_heading && !is_annal && is_name(words, find),
        is_measure: is_measure(words, find),
        is_reached: words.is(find.start.wrapping_sub(1), Class::By),
        is_until: is_until(words, find),
        is_when: words.is_word(words.skip(find.end, Class::Comma), "when"),
        is_at_end: !is_heading && is_at_end(words, find),
        is_inner: !is_heading && !is_annal && find.start > words.first + 2,
        is_leading: prose.paragraphs.get(paragraph).is_some_and(|own| own.sentences.start == sentence),
        enters_first: is_annal && !is_heading || words.is_word(find.end, "season"),
        is_aside: is_aside(words, find),
        is_label: words.is(find.start.wrapping_sub(1), Class::Open) && words.is(find.end, Class::Close),
        is_closed: is_closed(words, find) && !is_put_off(words, find) && !is_of_the_deed(words, find)
            || is_quoting(words, find),
        is_described: is_described(words, find),
        is_described_too: is_described_too(words, find),
        is_dateline: is_dateline(words, prose, paragraph, sentence, find),
        is_birth: is_birth(words, find),
        is_reason: is_back && is_reason(words, find),
        is_bracketed_span: !is_heading && is_bracketed_span(words, find),
        is_relative: is_relative(words, find),
        weekday: weekday(words, find),
        is_quoted: points_to_reader(find.sense) && is_quoted(words, find),
        is_back: is_back || words.is(find.start.wrapping_sub(1), Class::Since),
        is_adjective: is_adjective(words, find),
        is_ahead,
        is_promised: is_ahead && is_promised(words, find),
        is_timetabled: is_timetabled(words, find),
        is_saying: is_saying(words, find),
        is_death: is_death(words, find),
        is_told: matches!(find.sense, Sense::Lacking(_)) && !is_ahead && is_told(words, find),
    }
}

/// "Sunday 4th. Rain all day", "Wed. 7th - Cold", and "Tuesday, July 4" alone above what is told of it.
fn is_day_head(words: &Words<'_>, prose: &Prose, paragraph: usize, sentence: usize, find: &Find) -> bool {
    let is_day = match find.sense {
        Sense::Value(TimeValue::Point(PartialDate::Day(_)))
        | Sense::Lacking(Piece::Day { .. })
        | Sense::DayOfMonth(_)
        | Sense::Weekday(..) => find.to.is_none(),
        _ => false,
    };
    is_day
        && find.start == words.first
        && prose.paragraphs.get(paragraph).is_some_and(|own| own.sentences.start == sentence)
        && (find.rule == OF_ROW
            || words.is_any(find.end, &[Class::Stop, Class::Colon, Class::Dash, Class::Edge]))
}

/// The day of the week that is said with a day: "Monday 5 June", "in the evening of Friday, Feb. 21".
fn weekday(words: &Words<'_>, find: &Find) -> Option<u8> {
    let is_day = matches!(find.sense, Sense::Lacking(Piece::Day { .. }));
    let at = (find.start..find.end.min(find.start + 8)).find(|&at| words.is(at, Class::Weekday))?;
    small(words.value(at)).filter(|_| is_day || find.rule == "weekday and date")
}

/// "the 1941 campaign", "its 2006 highs", "the Charter Act of 1833"
fn is_adjective(words: &Words<'_>, find: &Find) -> bool {
    let before = find.start.wrapping_sub(1);
    if words.is(before, Class::Of) && is_law(words.text(before.wrapping_sub(1))) {
        return true;
    }
    find.rule == "year"
        && words.is(find.end, Class::Other)
        && (words.text(find.end).starts_with(|c: char| c.is_ascii_lowercase())
            // "the 1945 Constitution"
            || is_law(words.text(find.end)))
        && !words.is_any(
            find.start.wrapping_sub(1),
            &[
                Class::In,
                Class::By,
                Class::Since,
                Class::Until,
                Class::Of,
                Class::From,
                Class::To,
                Class::Between,
                Class::Edge,
            ],
        )
}

/// A heading by its form, or a short paragraph without a stop.
fn is_heading(words: &Words<'_>, prose: &Prose, paragraph: usize) -> bool {
    let Some(paragraph) = prose.paragraphs.get(paragraph) else { return false };
    match paragraph.form {
        Form::Heading(_) => true,
        Form::Running => {
            let is_short = paragraph.tokens.len() <= 14 && paragraph.sentences.len() == 1;
            let is_number = paragraph.tokens.len() == 2 && words.is(words.first, Class::Number);
            is_short && (is_number || !words.is(words.end.wrapping_sub(1), Class::Stop))
        }
        Form::Item | Form::Passive => false,
    }
}

/// "1143. The tower burns.", "Anno 1241: ...", "A.D. 871 – ...": a year that opens its paragraph and is set apart.
fn is_annal(words: &Words<'_>, prose: &Prose, paragraph: usize, sentence: usize, find: &Find) -> bool {
    let lead = find.start - words.first.min(find.start);
    let opens =
        (0..lead).all(|at| matches!(words.text(words.first + at), "Anno" | "Domini" | "The" | "Year"));
    // "| Marn | 1866 | war with Lund |"
    if find.rule == "year" && words.is_cell(find.start..find.end) {
        return true;
    }
    if lead > 2 || !opens || !is_year(find) {
        return false;
    }
    let is_first =
        prose.paragraphs.get(paragraph).is_some_and(|paragraph| paragraph.sentences.start == sentence);
    let end = find.end;
    is_first
        && match words.class(end) {
            Class::Stop => end + 1 == words.end,
            Class::Colon => true,
            _ if words.text(end) == "|" => true,
            Class::Dash => !words.is_tight(end) && !words.is_tight(end + 1),
            _ => false,
        }
}

/// "the law of 1871", "the highest since 1931", "as he wrote in 1902", "should be done by 1950"
fn is_weak(words: &Words<'_>, find: &Find) -> bool {
    let before = find.start.wrapping_sub(1);
    let noun = before.wrapping_sub(1);
    let is_said =
        || matches!(words.text(noun), "wrote" | "said" | "noted" | "recalled" | "remarked" | "interview");
    match words.class(before) {
        Class::Since | Class::Before => true,
        Class::Until => is_until(words, find),
        Class::Of => is_name(words, find),
        Class::By => noun > words.first,
        Class::In => is_said(),
        _ => false,
    }
}

/// "since the fire of May 1998", "after the floods of 1954", "like the strike of 3 June 1967", "the seventeenth since 1965"
fn is_measure(words: &Words<'_>, find: &Find) -> bool {
    let before = find.start.wrapping_sub(1);
    if is_year(find) && words.is(before, Class::Since) {
        return true;
    }
    words.is(find.start.wrapping_sub(1), Class::Of)
        && (3..=6).any(|distance| {
            let at = find.start.wrapping_sub(distance);
            (words.is_any(at, &[Class::Since, Class::Before])
                || matches!(words.text(at), "after" | "like" | "than" | "as" | "from"))
                && words.is_any(at + 1, &[Class::The, Class::This])
        })
}

/// "the law of 1871", but not what opens the sentence and leads it: "In the deciding match of 1950, played on 16 July".
fn is_name(words: &Words<'_>, find: &Find) -> bool {
    let before = find.start.wrapping_sub(1);
    let opens = find.start <= words.first + 8
        && words.is_any(words.first, &[Class::In, Class::At])
        && !words.is(words.first + 1, Class::Number);
    words.is(before, Class::Of)
        && words.is_any(before.wrapping_sub(1), &[Class::Other, Class::This])
        && !opens
        && is_year(find)
}

/// "until April", "until the next April"; not "not until April" and "no council met until April", when it happened.
fn is_until(words: &Words<'_>, find: &Find) -> bool {
    const NOT: [&str; 7] = ["neither", "never", "no", "nobody", "none", "not", "nothing"];
    let before = find.start.wrapping_sub(1);
    let has_article = words.is_any(before, &[Class::The, Class::This]);
    let until = if has_article { before.wrapping_sub(1) } else { before };
    let clause = (1..=8).map(|back| words.text(until.wrapping_sub(back)));
    let mut clause = clause.take_while(|word| !matches!(*word, "," | ";" | "." | "but" | "and"));
    let is_not =
        clause.any(|word| NOT.contains(&word.to_ascii_lowercase().as_str()) || word.ends_with("n't"));
    words.is(until, Class::Until) && !is_not
}

/// "at the end of 1862", "late that year"; not "by the end of 1776", by which much is looked back at, nor "the latter part of the year".
fn is_at_end(words: &Words<'_>, find: &Find) -> bool {
    let lead = find.start.wrapping_sub(1);
    let lead = if words.is(lead, Class::The) { lead.wrapping_sub(1) } else { lead };
    find.modifier == Some(Modifier::End)
        && ["close", "end", "late"].iter().any(|word| words.is_word(words.skip(find.start, Class::The), word))
        && !words.is_any(lead, &[Class::By, Class::Until, Class::Since])
}

/// A year or a stretch of years.
fn is_year(find: &Find) -> bool {
    let is_year = |value: Sense| matches!(value, Sense::Value(TimeValue::Point(PartialDate::Year(_))));
    is_year(find.sense)
        && find.to.is_none_or(|to| is_year(to.sense) || matches!(to.sense, Sense::ShortYear(_)))
        || matches!(find.sense, Sense::Value(TimeValue::Range(PartialDate::Year(_), PartialDate::Year(_))))
}

/// "Anna Holm (1877–1947)", "(r. 1556–1605)", "(see Holm's The Great War in the Valley, 1914–1920)"
fn is_bracketed_span(words: &Words<'_>, find: &Find) -> bool {
    /// Lives and reigns, and no war, last so long.
    const LONG: i32 = 20;
    let Sense::Value(TimeValue::Point(PartialDate::Year(from))) = find.sense else { return false };
    let Some(Sense::Value(TimeValue::Point(PartialDate::Year(to)))) = find.to.map(|to| to.sense) else {
        return false;
    };
    let before = find.start.wrapping_sub(1);
    let is_title = words.is(before, Class::Comma) && words.is_capitalised(before.wrapping_sub(1));
    words.is(find.end, Class::Close) && (is_title || is_aside(words, find) && to - from >= LONG)
}

/// "Lund, where the bell was cast two days before the Christmas of 1847."
fn is_relative(words: &Words<'_>, find: &Find) -> bool {
    /// The longest such clause, in tokens.
    const LONGEST: usize = 16;
    if !words.is_any(find.end, &[Class::Stop, Class::Edge]) && words.text(find.end) != ";" {
        return false;
    }
    let clause = (1..=LONGEST)
        .map(|distance| find.start.wrapping_sub(distance))
        .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Stop]) && words.text(at) != ";");
    let mut clause = clause.filter(|&at| words.is(at, Class::Comma));
    clause.next().is_some_and(|comma| matches!(words.text(comma + 1), "where" | "which" | "who" | "whose"))
}

/// Whether an opening bracket stands before the phrase with no closing one between.
fn is_aside(words: &Words<'_>, find: &Find) -> bool {
    (1..=12)
        .map(|distance| words.class(find.start.wrapping_sub(distance)))
        .find(|class| matches!(class, Class::Open | Class::Close | Class::Edge))
        == Some(Class::Open)
}

/// "born on 9 November 1877", "(1877–1938)" behind a name
fn is_birth(words: &Words<'_>, find: &Find) -> bool {
    if find.kind != TimexKind::Date {
        return false;
    }
    let before = find.start.wrapping_sub(1);
    let is_life_span = find.to.is_some()
        && words.is(before, Class::Open)
        && words.is(find.end, Class::Close)
        && words.is_capitalised(before.wrapping_sub(1));
    is_life_span
        || (1..=7)
            .map(|distance| find.start.wrapping_sub(distance))
            .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Stop]))
            .any(|at| words.is(at, Class::Life) && matches!(words.text(at), "born" | "b"))
}

/// Whether it matters who says it.
const fn points_to_reader(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Period(_, Turn { origin: Origin::Reader, .. })
            | Sense::InYear(_, Turn { origin: Origin::Reader, .. })
            | Sense::Turned(_, Turn { origin: Origin::Reader, .. })
    )
}

/// Whether a quotation that opens before the phrase is still open at it.
fn is_quoted(words: &Words<'_>, find: &Find) -> bool {
    let marks = (1..=60)
        .map(|distance| find.start.wrapping_sub(distance))
        .take_while(|&at| !words.is(at, Class::Edge))
        .map(|at| words.text(at));
    let mut straight = 0;
    for mark in marks {
        match mark {
            "“" => return true,
            "”" => return false,
            "\"" => straight += 1,
            _ => {}
        }
    }
    straight % 2 == 1
}

/// "finished in March 1920", "voted on 3 May 1955", "planned for May 1871" behind a comma.
fn is_described(words: &Words<'_>, find: &Find) -> bool {
    let verb = find.start.wrapping_sub(2);
    is_past(words.text(verb)) && words.is(verb.wrapping_sub(1), Class::Comma)
}

/// "and carried out on 16 October": another participle, joined to the one before.
fn is_described_too(words: &Words<'_>, find: &Find) -> bool {
    (3..=5).any(|back| {
        let and = find.start.wrapping_sub(back);
        words.is_word(and, "and") && (is_past(words.text(and + 1)) || is_participle(words.text(and + 1)))
    })
}

/// Whether a day stands behind a place in capitals at the head of a paragraph, with a dash, a colon or the name of an
/// agency behind it.
fn is_dateline(words: &Words<'_>, prose: &Prose, paragraph: usize, sentence: usize, find: &Find) -> bool {
    /// The longest name of a place, in tokens: "ADDIS ABABA, Ethiopia,".
    const LONGEST: usize = 8;
    let is_day = match find.sense {
        Sense::Value(TimeValue::Point(PartialDate::Day(_))) => true,
        Sense::Lacking(piece) => matches!(piece, Piece::Day { .. }),
        _ => false,
    };
    let is_first =
        prose.paragraphs.get(paragraph).is_some_and(|paragraph| paragraph.sentences.start == sentence);
    let place = words.first..find.start;
    let in_capitals = |word: &str| word.len() > 2 && word.chars().all(char::is_uppercase);
    is_day
        && is_first
        && place.len() <= LONGEST
        && in_capitals(words.text(place.start))
        && words.is(find.start.wrapping_sub(1), Class::Comma)
        && place.clone().all(|at| words.is_any(at, &[Class::Comma, Class::Stop]) || words.is_capitalised(at))
        && words.is_any(find.end, &[Class::Dash, Class::Colon, Class::Open])
}

/// What has a year in its name: "the Act of 1813", "the Convention of 1951".
fn is_law(noun: &str) -> bool {
    matches!(
        noun,
        "Act"
            | "Acts"
            | "Convention"
            | "Constitution"
            | "Statute"
            | "Ordinance"
            | "Protocol"
            | "Charter"
            | "Code"
            | "Treaty"
            | "Edict"
            | "Bill"
            | "Law"
            | "Regulation"
    )
}

/// Participles that cannot be the verb of a clause: "given", "born".
fn is_participle(word: &str) -> bool {
    matches!(
        word,
        "given"
            | "born"
            | "written"
            | "taken"
            | "known"
            | "begun"
            | "drawn"
            | "chosen"
            | "driven"
            | "shown"
            | "torn"
            | "broken"
            | "stolen"
            | "hidden"
            | "seen"
            | "sworn"
            | "forgotten"
            | "woven"
            | "frozen"
            | "undertaken"
    )
}

/// Words that are the past of a verb and its participle: "founded", "built".
fn is_past(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed")
        || matches!(
            word,
            "built"
                | "made"
                | "held"
                | "won"
                | "lost"
                | "sold"
                | "sent"
                | "laid"
                | "bought"
                | "brought"
                | "fought"
                | "found"
                | "kept"
                | "led"
                | "paid"
                | "cut"
                | "set"
                | "struck"
                | "dug"
                | "hung"
        )
}
