// Portals as an agency runs them, each on an emulator of its own.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export const PASSWORD = "a made-up password of some length";

/** `portal` starts one, `end` ends all of them. */
export function portals() {
  const ends = [];

  /** Starts a portal that asks Zalo anew each time; gives its address, its OA's link and the emulator's faults. */
  async function portal(...options) {
    const folder = await mkdtemp(join(tmpdir(), "zalo-oa-portal-"));
    const fixed = ["--port", "0", "--json", "--widgets", process.env.ZALO_OA_PACKAGE, "--counts", join(folder, "counts.sqlite")];
    const child = spawn(process.env.ZALO_OA_PORTAL, [...fixed, "--fresh-ms", "1", "--pause-ms", "1", ...options], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ZALO_OA_COUNTS_PASSWORD: PASSWORD, ZALO_OA_STORE: "" },
    });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    ends.push(async () => {
      child.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true, force: true });
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const first = await Promise.race([lines.next(), ended.then((code) => assert.fail(`the portal ended: ${code}`))]);
    const { portal: address, oa_id, emulator, control_key } = JSON.parse(first.value);
    const control = async (method, body) => {
      const answer = await fetch(`${emulator}/control/faults`, { method, headers: { "x-control-key": control_key }, body: body && JSON.stringify(body) });
      assert.equal(answer.status, 200);
    };
    return {
      address,
      link: `https://zalo.me/${oa_id}`,
      fail: () => control("POST", { on: "*", kind: "status", status: 502, body: "<html>Bad Gateway</html>" }),
      /** From now on Zalo's answers to this call have this body. */
      says: (call, body) => control("POST", { on: call, kind: "status", status: 200, body: JSON.stringify(body) }),
      mend: () => control("DELETE"),
    };
  }

  return { portal, end: () => Promise.all(ends.map((end) => end())) };
}

/** The server's answer as soon as it is as wanted: pauses there run on its own clock. */
export async function until(address, wanted) {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const answer = await fetch(address);
    const value = await answer.json();
    if (wanted(answer.status, value)) return;
  }
  assert.fail("the server's answer never was as wanted");
}
