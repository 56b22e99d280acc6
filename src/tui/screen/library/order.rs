//! In which order the library stands, and which of its lines are shown.

use super::Volume;
use crate::tui::screen::Needle;
use std::cmp::Reverse;

/// The order of the lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// The last opened first.
    #[default]
    Opened,
    /// By title.
    Title,
    /// The most cards due first.
    Due,
    /// The next exam first.
    Exam,
}

impl Order {
    const ALL: [Self; 4] = [Self::Opened, Self::Title, Self::Due, Self::Exam];

    /// The one after it, round the end.
    pub(super) fn next(self) -> Self {
        let at = Self::ALL.iter().position(|&order| order == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }

    /// Its name, as saved and as shown.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Opened => "last opened",
            Self::Title => "title",
            Self::Due => "most due",
            Self::Exam => "next exam",
        }
    }

    /// The order of that name.
    pub(crate) fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.name() == name).unwrap_or_default()
    }

    /// The places of the volumes that are shown, in this order; what is archived stands at the end.
    pub(super) fn places(self, volumes: &[Volume], needle: &Needle) -> Vec<usize> {
        let is_meant = |volume: &Volume| needle.is_empty() || is_match(volume, needle);
        let mut places: Vec<usize> =
            (0..volumes.len()).filter(|&at| volumes.get(at).is_some_and(is_meant)).collect();
        let Some(volume) = volumes.first() else { return places };
        let of = |at: usize| volumes.get(at).unwrap_or(volume);
        match self {
            Self::Opened => {}
            Self::Title => places.sort_by_cached_key(|&at| (of(at).is_archived, of(at).title.to_lowercase())),
            Self::Due => places.sort_by_key(|&at| (of(at).is_archived, Reverse(due(of(at))))),
            Self::Exam => {
                places.sort_by_key(|&at| (of(at).is_archived, of(at).days_left.unwrap_or(u32::MAX)));
            }
        }
        places
    }
}

/// Whether the title or one of the tags, written `#tag`, has what is looked for.
pub(super) fn is_match(volume: &Volume, needle: &Needle) -> bool {
    needle.find(&volume.title).is_some()
        || volume.tags.iter().any(|tag| needle.find(&format!("#{tag}")).is_some())
}

fn due(volume: &Volume) -> (usize, usize) {
    volume.counts.map_or((0, 0), |counts| (counts.due + counts.learning, counts.new))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn volume(title: &str, tag: &str, days_left: Option<u32>) -> Volume {
        Volume {
            title: title.to_owned(),
            source: String::new(),
            counts: None,
            survey: None,
            is_surveyed: false,
            tags: vec![tag.to_owned()],
            exam: None,
            days_left,
            is_archived: title == "An old one",
        }
    }

    #[test]
    fn each_order_puts_first_what_it_says_and_the_archive_last() {
        let volumes = [
            volume("Persia", "css", None),
            volume("an atlas", "maps", Some(3)),
            volume("An old one", "css", Some(1)),
            volume("Banks", "css", Some(9)),
        ];
        let all = Needle::default();
        for (order, expected) in
            [(Order::Title, [1, 3, 0, 2]), (Order::Exam, [1, 3, 0, 2]), (Order::Due, [0, 1, 3, 2])]
        {
            assert_eq!(order.places(&volumes, &all), expected, "{order:?}");
            assert_eq!(Order::named(order.name()), order);
        }
        assert_eq!(Order::Opened.places(&volumes, &Needle::new("#css")), [0, 2, 3]);
        assert_eq!(Order::Title.places(&volumes, &Needle::new("AN")), [1, 3, 2]);
    }
}
