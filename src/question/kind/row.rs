//! Lines of chronologies, lists and tables in their own words: "Which year does the article give for “Abolition of the salt tax”?"
//!
//! Such lines leave out articles and verbs, so that any other question about them is a guess at their grammar; quoted they are sure.
//!
//! **Pattern**: a line that a date heads ("1807 – Government arrests Dahl") or ends ("Capture of Lund (1826)"), of 3 to 22 words, with a
//! name or the noun of an event. **Example**: "Which year does the article give for “Government arrests Dahl”?" 1807. **Never**: a line that
//! holds another year, that points to what stands outside it, or that is a heading.

use super::deed_noun;
use super::event_name;
use super::note::{is_a_label, may_be_quoted};
use super::period;
use super::when::{asked, wanted};
use crate::article::BlockKind;
use crate::fact::{Argument, Fact, FactKind};
use crate::language::{EntityKind, Tag, is_event_noun};
use crate::question::code::Code;
use crate::question::context::holds_a_year;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::ground::{Ground, says_enough};
use crate::question::item::QuestionKind;
use crate::question::lint::has_anaphor;
use crate::question::own_words;
use crate::question::stock::{Stock, is_note};
use crate::question::wording::{capitalised, word_count};
use crate::temporal::{Granularity, Modifier, PartialDate, TimeValue};
use crate::text::Form;
use std::ops::Range;

const KIND: QuestionKind = QuestionKind::When;
/// The fewest and the most words of a line.
const WORDS: std::ops::RangeInclusive<usize> = 2..=22;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    let ground = stock.ground;
    for (index, fact) in stock.asked() {
        if fact.when.is_some()
            && is_first_of_its_line(ground, fact)
            && let Some((line, of)) = line(ground, fact)
        {
            candidates.take(KIND, index, question(ground, index, fact, &line, of));
        }
    }
}

/// Whether no other fact of the line has the same date.
fn is_first_of_its_line(ground: &Ground<'_>, fact: &Fact) -> bool {
    let date = |fact: &Fact| fact.when.as_ref().map(|when| when.timex.span);
    let first = ground.in_sentence(fact.sentence).iter().take(60).find(|other| date(other) == date(fact));
    first.is_some_and(|first| first.span == fact.span)
}

/// `of` is the one whose life the lines tell, where they leave out who did it.
fn question(
    ground: &Ground<'_>,
    index: usize,
    fact: &Fact,
    line: &str,
    of: Option<usize>,
) -> Result<Draft, Code> {
    // Of a line a fragment is all there is.
    gate::told(ground, fact).or_else(|code| if code == Code::G01 { Ok(()) } else { Err(code) })?;
    let when = fact.when.as_ref().ok_or(Code::G24)?;
    // "Before 1857: both worked together" is no event of that year.
    if matches!(when.timex.modifier, Some(Modifier::Before | Modifier::After)) {
        return Err(Code::G24);
    }
    let value = when.timex.value;
    let mut draft = if let TimeValue::Range(from, to) = value {
        let are_years = [from, to].iter().all(|end| end.granularity() == Granularity::Year);
        // "Two conflicts before the annexation": what lasted is called by a name.
        let is_named = line.split(' ').skip(1).any(|word| {
            word.starts_with(char::is_uppercase) && is_event_noun(&word.trim_end_matches('s').to_lowercase())
        });
        let is_told = is_named || ground.is_headed(fact) && fact.predicate.is_some();
        // "2000–2005" above running text: somewhere in these years.
        let sentence = ground.source.prose.sentences.get(fact.sentence).ok_or(Code::G20)?;
        let is_running = ground.source.prose.form(sentence) == Form::Running;
        let is_above = is_running && gate::is_astray(ground, fact, &when.timex);
        if !are_years || !is_told || is_above || from.year() >= to.year() {
            return Err(Code::G24);
        }
        if of.is_some() {
            return Err(Code::G01);
        }
        let stem = format!("Which years does the article give for “{line}”?");
        period::drafted(ground, index, fact, stem, from, to)
    } else {
        let date = gate::written(ground, fact).or_else(|code| ground.sure_date(index).map_err(|_| code))?;
        let stem = stem(ground, fact, line, date)?;
        asked(ground, index, fact, stem, date)
    };
    draft.is_whole = true;
    // A line without a verb or without a name is an event all the same.
    let has_name = ground.names_in(fact, line) > 0;
    draft.bonus += match (fact.predicate.is_none(), has_name) {
        (true, false) => 5,
        (true, true) | (false, false) => 3,
        (false, true) => -2,
    };
    // An event that is asked for by its name needs no line of notes to be understood.
    draft.bonus += 2 * i32::from(!draft.stem.contains('“'));
    Ok(draft)
}

