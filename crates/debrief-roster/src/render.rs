//! Problems as a person reads them: the line, a caret under the place, what was expected, what to try.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::problem::{Problem, Problems};

impl Problems {
    /// All problems with their places in the file, one block each, ending in a line break. With `colour`, in ANSI
    /// colours; without, plain text.
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let blocks: Vec<_> = self.list().iter().map(|problem| self.block(problem, &renderer)).collect();
        blocks.join("\n\n") + "\n"
    }

    fn block(&self, problem: &Problem, renderer: &Renderer) -> String {
        let place = AnnotationKind::Primary.span(problem.span.clone());
        let label = problem.expected.as_ref().map(|expected| format!("expected {expected}"));
        let snippet =
            Snippet::source(self.text.as_str()).path(problem.file.as_str()).annotation(place.label(label));
        let group = Level::ERROR.primary_title(problem.title()).element(snippet);
        let group = match &problem.hint {
            Some(hint) => group.element(Level::HELP.message(hint.as_str())),
            None => group,
        };
        renderer.render(&[group])
    }
}
