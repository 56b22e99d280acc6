//! Holds the clauses of the facts against a treebank: the verb, who does it, what is done, and what a pronoun takes up.
//!
//! `cargo run --release --example treebank -- FILE.conllu...` prints the counts, `... -- --errors CLASS FILE...` every case
//! of one class with its sentence. The files are in the form CoNLL-U of Universal Dependencies, the chains of
//! mentions (`Entity=` in the last column) as the GUM treebank writes them; both are published freely and not kept here.
//!
//! Only clauses of which the facts have a record are looked at: what was left alone is no error here.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it is there to print")]

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::ops::Range;
use tarikh::analysis::{Analysis, Depth, Settings, analyse_to};
use tarikh::article::Article;
use tarikh::fact::{Argument, Fact, FactKind, Predicate, Voice};
use tarikh::language::{self, Language, Tag, Tense};

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut shown = None;
    if arguments.first().is_some_and(|first| first == "--errors") {
        shown = arguments.get(1).cloned();
        arguments.drain(..2.min(arguments.len()));
    }
    if arguments.is_empty() {
        eprintln!("usage: treebank [--errors CLASS] FILE.conllu...");
        return;
    }
    let mut report = Report { shown, ..Report::default() };
    for path in arguments {
        #[expect(clippy::disallowed_methods, reason = "an example reads the files it is given")]
        match std::fs::read_to_string(&path) {
            Ok(lines) => documents(&lines).iter().for_each(|document| report.add(document)),
            Err(error) => eprintln!("{path}: not read: {error}"),
        }
    }
    report.print();
}

/// A word of the treebank.
struct GoldWord {
    form: String,
    span: Range<usize>,
    tag: String,
    fine: String,
    head: Option<usize>,
    relation: String,
}

/// A document of the treebank.
#[derive(Default)]
struct Gold {
    text: String,
    words: Vec<GoldWord>,
    /// Chain, first word, last word.
    mentions: Vec<(String, usize, usize)>,
}

fn documents(lines: &str) -> Vec<Gold> {
    let mut all: Vec<Gold> = Vec::new();
    let mut open: Vec<(String, usize)> = Vec::new();
    let (mut sentence, mut offset, mut cursor, mut first) = (String::new(), 0, 0, 0);
    for line in lines.lines() {
        if line.starts_with("# newdoc") || all.is_empty() {
            all.push(Gold::default());
            open.clear();
        }
        let Some(gold) = all.last_mut() else { continue };
        if line.starts_with("# newpar") && !line.contains("block") && !gold.text.is_empty() {
            gold.text.push_str("\n\n");
        } else if let Some(text) = line.strip_prefix("# text = ") {
            if !gold.text.is_empty() && !gold.text.ends_with('\n') {
                gold.text.push(' ');
            }
            text.clone_into(&mut sentence);
            (offset, cursor, first) = (gold.text.len(), 0, gold.words.len());
            gold.text.push_str(text);
        }
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, form, _, tag, fine, _, head, relation, _, notes] = fields.as_slice() else { continue };
        if !id.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let found = sentence.get(cursor..).and_then(|rest| rest.find(form)).map_or(cursor, |at| cursor + at);
        cursor = found + form.len();
        let head = head.parse::<usize>().ok().filter(|&head| head > 0).map(|head| first + head - 1);
        read_mentions(notes, gold.words.len(), &mut open, &mut gold.mentions);
        gold.words.push(GoldWord {
            form: (*form).to_owned(),
            span: offset + found..offset + cursor,
            tag: (*tag).to_owned(),
            fine: (*fine).to_owned(),
            head,
            relation: (*relation).to_owned(),
        });
    }
    all
}

/// Reads `Entity=(3-person-...(4-place-...)3)`: what opens and what closes at the word.
fn read_mentions(
    notes: &str,
    word: usize,
    open: &mut Vec<(String, usize)>,
    mentions: &mut Vec<(String, usize, usize)>,
) {
    let Some(mut rest) = notes.split('|').find_map(|note| note.strip_prefix("Entity=")) else { return };
    while !rest.is_empty() {
        let opens = rest.starts_with('(');
        let body = rest.trim_start_matches('(');
        let chain: String = body.chars().take_while(char::is_ascii_digit).collect();
        let end = body.find(['(', ')']).unwrap_or(body.len());
        let closes = body.get(end..).is_some_and(|rest| rest.starts_with(')'));
        if opens {
            open.push((chain.clone(), word));
        }
        if closes && let Some(at) = open.iter().rposition(|(other, _)| *other == chain) {
            let (chain, first) = open.remove(at);
            mentions.push((chain, first, word));
        }
        rest = body.get(end + usize::from(closes)..).unwrap_or_default();
        if body.is_empty() {
            break;
        }
    }
}

