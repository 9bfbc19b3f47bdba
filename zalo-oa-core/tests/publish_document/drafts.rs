//! Drafts and refusals of short texts.

use zalo_oa_core::publish::{Document, Draft, DraftError, DraftOptions, draft};

pub(crate) const BODY: &str = "Phường tiếp dân vào sáng thứ ba hằng tuần.";

pub(crate) fn author() -> DraftOptions {
    DraftOptions::new().author("A")
}

#[track_caller]
pub(crate) fn article(markdown: &str, options: &DraftOptions) -> Draft {
    draft(&Document::markdown(markdown), options).unwrap()
}

#[track_caller]
pub(crate) fn refusal(markdown: &str, options: &DraftOptions) -> DraftError {
    draft(&Document::markdown(markdown), options).unwrap_err()
}
