'use client';

import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { CarteProps } from './carte-props';
import type { LiveMap } from './live-map';
import type { Bounds } from './projection';
import { useTies } from './use-ties';

export type MapData = Required<Omit<CarteProps, 'contour' | 'petite'>> & {
  /** What the drawing shows: the live map opens on the same. */
  bounds: Bounds;
  /** Whether an outline can be asked for. */
  hasContour: boolean;
};
type State = 'dessin' | 'chargement' | 'vive' | 'panne';

/**
 * The drawing, until somebody wants to move it: a mouse on it or one of its buttons brings Leaflet, which reading never
 * loads. On a touch screen only the buttons do, so that a finger goes on scrolling the page.
 */
export function CarteVive({ children, ...data }: MapData & { children: ReactNode }) {
  const [state, setState] = useState<State>('dessin');
  const frame = useRef<HTMLDivElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const opening = useRef<Promise<LiveMap | null> | null>(null);
  const latest = useRef(data);
  useTies(frame, data.points);

  useEffect(() => {
    latest.current = data;
    void opening.current?.then((map) => map?.show(data));
  });
  useEffect(
    () => () => {
      void opening.current?.then((map) => map?.remove());
      opening.current = null;
    },
    [],
  );

  function start() {
    opening.current ??= open();
    return opening.current;
  }

  async function open() {
    setState('chargement');
    try {
      const { openMap } = await import('./live-map');
      if (!holder.current || !frame.current) return null;
      const map = await openMap(holder.current, latest.current);
      setState('vive');
      return map;
    } catch {
      // The network may come back: the next wish tries again.
      opening.current = null;
      setState('panne');
      return null;
    }
  }

  const onPointerEnter = ({ pointerType }: PointerEvent) => {
    // Whoever goes through the flags by keyboard keeps the one under the fingers.
    if (pointerType === 'mouse' && !frame.current?.contains(document.activeElement)) void start();
  };
  const act = (wish: (map: LiveMap) => void) => async () => {
    const map = await start();
    if (map) wish(map);
  };

  return (
    <div className="carte-cadre" ref={frame} onPointerEnter={onPointerEnter}>
      <div className="carte-scene" data-etat={state}>
        <div className={state === 'vive' ? 'carte-dessous' : undefined}>{children}</div>
        <section
          ref={holder}
          className={data.hasContour ? 'carte-vive' : 'carte-vive carte-vive--sans-contour'}
          hidden={state !== 'vive'}
          aria-label={`${data.titre}. Flèches pour déplacer, plus et moins pour agrandir ou réduire.`}
        />
      </div>
      <div className="carte-outils">
        <button type="button" onClick={act((map) => map.zoom(1))}>
          <Icon name="plus" label="Agrandir la carte" />
        </button>
        <button type="button" onClick={act((map) => map.zoom(-1))}>
          <Icon name="minus" label="Réduire la carte" />
        </button>
        {state === 'vive' && (
          <button type="button" onClick={act((map) => map.reset())}>
            <Icon name="undo-2" label="Revenir à la vue de départ" />
          </button>
        )}
      </div>
      {state === 'vive' && data.tuiles && <p className="carte-credit">{data.tuiles.credit}</p>}
      <p className={state === 'panne' ? 'carte-panne' : 'sr'} role="status">
        {state === 'panne' &&
          'La carte qui se déplace ne se charge pas. Celle-ci et la liste disent la même chose.'}
        {state === 'chargement' && 'La carte se prépare…'}
      </p>
    </div>
  );
}
