import {
  circle,
  divIcon,
  geoJSON,
  type LatLngBoundsExpression,
  type LayerGroup,
  Map as LeafletMap,
  layerGroup,
  marker,
  popup,
  tileLayer,
} from 'leaflet';
import { paths } from '@/lib/core/paths';
import { isMoved, layFlags, layLabels } from './boxes';
import type { CartePoint } from './carte-props';
import type { MapData } from './carte-vive';
import { clusterPoints } from './clusters';
import type { Bounds } from './projection';
import { element, flagSign, groupSign, placeList, pointSign, stemSign } from './signs';

export type LiveMap = {
  zoom(levels: 1 | -1): void;
  /** Back to what the search asked for. */
  reset(): void;
  /** Draws another search. */
  show(data: MapData): void;
  remove(): void;
};

/** Pixels: closer than this, squares cannot be told apart or touched one by one. */
const REACH = 40;
const TEXT = 16;
const DEEPEST = 17;
/** Degrees: a street number or so. What is closer stays together however near one looks. */
const SAME_PLACE = 0.0004;
const OUTLINE_PATIENCE_MS = 4_000;

const corners = ({ south, west, north, east }: Bounds): LatLngBoundsExpression => [
  [south, west],
  [north, east],
];
const at = ({ latitude, longitude }: { latitude: number; longitude: number }): [number, number] => [
  latitude,
  longitude,
];

