import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { S3Settings } from '@/lib/core/env';

const CONNECT_MS = 5_000;
const REQUEST_MS = 60_000;

/** Addressed by path, so that a bucket needs no name of its own in the DNS; every request has an end. */
export function createS3Client({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings) {
  return new S3Client({
    ...(endpoint ? { endpoint } : {}),
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: REQUEST_MS, socketTimeout: REQUEST_MS },
    // Newer checksums are not understood by every server that speaks S3.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

const statusOf = (error: unknown) =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

export const isMissing = (error: unknown) => statusOf(error) === 404;

const FULL = new Set(['QuotaExceeded', 'InsufficientStorage', 'XMinioStorageFull', 'EntityTooLarge']);
export const isFull = (error: unknown) =>
  statusOf(error) === 507 || (error instanceof S3ServiceException && FULL.has(error.name));
