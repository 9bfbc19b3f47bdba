//! One call as Python classes: what makes its requests, and what sends them, blocking or awaited.

use zalo_oa_core::endpoint::{Confidence, Field, Kind, Row, Safety, Spec};

use crate::{
    examples,
    kinds::{self, parameters, signature, values},
    text::{self, camel, docstring},
};

/// The docs of a method; `returns` is its last word.
pub(crate) fn arguments(fields: &[Field], required_first: bool) -> String {
    let mut out = String::new();
    let (must, may): (Vec<&Field>, Vec<&Field>) =
        fields.iter().partition(|field| field.required || !required_first);
    for field in must.into_iter().chain(may) {
        let range = kinds::range(field);
        let what = text::line(field.doc);
        out.push_str(&format!("    {}: {what}{range}\n", text::name(field.name)));
    }
    if out.is_empty() { out } else { format!("\n\nArgs:\n{}", out.trim_end()) }
}

fn indented(code: &str) -> String {
    code.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}

fn docs(spec: &Spec, awaited: bool) -> String {
    let safety = match spec.safety {
        Safety::Safe => "Reads only: repeated by itself when an answer is lost.",
        Safety::Idempotent => {
            "A repeat changes nothing more: repeated by itself when an answer is lost."
        }
        Safety::Once => "Never repeated by itself once it may have taken effect.",
    };
    let sure = match spec.confidence {
        Confidence::Documented => "documented",
        Confidence::SeenInClients => "seen in clients",
        Confidence::Uncertain => "uncertain",
    };
    let ended = spec.status.note().map_or(String::new(), |note| format!("\n\n{note}"));
    let wait = if awaited { "await " } else { "" };
    let example = indented(&examples::call(spec, wait));
    format!(
        "{}{ended}{}{}\n\nRaises:\n    TypeError: An argument is of another type; nothing was sent.\n    \
         ValueError: An argument is out of its range; nothing was sent.\n    \
         ZaloError: What went wrong, by kind.\n\nExample:\n{example}\n\n{safety}\n\
         Sure: {sure}. Source: {}",
        text::doc(spec.doc),
        kinds::inside(spec),
        arguments(spec.fields, true),
        spec.source
    )
}

/// What both clients share: the table of the call, and its requests.
pub(crate) fn request(row: &Row) -> String {
    let spec = row.spec();
    let answer = kinds::answer(&spec.answer, "types.", "list");
    let class = camel(spec.name);
    let mut out = format!("\n\nclass {class}Request(Call[C]):\n");
    out.push_str(&docstring("    ", &format!("What both clients share of `{}`.", spec.name)));
    out.push_str(&format!(
        "\n    __slots__ = ()\n    row: ClassVar[Row[{answer}]] = Row(\n        \"{}\",\n        {},\n        {},\n    )\n",
        spec.name,
        kinds::table(spec.fields).replace("\n    ", "\n        "),
        kinds::reader(&spec.answer)
    ));
    let given = signature(&[], &parameters(spec.fields, false));
    out.push_str(&format!("\n    def request{given} -> Request[{answer}]:\n"));
    out.push_str(&docstring(
        "        ",
        &format!(
            "The call as a value, checked and not sent: for `send_many`.{}",
            arguments(spec.fields, true)
        ),
    ));
    out.push_str(&format!(
        "        return Request(self.row, {}, self._without_limits)\n",
        values(spec.fields)
    ));
    out
}

/// The call of one client.
pub(crate) fn call(row: &Row, awaited: bool) -> String {
    let spec = row.spec();
    let answer = kinds::answer(&spec.answer, "types.", "list");
    let class = camel(spec.name);
    let (client, base, start, wait) = match awaited {
        false => ("Client", format!("{class}Request"), "def", ""),
        true => ("AsyncClient", format!("families.{class}Request"), "async def", "await "),
    };
    let mut out = format!("\n\nclass {class}({base}[\"{client}\"]):\n");
    let docs = docs(spec, awaited);
    out.push_str(&docstring("    ", &docs));
    out.push_str("\n    __slots__ = ()\n\n");
    let given = signature(&[], &parameters(spec.fields, false));
    out.push_str(&format!("    {start} __call__{given} -> {answer}:\n"));
    out.push_str(&docstring("        ", &docs));
    let sent = format!("{wait}self._client._send(self.row, {})", values(spec.fields));
    match spec.answer {
        Kind::Nothing => out.push_str(&format!("        {sent}\n")),
        _ => out.push_str(&format!("        return {sent}\n")),
    }
    if let Some(item) = kinds::item(row) {
        out.push_str(&pages(row, item, awaited));
    }
    out
}

fn pages(row: &Row, item: &Kind, awaited: bool) -> String {
    let spec = row.spec();
    let item_type = kinds::answer(item, "types.", "list");
    let (pages, walk) = match awaited {
        false => ("Pages", "for"),
        true => ("AsyncPages", "async for"),
    };
    let given = signature(&[], &parameters(spec.fields, true));
    let mut out = format!("\n    def pages{given} -> {pages}[{item_type}]:\n");
    let doc = format!(
        "All items, fetched page by page as they are asked for.\n\nAfter an error the same walk can go on: it asks \
         for the same page again.{}\n\nExample:\n{}",
        arguments(spec.fields, true),
        indented(&examples::pages(spec, walk))
    );
    out.push_str(&docstring("        ", &doc));
    out.push_str(&format!(
        "        return {pages}(self._client, self.row, {}, {})\n",
        values(spec.fields),
        kinds::reader(item)
    ));
    out
}
