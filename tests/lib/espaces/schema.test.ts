import { describe, expect, it } from 'vitest';
import { isAppError } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { openEspaceInput } from '@/lib/espaces/schema';
import { newSlug } from '@/lib/espaces/slug';

const open = (given: unknown) => parse(openEspaceInput, given);
function fault(given: unknown) {
  try {
    open(given);
  } catch (error) {
    if (isAppError(error)) return error.fields;
  }
  return {};
}

describe('opening an espace', () => {
  it('needs a name and nothing else', () => {
    expect(open({ nom: '  Bois \n debout ' })).toEqual({
      nom: 'Bois debout',
      intention: '',
      commune: '',
      disciplines: [],
      visibilite: 'prive',
      template: 'vide',
    });
  });

  it('refuses a name that is missing, too short, too long, or an address', () => {
    for (const nom of [
      undefined,
      '',
      'ab',
      ' a ',
      'a'.repeat(121),
      'Gagnez sur http://exemple.fr',
      'www.exemple.fr',
    ])
      expect(Object.keys(fault({ nom })), String(nom)).toEqual(['nom']);
    expect(fault({ nom: 'a'.repeat(120) })).toEqual({});
  });

  it('says why a name is refused, and takes out what hides in it', () => {
    expect(fault({ nom: 'Bois <debout>' })).toMatchObject({ nom: expect.stringMatching(/signes/) });
    expect(fault({ nom: 'www.exemple.fr' })).toMatchObject({ nom: expect.stringMatching(/adresse de site/) });
    expect(open({ nom: 'Bois\u202E de\u200Bbout', intention: 'Une\u2066\nidée' })).toMatchObject({
      nom: 'Bois debout',
      intention: 'Une\nidée',
    });
  });

  it('keeps each discipline once, eight at most', () => {
    expect(open({ nom: 'Bois debout', disciplines: ['Danse', ' Danse ', '', 'Slam'] }).disciplines).toEqual([
      'Danse',
      'Slam',
    ]);
    const many = Array.from({ length: 9 }, (_, index) => `D${index}`);
    expect(Object.keys(fault({ nom: 'Bois debout', disciplines: many }))).toEqual(['disciplines']);
  });
});

describe('the address of an espace', () => {
  it('reads like its name and does not tell whether another has the same', () => {
    const slugs = Array.from({ length: 50 }, () => newSlug('Ce que savent les mains'));
    for (const slug of slugs) expect(slug).toMatch(/^ce-que-savent-les-mains-[a-z0-9]{5}$/);
    expect(new Set(slugs).size).toBe(50);
  });
});
