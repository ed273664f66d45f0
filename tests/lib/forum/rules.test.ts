import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldRead } from '@/app/(site)/forum/[slug]/fold';
import { numeroToCite } from '@/app/(site)/forum/[slug]/numero';
import { type Actor, type Connecte, visiteur } from '@/lib/comptes/actor';
import { countLinks } from '@/lib/comptes/writing';
import {
  canDeleteReponse,
  canDeleteSujet,
  canEditReponse,
  canFindUseful,
  canPublishIn,
  canReadReponse,
  canReadSujet,
  canReply,
  canRestore,
  canRetain,
} from '@/lib/forum/policy';
import { publishInput, readEtiquettes } from '@/lib/forum/schema';
import { reponseSearchText } from '@/lib/forum/text';
import { MAX_ETIQUETTES } from '@/lib/forum/words';

const person = (id: string, role: Connecte['role'] = 'membre'): Connecte => ({
  kind: 'compte',
  id,
  nom: id,
  email: `${id}@example.org`,
  role,
  portraitId: null,
  sessionId: '',
  charteVersion: 1,
});
const actors: Actor[] = [
  visiteur,
  person('a'),
  person('b'),
  person('agent', 'agent'),
  person('c', 'administrateur'),
];
const date = fc.constantFrom(null, new Date(0));
const who = fc.constantFrom('a', 'b', 'agent');
const sujets = fc.record({
  auteurId: who,
  deletedAt: date,
  deletedById: fc.option(who),
  hiddenAt: date,
  fermeAt: date,
  fusionneDansId: fc.constantFrom(null, 'autre'),
});
const reponses = fc.record({
  auteurId: who,
  numero: fc.integer({ min: 1, max: 3 }),
  deletedAt: date,
  deletedById: fc.option(who),
  hiddenAt: date,
});

describe('who may do what', () => {
  test('whatever the sujet, the message and the person', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...actors),
        sujets,
        reponses,
        fc.boolean(),
        (actor, sujet, reponse, others) => {
          const acts = [
            canReply(actor, sujet),
            canEditReponse(actor, reponse, sujet),
            canDeleteReponse(actor, reponse, sujet),
            canDeleteSujet(actor, { ...sujet, others }),
            canRetain(actor, reponse, sujet),
            canFindUseful(actor, reponse),
            canRestore(actor, reponse),
          ];
          // A visitor only reads.
          if (actor.kind !== 'compte') expect(acts).not.toContain(true);
          // Nobody but its author rewrites a message, nobody finds their own useful.
          if (actor.kind === 'compte' && actor.id !== reponse.auteurId)
            expect(canEditReponse(actor, reponse, sujet)).toBe(false);
          if (actor.kind === 'compte' && actor.id === reponse.auteurId)
            expect(canFindUseful(actor, reponse)).toBe(false);
          // A closed sujet, or one that is gone, takes no answer from anybody.
          if (sujet.fermeAt || sujet.deletedAt || sujet.hiddenAt || sujet.fusionneDansId)
            expect(canReply(actor, sujet)).toBe(false);
          // What is gone is read by its author and the agents alone.
          const isTheirs =
            actor.kind === 'compte' && (actor.id === sujet.auteurId || actor.role !== 'membre');
          if (sujet.deletedAt || sujet.hiddenAt) expect(canReadSujet(actor, sujet)).toBe(isTheirs);
          if (reponse.deletedAt && actor.kind === 'compte' && actor.role === 'membre' && !reponse.hiddenAt)
            expect(canReadReponse(actor, reponse)).toBe(false);
          // Others have answered: it is theirs too.
          if (others) expect(canDeleteSujet(actor, { ...sujet, others })).toBe(false);
          // Agents moderate what is not theirs, with their reasons: they do not simply delete it, nor bring back what its
          // author took away.
          if (actor.kind === 'compte' && actor.id !== reponse.auteurId) {
            expect(canDeleteReponse(actor, reponse, sujet)).toBe(false);
            if (reponse.deletedById === reponse.auteurId) expect(canRestore(actor, reponse)).toBe(false);
          }
          if (actor.kind === 'compte' && actor.id !== sujet.auteurId)
            expect(canDeleteSujet(actor, { ...sujet, others })).toBe(false);
        },
      ),
      { numRuns: 800 },
    );
  });

  test('agents keep some categories; nobody opens a sujet in one that is retired', () => {
    const may = (ecriture: 'membres' | 'agents', retiredAt: Date | null) =>
      actors.map((actor) => canPublishIn(actor, { ecriture, retiredAt }));
    expect(may('membres', null)).toEqual([false, true, true, true, true]);
    expect(may('agents', null)).toEqual([false, false, false, true, true]);
    expect(may('membres', new Date(0))).not.toContain(true);
  });
});

