//! What was decided, cut or left out on the way from a document to a draft. Never silent.

use std::fmt;

use crate::publish::limits::{DESCRIPTION, Field};

/// Something the author did not write, or that will not be seen as it was written.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Note {
    /// The title is a part of the text, which is no longer in the body.
    TitleDerived {
        /// Which part.
        from: TitleSource,
    },
    /// The title is the start of a longer paragraph, which is whole in the body.
    TitleExcerpt {
        /// The most that Zalo takes.
        limit: usize,
        /// What the paragraph has.
        size: usize,
    },
    /// The text opened with the very title that was given; it was taken out of the body.
    TitleRepeated,
    /// The description is an excerpt; the body keeps all of its text.
    DescriptionDerived {
        /// How it was made.
        how: Excerpt,
    },
    /// A given text was cut, as the caller chose.
    Cut {
        /// Which text.
        field: Field,
        /// The most that Zalo takes.
        limit: usize,
        /// What was given.
        size: usize,
    },
    /// The first picture of the text is the cover too.
    CoverFromImage,
    /// There is no cover; the operation takes the OA's own.
    NoCover,
    /// A link was taken off its text, which stays.
    LinkDropped {
        /// Its address as far as it is safe to show, cut to 80.
        address: String,
        /// Why.
        problem: LinkProblem,
    },
    /// HTML tags in the text are shown to readers as text.
    HtmlShown {
        /// How many pieces of HTML.
        count: usize,
    },
    /// HTML comments were left out.
    CommentsDropped {
        /// How many.
        count: usize,
    },
    /// Control characters were left out.
    ControlsDropped {
        /// How many.
        count: usize,
    },
}

/// What became the title.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum TitleSource {
    /// The heading that opens the document.
    Heading,
    /// The paragraph that opens the document.
    Paragraph,
    /// The first line of the paragraph that opens the document.
    Line,
}

/// How a description was made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Excerpt {
    /// A whole paragraph.
    Whole,
    /// The sentences of a paragraph that fit.
    Sentences,
    /// The words of a sentence that fit, and `…`.
    Words,
    /// The title, since the body has no text.
    Title,
}

/// Why a link was dropped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum LinkProblem {
    /// Relative, a file, or no address at all.
    NoScheme,
    /// A scheme other than http, https, tel and mailto.
    Scheme,
    /// It lay on a picture or in its caption, and neither carries links in articles.
    Picture,
}

impl Note {
    /// The note in Vietnamese.
    #[must_use]
    pub fn vi(&self) -> String {
        match self {
            Self::TitleDerived { from } => format!(
                "Tiêu đề lấy từ {}; phần này không lặp lại trong nội dung.",
                match from {
                    TitleSource::Heading => "đề mục mở đầu",
                    TitleSource::Paragraph => "đoạn mở đầu",
                    TitleSource::Line => "dòng đầu tiên",
                }
            ),
            Self::TitleExcerpt { limit, size } => format!(
                "Tiêu đề là phần đầu của đoạn mở đầu ({size} ký tự, tối đa {limit}); nội dung \
                     vẫn giữ nguyên cả đoạn."
            ),
            Self::TitleRepeated => {
                "Văn bản mở đầu bằng chính tiêu đề đã cho; phần này không lặp lại trong nội dung."
                    .to_owned()
            }
            Self::DescriptionDerived { how } => match how {
                Excerpt::Whole => "Mô tả lấy nguyên một đoạn của nội dung.".to_owned(),
                Excerpt::Sentences => {
                    format!("Mô tả gồm các câu đầu của một đoạn, tối đa {DESCRIPTION} ký tự.")
                }
                Excerpt::Words => {
                    format!("Mô tả gồm các chữ đầu của một đoạn, tối đa {DESCRIPTION} ký tự.")
                }
                Excerpt::Title => "Mô tả lấy từ tiêu đề vì nội dung không có chữ.".to_owned(),
            },
            Self::Cut { field, limit, size } => {
                format!("Phần {} dài {size} ký tự, đã cắt còn tối đa {limit}.", field.vi())
            }
            Self::CoverFromImage => "Ảnh bìa là ảnh đầu tiên trong nội dung.".to_owned(),
            Self::NoCover => "Chưa có ảnh bìa; sẽ dùng ảnh bìa của OA.".to_owned(),
            Self::LinkDropped { address, problem } => match problem {
                LinkProblem::NoScheme => format!(
                    "Đã bỏ liên kết `{address}` vì không phải địa chỉ web đầy đủ; chữ vẫn còn."
                ),
                LinkProblem::Scheme => format!(
                    "Đã bỏ liên kết `{address}`: chỉ nhận http, https, tel và mailto; chữ vẫn còn."
                ),
                LinkProblem::Picture => format!(
                    "Đã bỏ liên kết `{address}` vì ảnh và chú thích ảnh không mang liên kết."
                ),
            },
            Self::HtmlShown { count } => {
                format!("Có {count} chỗ viết mã HTML, người đọc sẽ thấy nguyên văn.")
            }
            Self::CommentsDropped { count } => format!("Đã bỏ {count} ghi chú HTML ẩn."),
            Self::ControlsDropped { count } => format!("Đã bỏ {count} ký tự điều khiển."),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TitleDerived { from } => write!(
                f,
                "`title` is the {}, which is not repeated in the body",
                match from {
                    TitleSource::Heading => "heading that opens the text",
                    TitleSource::Paragraph => "paragraph that opens the text",
                    TitleSource::Line => "first line",
                }
            ),
            Self::TitleExcerpt { limit, size } => write!(
                f,
                "`title` is the start of the first paragraph ({size} characters, at most \
                     {limit}); the body keeps all of it"
            ),
            Self::TitleRepeated => f.write_str(
                "the text opens with the given `title`, which is not repeated in the body",
            ),
            Self::DescriptionDerived { how } => f.write_str(match how {
                Excerpt::Whole => "`description` is a paragraph of the body",
                Excerpt::Sentences => {
                    "`description` is the first sentences of a paragraph of the body"
                }
                Excerpt::Words => "`description` is the first words of a paragraph of the body",
                Excerpt::Title => "`description` is the title, since the body has no text",
            }),
            Self::Cut { field, limit, size } => {
                write!(f, "`{field}` was cut: {size} characters, at most {limit}")
            }
            Self::CoverFromImage => f.write_str("`cover` is the first image of the body"),
            Self::NoCover => f.write_str("there is no `cover`; the OA's own will be taken"),
            Self::LinkDropped { address, problem } => write!(
                f,
                "the link `{address}` was dropped: {}",
                match problem {
                    LinkProblem::NoScheme => "it is not a whole address; its text stays",
                    LinkProblem::Scheme =>
                        "only http, https, tel and mailto are let through; its text stays",
                    LinkProblem::Picture => "images and captions carry no links",
                }
            ),
            Self::HtmlShown { count } => {
                write!(f, "HTML in {count} places will be seen by readers as it stands")
            }
            Self::CommentsDropped { count } => write!(f, "{count} HTML comments were left out"),
            Self::ControlsDropped { count } => {
                write!(f, "{count} control characters were left out")
            }
        }
    }
}
