//! Reading the parts of a clause off its tokens: what the record names, what it leaves loose, where it stops.

pub(in crate::question) use super::phrase::worded;
use super::phrase::{has_determiner, undotted};
use super::whole::{
    disagrees, is_bare_indefinite, is_odd_doer, is_of_another, is_one_of_a_row, lacks_its_object,
    lacks_its_of, lost_its_frame, lost_its_limit, may_be_another, needs_more, relative, starts_badly,
};
use super::{Clause, Part, Role, Verb, verb, when_phrase};
use crate::fact::{Adjunct, AdjunctKind, Argument, Fact, FactKind, Predicate, Voice};
use crate::language::{Tag, Tense};
use crate::question::code::Code;
use crate::question::ground::Ground;
use crate::question::stand_in::StandIn;
use crate::question::wording::{decapitalised, replaced, word_count, words};
use crate::temporal::{Confidence, TimexKind};
use crate::text::TokenKind;
use std::ops::Range;

/// Verbs whose past is mostly a participle: "the river called Granicus".
const NAMING: [&str; 5] = ["call", "dub", "entitle", "name", "title"];
/// How sure a date must be to stand in a question.
const LIKELY: Confidence = Confidence::percent(75);
/// The longest clause that is read, in tokens: what is longer is no clause.
const LONGEST: usize = 90;

/// The clause of a fact, or the gate that refuses it.
pub(in crate::question) fn clause(ground: &Ground<'_>, fact: &Fact) -> Result<Clause, Code> {
    if matches!(fact.kind, FactKind::Role | FactKind::LifeSpan) {
        return Err(Code::G01);
    }
    let argument = fact.subject.as_ref().ok_or(Code::G01)?;
    let subject = argument;
    let predicate = fact.predicate.as_ref().ok_or(Code::G01)?;
    if fact.tokens.len() > LONGEST || words(&subject.text).count() > 12 || starts_badly(&subject.text) {
        return Err(Code::G01);
    }
    relative(ground, fact, subject, predicate)?;
    // "the coast of Asia Minor called Ionia": a participle taken for the verb.
    if NAMING.contains(&predicate.lemma) && predicate.voice == Voice::Active {
        return Err(Code::G01);
    }
    if is_of_another(fact, subject) || may_be_another(ground, fact, subject) {
        return Err(Code::G04);
    }
    if disagrees(ground, subject, predicate) {
        return Err(Code::G01);
    }
    if lost_its_limit(ground, subject, predicate) {
        return Err(Code::G19);
    }
    let verb = verb::verb(ground, fact, predicate).ok_or(Code::G16)?;
    let dates = Dates::of(ground, fact);
    let mut reader =
        Reader { ground, fact, dates: &dates.tokens, rest: Vec::new(), loose: None, is_cut: false };
    let end = reader.read(predicate.tokens.end);
    // "The Soviet Union, admitted in 1934, was expelled": a date between subject and verb, or behind the cut, is none of
    // this clause.
    let is_inside = |at: &usize| *at < end && !(subject.tokens.end..predicate.tokens.start).contains(at);
    if dates.others.iter().any(is_inside) {
        return Err(Code::G07);
    }
    let (mut rest, is_cut) = (reader.rest, reader.is_cut);
    for part in &mut rest {
        part.text = undotted(&part.text);
    }
    let mut front = front(ground, fact, &dates.tokens);
    front.extend(scene(ground, fact));
    // A date that is a guess is not told in a question on something else.
    let when = fact.when.as_ref().filter(|when| when.confidence.min(when.timex.confidence) >= LIKELY);
    let when = when.and_then(when_phrase);
    let mut subject = undotted(&worded(ground, subject));
    if let Some((name, under)) = subject.split_once(" under ") {
        // "Pakistan under the US influence joined": the phrase belongs to the clause.
        front.push(undotted(&format!("under {under}")));
        let length = name.len();
        subject.truncate(length);
    }
    // "Zulfiqar Ali Bhutto on assuming": the phrase of another verb.
    if let Some((name, tail)) = subject.split_once(" on ").or_else(|| subject.split_once(" after "))
        && tail.split(' ').next().is_some_and(|word| word.ends_with("ing"))
    {
        let length = name.len();
        subject.truncate(length);
    }
    if fact.kind == FactKind::NounEvent && !has_determiner(&subject) {
        subject = format!("the {subject}");
    }
    if rest.is_empty()
        && let Some(said) = said(ground, fact, predicate, end)
    {
        rest.push(Part { role: Role::Loose, text: said });
    }
    if is_odd_doer(ground, argument, &verb) || is_one_of_a_row(&subject) || is_anyone(&subject) {
        return Err(Code::G05);
    }
    whole(ground, fact, &verb, &front, &rest, is_cut)?;
    let mut clause = Clause {
        subject,
        verb,
        front,
        rest,
        when,
        has_duration: dates.has_duration,
        is_cut,
        is_vague: fact.flags.is_vague,
    };
    name_bare_nouns(ground, fact, &mut clause);
    Ok(clause)
}

