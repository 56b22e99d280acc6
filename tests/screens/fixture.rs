//! An article and what was read from it, set by hand: the screens are tested without the rooms before them.

use tarikh::analysis::{Analysis, Settings, Watch};
use tarikh::article::{Article, Block, BlockKind, Metadata};
use tarikh::question::{Answer, FamilyId, Question, QuestionId, QuestionKind};
use tarikh::temporal::{Basis, Confidence, Modifier, PartialDate, TimeValue, Timex, TimexKind};
use tarikh::text::Span;
use tarikh::timeline::{EntryId, Place, TimelineEntry};
use tarikh::tui::Sample;

const TEXT: &str = "Pakistan and the Soviet Union

Relations began badly. In 1949 Moscow invited Liaquat Ali Khan, but he flew to Washington in May 1950 instead.

A decade passed. In 1960 the Soviet air defence shot down a U-2 that had taken off from Peshawar. On March 4, 1961, under Ayub Khan, the Soviet Union signed an agreement to look for oil in Pakistan. From 1961 to 1971 relations went up and down. Bhutto later took Pakistan out of SEATO.

After a long silence, Pakistan recognised the Russian Federation on 20 December 1991. It joined the fight against terror after September 2001. On 2 May that year, 2011, American commandos killed Osama bin Laden in Abbottabad.
";

