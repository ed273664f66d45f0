/** What the form of an espace sends, its check boxes and free disciplines put together. */
export function espaceFields(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const disciplines: string[] = [];
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    if (/^discipline-\d+$/.test(name)) disciplines.push(value);
    else if (name === 'disciplines') disciplines.push(...value.split(','));
    else fields[name] = value;
  }
  return { ...fields, disciplines };
}
