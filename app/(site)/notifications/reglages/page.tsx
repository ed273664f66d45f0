import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/layout/page-title';
import { ChoixForm } from '@/components/notifications/choix-form';
import { ConfirmForm } from '@/components/notifications/confirm-form';
import { EspaceChoixForm } from '@/components/notifications/espace-choix-form';
import { InteretsForm } from '@/components/notifications/interets-form';
import { PauseForm } from '@/components/notifications/pause-form';
import { RefusNotice } from '@/components/notifications/refus-notice';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { isoDay, longDay, noonOf } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { getChoix, listEspaceChoix } from '@/lib/notifications/choices';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import {
  chooseForEspaceAction,
  chooseFrequencesAction,
  chooseInteretsAction,
  confirmAddressAction,
  pauseMailsAction,
} from './actions';

export const metadata: Metadata = { title: 'Régler les e-mails', robots: { index: false } };

type Props = { searchParams: Promise<{ espace?: string | string[] }> };

export default async function NotificationsReglagesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const [choix, espaces, termes, { espace: asked }] = await Promise.all([
    getChoix(actor),
    listEspaceChoix(actor),
    listTermes(),
    searchParams,
  ]);
  const espace = espaces.find(({ slug }) => slug === asked);
  const { pauseDu: from, pauseJusquau: until } = choix;
  return (
    <>
      <PageTitle
        title="Régler les e-mails"
        lead="Dites ce qui mérite un e-mail, et quand. La cloche, elle, dit tout."
        crumbs={[{ label: 'Notifications', href: paths.notifications() }]}
      />
      <div className="corps page">
        <div className="formulaire">
          {choix.emailRefus && (
            <RefusNotice email={choix.email} raison={choix.emailRefus}>
              <ConfirmForm action={confirmAddressAction} />
            </RefusNotice>
          )}
          <Section id="frequences" title="De quoi, et quand" first>
            <ChoixForm
              action={chooseFrequencesAction}
              resume={choix.resume}
              kinds={choix.kinds}
              agent={isAgent(actor)}
            />
          </Section>
          {espaces.length > 0 && (
            <Section id="espaces" title="Autrement dans un espace">
              <form className="pile" action={`${paths.notificationsReglages()}#espaces`}>
                <Select label="Espace" name="espace" defaultValue={espace?.slug ?? ''}>
                  <option value="">Choisir un espace</option>
                  {espaces.map(({ slug, nom, kinds }) => (
                    <option key={slug} value={slug}>
                      {Object.keys(kinds).length > 0 ? `${nom} (réglé à part)` : nom}
                    </option>
                  ))}
                </Select>
                <p>
                  <Button type="submit" variant="secondaire">
                    Régler cet espace
                  </Button>
                </p>
              </form>
              {espace && (
                <div className="carte carte--bois pile">
                  <h3 className="titre-4">{espace.nom}</h3>
                  <EspaceChoixForm
                    key={espace.id}
                    action={chooseForEspaceAction}
                    espace={espace}
                    everywhere={choix.kinds}
                  />
                </div>
              )}
            </Section>
          )}
          <Section id="gouts" title="Ce qui m’intéresse">
            <p>
              Pour n’être prévenu que des annonces, des projets et des appels qui vous concernent. Ceux qui ne
              disent ni discipline ni lieu vous sont toujours signalés.
            </p>
            <InteretsForm
              action={chooseInteretsAction}
              interets={choix.interets}
              disciplines={ofListe(termes, 'discipline').map(({ id, nom }) => ({ id, nom }))}
            />
          </Section>
          <Section id="pause" title="En vacances">
            <PauseForm
              action={pauseMailsAction}
              du={from ?? ''}
              jusqua={until ?? ''}
              said={until ? pauseSaid(from, until) : ''}
            />
          </Section>
        </div>
      </div>
    </>
  );
}

const dayName = (iso: string) => longDay(noonOf(new Date(iso)));
const pauseSaid = (from: string | null, until: string) =>
  from && from > isoDay(now())
    ? `Pause prévue du ${dayName(from)} au ${dayName(until)}`
    : `En pause jusqu’au ${dayName(until)}`;

function Section({
  id,
  title,
  first = false,
  children,
}: {
  id: string;
  title: string;
  first?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={first ? 'etape etape--une' : 'etape'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
