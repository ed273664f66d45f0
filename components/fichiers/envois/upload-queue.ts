import type { FichierRef } from '@/lib/fichiers/schema';
import type { Upload, UploadState } from '../upload';
import {
  dropKept,
  type KeptUpload,
  keepUpload,
  keptFile,
  keptKeyOf,
  type Owner,
  readKeptUploads,
  sweepKept,
  updateKept,
} from './kept-uploads';
import { exclusively, mayShare } from './locks';

/** One file on its way, as the page lists it. */
export type Envoi = {
  id: string;
  nom: string;
  type: string;
  state: UploadState;
  /** A reload would find it again; null until known. */
  kept: boolean | null;
  /** Another tab sends it; this one takes over when that one closes. */
  elsewhere: boolean;
  /** Begun before a reload, and its file was not kept: it must be chosen again. */
  lost: boolean;
};

type Entry = { envoi: Envoi; upload?: Upload; file?: File; kept: KeptUpload };

/** How long « ajouté » stays before the list alone shows the file. */
const READY_MS = 4_000;

const open = new Map<string, UploadQueue>();

/** The uploads of one person in one espace: they go on from page to page of the site, and after a reload. */
export function uploadQueue(owner: Owner): UploadQueue {
  const key = keptKeyOf(owner);
  const queue = open.get(key) ?? createUploadQueue(owner);
  open.set(key, queue);
  return queue;
}

export type UploadQueue = ReturnType<typeof createUploadQueue>;

export function createUploadQueue(owner: Owner) {
  const watchers = new Set<() => void>();
  const readyWatchers = new Set<(fichier: FichierRef) => void>();
  let entries: Entry[] = [];
  let shown: Envoi[] = [];
  let started = false;

  function draw() {
    shown = entries.map(({ envoi }) => envoi);
    for (const watch of watchers) watch();
  }
  const find = (id: string) => entries.find(({ kept }) => kept.id === id);
  function change(entry: Entry, news: Partial<Envoi>) {
    entry.envoi = { ...entry.envoi, ...news };
    draw();
  }
  function remove(entry: Entry) {
    entries = entries.filter((other) => other !== entry);
    draw();
  }

  function enter(kept: KeptUpload, file?: File): Entry {
    const state: UploadState = {
      etat: kept.paused ? 'pause' : 'attente',
      sent: 0,
      total: kept.taille,
      resteMs: null,
    };
    const envoi: Envoi = {
      id: kept.id,
      nom: kept.nom,
      type: file?.type ?? '',
      state,
      kept: null,
      elsewhere: false,
      lost: false,
    };
    const entry: Entry = { envoi, file, kept };
    entries = [...entries, entry];
    return entry;
  }

  /** Sends a file while no other tab does. */
  async function send(entry: Entry, file: File) {
    entry.file = file;
    const { startUpload } = await import('../upload');
    // Taken off the list while the sender was loading.
    if (!find(entry.kept.id)) return;
    const { id, presigned, paused } = entry.kept;
    entry.upload = startUpload({
      slug: 'espace',
      espaceId: owner.espaceId,
      file,
      presigned,
      paused,
      onChange: (state) => change(entry, { state }),
      onPresigned: (given) => {
        entry.kept = { ...entry.kept, presigned: given };
        updateKept(owner, id, { presigned: given });
      },
    });
    await entry.upload.done.then(
      async (fichier) => {
        await dropKept(owner, id);
        for (const tell of readyWatchers) tell(fichier);
        setTimeout(() => remove(entry), READY_MS);
      },
      async () => {
        if (entry.envoi.state.etat === 'annule') remove(entry);
        // Signed out meanwhile: kept for the return of the same person.
        if (!entry.envoi.state.mayRetry) await dropKept(owner, id);
      },
    );
  }

  async function begin(entry: Entry, file: File) {
    await exclusively(entry.kept.id, async () => {
      const keeping = keepUpload(owner, entry.kept, file).then((kept) => change(entry, { kept }));
      await send(entry, file);
      await keeping;
    });
  }

  /** Takes up what an earlier page, or a tab that closed, left. */
  async function adopt(kept: KeptUpload) {
    const entry = enter(kept);
    const file = await keptFile(kept.id);
    if (!file) return change(entry, { lost: true, kept: false });
    change(entry, { type: file.type, kept: true, elsewhere: mayShare() });
    await exclusively(kept.id, async () => {
      const now = readKeptUploads(owner).find(({ id }) => id === kept.id);
      if (!now || !find(kept.id)) return remove(entry);
      entry.kept = now;
      change(entry, { elsewhere: false });
      await send(entry, file);
    });
  }

  /** Follows what other tabs began and ended. */
  function follow() {
    const kept = readKeptUploads(owner);
    for (const upload of kept) if (!find(upload.id)) void adopt(upload);
    for (const entry of entries)
      if ((entry.envoi.elsewhere || entry.envoi.lost) && !kept.some(({ id }) => id === entry.kept.id))
        remove(entry);
  }

  function hold(id: string, paused: boolean) {
    const entry = find(id);
    if (!entry) return;
    entry.kept = { ...entry.kept, paused };
    updateKept(owner, id, { paused });
    if (paused) entry.upload?.pause();
    else entry.upload?.resume();
  }

  const same = (file: File) => (entry: Entry) =>
    entry.kept.nom === file.name &&
    entry.kept.taille === file.size &&
    entry.kept.lastModified === file.lastModified &&
    entry.envoi.state.etat !== 'echec' &&
    entry.envoi.state.etat !== 'pret';

  return {
    read: () => shown,
    watch(watch: () => void) {
      watchers.add(watch);
      return () => void watchers.delete(watch);
    },
    /** Hears of each file that is now in the espace. */
    onReady(tell: (fichier: FichierRef) => void) {
      readyWatchers.add(tell);
      return () => void readyWatchers.delete(tell);
    },
    /** Finds again what was under way, once per page. */
    async start() {
      if (started) return;
      started = true;
      await sweepKept(owner);
      follow();
      draw();
      addEventListener('storage', (event) => {
        if (mayShare() && event.key === keptKeyOf(owner)) follow();
      });
    },
    /** A file that is already on its way is not sent twice; one that was lost goes on where it stopped. */
    add(files: File[]) {
      for (const file of files) {
        const twin = entries.find(same(file));
        if (twin?.envoi.lost) {
          change(twin, { lost: false, type: file.type });
          void begin(twin, file);
        } else if (!twin) void begin(enter(newKept(file), file), file);
      }
      draw();
    },
    pause: (id: string) => hold(id, true),
    resume: (id: string) => hold(id, false),
    /** Ends an upload, or takes a refused one off the list. */
    cancel(id: string) {
      const entry = find(id);
      if (!entry) return;
      const { etat } = entry.envoi.state;
      if (entry.upload && etat !== 'echec' && etat !== 'pret') return entry.upload.cancel();
      remove(entry);
      void dropKept(owner, id);
    },
    retry(id: string) {
      const entry = find(id);
      if (entry?.file && entry.envoi.state.etat === 'echec') void begin(entry, entry.file);
    },
  };
}

const newKept = (file: File): KeptUpload => ({
  id: newId(),
  nom: file.name,
  taille: file.size,
  lastModified: file.lastModified,
});

/** `randomUUID` wants https; a plain address on a local network has to do without. */
const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
