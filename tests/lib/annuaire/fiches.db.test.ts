import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeFiche, reopenFiche } from '@/lib/annuaire/commands/close-fiche';
import { createFiche } from '@/lib/annuaire/commands/create-fiche';
import { deleteFiche } from '@/lib/annuaire/commands/delete-fiche';
import { editFiche } from '@/lib/annuaire/commands/edit-fiche';
import { announcePhotos, describePhoto, movePhoto, removePhoto } from '@/lib/annuaire/commands/photos';
import { findSimilarTyped } from '@/lib/annuaire/find-similar';
import { ficheJsonLd } from '@/lib/annuaire/json-ld';
import { getFiche } from '@/lib/annuaire/queries';
import { MAX_PHOTOS } from '@/lib/annuaire/words';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { openFichier } from '@/lib/fichiers/access';
import { eraseCompte } from '@/lib/mes-donnees/commands/erase';
import { leaveFiche } from '@/lib/referents/commands/leave';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { aCompte } from '@/tests/support/people';

beforeAll(async () => {
  await loadCommunes(systeme);
  await fillInstance();
});
beforeEach(resetDatabase);

const scierie = {
  nom: 'L’Ancienne Scierie',
  genre: 'lieu',
  commune: 'Bruyères',
  accroche: 'Cent vingt places sous une charpente.',
  disciplines: ['theatre', 'musique'],
  telephone: '0353015521',
  email: 'Scierie@Bruyeres.example.org',
  siteWeb: 'bruyeres.example.org/scierie',
  offres: 'J’accueille des résidences\n\nJe prête le gradin\nJe prête le gradin',
  salle: { jauge: '120', plateauLargeur: '8,5', repetitions: 'oui' },
};

describe('writing a fiche', () => {
  test('keeps what was typed, as it is read', async () => {
    const { slug } = await createFiche(await aCompte(), scierie);
    expect(await getFiche(await aCompte({ role: 'agent' }), slug)).toMatchObject({
      slug: 'l-ancienne-scierie',
      genre: { id: 'lieu', nature: 'lieu' },
      commune: { nom: 'Bruyères' },
      codePostal: '88600',
      telephone: '03 53 01 55 21',
      email: 'scierie@bruyeres.example.org',
      siteWeb: 'https://bruyeres.example.org/scierie',
      offres: ['J’accueille des résidences', 'Je prête le gradin'],
      disciplines: [{ nom: 'Théâtre' }, { nom: 'Musique' }],
      salle: { jauge: 120, plateauLargeur: 8.5, repetitions: true, prixJour: null },
      positionExacte: false,
      reprise: true,
    });
    const fiche = await db.fiche.findUniqueOrThrow({ where: { slug } });
    expect(fiche.latitude).toBeCloseTo(48.2, 1);
    expect(fiche.rechercheTexte).toContain('bruyeres');
    expect(fiche.champsTenus).toEqual(expect.arrayContaining(['nom', 'telephone', 'salle']));
    expect(fiche.champsTenus).not.toContain('horaires');
  });

  test('is refused once where a fiche like it is, then done', async () => {
    const agent = await aCompte({ role: 'agent' });
    await createFiche(agent, { ...scierie, pourAutrui: true });
    const again = { ...scierie, nom: 'Ancienne scierie de Bruyeres' };
    await expect(createFiche(agent, again)).rejects.toMatchObject({
      fields: { distincte: expect.any(String) },
    });
    expect(await findSimilarTyped(agent, again.nom, 'bruyeres')).toMatchObject([
      { nom: 'L’Ancienne Scierie', reprise: false },
    ]);
    expect(await findSimilarTyped(agent, again.nom, 'Épinal')).toEqual([]);
    const membre = await aCompte();
    await createFiche(membre, { ...scierie, distincte: 'on' });
    expect((await findSimilarTyped(membre, again.nom, 'bruyeres')).map(({ mine }) => mine).sort()).toEqual([
      false,
      true,
    ]);
    await db.fiche.deleteMany({ where: { referents: { some: { compteId: membre.id } } } });
    await createFiche(agent, { ...again, distincte: 'on' });
    expect(await db.fiche.count()).toBe(2);
  });

  test('for others is for agents: everybody else speaks for what they write', async () => {
    const [agent, membre] = [await aCompte({ role: 'agent' }), await aCompte()];
    const one = await createFiche(agent, { ...scierie, pourAutrui: 'on' });
    const two = await createFiche(membre, { ...scierie, pourAutrui: 'on', distincte: 'on' });
    expect(await db.referent.findMany({ select: { ficheId: true, compteId: true } })).toEqual([
      { ficheId: two.id, compteId: membre.id },
    ]);
    expect(await db.fiche.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({ activatedAt: null });
  });

  test.each([
    [{ siteWeb: 'javascript:alert(1)' }, 'siteWeb'],
    [{ siteWeb: 'pas un site' }, 'siteWeb'],
    [{ liens: ['https://ok.example.org', 'data:text/html,x'] }, 'liens'],
    [{ telephone: 'appelez-moi' }, 'telephone'],
    [{ email: 'sans-arobase' }, 'email'],
    [{ codePostal: '8860' }, 'codePostal'],
    [{ salle: { jauge: 'beaucoup' } }, 'salle.jauge'],
    [{ salle: { plateauHauteur: '-2' } }, 'salle.plateauHauteur'],
    [{ offres: 'x'.repeat(300) }, 'offres'],
    [{ nom: '<b>Scierie</b>' }, 'nom'],
    [{ genre: 'inconnu' }, 'genre'],
  ])('refuses %j, naming the field', async (wrong, field) => {
    await expect(createFiche(await aCompte(), { ...scierie, ...wrong })).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    });
  });
});

