/** Of the conversation between the author of an annonce and who answers it: answering again goes on in the same one. */
export const answerKey = (annonceId: string, compteId: string) => `annonce:${annonceId}:${compteId}`;
