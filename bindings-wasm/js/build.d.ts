// What the build writes into the files.

/** The integrity hash of widgets.wasm. */
declare const ZALO_OA_WIDGETS: string;
/** The integrity hash of edge.wasm. */
declare const ZALO_OA_EDGE: string;
/** The integrity hash of full.wasm. */
declare const ZALO_OA_FULL: string;
