'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';

/** In the place of a form that sent a mail: where to look, and what to do if nothing comes. */
export function MailSent({
  email,
  keptOnServer,
  children,
}: {
  email: string;
  /** No mail server is set: mails stay in a folder. Told on demonstrations, where it would puzzle. */
  keptOnServer: boolean;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="pile" role="status" tabIndex={-1}>
      <h2>Ouvrez votre boîte aux lettres</h2>
      <p>
        Adresse : <strong>{email}</strong>
      </p>
      {children}
      <p className="petit doux">
        Rien n’arrive ? Regardez dans les messages indésirables, vérifiez l’adresse, puis recommencez dans
        quelques minutes.
      </p>
      {keptOnServer && (
        <Notice tone="information" title="Démonstration">
          Aucun serveur d’envoi n’est réglé ici : les messages sont gardés dans le dossier « mails » des
          données du serveur.
        </Notice>
      )}
    </div>
  );
}
