import { beforeEach, describe, expect, test } from 'vitest';
import { addCommentaire, deleteCommentaire } from '@/lib/commentaires/commands';
import { listCommentaires } from '@/lib/commentaires/queries';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { anAnnonce } from '../../support/annonces';
import { fillInstance, resetDatabase } from '../../support/database';
import { takeMails } from '../../support/jobs';
import { aCompte } from '../../support/people';

let auteur: Connecte;
let other: Connecte;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  auteur = await aCompte({ nom: 'Maire de Vioménil' });
  other = await aCompte({ nom: 'Sophie Marchal' });
});

describe('under an annonce, commentaires', () => {
  const open = () => anAnnonce({ auteurId: auteur.id, commentairesOuverts: true });

  test('are read by everybody; several that follow each other make one mail to the author', async () => {
    const { id: annonceId } = await open();
    await addCommentaire(other, { annonceId, texte: 'Sont-ils démontables ?' });
    await addCommentaire(other, { annonceId, texte: 'Et réglables ?' });
    await addCommentaire(auteur, { annonceId, texte: 'Oui, les deux.' });
    const { items, total } = await listCommentaires(visiteur, { annonceId });
    expect(total).toBe(3);
    expect(items.map(({ texte }) => texte)).toEqual([
      'Sont-ils démontables ?',
      'Et réglables ?',
      'Oui, les deux.',
    ]);
    expect(items.some(({ canDelete }) => canDelete)).toBe(false);
    const mails = await takeMails();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [auteur.email, 'Sophie Marchal a commenté votre annonce'],
    ]);
    expect(mails[0]?.text.match(/https?:/g)).toHaveLength(1);
  });

  test('want an annonce whose author agreed, that is online, and somebody who is known', async () => {
    const { id } = await anAnnonce({ auteurId: auteur.id });
    const over = await anAnnonce({ commentairesOuverts: true, etat: 'expiree' });
    const draft = await anAnnonce({ commentairesOuverts: true, etat: 'brouillon' });
    const say = (annonceId: string, actor = other) => addCommentaire(actor, { annonceId, texte: 'Bonjour.' });
    await expect(say(id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(say(over.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(say(draft.id)).rejects.toMatchObject({ code: 'not_found' });
    const { id: annonceId } = await open();
    await expect(addCommentaire(visiteur, { annonceId, texte: 'Bonjour.' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(addCommentaire(other, { annonceId, texte: ' ' })).rejects.toMatchObject({ code: 'invalid' });
  });

  test('are taken away by who wrote them, the author of the annonce and agents; their place stays', async () => {
    const { id: annonceId } = await open();
    const agent = await aCompte({ role: 'agent' });
    for (const actor of [other, auteur, agent]) {
      const { id } = await addCommentaire(other, { annonceId, texte: 'Vendu !' });
      await expect(deleteCommentaire(await aCompte(), { commentaireId: id })).rejects.toMatchObject({
        code: 'not_found',
      });
      await deleteCommentaire(actor, { commentaireId: id });
    }
    const { items } = await listCommentaires(visiteur, { annonceId });
    expect(items.map(({ texte, deleted }) => [texte, deleted])).toEqual(Array(3).fill(['', true]));
  });
});
