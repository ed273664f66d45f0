import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { oppositionMarks } from '@/lib/annuaire/oppositions';
import { loadCommunes } from '@/lib/communes/commands/load';
import { completeCommunes } from '@/lib/communes/queries';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { cleanImports } from '@/lib/imports/commands/clean-imports';
import { decideAll, decideLigne, mapColumns } from '@/lib/imports/commands/prepare-import';
import { receiveFile } from '@/lib/imports/commands/receive-file';
import { runImport, startImport } from '@/lib/imports/commands/run-import';
import { runUndo, undoImport } from '@/lib/imports/commands/undo-import';
import { listDoublons } from '@/lib/imports/queries/doublons';
import { listImports, listRefused, listRemarks } from '@/lib/imports/queries/lists';
import { getImport } from '@/lib/imports/queries/view';
import { refusedLines } from '@/lib/imports/refused-lines';
import { fillInstance, resetDatabase } from '../../support/database';
import { aCompte } from '../../support/people';
import { accept, csv, ficheNamed, leaveTheVosges, linesIn, look } from './support';

beforeAll(async () => {
  await fillInstance();
  await loadCommunes(systeme);
});
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
});
afterAll(leaveTheVosges);

const HEAD = 'Identifiant;Nom;Type;Adresse;CP;Ville;Code_Insee;Tel;Mail;Latitude;Longitude';
const row = (cells: Partial<Record<string, string>> = {}) =>
  [
    cells.id ?? '1',
    cells.nom ?? 'Médiathèque Le Préau',
    cells.type ?? 'Bibliothèque',
    cells.adresse ?? '1 rue des Prés',
    cells.cp ?? '88120',
    cells.ville ?? 'Vagney',
    cells.insee ?? '88486',
    cells.tel ?? '0329000001',
    cells.mail ?? 'preau@example.org',
    cells.lat ?? '48,0074',
    cells.lon ?? '6,7183',
  ].join(';');

const nobodyChanged = async () => ({
  fiches: await db.fiche.findMany({ orderBy: { id: 'asc' } }),
  sources: await db.ficheSource.findMany({ orderBy: { sourceId: 'asc' } }),
});

describe('a file of unknown make', () => {
  test('its columns, comma and words are understood; nothing enters before it is accepted', async () => {
    const id = await look(csv(HEAD, row()), 'lieux-2026.csv');
    const view = await getImport(await aCompte({ role: 'agent' }), id);
    expect(view?.lecture).toBe('séparateur «\u00a0;\u00a0», UTF-8, virgule décimale');
    expect(view?.colonnes.map(({ champ }) => champ)).toEqual([
      'identifiant',
      'nom',
      'genre',
      'adresse',
      'codePostal',
      'commune',
      'insee',
      'telephone',
      'email',
      'latitude',
      'longitude',
    ]);
    expect(view?.colonnes.filter(({ doute }) => doute).map(({ nom }) => nom)).toEqual(['Type']);
    expect(await db.fiche.count()).toBe(0);
    expect(await accept(id)).toMatchObject({ etat: 'termine', creees: 1, source: 'lieux' });
    expect(await ficheNamed('Médiathèque Le Préau')).toMatchObject({
      genreId: 'bibliotheque',
      communeInsee: '88486',
      telephone: '03 29 00 00 01',
      email: 'preau@example.org',
      latitude: 48.0074,
      longitude: 6.7183,
      positionExacte: true,
      slug: 'mediatheque-le-preau-vagney',
      source: 'lieux',
      rechercheNom: 'mediatheque le preau',
      champsTenus: [],
    });
  });

  test('the same columns are read next time as they were accepted', async () => {
    const head = 'Truc;Machin;Chose';
    const first = await look(csv(head, 'Atelier du Lac;Gérardmer;0329000002'));
    // Said by the preview, before anybody tries.
    expect((await getImport(systeme, first))?.manque).toContain('Aucune colonne ne donne le nom');
    await expect(startImport(systeme, { importId: first })).rejects.toThrow('Aucune colonne ne donne le nom');
    await mapColumns(systeme, {
      importId: first,
      champs: ['nom', 'commune', 'telephone'],
      source: 'Liste des ateliers',
      genre: 'association',
    });
    expect(await accept(first)).toMatchObject({ creees: 1 });
    // In another order, with other rows.
    const second = await look(csv('Chose;Truc;Machin', '0329000003;Atelier du Haut;Bussang'));
    const view = await getImport(await aCompte({ role: 'agent' }), second);
    expect(view).toMatchObject({ source: 'Liste des ateliers', genre: 'association' });
    expect(view?.colonnes.map(({ champ }) => champ)).toEqual(['telephone', 'nom', 'commune']);
    expect(view?.rememberedAt).not.toBeNull();
    expect(await accept(second)).toMatchObject({ creees: 1, source: 'liste-des-ateliers' });
  });
});

