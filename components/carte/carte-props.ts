import type { Geometry, Place, Tuiles, Ville } from '@/lib/communes/words';

/** One fiche on a map. Those with a number are tied to the row of that number. */
export type CartePoint = Place & { id: string; numero?: number; nom: string; href: string };
/** Fiches too close, or too many, to be drawn one by one. `href`: where they are listed. */
export type CarteGroupe = Place & { nombre: number; href?: string };

export type CarteProps = {
  /** What the map shows, for who does not see it. */
  titre: string;
  contour: Geometry | null;
  villes: Ville[];
  points: CartePoint[];
  groupes?: CarteGroupe[];
  /** Around which distances are measured. */
  centre?: (Place & { nom: string }) | null;
  /** Circles around `centre`, in kilometres. */
  rayons?: number[];
  tuiles: Tuiles | null;
  /** A picture of one place in a side column: nothing to move or to follow. */
  petite?: boolean;
};
