import { type OfficialCommune, readAllCommunes } from './official';
import { communeSearch } from './typed';

/** How names of communes are compared with those of public files: « St », articles and « cedex » forgiven. */
export const sameName = (nom: string) =>
  communeSearch(nom)
    .replace(/\b(cedex|cdx)( \d+)?$/, '')
    .replace(/^(le|la|les|l) /, '')
    .trim();

export type OfficialIndex = {
  /** Today's commune by its code, and by those of former communes and parts of cities. */
  byCode: Map<string, OfficialCommune>;
  byName: Map<string, OfficialCommune[]>;
};

async function build(): Promise<OfficialIndex> {
  const all = await readAllCommunes();
  const byCode = new Map<string, OfficialCommune>();
  const byName = new Map<string, OfficialCommune[]>();
  const name = (nom: string, commune: OfficialCommune) => {
    const key = sameName(nom);
    const there = byName.get(key);
    if (!there) byName.set(key, [commune]);
    else if (!there.includes(commune)) there.push(commune);
  };
  for (const one of all)
    if (one.type === 'commune-actuelle') {
      byCode.set(one.code, one);
      name(one.nom, one);
    }
  for (const one of all) {
    const today = byCode.get(
      one.type === 'commune-actuelle' ? one.code : (one.chefLieu ?? one.commune ?? ''),
    );
    if (!today) continue;
    for (const former of [...one.anciensCodes, one.code]) if (!byCode.has(former)) byCode.set(former, today);
    name(one.nom, today);
  }
  return { byCode, byName };
}

/** Thirty-five thousand communes, looked up several times by one import and then not for weeks. */
const KEPT_MS = 60_000;
let kept: Promise<OfficialIndex> | undefined;
let forgetting: NodeJS.Timeout | undefined;

/** Every commune of France as the official geography has it, by code and by name. */
export function officialIndex(): Promise<OfficialIndex> {
  kept ??= build();
  clearTimeout(forgetting);
  forgetting = setTimeout(() => {
    kept = undefined;
  }, KEPT_MS);
  forgetting.unref();
  return kept;
}