describe('a place far from its commune', () => {
  test('is left out with a remark, the row enters and stands in its commune', async () => {
    const epinal = { ville: 'Épinal', cp: '88000', insee: '88160' };
    const id = await look(
      csv(
        HEAD,
        row({ id: '1', nom: 'Salle du bout du monde', ...epinal, lat: '-21,1', lon: '55,5' }),
        row({ id: '2', nom: 'Salle parisienne', ...epinal, lat: '48,8566', lon: '2,3522' }),
        row({ id: '3', nom: 'Salle voisine', ...epinal, lat: '48,2', lon: '6,5' }),
      ),
    );
    const [bout, paris, voisine] = await linesIn(id);
    expect(bout).toMatch(
      /^2 nouvelle La position \(-21,1\s; 55,5\) est à 9\s\d+\skm d’Épinal, laissée de côté/,
    );
    expect(paris).toMatch(/^3 nouvelle La position \(48,8566\s; 2,3522\) est à 3\d\d\skm d’Épinal/);
    expect(voisine).toBe('4 nouvelle');
    expect(await listRemarks(systeme, id)).toMatchObject({ total: 2 });
    expect(await accept(id)).toMatchObject({ creees: 3 });
    const { latitude, longitude } = await db.commune.findUniqueOrThrow({ where: { insee: '88160' } });
    for (const nom of ['Salle du bout du monde', 'Salle parisienne'])
      expect(await ficheNamed(nom)).toMatchObject({ latitude, longitude, positionExacte: false });
    expect(await ficheNamed('Salle voisine')).toMatchObject({ latitude: 48.2, positionExacte: true });
  });
});

describe('a preview whose rows are still being read', () => {
  const columns = (importId: string) => ({
    importId,
    champs: ['nom', 'commune', 'telephone'],
    source: 'Liste des ateliers',
    genre: 'association',
  });
  const ateliers = csv('Truc;Machin;Chose', 'Atelier du Lac;Gérardmer;0329000002');
  const silent = () => new Date(Date.now() - 5 * 60_000);

  test('is neither accepted nor read otherwise meanwhile, by whatever node', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => row({ id: String(n), nom: `Salle ${n}` }));
    const pending = look(csv(HEAD, ...rows));
    const found = await vi.waitFor(() => db.import.findFirstOrThrow(), { timeout: 20_000, interval: 5 });
    await expect(startImport(systeme, { importId: found.id })).rejects.toThrow('Lecture en cours');
    await expect(
      mapColumns(systeme, { ...columns(found.id), champs: found.colonnes.map(() => 'nom') }),
    ).rejects.toThrow('Lecture en cours');
    expect((await listImports(systeme)).items[0]).toMatchObject({ etat: 'apercu', reading: 'en_cours' });
    const id = await pending;
    expect(await getImport(systeme, id)).toMatchObject({ reading: null, startedAt: null, total: 3_000 });
    await startImport(systeme, { importId: id });
  });

  test('is read again by its columns when its reader died', async () => {
    const id = await look(ateliers);
    await db.import.update({ where: { id }, data: { startedAt: silent() } });
    expect(await getImport(systeme, id)).toMatchObject({ reading: 'interrompue' });
    await expect(startImport(systeme, { importId: id })).rejects.toThrow('s’est interrompue');
    const again = await Promise.allSettled([
      mapColumns(systeme, columns(id)),
      mapColumns(systeme, columns(id)),
    ]);
    expect(again.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await accept(id)).toMatchObject({ creees: 1 });
  });

  test('is to be brought again when its reader died before all rows were kept', async () => {
    const id = await look(ateliers);
    await db.import.update({ where: { id }, data: { startedAt: silent(), lecture: '' } });
    expect(await getImport(systeme, id)).toMatchObject({ reading: 'perdue' });
    await expect(startImport(systeme, { importId: id })).rejects.toThrow('Déposez-le de nouveau');
    await expect(mapColumns(systeme, columns(id))).rejects.toThrow('Déposez-le de nouveau');
  });
});

