import { createDocument } from '@/lib/documents/commands';
import { docOf } from '@/lib/documents/content';
import { loadDocument } from '@/lib/documents/updates';
import { plainText } from './collab-client';
import { aCompte, anEspace } from './people';

/** Three people of one espace and a blank document in it. */
export async function aDocument(titre = 'Dossier de résidence') {
  const [anne, denis, lise] = await Promise.all([
    aCompte({ nom: 'Anne Aubry' }),
    aCompte({ nom: 'Denis Mougel' }),
    aCompte({ nom: 'Lise Lang' }),
  ]);
  const espace = await anEspace([
    [anne, 'responsable'],
    [denis, 'membre'],
    [lise, 'lecteur'],
  ]);
  const { id } = await createDocument(anne, { espaceId: espace.id, titre });
  return { id, espace, anne, denis, lise };
}

export const storedText = async (documentId: string) =>
  plainText(await docOf(await loadDocument(documentId)));
