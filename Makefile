# The one entry for people and machines: `make help` lists what there is. Everything that is made lies in target/.

ROOT := $(abspath $(dir $(lastword $(MAKEFILE_LIST))))
# A path with spaces splits the list above; then only `make` inside the folder (or `make -C`) works, and this finds it.
ifeq ($(wildcard $(ROOT)/Makefile),)
ROOT := $(CURDIR)
endif
IN := cd "$(ROOT)" &&
CI := "$(ROOT)"/.ci

# LOCKED=--locked: fail where Cargo.lock would change. ONLY=NAME: one row of `bench` or `soak`.
LOCKED ?=
ONLY ?=
export LOCKED ONLY

CORE := $(LOCKED) -p zalo-oa-core
DENY := -- -D warnings

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup check test demo bench soak wheel npm docs clean
.PHONY: fmt clippy check-wasm check-windows check-docs check-deny check-files

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-14s %s\n", $$1, $$2}' "$(ROOT)/Makefile"

setup: ## install what `make test` needs; quick when all is there
	@$(CI)/setup-targets.sh
	@$(CI)/setup-windows.sh
	@$(CI)/setup-strace.sh
	@$(CI)/setup-python.sh
	@$(CI)/setup-wasm.sh
	@$(CI)/setup-npm.sh
	@$(CI)/setup-browser.sh

check: check-files fmt check-deny clippy check-wasm check-windows check-docs ## format, lints, targets, docs

test: setup check ## `check`, then all tests: Rust, Python, wasm in Node.js and a worker, the page in Chromium, the documents
	$(IN) cargo test $(LOCKED) --workspace --all-features --no-fail-fast
	$(CI)/test-python.sh
	$(CI)/test-wasm.sh
	$(CI)/test-browser.sh
	$(CI)/test-documents.sh
	$(IN) cargo test $(LOCKED) --workspace --all-features --test trials -- --ignored package_installs

demo: ## the main job, end to end, on the emulator
	@$(CI)/setup-rust.sh
	@$(IN) cargo build $(LOCKED) -p zalo-oa-examples --example demo
	@$(IN) cargo run $(LOCKED) -q -p zalo-oa-examples --example demo

bench: ## measure; writes target/bench.json (ONLY=NAME: one row)
	@$(CI)/setup-rust.sh
	$(IN) cargo run $(LOCKED) --release -p zalo-oa-examples --bin bench -- $${ONLY:+"$$ONLY"}

soak: ## the long run; writes target/soak.json (ONLY=NAME: one row)
	@$(CI)/setup-rust.sh
	$(IN) cargo run $(LOCKED) --release -p zalo-oa-examples --bin soak -- $${ONLY:+"$$ONLY"}

wheel: ## the optimised Python wheel, in target/wheels-release
	@$(CI)/build-wheel.sh

npm: ## the browser package, in target/npm/zalo-oa, with its sizes
	@$(CI)/setup-targets.sh
	@$(CI)/build-npm.sh

docs: check-docs ## the Rust docs, in target/doc

clean: ## remove all that was made, tools included
	$(IN) cargo clean

check-files: ## lengths and paths in the files of the project
	@$(CI)/check-files.sh

fmt: ## formatting only
	@$(CI)/setup-targets.sh
	$(IN) cargo fmt --all --check

clippy: ## lints only
	@$(CI)/setup-targets.sh
	$(IN) cargo clippy $(LOCKED) --workspace --all-targets --all-features $(DENY)
	$(IN) cargo clippy $(CORE) --all-targets --no-default-features $(DENY)

check-wasm: ## the core for the browser, and the browser package
	@$(CI)/setup-targets.sh
	$(IN) cargo clippy $(CORE) --target wasm32-unknown-unknown --no-default-features --features publish,qr,emulator $(DENY)
	$(IN) cargo clippy $(CORE) --target wasm32-unknown-unknown --no-default-features $(DENY)
	$(IN) cargo clippy $(LOCKED) -p zalo-oa-wasm --target wasm32-unknown-unknown $(DENY)
	$(IN) cargo clippy $(LOCKED) -p zalo-oa-wasm --target wasm32-unknown-unknown --no-default-features --features widgets $(DENY)
	$(IN) cargo clippy $(LOCKED) -p zalo-oa-wasm --target wasm32-unknown-unknown --no-default-features --features edge $(DENY)

check-windows: ## the core for Windows, types and lints only
	@$(CI)/setup-targets.sh
	@$(CI)/setup-windows.sh
	$(IN) cargo clippy $(CORE) --target x86_64-pc-windows-gnu --all-features $(DENY)

check-deny: ## licences, sources and advisories of the dependencies
	@$(CI)/check-deny.sh

check-docs: ## docs with denied warnings, as docs.rs builds them too, and the crate's public surface against what is recorded
	$(IN) RUSTDOC="$(ROOT)/.ci/rustdoc-as-docs-rs.sh" RUSTDOCFLAGS="-D warnings" cargo doc $(CORE) --no-deps --all-features
	$(IN) RUSTDOCFLAGS="-D warnings" cargo doc $(LOCKED) --workspace --no-deps --all-features
	$(CI)/public-api.py