describe('bad rows', () => {
  const bad = csv(
    HEAD,
    row({ id: '1' }),
    row({ id: '2', nom: '' }),
    row({ id: '3', nom: 'Point lecture', lat: '4,82', lon: '-6,11' }),
    row({ id: '4', nom: 'Salle des deux sens', lat: '6,7183', lon: '48,0074' }),
    row({ id: '5', nom: '=HYPERLINK("https://exemple.test")' }),
    row({ id: '6', nom: 'Bibliothèque', insee: '88999', ville: 'Nulle-Part' }),
    row({ id: '7', nom: 'Soucoupe', type: 'Soucoupe volante' }),
    `${row({ id: '8' })};de trop`,
    row({ id: '9', nom: 'Salle muette', mail: 'pas une adresse' }),
  );

  test('are told with line and reason, the good ones enter', async () => {
    const id = await look(bad);
    expect(await linesIn(id)).toEqual([
      '2 nouvelle',
      '3 rejetee Le nom manque.',
      '4 rejetee La position (4,82\u202f; -6,11) tombe hors de France.',
      '5 rejetee La position (6,7183\u202f; 48,0074) tombe hors de France\u202f: latitude et longitude semblent inversées.',
      expect.stringContaining('6 rejetee La colonne «\u00a0Nom\u00a0» contient une formule (=HYPERLINK'),
      '7 rejetee Le code Insee 88999 n’existe pas, et nous ne trouvons pas de commune «\u00a0Nulle-Part\u00a0» (88120).',
      expect.stringContaining('8 rejetee Le genre «\u00a0Soucoupe volante\u00a0» n’est pas dans la liste.'),
      expect.stringContaining('9 rejetee Cette ligne a 12 cellules pour 11 colonnes'),
      '10 nouvelle Adresse e-mail illisible, laissé de côté\u202f: pas une adresse',
    ]);
    expect(await accept(id)).toMatchObject({ creees: 2, rejetees: 7 });
    expect(await ficheNamed('Salle muette')).toMatchObject({ email: '' });
  });

  test('come back as a file that opens no formula, and is imported once corrected', async () => {
    const agent = await aCompte({ role: 'agent' });
    const id = await look(bad);
    let text = '';
    for await (const piece of await refusedLines(agent, id)) text += piece;
    expect(text.split('\r\n')).toHaveLength(9);
    expect(text).toContain('\ufeffLigne du fichier;Raison;Identifiant;Nom');
    expect(text).not.toMatch(/(^|;)"?=/m);
    await accept(id);
    const corrected = Buffer.from(
      text.replaceAll('Soucoupe volante', 'Musée').replace(/^(9;[^;]*;[^\r]*);de trop/m, '$1'),
    );
    const again = await look(corrected, 'lignes-ecartees.csv');
    const view = await getImport(agent, again);
    expect(view?.counts).toMatchObject({ nouvelle: 1, modifiee: 1, rejetee: 5 });
    expect((await listRefused(agent, again, 1)).items[0]?.raison).toBe('Le nom manque.');
  });
});

describe('files that cannot be read', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'Ce fichier est vide.'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'ni un CSV ni un XLSX'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae100', 'hex'), '.xls'],
    ['a zip that is no workbook', Buffer.from('504b03041400000000', 'hex'), 'n’est pas un classeur XLSX'],
    ['a page', Buffer.from('<!DOCTYPE html><p>Erreur 404'), 'page web'],
    ['prose', Buffer.from('Bonjour à toutes et à tous\nVoici la liste\n'), 'pas de colonnes'],
    ['a header alone', csv('nom;ville'), 'aucune ligne'],
    ['a quotation without end', csv('nom;ville', `"Atelier;${'x'.repeat(600_000)}`), 'guillemet'],
    [
      'two encodings',
      Buffer.concat([csv('nom;ville', 'Théâtre;Épinal'), Buffer.from('Mus\xe9e;Vittel\n', 'latin1')]),
      'mélange deux encodages\u202f: la ligne 2 est en UTF-8, la ligne 3 n’en est pas',
    ],
    ['51 MB', Buffer.alloc(51 * 1024 * 1024, 'a'), 'dépasse 50'],
  ])('%s: a clear message, nothing kept of it', async (_what, bytes, sentence) => {
    const { id, refus } = await receiveFile(systeme, { nom: 'liste.csv', bytes });
    expect(refus).toContain(sentence);
    expect(refus).toContain('Rien n’a été importé.');
    expect(await db.import.findMany({ select: { id: true, etat: true } })).toEqual([{ id, etat: 'echec' }]);
    expect(await db.importLigne.count()).toBe(0);
  });

  test('a missing column: nothing enters, and the page says which', async () => {
    const id = await look(csv('Nom;Téléphone', 'Atelier;0329000001'));
    await expect(startImport(systeme, { importId: id })).rejects.toThrow(
      'Aucune colonne ne donne la commune',
    );
    expect(await db.fiche.count()).toBe(0);
  });
});

