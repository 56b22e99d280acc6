//! Rows of a table: one cell is the date, the next says what happened, the rest who; or the head says what each date is.
//!
//! * `| 1963 | Kenya | ... |` tells of Kenya in 1963
//! * under `| Station | Launched | Deorbited |` each row has two events, under `| Abbot | Reign |` a reign

mod cell;

use super::record::{Fact, FactKind, Flags, Relation, When};
use super::sentence;
use super::view::View;
use super::wording;
use crate::article::{Block, BlockKind};
use crate::language::is_role_noun;
use crate::temporal::{Basis, Confidence, PartialDate, TimeValue, Timex, TimexKind, year_head};
use crate::text::Span;
use std::ops::Range;

/// How many cells of a row are read.
const WIDEST: usize = 32;
/// Heads of columns that say how long somebody was what the first column calls him.
const TERMS: &[&str] =
    &["in office", "office", "reign", "reigned", "tenure", "term", "term of office", "years"];
/// Heads that are no passive: "Died", not "was died".
const ACTIVE: &[&str] =
    &["died", "disappeared", "fell", "joined", "resigned", "retired", "collapsed", "ended", "arrived"];

/// The table that is being read.
#[derive(Default)]
pub(super) struct Table {
    /// Its head: the index of its block.
    head: Option<usize>,
    /// The block of the row before.
    last: Option<usize>,
}

impl Table {
    /// Reads a table row; whether the sentence was one. `office`: what the heading says that those in the table were.
    pub(super) fn read(&mut self, view: &View<'_>, office: Option<&str>, facts: &mut Vec<Fact>) -> bool {
        let article = view.source.article;
        let span = view.source.prose.span(view.tokens.clone());
        let index = article.block_at(span.start());
        let Some(block) = article.blocks.get(index).filter(|block| block.kind == BlockKind::TableRow) else {
            return false;
        };
        let first = view.source.prose.tokens.get(view.tokens.start).map_or(0, |token| token.span.start());
        if block.prose.first().is_none_or(|cell| first <= cell.end()) {
            self.enter(view, index);
            let head = self.head.filter(|&head| head != index).and_then(|head| article.blocks.get(head));
            let told = head.map(|head| under_head(view, head, block, office)).unwrap_or_default();
            let told = if told.is_empty() { row(view, head, block).into_iter().collect() } else { told };
            let cells: Vec<Range<usize>> =
                block.prose.iter().take(WIDEST).map(|cell| tokens_in(view, *cell)).collect();
            if let [Fact { when: Some(When { timex, .. }), .. }] = told.as_slice() {
                facts.extend(cell::noted(view, &cells, timex));
            }
            facts.extend(told);
        }
        true
    }

    /// Whether it is known under which head of a column a cell of the row stands, or no column has a head.
    pub(super) fn is_whole(&self, view: &View<'_>) -> bool {
        let blocks = &view.source.article.blocks;
        let cells = |at: Option<usize>| at.and_then(|at| blocks.get(at)).map(|block| block.prose.len());
        self.head.is_none() || cells(self.head) == cells(self.last)
    }

    /// A row begins: of the same table as the one before, or of a new one.
    fn enter(&mut self, view: &View<'_>, index: usize) {
        let blocks = &view.source.article.blocks;
        let before = index.checked_sub(1);
        if before.is_none() || self.last != before {
            // In Markdown the head is a block of its own kind; elsewhere it is the first row, without a date.
            let is_head = |block: &Block| block.kind == BlockKind::Boilerplate && block.prose.len() > 1;
            let marked = before.filter(|&before| blocks.get(before).is_some_and(is_head));
            let is_dated = |cell: &Span| dated(view, &tokens_in(view, *cell), None).is_some();
            let is_plain =
                blocks.get(index).is_some_and(|block| !block.prose.iter().take(WIDEST).any(is_dated));
            self.head = marked.or(is_plain.then_some(index));
        } else if blocks.get(index).is_some_and(|block| is_second_head(view, block)) {
            self.head = Some(index);
        }
        self.last = Some(index);
    }
}

