//! The three modules of the JavaScript package. They are built apart, so that what a page loads holds nothing but links
//! and QR codes, and what a worker loads no call: neither knows a token or a clock.

#[cfg(feature = "edge")]
pub mod edge;
#[cfg(all(feature = "full", target_arch = "wasm32"))]
pub mod full;
#[cfg(feature = "widgets")]
pub mod widgets;

#[cfg(all(
    any(feature = "edge", feature = "widgets"),
    not(feature = "full"),
    target_arch = "wasm32"
))]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
