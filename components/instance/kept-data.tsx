/** What is kept, for what, and for how long. `mailsKept`: no mail server is set, mails stay in a folder. */
export function KeptData({ mailsKept }: { mailsKept: boolean }) {
  return (
    <dl className="faits">
      {kept(mailsKept).map(({ what, why, until }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd className="donnees-gardees">
            <p>{why}</p>
            <p className="petit doux">{until}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const kept = (mailsKept: boolean) => [
  {
    what: 'Votre compte',
    why: 'Nom, adresse e-mail, fonction, structures, mot de passe (illisible, même pour nous), date d’acceptation de la charte : pour vous reconnaître et vous présenter à vos partenaires.',
    until:
      'Tant que le compte existe. Effacé dès que vous le supprimez, et si vous n’êtes pas venu depuis deux ans, trente jours après vous avoir prévenu.',
  },
  {
    what: 'Vos visites',
    why: 'La liste des appareils connectés et leur dernière activité : pour que vous puissiez les déconnecter vous-même.',
    until: 'Trente jours après la dernière utilisation.',
  },
  {
    what: 'Vos espaces',
    why: 'Messages, documents, arrivées et départs, dernière visite : pour travailler ensemble et retrouver ce qui est nouveau.',
    until: 'Tant que l’espace existe. Un message supprimé par son auteur laisse une trace, sans son texte.',
  },
  {
    what: 'Les invitations',
    why: 'L’adresse e-mail d’une personne invitée, donnée par la personne qui l’invite : pour lui envoyer l’invitation, et rien d’autre.',
    until: 'Le lien expire après trente jours. L’adresse est effacée à la demande de la personne invitée.',
  },
  {
    what: 'Les fiches de l’annuaire',
    why: 'Nom, adresse, téléphone et e-mail d’une structure, venus de fichiers publics ou écrits par ses référents ; les invitations et les lettres qu’elle a reçues, et si l’adresse fonctionne : pour la faire connaître, lui proposer de tenir sa fiche, et ne pas lui écrire trop souvent.',
    until:
      'Tant que la fiche existe. Retirée à sa demande, tout est effacé, sauf une empreinte illisible, pour qu’un fichier ne la ramène pas.',
  },
  {
    what: 'Ce que vous dites d’une fiche',
    why: 'Correction, signalement ou demande de retrait, avec votre nom et votre adresse e-mail ; demande pour tenir une fiche : pour que l’on vous réponde. La structure ne sait pas qui a signalé.',
    until: 'Un an après la réponse. Un code pour tenir une fiche est oublié trois mois après son échéance.',
  },
  {
    what: 'Vos annonces',
    why: 'Texte, photos, commentaires, et ce que vous dites qu’elles sont devenues : pour relier offres et demandes, et compter ce qui aboutit. Un brouillon n’est lu que par vous.',
    until:
      'Une annonce quitte les listes à sa date de fin, le site soixante jours plus tard ; vous la gardez dans « Mes annonces » jusqu’à ce que vous la supprimiez. Ce que vos photos disent du lieu de la prise de vue est effacé à l’arrivée.',
  },
  {
    what: 'Vos articles du blog',
    why: 'Texte, photos, et l’échange avec l’équipe : pour publier ce que vous racontez, sous votre nom et sous licence libre. Ce que vous n’avez pas proposé n’est lu que par ses auteurs et les agents.',
    until:
      'Tant que vous ne les supprimez pas. Compte supprimé, ce qui a paru reste, sans votre nom ; le reste est effacé.',
  },
  {
    what: 'Les demandes à rejoindre un espace',
    why: 'Qui demande, le mot écrit aux responsables, leur réponse : pour qu’ils décident, et que vous sachiez où vous en êtes.',
    until: 'Tant que l’espace et le compte existent.',
  },
  {
    what: 'Les e-mails envoyés',
    why: 'Le message et son destinataire : invitations, liens de connexion, avertissements de sécurité.',
    until: mailsKept
      ? 'Aucun serveur d’envoi n’est réglé ici : ils restent dans un dossier du serveur, jusqu’à ce que l’hébergeur les efface.'
      : 'Le temps de l’envoi. Effacés une fois partis.',
  },
  {
    what: 'Les journaux techniques',
    why: 'Page demandée, heure, adresse réseau : pour réparer une panne et se défendre d’une attaque.',
    until: 'Un an au plus, chez l’hébergeur.',
  },
];
