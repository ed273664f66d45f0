/** An address with what is given of its parameters. */
export const query = (address: string, params: Record<string, string | undefined>) => {
  const given = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length ? `${address}?${new URLSearchParams(given)}` : address;
};