describe('tags', () => {
  test('are read as people type them', () => {
    expect(readEtiquettes(' Assurance, #EHPAD ;sécurité,, securite')).toEqual([
      'assurance',
      'ehpad',
      'sécurité',
    ]);
    expect(readEtiquettes('l’été, prêt-à-jouer, ???')).toEqual(['l’été', 'prêt-à-jouer']);
  });

  test('read again, they are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const once = readEtiquettes(typed);
        expect(readEtiquettes(once.join(', '))).toEqual(once);
      }),
    );
  });

  test('too many, or too long, are said', () => {
    const given = { clientId: 'a', titre: 'b', texte: 'c' };
    const many = Array.from({ length: MAX_ETIQUETTES + 1 }, (_, at) => `mot${at}`).join(',');
    expect(publishInput.safeParse({ ...given, etiquettes: many }).error?.issues[0]?.path).toEqual([
      'etiquettes',
    ]);
    expect(publishInput.safeParse({ ...given, etiquettes: 'a'.repeat(31) }).success).toBe(false);
  });
});

test('links are counted once each, written as links or not', () => {
  expect(countLinks('https://a.fr [b](https://b.fr) www.c.fr https://a.fr a.fr')).toBe(3);
  expect(
    countLinks('[x](http\\://a.fr) [x](http&#58;//b.fr) [x](http:c.fr) [x](//d.fr) ![x](https&#58;//f.fr)'),
  ).toBe(5);
  expect(countLinks('[ici](/forum/un-sujet) [là](?page=2) [écrire](mailto:a@b.fr) https://é.fr/é')).toBe(1);
});

test('a first message is found by its title too', () => {
  expect(reponseSearchText('Le **décor**', { titre: 'Où l’ignifuger ?', etiquettes: ['sécurité'] })).toBe(
    'ou l ignifuger securite le decor',
  );
});

describe('the fold', () => {
  const page = (count: number, retenue = 0) =>
    Array.from({ length: count }, (_, at) => ({ numero: at + 1, retenue: at + 1 === retenue }));
  const numbers = (list: { numero: number }[]) => list.map(({ numero }) => numero);

  test('puts away what was read between the question and the last two before what is new', () => {
    const { before, folded, after } = foldRead(page(9), { lu: 7, open: false });
    expect([numbers(before), numbers(folded), numbers(after)]).toEqual([[1], [2, 3, 4, 5], [6, 7, 8, 9]]);
  });

  test('nothing new, nothing read, or somebody asked for it: nothing is put away', () => {
    for (const given of [
      { lu: 9, open: false },
      { lu: null, open: false },
      { lu: 7, open: true },
      { lu: 4, open: false },
    ])
      expect(foldRead(page(9), given).folded).toEqual([]);
  });

  test('loses no message, nor the order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 0, max: 30 }),
        fc.nat(25),
        (count, lu, kept) => {
          const { before, folded, after } = foldRead(page(count, kept), { lu, open: false });
          expect(numbers([...before, ...folded, ...after])).toEqual(numbers(page(count)));
          expect(folded.some(({ numero }) => numero > lu || numero === 1)).toBe(false);
        },
      ),
    );
  });
});

test('the message quoted is the one asked for, else the one kept with the draft; « rien » is none', () => {
  expect(numeroToCite('3', '2')).toBe(3);
  expect(numeroToCite(undefined, '2')).toBe(2);
  expect(numeroToCite('x', '2')).toBe(2);
  expect(numeroToCite('rien', '2')).toBeNull();
  expect(numeroToCite(undefined, '')).toBeNull();
  expect(numeroToCite(undefined, undefined)).toBeNull();
});