describe('revising a fiche', () => {
  test('marks an unknown commune together with all else that is wrong, genre too', async () => {
    const annie = await aCompte();
    const { id } = await aFiche({ referents: [annie] });
    const edit = (wrong: object) => editFiche(annie, { ficheId: id, commune: 'Nulle-Part', ...wrong });
    await expect(edit({ telephone: 'appelez-moi', email: 'sans-arobase' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { telephone: expect.any(String), email: expect.any(String), commune: expect.any(String) },
    });
    const both = { fields: { genre: expect.any(String), commune: expect.any(String) } };
    await expect(edit({ genre: 'inconnu' })).rejects.toMatchObject(both);
    await expect(createFiche(annie, { nom: 'La Cour', commune: 'Nulle-Part' })).rejects.toMatchObject(both);
  });

  test('changes what is given and holds it; the rest stays as it is, and open to imports', async () => {
    const annie = await aCompte();
    const { id, slug } = await aFiche({ referents: [annie], horaires: 'Le samedi' });
    expect(await editFiche(annie, { ficheId: id, accroche: 'Ouverte à tous.' })).toMatchObject({
      slug,
      changed: ['accroche'],
    });
    expect(await db.fiche.findUniqueOrThrow({ where: { id } })).toMatchObject({
      accroche: 'Ouverte à tous.',
      horaires: 'Le samedi',
      champsTenus: ['accroche'],
    });
    const { updatedAt } = await db.fiche.findUniqueOrThrow({ where: { id } });
    expect((await editFiche(annie, { ficheId: id, accroche: 'Ouverte à tous.' })).changed).toEqual([]);
    expect((await db.fiche.findUniqueOrThrow({ where: { id } })).updatedAt).toEqual(updatedAt);
  });

  test('moves the address with the name, and back; former addresses go on leading there', async () => {
    const annie = await aCompte();
    const { id } = await createFiche(annie, { nom: 'Le Préau', genre: 'bibliotheque' });
    expect((await editFiche(annie, { ficheId: id, nom: 'La Cour' })).slug).toBe('la-cour');
    expect((await getFiche(visiteur, 'le-preau')).slug).toBe('la-cour');
    expect((await editFiche(annie, { ficheId: id, nom: 'Le Préau' })).slug).toBe('le-preau');
    expect((await getFiche(visiteur, 'la-cour')).slug).toBe('le-preau');
    // Nobody else gets an address that leads to this fiche.
    expect((await createFiche(await aCompte(), { nom: 'La Cour', genre: 'lieu' })).slug).toMatch(/^la-cour-/);
  });

  test('follows the commune with the place and the postcode', async () => {
    const annie = await aCompte();
    const { id } = await createFiche(annie, { nom: 'Le Préau', genre: 'bibliotheque', commune: 'Bruyères' });
    const from = await db.fiche.findUniqueOrThrow({ where: { id } });
    await editFiche(annie, { ficheId: id, commune: 'Gérardmer', codePostal: from.codePostal });
    const to = await db.fiche.findUniqueOrThrow({ where: { id } });
    expect(to).toMatchObject({ communeInsee: '88196', codePostal: '88400' });
    expect(to.longitude).not.toBe(from.longitude);
  });

  test('forgets its room when nothing is said of it any more', async () => {
    const annie = await aCompte();
    const { id } = await createFiche(annie, scierie);
    await editFiche(annie, { ficheId: id, salle: { jauge: '' } });
    expect(await db.salle.count()).toBe(0);
  });

  test('is refused when somebody else wrote meanwhile, and done when sent again', async () => {
    const annie = await aCompte();
    const { id } = await aFiche({ referents: [annie] });
    const vuLe = (await db.fiche.findUniqueOrThrow({ where: { id } })).updatedAt.getTime();
    await editFiche(await aCompte({ role: 'agent' }), { ficheId: id, horaires: 'Le mardi' });
    const mine = { ficheId: id, accroche: 'La mienne.' };
    await expect(editFiche(annie, { ...mine, vuLe })).rejects.toMatchObject({
      fields: { vuLe: expect.any(String) },
    });
    await editFiche(annie, mine);
    expect(await db.fiche.findUniqueOrThrow({ where: { id } })).toMatchObject({
      horaires: 'Le mardi',
      accroche: 'La mienne.',
    });
  });

  test('keeps a word that is no longer offered, and takes it from nobody else', async () => {
    const annie = await aCompte();
    await db.terme.create({
      data: { id: 'essai-vieux', liste: 'label', nom: 'Vieux', retiredAt: new Date() },
    });
    try {
      const { id } = await aFiche({ referents: [annie], labels: ['essai-vieux'] });
      await editFiche(annie, { ficheId: id, labels: ['essai-vieux', 'art-et-essai'] });
      const other = await aFiche({ referents: [annie] });
      await editFiche(annie, { ficheId: other.id, labels: ['essai-vieux', 'theatre'] });
      expect(await db.fiche.findUniqueOrThrow({ where: { id } })).toMatchObject({
        labels: expect.arrayContaining(['art-et-essai', 'essai-vieux']),
      });
      expect(await db.fiche.findUniqueOrThrow({ where: { id: other.id } })).toMatchObject({ labels: [] });
    } finally {
      await db.terme.delete({ where: { id: 'essai-vieux' } });
    }
  });

  test('is for its référents and for agents', async () => {
    const { id } = await aFiche({ referents: [await aCompte()] });
    await expect(editFiche(visiteur, { ficheId: id, nom: 'X y' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(editFiche(await aCompte(), { ficheId: id, nom: 'X y' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(editFiche(await aCompte(), { ficheId: 'inconnue' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('telephone and e-mail', () => {
  const contact = { telephone: '03 29 00 00 00', email: 'contact@example.org' };

  test('of a fiche nobody has taken up: no e-mail, and nothing of a person', async () => {
    const library = await aFiche(contact);
    const artist = await aFiche({ ...contact, genreId: 'artiste' });
    expect(await getFiche(visiteur, library.slug)).toMatchObject({ telephone: contact.telephone, email: '' });
    expect(await getFiche(visiteur, artist.slug)).toMatchObject({ telephone: '', email: '' });
    expect(await getFiche(await aCompte({ role: 'agent' }), artist.slug)).toMatchObject({
      ...contact,
      contactPrive: true,
    });
  });

  test('of a fiche nobody has ever taken up: the telephone an agent found, never the e-mail', async () => {
    const { id, slug } = await aFiche(contact);
    await editFiche(await aCompte({ role: 'agent' }), { ficheId: id, telephone: '06 55 01 00 00' });
    expect(await getFiche(visiteur, slug)).toMatchObject({ telephone: '06 55 01 00 00', email: '' });
  });

  test('of a fiche nobody keeps any more: nothing, whoever wrote it', async () => {
    const annie = await aCompte();
    const { id, slug } = await aFiche({ ...contact, activatedAt: new Date(), referents: [annie] });
    await leaveFiche(annie, { ficheId: id });
    expect(await getFiche(visiteur, slug)).toMatchObject({ reprise: false, telephone: '', email: '' });

    const own = await createFiche(annie, { ...scierie, telephone: '06 55 01 00 00' });
    await eraseCompte(annie.id);
    const seen = await getFiche(visiteur, own.slug);
    expect(seen).toMatchObject({ reprise: false, telephone: '', email: '' });
    const page = { page: 'https://site.example', photos: [] };
    expect(JSON.stringify(ficheJsonLd(seen, page))).not.toMatch(/06 55|telephone/);
    expect(JSON.stringify(seen)).not.toContain('champsTenus');
  });

  test('of a fiche somebody keeps: what they agreed to, and an agent cannot agree for them', async () => {
    const annie = await aCompte();
    const { id, slug } = await aFiche({ ...contact, referents: [annie] });
    expect(await getFiche(visiteur, slug)).toMatchObject({ telephone: '', email: '' });
    await editFiche(await aCompte({ role: 'agent' }), { ficheId: id, contactPublic: true });
    expect(await getFiche(visiteur, slug)).toMatchObject({ telephone: '', email: '' });
    await editFiche(annie, { ficheId: id, contactPublic: true });
    expect(await getFiche(visiteur, slug)).toMatchObject({ ...contact, contactPrive: false });
  });
});

test('a fiche is closed and opened again; only agents delete it, with its photos', async () => {
  const annie = await aCompte();
  const { id, slug } = await aFiche({ referents: [annie] });
  await announcePhotos(annie, { ficheId: id, files: [file('cour.jpg')] });
  await closeFiche(annie, { ficheId: id });
  expect(await getFiche(visiteur, slug)).toMatchObject({ etat: 'fermee' });
  await reopenFiche(annie, { ficheId: id });
  expect(await getFiche(visiteur, slug)).toMatchObject({ etat: 'publiee' });
  await expect(deleteFiche(annie, { ficheId: id })).rejects.toMatchObject({ code: 'not_found' });
  await deleteFiche(await aCompte({ role: 'administrateur' }), { ficheId: id });
  expect([await db.fiche.count(), await db.fichier.count(), await db.referent.count()]).toEqual([0, 0, 0]);
});

const file = (nom: string) => ({ nom, taille: 1_000, type: 'image/jpeg', lastModified: 1 });

describe('photos', () => {
  const ready = (id: string) =>
    db.fichier.update({ where: { id }, data: { etat: 'pret', largeur: 8, hauteur: 6, sha256: 'x' } });
  const shown = async (slug: string) => (await getFiche(visiteur, slug)).photos.map(({ legende }) => legende);

  test('are public once they are whole, in their order, with their words', async () => {
    const annie = await aCompte();
    const { id: ficheId, slug } = await aFiche({ referents: [annie] });
    const rows = await announcePhotos(annie, {
      ficheId,
      files: ['a', 'b', 'c'].map((nom) => file(`${nom}.jpg`)),
    });
    const ids = rows.map(({ id }) => id);
    const [a = '', b = '', c = ''] = ids;
    expect(await shown(slug)).toEqual([]);
    await expect(openFichier(visiteur, a)).rejects.toMatchObject({ code: 'not_found' });
    for (const [index, id] of ids.entries()) {
      await ready(id);
      await describePhoto(annie, { fichierId: id, legende: 'abc'[index], credit: 'Annie' });
    }
    expect(await shown(slug)).toEqual(['a', 'b', 'c']);
    expect(await openFichier(visiteur, a)).toMatchObject({ ouvert: true });
    await movePhoto(annie, { fichierId: c, sens: 'avant' });
    await movePhoto(annie, { fichierId: a, sens: 'avant' });
    expect(await shown(slug)).toEqual(['a', 'c', 'b']);
    await removePhoto(annie, b);
    expect(await shown(slug)).toEqual(['a', 'c']);
    await expect(openFichier(visiteur, b)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('announced again, go on where they were; twelve are the most', async () => {
    const annie = await aCompte();
    const { id: ficheId } = await aFiche({ referents: [annie] });
    const [one] = await announcePhotos(annie, { ficheId, files: [file('a.jpg')] });
    const [again] = await announcePhotos(annie, { ficheId, files: [file('a.jpg')] });
    expect(again?.id).toBe(one?.id);
    const more = Array.from({ length: MAX_PHOTOS }, (_, index) => file(`${index}.jpg`));
    await expect(announcePhotos(annie, { ficheId, files: more })).rejects.toMatchObject({ code: 'invalid' });
    await announcePhotos(annie, { ficheId, files: more.slice(1) });
    expect(await db.fichePhoto.count()).toBe(MAX_PHOTOS);
  });

  test('are the affair of who may write the fiche', async () => {
    const annie = await aCompte();
    const { id: ficheId } = await aFiche({ referents: [annie] });
    const [photo] = await announcePhotos(annie, { ficheId, files: [file('a.jpg')] });
    const other = await aCompte();
    const fichierId = photo?.id ?? '';
    await expect(announcePhotos(other, { ficheId, files: [file('b.jpg')] })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(removePhoto(other, fichierId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(describePhoto(other, { fichierId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(movePhoto(visiteur, { fichierId, sens: 'avant' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(removePhoto(annie, 'inconnue')).rejects.toMatchObject({ code: 'not_found' });
  });
});