/// "Date | Battle | Victor" below the rows of another table: the head of the next one.
fn is_second_head(view: &View<'_>, block: &Block) -> bool {
    const HEADS: [&str; 9] =
        ["date", "dates", "from", "left office", "reign", "took office", "when", "year", "years"];
    let text = &view.source.article.text;
    let says = |cell: &Span| HEADS.contains(&cell.slice(text).trim().to_lowercase().as_str());
    let is_word = |cell: &Span| !cell.slice(text).bytes().any(|byte| byte.is_ascii_digit());
    block.prose.len() > 1
        && block.prose.iter().take(WIDEST).any(says)
        && block.prose.iter().take(WIDEST).all(is_word)
}

/// What each date of a row is by the head of its column: "was launched", "was abbot".
fn under_head(view: &View<'_>, head: &Block, block: &Block, office: Option<&str>) -> Vec<Fact> {
    let text = &view.source.article.text;
    let columns: Vec<String> =
        head.prose.iter().take(WIDEST).map(|cell| cell.slice(text).trim().to_lowercase()).collect();
    if columns.len() != block.prose.len() {
        return Vec::new();
    }
    let cells: Vec<Range<usize>> =
        block.prose.iter().take(WIDEST).map(|cell| tokens_in(view, *cell)).collect();
    // Not the number of the row.
    let is_number = |cell: &Range<usize>| {
        let words = view.source.prose.span(cell.clone()).slice(text);
        !words.chars().any(char::is_alphabetic)
    };
    let is_name =
        |cell: &Range<usize>| !cell.is_empty() && !is_number(cell) && dated(view, cell, None).is_none();
    let Some((name, of_name)) = cells.iter().zip(&columns).find(|(cell, _)| is_name(cell)) else {
        return Vec::new();
    };
    let who = wording::capitalised(&wording::write(view.source, name.clone()));
    let tokens = cells.first().map_or(0, |cell| cell.start)..cells.last().map_or(0, |cell| cell.end);
    let office = if is_role_noun(of_name) { Some(of_name.as_str()) } else { office };
    if let Some(timex) = from_to(view, &columns, &cells) {
        let did = office.map_or_else(|| "was in office".to_owned(), |office| format!("was {office}"));
        return fact(view, tokens, timex, format!("{who} {did}")).into_iter().collect();
    }
    let who = with_kind(of_name, &who);
    columns
        .iter()
        .zip(&cells)
        .filter_map(|(column, cell)| {
            let timex = dated(view, cell, Some(column))?;
            let deed = deed(column, office, timex.value)?;
            fact(view, tokens.clone(), timex, format!("{who} {deed}"))
        })
        .collect()
}

/// "Treaty of Rome" for "Rome" under "Treaty".
fn with_kind(column: &str, name: &str) -> String {
    let is_kind = matches!(
        column,
        "treaty"
            | "battle"
            | "siege"
            | "peace"
            | "convention"
            | "protocol"
            | "charter"
            | "armistice"
            | "massacre"
    );
    let is_said = name.to_lowercase().split(' ').any(|word| word == column);
    // "First Amendment"
    if matches!(column, "amendment" | "act" | "bill" | "law" | "ordinance") && !is_said {
        return format!("{name} {}", wording::capitalised(column));
    }
    if is_kind && !is_said { format!("{} of {name}", wording::capitalised(column)) } else { name.to_owned() }
}

/// The stretch of two columns that say when something began and ended: "From | To".
fn from_to(view: &View<'_>, columns: &[String], cells: &[Range<usize>]) -> Option<Timex> {
    const FROM: &[&str] = &["from", "start", "term began", "start of term"];
    const TO: &[&str] = &["to", "until", "till", "end", "term ended", "end of term"];
    let place = |names: &[&str]| columns.iter().position(|column| names.contains(&column.as_str()));
    let date = |at: usize| {
        let timex = dated(view, cells.get(at)?, Some("year"))?;
        let TimeValue::Point(date) = timex.value else { return None };
        Some((timex, date))
    };
    let ((first, from), (last, to)) = (date(place(FROM)?)?, date(place(TO)?)?);
    let is_span = from.interval().is_before(to.interval());
    is_span.then(|| Timex { span: first.span.cover(last.span), value: TimeValue::Range(from, to), ..first })
}

