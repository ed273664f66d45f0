import { PresencePanel } from '@/components/discussion/presence-panel';
import type { EspaceUsage } from '@/lib/fichiers/schema';
import { CORBEILLE_JOURS, sizeWords } from '@/lib/fichiers/words';
import type { Present } from '@/lib/presence/schema';

/** Room taken in the espace, and who is here. */
export function FichiersPanel({
  espaceId,
  meId,
  usage: { utilise, quota },
  presents,
}: {
  espaceId: string;
  meId: string;
  usage: EspaceUsage;
  presents: Present[];
}) {
  return (
    <aside className="volet" aria-label="À propos des fichiers">
      <section className="jauge">
        <h2>Place utilisée</h2>
        <p>
          <b className="nombre">{sizeWords(utilise)}</b> <span className="doux">sur {sizeWords(quota)}</span>
        </p>
        <progress
          className={utilise > quota * 0.9 ? 'echec' : undefined}
          max={quota}
          value={Math.min(utilise, quota)}
          aria-label="Place utilisée dans l’espace"
        >
          {Math.round((utilise / Math.max(1, quota)) * 100)} %
        </progress>
        <p className="petit doux">
          La corbeille compte dans ce total. Elle se vide au bout de {CORBEILLE_JOURS} jours.
        </p>
      </section>
      <PresencePanel espaceId={espaceId} meId={meId} people={[]} presents={presents} />
    </aside>
  );
}
