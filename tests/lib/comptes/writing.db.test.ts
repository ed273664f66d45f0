import { beforeEach, describe, expect, test } from 'vitest';
import { editAnnonce } from '@/lib/annonces/commands/edit';
import { publishAnnonce } from '@/lib/annonces/commands/publish';
import { proposeArticle } from '@/lib/blog/commands/propose';
import type { Connecte } from '@/lib/comptes/actor';
import { FIRST_MESSAGES, KNOWN, NEW, POSTED } from '@/lib/comptes/writing';
import { answerAnnonce } from '@/lib/conversations/commands/answer';
import { replyConversation } from '@/lib/conversations/commands/converse';
import { db } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { anAnnonce } from '@/tests/support/annonces';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { aCategorie, aSujet } from '@/tests/support/forum';
import { aCompte } from '@/tests/support/people';

let nouveau: Connecte;
/** Here for a month, with annonces online. */
let connu: Connecte;

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  nouveau = await aCompte({ nom: 'Tout Neuf' });
  connu = await aCompte({ nom: 'Bien Connue' });
  await db.compte.update({
    where: { id: connu.id },
    data: { createdAt: new Date(Date.now() - 30 * 86_400_000) },
  });
  for (let one = 0; one < FIRST_MESSAGES; one += 1) await anAnnonce({ auteurId: connu.id });
});

const links = (count: number) =>
  Array.from({ length: count }, (_, one) => `https://pub${one}.example`).join(' ');
const annonce = (description = 'À charger sur place.') => ({
  annonceId: uuid7(),
  titre: 'Douze praticables',
  description,
});

/** Does the same again and again, each time anew, as a machine would; gives how often it went through. */
async function often(times: number, post: (turn: number) => Promise<unknown>) {
  let through = 0;
  for (let turn = 0; turn < times; turn += 1)
    await post(turn).then(
      () => {
        through += 1;
      },
      (error: unknown) => expect(error).toMatchObject({ code: 'rate_limited' }),
    );
  return through;
}

describe('posts by the hundred', () => {
  test('of a new account end after a few, whatever is posted', async () => {
    const { id: annonceId } = await anAnnonce({ auteurId: connu.id });
    const { id: categorieId } = await aCategorie();
    expect(await often(100, () => publishAnnonce(nouveau, annonce()))).toBe(POSTED.annonces.isNew.points);
    const answer = (turn: number) =>
      answerAnnonce(nouveau, { annonceId, clientId: `c-${turn}`, texte: 'Achetez !' });
    expect(await often(20, answer)).toBe(POSTED.prives.isNew.points);
    expect(await often(8, (turn) => aSujet(nouveau, { categorieId, titre: `Promo ${turn}` }))).toBe(
      NEW.sujets,
    );
    const mine = await db.annonce.findFirstOrThrow({ where: { auteurId: nouveau.id } });
    const change = () => editAnnonce(nouveau, { ...annonce(), annonceId: mine.id });
    expect(await often(25, change)).toBe(POSTED.modifications.isNew.points);
  });

  test('are refused in words that say what was too much; what was refused for its links is not counted', async () => {
    const most = POSTED.annonces.isNew.points;
    for (let one = 0; one < most; one += 1) {
      await expect(publishAnnonce(nouveau, annonce(links(NEW.liens + 1)))).rejects.toMatchObject({
        code: 'invalid',
      });
      await publishAnnonce(nouveau, annonce());
    }
    await expect(publishAnnonce(nouveau, annonce())).rejects.toMatchObject({
      message: expect.stringMatching(/^Vous avez déjà publié 5\sannonces en un jour\. Votre texte est gardé/),
    });
  });

  test('of somebody known go further', async () => {
    expect(await often(25, () => publishAnnonce(connu, annonce()))).toBe(POSTED.annonces.known.points);
  });
});

describe('links', () => {
  const posts: [string, string, (by: Connecte, texte: string) => Promise<unknown>][] = [
    ['an annonce', 'description', (by, texte) => publishAnnonce(by, annonce(texte))],
    [
      'a changed annonce',
      'description',
      async (by, texte) => {
        const { id } = await publishAnnonce(by, annonce());
        return editAnnonce(by, { ...annonce(texte), annonceId: id });
      },
    ],
    [
      'an article',
      'texte',
      (by, texte) =>
        proposeArticle(by, { articleId: uuid7(), titre: 'Six séances', chapo: 'Un goûter.', texte }),
    ],
    [
      'a private answer',
      'texte',
      async (by, texte) => {
        const { id: annonceId } = await anAnnonce();
        return answerAnnonce(by, { annonceId, clientId: 'a', texte });
      },
    ],
    [
      'what follows it',
      'texte',
      async (by, texte) => {
        const { id: annonceId } = await anAnnonce();
        const { conversationId } = await answerAnnonce(by, { annonceId, clientId: 'a', texte: 'Bonjour.' });
        return replyConversation(by, { conversationId, clientId: 'b', texte });
      },
    ],
  ];
  test.each(posts)('in %s: few of who is new, more of who is known', async (_what, field, post) => {
    const refused = { code: 'invalid', fields: { [field]: expect.stringContaining('liens') } };
    await expect(post(nouveau, links(NEW.liens + 1))).rejects.toMatchObject(refused);
    await post(nouveau, links(NEW.liens));
    await post(connu, links(NEW.liens + 1));
    await expect(post(connu, links(KNOWN.liens + 1))).rejects.toMatchObject(refused);
  });
});
