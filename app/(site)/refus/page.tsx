import type { Metadata } from 'next';
import { readRefusal } from '@/app/refusal';
import { ButtonLink } from '@/components/ui/button';
import { Drawing } from '@/components/ui/drawing';
import { paths } from '@/lib/core/paths';

export const metadata: Metadata = { title: 'Cela n’a pas pu se faire', robots: { index: false } };

/** Why a button that was just pressed did nothing; `plainAction` leads here. */
export default async function RefusPage() {
  const refusal = await readRefusal();
  return (
    <div className="corps page">
      <div className="vide" role="alert">
        <Drawing name="introuvable" />
        <h1 className="titre-vide">Cela n’a pas pu se faire</h1>
        <p>{refusal?.phrase ?? 'Revenez à la page où vous étiez et essayez de nouveau.'}</p>
        <div className="ligne vide-action">
          <ButtonLink href={refusal?.retour ?? paths.accueil()}>
            {refusal ? 'Revenir à la page' : 'Revenir à l’accueil'}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}
