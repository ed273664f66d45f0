import Link from 'next/link';
import { paths } from '@/lib/core/paths';

/** What everyone may ask, and how (RGPD, articles 15 to 22 and 77). */
export function PrivacyRights() {
  return (
    <div className="prose">
      <h2 id="droits">Vos droits, et comment vous en servir</h2>
      <ul>
        <li>
          <strong>Voir et emporter</strong> vos données : la page{' '}
          <Link href={paths.compteDonnees()}>Mes données</Link> en fait un fichier, tout de suite.
        </li>
        <li>
          <strong>Corriger</strong> : votre nom et votre adresse, dans{' '}
          <Link href={paths.compte()}>votre compte</Link> ; une fiche, depuis la fiche elle-même.
        </li>
        <li>
          <strong>Effacer</strong> : vous supprimez votre compte vous-même, dans{' '}
          <Link href={paths.compteDonnees()}>Mes données</Link>. Ce que vous avez écrit avec d’autres reste,
          sans votre nom.
        </li>
        <li>
          <strong>Vous opposer</strong> à ce que votre structure soit dans l’annuaire : « Demander le retrait
          de cette fiche », au bas de sa fiche. Il ne faut pas de compte.
        </li>
        <li>
          <strong>Limiter</strong> un usage, ou poser une question : écrivez au contact donné en haut de cette
          page, ou <Link href={paths.contact({ objet: 'Mes données personnelles' })}>par le formulaire</Link>.
          Nous répondons sous un mois.
        </li>
        <li>
          <strong>Ne plus recevoir d’e-mails</strong> : dans{' '}
          <Link href={paths.notificationsReglages()}>vos réglages</Link>, ou par le lien au bas de chaque
          message.
        </li>
      </ul>
      <p>
        Aucune décision n’est prise sur vous par un automate seul. Rien n’est vendu, rien ne sert à de la
        publicité.
      </p>
      <p>
        Si la réponse ne vous convient pas, vous pouvez saisir la Commission nationale de l’informatique et
        des libertés : CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07,{' '}
        <a href="https://www.cnil.fr/fr/plaintes" rel="noopener">
          cnil.fr
        </a>
        .
      </p>
    </div>
  );
}