/// Date as written, value, modifier, basis, gist, clause, people, places, groups.
type Row = (
    &'static str,
    Option<TimeValue>,
    Option<Modifier>,
    Basis,
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

#[expect(clippy::too_many_lines, reason = "a table")]
fn rows() -> Vec<Row> {
    let year = |year| Some(TimeValue::Point(PartialDate::Year(year)));
    let month = |year, month| Some(TimeValue::Point(PartialDate::Month { year, month }));
    let day = |year, month, day| PartialDate::day(year, month, day).map(TimeValue::Point);
    vec![
        (
            "In 1949",
            year(1949),
            None,
            Basis::Explicit,
            "Moscow invites Liaquat Ali Khan",
            "In 1949 Moscow invited Liaquat Ali Khan",
            &["Liaquat Ali Khan"],
            &["Moscow"],
            &[],
        ),
        (
            "in May 1950",
            month(1950, 5),
            None,
            Basis::Explicit,
            "Liaquat Ali Khan flies to Washington instead",
            "he flew to Washington in May 1950 instead",
            &["Liaquat Ali Khan"],
            &["Washington"],
            &[],
        ),
        (
            "In 1960",
            year(1960),
            None,
            Basis::Explicit,
            "Soviet air defence shoots down a U-2 from Peshawar",
            "In 1960 the Soviet air defence shot down a U-2 that had taken off from Peshawar",
            &[],
            &["Peshawar"],
            &[],
        ),
        (
            "March 4, 1961",
            day(1961, 3, 4),
            None,
            Basis::Explicit,
            "Soviet Union signs agreement to look for oil in Pakistan",
            "On March 4, 1961, under Ayub Khan, the Soviet Union signed an agreement to look for oil in Pakistan",
            &["Ayub Khan"],
            &["Soviet Union", "Pakistan"],
            &[],
        ),
        (
            "From 1961 to 1971",
            Some(TimeValue::Range(PartialDate::Year(1961), PartialDate::Year(1971))),
            None,
            Basis::Explicit,
            "Relations go up and down",
            "From 1961 to 1971 relations went up and down",
            &[],
            &[],
            &[],
        ),
        (
            "",
            None,
            None,
            Basis::Explicit,
            "Bhutto takes Pakistan out of SEATO",
            "Bhutto later took Pakistan out of SEATO",
            &["Bhutto"],
            &["Pakistan"],
            &["SEATO"],
        ),
        (
            "20 December 1991",
            day(1991, 12, 20),
            None,
            Basis::Explicit,
            "Pakistan recognises the Russian Federation",
            "Pakistan recognised the Russian Federation on 20 December 1991",
            &[],
            &["Pakistan", "Russian Federation"],
            &[],
        ),
        (
            "after September 2001",
            month(2001, 9),
            Some(Modifier::After),
            Basis::Explicit,
            "Pakistan joins the fight against terror",
            "It joined the fight against terror after September 2001",
            &[],
            &["Pakistan"],
            &[],
        ),
        (
            "2 May that year, 2011",
            day(2011, 5, 2),
            None,
            Basis::Context,
            "American commandos kill Osama bin Laden",
            "American commandos killed Osama bin Laden in Abbottabad",
            &["Osama bin Laden"],
            &["Abbottabad"],
            &[],
        ),
    ]
}

fn find(words: &str) -> Span {
    let start = TEXT.find(words).unwrap_or_else(|| panic!("the article has no {words:?}"));
    Span::new(TEXT, start, start + words.len()).unwrap()
}

/// The article as one that comes with the program.
pub(crate) const SAMPLE: Sample = Sample {
    title: "Pakistan and the Soviet Union",
    source: "sample",
    tags: &[],
    text: TEXT,
    read: |_| article(),
};

/// The article.
pub(crate) fn article() -> Article {
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in TEXT.split_inclusive('\n') {
        let words = line.trim_end();
        if !words.is_empty() {
            let span = Span::new(TEXT, at, at + words.len()).unwrap();
            let kind = if at == 0 { BlockKind::Heading { level: 1 } } else { BlockKind::Paragraph };
            blocks.push(Block { kind, span, prose: vec![span] });
        }
        at += line.len();
    }
    let metadata = Metadata { source: Some("pakistan.txt".to_owned()), ..Metadata::default() };
    Article::new("Pakistan and the Soviet Union", TEXT.to_owned(), blocks, metadata)
}

/// What was read from it; of any other article, nothing.
pub(crate) fn analysis(article: &Article, _: &Settings, _: &Watch) -> Analysis {
    if article.text != TEXT {
        return Analysis::default();
    }
    let sentences: Vec<Span> = article.to_prose().sentences.iter().map(|sentence| sentence.span).collect();
    let mut analysis = Analysis { sentences: sentences.clone(), ..Analysis::default() };
    for (at, (written, value, modifier, basis, gist, clause, people, places, groups)) in
        rows().into_iter().enumerate()
    {
        let evidence = find(clause);
        let sentence = *sentences.iter().find(|sentence| sentence.contains(evidence)).unwrap();
        let when = value.map(|value| Timex {
            span: find(written),
            kind: TimexKind::Date,
            value,
            modifier,
            basis,
            confidence: Confidence::percent(if basis == Basis::Explicit { 100 } else { 80 }),
            rule: "fixture",
            ends: None,
        });
        let own = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let mut names: Vec<Span> = [people, places, groups]
            .concat()
            .into_iter()
            .filter_map(|name| {
                let start = sentence.start() + sentence.slice(TEXT).find(name)?;
                Span::new(TEXT, start, start + name.len())
            })
            .collect();
        names.sort_unstable();
        let id = EntryId(at as u64);
        let after = value.is_none().then(|| EntryId(at as u64 - 1));
        analysis.timexes.extend(when);
        analysis.timeline.push(TimelineEntry {
            is_period: matches!(value, Some(TimeValue::Range(..))),
            sentence,
            evidence,
            sources: vec![evidence],
            people: own(people),
            places: own(places),
            organisations: own(groups),
            names,
            after,
            place: value.is_none().then(|| Place::Told(find("later"))),
            ..TimelineEntry::new(id, when, gist)
        });
    }
    analysis.questions = questions(&analysis);
    analysis
}

fn questions(analysis: &Analysis) -> Vec<Question> {
    let question = |id: u64, kind, stem: &str, options: &[&str], key: &str, answer, entry: usize| {
        let entry = &analysis.timeline[entry];
        Question {
            id: QuestionId(id),
            family: FamilyId(entry.id.0),
            kind,
            topic: "Pakistan and the Soviet Union".to_owned(),
            context: None,
            stem: stem.to_owned(),
            options: options.iter().map(|&option| option.to_owned()).collect(),
            key: key.to_owned(),
            lures: Vec::new(),
            more_evidence: Vec::new(),
            answer,
            accepted: vec![key.to_owned()],
            feedback: format!("{key}: {}.", entry.gist),
            evidence: entry.sentence,
            answer_span: None,
            entry: Some(entry.id),
            is_card: true,
            difficulty: 2,
            score: 100,
        }
    };
    vec![
        question(
            1,
            QuestionKind::When,
            "On what date did the Soviet Union sign an agreement to look for oil in Pakistan?",
            &["4 March 1949", "4 March 1961", "20 December 1991"],
            "4 March 1961",
            Answer::Date(PartialDate::day(1961, 3, 4).unwrap()),
            3,
        ),
        question(
            2,
            QuestionKind::Who,
            "Who flew to Washington in May 1950?",
            &["Ayub Khan", "Bhutto", "Liaquat Ali Khan"],
            "Liaquat Ali Khan",
            Answer::Name { others: vec!["Ayub Khan".to_owned()] },
            1,
        ),
        question(
            3,
            QuestionKind::Cloze,
            "In 1960 the Soviet air defence shot down a U-2 that had taken off from ______.",
            &[],
            "Peshawar",
            Answer::Name { others: Vec::new() },
            2,
        ),
    ]
}

/// The same with questions of the kinds that are answered in other ways: an order, pairs, a judgement, a number of
/// statements, a place on the axis of time.
pub(crate) fn other_kinds(article: &Article, settings: &Settings, watch: &Watch) -> Analysis {
    let mut analysis = analysis(article, settings, watch);
    let own = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    let like = analysis.questions[0].clone();
    // A sitting asks one question a line of the timeline.
    let entries: Vec<EntryId> = analysis.timeline.iter().map(|entry| entry.id).collect();
    let question = |id: u64, kind, stem: &str, options: &[&str], key: &str, answer| Question {
        id: QuestionId(id),
        family: FamilyId(id),
        kind,
        stem: stem.to_owned(),
        options: own(options),
        key: key.to_owned(),
        answer,
        accepted: vec![key.to_owned()],
        feedback: String::new(),
        entry: usize::try_from(id - 11).ok().and_then(|at| entries.get(at)).copied(),
        is_card: false,
        ..like.clone()
    };
    let events =
        ["The agreement on oil is signed", "Moscow invites Liaquat Ali Khan", "The U-2 is shot down"];
    let ordered = [events[1], events[2], events[0]];
    let pairs = vec![
        ("The U-2 is shot down".to_owned(), "1960".to_owned()),
        ("Moscow invites Liaquat Ali Khan".to_owned(), "1949".to_owned()),
    ];
    analysis.questions = vec![
        question(11, QuestionKind::Order, "Put these in order.", &events, "", Answer::Order(own(&ordered))),
        question(
            12,
            QuestionKind::Match,
            "When did each happen?",
            &["1949", "1960"],
            "",
            Answer::Pairs(pairs),
        ),
        question(
            13,
            QuestionKind::TrueFalse,
            "The agreement on oil was signed in 1961.",
            &["True", "False"],
            "True",
            Answer::Choice,
        ),
        question(
            14,
            QuestionKind::Statements,
            "How many of these are correct? 1. Ayub Khan flew to Moscow. 2. The U-2 came from Peshawar.",
            &["None", "One", "Both"],
            "One",
            Answer::Choice,
        ),
        question(
            15,
            QuestionKind::Axis,
            "Place this event on the time axis from 1940 to 2020: the agreement on oil is signed.",
            &[],
            "1961",
            Answer::Axis { date: PartialDate::Year(1961), first: 1940, last: 2020 },
        ),
    ];
    analysis
}
