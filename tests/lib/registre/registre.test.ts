import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { SESSION_DAYS } from '@/lib/comptes/commands/open-session';
import { firstSettings } from '@/lib/instance/first-settings';
import { daysInWords } from '@/lib/registre/durations';
import { aboutPeople } from '@/lib/registre/people';
import { aboutTerritory, tablesOfNobody } from '@/lib/registre/territory';
import { aboutWork } from '@/lib/registre/work';

const traitements = [...aboutPeople(false), ...aboutWork(firstSettings.annonceJours), ...aboutTerritory()];

describe('the record of processing activities', () => {
  let models: string[] = [];
  beforeAll(async () => {
    const schema = await readFile('prisma/schema.prisma', 'utf8');
    models = [...schema.matchAll(/^model (\w+) \{/gm)].map(([, name = '']) => name);
  });

  test('names every table once: one that holds people’s data, or one said to hold none', () => {
    const named = [...traitements.flatMap(({ tables }) => tables), ...tablesOfNobody];
    expect(named.toSorted()).toEqual(models.toSorted());
  });

  test('says of each purpose, ground, people, data, recipients and time', () => {
    for (const { tables: _, ...said } of traitements)
      for (const [name, words] of Object.entries(said)) expect(words, `${said.id}.${name}`).not.toBe('');
    expect(new Set(traitements.map(({ id }) => id)).size).toBe(traitements.length);
  });

  test('reads how long from the rooms and the settings', () => {
    const duree = (id: string) => traitements.find((one) => one.id === id)?.duree;
    expect(duree('visites')).toContain(daysInWords(SESSION_DAYS));
    expect(aboutWork(45).find(({ id }) => id === 'annonces')?.duree).toContain('45\u00a0jours');
    expect(aboutPeople(true).find(({ id }) => id === 'notifications')?.duree).toContain('dossier du serveur');
  });
});

test.each([
  [1, '1\u00a0jour'],
  [30, '30\u00a0jours'],
  [90, '3\u00a0mois'],
  [180, '6\u00a0mois'],
  [365, '1\u00a0an'],
  [730, '2\u00a0ans'],
])('%i days are said as people say them', (days, words) => {
  expect(daysInWords(days)).toBe(words);
});
