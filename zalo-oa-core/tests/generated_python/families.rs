//! Families: what stands between a client and its calls, and the index that finds them by name.

use std::collections::BTreeMap;

use zalo_oa_core::{api, endpoint::Row, operation::Entry};

use crate::{
    calls, models, operations,
    text::{self, camel, docstring},
};

/// A method of a family: a call or an operation.
#[derive(Default)]
struct Family {
    rows: Vec<&'static Row>,
    operations: Vec<&'static Entry>,
}

fn families() -> BTreeMap<String, Family> {
    let mut families = BTreeMap::<String, Family>::new();
    for row in api::table() {
        let (family, _) = row.spec().name.split_once('.').expect("a call without a family");
        families.entry(family.to_owned()).or_default().rows.push(row);
    }
    for (family, _, entry) in operations::placed() {
        families.entry(family).or_default().operations.push(entry);
    }
    families
}

/// `__init__.py`: where each family and each type is, without loading them.
pub(crate) fn index() -> String {
    let mut out = text::head("Where families and types are; each is loaded when it is first used.");
    out.push_str(
        "from typing import TYPE_CHECKING\n\nfrom .._calls import Lazy\n\n\
         if TYPE_CHECKING:\n    from . import async_families as _async_families\n    \
         from . import families as _families\n\
         else:\n    # Under names of their own: a module is not loaded where its name is taken.\n    \
         from .._hints import async_families as _async_families\n    \
         from .._hints import families as _families\n",
    );
    for (class, module, doc) in [
        ("Families", "families", "The families of calls of a blocking client."),
        ("AsyncFamilies", "async_families", "The families of calls of a client for asyncio."),
    ] {
        out.push_str(&format!("\n\nclass {class}:\n{}\n", docstring("    ", doc)));
        for family in families().keys() {
            out.push_str(&format!(
                "    {}: Lazy[_{module}.{}] = Lazy(\"{module}\", \"{}\")\n",
                text::family(family),
                camel(family),
                camel(family)
            ));
        }
    }
    out.push_str("\n\nTYPES = (\n");
    for name in models::names() {
        out.push_str(&format!("    \"{name}\",\n"));
    }
    out.push_str(")\n");
    out
}

/// `families.py` or `async_families.py`.
pub(crate) fn file(awaited: bool) -> String {
    let mut out = text::head(match awaited {
        false => "The calls of a blocking client, family by family.",
        true => "The calls of a client for asyncio, family by family.",
    });
    let families = families();
    let every: Vec<&Entry> =
        families.values().flat_map(|family| family.operations.iter().copied()).collect();
    let text = match awaited {
        false => {
            "from typing import TYPE_CHECKING, ClassVar, TypeVar\n\n\
             from .._calls import Call, Request, Row, each, moment, nothing, plain\n\
             from .._pages import Pages\n\
             from . import operations, types\n\n\
             if TYPE_CHECKING:\n    from collections.abc import Mapping, Sequence\n    from datetime import datetime\n    \
             from typing import Any\n\n    from .._calls import FileLike, Json\n    from .._client import Client\n\
             else:\n    from .._hints import Any, Client, FileLike, Json, Mapping, Sequence, datetime\n\n\
             C = TypeVar(\"C\")\n"
        }
        true => {
            "from typing import TYPE_CHECKING\n\n\
             from .._calls import each, moment, plain\n\
             from .._pages import AsyncPages\n\
             from . import families, operations, types\n\n\
             if TYPE_CHECKING:\n    from collections.abc import Mapping, Sequence\n    from datetime import datetime\n    \
             from typing import Any\n\n    from .._calls import FileLike, Json\n    from .._async_client import AsyncClient\n\
             else:\n    from .._hints import Any, AsyncClient, FileLike, Json, Mapping, Sequence, datetime\n"
        }
    };
    out.push_str(text);
    if every.is_empty() {
        out = out.replace("operations, ", "");
    }
    for (name, family) in &families {
        for row in &family.rows {
            if !awaited {
                out.push_str(&calls::request(row));
            }
            out.push_str(&calls::call(row, awaited));
        }
        out.push_str(&class(name, family, awaited));
    }
    out
}

fn class(name: &str, family: &Family, awaited: bool) -> String {
    let client = if awaited { "AsyncClient" } else { "Client" };
    let mut methods: Vec<(String, String)> = family
        .rows
        .iter()
        .map(|row| {
            let verb = row.spec().name.split_once('.').unwrap().1;
            (text::name(verb), camel(row.spec().name))
        })
        .collect();
    for (place, verb, entry) in operations::placed() {
        if place == name {
            assert!(methods.iter().all(|(method, _)| *method != verb), "{name}.{verb} twice");
            methods.push((verb, format!("operations.{}", operations::class(entry, awaited))));
        }
    }
    let mut out = format!("\n\nclass {}:\n", camel(name));
    let calls: Vec<String> = methods.iter().map(|(method, _)| format!("`{method}`")).collect();
    out.push_str(&docstring(
        "    ",
        &format!("Calls of the family `{name}`: {}.", calls.join(", ")),
    ));
    let slots: Vec<String> = methods.iter().map(|(method, _)| format!("\"{method}\"")).collect();
    out.push_str(&format!(
        "\n    __slots__ = ({}{})\n",
        slots.join(", "),
        if slots.len() == 1 { "," } else { "" }
    ));
    out.push_str(&format!("\n    def __init__(self, client: {client}) -> None:\n"));
    for (method, class) in &methods {
        out.push_str(&format!("        self.{method} = {class}(client)\n"));
    }
    out
}
