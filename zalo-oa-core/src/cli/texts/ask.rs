//! When a question gets no answer.

use crate::cli::lang::{Told, told};

pub(crate) fn end() -> Told {
    told!(
        "the input ended before the question was answered; run it in a terminal, or give every \
         answer as a line of its own",
        "đầu vào đã hết mà câu hỏi chưa có trả lời; hãy chạy trong cửa sổ dòng lệnh, hoặc đưa mỗi \
         câu trả lời trên một dòng"
    )
}

pub(crate) fn unreadable(why: &str) -> Told {
    told!("cannot read the answer: {why}", "không đọc được câu trả lời: {why}")
}
