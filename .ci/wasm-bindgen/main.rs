//! The part of the wasm-bindgen command that the build needs. The command itself takes three times as long to build.

use std::{env, error::Error};

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let [_, input, output] = &env::args().collect::<Vec<_>>()[..] else {
        return Err("usage: wasm-bindgen INPUT.wasm OUTPUT_FOLDER".into());
    };
    let mut bindgen = Bindgen::new();
    // Whoever loads the module says where its bytes are: bundlers follow an address they find in the text.
    bindgen.web(true)?.omit_default_module_path(true);
    bindgen.input_path(input).typescript(true).generate(output)?;
    Ok(())
}
