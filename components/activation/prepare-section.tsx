import type { ReactNode } from 'react';
import { TextArea } from '@/components/ui/field';
import { type Demarche, MOT_MAX } from '@/lib/activation/words';
import { paths } from '@/lib/core/paths';
import { type TargetOptions, TargetSelect } from './target-select';

type Props = {
  demarche: Demarche;
  title: ReactNode;
  /** Who they are, in a sentence. */
  who: string;
  button: string;
  /** What happens next. */
  after: string;
  targets: TargetOptions;
  chosen?: string;
  mot?: string;
  /** Letters are the same for all. */
  withWord: boolean;
};

/**
 * The first of two clicks: which ones, and a word to add. A plain form that asks this very page for what is ready, so that
 * it works without JavaScript and changes nothing.
 */
export function PrepareSection({
  demarche,
  title,
  who,
  button,
  after,
  targets,
  chosen,
  mot,
  withWord,
}: Props) {
  const id = `preparer-${demarche}`;
  return (
    <section className="revendiquer" aria-labelledby={id}>
      <h2 className="titre-3" id={id}>
        {title}
      </h2>
      <p>{who}</p>
      <form className="pile pile-courte" action={`${paths.activation()}#pret`}>
        <input type="hidden" name="preparer" value={demarche} />
        <TargetSelect id={`${id}-cible`} targets={targets} chosen={chosen} />
        {withWord && (
          <TextArea
            label="Un mot de votre part"
            name="mot"
            id={`${id}-mot`}
            optional
            rows={3}
            maxLength={MOT_MAX}
            defaultValue={mot}
          />
        )}
        <button className="btn" type="submit">
          {button}
        </button>
      </form>
      <p className="petit doux">{after}</p>
    </section>
  );
}
