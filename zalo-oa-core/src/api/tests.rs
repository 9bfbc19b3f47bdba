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
