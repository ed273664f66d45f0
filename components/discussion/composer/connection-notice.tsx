import { useConnection, useOnline } from '@/components/discussion/live/use-connection';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';
import { useSlow } from './use-slow';

/** A cut shorter than this mends before anybody needs to know. */
const CUT_MS = 2_500;

/** What the person must know of the connection, one thing at a time, the gravest first. */
export function ConnectionNotice({ revoked, here }: { revoked: boolean; here: string }) {
  const { status, degraded, signedOut } = useConnection();
  const online = useOnline();
  const cut = useSlow(status !== 'open', CUT_MS);
  if (revoked)
    return (
      <Notice tone="erreur" title="Vous n’avez plus accès à cet espace." live>
        Vous pouvez encore copier ce que vous avez écrit. <a href={paths.espaces()}>Voir mes espaces</a>
      </Notice>
    );
  if (signedOut)
    return (
      <Notice tone="attention" title="Votre session est terminée." live>
        Ce que vous avez écrit est gardé ici. <a href={paths.connexion({ suite: here })}>Se connecter</a>
      </Notice>
    );
  if (!online)
    return (
      <Notice tone="attention" icon="cloud-off" title="Vous êtes hors ligne." live>
        Continuez à écrire : tout est gardé ici et partira au retour du réseau.
      </Notice>
    );
  if (cut)
    return (
      <Notice tone="attention" icon="cloud-off" title="Connexion interrompue. Nouvel essai en cours…" live>
        Continuez à écrire : tout est gardé ici et partira au retour de la connexion.
      </Notice>
    );
  if (degraded)
    return (
      <p className="etat" role="status">
        <Icon name="info" /> Votre réseau bloque le direct : les messages peuvent arriver avec un peu de
        retard.
      </p>
    );
  return null;
}
