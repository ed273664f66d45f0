/** Tries in a row before the detour; after a direct line once worked, a restart is likelier than a filter. */
const TRIES_BEFORE_DETOUR = 2;
const TRIES_AFTER_SUCCESS = 8;

/**
 * Chooses how the next connection is tried: directly, or through HTTP requests once WebSockets keep failing. While
 * neither works both take turns, so that the way back is found whichever opens first.
 */
export class RouteChoice {
  #failures = 0;
  #directWorked = false;
  route: 'direct' | 'detour' = 'direct';

  opened() {
    this.#failures = 0;
    if (this.route === 'direct') this.#directWorked = true;
  }

  /** A try ended without opening, or an open line was cut. @returns how to try next */
  failed(): 'direct' | 'detour' {
    this.#failures += 1;
    const enough = this.#directWorked ? TRIES_AFTER_SUCCESS : TRIES_BEFORE_DETOUR;
    this.route = this.#failures >= enough && (this.#failures - enough) % 2 === 0 ? 'detour' : 'direct';
    return this.route;
  }
}
