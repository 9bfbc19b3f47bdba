#!/usr/bin/env bash
# rustdoc as docs.rs runs it: with the unstable attribute that writes beside each item which feature brings it. Only rustdoc gets
# the leave to use it, so that nothing else is compiled anew.
RUSTC_BOOTSTRAP=1 exec rustdoc --cfg docsrs "$@"
