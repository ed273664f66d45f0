import type { z } from 'zod';
import { AppError } from './errors';

/**
 * Validates what comes from outside.
 * @throws AppError `invalid` with one sentence per field (first issue of each).
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  throw new AppError('invalid', Object.values(fields)[0] ?? 'Cette saisie ne convient pas.', fields);
}