/// "A statue", "a man": which one was told elsewhere.
fn is_anyone(subject: &str) -> bool {
    let first = words(subject).next().unwrap_or_default();
    matches!(first, "a" | "an") && words(subject).count() <= 2
}

/// The gate that refuses a clause from which too much was cut.
fn whole(
    ground: &Ground<'_>,
    fact: &Fact,
    verb: &Verb,
    front: &[String],
    rest: &[Part],
    is_cut: bool,
) -> Result<(), Code> {
    let object = rest.iter().find(|part| part.role == Role::Object).map(|part| part.text.as_str());
    let last = rest.last().filter(|part| part.role == Role::Object).map(|part| part.text.as_str());
    let repeats = |part: &Part| words(&part.text).any(|word| matches!(word, "twice" | "thrice" | "times"));
    let is_active = !verb.is_passive && fact.kind == FactKind::Clause;
    let gates = [
        (is_cut && rest.is_empty() || needs_more(verb.lemma, rest), Code::G01),
        (last.is_some_and(|text| is_bare_indefinite(verb.lemma, text)), Code::G01),
        (is_active && lacks_its_object(verb.lemma, fact), Code::G01),
        (object.is_some_and(|text| is_one_of_a_row(text) || lacks_its_of(verb.lemma, text, rest)), Code::G05),
        // "married three times: Anna in 1941, ...": each time has its own date.
        (rest.iter().any(repeats), Code::G09),
        (rest.iter().any(|part| words(&part.text).any(|word| matches!(word, "similar" | "such"))), Code::G05),
        (lost_its_frame(ground, fact, front), Code::G19),
        (is_doubted(ground, fact), Code::G12),
        (gives_by_law(ground, fact, verb.lemma), Code::G16),
    ];
    gates.iter().find(|(fails, _)| *fails).map_or(Ok(()), |(_, code)| Err(*code))
}

/// "..., if his scribes can be believed"
fn is_doubted(ground: &Ground<'_>, fact: &Fact) -> bool {
    let end = fact.tokens.end;
    (end.saturating_sub(1)..end + 2).any(|at| ground.is_mark(at, ',') && ground.text(at + 1) == "if")
}

/// "The Accord added an elected Senate": what a text provides for has not happened.
fn gives_by_law(ground: &Ground<'_>, fact: &Fact, lemma: &str) -> bool {
    const TEXTS: [&str; 12] = [
        "accord",
        "bill",
        "draft",
        "plan",
        "proposal",
        "charter",
        "pact",
        "agreement",
        "treaty",
        "constitution",
        "resolution",
        "law",
    ];
    const GIVING: [&str; 14] = [
        "add",
        "give",
        "promise",
        "provide",
        "guarantee",
        "allow",
        "grant",
        "oblige",
        "require",
        "set",
        "foresee",
        "propose",
        "offer",
        "contain",
    ];
    let head = fact.subject.as_ref().map(|subject| ground.text(subject.head).to_lowercase());
    GIVING.contains(&lemma) && head.is_some_and(|head| TEXTS.contains(&head.as_str()))
}

