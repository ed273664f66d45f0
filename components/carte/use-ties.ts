'use client';

import { type RefObject, useEffect } from 'react';
import type { CartePoint } from './carte-props';

/**
 * Lights the flag of the row one points at or is in, and the row of the flag: whatever bears the id that a point of the
 * map leads to (`#fiche-3`). Nothing is said by it alone: both bear the same number.
 */
export function useTies(frame: RefObject<HTMLElement | null>, points: CartePoint[]) {
  useEffect(() => {
    const ids = new Set(points.flatMap(({ href }) => (href.startsWith('#') ? [href.slice(1)] : [])));
    let lit: Element[] = [];
    function light(id: string | undefined) {
      for (const element of lit) element.removeAttribute('data-actif');
      lit = [];
      if (!id) return;
      const row = document.getElementById(id);
      const flags = frame.current?.querySelectorAll(`a[href="#${CSS.escape(id)}"]`) ?? [];
      lit = [...(row ? [row] : []), ...flags];
      for (const element of lit) element.setAttribute('data-actif', '');
    }
    function follow({ target }: Event) {
      if (!(target instanceof Element)) return;
      const link = frame.current?.contains(target) ? target.closest('a')?.getAttribute('href') : null;
      if (link) return light(link.startsWith('#') ? link.slice(1) : undefined);
      let element: Element | null = target;
      while (element && !ids.has(element.id)) element = element.parentElement;
      light(element?.id);
    }
    document.addEventListener('pointerover', follow);
    document.addEventListener('focusin', follow);
    return () => {
      light(undefined);
      document.removeEventListener('pointerover', follow);
      document.removeEventListener('focusin', follow);
    };
  }, [frame, points]);
}
