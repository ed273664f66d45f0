// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Composer } from '@/components/discussion/composer/composer';
import { forgetKeptTexts } from '@/components/discussion/composer/kept-texts';
import type { Sending } from '@/components/discussion/composer/outbox';
import type { Upload, UploadInput } from '@/components/fichiers/upload';
import { idle } from '@/lib/core/form-state';
import type { FichierRef } from '@/lib/fichiers/schema';
import type { Quote } from '@/lib/messages/schema';

vi.mock('@/components/discussion/live/use-typing', () => ({ useTypingSignal: () => () => undefined }));
vi.mock('@/components/discussion/live/use-connection', () => ({ useOnline: () => true }));

const stored = vi.hoisted(() => ({ files: new Map<string, unknown>() }));
vi.mock('idb-keyval', () => ({
  createStore: () => 'store',
  get: async (id: string) => stored.files.get(id),
  set: async (id: string, file: unknown) => stored.files.set(id, file),
  keys: async () => [...stored.files.keys()],
  delMany: async (ids: string[]) => {
    for (const id of ids) stored.files.delete(id);
  },
}));

type Started = UploadInput & { finish: (fichier: FichierRef) => void; fail: () => void; cancelled: boolean };
const started: Started[] = [];
vi.mock('@/components/fichiers/upload', () => ({
  startUpload(input: UploadInput): Upload {
    let finish: (fichier: FichierRef) => void = () => undefined;
    let fail: () => void = () => undefined;
    const done = new Promise<FichierRef>((resolve, reject) => {
      finish = resolve;
      fail = () => {
        input.onChange({
          etat: 'echec',
          sent: 0,
          total: 1,
          resteMs: null,
          error: 'Type refusé.',
          mayRetry: true,
        });
        reject(new Error('Type refusé.'));
      };
    });
    const begun: Started = { ...input, finish, fail, cancelled: false };
    started.push(begun);
    input.onChange({ etat: 'envoi', sent: 0, total: input.file.size, resteMs: null });
    return {
      done,
      pause: () => undefined,
      resume: () => undefined,
      cancel: () => {
        begun.cancelled = true;
      },
    };
  },
}));

const quote: Quote = { id: 'm1', seq: 4, author: { id: 'c1', nom: 'Denis Mougel' }, extrait: 'À jeudi.' };
const people = [
  { compteId: 'me', nom: 'Denise Moi', structure: null },
  { compteId: 'c1', nom: 'Denis Mougel', structure: 'Ehpad Les Myrtilles' },
];
const ref = (id: string, nom = 'photo.png'): FichierRef => ({
  id,
  nom,
  taille: 3,
  type: 'image/png',
  genre: 'image',
  largeur: null,
  hauteur: null,
  retire: false,
});

let root: Root;
let replying: Quote | null;
let answer: (message: Quote | null) => void;
const sent: Sending[] = [];
const discarded: string[] = [];

function Host({ closed }: { closed: boolean }) {
  const [message, set] = useState<Quote | null>(null);
  replying = message;
  answer = set;
  return (
    <Composer
      espaceId="e"
      compteId="me"
      clientId="k"
      bodyLimit={100}
      closed={closed}
      action={async () => idle}
      replyTo={{ message, set }}
      people={people}
      send={(sending) => sent.push(sending)}
      discard={(id) => discarded.push(id)}
    />
  );
}

const draw = (closed = false) => act(async () => root.render(<Host closed={closed} />));
const answerTo = (message: Quote) => act(async () => answer(message));
/** The page is loaded again. */
async function reload() {
  await act(async () => root.unmount());
  root = createRoot(document.getElementById('root') as HTMLElement);
  await draw();
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, CSS: { supports: () => true } });
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
  sent.length = 0;
  started.length = 0;
  stored.files.clear();
  localStorage.clear();
  discarded.length = 0;
  await draw();
});
afterEach(async () => {
  await act(async () => root.unmount());
  forgetKeptTexts();
});

const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const type = (text: string) =>
  act(async () => {
    field().value = text;
    field().setSelectionRange(text.length, text.length);
    field().dispatchEvent(new Event('input', { bubbles: true }));
    field().focus();
    document.dispatchEvent(new Event('selectionchange', { bubbles: true }));
  });
const press = (key: string) =>
  act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
const offered = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent);
const choose = (name = 'photo.png', type = 'image/png') =>
  act(async () => {
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['abc'], name, { type })], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
  });
const said = () => document.body.textContent ?? '';

describe('naming somebody', () => {
  it('offers members, oneself aside; Enter takes the name and sends nothing', async () => {
    await type('Bonjour @den');
    expect(offered()).toEqual(['Denis MougelEhpad Les Myrtilles']);
    const active = field().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.getAttribute('aria-selected')).toBe('true');
    await press('Enter');
    expect(field().value).toBe('Bonjour @Denis Mougel ');
    expect(sent).toEqual([]);
    expect(offered()).toEqual([]);
    await press('Enter');
    expect(sent).toEqual([{ body: 'Bonjour @Denis Mougel' }]);
  });

  it('Escape closes the list for that name, and Enter then sends', async () => {
    await answerTo(quote);
    await type('@den');
    await press('Escape');
    expect(offered()).toEqual([]);
    expect(replying).toEqual(quote);
    await type('@deni');
    expect(offered()).toEqual([]);
    await press('Enter');
    expect(sent).toMatchObject([{ body: '@deni' }]);
  });
});