/// "that the island had broken no law": what was ruled, announced or agreed, when it is short and whole.
fn said(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate, end: usize) -> Option<String> {
    const SAYING: [&str; 22] = [
        "agree", "announce", "argue", "complain", "conclude", "confirm", "decide", "declare", "demand",
        "discover", "find", "insist", "order", "promise", "propose", "prove", "report", "rule", "say",
        "show", "state", "warn",
    ];
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let is_saying = SAYING.contains(&predicate.lemma) && predicate.voice == Voice::Active;
    let that = (end..sentence.tokens.end.min(end + 2))
        .find(|&at| ground.text(at) == "that")
        .filter(|_| is_saying)?;
    let is_stop = |at: &usize| {
        ground
            .token(*at)
            .is_some_and(|token| matches!(token.kind, TokenKind::Mark(c) if !matches!(c, '-' | '’' | '%')))
    };
    let stop = (that..sentence.tokens.end).find(is_stop)?;
    let is_whole = stop + 1 >= sentence.tokens.end;
    let has_verb =
        (that..stop).any(|at| matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal));
    let text = ground.written(that..stop);
    let has_date = ground.timexes_in(that..stop).iter().any(crate::temporal::Timex::is_dated);
    (is_whole && has_verb && !has_date && (4..=15).contains(&word_count(&text))).then_some(text)
}

/// "the canal was reopened" becomes "the Suez Canal was reopened".
fn name_bare_nouns(ground: &Ground<'_>, fact: &Fact, clause: &mut Clause) {
    let stand_ins = ground.stand_ins(fact);
    for StandIn { written, entity } in stand_ins {
        let name = ground.with_the(*entity);
        if written.starts_with("the ") {
            let texts = std::iter::once(&mut clause.subject).chain(&mut clause.front);
            for text in texts.chain(clause.rest.iter_mut().map(|part| &mut part.text)) {
                if let Some(named) = replaced(text, written, &name) {
                    *text = named;
                }
            }
            continue;
        }
        let object = clause.rest.iter_mut().find(|part| part.role == Role::Object).map(|part| &mut part.text);
        for text in std::iter::once(&mut clause.subject).chain(object) {
            if text.eq_ignore_ascii_case(written) {
                text.clone_from(&name);
            }
        }
    }
    let is_named = |argument: &Argument| {
        stand_ins.iter().any(|stand_in| stand_in.written.eq_ignore_ascii_case(&argument.text))
    };
    let arguments = [&fact.subject, &fact.object];
    let mut vague = arguments.into_iter().flatten().filter(|argument| argument.is_vague).peekable();
    clause.is_vague &= vague.peek().is_none() || !vague.all(is_named);
}

/// The tokens of the time phrases of a clause with the prepositions in front of them.
struct Dates {
    tokens: Vec<Range<usize>>,
    /// Where the dates begin that are not the date of the fact.
    others: Vec<usize>,
    has_duration: bool,
}

impl Dates {
    fn of(ground: &Ground<'_>, fact: &Fact) -> Self {
        let own = fact.when.as_ref().map(|when| when.timex.span);
        let mut dates = Self { tokens: Vec::new(), others: Vec::new(), has_duration: false };
        for timex in ground.timexes_in(fact.tokens.clone()) {
            let tokens = ground.tokens_of(timex.span);
            if matches!(timex.kind, TimexKind::Duration | TimexKind::Set) {
                // "blocked the canal for six days" tells more of what happened then; "after ten years" counts.
                let is_length =
                    (tokens.start.saturating_sub(2)..tokens.start).any(|at| ground.text(at) == "for");
                dates.has_duration |= !is_length;
                continue;
            }
            let is_own = own.is_some_and(|own| own.overlaps(timex.span));
            if !is_own && ground.is_in_name(&tokens) {
                continue;
            }
            let is_undated = !timex.is_dated();
            dates.others.extend(Some(tokens.start).filter(|_| !is_own && !is_undated));
            dates.tokens.push(ground.with_preposition(tokens, fact.tokens.start));
        }
        dates
    }
}

struct Reader<'a, 'g> {
    ground: &'a Ground<'g>,
    fact: &'a Fact,
    dates: &'a [Range<usize>],
    rest: Vec<Part>,
    loose: Option<Range<usize>>,
    is_cut: bool,
}

impl Reader<'_, '_> {
    /// Reads on from a token, and returns where the clause ends.
    fn read(&mut self, from: usize) -> usize {
        let mut at = from;
        while at < self.fact.tokens.end {
            if let Some(date) = self.dates.iter().find(|date| date.contains(&at)) {
                self.close();
                at = date.end;
                continue;
            }
            if let Some((role, end, text)) = self.named(at) {
                self.close();
                match role {
                    Some(role) if !text.is_empty() => self.rest.push(Part { role, text }),
                    Some(_) => {}
                    None => {
                        self.is_cut = true;
                        return at;
                    }
                }
                at = end.max(at + 1);
                continue;
            }
            if self.is_silent(at) || self.is_idle(at) {
                self.close();
            } else if self.stops(at) {
                self.is_cut = !self.ends_sentence(at);
                break;
            } else {
                let start = self.loose.as_ref().map_or(at, |loose| loose.start);
                self.loose = Some(start..at + 1);
            }
            at += 1;
        }
        self.close();
        at
    }