/// "Match of the Year", "Best Newcomer": a row of a list of prizes, of which every year has its own.
pub(in crate::question) fn is_a_yearly_prize(line: &str) -> bool {
    ["of the Year", "of the Decade", "of the Month", "of the Week"].iter().any(|of| line.contains(of))
        || ["Best ", "Most ", "Worst ", "Top "].iter().any(|best| line.starts_with(best))
        // "Anna Vik Award": who won it is not told.
        || line.trim_end_matches(['”', '?']).ends_with(" Award") && !line.contains(" was ")
}

fn stem(ground: &Ground<'_>, fact: &Fact, line: &str, date: PartialDate) -> Result<String, Code> {
    if fact.predicate.is_none()
        && let (Some(deed), Some(wanted)) = (deed_noun::asked(ground, line), wanted(date, false))
    {
        return Ok(format!("{wanted} {deed}?"));
    }
    let name = line.split(" (").next().unwrap_or_default();
    if fact.predicate.is_none()
        && let Some(stem) =
            wanted(date, false).and_then(|wanted| event_name::asked_of_line(ground, name, wanted))
    {
        return Ok(stem);
    }
    let what = match date.granularity() {
        Granularity::Day => "Which date",
        Granularity::Month => "Which month and year",
        Granularity::Year => "Which year",
        _ => return Err(Code::G24),
    };
    // "Amendment: the 21st", "Holm resigned (success!)": what somebody noted for himself.
    if line.contains(": ") || line.contains('!') || ground.is_broken && !says_enough(line) {
        return Err(Code::G01);
    }
    Ok(format!("{what} does the article give for “{line}”?"))
}

