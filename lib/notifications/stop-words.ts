import type { Stopped } from './stop-link';
import { interestKinds, kindNames, RESUME } from './words';

/** What a link that stops mails does, before it is confirmed and once it is done; and what then becomes of the bell. */
export function stopWords(what: Stopped, done: boolean): { mails: string; site: string } {
  const none = done ? 'Vous ne recevez plus' : 'Si vous confirmez, vous ne recevrez plus';
  if (what === RESUME)
    return { mails: `${none} de résumé par e-mail.`, site: 'Sur le site, la cloche dit toujours tout.' };
  return {
    mails: `${none} d’e-mail pour «\u00a0${kindNames[what]}\u00a0».`,
    site: interestKinds.includes(what)
      ? 'La cloche n’en dit plus rien non plus.'
      : 'Sur le site, la cloche dit toujours tout.',
  };
}