describe('a newer file', () => {
  test('changes nothing when it says the same, and only what it says otherwise', async () => {
    await accept(await look(csv(HEAD, row())));
    const before = await nobodyChanged();
    expect(await accept(await look(csv(HEAD, row())))).toMatchObject({
      identiques: 1,
      creees: 0,
      modifiees: 0,
    });
    expect(await nobodyChanged()).toEqual(before);

    const done = await accept(await look(csv(HEAD, row({ tel: '0329000009', mail: '' }))));
    expect(done).toMatchObject({ modifiees: 1, creees: 0 });
    // An empty cell erases nothing.
    expect(await ficheNamed('Médiathèque Le Préau')).toMatchObject({
      telephone: '03 29 00 00 09',
      email: 'preau@example.org',
    });
  });

  test('leaves what its owner wrote', async () => {
    await accept(await look(csv(HEAD, row())));
    await db.fiche.updateMany({
      data: { telephone: '06 00 00 00 00', champsTenus: ['telephone', 'nom'], nom: 'Le Préau' },
    });
    const done = await accept(await look(csv(HEAD, row({ tel: '0329000009', adresse: '2 rue des Prés' }))));
    expect(done).toMatchObject({ modifiees: 1 });
    expect(await ficheNamed('Le Préau')).toMatchObject({
      telephone: '06 00 00 00 00',
      adresse: '2 rue des Prés',
    });
  });

  test('knows a fiche again whose number changed, when name, kind and commune are the same', async () => {
    await accept(await look(csv(HEAD, row())));
    const done = await accept(await look(csv(HEAD, row({ id: '1-nouveau', tel: '0329000009' }))));
    expect(done).toMatchObject({ modifiees: 1, creees: 0 });
    expect(await db.fiche.count()).toBe(1);
    expect(await ficheNamed('Médiathèque Le Préau')).toMatchObject({ telephone: '03 29 00 00 09' });
  });
});

