/** Of the conversation between the author of an annonce and who answers it: answering again goes on in the same one. */
export const answerKey = (annonceId: string, compteId: string) => `annonce:${annonceId}:${compteId}`;

/** Of the conversation that an agent opens between the authors of two annonces: introducing them twice is once. */
export const introductionKey = (a: string, b: string) => `relation:${[a, b].sort().join(':')}`;

/** Under what its participants are told of it (`notify`). */
export const conversationCle = (conversationId: string) => `conversation:${conversationId}`;