impl Gold {
    fn relation(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.relation.as_str())
    }

    fn plain_relation(&self, at: usize) -> &str {
        self.relation(at).split(':').next().unwrap_or_default()
    }

    fn head(&self, at: usize) -> Option<usize> {
        self.words.get(at)?.head
    }

    fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let near = at.saturating_sub(200)..(at + 200).min(self.words.len());
        near.filter(move |&child| self.head(child) == Some(at))
    }

    fn child(&self, at: usize, relations: &[&str]) -> Option<usize> {
        self.children(at).find(|&child| relations.contains(&self.plain_relation(child)))
    }

    /// Who the verb `at` is said of: its own subject, or the one that it shares.
    fn subjects(&self, at: usize, depth: usize) -> Vec<usize> {
        if let Some(own) = self.child(at, &["nsubj", "csubj"]) {
            let mut all = vec![own];
            all.extend(self.child(at, &["expl"]));
            if self.words.get(own).is_some_and(|word| word.fine.starts_with('W') || word.fine == "IN") {
                all.extend(self.head(at));
            }
            return all;
        }
        let Some(head) = self.head(at).filter(|_| depth < 6) else { return Vec::new() };
        match self.plain_relation(at) {
            "acl" => vec![head],
            "conj" | "advcl" | "ccomp" | "parataxis" => self.subjects(head, depth + 1),
            "xcomp" => {
                let mut all = self.subjects(head, depth + 1);
                all.extend(self.child(head, &["obj"]));
                all
            }
            _ => Vec::new(),
        }
    }

    /// Whether `at` is `wanted` or part of the same phrase of names, parts or members.
    fn is_of(&self, mut at: usize, wanted: usize) -> bool {
        for _ in 0..8 {
            if at == wanted {
                return true;
            }
            if !matches!(
                self.plain_relation(at),
                "flat" | "compound" | "appos" | "fixed" | "conj" | "nummod" | "amod" | "det" | "goeswith"
            ) {
                return false;
            }
            let Some(head) = self.head(at) else { return false };
            at = head;
        }
        false
    }

    fn is_same(&self, one: usize, other: usize) -> bool {
        self.is_of(one, other) || self.is_of(other, one)
    }

    /// The words of the mention.
    fn phrase(&self, mention: &(String, usize, usize)) -> String {
        let words = self.words.get(mention.1..=mention.2).unwrap_or_default();
        words.iter().map(|word| word.form.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The smallest mention around the word whose head it is.
    fn mention(&self, at: usize) -> Option<&(String, usize, usize)> {
        let around = self.mentions.iter().filter(|mention| mention.1 <= at && at <= mention.2);
        let is_head = |mention: &&(String, usize, usize)| {
            self.head(at).is_none_or(|head| head < mention.1 || head > mention.2)
        };
        around.filter(is_head).min_by_key(|mention| mention.2 - mention.1)
    }
}

/// An article beside its document.
struct Pair<'a> {
    gold: &'a Gold,
    article: &'a Article,
    analysis: &'a Analysis,
    /// The word of the treebank at each token.
    words: Vec<Option<usize>>,
}

impl Pair<'_> {
    fn word(&self, token: usize) -> Option<usize> {
        self.words.get(token).copied().flatten()
    }

    fn gold(&self, token: usize) -> Option<(usize, &GoldWord)> {
        let at = self.word(token)?;
        Some((at, self.gold.words.get(at)?))
    }
}

