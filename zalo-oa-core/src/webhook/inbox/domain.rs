//! The proof that a domain is yours, in both forms that Zalo takes: a tag in the root page, or a file of a given name.

use std::fmt;

use super::InboxError;

/// The code that Zalo's console shows for a domain. It is public: whoever opens the site can read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainCode(String);

impl DomainCode {
    /// Takes the code alone, without the tag or the file name around it.
    ///
    /// # Errors
    /// [`InboxError::NoCode`] when it holds anything but `A-Z`, `a-z`, `0-9`, `_` and `-`, is empty or longer than 128.
    ///
    /// ```
    /// use zalo_oa_core::webhook::inbox::DomainCode;
    ///
    /// let code = DomainCode::new("NTYx_k-2")?;
    /// assert_eq!(code.path(), "/zalo_verifierNTYx_k-2.html");
    /// assert!(code.meta().starts_with("<meta name=\"zalo-platform-site-verification\""));
    /// # Ok::<_, zalo_oa_core::webhook::inbox::InboxError>(())
    /// ```
    pub fn new(code: &str) -> Result<Self, InboxError> {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        let fits = (1..=128).contains(&code.len()) && code.bytes().all(known);
        if fits { Ok(Self(code.to_owned())) } else { Err(InboxError::NoCode) }
    }

    /// Where the file lies, at the root of the site.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/zalo_verifier{}.html", self.0)
    }

    /// The tag for the head of the root page.
    #[must_use]
    pub fn meta(&self) -> String {
        format!("<meta name=\"zalo-platform-site-verification\" content=\"{}\" />", self.0)
    }

    /// A page that holds the tag: the file's content, and a root page where there is none.
    #[must_use]
    pub fn page(&self) -> String {
        format!(
            "<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">{}<title>Zalo</title></head><body></body></html>\n",
            self.meta()
        )
    }
}

impl fmt::Display for DomainCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_letters_digits_and_two_signs_is_a_code() {
        let longest = "a".repeat(128);
        for code in ["a", "Az09_-", longest.as_str()] {
            assert_eq!(DomainCode::new(code).unwrap().to_string(), code);
        }
        let longer = "a".repeat(129);
        for code in [
            "",
            " a",
            "a\n",
            "a.b",
            "../a",
            "a/b",
            "a\"><script>",
            "mã",
            "{a}",
            "a%2f",
            longer.as_str(),
        ] {
            assert!(matches!(DomainCode::new(code), Err(InboxError::NoCode)), "{code}");
        }
    }
}
