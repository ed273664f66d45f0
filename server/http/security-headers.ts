import type { ServerResponse } from 'node:http';
import { framedSite, isEmbeddable } from '@/lib/core/embeddable';

/**
 * Headers of every answer. Pages replace the content policy by their own (`content-policy.ts`); what is not a page (a file, a
 * picture opened alone) runs and loads nothing.
 */
export function setSecurityHeaders(response: ServerResponse, https: boolean, url = '') {
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('x-content-type-options', 'nosniff');
  // Older than the policy, which says it better: it knows no « anywhere ».
  const [pathname = ''] = url.split('?');
  const framed = isEmbeddable(pathname);
  if (!framed) response.setHeader('x-frame-options', framedSite(pathname) ? 'SAMEORIGIN' : 'DENY');
  // Not `no-referrer`: browsers would then send forms without their origin.
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', framed ? 'cross-origin' : 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  if (https) response.setHeader('strict-transport-security', 'max-age=31536000');
}
