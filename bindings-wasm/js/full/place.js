// Where this runs. In a page everybody reads a token, so a client is refused there; a page may have the emulator.

/**
 * Whether this is a page, or a worker of one.
 * @returns {boolean}
 */
export function inPage() {
  const scope = /** @type {Record<string, any>} */ (globalThis);
  if (typeof scope.document === "object" && typeof scope.window === "object") return true;
  // Servers whose programs run as workers have that scope too.
  const server = scope.Deno || scope.Bun || scope.process?.versions?.node || scope.WebSocketPair || scope.EdgeRuntime;
  if (server) return false;
  const worker = scope.WorkerGlobalScope;
  return typeof worker === "function" && globalThis instanceof worker;
}
