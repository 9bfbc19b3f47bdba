use std::collections::HashSet;

use super::*;

#[test]
fn names_are_unique_and_dotted() {
    let names: HashSet<_> = table().iter().map(|row| row.spec().name).collect();
    assert_eq!(names.len(), table().len());
    assert!(names.iter().all(|name| name.split('.').count() == 2));
}

#[test]
fn every_shape_parses_and_names_only_fields() {
    for row in table() {
        if row.spec().shape.is_some() {
            assert!(row.shape().is_some(), "{} has a broken shape", row.spec().name);
        }
    }
}

#[cfg(feature = "publish")]
#[test]
fn an_articles_limits_are_those_that_documents_are_held_against() {
    use crate::publish::limits;
    for name in ["articles.create", "articles.update"] {
        let fields = row(name).unwrap().spec().fields;
        let longest = |field: &str| {
            let field = fields.iter().find(|known| known.name == field).unwrap();
            usize::try_from(field.range.unwrap().1).unwrap()
        };
        assert_eq!(longest("title"), limits::TITLE);
        assert_eq!(longest("description"), limits::DESCRIPTION);
        assert_eq!(longest("author"), limits::AUTHOR);
    }
}