/// The words of the line without its date, and the one whose life it is of where it does not say who did it.
fn line(ground: &Ground<'_>, fact: &Fact) -> Option<(String, Option<usize>)> {
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let form = ground.source.prose.form(sentence);
    let outside = without_its_date(ground, fact, form);
    // "Lund Act (1956) – States drawn anew": the date stands between the label and what is said of it.
    let is_labelled = outside.is_none() && form == Form::Item && is_note(fact) && fact.gist.contains(": ");
    let is_row = is_labelled || is_in_a_table(ground, fact);
    let tokens = outside.or_else(|| is_labelled.then(|| sentence.tokens.clone()))?;
    let text = match (is_labelled, is_row) {
        (true, _) => fact.gist.clone(),
        (false, true) => first_cells(fact),
        _ => ground.written(tokens.clone()),
    };
    // "Cuban Missile Crisis (see detail below)"
    let text = text.split(" (see ").next().unwrap_or_default();
    let text = if is_labelled { text } else { headline(text) };
    let text = capitalised(text.trim_end_matches(['.', ',', ';', ':', ' ']));
    let has_name = text.split(' ').skip(1).any(|word| word.starts_with(char::is_uppercase))
        || ground
            .source
            .language
            .mentions_in(tokens.clone())
            .iter()
            .any(|name| name.tokens.start == tokens.start);
    let has_event =
        || text.split(' ').any(|word| is_event_noun(&word.to_lowercase())) || deed_noun::names_a_deed(&text);
    let ends_well = !matches!(
        text.rsplit(' ').next(),
        Some("the" | "of" | "in" | "on" | "at" | "and" | "a" | "to" | "by" | "for" | "with" | "from")
    );
    // "John Holm, Anna Lund" tells nothing, "CONSTITUTION OF KORA" is a heading, "Directly led to" lacks its subject.
    let has_words =
        || text.split(' ').any(|word| word.len() > 3 && word.starts_with(|c: char| c.is_lowercase()));
    let is_person = || false;
    // "First secret groups in Lund and Visby" beside its year.
    let is_long = || word_count(&text) > 4 && has_words() && !is_person() && ground.is_headed(fact);
    let is_long_enough = word_count(&text) > 2 || has_name && has_event();
    let first = ground.text(tokens.start);
    let opens =
        |subject: &Argument| subject.resolved_from.is_none() && subject.tokens.start <= tokens.start + 1;
    // "Suspected rebel kills"
    let is_adjective = matches!(ground.word(tokens.start + 1).tag, Tag::Noun | Tag::Adjective);
    let is_headless = !is_adjective
        && fact.kind != FactKind::NounEvent
        && !fact.subject.as_ref().is_some_and(opens)
        && ground.word(tokens.start).tag == Tag::Verb;
    // "Steps down after one term", "Marks the end of": a verb that was taken for a noun.
    let is_verb = fact.predicate.is_none()
        && first.ends_with('s')
        && !is_event_noun(&first.to_lowercase())
        && !ground.is_in_name(&(tokens.start..tokens.start + 1));
    let is_cut = is_verb
        || is_headless && !deed_noun::names_a_deed(&text)
        || first.ends_with("ly") && first.len() > 5 && ground.word(tokens.start).tag == Tag::Adverb;
    let of = hero(ground).filter(|_| is_cut && ground.is_headed(fact) && (is_verb || is_headless));
    let is_told = || fact.predicate.is_some() || is_long() || of.is_some();
    let tells = has_event() || if is_row { has_words() } else { is_told() };
    let told = word_count(&text);
    let kept = if told < own_words::words_in(ground, &tokens) {
        shortest(ground, &tokens, told)
    } else {
        tokens.clone()
    };
    let is_whole = is_row || own_words::stands_alone(ground, &kept).is_ok();
    (WORDS.contains(&word_count(&text))
        && is_long_enough
        && text.starts_with(char::is_alphabetic)
        && (has_name || has_event())
        && ends_well
        && tells
        && (!is_cut || of.is_some())
        && is_whole
        && !has_anaphor(&text)
        && may_be_quoted(&text)
        && !is_a_label(ground, fact, &text)
        // "Prize = a place in the council"
        && !text.contains('=')
        && !holds_a_year(&text))
    .then(|| Some((with_inner_quotes(&text)?, of)))
    .flatten()
}

/// Whose life the lines of a chronicle tell: the person that the title names.
fn hero(ground: &Ground<'_>) -> Option<usize> {
    let hero = ground.hero?;
    let is_person = ground.entity(hero).is_some_and(|entity| entity.kind == EntityKind::Person);
    (is_person && ground.source.article.title.contains(ground.name(hero))).then_some(hero)
}

/// The line as it may stand in quotation marks: its own are single ones.
fn with_inner_quotes(text: &str) -> Option<String> {
    let mut pieces = text.split('"');
    let mut quoted = pieces.next()?.to_owned();
    let mut opens = true;
    for piece in pieces {
        quoted.push(if opens { '‘' } else { '’' });
        quoted.push_str(piece);
        opens = !opens;
    }
    opens.then_some(quoted)
}

