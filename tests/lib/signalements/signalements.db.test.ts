import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findOppositions, oppositionMarks } from '@/lib/annuaire/oppositions';
import { loadCommunes } from '@/lib/communes/commands/load';
import { type Actor, type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { issueCode } from '@/lib/referents/codes';
import { getClaim } from '@/lib/referents/queries';
import { cleanUpSignalements } from '@/lib/signalements/commands/clean-up';
import { acceptSignalement, refuseSignalement } from '@/lib/signalements/commands/decide';
import { objectToFiche } from '@/lib/signalements/commands/object';
import { proposeCorrection } from '@/lib/signalements/commands/propose-correction';
import { reportFiche } from '@/lib/signalements/commands/report';
import { listFicheSignalements, listSignalements } from '@/lib/signalements/queries';
import { resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { takeMails } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';

let agnes: Connecte;
let claire: Connecte;
let paul: Connecte;
let fiche: { id: string; slug: string; nom: string };
const client = { address: '192.0.2.7', appareil: 'Test' };

beforeAll(async () => {
  await loadCommunes(systeme);
});
beforeEach(async () => {
  await resetDatabase();
  agnes = await aCompte({ nom: 'Agnès Agente', role: 'agent' });
  claire = await aCompte({ nom: 'Claire Valentin' });
  paul = await aCompte({ nom: 'Paul Passant' });
  fiche = await aFiche({ telephone: '03 29 00 00 00', codePostal: '88000', communeInsee: '88160' });
});

const makeReferent = () =>
  db.referent.create({ data: { ficheId: fiche.id, compteId: claire.id, createdAt: new Date() } });
const report = (actor: Actor, motif: string, more: object = {}) =>
  reportFiche(actor, { slug: fiche.slug, motif, bonneFoi: 'on', ...more }, client);
const shown = () => ({ nom: fiche.nom, telephone: '03 29 00 00 00', commune: 'Épinal (88000)' });
const correct = (actor: Actor, changes: object, more: object = {}) =>
  proposeCorrection(
    actor,
    { slug: fiche.slug, ...shown(), ...changes, avant: JSON.stringify(shown()), ...more },
    client,
  );
const only = async () => {
  const { items } = await listSignalements(agnes, 1);
  expect(items).toHaveLength(1);
  return items[0]?.id ?? '';
};
const read = () => db.fiche.findUniqueOrThrow({ where: { id: fiche.id } });

describe('a correction', () => {
  it('keeps what was changed in the form, whatever happened to the fiche meanwhile', async () => {
    await db.fiche.update({ where: { id: fiche.id }, data: { telephone: '03 29 11 11 11' } });
    await correct(paul, { horaires: 'Mardi et jeudi' }, { message: 'Vu sur la porte.' });
    const { items } = await listSignalements(agnes, 1);
    expect(items).toMatchObject([
      {
        motif: 'correction',
        message: 'Vu sur la porte.',
        changes: [{ champ: 'horaires', avant: '', apres: 'Mardi et jeudi' }],
        author: { nom: 'Paul Passant', compte: true },
      },
    ]);
  });

  it('is written as chosen, held against imports, and its author is thanked', async () => {
    await correct(paul, {
      nom: 'Bibliothèque du Vieux Moulin',
      telephone: '0329111111',
      commune: 'gerardmer',
    });
    await takeMails();
    await acceptSignalement(agnes, { signalementId: await only(), champs: ['telephone', 'commune'] });
    expect(await read()).toMatchObject({
      nom: fiche.nom,
      telephone: '03 29 11 11 11',
      communeInsee: '88196',
      champsTenus: expect.arrayContaining(['telephone', 'communeInsee']),
    });
    const mails = await takeMails();
    expect(mails).toMatchObject([{ to: paul.email }]);
    expect(mails[0]?.text).toContain('La fiche est corrigée');
  });

  it('with nothing chosen changes nothing', async () => {
    await correct(paul, { nom: 'Autre nom' });
    await expect(acceptSignalement(agnes, { signalementId: await only() })).rejects.toMatchObject({
      fields: { champs: expect.any(String) },
    });
    expect((await read()).nom).toBe(fiche.nom);
  });

  it('that changes nothing, or cannot be read, is refused in the form', async () => {
    await expect(correct(paul, {})).rejects.toMatchObject({ code: 'invalid' });
    await expect(correct(paul, { telephone: 'allô' })).rejects.toMatchObject({
      fields: { telephone: expect.any(String) },
    });
    await expect(correct(paul, { commune: 'Nulle-Part-sur-Rien' })).rejects.toMatchObject({
      fields: { commune: expect.any(String) },
    });
  });

  it('by a visitor says who, under names that are not those of the fiche', async () => {
    await expect(correct(visiteur, { nom: 'Autre' })).rejects.toMatchObject({
      fields: { auteur: expect.any(String), auteurEmail: expect.any(String) },
    });
    await expect(
      correct(visiteur, { telephone: 'appelez-moi', commune: 'Nulle-Part' }),
    ).rejects.toMatchObject({
      fields: {
        telephone: expect.any(String),
        commune: expect.any(String),
        auteur: expect.any(String),
        auteurEmail: expect.any(String),
      },
    });
    await correct(visiteur, { nom: 'Autre' }, { auteur: 'Odile Dehors', auteurEmail: 'Odile@example.org' });
    const [receipt] = await takeMails();
    expect(receipt).toMatchObject({ to: 'odile@example.org' });
    expect(receipt?.text).not.toMatch(/https?:|Odile/);
  });

  it('goes to who holds the fiche, who decides without learning who proposed it', async () => {
    await makeReferent();
    await correct(paul, { horaires: 'Le mardi' });
    expect((await takeMails()).map(({ to }) => to).sort()).toEqual([claire.email, paul.email].sort());
    const [row] = await listFicheSignalements(claire, fiche.id);
    expect(row?.author).toBeNull();
    await acceptSignalement(claire, { signalementId: row?.id, champs: ['horaires'] });
    expect((await read()).horaires).toBe('Le mardi');
    // Who decided needs no statement of reasons.
    expect((await takeMails()).map(({ to }) => to)).toEqual([paul.email]);
  });
});

describe('a report', () => {
  it('of a visitor sent empty is told all that is missing at once', async () => {
    const nothing = { slug: fiche.slug, message: '', autre: '', nom: '', email: '' };
    const missing = (fields: string[]) => ({
      code: 'invalid',
      fields: Object.fromEntries(fields.map((name) => [name, expect.any(String)])),
    });
    await expect(reportFiche(visiteur, nothing, client)).rejects.toMatchObject(
      missing(['motif', 'bonneFoi', 'nom', 'email']),
    );
    await expect(reportFiche(visiteur, { ...nothing, motif: 'retrait' }, client)).rejects.toMatchObject(
      missing(['bonneFoi', 'message', 'nom', 'email']),
    );
  });

  it('said twice is one; needs good faith, and words where it accuses', async () => {
    await expect(report(paul, 'ferme', { bonneFoi: '' })).rejects.toMatchObject({
      fields: { bonneFoi: expect.any(String) },
    });
    await expect(report(paul, 'charte')).rejects.toMatchObject({ fields: { message: expect.any(String) } });
    await report(paul, 'ferme');
    await report(paul, 'ferme');
    await only();
  });

  it('that it exists no more closes the fiche; who holds it reads why and how to appeal', async () => {
    await makeReferent();
    await report(paul, 'ferme');
    await takeMails();
    await acceptSignalement(agnes, { signalementId: await only(), reponse: 'Confirmé par la mairie.' });
    expect((await read()).etat).toBe('fermee');
    const mails = await takeMails();
    const toReferent = mails.find(({ to }) => to === claire.email)?.text;
    for (const word of [
      'n’existe plus',
      'Confirmé par la mairie.',
      'sans traitement automatique',
      'saisir le juge',
    ])
      expect(toReferent).toContain(word);
    expect(toReferent).not.toContain('Paul');
  });

  it('that changes nothing says why, and how to appeal', async () => {
    await report(paul, 'ferme');
    await takeMails();
    const signalementId = await only();
    await expect(refuseSignalement(agnes, { signalementId })).rejects.toMatchObject({
      fields: { reponse: expect.any(String) },
    });
    await refuseSignalement(agnes, { signalementId, reponse: 'Elle rouvre en mars.' });
    const [mail] = await takeMails();
    expect(mail?.text).toContain('Elle rouvre en mars.');
    expect(mail?.text).toContain('saisir le juge');
    expect((await read()).etat).toBe('publiee');
    await expect(acceptSignalement(agnes, { signalementId })).rejects.toThrow('Agnès Agente a déjà répondu');
  });

  it('of a doublon finds the other fiche by its address or its name', async () => {
    const other = await aFiche({ nom: 'Le Moulin aux livres', slug: 'le-moulin-aux-livres' });
    await report(paul, 'doublon', { autre: `http://localhost:3000/annuaire/${other.slug}?de=liste` });
    await report(claire, 'doublon', { autre: 'Le Moulin aux livres' });
    await report(agnes, 'doublon', { autre: 'On ne sait pas' });
    const { items } = await listSignalements(agnes, 1);
    expect(items.map(({ autre }) => autre?.id ?? null)).toEqual([other.id, other.id, null]);
    expect(items[2]?.message).toContain('On ne sait pas');
  });

  it('is answered by who holds the fiche only where they are not their own judge', async () => {
    await makeReferent();
    await report(paul, 'charte', { message: 'La photo montre des enfants.' });
    expect(await listFicheSignalements(claire, fiche.id)).toEqual([]);
    await expect(acceptSignalement(claire, { signalementId: await only() })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(listSignalements(claire, 1)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is forgotten a year after its answer, with who made it', async () => {
    await report(paul, 'ferme');
    await report(claire, 'ferme');
    await acceptSignalement(agnes, { signalementId: (await listSignalements(agnes, 1)).items[0]?.id });
    const inDays = (count: number) => new Date(Date.now() + count * 86_400_000);
    await at(inDays(364), () => cleanUpSignalements(systeme));
    expect(await db.signalement.count()).toBe(2);
    await at(inDays(366), () => cleanUpSignalements(systeme));
    expect(await db.signalement.findMany()).toMatchObject([{ etat: 'ouvert' }]);
  });

  it('by visitors is limited by address', async () => {
    const by = (n: number) => ({ nom: 'Odile Dehors', email: `odile${n}@example.org` });
    for (let n = 0; n < 30; n++) await report(visiteur, 'ferme', by(n));
    await expect(report(visiteur, 'ferme', by(31))).rejects.toMatchObject({ code: 'rate_limited' });
  });
});

describe('the right to object', () => {
  const known = () => ({
    nom: fiche.nom,
    communeInsee: '88160',
    sources: [{ source: 'bibliotheques', sourceId: '17' }],
  });
  beforeEach(() =>
    db.ficheSource.create({
      data: { source: 'bibliotheques', sourceId: '17', ficheId: fiche.id, updatedAt: new Date() },
    }),
  );

  it('removes the fiche and remembers not to import it again, naming nobody', async () => {
    await report(visiteur, 'retrait', {
      nom: 'Odile Dehors',
      email: 'odile@example.org',
      message: 'C’est moi.',
    });
    await takeMails();
    await acceptSignalement(agnes, { signalementId: await only() });
    expect(await db.fiche.findUnique({ where: { id: fiche.id } })).toBeNull();
    const marks = oppositionMarks(known());
    expect(await findOppositions(db, marks)).toEqual(new Set(marks));
    expect(JSON.stringify(await db.opposition.findMany())).not.toContain('Moulin');
    const [mail] = await takeMails();
    expect(mail).toMatchObject({ to: 'odile@example.org' });
    expect(mail?.text).toContain('retirée de l’annuaire');
    expect(mail?.text).not.toMatch(/https?:/);
  });

  it('leaves nothing of it in the rows of the files it came in', async () => {
    const date = new Date();
    const source = { fichierNom: 'x.csv', source: 'x', entete: '', colonnes: ['nom'], mapping: {} };
    await db.import.create({
      data: {
        ...source,
        createdById: agnes.id,
        createdAt: date,
        lignes: { create: { ligne: 2, cellules: [fiche.nom], ficheId: fiche.id, avant: { nom: fiche.nom } } },
      },
    });
    await report(paul, 'retrait', { message: 'C’est moi.' });
    await acceptSignalement(agnes, { signalementId: await only() });
    expect(JSON.stringify(await db.importLigne.findMany())).not.toContain(fiche.nom);
  });

  it('waits for the structure where somebody speaks for the fiche', async () => {
    await makeReferent();
    await report(paul, 'retrait', { message: 'Je ne veux pas y être.' });
    await expect(acceptSignalement(agnes, { signalementId: await only() })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await read()).toMatchObject({ etat: 'publiee' });
  });

  it('is exercised at once by who holds the letter, without any compte', async () => {
    const { token, code } = await transaction((tx) =>
      issueCode(tx, { ficheId: fiche.id, canal: 'courrier', compteId: null }),
    );
    expect((await getClaim(visiteur, fiche.slug, token)).mayObject).toBe(true);
    const object = (given: string) => objectToFiche(visiteur, { slug: fiche.slug, code: given });
    await expect(object(code)).rejects.toMatchObject({ code: 'not_found' });
    await object(token);
    expect(await db.fiche.count()).toBe(0);
    expect(await db.opposition.count()).toBe(2);
    await expect(object(token)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is not exercised by a link that somebody asked for', async () => {
    const { token } = await transaction((tx) =>
      issueCode(tx, { ficheId: fiche.id, canal: 'email', compteId: paul.id }),
    );
    await expect(objectToFiche(paul, { slug: fiche.slug, code: token })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await getClaim(paul, fiche.slug, token)).mayObject).toBe(false);
    expect(await db.fiche.count()).toBe(1);
  });
});
