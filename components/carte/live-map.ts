import { geoJSON, Map as LeafletMap, layerGroup, tileLayer } from 'leaflet';
import { paths } from '@/lib/core/paths';
import type { MapData } from './carte-vive';
import { corners, DEEPEST, drawCircles, NAMES, signDrawer } from './live-signs';

export type LiveMap = {
  zoom(levels: 1 | -1): void;
  /** Back to what the search asked for. */
  reset(): void;
  /** Draws another search. */
  show(data: MapData): void;
  remove(): void;
};

const OUTLINE_PATIENCE_MS = 4_000;

/** The outline of the territory; a map does without one. */
async function outline() {
  try {
    const answer = await fetch(paths.contour(), { signal: AbortSignal.timeout(OUTLINE_PATIENCE_MS) });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

function create(container: HTMLElement, calm: boolean, { tuiles }: MapData) {
  const map = new LeafletMap(container, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    // Tiles are sharp at whole levels; without any, the map opens exactly on what was drawn.
    zoomSnap: tuiles ? 0.5 : 0.1,
    zoomDelta: 1,
    minZoom: 5,
    maxZoom: DEEPEST,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
  });
  map.createPane(NAMES).classList.add('carte-pan-noms');
  // The wheel scrolls the page until somebody has put a hand on the map.
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());
  // Those who give tiles want to know which site shows them, and nothing more is told.
  if (tuiles) tileLayer(tuiles.url, { maxZoom: DEEPEST, referrerPolicy: 'strict-origin' }).addTo(map);
  return map;
}

/** Opens a map in an element, on what the drawing beside it showed. Tiles are asked for only when the instance has some. */
export async function openMap(container: HTMLElement, first: MapData): Promise<LiveMap> {
  let data = first;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const ground = first.hasContour ? await outline() : null;
  // Seen, so that it has a size; the drawing under it goes once the map is there.
  container.hidden = false;
  const map = create(container, calm, data);
  if (ground) geoJSON(ground, { style: { className: 'carte-contour' }, interactive: false }).addTo(map);
  const circles = layerGroup().addTo(map);
  const draw = signDrawer(map);

  // Leaflet hears Escape only while the map itself has the focus, not a link in what it opened.
  container.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') map.closePopup();
  });
  const redraw = () => draw(data);
  const reset = (animate = !calm) => map.fitBounds(corners(data.bounds), { animate });
  function frame() {
    map.setMaxBounds([
      [-90, -180],
      [90, 180],
    ]);
    reset(false);
    map.setMaxBounds(map.getBounds().pad(1.5));
  }
  function show(next: MapData) {
    const before = data;
    if (JSON.stringify(next) === JSON.stringify(before)) return;
    data = next;
    if (JSON.stringify(next.bounds) !== JSON.stringify(before.bounds)) frame();
    drawCircles(data, circles);
    redraw();
  }

  frame();
  drawCircles(data, circles);
  redraw();
  map.on('zoomend', redraw);
  const watch = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  watch.observe(container);
  return {
    zoom: (levels) => (levels > 0 ? map.zoomIn() : map.zoomOut()),
    reset: () => reset(),
    show,
    remove: () => {
      watch.disconnect();
      map.remove();
    },
  };
}
