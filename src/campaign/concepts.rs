//! `[[concept]]`: the glossary.

use crate::campaign::book::Book;
use crate::campaign::book::ConceptBook;
use crate::campaign::compile::Compile;
use crate::campaign::table::Table;

/// Reads the concepts.
pub(super) fn concepts<'t>(cx: &mut Compile<'t>, tables: Vec<Table<'t>>, book: &mut Book) {
    for mut table in tables {
        book.concepts.push(ConceptBook {
            id: table.id(cx),
            name: table.text(cx, "name"),
            reading: table.text(cx, "reading"),
            counter: table.text(cx, "counter"),
        });
        table.close(cx);
    }
}
