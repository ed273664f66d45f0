import { paths } from '@/lib/core/paths';

/** The three addresses the official client knows a file by: here they are one. */
export function addressesOf(publicOrigin: string, fichierId: string) {
  const address = publicOrigin + paths.fichier(fichierId);
  return { url: address, appUrl: address, ufsUrl: address };
}

/** What the official client reads once its bytes have arrived. */
export const uploadedBody = (
  publicOrigin: string,
  fichierId: string,
  fileHash: string,
  serverData: unknown,
) => ({
  ...addressesOf(publicOrigin, fichierId),
  fileHash,
  serverData,
});
