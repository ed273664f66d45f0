'use client';

import { ItemOptions } from '@/components/espaces/item-options';
import { ReportLink } from '@/components/moderation/report-link';
import type { FormAction } from '@/lib/core/form-state';
import { CORBEILLE_JOURS, TITRE_MAX } from '@/lib/documents/words';

export type DocumentActions = {
  rename: FormAction;
  /** Not of what moderation hides. */
  trash?: (form: FormData) => Promise<void>;
};

type Props = { documentId: string; titre: string; actions: DocumentActions };

export const DocumentOptions = ({ documentId, titre, actions }: Props) => (
  <ItemOptions
    label="Options du document"
    className="doc-options"
    which={{ documentId }}
    rename={{
      ...{ action: actions.rename, label: 'Nouveau titre', name: 'titre', id: 'titre' },
      ...{ value: titre, maxLength: TITRE_MAX },
    }}
    trash={actions.trash ? { action: actions.trash, jours: CORBEILLE_JOURS } : null}
  >
    <ReportLink cible="document" id={documentId} quoi="ce document" />
  </ItemOptions>
);
