import type { ReactNode } from 'react';
import { SiteFrame } from '../site-frame';

/**
 * Every page outside an espace. No `loading` file here: what is streamed after a placeholder needs a script to take its
 * place, and these pages must be readable without one.
 */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>;
}
