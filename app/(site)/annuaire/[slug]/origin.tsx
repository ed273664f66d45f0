import { currentInstance } from '@/app/current-instance';
import type { FichePage } from '@/lib/annuaire/queries';
import { now } from '@/lib/core/clock';
import { onDay } from '@/lib/core/dates';
import { of } from '@/lib/core/text';

/** Where a fiche comes from, and who answers for it. */
export async function Origin({ fiche }: { fiche: FichePage }) {
  const { source, reprise, createdAt, updatedAt } = fiche;
  const today = now();
  const { nom, complement } = await currentInstance();
  const came = source
    ? `Source : ${source}, ${onDay(createdAt, today)}.`
    : `Fiche ouverte ${onDay(createdAt, today)} par l’équipe ${of([nom, complement].filter(Boolean).join(' '))}.`;
  return (
    <p className="petit doux">
      {reprise
        ? `Mise à jour ${onDay(updatedAt, today)}.`
        : `${came} Personne ne la tient encore : elle ne montre aucune donnée personnelle.`}
    </p>
  );
}