describe('probable duplicates', () => {
  const other = 'Autre source;id2;Nom;Ville;Tel;Lat;Lon;Adresse'.replace('Autre source;', '');
  const line = (id: string, nom: string, lat = '', lon = '') =>
    `${id};${nom};Vagney;0329777777;${lat};${lon};1 r des Prés`;
  async function fromElsewhere(...lines: string[]) {
    const id = await look(csv(other, ...lines), 'ailleurs.csv');
    await mapColumns(systeme, {
      importId: id,
      champs: ['identifiant', 'nom', 'commune', 'telephone', 'latitude', 'longitude', 'adresse'],
      source: 'Ailleurs',
      genre: 'bibliotheque',
    });
    return id;
  }

  test('wait side by side with what they resemble: same name, or the same kind of place nearby', async () => {
    await accept(await look(csv(HEAD, row({ tel: '', mail: '' }))));
    const agent = await aCompte({ role: 'agent' });
    const id = await fromElsewhere(
      line('a', 'MEDIATHEQUE LE PREAU'),
      line('b', 'Pôle culturel', '48.0075', '6.7184'),
    );
    const { items } = await listDoublons(agent, id, 1);
    expect(items.map(({ raison }) => raison)).toEqual([
      'Même nom et même commune.',
      'Même commune, à 13 m l’une de l’autre.',
    ]);
    expect(items[0]).toMatchObject({
      ligne: 2,
      choix: null,
      la: { nom: 'Médiathèque Le Préau', commune: 'Vagney', tenue: 'personne pour le moment' },
      fichier: { nom: 'Mediatheque le Preau', telephone: '03 29 77 77 77' },
    });
    await expect(startImport(systeme, { importId: id })).rejects.toThrow('Aucune ligne');
    expect(await db.fiche.count()).toBe(1);
  });

  test('merged, they only complete the fiche; kept, they become another; and both are known next time', async () => {
    await accept(await look(csv(HEAD, row({ tel: '', mail: '' }))));
    const lines = [line('a', 'Médiathèque le Préau'), line('b', 'Pôle culturel', '48.0075', '6.7184')];
    const id = await fromElsewhere(...lines);
    await decideLigne(systeme, { importId: id, ligne: 2, choix: 'fusionner' });
    await decideLigne(systeme, { importId: id, ligne: 3, choix: 'garder' });
    expect(await accept(id)).toMatchObject({ modifiees: 1, creees: 1 });
    expect(await ficheNamed('Médiathèque Le Préau')).toMatchObject({
      adresse: '1 rue des Prés',
      telephone: '03 29 77 77 77',
    });
    const before = await nobodyChanged();
    const again = await fromElsewhere(...lines);
    expect(await linesIn(again)).toEqual(['2 identique', '3 identique']);
    await accept(again);
    expect(await nobodyChanged()).toEqual(before);
  });

  test('may be decided once the rest is in, all at once', async () => {
    await accept(await look(csv(HEAD, row())));
    const id = await fromElsewhere(line('a', 'Médiathèque le Préau'), line('b', 'Bibliothèque du Bas'));
    expect(await accept(id)).toMatchObject({ creees: 1 });
    expect(await decideAll(systeme, { importId: id, choix: 'fusionner' })).toBe(1);
    await accept(id);
    expect(await linesIn(id)).toEqual(['2 identique Même nom et même commune.', '3 nouvelle']);
    expect(await db.fiche.count()).toBe(2);
  });

  test('rows of one number in one file', async () => {
    const id = await look(csv(HEAD, row(), row(), row({ nom: 'Salle Jeanne-d’Arc' })));
    expect(await linesIn(id)).toEqual([
      '2 nouvelle',
      '3 identique La ligne 2 dit la même chose.',
      '4 doublon Même identifiant que la ligne 2.',
    ]);
    await decideLigne(systeme, { importId: id, ligne: 4, choix: 'garder' });
    expect(await accept(id)).toMatchObject({ creees: 2 });
    const again = await look(csv(HEAD, row(), row(), row({ nom: 'Salle Jeanne-d’Arc' })));
    expect((await linesIn(again)).map((one) => one.split(' ')[1])).toEqual([
      'identique',
      'identique',
      'identique',
    ]);
  });
});

test('who objected to being listed never comes back by an import', async () => {
  for (const empreinte of oppositionMarks({
    nom: 'Médiathèque Le Préau',
    communeInsee: '88486',
    sources: [],
  }))
    await db.opposition.create({ data: { empreinte, createdAt: new Date() } });
  const id = await look(csv(HEAD, row(), row({ id: '2', nom: 'Bibliothèque du Bas' })));
  expect(await linesIn(id)).toEqual([
    '2 rejetee Cette structure a demandé à ne pas figurer dans l’annuaire.',
    '3 nouvelle',
  ]);
  await accept(id);
  expect(await db.fiche.count()).toBe(1);
});