/// For each token the word of the treebank that stands there. The article may have left something out.
fn aligned(gold: &Gold, article: &Article, analysis: &Analysis) -> Vec<Option<usize>> {
    let mut starts: HashMap<usize, usize> = HashMap::new();
    let mut cursor = 0;
    for (at, word) in gold.words.iter().enumerate() {
        let Some(rest) = article.text.get(cursor..) else { break };
        let Some(found) = rest.find(&word.form).filter(|&found| found < 400) else { continue };
        starts.insert(cursor + found, at);
        cursor += found + word.form.len();
    }
    analysis.tokens.iter().map(|token| starts.get(&token.span.start()).copied()).collect()
}

#[derive(Default)]
struct Report {
    shown: Option<String>,
    counts: BTreeMap<String, usize>,
    cases: String,
}

impl Report {
    fn add(&mut self, gold: &Gold) {
        let article = tarikh::ingest::article(gold.text.clone(), "document.txt");
        let analysis = analyse_to(&article, &Settings::default(), Depth::Facts);
        let words = aligned(gold, &article, &analysis);
        let pair = Pair { gold, article: &article, analysis: &analysis, words };
        let language = language::read(&article.text, &article.to_prose());
        self.add_tags(&pair, &language);
        for fact in &pair.analysis.facts {
            self.add_headline(&pair, fact);
            if fact.kind != FactKind::Clause {
                continue;
            }
            if let Some(predicate) = &fact.predicate {
                self.add_clause(&pair, fact, predicate);
            }
            for argument in [&fact.subject, &fact.object].into_iter().flatten() {
                self.add_chain(&pair, fact, argument);
            }
        }
    }

    fn count(&mut self, pair: &Pair<'_>, class: &str, fact: Option<&Fact>, note: &str) {
        *self.counts.entry(class.to_owned()).or_default() += 1;
        if self.shown.as_deref().is_some_and(|shown| class.starts_with(shown))
            && let Some(fact) = fact
        {
            let sentence = pair.analysis.sentences.get(fact.sentence);
            let sentence = sentence.map_or_else(Default::default, |&sentence| pair.article.prose(sentence));
            let dated = if fact.when.is_some() { "dated " } else { "" };
            _ = writeln!(self.cases, "{dated}{class} | {note} | {}\n    {sentence}", fact.gist);
        }
    }

    fn add_tags(&mut self, pair: &Pair<'_>, language: &Language) {
        for (token, word) in language.words.iter().enumerate() {
            let Some((_, gold)) = pair.gold(token) else { continue };
            let ours = match (word.tag, word.tense) {
                (Tag::Verb | Tag::Auxiliary, Some(Tense::Past | Tense::Present)) | (Tag::Modal, _) => {
                    "finite"
                }
                (Tag::Verb | Tag::Auxiliary, Some(Tense::Participle)) => "participle",
                (Tag::Verb | Tag::Auxiliary, Some(Tense::Gerund)) => "gerund",
                (Tag::Verb | Tag::Auxiliary, _) => "base",
                (Tag::Noun | Tag::Name | Tag::Calendar, _) => "noun",
                (Tag::Adjective, _) => "adjective",
                _ => "other",
            };
            let theirs = match gold.fine.as_str() {
                "VBD" | "VBZ" | "MD" => "finite",
                "VBN" => "participle",
                "VBG" => "gerund",
                "VB" | "VBP" => "base",
                "NN" | "NNS" | "NNP" | "NNPS" => "noun",
                "JJ" | "JJR" | "JJS" => "adjective",
                _ => "other",
            };
            let class = if ours == theirs { "tag right" } else { &format!("tag {theirs} as {ours}") };
            *self.counts.entry(class.to_owned()).or_default() += 1;
            if self.shown.as_deref().is_some_and(|shown| class.starts_with(shown) && class != "tag right") {
                let around = pair.gold.words.get(gold.span.start..).is_some();
                let text = &pair.gold.text;
                let from = text.floor_char_boundary(gold.span.start.saturating_sub(50));
                let to = text.ceil_char_boundary((gold.span.end + 40).min(text.len()));
                let near = text.get(from..to).unwrap_or_default().replace('\n', " ");
                _ = writeln!(
                    self.cases,
                    "{class} | {} | {near} {}",
                    gold.form,
                    if around { "" } else { " " }
                );
            }
        }
    }

