/** A browser opens six connections to a site: sending leaves half of them to the rest of the page. */
const AT_ONCE = 3;

let running = 0;
const waiting: (() => void)[] = [];

/** A turn to send, first come first served. `release` gives it back, or the place in the queue; twice is harmless. */
export function takeTurn() {
  let begin: () => void = () => undefined;
  const mine = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let held = running < AT_ONCE;
  const start = () => {
    held = true;
    begin();
  };
  const now = held;
  if (now) {
    running += 1;
    begin();
  } else waiting.push(start);
  let over = false;
  return {
    now,
    mine,
    release() {
      if (over) return;
      over = true;
      const place = waiting.indexOf(start);
      if (place >= 0) waiting.splice(place, 1);
      if (!held) return;
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    },
  };
}
