import type { ComponentProps } from 'react';
import { plural } from '@/lib/core/text';
import { COPIE_JOURS } from '@/lib/documents/words';
import type { InstanceSettings } from '@/lib/instance/schema';
import { fullName } from '@/lib/instance/words';
import { Lines } from './lines';
import { PrivacyRights } from './privacy-rights';
import { Registre } from './registre';

type Props = {
  instance: InstanceSettings;
  traitements: ComponentProps<typeof Registre>['traitements'];
  /** What protects all of it, a sentence each. */
  measures: string[];
};

/** What articles 13, 14 and 30 of the GDPR ask to tell: the policy first, then the record it rests on. */
export function PrivacyNotice({ instance, traitements, measures }: Props) {
  return (
    <div className="pile-section">
      <div className="prose">
        <h2>Qui en répond</h2>
        <Lines text={instance.editeur || 'L’éditeur n’a pas encore été renseigné.'} />
        <p>Pour toute question sur vos données, écrivez à :</p>
        <Lines
          text={instance.contactDonnees || instance.emailContact || 'l’éditeur, à l’adresse ci-dessus.'}
        />
        <h2>L’essentiel</h2>
        <ul>
          <li>Nous gardons ce qu’il faut pour vous reconnaître, travailler à plusieurs et vous prévenir.</li>
          <li>
            Votre adresse e-mail n’est pas montrée aux autres membres. Seule exception : tant qu’une
            invitation attend, les responsables de l’espace voient l’adresse où elle est partie.
          </li>
          <li>Un espace n’est lu que par ses membres, une conversation que par ses participants.</li>
          <li>
            Les données sont chez l’hébergeur nommé dans les mentions légales. Elles ne sont transmises à
            personne d’autre, sauf demande d’une autorité judiciaire.
          </li>
          <li>Vous pouvez tout emporter, et tout effacer, vous-même.</li>
        </ul>
        <h2>Traceurs</h2>
        <p>
          Aucun. Le site ne mesure pas votre visite. {elsewhere(instance)} Un seul cookie est déposé, quand
          vous vous connectez : il sert à vous reconnaître d’une page à l’autre, et il est exempté de
          consentement. Votre navigateur garde aussi, sur votre appareil seulement, ce que vous n’avez pas
          fini d’écrire ou d’envoyer, et le texte des documents où vous écrivez :{' '}
          {plural(COPIE_JOURS, 'jour')} au plus, et jusqu’à votre déconnexion.
        </p>
      </div>
      <PrivacyRights />
      <section className="pile-large" aria-labelledby="registre">
        <div className="prose">
          <h2 id="registre">Le registre des traitements</h2>
          <p>
            {fullName(instance)} sert une mission d’intérêt public, la vie culturelle du territoire. Voici
            tout ce qui est fait de données personnelles (règlement général sur la protection des données,
            article 30). Les durées sont celles que le logiciel applique. Rien n’est transféré hors de l’Union
            européenne par le site lui-même.
          </p>
        </div>
        <Registre traitements={traitements} />
        <div className="prose">
          <h3>Ce qui protège vos données</h3>
          <ul>
            {measures.map((measure) => (
              <li key={measure}>{measure}</li>
            ))}
          </ul>
        </div>
      </section>
    </div>
  );
}

const elsewhere = ({ tuilesUrl }: InstanceSettings) =>
  tuilesUrl
    ? `Lettres et images viennent d’ici ; ouvrir une carte demande son fond à ${new URL(tuilesUrl.replace(/[{}]/g, '')).host}.`
    : 'Lettres, images et cartes viennent d’ici : aucun autre site n’est appelé. Une vidéo fait exception, quand vous choisissez de la lire.';
