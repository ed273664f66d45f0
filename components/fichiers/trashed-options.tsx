'use client';

import { Confirm } from '@/components/ui/confirm';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFichierActs } from './actions-context';

/** What can be done with a file in the trash: take it back, or, for who may, delete it for ever. */
export function TrashedOptions({ id, nom, canDelete }: { id: string; nom: string; canDelete: boolean }) {
  const { restore, remove } = useFichierActs();
  return (
    <>
      <form action={restore}>
        <input type="hidden" name="fichierId" value={id} />
        <input type="hidden" name="nom" value={nom} />
        <SubmitButton variant="secondaire" size="petit">
          <Icon name="rotate-ccw" /> Restaurer<span className="sr"> {nom}</span>
        </SubmitButton>
      </form>
      {canDelete && (
        <Confirm
          summary={
            <>
              Effacer<span className="sr"> {nom} pour de bon</span>
            </>
          }
          question="Effacer ce fichier pour de bon ?"
          consequence={`« ${nom} » disparaîtra pour tout le monde, aussi sous les messages et dans les documents.`}
          confirm="Effacer pour de bon"
          action={remove}
          fields={{ fichierId: id, nom }}
        />
      )}
    </>
  );
}
