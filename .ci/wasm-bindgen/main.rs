//! The part of the wasm-bindgen command that the build needs. The command itself takes three times as long to build.

use std::{env, error::Error};

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let [_, kind, input, output] = &env::args().collect::<Vec<_>>()[..] else {
        return Err("usage: wasm-bindgen nodejs|web INPUT.wasm OUTPUT_FOLDER".into());
    };
    let mut bindgen = Bindgen::new();
    match kind.as_str() {
        "nodejs" => bindgen.nodejs(true)?,
        "web" => bindgen.web(true)?,
        _ => return Err(format!("no such kind of output: `{kind}`").into()),
    };
    bindgen.input_path(input).typescript(true).generate(output)?;
    Ok(())
}
