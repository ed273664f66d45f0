import { circle, type LayerGroup, type Map as LeafletMap, layerGroup, popup } from 'leaflet';
import type { Place } from '@/lib/communes/words';
import { isMoved, layFlags, layLabels } from './boxes';
import type { CartePoint } from './carte-props';
import type { MapData } from './carte-vive';
import { clusterPoints } from './clusters';
import { keepSigns, type LatLng, type Sign, stand } from './kept-signs';
import { type Bounds, boundsOf } from './projection';
import { element, flagSign, groupSign, layFlag, placeList, pointSign, stemSign } from './signs';

/** Pixels: closer than this, squares cannot be told apart or touched one by one. */
const REACH = 40;
const TEXT = 16;
export const DEEPEST = 17;
/** Degrees: a street number or so. What is closer stays together however near one looks. */
const SAME_PLACE = 0.0004;
/** Names lie under signs, whichever is further south. */
export const NAMES = 'noms';
const DEGREE_KM = 111.2;

export const at = ({ latitude, longitude }: Place): LatLng => [latitude, longitude];
export const corners = ({ south, west, north, east }: Bounds): [LatLng, LatLng] => [
  [south, west],
  [north, east],
];

/** Where places lie, in pixels of the present zoom. */
const pixels = <T extends Place>(map: LeafletMap, list: T[]) =>
  list.map((one) => {
    const { x, y } = map.project(at(one), map.getZoom());
    return { ...one, x, y };
  });

/** Looks nearer at fiches put together; those of one address are named. */
function openGroup(map: LeafletMap, members: CartePoint[]) {
  const bounds = boundsOf(members);
  const [one] = members;
  if (!bounds || !one) return;
  const toMap = () => map.getContainer().focus({ preventScroll: true });
  const spread = Math.max(bounds.north - bounds.south, bounds.east - bounds.west);
  if (spread > SAME_PLACE && map.getZoom() < DEEPEST) {
    map.fitBounds(corners(bounds), { padding: [60, 60], maxZoom: DEEPEST });
    return toMap();
  }
  const list = placeList(members);
  const opened = popup({ maxWidth: 280, autoPanPadding: [16, 16] })
    .setLatLng(at(one))
    .setContent(list)
    .openOn(map);
  opened.getElement()?.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', 'Fermer');
  list.querySelector('a')?.focus({ preventScroll: true });
  opened.once('remove', toMap);
}

function drawTowns(map: LeafletMap, { centre, villes, tuiles }: MapData, group: LayerGroup) {
  // A map with tiles has names of its own.
  if (tuiles) return;
  const known = centre ? [{ ...centre, rang: 1 as const }] : [];
  const towns = pixels(map, [...known, ...villes.filter(({ nom }) => nom !== centre?.nom)]);
  const labels = layLabels(towns, { size: TEXT, obstacles: [] });
  towns.forEach((town, index) => {
    const label = labels[index];
    if (!label) return;
    const made = element('span', town.rang === 1 ? 'carte-lieu carte-lieu--une' : 'carte-lieu');
    made.dataset.cote = label.anchor === 'middle' ? (label.y < town.y ? 'haut' : 'bas') : label.anchor;
    made.ariaHidden = 'true';
    made.append(element('span', 'carte-lieu-nom', town.nom));
    stand(made, at(town), group, NAMES);
  });
}

/** All that a sign says of its fiches, so that it is another sign once they are told otherwise. */
const keyOf = (kind: string, points: CartePoint[]) =>
  JSON.stringify([
    kind,
    ...points.map(({ id, numero, nom, href, latitude, longitude }) => [
      id,
      numero,
      nom,
      href,
      latitude,
      longitude,
    ]),
  ]);

function pointSigns(map: LeafletMap, { points }: MapData): Sign[] {
  const plain = pixels(
    map,
    points.filter(({ numero }) => numero === undefined),
  );
  return clusterPoints(plain, REACH).flatMap(({ members }): Sign[] => {
    const [one] = members;
    const bounds = boundsOf(members);
    if (!one || !bounds) return [];
    const ids = members.map(({ id }) => id);
    if (members.length === 1)
      return [{ key: keyOf('carre', members), where: at(one), ids, make: () => pointSign(one) }];
    const where: LatLng = [(bounds.south + bounds.north) / 2, (bounds.west + bounds.east) / 2];
    function make() {
      const made = groupSign(members.length);
      made.addEventListener('click', (event) => {
        // A click that reaches the map closes what this one opens.
        event.stopPropagation();
        openGroup(map, members);
      });
      return made;
    }
    return [{ key: keyOf('groupe', members), where, ids, make }];
  });
}

const crowdSigns = (map: LeafletMap, { groupes }: MapData): Sign[] =>
  groupes.map((groupe) => ({
    key: JSON.stringify(groupe),
    where: at(groupe),
    ids: [],
    make() {
      const made = groupSign(groupe.nombre, groupe.href);
      if (!groupe.href) made.addEventListener('click', () => map.setView(at(groupe), map.getZoom() + 2));
      return made;
    },
  }));

function flagSigns(map: LeafletMap, { points }: MapData, stems: LayerGroup): Sign[] {
  const flagged = pixels(
    map,
    points.filter(({ numero }) => numero !== undefined),
  );
  const shifts = layFlags(flagged);
  return flagged.map((point, index) => {
    const shift = shifts[index] ?? { x: 0, y: 0 };
    if (isMoved(shift)) stand(stemSign(shift), at(point), stems, NAMES);
    return {
      key: keyOf('fanion', [point]),
      where: at(point),
      ids: [point.id],
      make: () => flagSign(point),
      lay: (made) => layFlag(made, shift),
    };
  });
}

/** Gives what draws everything whose place depends on the zoom. */
export function signDrawer(map: LeafletMap) {
  const under = layerGroup().addTo(map);
  const draw = keepSigns(map);
  return (data: MapData) => {
    under.clearLayers();
    drawTowns(map, data, under);
    draw([...pointSigns(map, data), ...crowdSigns(map, data), ...flagSigns(map, data, under)]);
  };
}

export function drawCircles({ centre, rayons }: MapData, group: LayerGroup) {
  group.clearLayers();
  if (!centre) return;
  const shrink = Math.cos((centre.latitude * Math.PI) / 180);
  for (const km of [...rayons].sort((a, b) => b - a)) {
    circle(at(centre), { radius: km * 1000, className: 'carte-rayon', interactive: false }).addTo(group);
    const mark = element('span', 'carte-distance', `${km}\u00a0km`);
    mark.ariaHidden = 'true';
    // On the circle, up and to the left, as in the drawing.
    const [north, west] = [(0.89 * km) / DEGREE_KM, (0.454 * km) / DEGREE_KM / shrink];
    stand(mark, [centre.latitude + north, centre.longitude - west], group, NAMES);
  }
}
