//! The answer types.

use std::collections::BTreeMap;

use zalo_oa_core::{
    api,
    endpoint::{Field, Kind},
    operation,
};

use crate::{
    kinds,
    text::{self, attribute, docstring},
};

/// A class to write: its docs and its fields.
pub(crate) struct Class {
    doc: String,
    fields: &'static [Field],
}

pub(crate) type Classes = BTreeMap<String, Class>;

pub(crate) fn collect(classes: &mut Classes, kind: &Kind) {
    match kind {
        Kind::List(inner) => collect(classes, inner),
        Kind::Model(model) => {
            let class = Class { doc: text::doc(model.doc), fields: model.fields };
            add(classes, model.name.to_owned(), class);
        }
        _ => {}
    }
}

fn add(classes: &mut Classes, name: String, class: Class) {
    let fields = class.fields;
    if let Some(before) = classes.get(&name) {
        assert!(std::ptr::eq(before.fields, fields), "two types are called {name}");
        return;
    }
    classes.insert(name, class);
    for field in fields {
        collect(classes, &field.kind);
    }
}

/// The classes of answers.
pub(crate) fn classes() -> Classes {
    let mut classes = Classes::new();
    for row in api::table() {
        collect(&mut classes, &row.spec().answer);
    }
    for entry in operation::table() {
        let doc = format!("What `{}` ends with.", entry.name);
        add(&mut classes, result(entry.name), Class { doc, fields: entry.answer });
    }
    classes
}

/// The class of an operation's answer.
pub(crate) fn result(operation: &str) -> String {
    format!("{}Result", text::camel(operation))
}

/// The names of all classes.
pub(crate) fn names() -> Vec<String> {
    classes().into_keys().collect()
}

/// `types.py`.
pub(crate) fn file() -> String {
    let mut out = text::head(
        "The types of answers.\n\nTimes are aware `datetime`s in UTC, ids are text, lists are tuples.",
    );
    out.push_str(
        "from typing import TYPE_CHECKING, Any, ClassVar\n\n\
         from .._model import Model\n\n\
         if TYPE_CHECKING:\n    from collections.abc import Mapping\n    from datetime import datetime\n\
         else:\n    from datetime import datetime\n\n    from .._hints import Mapping\n\n\
         __all__ = [\n",
    );
    let classes = classes();
    for name in classes.keys() {
        out.push_str(&format!("    \"{name}\",\n"));
    }
    out.push_str("]\n");
    for (name, class) in &classes {
        out.push_str(&written(name, class, "Model"));
    }
    out
}

/// A class as Python has it.
pub(crate) fn written(name: &str, class: &Class, base: &str) -> String {
    let mut out = format!("\n\nclass {name}({base}):\n");
    out.push_str(&docstring("    ", &class.doc));
    out.push_str(
        "\n    __slots__ = ()\n    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (\n",
    );
    for field in class.fields {
        out.push_str(&format!(
            "        (\"{}\", \"{}\", \"{}\"),\n",
            attribute(field.name),
            field.name,
            if is_day(field) { "day".to_owned() } else { kinds::word(&field.kind) }
        ));
    }
    out.push_str("    )\n");
    for field in class.fields {
        out.push_str(&property(field));
    }
    out
}

/// A day as Zalo writes it, `31/12/2026`: a text by its kind, told by its name.
fn is_day(field: &Field) -> bool {
    let named = field.name.ends_with("_date") || field.name == "valid_through";
    named && matches!(field.kind, Kind::Text)
}

/// How the attribute of a kind is read: an expression over `self`, typed as it stands, or not.
fn property(field: &Field) -> String {
    let (name, wire, required) = (attribute(field.name), field.name, field.required);
    let base = kinds::answer(&field.kind, "", "tuple");
    let always = matches!(field.kind, Kind::Any);
    let day = is_day(field);
    let base = if day { "datetime | None".to_owned() } else { base };
    let kind = if required || always || day { base } else { format!("{base} | None") };
    let mut out = format!("\n    @property\n    def {name}(self) -> {kind}:\n");
    let unit = match field.kind {
        Kind::Personal => " Personal.",
        Kind::Secret => " Secret.",
        _ if day => {
            " Midnight in Vietnam; None also where the text is no day: `raw` has it as it came."
        }
        _ => "",
    };
    out.push_str(&docstring("        ", &format!("{}{unit}", text::line(field.doc))));
    let must = if required { "" } else { "may_" };
    let read = match &field.kind {
        _ if day => format!("return self._day(\"{wire}\")"),
        Kind::Time => format!("return self._{must}time(\"{wire}\")"),
        Kind::Model(model) => format!("return self._{must}model(\"{wire}\", {})", model.name),
        Kind::List(Kind::Model(model)) => {
            format!("return self._{must}models(\"{wire}\", {})", model.name)
        }
        Kind::List(_) => {
            format!("value: {kind} = self._{must}items(\"{wire}\")\n        return value")
        }
        _ if required => format!("value: {kind} = self._data[\"{wire}\"]\n        return value"),
        _ => format!("value: {kind} = self._data.get(\"{wire}\")\n        return value"),
    };
    out.push_str(&format!("        {read}\n"));
    out
}
