//! A date goes to the fact of its clause, or to the clause that tells what happened then.

use super::{Reader, bare, row_head};
use crate::fact::attach::{self, Attachment, Role};
use crate::fact::clause::Link;
use crate::fact::clause::Words;
use crate::fact::cleft;
use crate::fact::gist::{self, Telling};
use crate::fact::record::{Fact, FactKind, Relation, When};
use crate::fact::view::{SourceWords, View};
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense};
use crate::temporal::{Basis, Confidence, TimeValue, Timex};
use crate::text::Form;

impl Reader<'_, '_, '_> {
    /// Gives a date to the fact it belongs to, or makes a fact of what it dates.
    pub(super) fn date(&mut self, attachment: &Attachment, facts: &mut Vec<Fact>) {
        let when = When {
            relation: attachment.relation,
            timex: attachment.timex,
            confidence: attachment.confidence,
        };
        match attachment.role {
            Role::Clause => self.date_clause(attachment, when, facts),
            Role::NounEvent(noun) => self.date_noun(attachment, noun, when, facts),
            Role::Bracket => self.date_bracket(attachment, when, facts),
            Role::Listed(noun) => self.date_listed(attachment, noun, when, facts),
        }
    }

    pub(super) fn date_clause(&mut self, attachment: &Attachment, when: When, facts: &mut Vec<Fact>) {
        if let Some(told) = cleft::told_in(self.view, attachment.clause) {
            // "It was in 1927 that K visited Japan"
            let told = self.fact_of(told).and_then(|at| facts.get_mut(at));
            if let Some(told) = told.filter(|told| told.when.is_none()) {
                told.when = Some(when);
                told.flags.is_background = false;
            }
            return;
        }
        // "trace back to 1828, when Dahl founded a bank": what is told stands in the other clause.
        if self.only_points(attachment) {
            self.date_pointed(attachment, &when, facts);
            return;
        }
        if self.is_empty_clause(attachment.clause) {
            return;
        }
        let index = self.fact_of(attachment.clause);
        let Some(index) = index else {
            let fact = self.item(attachment, when);
            facts.extend(fact);
            return;
        };
        let Some(fact) = facts.get(index) else { return };
        // "will overflow and start again from 1901": what is planned lies behind no other date of its sentence.
        let is_past_plan = fact.flags.is_planned
            && facts.iter().rev().take(8).any(|other| {
                other.sentence == fact.sentence
                    && other
                        .when
                        .as_ref()
                        .is_some_and(|first| when.timex.interval().is_before(first.timex.interval()))
            });
        if is_moved(self.view, fact, &when) {
            // "put off to May 1951, when it was held"
            self.refused.push(attachment.time);
            let dated = Fact { when: Some(when), ..fact.clone() };
            return self.pass_on(attachment, &dated, facts);
        }
        // "9 April: the premier says he will meet the king in May": what is only announced.
        let is_announced = self.is_promised(attachment)
            || fact.flags.is_planned
                && self.clause_of(attachment.clause).is_some_and(|clause| clause.link == Link::Complement)
                && facts
                    .iter()
                    .rev()
                    .take(8)
                    .any(|other| other.sentence == fact.sentence && other.when.is_some());
        if is_past_plan || is_announced || self.is_untold(attachment, fact, &when) {
            self.refused.push(attachment.time);
            return;
        }
        if let Some(apposed) = self.apposed(attachment, fact, &when) {
            facts.push(apposed);
            return;
        }
        if when.timex.basis == Basis::Named && when.relation == Relation::Until && fact.when.is_some() {
            return self.date_named(attachment, when, facts);
        }
        if self.is_headless(fact) {
            // A relative clause has a date of its own, whatever it is about.
            let is_inner =
                self.clause_of(attachment.clause).is_some_and(|clause| clause.link == Link::Relative);
            if !is_inner {
                self.date_neighbour(&when, facts);
            }
            return;
        }
        if says_nothing(&fact.gist) {
            // "It was in 1953 that W described it": the second clause tells it.
            let dated = Fact { when: Some(when), ..fact.clone() };
            return self.pass_on(attachment, &dated, facts);
        }
        if when.relation == Relation::Before && fact.flags.is_negated {
            return self.pass_on_end(attachment, fact.clone(), when, facts);
        }
        // "got no vote until after the war": they got it after the war.
        let is_after = when.relation == Relation::After && is_until_after(self.view, attachment.time);
        let is_ended = (when.relation == Relation::Until || is_after) && fact.flags.is_negated;
        if is_ended && self.when_clause(attachment).is_some() {
            // "there was no bus until 1999, when the first came": the second clause tells it.
            let (fact, when) = (fact.clone(), Some(when));
            return self.pass_on(attachment, &Fact { when, ..fact }, facts);
        }
        let mut dated = fact.clone();
        if when.timex.basis == Basis::Explicit && is_inside(self.view, attachment) {
            dated.gist = without(&dated.gist, when.timex.span.slice(&self.view.source.article.text));
        }
        dated.when = Some(when);
        if is_ended && !tells_of_none(&fact.gist) {
            self.end_denied(attachment, &mut dated, is_after);
        }
        if let Some(gist) = self.planned(attachment, &dated) {
            dated.gist = gist;
        }
        self.pass_on(attachment, &dated, facts);
        match facts.get_mut(index) {
            Some(fact) if fact.when.is_none() => *fact = dated,
            Some(fact) if self.gives_way(attachment, &dated, fact) => {
                self.refused.extend(row_head::place(self.view, fact));
                *fact = dated;
            }
            Some(_) => {
                dated.gist = self.repeated(attachment, dated.gist);
                facts.push(dated);
            }
            None => {}
        }
    }

    /// "was not finished until 1899": it was finished then, or "until after the war": after it.
    fn end_denied(&self, attachment: &Attachment, dated: &mut Fact, is_after: bool) {
        dated.flags.is_negated = false;
        if !is_after {
            dated.when = dated.when.take().map(|when| When { relation: Relation::At, ..when });
        }
        // "did not close any of its mills until 1899": it closed its mills then.
        let line = self.gist(attachment.clause, dated.subject.as_ref(), true);
        dated.gist = line.replacen(" any of ", " ", 1).replacen(" any ", " ", 1);
    }

    /// Whether the date is that of a habit, of what is to come, or of a member which the headline leaves out.
    fn is_untold(&self, attachment: &Attachment, fact: &Fact, when: &When) -> bool {
        let is_left_out = self.clause_of(attachment.clause).is_some_and(|clause| {
            attach::is_of_member_left_out(self.view, clause, attachment.time, &fact.gist)
        });
        // "got no vote until after the war" says nothing of when they got it.
        let is_none = when.relation == Relation::After
            && is_until_after(self.view, attachment.time)
            && tells_of_none(&fact.gist);
        is_none || is_left_out || self.is_habit(fact, when) || self.is_to_come(attachment)
    }

    /// Whether a fact takes the date that lies within its own.
    fn gives_way(&self, attachment: &Attachment, dated: &Fact, fact: &Fact) -> bool {
        // "closed until 1975, when he reopened it on 5 June": the day is of that year.
        self.is_when(attachment.clause) && (is_nearer(dated, fact) || self.was_handed_down(attachment, fact))
            || row_head::has(self.view, fact) && lies_within(dated, fact)
    }

    /// "was founded in 301 when Marin fled in 297": the clause has a date of its own, and that of the other was only passed on to it.
    fn was_handed_down(&self, attachment: &Attachment, fact: &Fact) -> bool {
        let view = self.view;
        let Some(clause) = self.clause_of(attachment.clause) else { return false };
        let opens = clause.opener.and_then(|opener| view.chunk(opener)).map(|opener| opener.tokens.start);
        let opens = opens.and_then(|at| view.source.prose.tokens.get(at));
        let time = attachment.time;
        // "when they chose him, and the second on 14 August": of another.
        let is_own = clause.verb.is_some_and(|verb| {
            time > verb
                && view.is_word(time - 1, &["in", "on"])
                && (verb..time)
                    .all(|at| !matches!(view.kind(at), Some(ChunkKind::Coordinator | ChunkKind::Mark(_))))
        });
        attachment.role == Role::Clause
            && is_own
            && opens
                .zip(fact.when.as_ref())
                .is_some_and(|(opens, when)| when.timex.span.end() <= opens.span.start())
    }

    /// "beat the Sikhs at Aliwal (28 January) and Sobraon (10 February)": each date with its own place.
    fn date_listed(&self, attachment: &Attachment, noun: usize, when: When, facts: &mut Vec<Fact>) {
        let index = self.fact_of(attachment.clause);
        let Some(fact) = index.and_then(|index| facts.get(index)) else { return };
        let replaced = self.replaced_in(attachment.clause);
        let subject = fact.subject.as_ref();
        let telling = Telling {
            index: attachment.clause,
            subject,
            replaced,
            parts: None,
            is_ended: false,
            only: Some(noun),
        };
        let gist = gist::clause_gist(self.view, &telling);
        let dated = Fact { when: Some(when), gist, ..fact.clone() };
        match index.and_then(|index| facts.get_mut(index)) {
            Some(fact) if fact.when.is_none() => *fact = dated,
            _ => facts.push(dated),
        }
    }

    /// "Iran, a party since 1970, signed", "Hinault, winner in 1978 and 1979, is the last": what the subject was then.
    fn apposed(&self, attachment: &Attachment, fact: &Fact, when: &When) -> Option<Fact> {
        let view = self.view;
        let clause = self.clause_of(attachment.clause)?;
        let (subject, verb) = (clause.subject.clone()?, clause.verb?);
        let named = fact.subject.as_ref().filter(|named| named.entity.is_some() && !named.is_vague)?;
        let is_comma = |at: &usize| view.kind(*at) == Some(ChunkKind::Mark(','));
        let between = subject.end..verb;
        let is_between = between.contains(&attachment.time) && is_comma(&subject.end);
        let first = subject.end + 1;
        let opens = is_between && view.kind(first) == Some(ChunkKind::Noun) && first < attachment.time;
        let has_clause = (first..verb).any(|at| {
            matches!(view.kind(at), Some(ChunkKind::Relative | ChunkKind::Finite | ChunkKind::Participle))
        });
        if !opens || has_clause {
            return None;
        }
        let said_from = |first: usize| {
            let end = (first..verb).find(is_comma).unwrap_or(verb);
            (gist::phrase_gist(view, &(first..end).collect::<Vec<_>>()), end)
        };
        let (mut said, mut end) = said_from(first);
        // "One such writer, Karl Holm, mayor of Lund in 1850, wrote": Holm is not Holm.
        if said.eq_ignore_ascii_case(&named.text) {
            if end + 1 >= attachment.time || view.kind(end + 1) != Some(ChunkKind::Noun) {
                return None;
            }
            (said, end) = said_from(end + 1);
        }
        // "Lund Bank, est. 1609,"
        let is_founded = matches!(said.as_str(), "Est" | "est" | "Estd" | "estd" | "Estab" | "estab");
        let small = if is_founded { "established".to_owned() } else { wording::small(&said) };
        let be = if named.is_plural { "were" } else { "was" };
        let gist = format!("{} {be} {small}", wording::capitalised(&named.text));
        let tokens = named.tokens.start..view.tokens_of(first..end).end;
        let mut told = bare(view, FactKind::Role, tokens, gist, when.clone());
        told.subject = Some(named.clone());
        told.flags.is_background = true;
        Some(told)
    }

    /// "ran for mayor in 1961 and again in 1965": the second time is told as one.
    fn repeated(&self, attachment: &Attachment, gist: String) -> String {
        let view = self.view;
        let again =
            (attachment.time.saturating_sub(3)..attachment.time).any(|at| view.is_word(at, &["again"]));
        let longer = format!("{gist} again");
        if again && !gist.ends_with(" again") && longer.chars().count() <= gist::LONGEST {
            longer
        } else {
            gist
        }
    }

    /// "the books open on 1 April": a present that is said of every year, in running text.
    pub(super) fn is_habit(&self, fact: &Fact, when: &When) -> bool {
        let Some(predicate) = &fact.predicate else { return false };
        let tense = self.view.word(predicate.tokens.start).tense;
        // "is open in the summer", "are sown in May", "has a dry season"
        let is_plain_form = match predicate.auxiliary.as_deref() {
            None | Some("is" | "are") => true,
            Some("has" | "have") => predicate.lemma == "have",
            _ => false,
        };
        let is_present = matches!(tense, Some(Tense::Present | Tense::Base)) && is_plain_form;
        let first = view_token(self.view, when);
        let points = wording::is_word(self.view.source, first, &["the", "that"]);
        let is_plain = when.relation == Relation::At && when.timex.basis == Basis::Context
            || points && matches!(when.timex.basis, Basis::Context | Basis::Relative);
        let is_told = self.style.is_present && predicate.lemma != "be";
        self.style.form == Form::Running && is_present && is_plain && !fact.flags.is_planned && !is_told
    }

    /// "from 1961 to 1971 ... till the debacle of B, in which C sided with D": the named event has its own date.
    pub(super) fn date_named(&self, attachment: &Attachment, when: When, facts: &mut Vec<Fact>) {
        let view = self.view;
        let telling = view.clauses.iter().position(|clause| {
            clause.link == Link::Relative
                && clause
                    .opener
                    .is_some_and(|opener| opener > attachment.time && opener <= attachment.time + 3)
        });
        let telling = telling.and_then(|index| self.fact_of(index));
        if let Some(fact) = telling
            .and_then(|at| facts.get_mut(at))
            .filter(|fact| fact.when.is_none() && fact.subject.is_some())
        {
            fact.when = Some(When { relation: Relation::At, ..when });
            fact.kind = FactKind::NounEvent;
            fact.flags.is_background = false;
            return;
        }
        let Some(chunk) = view.chunk(attachment.time) else { return };
        let words = wording::write(view.source, chunk.tokens.clone());
        let words = ["till ", "until ", "the ", "by ", "after ", "before ", "since "]
            .iter()
            .fold(words.as_str(), |words, start| words.strip_prefix(start).unwrap_or(words));
        facts.push(bare(view, FactKind::NounEvent, chunk.tokens.clone(), wording::capitalised(words), when));
    }

    /// Whether a clause of running text was read without a subject, so that its gist would begin with its verb.
    pub(super) fn is_headless(&self, fact: &Fact) -> bool {
        let verb = fact.predicate.as_ref().map(|predicate| wording::capitalised(&predicate.text));
        let begins = verb.is_some_and(|verb| fact.gist.starts_with(verb.as_str()));
        // "1967–1975 – Closed by war."
        let view = self.view;
        let is_line =
            view.timex(0).is_some() && matches!(view.kind(1), Some(ChunkKind::Mark(':' | '-' | '–' | '—')));
        self.style.form == Form::Running && fact.subject.is_none() && begins && !is_line
    }

    /// A date that stands in a clause without a subject goes to the one other clause that could have it.
    pub(super) fn date_neighbour(&self, when: &When, facts: &mut [Fact]) {
        let sentence = self.view.sentence;
        let is_empty = |fact: usize| {
            let clause = self.known.iter().take(64).position(|known| known.fact == Some(fact));
            clause.is_some_and(|clause| self.is_empty_clause(clause))
        };
        // "won them the towns, and on 27 December the queen signed": she has a date of her own.
        let has_own = |fact: usize| {
            let clause = self.known.iter().take(64).position(|known| known.fact == Some(fact));
            clause.and_then(|clause| self.clause_of(clause)).is_some_and(|clause| {
                clause.owned.iter().take(60).any(|&at| self.view.timex(at).is_some_and(Timex::is_dated))
            })
        };
        let mut others = facts.iter_mut().enumerate().rev().take(12).filter(|(at, fact)| {
            let fits =
                fact.sentence == sentence && fact.when.is_none() && fact.subject.is_some() && !is_empty(*at);
            fits && !fact.flags.is_background && !fact.flags.is_negated
        });
        if let (Some((at, fact)), None) = (others.next(), others.next())
            && !has_own(at)
        {
            let confidence = when.confidence.min(Confidence::percent(60));
            fact.when = Some(When { confidence, ..when.clone() });
        }
    }

    /// "until 495, when his brother came back": the clause behind "when" has the date as well.
    pub(super) fn pass_on(&self, attachment: &Attachment, dated: &Fact, facts: &mut [Fact]) {
        let Some(when) = dated.when.clone() else { return };
        let Some(fact) = self.when_clause(attachment).and_then(|at| facts.get_mut(at)) else { return };
        if fact.when.is_none() && !fact.flags.is_negated {
            let sure = Confidence::percent(when.confidence.as_percent().min(85));
            // "from 1801 to 1803, when they were starved out"
            let value = match when.timex.value {
                // but "the season of 1946–47, when"
                TimeValue::Range(_, last) if when.timex.ends.is_some() && self.is_written_out(&when) => {
                    TimeValue::Point(last)
                }
                value => value,
            };
            let when = When { timex: Timex { value, ends: None, ..when.timex }, ..when };
            fact.when = Some(When { relation: Relation::At, confidence: sure, ..when });
        }
    }

    /// "was not rebuilt before the tenth century": what had not come about by then is no event of that time. "Had been no trouble before
    /// the 1990s, when they found a way": they found it then.
    fn pass_on_end(&self, attachment: &Attachment, mut fact: Fact, mut when: When, facts: &mut [Fact]) {
        when.timex.modifier = None;
        fact.when = Some(when);
        self.pass_on(attachment, &fact, facts);
    }

    /// "from 1801 to 1803", not "1801–03" nor "between 1801 and 1803".
    fn is_written_out(&self, when: &When) -> bool {
        let words = when.timex.span.slice(&self.view.source.article.text);
        !words.contains(['–', '-', '/']) && !words.contains(" and ")
    }

    /// Whether a clause begins with "when".
    fn is_when(&self, clause: usize) -> bool {
        let opener = self.clause_of(clause).and_then(|clause| clause.opener);
        opener.is_some_and(|opener| self.view.is_word(opener, &["when", "whereupon"]))
    }

    /// Whether a clause only points to a time and to a clause that tells what happened: "goes back to 1828, when".
    fn only_points(&self, attachment: &Attachment) -> bool {
        let view = self.view;
        let Some(clause) = self.clause_of(attachment.clause) else { return false };
        let Some(verb) = view.verb(clause).filter(|_| attachment.role == Role::Clause) else { return false };
        let is_back = wording::has_word(view.source, verb.tokens.clone(), &["back"])
            || clause.verb.is_some_and(|verb| view.is_word(verb + 1, &["back"]));
        let points = is_back
            && view
                .word(verb.head)
                .lemma
                .is_some_and(|lemma| ["date", "go", "reach", "trace"].contains(&lemma));
        // "The worst came in 1924, when": that it came is no more than the clause behind the date tells.
        let announces = || cleft::is_only_announced(view, clause, attachment.time);
        (points || announces()) && self.when_clause(attachment).is_some()
    }

    /// The date of a clause that only points is that of the clause it points to, and dates nothing else.
    fn date_pointed(&mut self, attachment: &Attachment, when: &When, facts: &mut [Fact]) {
        let Some(told) = self.when_clause(attachment).and_then(|at| facts.get_mut(at)) else { return };
        told.when.get_or_insert_with(|| When { relation: Relation::At, ..when.clone() });
        if let Some(known) = self.known.get_mut(attachment.clause) {
            known.is_empty = true;
        }
        // A day that stands in the other clause is the nearer one.
        self.refused.push(attachment.time);
    }

    /// The fact of the clause that begins with "when" right behind the date.
    pub(super) fn when_clause(&self, attachment: &Attachment) -> Option<usize> {
        let view = self.view;
        // "in 1959, however, when"
        let aside =
            (attachment.time + 1..attachment.time + 4).find(|&at| view.kind(at) == Some(ChunkKind::Adverb));
        let reach = attachment.time + if aside.is_some() { 5 } else { 3 };
        let next = view.opened_in(attachment.time + 1..reach).filter(|&next| {
            let opener = view.clauses.get(next).and_then(|clause| clause.opener);
            let is_cleft =
                self.clause_of(attachment.clause).and_then(|clause| view.verb(clause)).is_some_and(|verb| {
                    let word = view.word(verb.head);
                    word.tag == Tag::Auxiliary && word.lemma == Some("be")
                });
            opener.is_some_and(|opener| {
                view.is_word(opener, &["when", "whereupon"])
                    || view.is_word(opener, &["at"]) && view.is_word(opener + 1, &["which"])
                    || view.is_word(opener, &["that"])
                        && (is_cleft
                            || opener == attachment.time + 1
                                && view
                                    .chunk(attachment.time)
                                    .is_some_and(|time| SourceWords(view.source).is_length(time)))
            })
        });
        // "until 2013, when she was 102"
        let next = next.filter(|&next| !self.is_empty_clause(next));
        next.and_then(|next| self.fact_of(next))
    }
}