    fn close(&mut self) {
        if let Some(tokens) = self.loose.take() {
            let text = self.ground.written(tokens);
            self.rest.push(Part { role: Role::Loose, text });
        }
    }

    /// The part that begins at a token, where it ends and how it reads; no role when the clause stops here.
    fn named(&self, at: usize) -> Option<(Option<Role>, usize, String)> {
        if let Some(object) = self.fact.object.as_ref().filter(|object| object.tokens.start == at) {
            return Some((Some(Role::Object), object.tokens.end, worded(self.ground, object)));
        }
        let is_mark = |adjunct: &Adjunct| !adjunct.text.contains(char::is_alphanumeric);
        let (index, adjunct) =
            self.fact.adjuncts.iter().enumerate().find(|(_, adjunct)| {
                adjunct.tokens.start == at && !adjunct.is_fronted && !is_mark(adjunct)
            })?;
        let end = adjunct.tokens.end;
        let role = Role::Adjunct(adjunct.kind, index);
        match adjunct.kind {
            AdjunctKind::Cause | AdjunctKind::Result | AdjunctKind::Condition => {
                Some((None, end, String::new()))
            }
            AdjunctKind::Time if !is_named_time(self.ground, adjunct) => {
                Some((Some(role), end, String::new()))
            }
            _ => Some((Some(role), end, adjunct_text(self.ground, adjunct, self.dates))),
        }
    }

    /// The full stop behind the clause.
    fn ends_sentence(&self, at: usize) -> bool {
        at + 1 == self.fact.tokens.end && self.ground.is_mark(at, '.')
    }

    /// A comma beside a date that was taken out.
    fn is_silent(&self, at: usize) -> bool {
        self.ground.is_mark(at, ',') && self.dates.iter().any(|date| date.end == at || date.start == at + 1)
    }

    /// An adverb that would be left dangling.
    fn is_idle(&self, at: usize) -> bool {
        let next = self.ground.text(at + 1);
        verb::is_dangling(self.ground.text(at)) && next != "of" && next != "as"
    }

    /// "to Dhaka the Teesta pact": a noun phrase right behind an adjunct begins something else.
    fn begins_anew(&self, at: usize) -> bool {
        let is_nominal = matches!(
            self.ground.word(at).tag,
            Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Name | Tag::Noun | Tag::Adjective
        );
        is_nominal && self.loose.is_none() && !self.rest.is_empty()
    }

    /// "and London": another noun phrase of the same part, with no verb behind it.
    fn goes_on(&self, at: usize) -> bool {
        let limit = (at + 12).min(self.fact.tokens.end);
        let end = (at + 1..limit).find(|&at| self.ground.is_mark(at, ',')).unwrap_or(limit);
        let is_nominal = matches!(
            self.ground.word(at + 1).tag,
            Tag::Determiner | Tag::Name | Tag::Noun | Tag::Adjective | Tag::Number
        );
        let has_verb = (at + 1..end)
            .any(|at| matches!(self.ground.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal));
        is_nominal
            && !has_verb
            && at + 1 < self.fact.tokens.end
            && matches!(self.ground.text(at), "and" | "&")
    }

    /// ", Argentina and Uruguay" behind a name: more names of the same list, up to its "and".
    fn lists_on(&self, comma: usize) -> bool {
        let ground = self.ground;
        let is_name = |at: usize| ground.is_in_name(&(at..at + 1)) || ground.word(at).tag == Tag::Name;
        if comma == 0 || !is_name(comma - 1) || !is_name(comma + 1) {
            return false;
        }
        let limit = (comma + 24).min(self.fact.tokens.end);
        let fits = |at: usize| {
            is_name(at) || ground.is_mark(at, ',') || matches!(ground.text(at), "and" | "the" | "of")
        };
        let end = (comma..limit).find(|&at| !fits(at)).unwrap_or(limit);
        let joins = (comma..end).any(|at| ground.text(at) == "and");
        let has_verb = matches!(ground.word(end).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal);
        joins && !has_verb
    }

