import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ImageSending } from './use-image-upload';

/** An image dropped or pasted into the text, on its way; or why it did not arrive. */
export function SendingLine({ sending, error }: { sending: ImageSending | null; error: string | null }) {
  if (error) return <Notice tone="erreur" title={error} live />;
  if (!sending) return null;
  return (
    <div className="doc-lien">
      <p className="petit" role="status">
        Envoi de « {sending.nom} », {sending.percent} %
      </p>
      <Button variant="discret" size="petit" onClick={sending.cancel}>
        Annuler l’envoi
      </Button>
    </div>
  );
}
