//! The keys: of the place one is in or, when something is looked for, of every place.
//!
//! ```text
//! ╭─ Keys ──────────────────────────────────────────────╮
//! │ /zoom                                               │
//! │ Timeline                                            │
//! │ -  _                  zoom out: years, decades, …   │
//! ╰─ Esc back ──────────────────────────────────────────╯
//! ```

use crate::tui::action::{Edit, Move};
use crate::tui::keymap::{Binding, Context, Keymap};
use crate::tui::screen::Needle;
use crate::tui::theme::Role;
use crate::tui::widget::{self, Run, WrappedLine, cut, wrap};
use tui_input::Input;

/// The list of keys with its state.
#[derive(Clone, Debug)]
pub(crate) struct Help {
    /// The places that were open when it was asked for, nearest first.
    contexts: Vec<Context>,
    /// The first visible line.
    pub(super) top: usize,
    /// What is looked for, while it is typed.
    line: Option<Input>,
    needle: Needle,
}

impl Help {
    pub(crate) fn new(contexts: Vec<Context>) -> Self {
        Self { contexts, top: 0, line: None, needle: Needle::default() }
    }

    pub(crate) const fn is_finding(&self) -> bool {
        self.line.is_some()
    }

    pub(crate) fn begin_search(&mut self) {
        self.line = Some(Input::default());
        self.needle = Needle::default();
        self.top = 0;
    }

    pub(crate) fn edit(&mut self, edit: Edit) {
        self.change(|line| widget::edit(line, edit));
    }

    pub(crate) fn paste(&mut self, text: &str) {
        self.change(|line| widget::paste(line, text));
    }

    fn change(&mut self, change: impl FnOnce(&mut Input)) {
        let Some(line) = &mut self.line else { return };
        change(line);
        self.needle = Needle::new(line.value());
        self.top = 0;
    }

    /// Ends the typing; what was found stays.
    pub(crate) fn accept(&mut self) {
        self.line = None;
    }

    /// One step back; whether there was one within the list.
    pub(crate) fn back(&mut self) -> bool {
        let had_step = self.line.take().is_some() || !self.needle.is_empty();
        self.needle = Needle::default();
        had_step
    }

    pub(super) const fn go(&mut self, step: Move, count: usize, last: usize, page: usize) {
        self.top = step.apply(self.top, last, page, count);
    }

    /// The line being typed.
    pub(super) const fn line(&self) -> Option<&Input> {
        self.line.as_ref()
    }

    /// Whether a line has what is looked for: in its words, in those of the footer, in its name, in its keys.
    fn is_meant(&self, binding: &Binding) -> bool {
        let has = |words: &str| self.needle.find(words).is_some();
        self.needle.is_empty()
            || has(binding.help)
            || has(binding.hint)
            || binding.action.name().is_some_and(has)
            || has(&binding.shown())
    }

    /// The places that are listed: when something is looked for, the others come after those that are open.
    fn listed(&self) -> Vec<Context> {
        let mut contexts = self.contexts.clone();
        if !self.needle.is_empty() {
            contexts.extend(Context::ALL.into_iter().filter(|context| !self.contexts.contains(context)));
        }
        contexts
    }

    /// Its lines: `j  ↓    one line down`, under the places they belong to.
    pub(super) fn lines(&self, keymap: &Keymap, columns: usize) -> Vec<WrappedLine<Role>> {
        let keys = if columns >= 60 { 22 } else { 14 };
        let mut lines = Vec::new();
        if self.line.is_some() {
            // The line that is typed stands here.
            lines.push(WrappedLine::empty(0));
        }
        let first = lines.len();
        for context in self.listed() {
            let mut bindings = keymap.lines(context).filter(|binding| self.is_meant(binding)).peekable();
            if bindings.peek().is_none() {
                continue;
            }
            if lines.len() > first {
                lines.push(WrappedLine::empty(0));
            }
            lines.extend(wrap([Run::new(context.title(), Role::Title)], columns));
            for binding in bindings {
                let shown = binding.shown();
                let wrapped = wrap([Run::new(binding.help, Role::Text)], columns.saturating_sub(keys));
                for (at, mut line) in wrapped.into_iter().enumerate() {
                    let shown = if at == 0 { cut(&shown, keys - 1, "…") } else { "".into() };
                    line.label(&shown, keys, Role::Key);
                    lines.push(line);
                }
            }
        }
        if lines.len() == first {
            lines.extend(wrap([Run::new("No key does that.", Role::Quiet)], columns));
        }
        lines
    }
}
