import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { LegalLayout } from '@/components/instance/legal-layout';
import { LightProse } from '@/components/instance/light-prose';
import { readingMinutes } from '@/components/instance/light-text';
import { PageTitle } from '@/components/layout/page-title';
import { Notice } from '@/components/ui/notice';
import { fullDate } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { findCharte, getCharte, listFormerChartes } from '@/lib/instance/queries';

export const metadata: Metadata = { title: 'Charte' };

type Props = { searchParams: Promise<{ version?: string | string[] }> };

export default async function ChartePage({ searchParams }: Props) {
  const [current, former] = await Promise.all([getCharte(), listFormerChartes()]);
  const asked = wholeNumber((await searchParams).version) ?? current.version;
  const charte = asked === current.version ? current : await findCharte(asked);
  if (!charte) notFound();
  return (
    <>
      <PageTitle
        title="Charte"
        lead={`Ce que chacun peut attendre des autres. ${readingMinutes(charte.texte)} minutes de lecture.`}
      />
      <LegalLayout aside={<Versions charte={charte} versions={[current, ...former]} />}>
        {charte !== current && (
          <Notice tone="attention" title="Cette version n’est plus en vigueur">
            <Link href={paths.charte()}>Lire la charte du {fullDate(current.publishedAt)}</Link>
          </Notice>
        )}
        {charte.resume && (
          <Notice tone="information" title="Ce qui a changé avec cette version">
            <span className="lignes">{charte.resume}</span>
          </Notice>
        )}
        <LightProse text={charte.texte} articles />
      </LegalLayout>
    </>
  );
}

type Version = { version: number; publishedAt: Date };

/** The first of `versions` is in force. */
function Versions({ charte, versions }: { charte: Version; versions: Version[] }) {
  return (
    <section aria-labelledby="versions">
      <h2 className="titre-4" id="versions">
        Versions de la charte
      </h2>
      <ul>
        {versions.map(({ version, publishedAt }, place) => (
          <li key={version}>
            <Link
              href={place === 0 ? paths.charte() : paths.charte({ version: String(version) })}
              aria-current={version === charte.version ? 'page' : undefined}
            >
              {fullDate(publishedAt)}
            </Link>
            {place === 0 && <span className="doux">, en vigueur</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const wholeNumber = (value: unknown) =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
