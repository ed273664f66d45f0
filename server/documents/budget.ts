/** A token bucket: `rate` per second, at most `burst` at once. */
export class Budget {
  #tokens: number;
  #at = performance.now();

  constructor(
    private readonly rate: number,
    private readonly burst: number,
  ) {
    this.#tokens = burst;
  }

  /** Takes one token, going into debt if need be. @returns milliseconds until the debt is paid, 0 when there is none */
  take(): number {
    const at = performance.now();
    this.#tokens = Math.min(this.burst, this.#tokens + ((at - this.#at) / 1000) * this.rate);
    this.#at = at;
    this.#tokens -= 1;
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.rate) * 1000);
  }
}
