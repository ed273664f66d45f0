import Link from 'next/link';
import { LotList } from '@/components/activation/lot-list';
import { PrepareSection } from '@/components/activation/prepare-section';
import { RefusalSummary } from '@/components/activation/refusal-list';
import type { Activation } from '@/lib/activation/queries/counts';
import type { Lot } from '@/lib/activation/queries/lots';
import type { Refusal } from '@/lib/activation/queries/refusals';
import type { AllTargets } from '@/lib/activation/queries/targets';
import { MAX_LETTRES, MAX_RELANCES, RELANCE_APRES_JOURS } from '@/lib/activation/words';
import { now } from '@/lib/core/clock';
import type { Page } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { cancelLotAction } from './actions';
import { lotItem, refusalItem, targetOptions } from './items';

type Asked = { demarche: string | null; cible?: string; mot?: string };
type Props = {
  activation: Activation;
  targets: AllTargets;
  lots: Page<Lot>;
  refusals: Page<Refusal>;
  asked: Asked;
};

const LATEST = 3;
const inWeeks = (days: number) => Math.round(days / 7);

const unaddressed = (count: number) =>
  count === 0
    ? ''
    : `${plural(count, 'structure sans adresse postale ne peut', 'structures sans adresse postale ne peuvent')} pas recevoir de lettre.`;

/** Those who may be invited, reminded or written to on paper. */
export function Steps({ activation, targets, asked }: Pick<Props, 'activation' | 'targets' | 'asked'>) {
  const { invitation, relance, lettre, sansAdresse } = targets;
  const chosen = (demarche: string) => (asked.demarche === demarche ? asked.cible : undefined);
  const mot = (demarche: string) => (asked.demarche === demarche ? asked.mot : undefined);
  return (
    <>
      {invitation.tous > 0 && (
        <PrepareSection
          demarche="invitation"
          title={`Inviter ${plural(invitation.tous, 'structure')}`}
          who="Jamais invitées, et dont l’adresse e-mail est connue."
          button="Préparer l’invitation"
          after="Au second clic, l’envoi part le prochain matin ouvré, à 9 h. Il peut s’annuler jusque-là."
          targets={targetOptions(invitation, activation)}
          chosen={chosen('invitation')}
          mot={mot('invitation')}
          withWord
        />
      )}
      {relance.tous > 0 && (
        <PrepareSection
          demarche="relance"
          title={`Relancer ${plural(relance.tous, 'structure')}`}
          who={`Invitées il y a plus de ${inWeeks(RELANCE_APRES_JOURS)} semaines, jamais venues, et dont l’adresse fonctionne.`}
          button="Préparer la relance"
          after={`Au second clic, l’envoi part le prochain matin ouvré, à 9 h. ${MAX_RELANCES} relances au plus par structure.`}
          targets={targetOptions(relance, activation)}
          chosen={chosen('relance')}
          mot={mot('relance')}
          withWord
        />
      )}
      {lettre.tous > 0 && (
        <PrepareSection
          demarche="lettre"
          title="Par courrier"
          who={`${plural(lettre.tous, 'structure n’a', 'structures n’ont')} pas d’e-mail qui fonctionne. Imprimez leur lettre, avec code et QR. ${unaddressed(sansAdresse)}`.trim()}
          button="Préparer les lettres"
          after={`${MAX_LETTRES} lettres au plus par fichier, classées par code postal.`}
          targets={targetOptions(lettre, activation)}
          chosen={chosen('lettre')}
          withWord={false}
        />
      )}
      {lettre.tous === 0 && sansAdresse > 0 && <p className="petit doux">{unaddressed(sansAdresse)}</p>}
    </>
  );
}

/** What was sent, and what came back. */
export function Followed({ lots, refusals }: Pick<Props, 'lots' | 'refusals'>) {
  const today = now();
  return (
    <>
      {lots.total > 0 && (
        <section aria-labelledby="envois">
          <h2 className="titre-3" id="envois">
            Derniers envois
          </h2>
          <LotList
            lots={lots.items.slice(0, LATEST).map((lot) => lotItem(lot, today))}
            cancel={cancelLotAction}
          />
          {lots.total > LATEST && (
            <p>
              <Link className="lien-suite" href={paths.activationEnvois()} prefetch={false}>
                Tous les envois
              </Link>
            </p>
          )}
        </section>
      )}
      <section aria-labelledby="refus">
        <h2 className="titre-3" id="refus">
          {refusals.total === 0
            ? 'Toutes les adresses répondent'
            : plural(refusals.total, 'adresse ne répond plus', 'adresses ne répondent plus')}
        </h2>
        {refusals.total > 0 && (
          <RefusalSummary refusals={refusals.items.slice(0, LATEST).map((one) => refusalItem(one, today))} />
        )}
        <p>
          <Link className="lien-suite" href={paths.activationRefus()} prefetch={false}>
            {refusals.total > LATEST
              ? `Les ${(refusals.total - LATEST).toLocaleString('fr-FR')} autres`
              : 'Signaler une adresse qui ne répond plus'}
          </Link>
        </p>
      </section>
    </>
  );
}
