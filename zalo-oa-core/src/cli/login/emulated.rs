//! The administrator of an emulated OA: nobody sits there to open the link, so Enter does what their click would do.

use bytes::Bytes;
use http::{Request, header::LOCATION};

use super::{Desk, Step, Stop};
use crate::{
    cli::{End, texts::emulated as own},
    transport::Timeouts,
};

/// The address where the browser would end.
pub(super) async fn consent(desk: &Desk<'_>, link: &str) -> Step<String> {
    let fail = |why: &str| Stop(own::refused(why).of(desk.settings.lang), End::NeedsHuman);
    let request =
        Request::get(link).body(Bytes::new()).map_err(|error| fail(&error.to_string()))?;
    let transport = &desk.app.shared.transport;
    let answer = transport.send(request, Timeouts::default()).await;
    let answer = answer.map_err(|error| fail(&error.source.to_string()))?;
    let address = answer.headers().get(LOCATION).and_then(|address| address.to_str().ok());
    address.map(str::to_owned).ok_or_else(|| fail(answer.status().as_str()))
}
