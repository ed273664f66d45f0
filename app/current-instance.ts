import { cache } from 'react';
import { getInstance } from '@/lib/instance/queries';

/** The settings of this installation, read once per request. */
export const currentInstance = cache(getInstance);