/// Whether the date of `dated` lies within the one that `fact` was given by the clause before it.
fn is_nearer(dated: &Fact, fact: &Fact) -> bool {
    let is_given = fact.when.as_ref().is_some_and(|when| when.timex.span.end() <= fact.span.start());
    is_given && lies_within(dated, fact)
}

/// Whether the date of one fact is a part of that of the other.
fn lies_within(dated: &Fact, fact: &Fact) -> bool {
    let at = |fact: &Fact| {
        fact.when.as_ref().filter(|when| when.relation == Relation::At).map(|when| when.timex.interval())
    };
    at(dated).zip(at(fact)).is_some_and(|(days, others)| days != others && others.contains(days))
}

/// "It was", "It had been": a copula whose complement was the date.
fn says_nothing(gist: &str) -> bool {
    let words: Vec<&str> = gist.split(' ').collect();
    let ends = words
        .last()
        .is_some_and(|last| ["was", "is", "were", "are", "been", "be", "had", "has"].contains(last));
    ends && words.len() <= 3
}

/// "The 1907 earthquake": a date inside the phrase that it was taken from.
fn is_inside(view: &View<'_>, attachment: &Attachment) -> bool {
    view.kind(attachment.time) == Some(ChunkKind::Noun) && attachment.role == Role::Clause
}

