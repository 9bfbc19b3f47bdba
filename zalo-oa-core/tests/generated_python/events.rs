//! Events: their kinds and families as words, and a class for each shape of a body.

use zalo_oa_core::{
    endpoint::{Kind, Model},
    webhook::event::{self, Family, Shape},
};

use crate::{
    models::{self, Classes},
    text,
};

/// Classes that can do more than show their fields: their base stands in `_webhook/parts.py`.
const BASES: [(&str, &str); 2] = [("Attachment", "AttachmentPart"), ("Receipt", "ReceiptPart")];

fn shapes() -> impl Iterator<Item = (Shape, &'static Model)> {
    Shape::ALL.iter().filter_map(|shape| Some((*shape, shape.model()?)))
}

/// `events.py`.
pub(crate) fn file() -> String {
    let mut classes = Classes::new();
    for (_, model) in shapes() {
        models::collect(&mut classes, &Kind::Model(model));
    }
    let answers = models::classes();
    let own: Vec<&str> = classes.keys().map(String::as_str).collect();
    let twin = own.iter().find(|name| answers.contains_key(**name));
    assert!(twin.is_none(), "an answer and a body of events are both called {twin:?}");
    let mut out = text::head(
        "What events say: a class for each shape of a body. Every field may be missing.\n\n\
         Times are aware `datetime`s in UTC, ids are text, lists are tuples.",
    );
    out.push_str(
        "from typing import TYPE_CHECKING, Any, ClassVar, Literal, Union\n\n\
         from .._webhook.parts import AttachmentPart, Part, ReceiptPart\n\n\
         if TYPE_CHECKING:\n    from datetime import datetime\n\
         else:\n    from .._hints import datetime\n\n__all__ = [\n",
    );
    let mut names = vec!["EventBody", "EventFamily", "EventKind", "SHAPES"];
    names.extend(&own);
    names.sort_unstable();
    for name in names {
        out.push_str(&format!("    \"{name}\",\n"));
    }
    out.push_str("]\n\nEventKind = Literal[\n");
    for row in event::table() {
        out.push_str(&format!("    \"{}\",  # {}\n", row.word, text::line(row.doc)));
    }
    out.push_str("    \"unknown\",  # None that is known here: `name` and `raw` have what came.\n");
    out.push_str("]\n\nEventFamily = Literal[\n");
    for family in Family::ALL {
        out.push_str(&format!("    \"{}\",  # {}\n", family.name(), text::line(family.doc())));
    }
    out.push_str("]\n");
    for name in own {
        let base = BASES.iter().find(|(class, _)| *class == name).map_or("Part", |(_, base)| base);
        out.push_str(&models::written(name, &classes[name], base));
    }
    out.push_str("\n\nEventBody = Union[\n");
    for (_, model) in shapes() {
        out.push_str(&format!("    {},\n", model.name));
    }
    out.push_str("]\n\nSHAPES: dict[str, type[Part]] = {\n");
    for (_, model) in shapes() {
        out.push_str(&format!("    \"{}\": {},\n", model.name, model.name));
    }
    out.push_str("}\n");
    out
}
