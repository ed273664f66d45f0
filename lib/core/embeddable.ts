import { paths } from './paths';

/** Whether other sites may show this address in a frame: one may. */
export const isEmbeddable = (pathname: string) => pathname === paths.widget();
