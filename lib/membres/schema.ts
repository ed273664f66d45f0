import { z } from 'zod';
import { membreRoles } from './words';

export const membreRole = z.enum(membreRoles, 'Choisissez un rôle.');