/// What somebody or something did by the head of a column of dates.
fn deed(column: &str, office: Option<&str>, value: TimeValue) -> Option<String> {
    if TERMS.contains(&column) && matches!(value, TimeValue::Range(..)) {
        let held = match column {
            "reign" | "reigned" => Some("reigned".to_owned()),
            "years" => None,
            _ => Some("was in office".to_owned()),
        };
        return office.map(|office| format!("was {office}")).or(held);
    }
    let is_word = column.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_done = column.len() > 4 && column.ends_with("ed")
        || matches!(column, "born" | "built" | "won" | "sold" | "lost" | "sunk" | "begun");
    match column {
        "in force" | "entry into force" | "entered into force" | "came into force" | "effective" => {
            Some("came into force".to_owned())
        }
        "independence" => Some("became independent".to_owned()),
        "took office" | "assumed office" | "entered office" => Some("took office".to_owned()),
        "left office" => Some(column.to_owned()),
        _ if !is_word || !is_done => None,
        _ if ACTIVE.contains(&column) => Some(column.to_owned()),
        _ => Some(format!("was {column}")),
    }
}

fn row(view: &View<'_>, head: Option<&Block>, block: &Block) -> Option<Fact> {
    let source = view.source;
    let cells: Vec<Range<usize>> = block
        .prose
        .iter()
        .take(WIDEST)
        .map(|cell| tokens_in(view, *cell))
        .filter(|cell| !cell.is_empty())
        .collect();
    let column = |cell: &Range<usize>| {
        let head = head.filter(|head| head.prose.len() == cells.len())?;
        let column = cells.iter().position(|other| other == cell).and_then(|at| head.prose.get(at))?;
        Some(column.slice(&source.article.text).trim())
    };
    let date = |cell: &Range<usize>| dated(view, cell, column(cell));
    let (place, cell, mut timex) =
        cells.iter().enumerate().find_map(|(place, cell)| Some((place, cell, date(cell)?)))?;
    // "1815 | 3 May": the day of the year beside it.
    let day = cells.get(place + 1).and_then(|cell| day_of(view, cell, timex.value));
    let with_day = if day.is_some() { place + 1 } else { place };
    timex = day.unwrap_or(timex);
    // "1718 | Kora (21 July)": the day stands in the cell of the name.
    let named = day.and_then(|day| Some((with_day, without(view, cells.get(with_day)?, &day)?)));
    let with_day = if named.is_some() { place } else { with_day };
    let is_beside = |at: &usize| !(place..=with_day).contains(at);
    let rest: Vec<&Range<usize>> =
        cells.iter().enumerate().filter(|(at, _)| is_beside(at)).map(|(_, cell)| cell).collect();
    let column = |cell: &Range<usize>| {
        let head = head.filter(|head| head.prose.len() == cells.len())?;
        let column = cells.iter().position(|other| other == cell).and_then(|at| head.prose.get(at))?;
        Some(column.slice(&source.article.text).trim())
    };
    // The number of the row says nothing.
    let is_number = |cell: &Range<usize>| {
        let words = source.prose.span(cell.clone()).slice(&source.article.text).trim();
        words.len() <= 4 && words.trim_end_matches(['.', ')']).bytes().all(|byte| byte.is_ascii_digit())
    };
    let numbers =
        usize::from(rest.len() > 1 && place > 0 && rest.first().is_some_and(|cell| is_number(cell)));
    let rest = rest.get(numbers..)?;
    let what = (*rest.first()?).clone();
    // "Bruck Bridge" under "Battle"
    let event = column(&what)
        .filter(|column| matches!(*column, "Battle" | "Siege" | "Treaty" | "Massacre" | "Peace"));
    let is_life = is_lifetime(timex.value, column(cell), || {
        let is_role = |words: &str| words.rsplit(' ').next().is_some_and(is_role_noun);
        rest.iter()
            .skip(1)
            .take(1)
            .any(|cell| is_role(&wording::write(source, (*cell).clone()).to_lowercase()))
    });
    let what = match named {
        Some((at, name)) if cells.get(at) == Some(&what) => name,
        _ => wording::write(source, what),
    };
    let tokens = cells.first()?.start..cells.last()?.end;
    if is_life {
        let fact = fact(view, tokens, timex, wording::capitalised(&format!("Life of {what}")))?;
        return Some(Fact { kind: FactKind::LifeSpan, ..fact });
    }
    let what = match event {
        Some(event) if !what.contains(event) => format!("{event} of {what}"),
        _ => what,
    };
    // "(winner: Norland)", but no word of where the writer read it.
    let told = |cell: &&Range<usize>| {
        const NAMED: &[&str] =
            &["winner", "victor", "winners", "victors", "loser", "host", "chair", "chairman", "president"];
        const BESIDE: &[&str] = &["source", "sources", "ref", "refs", "reference", "page", "link"];
        let words = wording::write(source, (*cell).clone());
        // "Battle of Kora (700)": of what the number is stands in the head of its column.
        if !words.contains(char::is_alphabetic) {
            return None;
        }
        match column(cell).map(str::to_lowercase) {
            Some(column) if BESIDE.contains(&column.as_str()) => None,
            Some(column) if NAMED.contains(&column.as_str()) => Some(format!("{column}: {words}")),
            _ => Some(words),
        }
    };
    let who: Vec<String> = rest.iter().skip(1).filter_map(told).take(2).collect();
    let mut gist = what.trim_end_matches('.').to_owned();
    let named = gist.len();
    for part in who {
        let longer = match gist.strip_suffix(')').filter(|_| gist.len() > named) {
            Some(open) => format!("{open}; {part})"),
            None => format!("{gist} ({part})"),
        };
        if longer.chars().count() > super::gist::LONGEST {
            break;
        }
        gist = longer;
    }
    fact(view, tokens, timex, wording::capitalised(&gist))
}

