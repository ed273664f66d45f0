import { beforeEach, describe, expect, test } from 'vitest';
import { saveDraft } from '@/lib/annonces/commands/draft';
import { editAnnonce } from '@/lib/annonces/commands/edit';
import { publishAnnonce } from '@/lib/annonces/commands/publish';
import { latestDrafts, listOwnAnnonces } from '@/lib/annonces/own';
import { getAnnonce, getDraft } from '@/lib/annonces/queries';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { isAppError } from '@/lib/core/errors';
import { uuid7 } from '@/lib/core/uuid';
import { momentOf } from '@/lib/core/zone';
import { anAnnonce } from '../../support/annonces';
import { fillInstance, resetDatabase } from '../../support/database';
import { aFiche } from '../../support/fiches';
import { takeJobs } from '../../support/jobs';
import { aCompte } from '../../support/people';

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
});

const given = (fields: Record<string, unknown> = {}) => ({
  annonceId: uuid7(),
  titre: 'Douze praticables',
  description: 'À charger sur place.',
  ...fields,
});

/** The fields a command refuses, with what it says of them. */
async function refusal(work: Promise<unknown>): Promise<Record<string, string>> {
  try {
    await work;
  } catch (error) {
    if (isAppError(error)) return error.fields;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('publishing', () => {
  test('asks for nothing but a title and a description, and stays sixty days', async () => {
    const auteur = await aCompte();
    const { slug } = await at(new Date('2026-11-10T09:00:00Z'), () => publishAnnonce(auteur, given()));
    expect(slug).toBe('douze-praticables');
    const annonce = await getAnnonce(visiteur, slug);
    expect(annonce).toMatchObject({ etat: 'publiee', sens: 'offre', nature: 'autre', mine: false });
    expect(annonce.expiresAt?.toISOString()).toBe('2027-01-09T09:00:00.000Z');
    expect(await takeJobs('annonce-publiee')).toEqual([{ annonceId: annonce.id }]);
  });

  test('says what is missing', async () => {
    const fields = await refusal(
      publishAnnonce(await aCompte(), { annonceId: uuid7(), titre: ' ', description: '' }),
    );
    expect(Object.keys(fields).sort()).toEqual(['description', 'titre']);
  });

  test('the form sent twice at once makes one annonce; another of the same title has its own address', async () => {
    const auteur = await aCompte();
    const form = given();
    const both = await Promise.all([publishAnnonce(auteur, form), publishAnnonce(auteur, form)]);
    expect(both[0]).toEqual(both[1]);
    const others = await Promise.all([publishAnnonce(auteur, given()), publishAnnonce(auteur, given())]);
    expect(new Set([...both, ...others].map(({ slug }) => slug)).size).toBe(3);
    expect(await db.annonce.count()).toBe(3);
  });

  test('is found by the words of its nature, terms, commune and structure', async () => {
    await loadCommunes(systeme);
    const auteur = await aCompte();
    const fiche = await aFiche({ nom: 'Compagnie Brume de mars', referents: [auteur] });
    const form = given({ nature: 'materiel', transactions: ['pret'], ficheId: fiche.id, commune: 'Épinal' });
    const { id } = await publishAnnonce(auteur, form);
    const row = await db.annonce.findUniqueOrThrow({ where: { id } });
    expect(row.rechercheTitre).toBe('douze praticables');
    for (const word of ['epinal', 'brume', 'materiel', 'pret', 'charger'])
      expect(row.rechercheTexte).toContain(word);
    expect(row.latitude).not.toBeNull();
  });

  test('is refused for a structure that somebody else represents', async () => {
    const fiche = await aFiche({ referents: [await aCompte()] });
    const fields = await refusal(publishAnnonce(await aCompte(), given({ ficheId: fiche.id })));
    expect(fields).toHaveProperty('ficheId');
  });

  test.each([
    ['a price that is no number', { prix: 'gratuit?' }, 'prix', /montant en euros/],
    [
      'an end before its start',
      { disponibleDu: '2027-03-10', disponibleAu: '2027-03-09' },
      'disponibleAu',
      /après/,
    ],
    ['a deadline in the past', { limite: '2020-01-01' }, 'limite', /passée/],
    ['a day that no calendar has', { limite: '31/02/2027' }, 'limite', /ne se comprend pas/],
    ['a commune of elsewhere', { commune: 'Atlantis' }, 'commune', /commune/],
    [
      'shares beyond the whole',
      {
        transactions: ['partage_emploi'],
        parts: [
          { employeur: 'A', part: '60' },
          { employeur: 'B', part: '50' },
        ],
      },
      'parts',
      /100/,
    ],
    ['shares of a job that is not shared', { parts: [{ employeur: 'A', part: '60' }] }, 'parts', /Partage/],
    ['a link that is no address', { lienUrl: 'javascript:alert(1)' }, 'lienUrl', /adresse/],
  ])('refuses %s, naming the field', async (_name, fields, name, words) => {
    const said = await refusal(publishAnnonce(await aCompte(), given(fields)));
    expect(Object.keys(said)).toEqual([name]);
    expect(said[name]).toMatch(words);
    expect(await db.annonce.count()).toBe(0);
  });

  test('says all that is wrong at once, the commune that is not known included', async () => {
    const auteur = await aCompte();
    const wrong = given({
      titre: ' ',
      prix: 'gratuit?',
      commune: 'Atlantis',
      ficheId: uuid7(),
      limite: '2020-01-01',
      disponibleDu: '2027-03-10',
      disponibleAu: '2027-03-09',
      parts: [{ employeur: 'A', part: '60' }],
    });
    const fields = ['commune', 'disponibleAu', 'ficheId', 'limite', 'parts', 'prix', 'titre'];
    expect(Object.keys(await refusal(publishAnnonce(auteur, wrong))).sort()).toEqual(fields);
    const { id } = await publishAnnonce(auteur, given());
    const edited = { ...wrong, annonceId: id };
    expect(Object.keys(await refusal(editAnnonce(auteur, edited))).sort()).toEqual(fields);
  });

  test('asks once whether what announces a public show belongs here', async () => {
    const auteur = await aCompte();
    const show = given({
      titre: 'Concert de la fanfare samedi 9 janvier à 20 h 30',
      description: 'Entrée libre, venez nombreux, buvette sur place.',
    });
    expect(await refusal(publishAnnonce(auteur, show))).toHaveProperty('pasSpectacle');
    const { slug } = await publishAnnonce(auteur, { ...show, pasSpectacle: 'on' });
    expect(await getAnnonce(auteur, slug)).toMatchObject({ etat: 'publiee', spectacle: true });
    await db.instance.updateMany({ data: { agendaUrl: '' } });
    await publishAnnonce(auteur, { ...show, annonceId: uuid7() });
  });
});

describe('a draft', () => {
  test('keeps what can be read and says what cannot', async () => {
    const auteur = await aCompte();
    const form = given({
      prix: 'gratuit?',
      commune: 'Atlantis',
      transactions: ['pret'],
      limite: '2020-01-01',
    });
    const { except } = await saveDraft(auteur, form);
    expect(Object.keys(except).sort()).toEqual(['commune', 'prix']);
    const draft = await getDraft(auteur, form.annonceId);
    expect(draft).toMatchObject({
      titre: 'Douze praticables',
      transactions: ['pret'],
      prix: null,
      etat: 'brouillon',
    });
  });

  test('is seen by nobody else, agents included, and its id is nobody else’s to write', async () => {
    const auteur = await aCompte();
    const form = given();
    await saveDraft(auteur, form);
    const { slug } = await getDraft(auteur, form.annonceId);
    for (const other of [visiteur, await aCompte(), await aCompte({ role: 'agent' })])
      await expect(getAnnonce(other, slug)).rejects.toMatchObject({ code: 'not_found' });
    const other = await aCompte();
    await expect(saveDraft(other, form)).rejects.toMatchObject({ code: 'not_found' });
    await expect(publishAnnonce(other, form)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('saved twice at once for the first time is one, then becomes the annonce', async () => {
    const auteur = await aCompte();
    const form = given();
    await Promise.all([saveDraft(auteur, form), saveDraft(auteur, form)]);
    expect(await latestDrafts(auteur)).toHaveLength(1);
    const { id } = await publishAnnonce(auteur, form);
    expect(id).toBe(form.annonceId);
    expect(await latestDrafts(auteur)).toEqual([]);
  });

  test('changed in another tab is not written over without a word', async () => {
    const auteur = await aCompte();
    const form = given();
    const first = await saveDraft(auteur, { ...form, vuLe: '' });
    const here = { ...form, vuLe: String(first.at.getTime()) };
    const there = await at(new Date(first.at.getTime() + 5_000), () =>
      saveDraft(auteur, { ...here, titre: 'Onze praticables' }),
    );
    for (const work of [saveDraft, publishAnnonce])
      expect(await refusal(work(auteur, { ...here, titre: 'Dix praticables' }))).toHaveProperty('vuLe');
    expect(await getDraft(auteur, form.annonceId)).toMatchObject({
      titre: 'Onze praticables',
      etat: 'brouillon',
    });
    // Who was told may go on; who saw the last version too.
    await saveDraft(auteur, { ...here, vuLe: String(there.at.getTime()), titre: 'Neuf praticables' });
    await publishAnnonce(auteur, { ...here, vuLe: '', titre: 'Huit praticables' });
    expect(await db.annonce.findUniqueOrThrow({ where: { id: form.annonceId } })).toMatchObject({
      titre: 'Huit praticables',
      etat: 'publiee',
    });
  });

  test('left open in another tab does not write over what is online', async () => {
    const auteur = await aCompte();
    const form = given();
    const { slug } = await publishAnnonce(auteur, form);
    expect(await refusal(saveDraft(auteur, { ...form, titre: 'Autre' }))).toHaveProperty('annonceId');
    expect((await getAnnonce(auteur, slug)).titre).toBe('Douze praticables');
  });

  test('there are twenty at most', async () => {
    const auteur = await aCompte();
    for (let index = 0; index < 20; index++) await saveDraft(auteur, given());
    await expect(saveDraft(auteur, given())).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('editing', () => {
  test('keeps the address, and what is not given', async () => {
    const annonce = await anAnnonce({ prix: 300 });
    const auteur = { ...(await aCompte()), id: annonce.auteurId };
    await editAnnonce(auteur, given({ annonceId: annonce.id, titre: 'Onze praticables' }));
    const after = await getAnnonce(auteur, annonce.slug);
    expect(after).toMatchObject({ titre: 'Onze praticables', prix: 300, slug: annonce.slug });
    const row = await db.annonce.findUniqueOrThrow({ where: { id: annonce.id } });
    expect(row.rechercheTitre).toBe('onze praticables');
  });

  test('says when it changed in another tab, once', async () => {
    const annonce = await anAnnonce();
    const auteur = { ...(await aCompte()), id: annonce.auteurId };
    const form = given({ annonceId: annonce.id });
    const vuLe = (await getAnnonce(auteur, annonce.slug)).updatedAt.getTime();
    await at(new Date(Date.now() + 60_000), () => editAnnonce(auteur, { ...form, vuLe }));
    expect(await refusal(editAnnonce(auteur, { ...form, vuLe }))).toHaveProperty('vuLe');
    await editAnnonce(auteur, form);
  });

  test('a deadline that is over stays where it was; a new one moves the end', async () => {
    const annonce = await anAnnonce({ limite: new Date('2020-01-01') });
    const auteur = { ...(await aCompte()), id: annonce.auteurId };
    const form = given({ annonceId: annonce.id, limite: '2020-01-01' });
    await editAnnonce(auteur, form);
    const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await editAnnonce(auteur, { ...form, limite: day });
    expect((await getAnnonce(auteur, annonce.slug)).expiresAt).toEqual(momentOf(day, '23:59'));
  });
});

test('one’s own annonces are listed by what they are now, and searched', async () => {
  const auteur = await aCompte();
  await saveDraft(auteur, given({ titre: 'Une salle à Épinal' }));
  await publishAnnonce(auteur, given());
  await anAnnonce();
  expect((await listOwnAnnonces(auteur)).total).toBe(2);
  expect((await listOwnAnnonces(auteur, { filtre: 'brouillons' })).items[0]?.titre).toBe(
    'Une salle à Épinal',
  );
  expect((await listOwnAnnonces(auteur, { q: 'praticable' })).total).toBe(1);
  expect((await listOwnAnnonces(auteur, { q: 'salle' })).total).toBe(1);
});
