import { EmptyState } from '@/components/ui/empty-state';

/**
 * For who is on the page while the document goes: taken down, deleted, or no longer theirs. Who opens its address later
 * has the page of every address where nothing is.
 */
export default function DocumentNotFound() {
  return (
    <main id="contenu" tabIndex={-1} className="centre">
      <div className="centre-tete">
        <h1>Ce document n’est plus là</h1>
      </div>
      <EmptyState drawing="introuvable" title="Il vient d’être retiré, ou n’est plus ouvert à vous">
        <p>
          Les autres documents de l’espace vous attendent dans le menu. Pour savoir pourquoi, demandez à un
          responsable de l’espace.
        </p>
      </EmptyState>
    </main>
  );
}
