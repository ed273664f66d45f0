import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { bigFile, download, dropFiles, sha256 } from './support/files';
import { openLine } from './support/line';
import { mailTo, onlyLink } from './support/mails';
import { demo, invite, openEspace, personIn, signIn } from './support/people';

const MO = 1_000_000;
const text = (name: string, words = `Contenu de ${name}.`) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
});

async function openFichiers(page: Page, nom: string) {
  const { slug } = await openEspace(page, `${nom} ${Date.now()}`);
  await page.goto(`/espaces/${slug}/fichiers`);
  return slug;
}

/** Where each request for bytes began. */
function watchRanges(page: Page) {
  const starts: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT')
      starts.push(Number(/bytes=(\d+)-/.exec(request.headers().range ?? '')?.[1]));
  });
  return starts;
}

/** Until a good part of a file has left. */
const sentAbove = (page: Page, bytes: number) =>
  expect
    .poll(
      () =>
        page
          .locator('.depot progress')
          .first()
          .evaluate((bar) => (bar as HTMLProgressElement).value),
      { intervals: [100], timeout: 30_000 },
    )
    .toBeGreaterThan(bytes);

test('60 MB, cut by the network then by the server, arrive whole and go on where they stopped', async ({
  browser,
}) => {
  const { file, sha256: sum, forget } = bigFile('captation.dat', 60 * MO);
  const line = await openLine(10 * MO);
  const { page, context } = await personIn(browser, demo.compagnie.email, { proxy: line.proxy });
  await openFichiers(page, 'Deux coupures');
  const starts = watchRanges(page);
  await page.getByLabel('Ajouter des fichiers').setInputFiles(file);
  await sentAbove(page, 10 * MO);
  await context.setOffline(true);
  line.cut();
  await expect(page.getByText(/^Interrompu à \d+/)).toBeVisible();
  line.mend();
  await context.setOffline(false);

  await sentAbove(page, 30 * MO);
  let refused = 0;
  await page.route('**/api/envois/**', (route) => {
    if (route.request().method() !== 'HEAD' || refused >= 2) return route.continue();
    refused += 1;
    return route.fulfill({ status: 503 });
  });
  line.cut();
  await expect(page.getByText(/^Interrompu à \d+/)).toBeVisible();
  line.mend();
  await expect.poll(() => refused, { timeout: 20_000 }).toBe(2);
  await page.unroute('**/api/envois/**');

  await expect(page.getByRole('link', { name: 'captation.dat', exact: true })).toBeVisible({
    timeout: 60_000,
  });
  expect(starts[0]).toBe(0);
  expect(starts.length).toBeGreaterThanOrEqual(3);
  expect(starts.slice(1).every((start) => start > 5 * MO)).toBe(true);
  const { answer, content } = await download(page, 'captation.dat');
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
  expect(sha256(content)).toBe(sum);
  await context.close();
  line.close();
  forget();
});

test('a reload in the middle goes on by itself, and a second tab sends nothing twice', async ({
  browser,
}) => {
  const { file, sha256: sum, forget } = bigFile('sons.dat', 30 * MO);
  const line = await openLine(3 * MO);
  const { page, context } = await personIn(browser, demo.compagnie.email, { proxy: line.proxy });
  await openFichiers(page, 'Rechargement');
  await page.getByLabel('Ajouter des fichiers').setInputFiles(file);
  await sentAbove(page, 6 * MO);
  const starts = watchRanges(page);
  await page.reload();
  await sentAbove(page, 8 * MO);
  expect(starts).toHaveLength(1);
  // What was on its way between browser and server when the page left is sent again.
  expect(starts[0]).toBeGreaterThan(MO);

  const second = await page.context().newPage();
  const elsewhere = watchRanges(second);
  await second.goto(page.url());
  await expect(second.getByText('Envoi en cours dans un autre onglet')).toBeVisible();
  await expect(second.getByRole('link', { name: 'sons.dat', exact: true })).toBeVisible({ timeout: 40_000 });
  expect(elsewhere).toEqual([]);
  await expect(second.getByText('Envoi en cours dans un autre onglet')).toHaveCount(0);
  expect(sha256((await download(second, 'sons.dat')).content)).toBe(sum);
  await context.close();
  line.close();
  forget();
});

