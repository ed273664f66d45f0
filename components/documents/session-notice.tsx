'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';
import type { SessionView } from './session-view';

/** What happened to the line, and what to do: only what needs an act, or what is degraded. */
export function SessionNotice({
  view,
  canEdit,
  onResume,
}: {
  view: SessionView;
  canEdit: boolean;
  onResume: () => void;
}) {
  const typed = view.unsavedSince !== null;
  switch (view.link) {
    case 'detour':
      return (
        <Notice tone="information" icon="wifi-off" title="Votre réseau bloque le direct." live>
          Ce qui s’écrit arrive avec quelques secondes de retard, rien ne se perd.
        </Notice>
      );
    case 'coupe':
      return (
        <Notice tone="attention" icon="cloud-off" title="La connexion est coupée." live>
          {canEdit
            ? 'Continuez à écrire : tout partira au retour du réseau.'
            : 'La suite du texte arrivera au retour du réseau.'}
        </Notice>
      );
    case 'deconnecte':
      return (
        <Notice tone="erreur" title="Votre session est terminée." live>
          <p>
            {typed && 'Ce que vous avez écrit est encore dans cette page. '}
            <a href={paths.connexion()} target="_blank" rel="noopener">
              Connectez-vous dans un autre onglet
            </a>
            , puis revenez ici.
          </p>
          <Button size="petit" onClick={onResume}>
            Reprendre
          </Button>
        </Notice>
      );
    case 'interdit':
      return (
        <Notice tone="erreur" title="Ce document ne vous est plus ouvert." live>
          Il est à la corbeille, ou vous n’êtes plus membre de l’espace.
          {typed && ' Vos derniers mots n’ont pas été enregistrés : copiez-les avant de quitter cette page.'}
        </Notice>
      );
    case 'refuse':
      return (
        <Notice tone="erreur" title="Le serveur n’a pas accepté la dernière modification." live>
          Elle est peut-être trop grande. Copiez ce que vous venez d’ajouter, puis rechargez la page.
        </Notice>
      );
    default:
      return null;
  }
}
