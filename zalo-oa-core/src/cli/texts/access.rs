//! Handing out an access token.

use crate::cli::lang::{Told, told};

pub(crate) fn on_a_screen() -> Told {
    told!(
        "whoever reads the access token acts as the OA, so it is not printed on a screen; pass the \
         output to your program, or add --show",
        "ai đọc được access token là thay mặt được OA, nên lệnh này không in token ra màn hình; hãy \
         chuyển kết quả cho chương trình của bạn, hoặc thêm --show"
    )
}