test('pause, take up again, cancel; signing out leaves nothing on the device', async ({ browser }) => {
  const { file, forget } = bigFile('lumieres.dat', 20 * MO);
  const line = await openLine(2 * MO);
  const { page, context } = await personIn(browser, demo.compagnie.email, { proxy: line.proxy });
  await openFichiers(page, 'Pause');
  await page.getByLabel('Ajouter des fichiers').setInputFiles([file]);
  await sentAbove(page, MO);
  await page.getByRole('button', { name: 'Pause de l’envoi de lumieres.dat' }).press('Enter');
  await expect(page.getByText(/^En pause à/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reprendre l’envoi de lumieres.dat' })).toBeFocused();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.reload();
  await page.getByRole('button', { name: 'Reprendre l’envoi de lumieres.dat' }).press('Enter');
  await sentAbove(page, 2 * MO);
  await page.getByRole('button', { name: 'Annuler l’envoi de lumieres.dat' }).press('Enter');
  await expect(page.locator('.depot')).toHaveCount(0);
  await expect(page.getByLabel('Ajouter des fichiers')).toBeFocused();

  await page.getByLabel('Ajouter des fichiers').setInputFiles([file]);
  await sentAbove(page, MO);
  await page.goto('/compte');
  await page.locator('main').getByRole('button', { name: 'Me déconnecter', exact: true }).click();
  await expect(page).toHaveURL(/\/$/);
  const left = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('treteaux-depots');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const files = await new Promise<number>((resolve) => {
      const counting = database.transaction('fichiers').objectStore('fichiers').count();
      counting.onsuccess = () => resolve(counting.result);
    });
    return { files, notes: Object.keys(localStorage).filter((key) => key.includes('depots')) };
  });
  expect(left).toEqual({ files: 0, notes: [] });
  await context.close();
  line.close();
  forget();
});

test('several dropped at once; a liar is refused in French and stops nobody', async ({ browser }) => {
  const sophie = await personIn(browser, demo.compagnie.email);
  const slug = await openFichiers(sophie.page, 'Lâcher');
  await invite(sophie.page, slug, demo.ehpad.email);
  const link = onlyLink(await mailTo(demo.ehpad.email, /Lâcher/));
  const denis = await personIn(browser, demo.ehpad.email);
  await denis.page.goto(link);
  await denis.page.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  await expect(denis.page.locator('main[data-espace-id]')).toBeVisible();
  await denis.page.goto(`/espaces/${slug}/fichiers`);
  await expect(denis.page.getByText('Aucun fichier pour le moment')).toBeVisible();

  await sophie.page.goto(`/espaces/${slug}/fichiers`);
  await dropFiles(sophie.page, [
    { name: 'programme.txt', type: 'text/plain', text: 'Lever de rideau à vingt heures.' },
    {
      name: 'affiche.pdf',
      type: 'application/pdf',
      text: 'MZ\u0090\u0000 This program cannot be run in DOS mode.',
    },
    { name: 'contacts.csv', type: 'text/csv', text: 'nom;ville\nAnne;Épinal\n' },
  ]);
  for (const page of [sophie.page, denis.page])
    for (const name of ['programme.txt', 'contacts.csv'])
      await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  const refusal = sophie.page.locator('.depot', { hasText: 'affiche.pdf' });
  await expect(refusal.locator('.etat--echec')).toContainText(/affiche\.pdf/);
  await expect(sophie.page.getByRole('link', { name: 'affiche.pdf', exact: true })).toHaveCount(0);
  await refusal.getByRole('button', { name: /^Retirer/ }).click();
  await expect(refusal).toHaveCount(0);
  await denis.page.goto(`/espaces/${slug}`);
  await expect(denis.page.getByText(/Sophie Marchal a ajouté/)).toBeVisible();
  await Promise.all([sophie, denis].map((person) => person.context.close()));
});

