import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ShareLegend } from '@/components/activation/bar';
import { ActivationCounts } from '@/components/activation/counts';
import { extremesSentence } from '@/components/activation/sentences';
import { ShareTable } from '@/components/activation/share-table';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { Icon } from '@/components/ui/icon';
import { getActivation } from '@/lib/activation/queries/counts';
import { getLot, listLots } from '@/lib/activation/queries/lots';
import { listRefusals } from '@/lib/activation/queries/refusals';
import { getTargets } from '@/lib/activation/queries/targets';
import { type Demarche, MOT_MAX, readCible } from '@/lib/activation/words';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { paths } from '@/lib/core/paths';
import { DoneNotice } from './done-notice';
import { ReadySection } from './ready-section';
import { Followed, Steps } from './reminders';

export const metadata: Metadata = { title: 'Activation' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const DEMARCHES: readonly Demarche[] = ['invitation', 'relance', 'lettre'];

export default async function ActivationPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  const params = await searchParams;
  const demarche = DEMARCHES.find((one) => one === params.preparer) ?? null;
  const cible = readCible(text(params.cible));
  const mot = text(params.mot).slice(0, MOT_MAX);
  const [activation, targets, lots, refusals, lot] = await Promise.all([
    getActivation(actor),
    getTargets(actor),
    listLots(actor),
    listRefusals(actor, { size: 3 }),
    params.lot ? getLot(actor, text(params.lot)) : null,
  ]);
  const { ensemble, parGenre, parEpci } = activation;
  return (
    <>
      <PageTitle
        title="Activation"
        lead="Qui est recensé, qui a reçu une invitation, qui a pris sa place."
        action={
          // A file, not a page.
          <a className="btn btn--secondaire" href={paths.activationExport()} download>
            <Icon name="download" /> Exporter en CSV
          </a>
        }
      />
      <div className="corps page">
        <BureauOnglets current="activation" />
        <div className="pile-section">
          {lot && <DoneNotice lot={lot} />}
          <ActivationCounts ensemble={ensemble} />
          <div className="grille-2-1">
            <div className="pile-section">
              <ShareLegend />
              <ShareTable
                id="par-genre"
                title="Par type de structure"
                under={extremesSentence(parGenre)}
                head="Type"
                shares={parGenre}
                ensemble={ensemble}
              />
              <ShareTable
                id="par-epci"
                title="Par intercommunalité"
                under="Classées par nombre de structures recensées."
                head="Intercommunalité"
                shares={parEpci}
                ensemble={ensemble}
              />
              <p>
                <a className="lien-suite" href={paths.activationExport({ detail: 'fiches' })} download>
                  <Icon name="download" /> Exporter la liste des fiches, une par ligne (CSV)
                </a>
              </p>
            </div>
            <aside className="pile-large" aria-label="Relances">
              {demarche && cible && (
                <ReadySection actor={actor} demarche={demarche} cible={cible} mot={mot} />
              )}
              <Steps
                activation={activation}
                targets={targets}
                asked={{ demarche, cible: text(params.cible), mot }}
              />
              <Followed lots={lots} refusals={refusals} />
            </aside>
          </div>
        </div>
      </div>
    </>
  );
}
