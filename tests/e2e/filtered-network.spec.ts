import { expect, test } from '@playwright/test';
import { demo, openEspace, personIn } from './support/people';

/** What a filtering proxy does: every WebSocket fails after a moment, nothing else is touched. */
const blockWebSockets = () => {
  class Blocked extends EventTarget {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readyState = 0;
    bufferedAmount = 0;
    binaryType = 'blob';
    onopen = null;
    onmessage = null;
    onerror: ((event: Event) => void) | null = null;
    onclose: ((event: CloseEvent) => void) | null = null;
    constructor(readonly url: string) {
      super();
      setTimeout(() => {
        this.readyState = 3;
        const failure = new Event('error');
        this.dispatchEvent(failure);
        this.onerror?.(failure);
        const closed = new CloseEvent('close', { code: 1006 });
        this.dispatchEvent(closed);
        this.onclose?.(closed);
      }, 50);
    }
    send() {}
    close() {}
  }
  Object.defineProperty(window, 'WebSocket', { value: Blocked });
};

test('where WebSockets are blocked, chat and document keep working and say so', async ({ browser }) => {
  const sophie = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(sophie.page, `Réseau filtré ${Date.now()}`);
  await sophie.context.addInitScript(blockWebSockets);

  await sophie.page.goto(`/espaces/${slug}/discussion`);
  await sophie.page.getByLabel('Votre message').fill('Derrière le filtre.');
  await sophie.page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(sophie.page.getByRole('log').getByText('Derrière le filtre.')).toHaveCount(1);
  await expect(sophie.page.getByText('Votre réseau bloque le direct').first()).toBeVisible();

  await sophie.page.goto(`/espaces/${slug}/documents`);
  await sophie.page.getByRole('button', { name: 'Nouveau document' }).click();
  await sophie.page.getByLabel('Titre').fill('Écrit derrière le filtre');
  await sophie.page.getByRole('button', { name: 'Créer', exact: true }).click();
  const editor = sophie.page.getByRole('textbox', { name: 'Contenu du document' });
  await editor.click({ timeout: 30_000 });
  await sophie.page.keyboard.type('Rien ne se perd.');
  await expect(sophie.page.getByRole('status', { name: 'État du document' })).toHaveText('Enregistré', {
    timeout: 20_000,
  });
  await sophie.page.reload();
  await expect(editor).toContainText('Rien ne se perd.', { timeout: 30_000 });
  await sophie.context.close();
});
