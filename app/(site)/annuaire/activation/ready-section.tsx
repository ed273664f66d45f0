import { MessagePreview } from '@/components/activation/message-preview';
import { ReadyCard } from '@/components/activation/ready-card';
import { Notice } from '@/components/ui/notice';
import { getPrepared, getSampleMessage } from '@/lib/activation/queries/targets';
import { type Cible, cibleText, type Demarche } from '@/lib/activation/words';
import type { Connecte } from '@/lib/comptes/actor';
import { atHour } from '@/lib/core/dates';
import { plural } from '@/lib/core/text';
import { prepareLettresAction, scheduleAction } from './actions';

type Props = { actor: Connecte; demarche: Demarche; cible: Cible; mot: string };

const names = (exemples: string[], nombre: number) =>
  nombre > exemples.length
    ? `${exemples.join(', ')} et ${plural(nombre - exemples.length, 'autre')}.`
    : `${exemples.join(', ')}.`;

/** What the second click will do, in full. */
export async function ReadySection({ actor, demarche, cible, mot }: Props) {
  const { nombre, plein, exemples, sendAt } = await getPrepared(actor, demarche, cible);
  if (nombre === 0)
    return (
      <Notice tone="information" title={<span id="pret">Il n’y a personne à qui écrire ici.</span>}>
        Tout le monde a déjà été invité, ou vient de l’être.
      </Notice>
    );
  const common = { cible: cibleText(cible), nombre: String(nombre) };
  const more = plein && (
    <p className="petit doux">C’est le plus possible en une fois. Recommencez ensuite pour les suivantes.</p>
  );
  if (demarche === 'lettre')
    return (
      <ReadyCard action={prepareLettresAction} fields={common} button="Créer les lettres">
        <p>
          {plural(nombre, 'lettre')}, une page chacune, à plier en trois dans une enveloppe à fenêtre à
          droite.
        </p>
        <p className="petit doux">{names(exemples, nombre)}</p>
        {more}
      </ReadyCard>
    );
  const message = await getSampleMessage(actor, demarche, mot, exemples[0] ?? '');
  return (
    <ReadyCard
      action={scheduleAction}
      fields={{ ...common, genre: demarche, mot }}
      button="Programmer l’envoi"
      tomorrow={atHour(sendAt)}
    >
      <p>
        {plural(nombre, 'message')}, {nombre > 1 ? 'signés' : 'signé'} {actor.nom}.
      </p>
      <p className="petit doux">{names(exemples, nombre)}</p>
      {more}
      <MessagePreview message={message} />
    </ReadyCard>
  );
}
