//! Drawing the quiz: head, stem, options or line, feedback; and the report at the end.

use super::{Answering, Quiz, Stand};
use crate::analysis::Analysis;
use crate::article::Article;
use crate::question::{Answer, Question};
use crate::study::Answered;
use crate::tui::draw::{self, Look};
use crate::tui::layout;
use crate::tui::screen::source;
use crate::tui::theme::Role;
use crate::tui::widget::{self, Page, Run, WrappedLine};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const MEASURE: u16 = 72;
/// Below so many columns no line is left empty.
const COMPACT: usize = 44;
/// The columns before the words of an option: cursor, letter, space.
const OPTION_INDENT: usize = 5;

struct Areas {
    head: Rect,
    text: Rect,
}

impl Areas {
    fn new(body: Rect) -> Self {
        let column = layout::centred(body, MEASURE.min(body.width.saturating_sub(2)), body.height);
        let air = u16::from(body.height >= 14);
        let head = Rect { y: body.y + air, height: 1, ..column };
        let top = head.bottom() + air;
        Self { head, text: Rect { y: top, height: body.bottom().saturating_sub(top), ..column } }
    }
}

/// How many lines the screen has, and how many of them are seen at once.
pub(crate) fn length(quiz: &Quiz, article: &Article, analysis: &Analysis, body: Rect) -> (usize, usize) {
    let areas = Areas::new(body);
    let lines = lines(quiz, article, analysis, usize::from(areas.text.width));
    (lines.len(), usize::from(areas.text.height))
}

/// Where the line being typed stands: under the stem.
pub(crate) fn prompt_place(quiz: &Quiz, body: Rect) -> Option<Rect> {
    quiz.line()?;
    let areas = Areas::new(body);
    let mut page = Page::new(usize::from(areas.text.width));
    source::ask(&mut page, quiz.session.current()?);
    let y = areas.text.y + u16::try_from(page.lines.len()).unwrap_or(0) + 1;
    let y = y.min(areas.text.bottom().saturating_sub(1));
    Some(Rect { y, height: 1, ..areas.text })
}

/// Draws the screen.
pub(crate) fn render(
    quiz: &Quiz,
    article: &Article,
    analysis: &Analysis,
    look: &Look,
    body: Rect,
    buffer: &mut Buffer,
) {
    if quiz.stand() == Stand::Empty {
        let lines = [
            "This article gave no questions.",
            "",
            "Better no question than a silly one. 2 shows the article.",
        ];
        draw::notice(&lines, look, body, buffer);
        return;
    }
    let areas = Areas::new(body);
    render_head(quiz, look, areas.head, buffer);
    let lines = lines(quiz, article, analysis, usize::from(areas.text.width));
    draw::scrolled(&lines, quiz.top, look, areas.text, buffer);
}

fn render_head(quiz: &Quiz, look: &Look, area: Rect, buffer: &mut Buffer) {
    let session = &quiz.session;
    let quiet = look.style(Role::Quiet);
    let score = format!("{} right", session.right());
    let width = u16::try_from(score.len()).unwrap_or(0).min(area.width);
    draw::text(Rect { x: area.right().saturating_sub(width), width, ..area }, &score, quiet, buffer);
    let label = match session.current() {
        Some(question) => {
            format!("{} of {} · {}", session.position() + 1, session.len(), question.kind.label())
        }
        None => format!("{} of {}", session.len(), session.len()),
    };
    let room = usize::from(area.width.saturating_sub(width + 2));
    draw::text(area, &widget::cut(&label, room, "…"), quiet, buffer);
}

fn lines(quiz: &Quiz, article: &Article, analysis: &Analysis, columns: usize) -> Vec<WrappedLine<Role>> {
    let mut page = Page { is_compact: columns < COMPACT, ..Page::new(columns) };
    let Some(question) = quiz.session.current() else {
        report(&mut page, quiz);
        return page.lines;
    };
    source::ask(&mut page, question);
    page.blank();
    match quiz.session.feedback() {
        Some(answered) => feedback(&mut page, question, answered, article, analysis),
        None => answers(&mut page, quiz, question),
    }
    page.lines
}

fn answers(page: &mut Page, quiz: &Quiz, question: &Question) {
    match &quiz.answering {
        Answering::Choosing(cursor) => {
            for (at, option) in question.options.iter().enumerate() {
                let mark = format!("{} {}  ", if at == *cursor { "▶" } else { " " }, letter(at));
                let role = if at == *cursor { Role::Title } else { Role::Text };
                page.hang((&mark, Role::Key), OPTION_INDENT, [Run::new(option, role)]);
            }
        }
        // The line itself is drawn by the one who owns the cursor.
        Answering::Typing(_) => {}
        Answering::Ordering { order, at } => {
            let pairs = match &question.answer {
                Answer::Pairs(pairs) => Some(pairs),
                _ => None,
            };
            for (place, option) in order.iter().enumerate() {
                let Some(option) = question.options.get(*option) else { continue };
                let mark = format!("{} {}  ", if place == *at { "▶" } else { " " }, place + 1);
                let role = if place == *at { Role::Title } else { Role::Text };
                let left = pairs.and_then(|pairs| pairs.get(place)).map(|(left, _)| format!("{left} → "));
                let left = left.unwrap_or_default();
                page.hang(
                    (&mark, Role::Key),
                    OPTION_INDENT,
                    [Run::new(&left, Role::Quiet), Run::new(option, role)],
                );
            }
        }
    }
}

