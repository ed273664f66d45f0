import type { z } from 'zod';
import { AppError, isAppError } from './errors';

/** Of what no form of ours sends, a schema says nothing; the library that checks would, in English. */
const UNSAID = 'Cette saisie ne convient pas.';

/**
 * Validates what comes from outside.
 * @throws AppError `invalid` with one sentence per field (first issue of each).
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { error: () => UNSAID });
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  throw new AppError('invalid', Object.values(fields)[0] ?? UNSAID, fields);
}

/**
 * Reads several parts of one form, so that all that is wrong in it is said at once.
 * @returns what each reader found, in their order
 * @throws AppError `invalid` with the fields of all that were refused (of one field, the first sentence); any other error
 * as it comes
 */
export async function readAll<const R extends readonly (() => unknown)[]>(
  ...readers: R
): Promise<{ -readonly [At in keyof R]: Awaited<ReturnType<R[At]>> }> {
  const found = await Promise.allSettled(readers.map(async (read) => read()));
  const refused = found.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  const other = refused.find((reason) => !isAppError(reason) || reason.code !== 'invalid');
  if (other !== undefined) throw other;
  if (refused.length > 0) {
    const fields: Record<string, string> = {};
    for (const reason of refused)
      for (const [name, sentence] of Object.entries<string>(reason.fields)) fields[name] ??= sentence;
    throw new AppError('invalid', refused[0].message, fields);
  }
  return found.map((one) => (one.status === 'fulfilled' ? one.value : undefined)) as never;
}
