import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';

/** What comes next for who holds a fiche. */
export const HeldFiche = ({ slug }: { slug: string }) => (
  <>
    <Notice tone="reussite" title="Cette fiche est à vous">
      <p>Ce que vous y écrivez paraît aussitôt, et reste : les imports ne l’écrasent pas.</p>
    </Notice>
    <p className="ligne">
      <ButtonLink href={paths.ficheModifier(slug)} prefetch={false}>
        Compléter la fiche
      </ButtonLink>
      <ButtonLink href={paths.ficheReferents(slug)} variant="secondaire" prefetch={false}>
        La tenir à plusieurs
      </ButtonLink>
    </p>
  </>
);
