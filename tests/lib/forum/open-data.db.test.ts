import { beforeEach, expect, test } from 'vitest';
import { visiteur } from '@/lib/comptes/actor';
import { env } from '@/lib/core/env';
import { forumFeed } from '@/lib/forum/open-data/feed';
import { fillInstance, resetDatabase } from '../../support/database';
import { aCategorie, aSujet } from '../../support/forum';
import { aCompte } from '../../support/people';

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  await aCategorie();
});

test('the feed can be read anywhere: titles escaped once, no address that counts on this site', async () => {
  await aSujet(await aCompte(), {
    titre: 'Jauge <19 & cie',
    texte: 'Voir [l’annuaire](/annuaire?q=a&type=b).',
  });
  const feed = await forumFeed(visiteur);
  expect(feed).toContain('Jauge &lt;19 &amp; cie');
  expect(feed).toContain(`href="${env().publicUrl.origin}/annuaire?q=a&amp;type=b"`);
  expect(feed).not.toMatch(/ (?:href|src)="[/#]/);
});
