import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './support/axe';
import { demo, invite, openEspace, personIn } from './support/people';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Contenu du document' });
const state = (page: Page) => page.getByRole('status', { name: 'État du document' });
const picture = (page: Page) => editor(page).getByRole('img');

const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#831934' } })
    .png()
    .toBuffer();

const drawn = (page: Page) =>
  picture(page).evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0);

test('an image of the espace is put into a document, seen by others, described, printed, and said to be gone', async ({
  browser,
}) => {
  test.slow();
  const sophie = await personIn(browser, demo.compagnie.email);
  const nom = `Images ${Date.now()}`;
  const { slug } = await openEspace(sophie.page, nom);
  await invite(sophie.page, slug, demo.ehpad.email);
  const denis = await personIn(browser, demo.ehpad.email);
  await denis.page.goto('/espaces');
  await denis.page.getByRole('button', { name: `Rejoindre l’espace ${nom}` }).click();
  await expect(denis.page.locator('main[data-espace-id]')).toBeVisible();

  const { page } = sophie;
  await page.goto(`/espaces/${slug}/documents/nouveau`);
  await page.getByLabel('Titre').fill('Plan de salle');
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(state(page)).toHaveText('Enregistré');
  await denis.page.goto(page.url());
  await expect(state(denis.page)).toHaveText('Enregistré');
  await editor(page).click();
  await page.keyboard.type('Voici la salle.');

  // By keyboard alone, but for the file itself.
  await page.keyboard.press('Alt+F10');
  await page.getByRole('button', { name: 'Image', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Quelle image poser ici ?' });
  await expect(dialog).toContainText('Il n’y a pas encore d’image');
  await dialog
    .getByLabel('Ajouter une image de cet appareil')
    .setInputFiles({ name: 'salle.png', mimeType: 'image/png', buffer: await png(900, 600) });
  await expect(dialog.getByRole('button', { name: 'salle.png', pressed: true })).toBeVisible({
    timeout: 20_000,
  });
  await expectAccessible(page);
  await dialog.getByLabel('Description de l’image').fill('La grande salle');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  for (const one of [page, denis.page]) {
    await expect(picture(one)).toHaveAttribute('alt', 'La grande salle');
    await expect.poll(() => drawn(one)).toBe(true);
    await expect(picture(one)).toHaveAttribute('width', '900');
  }

  // Pasted like a photo of the screen.
  const shot = (await png(300, 200)).toString('base64');
  await editor(denis.page).click();
  await denis.page.keyboard.press('Control+End');
  await editor(denis.page).evaluate((element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'capture.png', { type: 'image/png' }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, shot);
  await expect(editor(page).locator('figure img')).toHaveCount(2, { timeout: 20_000 });

  // Its words are changed by the one who finds them poor.
  await picture(denis.page).first().click();
  await denis.page.getByRole('button', { name: 'Image', exact: true }).click();
  await denis.page.getByLabel('Description de l’image').fill('La salle, vue de la scène');
  await denis.page.getByRole('button', { name: 'Enregistrer la description' }).click();
  await expect(picture(page).first()).toHaveAttribute('alt', 'La salle, vue de la scène');
  await expect(state(denis.page)).toHaveText('Enregistré');

  // A new title reaches who has the document open.
  await page.locator('summary', { hasText: 'Options du document' }).click();
  await page.getByLabel('Nouveau titre').fill('Plan des salles');
  await page.getByRole('button', { name: 'Renommer' }).click();
  await expect(denis.page.getByRole('heading', { level: 1 })).toHaveText('Plan des salles');
  await page.goto(`/espaces/${slug}/documents`);
  await expect(page.getByText('Denis Mougel y est en ce moment')).toBeVisible();
  await page.goBack();
  await expect(state(page)).toHaveText('Enregistré');

  // On paper: the text and its images, nothing to press.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(`${nom}, `)).toBeVisible();
  await expect(picture(page).first()).toBeVisible();
  for (const hidden of [
    page.getByRole('toolbar'),
    state(page),
    page.getByRole('button', { name: 'Imprimer' }),
  ])
    await expect(hidden).toBeHidden();
  expect((await page.pdf()).length).toBeGreaterThan(5_000);
  await page.emulateMedia({ media: null });

  // Without JavaScript the same images are there; once thrown away, so it is said.
  const address = page.url();
  const plain = await personIn(browser, demo.compagnie.email, { javaScriptEnabled: false });
  await plain.page.goto(address);
  await expect(plain.page.getByRole('img', { name: 'La salle, vue de la scène' })).toBeVisible();
  await page.goto(`/espaces/${slug}/fichiers`);
  await page.locator('summary', { hasText: 'Actions sur salle.png' }).click();
  await page.getByRole('button', { name: 'Mettre à la corbeille' }).filter({ visible: true }).click();
  await expect(page.getByRole('link', { name: 'salle.png' })).toHaveCount(0);
  await plain.page.reload();
  await expect(plain.page.getByText('Image retirée : La salle, vue de la scène')).toBeVisible();
  await page.goto(address);
  await expect(editor(page).getByText('Image retirée : La salle, vue de la scène')).toBeVisible();
  await Promise.all([sophie, denis, plain].map(({ context }) => context.close()));
});
