//! The statistics as one JSON document; described in `docs/STATS.md`.

use super::{BACK, Figures};
use crate::study::stats::{Group, Retention};
use serde_json::{Value, json};

pub(super) fn value(figures: &Figures) -> Value {
    let (history, knowledge, counts) = (&figures.history, &figures.knowledge, figures.counts);
    let days = history.days.iter().map(|(day, work)| {
        json!({
            "day": day.to_string(), "reviews": work.reviews, "recalled": work.recalled,
            "milliseconds": work.took, "new": work.new,
        })
    });
    let forecast = figures.forecast();
    let due = (0..).zip(&forecast);
    let due =
        due.map(|(ahead, count)| json!({"day": figures.now.day.plus(ahead).to_string(), "cards": count}));
    let periods = knowledge.by_period();
    let weakest = figures.weakest.iter();
    let weakest = weakest.map(|(recall, stem, key)| json!({"recall": recall, "stem": stem, "key": key}));
    json!({
        "schema": 1,
        "day": figures.now.day.to_string(),
        "cards": {
            "total": counts.total, "new": counts.new, "learning": counts.learning, "due": counts.due,
            "leeches": knowledge.leeches(),
        },
        "recall": knowledge.all().recall.percent(),
        "desired_retention": (f64::from(figures.aim) * 100.0).round() / 100.0,
        "retention": retention(figures.retention),
        "retention_young": retention(figures.young),
        "retention_mature": retention(figures.mature),
        "streak": history.streak(figures.now),
        "longest_streak": history.longest_streak(),
        "ratings": history.ratings,
        "days": days.collect::<Vec<_>>(),
        "due": due.collect::<Vec<_>>(),
        "by_period": periods.iter().map(|period| group(&period.name, period.group)).collect::<Vec<_>>(),
        "by_kind": knowledge.by_kind().map(|(kind, sum)| group(kind, sum)).collect::<Vec<_>>(),
        "stability": classes(knowledge.stabilities()),
        "difficulty": classes(knowledge.difficulties()),
        "weakest": weakest.collect::<Vec<_>>(),
    })
}

fn retention(retention: Retention) -> Value {
    json!({"days": BACK, "recalled": retention.recalled, "total": retention.total})
}

fn group(name: &str, group: Group) -> Value {
    json!({"name": name, "cards": group.cards, "seen": group.seen, "recall": group.recall.percent()})
}

fn classes(classes: impl Iterator<Item = (&'static str, usize)>) -> Vec<Value> {
    classes.map(|(name, count)| json!({"name": name, "cards": count})).collect()
}