    fn stops(&self, at: usize) -> bool {
        let word = self.ground.word(at);
        if self.begins_anew(at) {
            return true;
        }
        match self.ground.token(at).map(|token| token.kind) {
            Some(TokenKind::Mark(c)) => {
                return if c == '&' {
                    !self.goes_on(at)
                } else if c == ',' {
                    !self.lists_on(at)
                } else {
                    !matches!(c, '-' | '–' | '%' | '$' | '£' | '/' | '°')
                };
            }
            None => return true,
            _ => {}
        }
        match word.tag {
            Tag::Coordinator => !self.goes_on(at),
            Tag::Relative => true,
            Tag::Subordinator => {
                !(self.rest.is_empty() && self.loose.is_none() && self.ground.text(at) == "that")
            }
            Tag::Verb => word.tense == Some(Tense::Past),
            _ => false,
        }
    }
}

/// What stands before the subject and says where or under whom.
fn front(ground: &Ground<'_>, fact: &Fact, dates: &[Range<usize>]) -> Vec<String> {
    let is_worth_saying = |adjunct: &&Adjunct| {
        let is_kind = match adjunct.kind {
            AdjunctKind::Place => true,
            AdjunctKind::Time => is_named_time(ground, adjunct),
            AdjunctKind::Other => ground.text(adjunct.tokens.start).eq_ignore_ascii_case("under"),
            _ => false,
        };
        adjunct.is_fronted && is_kind
    };
    fact.adjuncts
        .iter()
        .filter(is_worth_saying)
        .map(|adjunct| decapitalised(&adjunct_text(ground, adjunct, dates)))
        .filter(|text| !text.is_empty())
        .collect()
}

/// "in Ayub Khan's presidency": a time told by a name, in a phrase and not in a clause of its own.
fn is_named_time(ground: &Ground<'_>, adjunct: &Adjunct) -> bool {
    let opener = ground.text(adjunct.tokens.start).to_lowercase();
    let is_phrase = matches!(opener.as_str(), "in" | "under" | "during" | "at");
    let has_name = adjunct.argument.as_ref().is_some_and(|argument| !argument.entities.is_empty());
    is_phrase && has_name
}

/// The words of an adjunct; empty when nothing but a date stands in it.
fn adjunct_text(ground: &Ground<'_>, adjunct: &Adjunct, dates: &[Range<usize>]) -> String {
    if !dates.iter().any(|date| date.start < adjunct.tokens.end && adjunct.tokens.start < date.end) {
        return adjunct.text.clone();
    }
    match &adjunct.argument {
        Some(argument) if !argument.text.is_empty() && !argument.entities.is_empty() => {
            let preposition =
                ground.written(adjunct.tokens.start..argument.tokens.start.max(adjunct.tokens.start));
            format!("{preposition} {}", argument.text).trim().to_owned()
        }
        _ => String::new(),
    }
}

/// "the debacle of Bangladesh in which the Russians sided": the scene of a clause that opens with "in which".
fn scene(ground: &Ground<'_>, fact: &Fact) -> Option<String> {
    let start = fact.tokens.start;
    let relative = (start.saturating_sub(2)..=start).find(|&at| ground.word(at).tag == Tag::Relative)?;
    let preposition =
        relative.checked_sub(1).filter(|&at| matches!(ground.text(at), "in" | "under" | "during"))?;
    let ends_there = |argument: &&Argument| argument.tokens.end == preposition;
    let facts = ground.in_sentence(fact.sentence);
    let argument = facts
        .iter()
        .flat_map(|fact| {
            fact.adjuncts.iter().filter_map(|adjunct| adjunct.argument.as_ref()).chain(&fact.object)
        })
        .find(ends_there);
    let opener = ground.text(preposition);
    if let Some(argument) = argument {
        return (!argument.is_vague && !argument.entities.is_empty())
            .then(|| format!("{opener} {}", worded(ground, argument)));
    }
    // "till the debacle of Bangladesh in which": a noun phrase that no record holds.
    let is_nominal = |at: usize| {
        matches!(ground.word(at).tag, Tag::Noun | Tag::Name | Tag::Adjective) || ground.text(at) == "of"
    };
    let the = (preposition.saturating_sub(6)..preposition).rev().find(|&at| !is_nominal(at))?;
    let has_name = !ground.source.language.mentions_in(the..preposition).is_empty();
    (ground.text(the) == "the" && has_name).then(|| format!("{opener} {}", ground.written(the..preposition)))
}
