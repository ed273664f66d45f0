import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/core/paths';
import type { Etape } from './steps';

type Props = {
  etape: Etape;
  /** From 1. */
  numero: number;
  total: number;
  end: (form: FormData) => Promise<void>;
};

/** One step: what it is about, one thing to try, the way on, the way back, the way out. */
export function Step({ etape, numero, total, end }: Props) {
  const last = numero === total;
  return (
    <div className="corps page bienvenue">
      <div className="carte carte--bois bienvenue-texte">
        <Icon name={etape.icon} />
        <div className="pile">
          {etape.texte.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p>
            <Link className="lien-suite" href={etape.essai.href} prefetch={false}>
              {etape.essai.label} <Icon name="arrow-right" />
            </Link>
          </p>
        </div>
      </div>
      <nav className="ligne" aria-label="Étapes de la visite">
        {numero > 1 && (
          <ButtonLink href={paths.bienvenue({ etape: String(numero - 1) })} variant="secondaire">
            Précédente
          </ButtonLink>
        )}
        {!last && <ButtonLink href={paths.bienvenue({ etape: String(numero + 1) })}>Suivante</ButtonLink>}
      </nav>
      <form action={end} className="ligne">
        <SubmitButton variant={last ? 'principal' : 'discret'}>
          {last ? 'Terminer la visite' : 'Passer'}
        </SubmitButton>
      </form>
      <Dots numero={numero} total={total} />
      <p className="petit doux">
        Vous retrouverez cette visite dans <Link href={paths.aide()}>l’aide</Link>.
      </p>
    </div>
  );
}

/** Where one is, as lengths of board; said in words under the title. */
function Dots({ numero, total }: { numero: number; total: number }) {
  return (
    <div className="bienvenue-etapes" aria-hidden="true">
      {Array.from({ length: total }, (_, place) => place + 1).map((etape) => (
        <span key={etape} data-faite={etape <= numero || undefined} />
      ))}
    </div>
  );
}
