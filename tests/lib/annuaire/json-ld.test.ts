import { describe, expect, test } from 'vitest';
import { ficheJsonLd, scriptText } from '@/lib/annuaire/json-ld';
import type { FichePage } from '@/lib/annuaire/queries';

const fiche: FichePage = {
  id: 'f',
  slug: 'le-preau',
  etat: 'publiee',
  nom: 'Médiathèque Le Préau',
  sigle: '',
  genre: { id: 'bibliotheque', nom: 'Bibliothèque', pluriel: 'Bibliothèques', nature: 'structure' },
  accroche: '',
  presentation: 'Un salon où l’on reste.\n\nEt des livres.',
  disciplines: [],
  publics: [],
  labels: [],
  adresse: '1, place du Préau',
  codePostal: '88120',
  commune: { insee: '88486', nom: 'Vagney', codePostal: '88120' },
  epci: null,
  latitude: 48.01,
  longitude: 6.71,
  positionExacte: true,
  telephone: '03 29 55 20 11',
  email: 'preau@example.org',
  contactPrive: false,
  contactPublic: true,
  siteWeb: 'https://preau.example.org',
  liens: ['https://reseau.example.org/preau'],
  horaires: '',
  offres: [],
  demandes: [],
  accueilResidence: false,
  accessible: true,
  salle: null,
  photos: [],
  reprise: true,
  source: '',
  createdAt: new Date(0),
  updatedAt: new Date(0),
  mine: false,
  canEdit: false,
  canDelete: false,
};
const addresses = { page: 'https://site.example/annuaire/le-preau', photos: [] };

describe('a fiche as search engines read it', () => {
  test('says what it is, where, and how to reach it; nothing that is empty', () => {
    const data = ficheJsonLd(fiche, addresses);
    expect(data).toMatchObject({
      '@type': 'Library',
      url: addresses.page,
      description: 'Un salon où l’on reste.',
      address: { addressLocality: 'Vagney', postalCode: '88120' },
      geo: { latitude: 48.01 },
      telephone: '03 29 55 20 11',
      sameAs: ['https://preau.example.org', 'https://reseau.example.org/preau'],
    });
    expect(Object.keys(data)).not.toEqual(expect.arrayContaining(['image']));
    expect(data).not.toHaveProperty('alternateName');
  });

  test('keeps to itself what only its référents and agents see', () => {
    const data = ficheJsonLd({ ...fiche, contactPrive: true }, addresses);
    expect(JSON.stringify(data)).not.toMatch(/preau@|03 29/);
  });

  test('is no place in the middle of a commune, nor when it is a company', () => {
    expect(ficheJsonLd({ ...fiche, positionExacte: false }, addresses)).not.toHaveProperty('geo');
    const genre = { id: 'compagnie', nom: 'Compagnie', pluriel: 'Compagnies', nature: 'artiste' as const };
    expect(ficheJsonLd({ ...fiche, genre }, addresses)).not.toHaveProperty('geo');
    const added = { ...genre, id: 'radio', nature: 'structure' as const };
    expect(ficheJsonLd({ ...fiche, genre: added }, addresses)).toMatchObject({ '@type': 'Organization' });
  });

  test('cannot leave its script', () => {
    const text = scriptText(ficheJsonLd({ ...fiche, nom: '</script><script>alert(1)' }, addresses));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ name: '</script><script>alert(1)' });
  });
});