    fn add_clause(&mut self, pair: &Pair<'_>, fact: &Fact, predicate: &Predicate) {
        let Some((at, verb)) = pair.gold(predicate.main) else { return };
        if verb.tag != "VERB" && verb.tag != "AUX" {
            return self.count(pair, &format!("verb wrong: {}", verb.tag), Some(fact), &verb.form);
        }
        let is_helper = matches!(pair.gold.plain_relation(at), "cop" | "aux");
        let clause = if is_helper { pair.gold.head(at).unwrap_or(at) } else { at };
        if pair.gold.plain_relation(at) == "aux" {
            return self.count(pair, "verb wrong: helper", Some(fact), &verb.form);
        }
        self.count(pair, "verb right", Some(fact), &verb.form);
        self.add_subject(pair, fact, clause);
        if !is_helper {
            self.add_object(pair, fact, predicate, clause);
        }
    }

    fn add_subject(&mut self, pair: &Pair<'_>, fact: &Fact, clause: usize) {
        let gold = pair.gold;
        let wanted = gold.subjects(clause, 0);
        let Some(subject) = &fact.subject else {
            let class = if wanted.is_empty() { "subject right: none" } else { "subject missed" };
            let note = wanted.first().and_then(|&at| gold.words.get(at)).map_or("", |word| &word.form);
            return self.count(pair, class, Some(fact), note);
        };
        let Some(head) = pair.word(subject.head) else {
            return self.count(pair, "subject unread", Some(fact), "");
        };
        let Some(&first) = wanted.first() else {
            let class = format!("subject of none ({})", gold.relation(clause));
            return self.count(pair, &class, Some(fact), &subject.text);
        };
        let form = gold.words.get(first).map_or("", |word| &word.form);
        let inside: Vec<usize> = subject.tokens.clone().filter_map(|token| pair.word(token)).collect();
        if !wanted.iter().any(|&at| gold.is_same(head, at) || inside.contains(&at)) {
            let note = format!("{} for {form}", subject.text);
            let class = format!("subject wrong ({})", gold.relation(clause));
            return self.count(pair, &class, Some(fact), &note);
        }
        let members = gold.children(first).filter(|&at| gold.plain_relation(at) == "conj");
        let lost: Vec<usize> = members.filter(|at| !inside.contains(at)).collect();
        if subject.resolved_from.is_none()
            && let Some(word) = lost.first().and_then(|&at| gold.words.get(at))
        {
            let note = format!("{} without {}", subject.text, word.form);
            return self.count(pair, "subject half", Some(fact), &note);
        }
        self.count(pair, "subject right", Some(fact), form);
    }

    fn add_object(&mut self, pair: &Pair<'_>, fact: &Fact, predicate: &Predicate, clause: usize) {
        let gold = pair.gold;
        if predicate.voice == Voice::Passive {
            return;
        }
        let wanted: Vec<usize> = gold
            .children(clause)
            .filter(|&at| matches!(gold.plain_relation(at), "obj" | "iobj" | "xcomp" | "ccomp"))
            .collect();
        let form = wanted.first().and_then(|&at| gold.words.get(at)).map_or("", |word| &word.form);
        match &fact.object {
            None if wanted.iter().any(|&at| gold.plain_relation(at) == "obj") => {
                self.count(pair, "object missed", Some(fact), form);
            }
            None => self.count(pair, "object right: none", Some(fact), ""),
            Some(object) => {
                let Some(head) = pair.word(object.head) else { return };
                let inside = object.tokens.clone().filter_map(|token| pair.word(token));
                let inside: Vec<usize> = inside.collect();
                let right = wanted.iter().any(|&at| {
                    gold.is_same(head, at)
                        || inside.contains(&at)
                        || gold.child(at, &["nsubj"]).is_some_and(|at| gold.is_same(head, at))
                });
                let note = format!("{} for {form}", object.text);
                let class =
                    if right { "object right" } else { &format!("object wrong ({})", gold.relation(head)) };
                self.count(pair, class, Some(fact), &note);
            }
        }
    }

