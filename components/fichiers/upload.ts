import type { FichierRef } from '@/lib/fichiers/schema';
import { UploadFailure } from './envois/failure';
import { createTimeLeft } from './envois/time-left';
import { type Presigned, type Slug, transfer } from './envois/transfer';
import { takeTurn } from './envois/turns';

export type UploadEtat =
  /** Its turn has not come. */
  | 'attente'
  | 'envoi'
  /** The person stopped it. */
  | 'pause'
  /** The network or the server is away: it goes on by itself. */
  | 'coupure'
  /** Every byte has left; the server reads them. */
  | 'verification'
  | 'pret'
  | 'echec'
  | 'annule';

export type UploadState = {
  etat: UploadEtat;
  /** Bytes. */
  sent: number;
  total: number;
  /** Null while nobody can know. */
  resteMs: number | null;
  /** What was refused, in French, when `etat` is `echec`. */
  error?: string;
  /** The refusal was not about the file: sending it again later may succeed. */
  mayRetry?: boolean;
};

export type Upload = {
  pause(): void;
  resume(): void;
  /** The server keeps nothing of it. */
  cancel(): void;
  /** Rejects with an Error in French when refused, or cancelled. Nothing needs to wait for it. */
  done: Promise<FichierRef>;
};

export type UploadInput = {
  slug: Slug;
  espaceId?: string;
  ficheId?: string;
  annonceId?: string;
  appelId?: string;
  articleId?: string;
  file: File;
  onChange: (state: UploadState) => void;
  /** Place and state of an upload begun before a reload. */
  presigned?: Presigned;
  paused?: boolean;
  /** The place given by the server: what a reload needs to go on. */
  onPresigned?: (presigned: Presigned) => void;
};

/** How often a bar moves. */
const TICK_MS = 200;
/** Nothing left for that long: the way is broken, though nobody said so. */
const STUCK_MS = 45_000;
/** The server looks at a large film, or its disk is slow. */
const CHECK_MS = 240_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** Places asked anew in a row, before taking it for a refusal. */
const NEW_PLACES = 3;

const EMPTY = 'Ce fichier est vide.';
const CHANGED = 'Ce fichier a été déplacé ou modifié sur votre appareil. Choisissez-le de nouveau.';
const CANCELLED = 'Envoi annulé.';
const UNFORESEEN = 'Cet envoi s’est arrêté. Réessayez, ou rechargez la page.';
const LOST_PLACE = 'Cet envoi a trop attendu. Choisissez le fichier de nouveau.';

/**
 * Sends one file and sees it through: cuts, restarts of the server, pauses. At most three files leave at once from a
 * page. `onChange` hears every change, the last one being `pret`, `echec` or `annule`.
 */
