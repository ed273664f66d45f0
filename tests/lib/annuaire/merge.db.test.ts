import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { editFiche } from '@/lib/annuaire/commands/edit-fiche';
import { mergeFiches } from '@/lib/annuaire/commands/merge-fiches';
import { undoMerge } from '@/lib/annuaire/commands/undo-merge';
import { followerNames } from '@/lib/annuaire/merge/followers';
import { getMergePair } from '@/lib/annuaire/merge/pair';
import { getFiche } from '@/lib/annuaire/queries';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { withdrawRevendication } from '@/lib/referents/commands/ask';
import { refuseRevendication } from '@/lib/referents/commands/decide';
import { leaveFiche, removeReferent } from '@/lib/referents/commands/leave';
import { resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { aFichier } from '@/tests/support/fichiers';
import { aCompte } from '@/tests/support/people';

beforeAll(async () => {
  await loadCommunes(systeme);
});
beforeEach(resetDatabase);

/** Two fiches of one library: one that its librarian keeps, one out of a file, with everything that can hang on it. */
async function twins() {
  const agent = await aCompte({ role: 'agent' });
  const [annie, paul] = [await aCompte(), await aCompte()];
  const keep = await aFiche({
    nom: 'Médiathèque Le Préau',
    slug: 'le-preau',
    telephone: '03 29 55 20 11',
    champsTenus: ['telephone'],
    communeInsee: '88486',
    referents: [annie],
  });
  const other = await aFiche({
    nom: 'Bibliothèque de Vagney',
    slug: 'bibliotheque-vagney',
    telephone: '03 29 00 00 00',
    horaires: 'Le samedi',
    communeInsee: '88486',
    source: 'Bibliothèques',
    referents: [annie, paul],
  });
  const date = new Date();
  await db.salle.create({ data: { ficheId: other.id, jauge: 60 } });
  await db.ficheSource.create({
    data: { source: 'bibliotheques', sourceId: '88-12', ficheId: other.id, updatedAt: date },
  });
  await db.ficheRedirection.create({ data: { slug: 'ancienne', ficheId: other.id } });
  for (const { id } of [keep, other]) {
    const fichierId = await aFichier({
      compteId: annie.id,
      usage: 'fiche',
      type: 'image/jpeg',
      largeur: 8,
      hauteur: 6,
    });
    await db.fichePhoto.create({ data: { fichierId, ficheId: id, rang: 1, legende: id } });
  }
  await db.signalement.create({
    data: { ficheId: other.id, ficheNom: other.nom, motif: 'doublon', autreId: keep.id, createdAt: date },
  });
  for (const { id } of [keep, other])
    await db.revendication.create({ data: { ficheId: id, compteId: paul.id, createdAt: date } });
  return { agent, annie, paul, keep, other };
}

const snapshot = async () => {
  const fiches = await db.fiche.findMany({
    orderBy: { slug: 'asc' },
    omit: { updatedAt: true },
    include: {
      salle: true,
      referents: { orderBy: { compteId: 'asc' } },
      sources: true,
      photos: { orderBy: { rang: 'asc' } },
      redirections: true,
      revendications: true,
      signalements: true,
    },
  });
  return JSON.parse(JSON.stringify(fiches));
};

test('one fiche stays, with the chosen fields of both and everything that hung on either', async () => {
  const { agent, annie, paul, keep, other } = await twins();
  const { slug } = await mergeFiches(agent, {
    keepId: keep.id,
    otherId: other.id,
    champs: ['horaires', 'salle'],
  });
  expect(slug).toBe('le-preau');
  for (const address of ['le-preau', 'bibliotheque-vagney', 'ancienne'])
    expect(await getFiche(visiteur, address)).toMatchObject({
      slug: 'le-preau',
      nom: 'Médiathèque Le Préau',
      horaires: 'Le samedi',
      salle: { jauge: 60 },
      photos: [{ legende: keep.id }, { legende: other.id }],
    });
  const fiche = await db.fiche.findUniqueOrThrow({
    where: { id: keep.id },
    include: { referents: true, sources: true, signalements: true },
  });
  expect(fiche).toMatchObject({
    telephone: '03 29 55 20 11',
    source: 'Bibliothèques',
    sources: [{ sourceId: '88-12' }],
  });
  expect(fiche.referents.map(({ compteId }) => compteId).sort()).toEqual([annie.id, paul.id].sort());
  expect(fiche.signalements).toHaveLength(1);
  expect(fiche.rechercheNom).toContain('bibliotheque de vagney');
  expect(await db.fiche.count()).toBe(1);
});

describe('where it stands', () => {
  const vagney = {
    adresse: '14, rue de la Gare',
    codePostal: '88120',
    communeInsee: '88486',
    latitude: 48.0071,
    longitude: 6.7162,
    positionExacte: true,
  };
  const darney = {
    adresse: '',
    codePostal: '88260',
    communeInsee: '88124',
    latitude: 48.0862,
    longitude: 6.0483,
    positionExacte: false,
  };
  const pair = async (keep: object, other: object) => {
    const agent = await aCompte({ role: 'agent' });
    const ids = { keepId: (await aFiche(keep)).id, otherId: (await aFiche(other)).id };
    return { agent, ids, keepId: ids.keepId };
  };
  const standing = (id: string) => db.fiche.findUniqueOrThrow({ where: { id } });
  const chosen = async (keep: object, other: object) => {
    const { agent, ids } = await pair(keep, other);
    const { differences } = await getMergePair(agent, ids.keepId, ids.otherId);
    return differences.map(({ champ, propose }) => [champ, propose]);
  };

  test('is one choice: a merge never makes an address that neither had', async () => {
    const { agent, ids, keepId } = await pair({ ...darney, champsTenus: ['codePostal'] }, vagney);
    const { differences } = await getMergePair(agent, ids.keepId, ids.otherId);
    expect(differences).toEqual([
      {
        champ: 'adresse',
        nom: 'Adresse',
        keep: '88260 Darney\nSur la carte\u202f: 48.0862, 6.0483 (milieu de la commune)',
        other: '14, rue de la Gare, 88120 Vagney\nSur la carte\u202f: 48.0071, 6.7162',
        propose: 'keep',
      },
    ]);
    for (const champ of ['codePostal', 'communeInsee', 'position'])
      await expect(mergeFiches(agent, { ...ids, champs: ['adresse', champ] })).rejects.toMatchObject({
        code: 'invalid',
      });
    const { fusionId } = await mergeFiches(agent, { ...ids, champs: ['adresse'] });
    expect(await standing(keepId)).toMatchObject({ ...vagney, champsTenus: [] });
    await undoMerge(agent, { fusionId });
    expect(await standing(keepId)).toMatchObject({ ...darney, champsTenus: ['codePostal'] });
    expect(await standing(ids.otherId)).toMatchObject(vagney);
    await mergeFiches(agent, { ...ids, champs: [] });
    expect(await standing(keepId)).toMatchObject(darney);
  });

  test('is proposed from the one that says more of the same place', async () => {
    const nowhere = { codePostal: '', communeInsee: null };
    const inTown = { ...vagney, adresse: '', positionExacte: false };
    expect(await chosen(inTown, vagney)).toEqual([['adresse', 'other']]);
    expect(await chosen(nowhere, vagney)).toEqual([['adresse', 'other']]);
    expect(await chosen({ ...vagney, latitude: 48.1, positionExacte: false }, vagney)).toEqual([
      ['adresse', 'other'],
    ]);
    expect(await chosen(vagney, inTown)).toEqual([['adresse', 'keep']]);
    expect(await chosen(vagney, { ...vagney, latitude: 48.1 })).toEqual([['adresse', 'keep']]);
    expect(await chosen({ ...vagney, adresse: '' }, { ...vagney, positionExacte: false })).toEqual([
      ['adresse', 'keep'],
    ]);
  });
});

test('undone, both are as they were', async () => {
  const { agent, keep, other } = await twins();
  const before = await snapshot();
  const { fusionId } = await mergeFiches(agent, {
    keepId: keep.id,
    otherId: other.id,
    champs: ['nom', 'horaires', 'telephone', 'salle', 'adresse'],
  });
  expect(await snapshot()).not.toEqual(before);
  await undoMerge(agent, { fusionId });
  const after = await snapshot();
  // What they are found by was never written by hand here.
  const bare = (fiches: Record<string, unknown>[]) =>
    fiches.map(({ rechercheNom: _nom, rechercheTexte: _texte, ...fiche }) => fiche);
  const pointing = JSON.stringify(bare(after)).replaceAll(`"autreId":"${keep.id}"`, '"autreId":"?"');
  expect(pointing).toBe(JSON.stringify(bare(before)).replaceAll(`"autreId":"${keep.id}"`, '"autreId":"?"'));
  await expect(undoMerge(agent, { fusionId })).rejects.toMatchObject({ code: 'not_found' });
});

test('what was written since the merge stays when it is undone', async () => {
  const { agent, annie, keep, other } = await twins();
  const { fusionId } = await mergeFiches(agent, {
    keepId: keep.id,
    otherId: other.id,
    champs: ['horaires', 'telephone'],
  });
  await editFiche(annie, { ficheId: keep.id, telephone: '03 29 99 99 99', accroche: 'Ouverte à tous.' });
  await undoMerge(agent, { fusionId });
  expect(await db.fiche.findUniqueOrThrow({ where: { id: keep.id } })).toMatchObject({
    telephone: '03 29 99 99 99',
    accroche: 'Ouverte à tous.',
    horaires: '',
    champsTenus: ['accroche', 'telephone'],
  });
});

describe('who has gone since the merge', () => {
  const held = async (id: string) => {
    const fiche = await db.fiche.findUniqueOrThrow({ where: { id }, include: { referents: true } });
    return {
      comptes: fiche.referents.map(({ compteId }) => compteId).sort(),
      contactPublic: fiche.contactPublic,
    };
  };

  test('gets neither fiche back; what they had agreed to is not published', async () => {
    const { agent, annie, paul, keep, other } = await twins();
    await db.fiche.updateMany({ data: { contactPublic: true } });
    const { fusionId } = await mergeFiches(agent, { keepId: keep.id, otherId: other.id });
    await removeReferent(agent, { ficheId: keep.id, compteId: paul.id });
    await leaveFiche(annie, { ficheId: keep.id });
    await undoMerge(agent, { fusionId });
    const nobody = { comptes: [], contactPublic: false };
    expect([await held(keep.id), await held(other.id)]).toEqual([nobody, nobody]);
  });

  test('leaves the others theirs', async () => {
    const { agent, annie, paul, keep, other } = await twins();
    await db.fiche.updateMany({ data: { contactPublic: true } });
    const { fusionId } = await mergeFiches(agent, { keepId: keep.id, otherId: other.id });
    await removeReferent(agent, { ficheId: keep.id, compteId: paul.id });
    await undoMerge(agent, { fusionId });
    const annieAlone = { comptes: [annie.id], contactPublic: true };
    expect([await held(keep.id), await held(other.id)]).toEqual([annieAlone, annieAlone]);
  });

  test('agreement taken back since, or given by nobody who is left, does not come back', async () => {
    const { agent, annie, keep, other } = await twins();
    await db.fiche.updateMany({ data: { contactPublic: true } });
    const first = await mergeFiches(agent, { keepId: keep.id, otherId: other.id });
    await editFiche(annie, { ficheId: keep.id, contactPublic: false });
    await undoMerge(agent, first);
    expect([(await held(keep.id)).contactPublic, (await held(other.id)).contactPublic]).toEqual([
      false,
      false,
    ]);

    // The merge itself had closed it, and then whoever had agreed left.
    await db.fiche.update({ where: { id: keep.id }, data: { contactPublic: true } });
    const second = await mergeFiches(agent, { keepId: keep.id, otherId: other.id, champs: ['telephone'] });
    await leaveFiche(annie, { ficheId: keep.id });
    await undoMerge(agent, second);
    expect(await held(keep.id)).toEqual({ comptes: [], contactPublic: false });
  });

  test('a request that was answered, taken back or asked anew stays as it is, where it is', async () => {
    const { agent, keep, other } = await twins();
    const [lea, zoe, max] = [await aCompte(), await aCompte(), await aCompte()];
    const ids: Record<string, string> = {};
    for (const { id: compteId } of [lea, zoe, max]) {
      const data = { ficheId: other.id, compteId, createdAt: new Date() };
      ids[compteId] = (await db.revendication.create({ data })).id;
    }
    const { fusionId } = await mergeFiches(agent, { keepId: keep.id, otherId: other.id });
    await refuseRevendication(agent, { revendicationId: ids[lea.id], reponse: 'Non.' });
    await withdrawRevendication(zoe, { revendicationId: ids[zoe.id] });
    await undoMerge(agent, { fusionId });
    const states = await db.revendication.findMany({
      where: { compteId: { in: [lea.id, zoe.id, max.id] } },
      select: { compteId: true, ficheId: true, etat: true },
    });
    expect(Object.fromEntries(states.map(({ compteId, ...rest }) => [compteId, rest]))).toEqual({
      [lea.id]: { ficheId: keep.id, etat: 'refusee' },
      [zoe.id]: { ficheId: keep.id, etat: 'retiree' },
      [max.id]: { ficheId: other.id, etat: 'attente' },
    });
  });

  test('a request made of both and answered since waits on neither', async () => {
    const { agent, paul, keep, other } = await twins();
    const { fusionId } = await mergeFiches(agent, { keepId: keep.id, otherId: other.id });
    const { id } = await db.revendication.findFirstOrThrow({ where: { compteId: paul.id } });
    await refuseRevendication(agent, { revendicationId: id, reponse: '' });
    await undoMerge(agent, { fusionId });
    expect(await db.revendication.findMany({ where: { compteId: paul.id }, select: { etat: true } })).toEqual(
      [{ etat: 'refusee' }],
    );
  });
});

test('merges of one fiche are undone the last one first', async () => {
  const { agent, keep, other } = await twins();
  const third = await aFiche({ nom: 'Encore une' });
  const first = await mergeFiches(agent, { keepId: keep.id, otherId: other.id });
  const second = await mergeFiches(agent, { keepId: keep.id, otherId: third.id });
  await expect(undoMerge(agent, { fusionId: first.fusionId })).rejects.toMatchObject({ code: 'forbidden' });
  await undoMerge(agent, { fusionId: second.fusionId });
  await undoMerge(agent, { fusionId: first.fusionId });
  expect(await db.fiche.count()).toBe(3);
});

test('a merge of what was merged is undone step by step', async () => {
  const { agent, keep, other } = await twins();
  const before = (await snapshot()).length;
  const third = await aFiche({ nom: 'La troisième' });
  const first = await mergeFiches(agent, { keepId: other.id, otherId: keep.id });
  const second = await mergeFiches(agent, { keepId: third.id, otherId: other.id });
  await expect(undoMerge(agent, { fusionId: first.fusionId })).rejects.toMatchObject({ code: 'forbidden' });
  await undoMerge(agent, { fusionId: second.fusionId });
  await undoMerge(agent, { fusionId: first.fusionId });
  expect(await db.fiche.count()).toBe(before + 1);
});

test('what one agreed to publish is not published for the other', async () => {
  const { agent, keep, other } = await twins();
  await db.fiche.update({ where: { id: keep.id }, data: { contactPublic: true } });
  await mergeFiches(agent, { keepId: keep.id, otherId: other.id, champs: ['telephone'] });
  expect(await getFiche(visiteur, 'le-preau')).toMatchObject({ telephone: '', contactPublic: false });
});

test('everything that points at a fiche is known to merges', async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confrelid = 'fiches'::regclass`;
  const handled = [...followerNames, 'referents', 'revendications', 'salles'];
  expect(rows.map(({ name }) => name).filter((name) => !handled.includes(name as never))).toEqual([]);
});

test('only agents merge, and never a fiche with itself', async () => {
  const { agent, annie, keep, other } = await twins();
  const both = { keepId: keep.id, otherId: other.id };
  await expect(mergeFiches(annie, both)).rejects.toMatchObject({ code: 'not_found' });
  await expect(mergeFiches(visiteur, both)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(mergeFiches(agent, { ...both, otherId: keep.id })).rejects.toMatchObject({ code: 'invalid' });
});