    /// Whether the headline leaves out what a verb of it, or its last word, takes behind itself.
    fn add_headline(&mut self, pair: &Pair<'_>, fact: &Fact) {
        let gold = pair.gold;
        let Some(&sentence) = pair.analysis.sentences.get(fact.sentence) else { return };
        let inside = pair.analysis.tokens.iter().enumerate();
        let inside = inside.filter(|(_, token)| {
            sentence.start() <= token.span.start() && token.span.end() <= sentence.end()
        });
        let words: Vec<usize> = inside.filter_map(|(token, _)| pair.word(token)).collect();
        if fact.gist.is_empty() || fact.gist.contains('…') {
            return;
        }
        // From the end, as the subject may be another word than in the sentence.
        let mut kept: Vec<usize> = Vec::new();
        let mut rest = words.as_slice();
        for form in
            fact.gist.split(|letter: char| !letter.is_alphanumeric()).rev().filter(|form| !form.is_empty())
        {
            let is_form =
                |&at: &usize| gold.words.get(at).is_some_and(|word| word.form.eq_ignore_ascii_case(form));
            if let Some(found) = rest.iter().rposition(is_form) {
                kept.extend(rest.get(found));
                rest = rest.get(..found).unwrap_or_default();
            }
        }
        let Some(&last) = kept.first() else { return };
        let is_kept = |at: usize| kept.contains(&at) || gold.children(at).any(|child| kept.contains(&child));
        let mut class = None;
        for &at in &kept {
            let wanted: &[&str] = if at == last {
                &["obj", "iobj", "xcomp", "ccomp", "obl", "nmod", "acl", "advmod", "advcl"]
            } else {
                &["obj", "xcomp", "ccomp"]
            };
            let Some(word) = gold.words.get(at).filter(|word| at == last || word.tag == "VERB") else {
                continue;
            };
            let lost = gold.children(at).find(|&child| {
                child > at
                    && wanted.contains(&gold.plain_relation(child))
                    && !is_kept(child)
                    && gold.words.get(child).is_some_and(|word| word.tag != "NUM")
            });
            if let Some(lost) = lost {
                let place = if at == last { "end" } else { "middle" };
                class = Some((
                    format!("headline {place}: {} without {}", word.tag, gold.plain_relation(lost)),
                    gold.words.get(lost).map_or("", |word| word.form.as_str()),
                ));
            }
        }
        match class {
            Some((class, note)) => self.count(pair, &class, Some(fact), note),
            None => self.count(pair, "headline whole", Some(fact), ""),
        }
    }

    /// Whether what was put for a pronoun or a bare noun is what the treebank says it takes up.
    fn add_chain(&mut self, pair: &Pair<'_>, fact: &Fact, argument: &Argument) {
        let gold = pair.gold;
        let Some(head) = pair.word(argument.head) else { return };
        if !argument.is_vague && argument.resolved_from.is_none() {
            return;
        }
        let Some(word) = gold.words.get(head) else { return };
        let kind = if word.tag == "PRON" { "pronoun" } else { "noun" };
        let Some(mention) = gold.mention(head) else {
            return self.count(pair, &format!("{kind} without a chain"), Some(fact), &argument.text);
        };
        let chain = gold.mentions.iter().filter(|other| other.0 == mention.0 && *other != mention);
        let fuller: Vec<_> = chain
            .filter(|other| {
                let words = gold.words.get(other.1..=other.2).unwrap_or_default();
                words.iter().any(|word| word.tag == "PROPN") || (words.len() > 2)
            })
            .collect();
        let named: Vec<String> = fuller.iter().map(|other| gold.phrase(other)).collect();
        let note = format!("{}: {} of {}", word.form, argument.text, named.join(" / "));
        if argument.is_vague {
            let before = fuller.iter().any(|other| other.1 < mention.1);
            let class = if before { "left" } else { "rightly left" };
            return self.count(pair, &format!("{kind} {class}"), Some(fact), &note);
        }
        if named.is_empty() {
            return self.count(pair, &format!("{kind} unknown"), Some(fact), &note);
        }
        let words: Vec<&str> = argument.text.split([' ', '’']).filter(|word| word.len() > 2).collect();
        let is_said = |name: &String| {
            name.split(' ').any(|part| part.len() > 2 && part != "the" && words.contains(&part))
        };
        let class = if named.iter().any(is_said) { "right" } else { "wrong" };
        self.count(pair, &format!("{kind} {class}"), Some(fact), &note);
    }

    fn print(&self) {
        print!("{}", self.cases);
        for (class, count) in &self.counts {
            println!("{count:6} {class}");
        }
    }
}