fn fact(view: &View<'_>, tokens: Range<usize>, timex: Timex, gist: String) -> Option<Fact> {
    if gist.chars().count() > super::gist::LONGEST {
        return None;
    }
    let confidence = Confidence::percent(timex.confidence.as_percent().min(90));
    let when = When { relation: Relation::At, timex, confidence };
    let fact = sentence::bare(view, FactKind::Item, tokens, gist, when);
    Some(Fact { confidence, flags: Flags { is_fragment: true, ..Flags::default() }, ..fact })
}

/// The day or the month that is all a cell says, in the year of the cell before it.
fn day_of(view: &View<'_>, cell: &Range<usize>, year: TimeValue) -> Option<Timex> {
    let TimeValue::Point(PartialDate::Year(year)) = year else { return None };
    let timex = told(view, cell)?;
    let of = |date: PartialDate| date.year().filter(|_| !matches!(date, PartialDate::Year(_)));
    let is_of_year = match timex.value {
        TimeValue::Point(date) => of(date) == Some(year),
        TimeValue::Range(from, to) => of(from) == Some(year) && of(to).is_some(),
        _ => false,
    };
    is_of_year.then_some(timex)
}

/// What a cell says besides its date: "Kora" of "Kora (21 July)" and of "Kora, 21 July".
fn without(view: &View<'_>, cell: &Range<usize>, timex: &Timex) -> Option<String> {
    let text = &view.source.article.text;
    let span = view.source.prose.span(cell.clone());
    let before = text.get(span.start()..timex.span.start())?.trim_end_matches([' ', '(', ',', ';', '–', '-']);
    let behind = text.get(timex.span.end()..span.end())?.trim_matches([' ', ')', '.', ',']);
    let is_name = behind.is_empty() && before.starts_with(char::is_uppercase) && before.len() > 2;
    is_name.then(|| before.to_owned())
}

