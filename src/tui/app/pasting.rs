//! Text that is pasted: it goes into the line being typed; in the library, where none is, an article is made of it.

use super::App;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::keymap::Context;
use crate::tui::overlay::Overlay;

impl App {
    /// Text was pasted.
    pub(crate) fn paste(&mut self, text: &str) -> Vec<Effect> {
        self.status = None;
        match self.overlays.last_mut() {
            Some(Overlay::Form(form)) => form.paste(text),
            Some(Overlay::Help(help)) => help.paste(text),
            // What came to paste an article is welcome.
            Some(Overlay::Welcome) => {
                let mut effects = self.back(false);
                effects.extend(self.paste(text));
                return effects;
            }
            Some(_) => {
                self.with_palette(|palette, reach| palette.paste(text, reach));
            }
            None => return self.paste_on_screen(text),
        }
        Vec::new()
    }

    fn paste_on_screen(&mut self, text: &str) -> Vec<Effect> {
        let body = self.body();
        let is_typing = self.contexts().contains(&Context::Typing);
        let is_adding = self.library.is_adding();
        match &mut self.book {
            Some(book) if is_typing => {
                book.paste(text, body);
                self.prepare();
            }
            Some(_) => {
                let library = self.key_of(Action::Library);
                self.say(format!(
                    "nothing is typed here; in the library ({library}) an article can be pasted"
                ));
            }
            None if is_article(text) && (is_adding || !is_typing) => {
                return vec![Effect::AddText(text.replace("\r\n", "\n").replace('\r', "\n"))];
            }
            None => {
                // One line is where an article is to be found.
                if !is_typing {
                    self.library.begin_adding();
                }
                self.library.paste(text, body);
            }
        }
        Vec::new()
    }

    /// The key of an action that holds here, for people.
    fn key_of(&self, wanted: Action) -> String {
        let contexts = self.contexts();
        let key = self.keymap.of(&contexts).find(|(_, binding)| binding.action == wanted);
        key.map_or_else(String::new, |(key, _)| key.to_string())
    }
}

/// Whether it is an article, and not a path or what is looked for: of several lines, or a paragraph of one.
fn is_article(text: &str) -> bool {
    /// No path is so long.
    const PARAGRAPH: usize = 300;
    let text = text.trim();
    text.contains(['\n', '\r']) || text.chars().count() > PARAGRAPH
}

#[cfg(test)]
mod tests {
    use super::is_article;

    #[test]
    fn several_lines_or_a_paragraph_are_an_article_and_a_path_is_none() {
        let paragraph = "The bank was founded in 1951. ".repeat(12);
        for text in ["The bank\n\nIt was founded in 1951.\n", "The bank\rIt was founded in 1951.", &paragraph]
        {
            assert!(is_article(text), "{text:?}");
        }
        for text in ["notes/bank.txt\n", "bank", ""] {
            assert!(!is_article(text), "{text:?}");
        }
    }
}
