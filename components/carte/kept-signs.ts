import { divIcon, type LayerGroup, type Map as LeafletMap, layerGroup, type Marker, marker } from 'leaflet';

export type LatLng = [number, number];

/** Something at a place of the map that can be followed. */
export type Sign = {
  /** All that it is and says: as long as this stays, so does its element. */
  key: string;
  where: LatLng;
  /** The fiches it stands for. */
  ids: string[];
  make(): HTMLElement;
  /** Draws what of it depends on the zoom. */
  lay?(made: HTMLElement): void;
};
type Kept = Pick<Sign, 'where' | 'ids'> & { made: HTMLElement; on: Marker };

const MARGIN = 50;
const SIGNS = 'markerPane';

/** Stands an element at a place of the map. */
export function stand(made: HTMLElement, where: LatLng, group: LayerGroup, pane = SIGNS) {
  const icon = divIcon({ html: made, className: 'carte-signe', iconSize: [0, 0] });
  return marker(where, { icon, pane, keyboard: false, interactive: false }).addTo(group);
}

function bringIntoSight(map: LeafletMap, where: LatLng) {
  map.panInside(where, { padding: [MARGIN, MARGIN], animate: false });
  // Browsers scroll what hides the focused element, and would push the map out of its frame.
  map.getContainer().scrollTo(0, 0);
}

/** Puts elements in this order, in which Tab goes, without moving `still`: moved, it would lose the focus. */
function putInOrder(elements: HTMLElement[], still: HTMLElement | undefined) {
  if (elements.every((one, at) => at === 0 || elements[at - 1]?.nextElementSibling === one)) return;
  const middle = still ? elements.indexOf(still) : -1;
  elements.forEach((one, at) => {
    if (at < middle) still?.before(one);
    else if (at > middle) one.parentElement?.append(one);
  });
}

/**
 * What a map can be followed by. Drawn again, each sign that stays keeps its element, and with it the focus of who goes
 * through them by keyboard; the focus of one that goes passes to the sign that stands for the same fiche, else to the
 * map.
 */
export function keepSigns(map: LeafletMap) {
  const group = layerGroup().addTo(map);
  let kept = new Map<string, Kept>();

  function put({ where, ids, make }: Sign): Kept {
    const made = make();
    made.addEventListener('focus', () => bringIntoSight(map, where));
    return { where, ids, made, on: stand(made, where, group) };
  }

  /** @returns the sign that has the focus now */
  function passFocus(before: Kept, now: Kept[]) {
    const heir =
      now.find((one) => one === before) ?? now.find(({ ids }) => ids.some((id) => before.ids.includes(id)));
    if (!heir) map.getContainer().focus({ preventScroll: true });
    else if (heir !== before) heir.made.focus({ preventScroll: true });
    else bringIntoSight(map, heir.where);
    return heir;
  }

  return (signs: Sign[]) => {
    const focused = [...kept.values()].find(({ made }) => made === document.activeElement);
    const before = kept;
    kept = new Map();
    for (const sign of signs) {
      const one = before.get(sign.key) ?? put(sign);
      sign.lay?.(one.made);
      kept.set(sign.key, one);
    }
    const now = [...kept.values()];
    // Before its element goes: the focus would fall back to the top of the page.
    const holder = focused && passFocus(focused, now);
    for (const [key, { on }] of before) if (!kept.has(key)) group.removeLayer(on);
    const icons = now.flatMap(({ on }) => on.getElement() ?? []);
    putInOrder(icons, holder?.on.getElement());
  };
}
