// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FormOfButtons } from '@/components/ui/form-of-buttons';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const place = document.createElement('div');
let sent: FormDataEntryValue[];
let answer: () => void;
let close: () => Promise<void>;

/** Messages that React does not keep alive, drawn anew once the answer is there. */
function Page() {
  const [times, setTimes] = useState(0);
  const button = (value: string) =>
    `<button type="submit" form="utile" name="reponseId" value="${value}">Utile, ${times}</button>`;
  const action = async (form: FormData) => {
    sent.push(form.get('reponseId') ?? 'rien');
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    setTimes((before) => before + 1);
  };
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as Drawn does */}
      <div dangerouslySetInnerHTML={{ __html: button('un') + button('deux') }} />
      <FormOfButtons id="utile" action={action} />
    </>
  );
}

beforeEach(async () => {
  sent = [];
  document.body.append(place);
  const root = createRoot(place);
  await act(async () => root.render(<Page />));
  close = () => act(async () => root.unmount());
});
afterEach(() => close());

const button = (value: string) => {
  const found = place.querySelector<HTMLButtonElement>(`button[value="${value}"]`);
  if (!found) throw new Error(`no button ${value}`);
  return found;
};
const press = (value: string) =>
  act(async () => {
    button(value).focus();
    button(value).click();
  });

test('sends what the button pressed stands for, and is busy until the answer is there', async () => {
  await press('deux');
  expect(sent).toEqual(['deux']);
  expect(button('deux').getAttribute('aria-busy')).toBe('true');
  expect(button('un').hasAttribute('aria-busy')).toBe(false);
  await press('deux');
  await press('un');
  expect(sent).toEqual(['deux']);
  await act(async () => answer());
  expect(button('deux').textContent).toBe('Utile, 1');
  expect(button('deux').hasAttribute('aria-busy')).toBe(false);
  await press('un');
  expect(sent).toEqual(['deux', 'un']);
  await act(async () => answer());
});

test('gives the focus back to the button that was drawn anew', async () => {
  const before = button('deux');
  await press('deux');
  await act(async () => answer());
  expect(document.activeElement).not.toBe(before);
  expect(document.activeElement).toBe(button('deux'));
});
