import type { IconName } from '@/components/ui/icon-paths';
import type { AnnonceNature } from '@/lib/annonces/words';

export const natureIcons: Record<AnnonceNature, IconName> = {
  lieu: 'map-pin',
  materiel: 'package',
  projet: 'drama',
  ressources_humaines: 'users',
  autre: 'lightbulb',
};