describe('undoing', () => {
  test('gives back what was there, keeps what people did since', async () => {
    await accept(await look(csv(HEAD, row())));
    const before = await nobodyChanged();
    const salleA = row({ id: '2', nom: 'Salle bleue', lat: '', lon: '' });
    const second = await look(
      csv(
        HEAD,
        row({ tel: '0329000009', adresse: '2 rue des Prés' }),
        salleA,
        row({ id: '3', nom: 'Théâtre du Haut', lat: '', lon: '' }),
      ),
    );
    await accept(second);
    const [salle, compte] = [await ficheNamed('Théâtre du Haut'), await aCompte()];
    await db.referent.create({ data: { ficheId: salle.id, compteId: compte.id, createdAt: new Date() } });
    await undoImport(systeme, { importId: second });
    await runUndo(systeme, second);
    const after = await nobodyChanged();
    expect(after.fiches.map(({ nom }) => nom).sort()).toEqual(['Médiathèque Le Préau', 'Théâtre du Haut']);
    const [{ updatedAt: _one, ...was } = { updatedAt: null }] = before.fiches;
    const [{ updatedAt: _other, ...is } = { updatedAt: null }] = after.fiches;
    expect(is).toEqual(was);
    expect(await linesIn(second)).toContain(
      '4 nouvelle Gardée\u202f: une personne l’a reprise ou complétée depuis.',
    );
    await expect(undoImport(systeme, { importId: second })).rejects.toThrow('ne peut pas être annulé');
    // What was undone can be imported again.
    const done = await accept(await look(csv(HEAD, row({ tel: '0329000009' }), salleA)));
    expect(done).toMatchObject({ creees: 1, modifiees: 1 });
  });

  test('an import cut short goes on where it was, and runs once when two nodes try', async () => {
    const lines = Array.from({ length: 1_200 }, (_, n) =>
      row({ id: String(n + 1), nom: `Salle ${n + 1}`, lat: '', lon: '' }),
    );
    const id = await look(csv(HEAD, ...lines));
    await startImport(systeme, { importId: id });
    await Promise.all([runImport(systeme, id), runImport(systeme, id)]);
    expect(await db.import.findUniqueOrThrow({ where: { id } })).toMatchObject({
      creees: 1_200,
      faites: 1_200,
    });
    expect(await db.fiche.count()).toBe(1_200);
  });
});

describe('the territory', () => {
  const france = csv(
    'Nom;Code Insee;Type',
    'Bibliothèque de la Part-Dieu;69383;Bibliothèque',
    'Bibliothèque;88516;Bibliothèque',
    'Médiathèque;2A004;Médiathèque',
  );

  test('rows from elsewhere enter with their commune, which fields do not offer', async () => {
    const id = await look(france);
    expect((await getImport(await aCompte({ role: 'agent' }), id))?.counts).toMatchObject({
      nouvelle: 3,
      ailleurs: 2,
    });
    expect(await accept(id)).toMatchObject({ creees: 3 });
    const names = await db.fiche.findMany({ orderBy: { communeInsee: 'desc' }, include: { commune: true } });
    expect(names.map(({ nom, commune }) => `${nom} | ${commune?.nom}, ${commune?.departement}`)).toEqual([
      'Bibliothèque de Vittel | Vittel, 88',
      'Bibliothèque de la Part-Dieu | Lyon, 69',
      'Médiathèque d’Ajaccio | Ajaccio, 2A',
    ]);
    expect(await completeCommunes('lyon')).toEqual([]);
  });

  test('or are left out, when the agent says so', async () => {
    const id = await look(france);
    await mapColumns(systeme, {
      importId: id,
      champs: ['nom', 'insee', 'genre'],
      source: 'France',
      territoireSeul: true,
    });
    expect((await linesIn(id))[0]).toBe('2 rejetee Hors du territoire\u202f: Lyon (69).');
    expect(await accept(id)).toMatchObject({ creees: 1, rejetees: 2 });
  });
});

test('only agents import', async () => {
  const bytes = csv(HEAD, row());
  await expect(receiveFile(visiteur, { nom: 'a.csv', bytes })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
  await expect(receiveFile(await aCompte(), { nom: 'a.csv', bytes })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await db.import.count()).toBe(0);
});

test('previews left lying are forgotten after a week; rows of an import after a year', async () => {
  const left = await look(csv(HEAD, row({ id: 'x', nom: 'Laissée' })));
  const done = await look(csv(HEAD, row()));
  await accept(done);
  const later = (days: number) => new Date(Date.now() + days * 86_400_000);
  await at(later(6), () => cleanImports(systeme));
  expect(await db.import.count()).toBe(2);
  await at(later(8), () => cleanImports(systeme));
  expect(await db.import.findMany({ select: { id: true } })).toEqual([{ id: done }]);
  expect(await db.importLigne.count()).toBe(1);
  await at(later(366), () => cleanImports(systeme));
  expect(await db.importLigne.count()).toBe(0);
  expect(await db.import.count({ where: { id: left } })).toBe(0);
});
