// The comparison itself, the same in a browser and in Node.js: both draw the OA's link as SVG text, taking turns; the
// best round of each counts, since noise only ever slows.

const ROUNDS = 12;
const TIMES = 150;
const ID = 3100000000000000000n;

/** Milliseconds from `started` to the first drawing. */
export function firstOf(ours, started, clock) {
  ours.qrSvg(ours.qrLink(String(ID)));
  return clock.now() - started;
}

/** Codes a second of each side. */
export function race(ours, other, clock) {
  // Another link each time, as the codes of many desks are.
  let next = 0n;
  const link = () => `https://zalo.me/${ID + (next++ % 1000n)}?src=qr&f=1`;
  const mine = () => ours.qrSvg(link());
  const theirs = () => other.renderSvg(other.create(link(), { errorCorrectionLevel: "M" }), { margin: 4 });
  if (!mine().startsWith("<svg") || !theirs().startsWith("<svg")) throw new Error("one side drew no SVG");
  const best = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, draw] of [mine, theirs].entries()) {
      const started = clock.now();
      for (let i = 0; i < TIMES; i += 1) draw();
      best[at] = Math.min(best[at], clock.now() - started);
    }
  }
  const [oursBest, otherBest] = best.map((ms) => (TIMES * 1000) / ms);
  return { ours: oursBest, other: otherBest };
}
