//! HTML inside Markdown. Zalo would interpret it, so it never goes out as such: tags are shown as
//! text, where the author sees what to remove, `<br>` is the line break it stands for, and
//! comments, which no reader was to see, are left out.

/// A piece of HTML as text.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) text: String,
    /// Whether tags are left in the text.
    pub(super) tags: bool,
    /// Comments that were left out.
    pub(super) comments: usize,
}

/// What is shown of a piece of HTML. A comment that never ends is text.
pub(super) fn shown(html: &str) -> Shown {
    let mut out = Shown::default();
    let mut rest = html;
    while let Some((before, inside)) = rest.split_once("<!--") {
        let Some((_, after)) = inside.split_once("-->") else {
            break;
        };
        out.text.push_str(before);
        out.comments += 1;
        rest = after;
    }
    out.text.push_str(rest);
    out.text = breaks(&out.text);
    out.tags = out.text.contains('<');
    out
}

/// Turns `<br>`, `<br/>` and `<BR />` into line ends.
fn breaks(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        let end = tag.split_once('>').filter(|(name, _)| {
            let name = name.trim_end_matches('/').trim_end();
            name.eq_ignore_ascii_case("br")
        });
        match end {
            Some((_, after)) => {
                out.push('\n');
                rest = after;
            }
            None => {
                out.push('<');
                rest = tag;
            }
        }
    }
    out.push_str(rest);
    out
}
