'use client';

import { ItemOptions } from '@/components/espaces/item-options';
import { ReportLink } from '@/components/moderation/report-link';
import type { FormAction } from '@/lib/core/form-state';
import { CORBEILLE_JOURS, NOM_MAX } from '@/lib/fichiers/words';
import { useFichierActs } from './actions-context';

type Props = { id: string; nom: string; rename: FormAction };

export function FichierOptions({ id, nom, rename }: Props) {
  const { trash } = useFichierActs();
  return (
    <ItemOptions
      label={`Actions sur ${nom}`}
      which={{ fichierId: id }}
      rename={{
        ...{ action: rename, label: 'Nouveau nom', name: 'nom', id: `nom-${id}` },
        ...{ value: nom, maxLength: NOM_MAX, spellCheck: false },
      }}
      trash={{ action: trash, jours: CORBEILLE_JOURS, fields: { nom } }}
    >
      <ReportLink cible="fichier" id={id} quoi={nom} />
    </ItemOptions>
  );
}
