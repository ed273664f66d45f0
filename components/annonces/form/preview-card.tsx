'use client';

import { useEffect, useState } from 'react';
import { type AnnonceLine, annonceNatures, annonceSens, annonceTransactions } from '@/lib/annonces/words';
import { AnnonceMeta } from '../annonce-row';
import { SensBadge } from '../sens-badge';
import { ANNONCE_FORM, type AnnonceValues, APERCU } from './annonce-values';

type Props = {
  /** What the form shows at first. */
  values: AnnonceValues;
  structures: readonly { id: string; nom: string }[];
  auteur: string;
};

const known = <T extends string>(values: readonly T[], value: string | undefined, otherwise: T): T =>
  values.find((one) => one === value) ?? otherwise;

/** A day as typed, once it is one. */
function dayOf(value: string | undefined): Date | null {
  const day = value ? new Date(`${value}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) ? day : null;
}

/** What is typed, as lists will show it. */
function lineOf(values: AnnonceValues, { structures, auteur }: Omit<Props, 'values'>): AnnonceLine {
  const fiche = structures.find(({ id }) => id === values.ficheId);
  // « Vioménil (88260) »: lists name the commune alone.
  const [commune = ''] = (values.commune ?? '').split(' (');
  return {
    ...{ id: '', slug: '', extrait: '', etat: 'brouillon', photoId: null },
    ...{ latitude: null, longitude: null, distanceKm: null, publishedAt: null, expiresAt: null },
    titre: values.titre?.trim() ?? '',
    sens: known(annonceSens, values.sens, 'offre'),
    nature: known(annonceNatures, values.nature, 'autre'),
    transactions: annonceTransactions.filter((one) => values[`transactions.${one}`]),
    commune: commune.trim() ? { insee: '', nom: commune.trim() } : null,
    fiche: fiche ? { slug: '', nom: fiche.nom } : null,
    auteur: { nom: auteur },
    disponibleDu: dayOf(values.disponibleDu),
    disponibleAu: dayOf(values.disponibleAu),
  };
}

/** The annonce as lists will show it: what the form says, followed while one types. */
export function PreviewCard({ values, ...rest }: Props) {
  const [typed, setTyped] = useState<AnnonceValues | null>(null);
  useEffect(() => {
    const read = ({ target }: Event) => {
      const form = target instanceof Element ? target.closest('form') : null;
      if (form?.id !== ANNONCE_FORM) return;
      const texts = [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as const] : [],
      );
      setTyped(Object.fromEntries(texts));
    };
    document.addEventListener('input', read);
    return () => document.removeEventListener('input', read);
  }, []);
  const annonce = lineOf(typed ?? values, rest);
  return (
    <section className="pile pile-courte" aria-labelledby={APERCU}>
      <h2 className="titre-3" id={APERCU} tabIndex={-1}>
        Aperçu dans la liste
      </h2>
      <div className="carte pile pile-courte annonce-apercu">
        <p className="annonce-tete">
          <SensBadge sens={annonce.sens} />
        </p>
        {annonce.titre ? <h3>{annonce.titre}</h3> : <h3 className="doux">Le titre manque</h3>}
        <AnnonceMeta annonce={annonce} />
      </div>
    </section>
  );
}
