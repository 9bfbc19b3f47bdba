//! Why a document cannot become an article, and what to change.
//!
//! The people who meet these errors are clerks and editors as often as developers, so each one
//! also says what to do, in English and in Vietnamese. None quotes the document's text.

use std::fmt;

use crate::publish::limits::Field;

/// Why a document was refused. Nothing has been sent.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DraftError {
    /// A text is longer than Zalo takes.
    #[error("`{field}` is too long: {size} characters, at most {limit}")]
    TooLong {
        /// Which text.
        field: Field,
        /// The most that Zalo takes.
        limit: usize,
        /// What it has; see [`limits::size`](crate::publish::limits::size).
        size: usize,
        /// Where the text came from.
        origin: Origin,
    },
    /// A text that Zalo requires is neither given nor to be derived.
    #[error("`{field}` is missing")]
    Missing {
        /// Which text.
        field: Field,
    },
    /// A picture has no address on the web: a file, `data:`, a relative path.
    #[error("{place} is not on the web: `{address}`")]
    LocalImage {
        /// Which picture.
        place: Place,
        /// Its address as far as it is safe to show, cut to 80.
        address: String,
    },
    /// A picture's address is http.
    #[error("{place} has an http address, not https: `{address}`")]
    NotHttps {
        /// Which picture.
        place: Place,
        /// Its address as far as it is safe to show, cut to 80.
        address: String,
    },
    /// A picture's address is https, but not for everybody: loopback, a private network, a name
    /// without a dot, a user name or password in the address.
    #[error("{place} is not public: `{address}`")]
    PrivateHost {
        /// Which picture.
        place: Place,
        /// Its address as far as it is safe to show, cut to 80.
        address: String,
    },
    /// A field that takes an http or https address holds something else.
    #[error("`{field}` is not an http or https address")]
    NotAWebAddress {
        /// Which field.
        field: Field,
    },
    /// There is no text and no picture, or none beside the title.
    #[error("the article's body is empty")]
    EmptyBody,
    /// A line of the front matter is not understood.
    #[error("front matter, line {line}: {problem}")]
    FrontMatter {
        /// Line of the document, from 1.
        line: usize,
        /// What is wrong with it.
        problem: FrontMatterProblem,
    },
}

/// Where a text came from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Origin {
    /// An option or the front matter.
    Given,
    /// The document's own text.
    Document,
}

/// Where a picture stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Place {
    /// The cover.
    Cover,
    /// A picture of the text, counted from 1.
    Image(usize),
}

impl Place {
    fn vi(self) -> String {
        match self {
            Self::Cover => "ảnh bìa".to_owned(),
            Self::Image(number) => format!("ảnh thứ {number}"),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cover => f.write_str("the cover"),
            Self::Image(number) => write!(f, "image {number}"),
        }
    }
}

/// What is wrong with a line of the front matter.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FrontMatterProblem {
    /// Not `key: value`.
    #[error("not `key: value`")]
    NotKeyValue,
    /// A key that means nothing here.
    #[error("unknown key `{0}`")]
    UnknownKey(String),
    /// A key that stood there before, perhaps in the other language.
    #[error("`{0}` is given twice")]
    Repeated(Field),
    /// A quote that is not closed, or text behind the closing one.
    #[error("a quote that does not close at the end of the line")]
    Quote,
    /// A value that starts on the next line.
    #[error("a value on several lines")]
    SeveralLines,
    /// Neither `show` nor `hide`.
    #[error("`{0}` is neither `show` nor `hide`")]
    NotShowOrHide(Field),
}

