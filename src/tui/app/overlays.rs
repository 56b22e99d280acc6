//! What the app does with what lies over a screen: lists that lead somewhere, the palette, the filter.

use super::App;
use crate::tui::action::{Action, Tab};
use crate::tui::chord::Chord;
use crate::tui::effect::Effect;
use crate::tui::keymap::Binding;
use crate::tui::overlay::{Field, Form, Offer, Overlay, Palette, Purpose, Reach, Target};

impl App {
    /// Goes to what the cursor of a list of questions or sentences is on.
    pub(super) fn accept_overlay(&mut self) {
        if let Some(Overlay::Help(help)) = self.overlays.last_mut() {
            help.accept();
            return;
        }
        let (now, body) = (self.now, self.body());
        let (Some(overlay), Some(book)) = (self.overlays.pop(), &mut self.book) else { return };
        match overlay {
            Overlay::Sheet { at, .. } => book.go_to_question(at),
            Overlay::Skipped { lines, at } => {
                if let Some(line) = lines.get(at) {
                    book.show_place(line.sentence, now, body);
                }
            }
            _ => {}
        }
    }

    /// Makes a card of the sentence under the cursor.
    pub(super) fn promote(&mut self) -> Vec<Effect> {
        let now = self.now;
        let (Some(Overlay::Skipped { lines, at }), Some(book)) = (self.overlays.last_mut(), &mut self.book)
        else {
            return Vec::new();
        };
        let Some(line) = lines.get_mut(*at) else { return Vec::new() };
        let card = line.card.clone();
        match card {
            Some(_) if line.is_made => {
                self.say("there is a card of it already".to_owned());
                Vec::new()
            }
            Some(card) => {
                line.is_made = true;
                book.cards.add(&card, &book.analysis.topic, now);
                self.say(format!("a new card, to be learnt today: {}", card.key));
                vec![Effect::AddCard(card)]
            }
            // The learner says what is asked of it.
            None => {
                let fields = vec![
                    Field::new("Question", &line.words, "what is asked; ______ in the place of the answer"),
                    Field::new("Answer", "", "the answer, in as few words as can be"),
                ];
                let form = Form::new(Purpose::OwnCard, " A card of your own ", fields);
                self.overlays.push(Overlay::Form(form));
                Vec::new()
            }
        }
    }

    /// The palette offers what applies now, in the order of the table of keys; then what can be done on the other screens
    /// of the article.
    pub(super) fn open_palette(&mut self) {
        let mut offers = self.offers(None);
        if let (true, Some(here)) = (self.overlays.is_empty(), self.book.as_ref().map(|book| book.tab)) {
            for tab in Tab::ALL.into_iter().filter(|&tab| tab != here) {
                // What applies there is asked of the screen as if it were open.
                self.stand_on(tab);
                offers.extend(self.offers(Some(tab)));
            }
            self.stand_on(here);
        }
        let reach = Reach {
            entries: self.book.as_ref().map_or(&[], |book| &book.analysis.timeline),
            volumes: &self.library.volumes,
        };
        let palette = Palette::new(offers, reach);
        self.overlays.push(Overlay::Palette(palette));
    }

    /// What can be done now; of another screen only what concerns all of it, and not what its cursor is on.
    fn offers(&self, tab: Option<Tab>) -> Vec<Offer> {
        let contexts = self.contexts();
        let is_offered = |action: Action| match tab {
            Some(_) => action.is_of_screen(),
            None => !matches!(
                action,
                Action::Go(_) | Action::Digit(_) | Action::Pick(_) | Action::Edit(_) | Action::Palette
            ),
        };
        let lines = self.keymap.of(&contexts);
        let lines = lines.filter(|(_, binding)| is_offered(binding.action) && self.applies(binding.action));
        let offer = |(chord, binding): (Chord, &Binding)| Offer {
            tab,
            action: binding.action,
            words: binding.help.to_owned(),
            keys: tab.map_or_else(|| chord.to_string(), |tab| format!("{}, {chord}", tab.name())),
        };
        lines.map(offer).collect()
    }

    const fn stand_on(&mut self, tab: Tab) {
        if let Some(book) = &mut self.book {
            book.tab = tab;
        }
    }

    /// Does something with the palette, when it is on top.
    pub(super) fn with_palette<T>(&mut self, work: impl FnOnce(&mut Palette, Reach<'_>) -> T) -> Option<T> {
        let entries = self.book.as_ref().map_or(&[][..], |book| &book.analysis.timeline);
        let reach = Reach { entries, volumes: &self.library.volumes };
        match self.overlays.last_mut() {
            Some(Overlay::Palette(palette)) => Some(work(palette, reach)),
            _ => None,
        }
    }

    /// Does what the cursor of the palette is on.
    pub(super) fn accept_palette(&mut self) -> Vec<Effect> {
        let target = self.with_palette(|palette, _| palette.target()).flatten();
        self.overlays.pop();
        match target {
            Some(Target::Do(tab, action)) => {
                if let Some(tab) = tab {
                    self.update(Action::Show(tab));
                    self.prepare();
                }
                self.update(action)
            }
            Some(Target::Open(at)) => {
                let mut effects = self.unsaved_of_exam();
                effects.push(Effect::Open(at));
                effects
            }
            Some(Target::Entry(at)) => {
                let now = self.now;
                if let Some(book) = &mut self.book {
                    book.show_entry_at(at, now);
                }
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// Chooses what the timeline shows.
    pub(super) fn filter(&mut self, action: Action) {
        let (Some(Overlay::Filter { choices, at }), Some(book)) = (self.overlays.last_mut(), &mut self.book)
        else {
            return;
        };
        match choices.get(*at) {
            Some(choice) if action == Action::Toggle => {
                book.timeline.turn_filter(choice.kind, &choice.name, &book.analysis);
            }
            _ => {
                book.timeline.clear_filter(&book.analysis);
            }
        }
        for choice in choices {
            choice.is_chosen = book.timeline.filter().has_chosen(choice.kind, &choice.name);
        }
    }
}