/** The outline of the territory; a map does without one. */
async function outline() {
  try {
    const answer = await fetch(paths.contour(), { signal: AbortSignal.timeout(OUTLINE_PATIENCE_MS) });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** Opens a map in an element, on what the drawing beside it showed. Tiles are asked for only when the instance has some. */
export async function openMap(container: HTMLElement, first: MapData): Promise<LiveMap> {
  let data = first;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const ground = first.hasContour ? await outline() : null;
  // Seen, so that it has a size; the drawing under it goes once the map is there.
  container.hidden = false;
  const map = new LeafletMap(container, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    zoomSnap: data.tuiles ? 0.5 : 0.1,
    zoomDelta: 1,
    minZoom: 5,
    maxZoom: DEEPEST,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
  });
  // The wheel scrolls the page until somebody has put a hand on the map.
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());
  if (data.tuiles)
    tileLayer(data.tuiles.url, { maxZoom: DEEPEST, referrerPolicy: 'strict-origin' }).addTo(map);
  if (ground) geoJSON(ground, { style: { className: 'carte-contour' }, interactive: false }).addTo(map);
  const circles = layerGroup().addTo(map);
  const signs = layerGroup().addTo(map);

  // Names lie under signs, whichever is further south.
  map.createPane('noms').classList.add('carte-pan-noms');
  const place = (made: HTMLElement, where: [number, number], group: LayerGroup, pane = 'markerPane') => {
    const icon = divIcon({ html: made, className: 'carte-signe', iconSize: [0, 0] });
    marker(where, { icon, pane, keyboard: false, interactive: false }).addTo(group);
    made.addEventListener('focus', () => {
      map.panInside(where, { padding: [50, 50], animate: false });
      // Browsers scroll what hides the focused element, and would push the map out of its frame.
      container.scrollTo(0, 0);
    });
    return made;
  };
  const pixels = <T extends { latitude: number; longitude: number }>(list: T[]) =>
    list.map((one) => ({ ...one, ...pointOf(map.project(at(one), map.getZoom())) }));

  function openGroup(members: CartePoint[]) {
    const bounds = geoBounds(members);
    const spread = Math.max(bounds.north - bounds.south, bounds.east - bounds.west);
    if (spread > SAME_PLACE && map.getZoom() < DEEPEST) {
      map.fitBounds(corners(bounds), { padding: [60, 60], maxZoom: DEEPEST });
      return container.focus({ preventScroll: true });
    }
    const list = placeList(members);
    const [one] = members;
    if (!one) return;
    const opened = popup({ className: 'carte-bulle', maxWidth: 280, autoPanPadding: [16, 16] })
      .setLatLng(at(one))
      .setContent(list)
      .openOn(map);
    opened.getElement()?.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', 'Fermer');
    list.querySelector('a')?.focus({ preventScroll: true });
    opened.once('remove', () => container.focus({ preventScroll: true }));
  }

  function drawTowns() {
    const known = data.centre ? [{ ...data.centre, rang: 1 as const }] : [];
    const towns = pixels([...known, ...data.villes.filter(({ nom }) => nom !== data.centre?.nom)]);
    // A map with tiles has names of its own.
    const labels = data.tuiles ? [] : layLabels(towns, { size: TEXT, obstacles: [] });
    towns.forEach((town, index) => {
      const label = labels[index];
      if (!label) return;
      const made = element('span', town.rang === 1 ? 'carte-lieu carte-lieu--une' : 'carte-lieu');
      made.dataset.cote = label.anchor === 'middle' ? (label.y < town.y ? 'haut' : 'bas') : label.anchor;
      made.ariaHidden = 'true';
      made.append(element('span', 'carte-lieu-nom', town.nom));
      place(made, at(town), signs, 'noms');
    });
  }

  function drawSigns() {
    signs.clearLayers();
    drawTowns();
    for (const { members } of clusterPoints(
      pixels(data.points.filter(({ numero }) => numero === undefined)),
      REACH,
    )) {
      const [one] = members;
      if (!one) continue;
      if (members.length === 1) place(pointSign(one), at(one), signs);
      else {
        const made = place(groupSign(members.length), middleOf(members), signs);
        made.addEventListener('click', () => openGroup(members));
      }
    }
    for (const groupe of data.groupes) {
      const made = place(groupSign(groupe.nombre, groupe.href), at(groupe), signs);
      if (!groupe.href) made.addEventListener('click', () => map.setView(at(groupe), map.getZoom() + 2));
    }
    const flagged = pixels(data.points.filter(({ numero }) => numero !== undefined));
    const shifts = layFlags(flagged);
    flagged.forEach((point, index) => {
      const shift = shifts[index] ?? { x: 0, y: 0 };
      if (isMoved(shift)) place(stemSign(shift), at(point), signs, 'noms');
      place(flagSign(point, shift), at(point), signs);
    });
  }

  function drawCircles() {
    circles.clearLayers();
    const { centre } = data;
    if (!centre) return;
    for (const km of [...data.rayons].sort((a, b) => b - a)) {
      circle(at(centre), { radius: km * 1000, className: 'carte-rayon', interactive: false }).addTo(circles);
      const mark = element('span', 'carte-distance', `${km}\u00a0km`);
      mark.ariaHidden = 'true';
      place(
        mark,
        [
          centre.latitude + (km / 111.2) * 0.89,
          centre.longitude - (km / 111.2 / Math.cos((centre.latitude * Math.PI) / 180)) * 0.454,
        ],
        circles,
        'noms',
      );
    }
  }

  function reset(animate = true) {
    map.fitBounds(corners(data.bounds), { animate: animate && !calm });
  }

  function show(next: MapData) {
    const moved = JSON.stringify(next.bounds) !== JSON.stringify(data.bounds);
    const same = JSON.stringify(next) === JSON.stringify(data);
    data = next;
    if (same) return;
    if (moved) reset(false);
    drawCircles();
    drawSigns();
  }

  reset(false);
  map.setMaxBounds(map.getBounds().pad(1.5));
  drawCircles();
  drawSigns();
  map.on('zoomend', drawSigns);
  const watch = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  watch.observe(container);
  return {
    zoom: (levels) => (levels > 0 ? map.zoomIn() : map.zoomOut()),
    reset,
    show,
    remove: () => {
      watch.disconnect();
      map.remove();
    },
  };
}

const pointOf = ({ x, y }: { x: number; y: number }) => ({ x, y });

function geoBounds(points: CartePoint[]): Bounds {
  return {
    south: Math.min(...points.map(({ latitude }) => latitude)),
    north: Math.max(...points.map(({ latitude }) => latitude)),
    west: Math.min(...points.map(({ longitude }) => longitude)),
    east: Math.max(...points.map(({ longitude }) => longitude)),
  };
}

function middleOf(points: CartePoint[]): [number, number] {
  const { south, north, west, east } = geoBounds(points);
  return [(south + north) / 2, (west + east) / 2];
}
