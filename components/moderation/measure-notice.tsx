import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';
import { type CibleKind, cibleWords, type MeasureOn } from '@/lib/moderation/words';

/** Says, where a content is read, that moderation hides it or asks to change it, and leads to the decision. */
export function MeasureNotice({ kind, measure }: { kind: CibleKind; measure: MeasureOn | undefined }) {
  const { feminin } = cibleWords[kind];
  const e = feminin ? 'e' : '';
  const asked = measure && !measure.hidden;
  const it = feminin ? 'la' : 'le';
  return (
    <Notice
      tone="attention"
      icon="shield"
      title={asked ? `À modifier avant le ${measure.jusquau}` : `Masqué${e} par la modération`}
    >
      <p>
        {asked
          ? `Sans modification, ${feminin ? 'elle' : 'il'} sera masqué${e}.`
          : `Vous ${it} voyez encore, avec les agents.`}
      </p>
      {measure && (
        <p>
          <Link href={paths.moderationDecision(measure.decisionId)} prefetch={false}>
            {measure.mine ? 'Lire la décision, la contester' : 'Lire la décision'}
          </Link>
        </p>
      )}
    </Notice>
  );
}