fn feedback(
    page: &mut Page,
    question: &Question,
    answered: &Answered,
    article: &Article,
    analysis: &Analysis,
) {
    let grade = &answered.grade;
    let is_choice = answered.was_choice;
    if is_choice {
        for (at, option) in question.options.iter().enumerate() {
            let is_key = *option == question.key;
            let is_given = answered.given.as_deref() == Some(option);
            let (sign, role) = match (is_key, is_given) {
                (true, _) => ("✓", Role::Good),
                (false, true) => ("✗", Role::Bad),
                (false, false) => (" ", Role::Quiet),
            };
            let mark = format!("{sign} {}  ", letter(at));
            page.hang((&mark, role), OPTION_INDENT, [Run::new(option, role)]);
            if let Some(why) = question.why_wrong(option).filter(|_| is_given && !is_key) {
                page.hang(("", Role::Quiet), OPTION_INDENT, [Run::new(why, Role::Quiet)]);
            }
        }
    } else {
        given(page, question, answered);
        if !grade.is_right() {
            for (at, right) in right_answers(question).iter().enumerate() {
                page.hang((if at == 0 { "✓ " } else { "" }, Role::Good), 2, [Run::new(right, Role::Good)]);
            }
        }
    }
    if let Some(note) = &grade.note {
        page.say(note, Role::Warning);
    }
    if !question.feedback.is_empty() {
        page.blank();
        page.say(&question.feedback, Role::Text);
    }
    page.blank();
    source::set(page, article, analysis, question);
}

/// What was typed, or the order that was made, with its sign.
fn given(page: &mut Page, question: &Question, answered: &Answered) {
    let grade = &answered.grade;
    let (sign, role) = match (grade.is_right(), grade.is_partly_right()) {
        (true, _) => ("✓ ", Role::Good),
        (_, true) => ("◐ ", Role::Warning),
        _ => ("✗ ", Role::Bad),
    };
    let Some(words) = &answered.given else {
        page.hang((sign, role), 2, [Run::new("passed", Role::Quiet)]);
        return;
    };
    if matches!(question.answer, Answer::Order(_) | Answer::Pairs(_)) {
        let chosen = words.split(' ').filter_map(|number| number.parse::<usize>().ok());
        for (at, number) in chosen.enumerate() {
            let option = number.checked_sub(1).and_then(|at| question.options.get(at));
            let mark = format!("{}{}  ", if at == 0 { sign } else { "  " }, at + 1);
            page.hang(
                (&mark, role),
                OPTION_INDENT,
                [Run::new(option.map_or("", String::as_str), Role::Text)],
            );
        }
    } else {
        page.hang((sign, role), 2, [Run::new(words, role)]);
    }
}

fn right_answers(question: &Question) -> Vec<String> {
    match &question.answer {
        Answer::Order(items) => {
            items.iter().enumerate().map(|(at, item)| format!("{}  {item}", at + 1)).collect()
        }
        Answer::Pairs(pairs) => pairs.iter().map(|(left, right)| format!("{left} → {right}")).collect(),
        _ => vec![question.key.clone()],
    }
}

fn report(page: &mut Page, quiz: &Quiz) {
    let session = &quiz.session;
    let (right, all) = (session.right(), session.len());
    page.say(&format!("{right} of {all} right, {} %", session.percent().unwrap_or(0)), Role::Title);
    page.blank();
    for (question, answered) in session.answered() {
        let (sign, role) = match (answered.grade.is_right(), answered.grade.is_partly_right()) {
            (true, _) => ("✓", Role::Good),
            (_, true) => ("◐", Role::Warning),
            _ => ("✗", Role::Bad),
        };
        let stem = widget::cut(&question.stem, page.columns.saturating_sub(2), "…").into_owned();
        page.hang((sign, role), 2, [Run::new(&stem, Role::Text)]);
        if !answered.grade.is_right() {
            page.hang(("", role), 2, [Run::new(&question.key, Role::Quiet)]);
        }
    }
}

/// The letter of an option.
fn letter(at: usize) -> char {
    u8::try_from(at).map_or('?', |at| char::from(b'a'.saturating_add(at)))
}
