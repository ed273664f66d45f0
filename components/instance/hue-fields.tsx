'use client';

import { useEffect, useState } from 'react';
import { Field } from '@/components/ui/field';
import { MAX_CHROMA } from '@/lib/instance/words';

type Control = { name: string; error?: string; defaultValue: string };

/**
 * A hue and a chroma; lightness is ours, so every choice stays readable. Moving a slider tints the whole page at once,
 * which is the preview; leaving without saving takes it back.
 */
export function HueFields({ hue, chroma }: { hue: Control; chroma: Control }) {
  const [shown, setShown] = useState({ hue: hue.defaultValue, chroma: chroma.defaultValue });
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--rideau-teinte', shown.hue);
    style.setProperty('--rideau-chroma', shown.chroma);
    return () => {
      style.removeProperty('--rideau-teinte');
      style.removeProperty('--rideau-chroma');
    };
  }, [shown]);
  return (
    <div className="pile">
      <div className="apercu-rideau rideau sur-sombre" aria-hidden="true">
        <span className="titre-affiche">Tréteaux</span>
      </div>
      <div className="deux">
        <Field
          label="Teinte"
          help="De 0 à 360 : 12 garance, 150 sapin, 260 ardoise."
          type="range"
          min={0}
          max={360}
          step={1}
          onInput={(event) => setShown({ ...shown, hue: event.currentTarget.value })}
          {...hue}
        />
        <Field
          label="Intensité"
          help="À gauche presque gris, à droite franche."
          type="range"
          min={0}
          max={MAX_CHROMA}
          step={0.005}
          onInput={(event) => setShown({ ...shown, chroma: event.currentTarget.value })}
          {...chroma}
        />
      </div>
      <p className="petit doux">
        Seule la teinte change, jamais la clarté : les textes restent lisibles avec toutes les couleurs, de
        jour comme de nuit.
      </p>
    </div>
  );
}
