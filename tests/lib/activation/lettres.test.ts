import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressLines } from '@/lib/activation/lettres/address';
import { type Expediteur, type Lettre, letterWords } from '@/lib/activation/lettres/letter';
import { lettersPdf } from '@/lib/activation/lettres/pdf';
import { printable } from '@/lib/activation/lettres/printable';

describe('the address in the window', () => {
  test('ends with the town as the post sorts it', () => {
    expect(
      addressLines({
        nom: 'École de musique',
        adresse: '3, rue de l’Église',
        codePostal: '88100',
        commune: 'Saint-Dié-des-Vosges',
      }),
    ).toEqual(['École de musique', '3, rue de l’Église', '88100 SAINT DIE DES VOSGES']);
  });

  test('has six lines of 38 characters at most, whatever is written, the town last', () => {
    const text = fc.oneof(fc.string({ maxLength: 200 }), fc.lorem({ maxCount: 30 }));
    fc.assert(
      fc.property(text, text, (nom, adresse) => {
        const lines = addressLines({ nom, adresse, codePostal: '88000', commune: 'Épinal' });
        expect(lines.length).toBeLessThanOrEqual(6);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(38);
        expect(lines.at(-1)).toBe('88000 EPINAL');
      }),
    );
  });

  test('a name too long for three lines is cut, and says so', () => {
    const nom =
      'Association pour la sauvegarde et la mise en valeur du patrimoine musical, théâtral et chorégraphique de la haute vallée';
    const lines = addressLines({ nom, adresse: '', codePostal: '88120', commune: 'Vagney' });
    expect(lines).toHaveLength(4);
    expect(lines[2]).toMatch(/…$/);
  });
});

describe('what the typeface can print', () => {
  test('keeps French whole, and the sign with its word', () => {
    expect(printable('L’œuvre « Noël »\u202f: 12 € à Ÿ…')).toBe('L’œuvre « Noël »\u00a0: 12 € à Y…');
  });
  test('gives other letters without their accents, and never leaves a hole', () => {
    expect(printable('Łódź, Dvořák 東京')).toBe('?ódz, Dvorák ??');
  });
});

const sender: Expediteur = {
  site: 'Tréteaux des Vosges',
  editeur: 'Conseil départemental des Vosges',
  telephone: '03 53 01 12 88',
  email: 'culture@vosges.example',
  agent: { nom: 'Hélène Thomas', fonction: 'mission culture' },
  date: '23 novembre 2026',
};
const lettre = (nom: string): Lettre => ({
  recipient: { nom, adresse: '', codePostal: '88000', commune: 'Épinal' },
  fiche: { nom, source: 'Bibliothèques publiques' },
  code: 'K7DX-4M9P',
  lien: 'https://culture.example/annuaire/x/reprendre?code=abc',
  adresse: 'culture.example/annuaire/x/reprendre',
});

test('a letter says where the fiche comes from, and how to have it removed', () => {
  const { paragraphs, after } = letterWords(lettre('Foyer rural'), sender);
  expect(paragraphs.join(' ')).toContain('viennent de\u202f: Bibliothèques publiques.');
  expect(after).toContain('retirée, à culture@vosges.example ou au 03 53 01 12 88.');
});

test('two hundred letters are two hundred pages, each on its own', async () => {
  const long =
    'Association pour la sauvegarde et la mise en valeur du patrimoine musical, théâtral, chorégraphique et populaire (ASMVPM)';
  const pdf = await lettersPdf(
    Array.from({ length: 200 }, () => lettre(long)),
    sender,
  );
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(200);
  expect(pdf.length).toBeLessThan(4_000_000);
});
