import { beforeEach, describe, expect, it } from 'vitest';
import { visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { listDocuments } from '@/lib/documents/queries';
import { openEspace } from '@/lib/espaces/commands/open';
import { recordVisit } from '@/lib/espaces/commands/record-visit';
import { updateEspace } from '@/lib/espaces/commands/update';
import { listMyEspaces, listOtherEspaces } from '@/lib/espaces/mine';
import { getPresentation, listPresentations } from '@/lib/espaces/presentation';
import { getEspace } from '@/lib/espaces/queries';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { aCompte, anEspace } from '@/tests/support/people';

beforeEach(resetDatabase);

describe('opening an espace', () => {
  it('needs a name alone, and makes its author responsable', async () => {
    const sophie = await aCompte({ nom: 'Sophie Marchal' });
    const { id, slug } = await openEspace(sophie, { nom: 'Bois debout' });
    const espace = await getEspace(sophie, slug);
    expect(espace).toMatchObject({ id, nom: 'Bois debout', visibilite: 'prive' });
    expect(espace.membership).toMatchObject({ role: 'responsable', couleur: 1 });
    expect((await listDocuments(sophie, { espaceId: id })).total).toBe(0);
  });

  it('lays a first document from the template', async () => {
    const sophie = await aCompte();
    const { id } = await openEspace(sophie, { nom: 'Bois debout', template: 'residence' });
    expect((await listDocuments(sophie, { espaceId: id })).items[0]?.titre).toBe('Dossier de résidence');
  });

  it('is for people who are signed in', async () => {
    await expect(openEspace(visiteur, { nom: 'Bois debout' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('refuses a commune nobody knows, and writes nothing', async () => {
    const sophie = await aCompte();
    await expect(openEspace(sophie, { nom: 'Bois debout', commune: 'Atlantis' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { commune: expect.any(String) },
    });
    expect(await db.espace.count()).toBe(0);
  });

  it('gives two projects of one name two addresses', async () => {
    const sophie = await aCompte();
    const [one, two] = await Promise.all([
      openEspace(sophie, { nom: 'Bois debout' }),
      openEspace(sophie, { nom: 'Bois debout' }),
    ]);
    expect(one.slug).not.toBe(two.slug);
  });
});

describe('an espace seen from outside', () => {
  it('does not exist while it is private', async () => {
    const [sophie, outsider] = [await aCompte(), await aCompte()];
    const { slug } = await anEspace([[sophie, 'responsable']]);
    for (const actor of [visiteur, outsider]) {
      const unknown = await getEspace(actor, 'nulle-part').catch((error) => error);
      await expect(getEspace(actor, slug)).rejects.toEqual(unknown);
      await expect(getPresentation(actor, slug)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect((await listPresentations(visiteur)).total).toBe(0);
  });

  it('shows a presentation once it is visible, and no one by name', async () => {
    const sophie = await aCompte({ nom: 'Sophie Marchal' });
    const { id, slug } = await anEspace([[sophie, 'responsable']]);
    // The second one she took up has nothing to do here.
    for (const [nom, day] of [
      ['Atelier du mardi', 2],
      ['Brume de mars', 1],
    ] as const) {
      const { id: ficheId } = await aFiche({ nom });
      await db.referent.create({ data: { ficheId, compteId: sophie.id, createdAt: new Date(2026, 0, day) } });
    }
    await updateEspace(sophie, {
      espaceId: id,
      nom: 'Éclats d’été',
      intention: 'Jouer dehors.',
      disciplines: ['Théâtre'],
      visibilite: 'visible',
    });
    const presentation = await getPresentation(visiteur, slug);
    expect(presentation).toMatchObject({ nom: 'Éclats d’été', membres: 1, structures: ['Brume de mars'] });
    expect(JSON.stringify(presentation)).not.toContain('Sophie');
    expect((await listPresentations(visiteur, { q: 'eclats théatre' })).items[0]?.slug).toBe(slug);
    expect((await listPresentations(visiteur, { q: 'danse' })).total).toBe(0);
  });

  it('is set up by responsables only', async () => {
    const [sophie, denis, outsider] = [await aCompte(), await aCompte(), await aCompte()];
    const { id } = await anEspace([
      [sophie, 'responsable'],
      [denis, 'membre'],
    ]);
    const change = { espaceId: id, nom: 'Autre nom' };
    await expect(updateEspace(denis, change)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(updateEspace(outsider, change)).rejects.toMatchObject({ code: 'not_found' });
    await updateEspace(sophie, change);
  });
});

describe('my espaces', () => {
  it('come most recently alive first, with what I have not read', async () => {
    const [sophie, denis] = [await aCompte(), await aCompte()];
    const quiet = await at(new Date('2026-10-01T10:00:00Z'), () => openEspace(sophie, { nom: 'Au calme' }));
    const alive = await at(new Date('2026-09-01T10:00:00Z'), () => openEspace(denis, { nom: 'En éveil' }));
    await db.membre.create({
      data: {
        espaceId: alive.id,
        compteId: sophie.id,
        role: 'membre',
        couleur: 2,
        joinedAt: new Date('2026-09-02'),
      },
    });
    await sendMessage(denis, { espaceId: alive.id, clientId: 'm1', body: 'Bonjour' });
    const mine = await listMyEspaces(sophie);
    expect(mine.items.map(({ nom, unread, role, membres }) => [nom, unread, role, membres])).toEqual([
      ['En éveil', 1, 'membre', 2],
      ['Au calme', 0, 'responsable', 1],
    ]);
    expect((await listMyEspaces(sophie, { q: 'eveil' })).items.map(({ id }) => id)).toEqual([alive.id]);
    expect((await listMyEspaces(sophie, { page: 3 })).items).toEqual([]);
    const around = await listOtherEspaces(sophie, quiet.id);
    expect(around).toMatchObject({ unread: 0, more: false, others: [{ id: alive.id, unread: 1 }] });
  });

  it('are counted and cut into pages', async () => {
    const sophie = await aCompte();
    for (let index = 0; index < 21; index++) await anEspace([[sophie, 'membre']]);
    const first = await listMyEspaces(sophie);
    expect([first.items.length, first.total, first.pages]).toEqual([20, 21, 2]);
    expect((await listMyEspaces(sophie, { page: 2 })).items).toHaveLength(1);
  });
});

describe('a visit', () => {
  const minutes = (count: number) => new Date(Date.UTC(2026, 10, 20, 9, count));

  it('begins after half an hour of silence, and remembers the end of the one before', async () => {
    const sophie = await aCompte();
    const { id } = await anEspace([[sophie, 'responsable']]);
    const visitAt = (count: number) => at(minutes(count), () => recordVisit(sophie, id));
    expect(await visitAt(0)).toBeNull();
    expect(await visitAt(20)).toBeNull();
    expect(await visitAt(49)).toBeNull();
    expect(await visitAt(80)).toEqual(minutes(49));
    expect(await visitAt(82)).toEqual(minutes(49));
    expect(await visitAt(200)).toEqual(minutes(82));
  });

  it('is one visit in two tabs', async () => {
    const sophie = await aCompte();
    const { id } = await anEspace([[sophie, 'responsable']]);
    await at(minutes(0), () => recordVisit(sophie, id));
    const both = await at(minutes(90), () => Promise.all([recordVisit(sophie, id), recordVisit(sophie, id)]));
    expect(both).toEqual([minutes(0), minutes(0)]);
  });
});
