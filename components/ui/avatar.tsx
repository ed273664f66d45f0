import { paths } from '@/lib/core/paths';
import { initials } from '@/lib/core/text';
import { AvatarPhoto } from './avatar-photo';

/**
 * A person's photo (`portrait`, the id of its fichier), or a square of tape with initials; without `couleur` (1–6, a person's tape in an espace) it is calm. Hidden from readers:
 * the name, and the word for `presence`, stand beside it.
 */
export function Avatar({
  nom,
  couleur,
  size,
  presence,
  portrait,
  plain = false,
}: {
  nom: string;
  couleur?: number;
  size?: 'petit';
  presence?: 'present' | 'absent';
  portrait?: string | null;
  /** Within a piece that is drawn once: no script hides a photo that does not come. */
  plain?: boolean;
}) {
  const classes = ['avatar', couleur ? `a${couleur}` : 'avatar--calme'];
  if (size) classes.push(`avatar--${size}`);
  return (
    <span className={classes.join(' ')} data-presence={presence} aria-hidden="true">
      {initials(nom)}
      {portrait && plain && <PlainPhoto src={paths.fichierVignette(portrait)} />}
      {portrait && !plain && <AvatarPhoto key={portrait} src={paths.fichierVignette(portrait)} />}
    </span>
  );
}

const PlainPhoto = ({ src }: { src: string }) => (
  // biome-ignore lint/performance/noImgElement: made in its size by the server, behind the rights of the person
  <img src={src} alt="" loading="lazy" decoding="async" />
);