export function startUpload(input: UploadInput): Upload {
  const { file, onChange } = input;
  let state: UploadState = {
    etat: input.paused ? 'pause' : 'attente',
    sent: 0,
    total: file.size,
    resteMs: null,
  };
  let presigned = input.presigned;
  let paused = input.paused ?? false;
  let cancelled = false;
  let interrupt: () => void = () => undefined;

  const show = (next: Partial<UploadState>) => {
    state = { ...state, resteMs: null, ...next };
    onChange(state);
  };

  /** Until `ms` have passed, the network comes back, or the person does something. */
  const wait = (ms?: number) =>
    new Promise<void>((resolve) => {
      const over = () => {
        clearTimeout(timer);
        removeEventListener('online', over);
        resolve();
      };
      const timer = ms === undefined ? undefined : setTimeout(over, ms);
      if (ms !== undefined) addEventListener('online', over);
      interrupt = over;
    });

  async function run(): Promise<FichierRef> {
    if (file.size === 0) throw new UploadFailure('refus', EMPTY);
    let tries = 0;
    let places = 0;
    for (;;) {
      if (cancelled) throw new UploadFailure('refus', CANCELLED);
      if (paused) {
        show({ etat: 'pause' });
        await wait();
        continue;
      }
      const before = state.sent;
      const outcome = await attempt();
      if (outcome === 'interrompu') continue;
      if (!(outcome instanceof UploadFailure)) return outcome;
      if (outcome.kind !== 'coupure' && outcome.kind !== 'perime') throw outcome;
      if (outcome.kind === 'perime') {
        presigned = undefined;
        places += 1;
        if (places > NEW_PLACES) throw new UploadFailure('refus', LOST_PLACE);
        continue;
      }
      if (navigator.onLine && !(await readable(file))) throw new UploadFailure('refus', CHANGED);
      if (paused || cancelled) continue;
      tries = state.sent > before ? 0 : tries + 1;
      show({ etat: 'coupure' });
      await wait(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries));
    }
  }

  /** One try, when a turn is free. Every way it can end is an answer. */
  async function attempt(): Promise<FichierRef | UploadFailure | 'interrompu'> {
    const turn = takeTurn();
    if (!turn.now) show({ etat: 'attente' });
    const stopped = new Promise<'interrompu'>((resolve) => {
      interrupt = () => resolve('interrompu');
    });
    try {
      if ((await Promise.race([turn.mine, stopped])) === 'interrompu') return 'interrompu';
      const { result, stop } = follow();
      try {
        return await Promise.race([result, stopped]);
      } finally {
        stop();
      }
    } catch (error) {
      return error instanceof UploadFailure ? error : new UploadFailure('coupure');
    } finally {
      turn.release();
    }
  }

  /** Draws the progress of a try, and gives it up when nothing moves any more. */
  function follow() {
    const left = createTimeLeft(file.size);
    let drawnAt = Number.NEGATIVE_INFINITY;
    let movedAt = performance.now();
    show({ etat: 'envoi' });
    const onSent = (sent: number) => {
      const at = performance.now();
      if (sent !== state.sent) movedAt = at;
      const resteMs = left.after(sent, at);
      const checking = sent >= file.size;
      if (!checking && at - drawnAt < TICK_MS) return;
      drawnAt = at;
      show({ etat: checking ? 'verification' : 'envoi', sent, resteMs: checking ? null : resteMs });
    };
    const onPresigned = (given: Presigned) => {
      presigned = given;
      input.onPresigned?.(given);
    };
    const { result, stop } = transfer({ ...input, presigned, onPresigned, onSent });
    let watch: ReturnType<typeof setInterval> | undefined;
    const stuck = new Promise<never>((_, reject) => {
      watch = setInterval(() => {
        const patience = state.etat === 'verification' ? CHECK_MS : STUCK_MS;
        if (performance.now() - movedAt > patience) reject(new UploadFailure('coupure'));
      }, 5_000);
    });
    return {
      result: Promise.race([result, stuck]),
      stop() {
        clearInterval(watch);
        stop();
      },
    };
  }

  const done = run().then(
    (fichier) => {
      show({ etat: 'pret', sent: file.size });
      return fichier;
    },
    (error: unknown) => {
      if (cancelled) {
        show({ etat: 'annule' });
        void forget(presigned);
      } else if (error instanceof UploadFailure)
        show({ etat: 'echec', error: error.message, mayRetry: error.kind !== 'refus' });
      else show({ etat: 'echec', error: UNFORESEEN, mayRetry: true });
      throw error;
    },
  );
  done.catch(() => undefined);

  return {
    done,
    pause() {
      paused = true;
      interrupt();
    },
    resume() {
      paused = false;
      interrupt();
    },
    cancel() {
      cancelled = true;
      interrupt();
    },
  };
}

/** A file taken away or changed since it was chosen cannot be read any more; to the network it looks like a cut. */
const readable = (file: File) =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/** Best done at once, so that the room it took is free again; else the server does it within a day. */
async function forget(presigned: Presigned | undefined) {
  if (!presigned) return;
  await fetch(presigned.url, { method: 'DELETE', keepalive: true }).catch(() => undefined);
}
