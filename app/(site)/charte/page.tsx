import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
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
      <div className="corps page grille-2-1">
        <div className="pile-large">
          {charte !== current && (
            <Notice tone="attention" title="Cette version n’est plus en vigueur">
              <Link href={paths.charte()}>Lire la charte du {fullDate(current.publishedAt)}</Link>
            </Notice>
          )}
          <LightProse text={charte.texte} />
        </div>
        <aside className="pile" aria-labelledby="versions">
          <h2 className="titre-3" id="versions">
            Versions
          </h2>
          <ul className="pile pile-serree">
            {[current, ...former].map(({ version, publishedAt }) => (
              <li key={version}>
                <Link
                  href={
                    version === current.version ? paths.charte() : paths.charte({ version: String(version) })
                  }
                  aria-current={version === charte.version ? 'page' : undefined}
                >
                  {fullDate(publishedAt)}
                </Link>
                {version === current.version && <span className="doux">, en vigueur</span>}
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </>
  );
}

const wholeNumber = (value: unknown) =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
