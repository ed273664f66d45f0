import { paths } from './paths';

/** Whether other sites may show this address in a frame: one may. */
export const isEmbeddable = (pathname: string) => pathname === paths.widget();

const FILM = /^\/blog\/[a-z0-9-]+\/video\/((?:[a-z0-9-]+\.)+[a-z0-9-]+)\/[\w-]+$/;

/** The one site that this address may show in a frame, being itself shown in a frame of ours; null: none. */
export const framedSite = (pathname: string): string | null => FILM.exec(pathname)?.[1] ?? null;
