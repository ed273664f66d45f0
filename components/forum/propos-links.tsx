import { ReportLink } from '@/components/moderation/report-link';
import { Icon } from '@/components/ui/icon';
import { PageLink } from '@/components/ui/page-link';
import { paths } from '@/lib/core/paths';
import { of, plural } from '@/lib/core/text';

/** The form that « Utile » of every message belongs to. */
export const USEFUL_FORM = 'utile';

type UsefulOf = { id: string; nom: string; utiles: number; utile: boolean; canFindUseful: boolean };

/** How many found it useful, and the button of who may say so. */
export function Useful({ id, nom, utiles, utile, canFindUseful }: UsefulOf) {
  if (canFindUseful)
    return (
      <button
        type="submit"
        form={USEFUL_FORM}
        name={utile ? 'plus-utile' : 'utile'}
        value={id}
        className="btn btn--discret btn--petit"
        aria-pressed={utile}
      >
        <Icon name="thumbs-up" /> Utile{utiles > 0 && `, ${utiles}`}
        <span className="sr">, le message {of(nom)}</span>
      </button>
    );
  if (utiles === 0) return null;
  return (
    <span className="utile-nombre">
      <Icon name="thumbs-up" /> Utile à {plural(utiles, 'personne')}
    </span>
  );
}

type LinksOf = {
  id: string;
  numero: number;
  nom: string;
  slug: string;
  quote: boolean;
  report: boolean;
};

/** What leads elsewhere: to an answer that quotes it, to the agents. */
export const Links = ({ id, numero, nom, slug, quote, report }: LinksOf) => (
  <>
    {quote && (
      <PageLink
        className="btn btn--discret btn--petit"
        href={`${paths.sujet(slug, { citer: String(numero), message: String(numero) })}#repondre`}
      >
        <Icon name="quote" /> Citer<span className="sr"> {nom}</span>
      </PageLink>
    )}
    {report && <ReportLink cible="reponse" id={id} quoi={`le message ${of(nom)}`} />}
  </>
);