test('rename, throw away, take back at once or from the trash, delete for ever', async ({ page }) => {
  await signIn(page, demo.compagnie.email);
  const slug = await openFichiers(page, 'Rangement');
  await page.getByLabel('Ajouter des fichiers').setInputFiles([text('plan.txt'), text('budget.txt')]);
  const plan = page.getByRole('link', { name: 'plan.txt', exact: true });
  await expect(plan).toBeVisible();
  await page.locator('summary', { hasText: 'Actions sur plan.txt' }).press('Enter');
  await page.getByRole('textbox', { name: 'Nouveau nom' }).fill('../plan');
  await page.getByRole('button', { name: 'Renommer' }).click();
  await expect(page.locator('.champ .erreur')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Nouveau nom' })).toHaveValue('../plan');
  await page.getByRole('textbox', { name: 'Nouveau nom' }).fill('Plan de feu');
  await page.getByRole('button', { name: 'Renommer' }).click();
  const renamed = page.getByRole('link', { name: 'Plan de feu.txt', exact: true });
  await expect(renamed).toBeVisible();
  await expect(page.locator('summary', { hasText: 'Actions sur Plan de feu.txt' })).toBeFocused();

  const throwAway = async () => {
    await page.locator('summary', { hasText: 'Actions sur Plan de feu.txt' }).click();
    await page.getByRole('button', { name: 'Mettre à la corbeille' }).click();
    await expect(renamed).toHaveCount(0);
  };
  await throwAway();
  await expect(page.locator('.toast')).toContainText('Plan de feu.txt');
  // It stays as long as somebody holds it.
  await page.locator('.toast').hover();
  await expectAccessible(page);
  await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
  await expect(renamed).toBeVisible();

  await throwAway();
  await page.goto(`/espaces/${slug}/fichiers/corbeille`);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Restaurer Plan de feu.txt' }).click();
  await expect(page.getByText('La corbeille est vide')).toBeVisible();
  await page.goto(`/espaces/${slug}/fichiers`);
  await throwAway();
  await page.goto(`/espaces/${slug}/fichiers/corbeille`);
  await page.locator('summary', { hasText: 'Effacer' }).click();
  await page.getByRole('button', { name: 'Effacer pour de bon' }).click();
  await expect(page.getByText('La corbeille est vide')).toBeVisible();
  await page.goto(`/espaces/${slug}/fichiers?q=BUDGÉT`);
  await expect(page.getByRole('link', { name: 'budget.txt', exact: true })).toBeVisible();
});

test('without JavaScript: find, rename, throw away and take back; a lecteur only reads', async ({
  browser,
}) => {
  const sophie = await personIn(browser, demo.compagnie.email);
  const slug = await openFichiers(sophie.page, 'Sobre');
  await sophie.page.getByLabel('Ajouter des fichiers').setInputFiles([text('plan.txt')]);
  await expect(sophie.page.getByRole('link', { name: 'plan.txt', exact: true })).toBeVisible();
  await invite(sophie.page, slug, demo.ecole.email);
  const { page, context } = await personIn(browser, demo.ecole.email, { javaScriptEnabled: false });
  await page.goto(onlyLink(await mailTo(demo.ecole.email, /Sobre/)));
  await page.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  await page.goto(`/espaces/${slug}/fichiers`);
  await expect(page.getByText(/Ajouter un fichier demande JavaScript/)).toBeVisible();
  await page.locator('summary', { hasText: 'Actions sur plan.txt' }).click();
  await page.getByRole('textbox', { name: 'Nouveau nom' }).fill('plan/feu');
  await page.getByRole('button', { name: 'Renommer' }).click();
  await expect(page.getByRole('textbox', { name: 'Nouveau nom' })).toHaveValue('plan/feu');
  await page.getByRole('textbox', { name: 'Nouveau nom' }).fill('feu.txt');
  await page.getByRole('button', { name: 'Renommer' }).click();
  await page.locator('summary', { hasText: 'Actions sur feu.txt' }).click();
  await page.getByRole('button', { name: 'Mettre à la corbeille' }).click();
  await expect(page.getByText('« feu.txt » est à la corbeille.')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('link', { name: 'feu.txt', exact: true })).toBeVisible();

  await sophie.page.goto(`/espaces/${slug}/membres`);
  await sophie.page.getByLabel('Rôle de Nadia Benali').selectOption('lecteur');
  await sophie.page.getByRole('button', { name: 'Changer le rôle de Nadia Benali' }).click();
  await expect(sophie.page.getByText(/Nadia Benali.: Lecture seule/)).toBeVisible();
  await page.goto(`/espaces/${slug}/fichiers`);
  await expect(page.getByRole('link', { name: 'feu.txt', exact: true })).toBeVisible();
  await expect(page.getByLabel('Ajouter des fichiers')).toHaveCount(0);
  await expect(page.locator('summary', { hasText: 'Actions sur' })).toHaveCount(0);
  await Promise.all([sophie.context.close(), context.close()]);
});

test('a picture is looked at in a dialog; a photo of oneself stands beside the name', async ({ page }) => {
  const photo = {
    name: 'visage.png',
    mimeType: 'image/png',
    buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background: '#73172e' } })
      .png()
      .toBuffer(),
  };
  await signIn(page, demo.festival.email);
  const slug = await openFichiers(page, 'Portrait');
  await page.getByLabel('Ajouter des fichiers').setInputFiles([{ ...photo, name: 'salle.png' }]);
  await page.getByRole('button', { name: 'Voir salle.png' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'salle.png' });
  await expect(dialog.getByRole('img', { name: 'salle.png' })).toHaveJSProperty('naturalWidth', 900);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Voir salle.png' })).toBeFocused();

  await page.goto('/compte');
  await page.getByLabel('Choisir une photo').setInputFiles([photo]);
  await expect(page.getByRole('img', { name: 'Ce que vous avez choisi' })).toBeVisible();
  await page.getByRole('button', { name: 'Garder cette photo' }).click();
  await expect(page.getByText('Votre photo est enregistrée.')).toBeVisible();
  await page.goto(`/espaces/${slug}/membres`);
  await expect(page.locator('.membre .avatar img')).toHaveJSProperty('naturalWidth', 320);
  await page.goto('/compte');
  await page.getByRole('button', { name: 'Retirer ma photo' }).click();
  await expect(page.getByLabel('Choisir une photo')).toBeAttached();
  await expect(page.locator('main .avatar img')).toHaveCount(0);
});
