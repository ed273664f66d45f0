// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FormOfButtons } from '@/components/ui/form-of-buttons';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const place = document.createElement('div');
let sent: string[];
let answer: () => void;
let close: () => Promise<void>;

/** Messages that React does not keep alive, drawn anew once the answer is there; `whole`: with the page around them. */
function Page({ whole }: { whole: boolean }) {
  const [times, setTimes] = useState(0);
  const button = (value: string) =>
    `<button type="submit" form="utile" name="${times % 2 ? 'plus-utile' : 'utile'}" value="${value}">Utile, ${times}</button>`;
  const action = async (form: FormData) => {
    sent.push([...form].join());
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    setTimes((before) => before + 1);
  };
  return (
    <div key={whole ? times : 0}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as Drawn does */}
      <div dangerouslySetInnerHTML={{ __html: button('un') + button('deux') }} />
      <FormOfButtons id="utile" action={action} />
    </div>
  );
}

beforeEach(() => {
  sent = [];
  document.body.append(place);
});
const open = async (whole: boolean) => {
  const root = createRoot(place);
  await act(async () => root.render(<Page whole={whole} />));
  close = () => act(async () => root.unmount());
};
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
  await open(false);
  await press('deux');
  expect(sent).toEqual(['utile,deux']);
  expect(button('deux').getAttribute('aria-busy')).toBe('true');
  expect(button('un').hasAttribute('aria-busy')).toBe(false);
  await press('deux');
  await press('un');
  expect(sent).toEqual(['utile,deux']);
  await act(async () => answer());
  expect(button('deux').textContent).toBe('Utile, 1');
  expect(button('deux').hasAttribute('aria-busy')).toBe(false);
  await press('un');
  expect(sent).toEqual(['utile,deux', 'plus-utile,un']);
  await act(async () => answer());
});

test.each([false, true])(
  'gives the focus back to the button drawn anew (the whole page: %s)',
  async (whole) => {
    await open(whole);
    const before = button('deux');
    await press('deux');
    await act(async () => answer());
    expect(document.activeElement).not.toBe(before);
    expect(document.activeElement).toBe(button('deux'));
  },
);