/// Whether two years are when somebody lived: the head of the column says so, or somebody with an office could hardly
/// have held it so long.
fn is_lifetime(value: TimeValue, column: Option<&str>, has_role: impl Fn() -> bool) -> bool {
    const LIVES: [&str; 7] =
        ["life", "lived", "lifespan", "life span", "lifetime", "born–died", "life dates"];
    const LONGEST_TERM: i32 = 48;
    const LONGEST_LIFE: i32 = 105;
    let TimeValue::Range(PartialDate::Year(from), PartialDate::Year(to)) = value else { return false };
    let column = column.map(str::to_lowercase).unwrap_or_default();
    LIVES.contains(&column.replace('-', "–").as_str())
        || !TERMS.contains(&column.as_str())
            && (LONGEST_TERM..=LONGEST_LIFE).contains(&(to - from))
            && has_role()
}

/// The date of a cell: years that are all it says, else the date that is told in it.
fn dated(view: &View<'_>, cell: &Range<usize>, column: Option<&str>) -> Option<Timex> {
    years(view, cell, column).or_else(|| told(view, cell))
}

/// "1102-1131", "1773–85" as all that a cell says, or "1565" under "Year": beside a name the number is not known to be a
/// year.
fn years(view: &View<'_>, cell: &Range<usize>, column: Option<&str>) -> Option<Timex> {
    const WHEN: &[&str] =
        &["year", "years", "date", "dates", "when", "period", "time", "founded", "year(s)", "duration"];
    let span = view.source.prose.span(cell.clone());
    let words = span.slice(&view.source.article.text).trim_matches(['(', ')', ' ']);
    // "1947 - 1951": a stretch may have blanks where it is all there is.
    let tight: String = if words.contains(['-', '–']) && words.bytes().any(|byte| byte.is_ascii_digit()) {
        words.replace(" -", "-").replace("- ", "-").replace(" –", "–").replace("– ", "–")
    } else {
        words.to_owned()
    };
    let (from, to) = year_head(&tight).filter(|head| head.is_lone(&tight))?.span()?;
    let is_called = column.is_some_and(|column| {
        let column = column.to_lowercase();
        let last = column.rsplit(' ').next().unwrap_or_default();
        let is_done = deed(&column, None, TimeValue::Point(PartialDate::Year(from))).is_some();
        is_done || WHEN.contains(&last) || TERMS.contains(&column.as_str())
    });
    let is_span = to > from && (1000..=2100).contains(&from) && to <= 2100;
    let told = told(view, cell);
    let is_told = told.is_some_and(|told| told.value == TimeValue::Point(PartialDate::Year(to)));
    if !(is_called || is_span || to > from && is_told) {
        return None;
    }
    let value = if to > from {
        TimeValue::Range(PartialDate::Year(from), PartialDate::Year(to))
    } else {
        TimeValue::Point(PartialDate::Year(from))
    };
    match told {
        Some(told) if to == from || matches!(told.value, TimeValue::Range(..)) => Some(told),
        Some(told) => Some(Timex { span, value, ..told }),
        None => Some(Timex {
            span,
            kind: TimexKind::Date,
            value,
            modifier: None,
            basis: Basis::Explicit,
            confidence: Confidence::percent(90),
            rule: "year of a column",
            ends: None,
        }),
    }
}

/// The date of a cell that is at least a third of it: "9 Thermidor II (27 July 1794)".
fn told(view: &View<'_>, cell: &Range<usize>) -> Option<Timex> {
    let first = view.times.ranges.partition_point(|time| time.start < cell.start);
    let inside = view
        .times
        .ranges
        .iter()
        .zip(&view.times.timexes)
        .skip(first)
        .take_while(|(time, _)| time.end <= cell.end);
    let (mut length, mut found) = (0, None);
    for (time, timex) in inside {
        length += time.len();
        found = found.or(Some(*timex).filter(Timex::is_dated));
    }
    found.filter(|_| length * 3 >= cell.len())
}

fn tokens_in(view: &View<'_>, span: Span) -> Range<usize> {
    let tokens = &view.source.prose.tokens;
    let start = tokens.partition_point(|token| token.span.end() <= span.start());
    let end = tokens.partition_point(|token| token.span.start() < span.end());
    start..end.max(start)
}