impl DraftError {
    /// What to change, in English.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::TooLong { field, origin: Origin::Given, .. } => {
                format!("give a shorter `{field}`, or choose to cut")
            }
            Self::TooLong { field, origin: Origin::Document, .. } => format!(
                "the text opens with a paragraph too long for a `{field}`: give a `{field}` as \
                     an option or in front matter, put a short line above the text, or choose \
                     to cut"
            ),
            Self::Missing { field } => {
                format!("give `{field}` as an option, or as `{field}: …` in front matter")
            }
            Self::LocalImage { .. } => "put the picture on a public web server and give its \
                 https address; pictures are fetched by Zalo, never from this machine"
                .to_owned(),
            Self::NotHttps { .. } => {
                "give the picture's https address; Zalo fetches no other".to_owned()
            }
            Self::PrivateHost { .. } => "give an https address that anybody on the internet can \
                 open without signing in"
                .to_owned(),
            Self::NotAWebAddress { field } => {
                format!("give `{field}` as a whole address, starting with https://")
            }
            Self::EmptyBody => "write at least one paragraph or picture below the title, or \
                 give `title` as an option so that the text stays in the body"
                .to_owned(),
            Self::FrontMatter { problem, .. } => problem.hint(),
        }
    }

    /// What happened and what to change, in Vietnamese.
    #[must_use]
    pub fn hint_vi(&self) -> String {
        match self {
            Self::TooLong { field, limit, size, origin } => {
                let field = field.vi();
                let advice = match origin {
                    Origin::Given => format!(
                        "Hãy viết {field} ngắn hơn, hoặc chọn chế độ cắt \
                         bớt."
                    ),
                    Origin::Document => format!(
                        "Đoạn mở đầu quá dài để làm {field}: hãy ghi {field} riêng, thêm một \
                             dòng ngắn lên đầu văn bản, hoặc chọn chế độ cắt bớt."
                    ),
                };
                format!("Phần {field} dài {size} ký tự, tối đa {limit}. {advice}")
            }
            Self::Missing { field } => format!(
                "Thiếu {}. Hãy khai báo qua tùy chọn, hoặc ghi dòng `{field}: …` ở đầu tệp.",
                field.vi()
            ),
            Self::LocalImage { place, address } => format!(
                "Địa chỉ {} không nằm trên mạng: `{address}`. Hãy đưa ảnh lên một trang web \
                     công khai rồi ghi địa chỉ https; Zalo tự tải ảnh, không lấy từ máy này.",
                place.vi()
            ),
            Self::NotHttps { place, address } => {
                format!("Địa chỉ {} là http: `{address}`. Hãy dùng địa chỉ https.", place.vi())
            }
            Self::PrivateHost { place, address } => format!(
                "Địa chỉ {} không công khai: `{address}`. Hãy dùng địa chỉ https mà ai cũng mở \
                     được, không cần đăng nhập.",
                place.vi()
            ),
            Self::NotAWebAddress { field } => {
                format!("Phần {} phải là một địa chỉ đầy đủ, bắt đầu bằng https://.", field.vi())
            }
            Self::EmptyBody => "Bài viết chưa có nội dung. Hãy viết ít nhất một đoạn hoặc một \
                 ảnh dưới tiêu đề, hoặc ghi tiêu đề riêng để cả văn bản là nội dung."
                .to_owned(),
            Self::FrontMatter { line, problem } => {
                format!("Dòng {line} ở đầu tệp: {}", problem.hint_vi())
            }
        }
    }
}

impl FrontMatterProblem {
    fn hint(&self) -> String {
        match self {
            Self::NotKeyValue => "write `key: value`, or close the front matter with `---` \
                 above this line; if the text merely starts with a rule, leave a blank line \
                 below it"
                .to_owned(),
            Self::UnknownKey(_) => "use `title`, `description`, `author`, `cover`, `status`, \
                 `comment` or `tracking_link`; if this is text, leave a blank line below the \
                 first `---`"
                .to_owned(),
            Self::Repeated(field) => format!("keep one `{field}` line"),
            Self::Quote => "close the quote at the end of the line, or write the value without \
                 quotes"
                .to_owned(),
            Self::SeveralLines => "write the value on the same line as its key".to_owned(),
            Self::NotShowOrHide(_) => "write `show` or `hide`".to_owned(),
        }
    }

    fn hint_vi(&self) -> String {
        match self {
            Self::NotKeyValue => "không có dạng `tên: giá trị`. Hãy sửa lại, hoặc đóng phần \
                 khai báo bằng `---` phía trên; nếu văn bản chỉ bắt đầu bằng một đường kẻ thì \
                 để một dòng trống dưới đường kẻ đó."
                .to_owned(),
            Self::UnknownKey(key) => format!(
                "không hiểu `{key}`. Hãy dùng `tiêu đề`, `mô tả`, \
                 `tác giả`, `ảnh bìa`, `trạng thái`, `bình luận` hoặc `liên kết theo dõi`; nếu \
                 đây là nội dung thì để một dòng trống dưới `---` đầu tiên."
            ),
            Self::Repeated(field) => format!("{} được ghi hai lần. Hãy giữ một dòng.", field.vi()),
            Self::Quote => "dấu ngoặc kép không đóng ở cuối dòng. Hãy đóng lại hoặc bỏ dấu \
                 ngoặc."
                .to_owned(),
            Self::SeveralLines => "giá trị phải nằm cùng dòng với tên.".to_owned(),
            Self::NotShowOrHide(field) => {
                format!("{} phải là `show` (hiện) hoặc `hide` (ẩn).", field.vi())
            }
        }
    }
}