/// What the line tells first, where it goes on behind a mark: "Kora incident - killing two guards", "The canal opens; two died".
fn headline(text: &str) -> &str {
    let marks = [": ", "; ", " - ", " – ", "—"];
    let cut = marks.iter().filter_map(|mark| text.find(mark)).min();
    let head = cut.and_then(|at| text.get(..at)).unwrap_or(text);
    let names_one = head.split(' ').skip(1).any(|word| word.starts_with(char::is_uppercase));
    let names_event = names_one
        && !head.contains(" of ")
        && head.split(' ').any(|word| is_event_noun(&word.to_lowercase()));
    let is_told = word_count(head) > 3 || names_event && word_count(head) > 1;
    let head = if is_told { head } else { text };
    if word_count(head) <= *WORDS.end() {
        return head;
    }
    // "The Sultanate defeats the army at Lund, marking its first defeat and halting it": up to what the comma adds.
    let adds = |at: &usize| {
        let next = head.get(at + 2..).unwrap_or_default().split(' ').next().unwrap_or_default();
        next.ends_with("ing") || matches!(next, "which" | "who" | "where" | "after" | "as" | "with" | "when")
    };
    let ends = head.match_indices(", ").map(|(at, _)| at).filter(adds);
    let fits =
        |at: &usize| head.get(..*at).is_some_and(|head| (5..=*WORDS.end()).contains(&word_count(head)));
    ends.filter(fits).last().and_then(|at| head.get(..at)).unwrap_or(head)
}

/// The tokens of the line without the date at its head or its end.
fn without_its_date(ground: &Ground<'_>, fact: &Fact, form: Form) -> Option<Range<usize>> {
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let all = sentence.tokens.clone();
    let date = ground.tokens_of(fact.when.as_ref()?.timex.span);
    let mut end = all.end;
    while end > all.start && ['.', ';', ','].iter().any(|mark| ground.is_mark(end - 1, *mark)) {
        end -= 1;
    }
    if ground.is_headed(fact)
        && (form != Form::Running || date.start <= all.start + 1 || ground.is_told_in_the_present)
    {
        let mut start = date.end.max(all.start);
        while start < end
            && [':', '–', '-', '—', '|', '.', ',', ')'].iter().any(|mark| ground.is_mark(start, *mark))
        {
            start += 1;
        }
        return (start < end).then_some(start..end);
    }
    // "Capture of Lund (1826)", "Treaty of Lund, 1837"
    let is_list = form == Form::Item && date.start > all.start;
    let is_alone = ground.timexes_in(all.clone()).len() == 1;
    let before = date.start.checked_sub(1)?;
    let is_closed = ground.is_mark(before, '(') && ground.is_mark(date.end, ')')
        // "Koya Revolt (1862) – eastern Godavari"
        && (date.end + 1 >= end || ['–', '—', ':', '-'].iter().any(|mark| ground.is_mark(date.end + 1, *mark)));
    let is_last = (ground.is_mark(before, ',') || ground.text(before) == "in") && date.end >= end;
    (is_list && is_alone && (is_closed || is_last) && before > all.start).then_some(all.start..before)
}

/// The first tokens that hold so many words.
fn shortest(ground: &Ground<'_>, tokens: &Range<usize>, count: usize) -> Range<usize> {
    let end =
        (tokens.start..tokens.end).find(|&end| own_words::words_in(ground, &(tokens.start..end)) == count);
    tokens.start..end.unwrap_or(tokens.end)
}

pub(super) fn is_in_a_table(ground: &Ground<'_>, fact: &Fact) -> bool {
    let article = ground.source.article;
    let block = article.blocks.get(article.block_at(fact.span.start()));
    block.is_some_and(|block| block.kind == BlockKind::TableRow)
}

/// "Laser (Townes; Source of light)": the first two cells of a row, or the first where two are too long.
fn first_cells(fact: &Fact) -> String {
    let (first, others) = fact.gist.split_once(" (").unwrap_or((&fact.gist, ""));
    let first = first.trim();
    let second = others.split("; ").next().map(|cell| cell.trim_end_matches(')'));
    let second = second.filter(|cell| !cell.is_empty() && !has_anaphor(cell));
    match second {
        Some(second) if word_count(first) + word_count(second) <= 12 && !second.contains(['(', ')']) => {
            format!("{first} ({second})")
        }
        _ => first.to_owned(),
    }
}
