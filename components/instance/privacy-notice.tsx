import { paths } from '@/lib/core/paths';
import type { InstanceSettings } from '@/lib/instance/schema';
import { fullName } from '@/lib/instance/words';
import { KeptData } from './kept-data';
import { Lines } from './lines';

/** What articles 13 and 14 of the GDPR ask to tell. */
export function PrivacyNotice({ instance, mailsKept }: { instance: InstanceSettings; mailsKept: boolean }) {
  return (
    <div className="pile-section">
      <div className="prose">
        <h2>Qui en répond</h2>
        <Lines text={instance.editeur || 'L’éditeur n’a pas encore été renseigné.'} />
        <p>Pour toute question sur vos données, écrivez à :</p>
        <Lines
          text={instance.contactDonnees || instance.emailContact || 'l’éditeur, à l’adresse ci-dessus.'}
        />
      </div>
      <section className="pile" aria-labelledby="gardees">
        <h2 className="titre-3" id="gardees">
          Ce que nous gardons
        </h2>
        <p className="texte">
          {fullName(instance)} sert une mission d’intérêt public, la vie culturelle du territoire : c’est la
          base légale de ce qui suit (règlement général sur la protection des données, article 6, paragraphe
          1, point e). Rien n’est vendu, rien ne sert à de la publicité.
        </p>
        <KeptData mailsKept={mailsKept} />
      </section>
      <div className="prose">
        <h2>Qui y a accès</h2>
        <p>
          Vos partenaires voient votre nom, votre fonction et vos structures dans les espaces que vous
          partagez, jamais votre adresse e-mail. Tant qu’une invitation attend votre réponse, les responsables
          de l’espace voient l’adresse à laquelle elle est partie. Un espace privé n’est lu que par ses
          membres. Les agents qui tiennent le site et l’hébergeur accèdent aux données quand leur travail le
          demande, et sont tenus au secret professionnel.
        </p>
        <p>
          Les données sont hébergées dans l’Union européenne. Elles ne sont transmises à personne d’autre,
          sauf demande d’une autorité judiciaire.
        </p>
        <h2>Traceurs</h2>
        <p>
          Aucun. Le site ne mesure pas votre visite et n’appelle aucun autre site : lettres, images et cartes
          viennent d’ici. Un seul cookie est déposé, quand vous vous connectez : il sert à vous reconnaître
          d’une page à l’autre, et il est exempté de consentement. Votre navigateur garde aussi, sur votre
          appareil seulement, ce que vous n’avez pas fini d’écrire ou d’envoyer, et le texte des documents où
          vous écrivez : trente jours au plus, et jusqu’à votre déconnexion.
        </p>
        <h2>Vos droits</h2>
        <p>
          Vous pouvez voir vos données, les corriger, les recevoir dans un fichier et les effacer : la page{' '}
          <a href={paths.compteDonnees()}>Mes données</a> de votre compte le fait tout de suite. Pour en
          limiter l’usage ou vous y opposer, écrivez au contact donné en haut de cette page : nous répondons
          sous un mois. Quand un compte est supprimé, ce que la personne a écrit avec d’autres reste, sans son
          nom.
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
    </div>
  );
}