/// A headline without the date inside one of its nouns: "An 1876 coup" is "A coup".
fn without(gist: &str, date: &str) -> String {
    let Some((before, behind)) = gist.split_once(date).filter(|(_, behind)| behind.starts_with(' ')) else {
        return gist.to_owned();
    };
    let behind = behind.trim_start();
    let begins_open = behind.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    let (front, article) = match before.trim_end().rsplit_once(' ') {
        Some((front, last)) => (format!("{front} "), last),
        None => (String::new(), before.trim_end()),
    };
    let article = match (article, begins_open) {
        ("An", false) => "A",
        ("an", false) => "a",
        ("A", true) => "An",
        ("a", true) => "an",
        _ => article,
    };
    wording::capitalised(format!("{front}{article} {behind}").trim_start())
}

/// The first token of a date.
pub(super) fn view_token(view: &View<'_>, when: &When) -> usize {
    view.source.prose.tokens.partition_point(|token| token.span.end() <= when.timex.span.start())
}

/// "postponed from October 2015 to April 2017", "moved from the 13th to the 19th", "put off until May": from when to when, not
/// when that was done.
fn is_moved(view: &View<'_>, fact: &Fact, when: &When) -> bool {
    const MOVING: &[&str] = &["postpone", "delay", "defer", "reschedule", "adjourn", "extend", "prolong"];
    const SHIFTING: &[&str] = &["move", "shift", "change", "alter", "transfer"];
    let Some(predicate) = fact.predicate.as_ref() else { return false };
    let text = predicate.text.to_lowercase();
    let puts_off = predicate.lemma == "put" && text.ends_with("off") || text.ends_with("scheduled");
    let moves = MOVING.contains(&predicate.lemma) || puts_off || brings_forward(view, predicate.lemma, when);
    let first = view_token(view, when);
    let is_range = matches!(when.timex.value, TimeValue::Range(..));
    // "From the 1970s this focus shifted": when, where a change from one day to another stands behind its verb.
    let is_front = first < predicate.tokens.start && !is_range;
    if !(moves || SHIFTING.contains(&predicate.lemma)) || is_front {
        return false;
    }
    let article = first.checked_sub(1).filter(|&before| wording::is_word(view.source, before, &["the"]));
    let before = article.unwrap_or(first).checked_sub(1);
    let is_behind =
        |words: &[&str]| before.is_some_and(|before| wording::is_word(view.source, before, words));
    let starts = |words: &[&str]| wording::is_word(view.source, first, words);
    // "shifted in 2008–09" was done then.
    is_range && !is_behind(&["in", "during", "over", "throughout", "within"])
        || is_behind(&["from", "to"])
        || starts(&["from", "to"])
        || moves && (is_behind(&["until", "till"]) || starts(&["until", "till"]))
}

