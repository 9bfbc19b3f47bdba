//! What people filled into the forms of ads.

use std::time::Duration;

use zalo_oa_core::{api::GetLeadForm, emulator::Emulator, model::FormId};

use crate::wire::typed;

const DAY: Duration = Duration::from_secs(86_400);

#[test]
fn what_was_filled_in_is_read_for_thirty_days_and_by_pages() {
    let emulator =
        Emulator::builder().followers(3).access_life(Duration::from_secs(86_400 * 9)).build();
    let (client, form) = (typed(&emulator), FormId::new("7100000000000000021"));
    let start = emulator.now();
    assert_eq!(client.refused(GetLeadForm::new(&form, start, start, 0, 200)), -1340);
    for name in ["An", "Bình", "Chi"] {
        emulator.submit_lead(&form, &[("Tên", name), ("Số điện thoại", "84900000001")]);
        emulator.advance(Duration::from_secs(86_400));
    }
    let read =
        |days: u32, offset| GetLeadForm::new(&form, start, start.plus(DAY * days), offset, 2);
    let page = client.send(read(30, 0)).unwrap();
    assert_eq!(page.questions.unwrap()[0].title.as_deref(), Some("Tên"));
    let leads = page.responses.unwrap();
    assert_eq!(leads.len(), 2);
    assert!(leads[0].answers.as_ref().unwrap().reveal().to_string().contains("An"));
    assert_eq!(client.send(read(30, 2)).unwrap().responses.unwrap().len(), 1);
    assert_eq!(client.send(read(0, 0)).unwrap().responses.unwrap().len(), 1, "only that moment");
    assert_eq!(client.refused(read(31, 0)), -210, "at most thirty days");
}
