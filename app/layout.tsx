import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { SoftLinks } from '@/components/layout/soft-links';
import { currentActor } from '@/lib/auth/current-actor';
import { env } from '@/lib/core/env';
import { fullName } from '@/lib/instance/words';
import { currentInstance } from './current-instance';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const [instance, actor] = await Promise.all([currentInstance(), currentActor()]);
  const name = fullName(instance);
  return {
    metadataBase: env().publicUrl,
    title: { default: name, template: `%s – ${name}` },
    description: `Celles et ceux qui font la culture (${instance.departementNom}) se trouvent et construisent des projets ensemble.`,
    applicationName: name,
    formatDetection: { telephone: false },
    // For machines that show a link: they are not signed in.
    ...(actor.kind === 'visiteur' && { openGraph: { siteName: name, locale: 'fr_FR', type: 'website' } }),
  };
}

/** Every page carries the nonce of its own request, and the settings of the moment. */
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9f9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#1c141a' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [instance, requested] = await Promise.all([currentInstance(), headers()]);
  const hue = `:root{--rideau-teinte:${instance.rideauTeinte};--rideau-chroma:${instance.rideauChroma}}`;
  return (
    <html lang="fr" data-fuseau={instance.fuseau}>
      <head>
        {/* Browsers hide the nonce of an element, which React would take for a difference. */}
        <style nonce={requested.get('x-nonce') ?? undefined} suppressHydrationWarning>
          {hue}
        </style>
      </head>
      <body>
        <a className="saut" href="#contenu">
          Aller au contenu
        </a>
        {children}
        <SoftLinks />
      </body>
    </html>
  );
}