/// "brought the vote forward to 15 August"
fn brings_forward(view: &View<'_>, lemma: &str, when: &When) -> bool {
    let first = view_token(view, when);
    lemma == "bring"
        && first.checked_sub(2).is_some_and(|forward| {
            wording::is_word(view.source, forward, &["forward"])
                && wording::is_word(view.source, forward + 1, &["to"])
        })
}

/// "(January 1789)" alone, behind a stop: the date of the sentence before. Whether the sentence was one.
pub(in crate::fact) fn date_before(view: &View<'_>, first: usize, facts: &mut [Fact]) -> bool {
    let [open, time, close, rest @ ..] = view.chunks.as_slice() else { return false };
    let is_bracket = open.is_mark('(')
        && close.is_mark(')')
        && rest.iter().all(|chunk| matches!(chunk.kind, ChunkKind::Mark(_)));
    let ChunkKind::Time(index) = time.kind else { return false };
    let Some(timex) = view.times.timexes.get(index).filter(|timex| is_bracket && timex.is_dated()) else {
        return false;
    };
    let fact = facts
        .iter_mut()
        .rev()
        .take(8)
        .filter(|fact| fact.sentence + 1 == view.sentence && fact.sentence >= first)
        .last();
    if let Some(fact) = fact.filter(|fact| fact.when.is_none()) {
        fact.when = Some(When { relation: Relation::At, timex: *timex, confidence: timex.confidence });
        fact.tokens = fact.tokens.start..view.tokens.end;
        fact.span = view.source.prose.span(fact.tokens.clone());
    }
    true
}

/// "had no building until 1870", "was paid nothing until 1913", "was neither sold nor let until 1890": it had none up to then.
fn tells_of_none(gist: &str) -> bool {
    gist.split_whitespace().any(|word| {
        let word = word.trim_end_matches(',').to_ascii_lowercase();
        matches!(word.as_str(), "no" | "neither" | "nobody" | "none" | "nothing" | "few")
    })
}

/// "until after the war": whether these two words stand before a date or open it.
fn is_until_after(view: &View<'_>, time: usize) -> bool {
    let Some(start) = view.chunk(time).map(|time| time.tokens.start) else { return false };
    let from = start.saturating_sub(2).max(view.tokens.start);
    (from..=start).any(|at| {
        wording::is_word(view.source, at, &["until", "till"])
            && wording::is_word(view.source, at + 1, &["after"])
    })
}