describe('answering a message', () => {
  it('goes with the text, and is left with Escape', async () => {
    await answerTo(quote);
    expect(said()).toContain('En réponse à Denis Mougel');
    await type('Oui.');
    await press('Escape');
    expect(replying).toBeNull();
    expect(field().value).toBe('Oui.');
    await answerTo(quote);
    await press('Enter');
    expect(sent).toEqual([{ body: 'Oui.', replyTo: quote }]);
    expect(replying).toBeNull();
  });

  it('is kept with the draft when the page is loaded again', async () => {
    await answerTo(quote);
    await type('Un brouillon');
    await reload();
    expect(replying).toEqual(quote);
    expect(field().value).toBe('Un brouillon');
  });

  it('is not taken from what something else wrote there', async () => {
    await act(async () => root.unmount());
    localStorage.setItem('treteaux:discussion:me:e:reponse', '{"id":3}');
    localStorage.setItem('treteaux:discussion:me:e:jointes', '[{"id":3},7]');
    root = createRoot(document.getElementById('root') as HTMLElement);
    await draw();
    expect(replying).toBeNull();
    expect(document.querySelectorAll('.jointe')).toHaveLength(0);
  });
});

describe('files', () => {
  it('are waited for: the message leaves once, when they are there', async () => {
    await choose();
    await type('La photo');
    await press('Enter');
    expect(sent).toEqual([]);
    expect(said()).toContain('Le message partira dès que le fichier sera arrivé.');
    await press('Enter');
    await act(async () => started[0]?.finish(ref('f1')));
    expect(sent).toEqual([{ body: 'La photo', fichiers: [ref('f1')] }]);
    expect(document.querySelectorAll('.jointe')).toHaveLength(0);
  });

  it('may leave without a word', async () => {
    await choose();
    await act(async () => started[0]?.finish(ref('f1')));
    await press('Enter');
    expect(sent).toEqual([{ body: '', fichiers: [ref('f1')] }]);
  });

  it('that are refused call the message back; tried again, it can leave', async () => {
    await choose();
    await press('Enter');
    await act(async () => started[0]?.fail());
    expect(sent).toEqual([]);
    expect(said()).toContain('Type refusé.');
    expect(said()).toContain('Le message n’est pas parti');
    const retry = [...document.querySelectorAll('button')].find(
      (one) => one.textContent === 'Réessayer photo.png',
    );
    await act(async () => {
      retry?.click();
      await new Promise((resolve) => setTimeout(resolve));
    });
    await act(async () => started[1]?.finish(ref('f1')));
    await press('Enter');
    expect(sent).toMatchObject([{ fichiers: [{ id: 'f1' }] }]);
  });

  it('stop when taken out, and those the server has are taken away there too', async () => {
    await choose();
    await choose('autre.png');
    await act(async () => started[1]?.finish(ref('f2', 'autre.png')));
    for (const nom of ['photo.png', 'autre.png']) {
      const button = [...document.querySelectorAll('button')].find(
        (one) => one.textContent === `Retirer ${nom}`,
      );
      await act(async () => button?.click());
    }
    expect(started[0]?.cancelled).toBe(true);
    expect(discarded).toEqual(['f2']);
    await press('Enter');
    expect(sent).toEqual([]);
  });

  it('are ten at most', async () => {
    for (let count = 0; count < 11; count++) await choose(`${count}.png`);
    expect(document.querySelectorAll('.jointe')).toHaveLength(10);
    expect(said()).toContain('Un message porte 10 fichiers au plus');
  });

  it('the server has are kept with the draft', async () => {
    await choose();
    await act(async () => started[0]?.finish(ref('f1')));
    await reload();
    await press('Enter');
    expect(sent).toMatchObject([{ fichiers: [{ id: 'f1' }] }]);
  });

  it('on their way go on after a reload, and the message that waited for them leaves', async () => {
    await type('La salle, ce matin');
    await choose();
    const presigned = { url: 'https://t.example/api/envois/f1', key: 'f1', name: 'fichier', customId: 'f1' };
    await act(async () => started[0]?.onPresigned?.(presigned));
    await press('Enter');
    await reload();
    expect(sent).toEqual([]);
    expect(document.querySelectorAll('.jointe')).toHaveLength(1);
    expect(said()).toContain('Le message partira dès que le fichier sera arrivé.');
    await vi.waitFor(() => expect(started).toHaveLength(2));
    expect(started[1]).toMatchObject({ slug: 'brouillon', presigned });
    expect(started[0]?.cancelled).toBe(false);
    await act(async () => started[1]?.finish(ref('f1')));
    expect(sent).toMatchObject([{ body: 'La salle, ce matin', fichiers: [{ id: 'f1' }] }]);
    await vi.waitFor(() => expect(stored.files.size).toBe(0));
    await reload();
    expect(document.querySelectorAll('.jointe')).toHaveLength(0);
    expect(sent).toHaveLength(1);
  });

  it('that a reload lost are told, and so is the message that waited for them', async () => {
    await type('La salle, ce matin');
    await choose();
    await press('Enter');
    stored.files.clear();
    await reload();
    expect(said()).toContain('L’envoi de «\u00a0photo.png\u00a0» a été interrompu. Joignez-le de nouveau.');
    expect(said()).toContain('Le message n’est pas parti');
    expect(field().value).toBe('La salle, ce matin');
    expect(document.querySelectorAll('.jointe img')).toHaveLength(0);
    expect(sent).toEqual([]);
    await reload();
    expect(document.querySelectorAll('.jointe')).toHaveLength(0);
  });

  it('cannot be added by who only reads', async () => {
    await draw(true);
    await act(async () => {
      const drop = new Event('drop', { bubbles: true, cancelable: true });
      Object.assign(drop, { dataTransfer: { types: ['Files'], files: [new File(['x'], 'x.png')] } });
      document.dispatchEvent(drop);
    });
    expect(document.querySelectorAll('.jointe')).toHaveLength(0);
  });
});
