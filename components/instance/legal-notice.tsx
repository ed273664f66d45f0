import Link from 'next/link';
import { paths } from '@/lib/core/paths';
import type { InstanceSettings } from '@/lib/instance/schema';
import { fullName } from '@/lib/instance/words';
import { ContactLines } from './contact-lines';
import { Lines } from './lines';

/** Mentions required by article 1-1 of the law of 21 June 2004 (LCEN), and how to give notice (DSA, article 16). */
export function LegalNotice({ instance }: { instance: InstanceSettings }) {
  return (
    <div className="prose">
      <h2>Éditeur</h2>
      <Lines text={instance.editeur || 'L’éditeur n’a pas encore été renseigné.'} />
      <h2>Direction de la publication</h2>
      <p>
        {instance.directeurPublication || 'La direction de la publication n’a pas encore été renseignée.'}
      </p>
      <h2>Hébergeur</h2>
      <Lines text={instance.hebergeur || 'L’hébergeur n’a pas encore été renseigné.'} />
      <h2>Nous joindre</h2>
      <p>
        <Link href={paths.contact()}>Nous écrire par le formulaire</Link>
        {(instance.telephone || instance.emailContact) && ', ou'}
      </p>
      <ContactLines {...instance} />
      <h2>À qui appartient ce que vous lisez</h2>
      <p>
        Les textes, les images et les documents appartiennent à celles et ceux qui les publient. Ils ne
        peuvent être repris qu’avec leur accord, sauf quand une licence ouverte est indiquée à côté. Publier
        sur {fullName(instance)} ne donne à l’éditeur que le droit de les montrer aux personnes à qui ils sont
        destinés.
      </p>
      <p>
        Le logiciel, Tréteaux, est libre : il est publié sous la licence AGPL, version 3 ou ultérieure. Chacun
        peut en demander le code source à l’éditeur. Les caractères Bricolage Grotesque et Atkinson
        Hyperlegible Next sont publiés sous la licence SIL Open Font, les pictogrammes Lucide sous la licence
        ISC.
      </p>
      <Notifying emailContact={instance.emailContact} />
      <h2>Droit applicable</h2>
      <p>
        Ce site est soumis au droit français. En cas de désaccord, écrivez-nous d’abord : la plupart des
        difficultés se règlent ainsi. À défaut, le tribunal administratif compétent est celui du siège de
        l’éditeur.
      </p>
    </div>
  );
}

function Notifying({ emailContact }: { emailContact: string }) {
  return (
    <>
      <h2 id="signaler">Signaler un contenu</h2>
      <p>
        Un contenu vous semble illicite ou contraire à la charte ? Sous chaque contenu, le lien « Signaler »
        vous guide. Vous pouvez aussi nous écrire
        {emailContact && (
          <>
            {' '}
            à <a href={`mailto:${emailContact}?subject=Signalement`}>{emailContact}</a>
          </>
        )}{' '}
        en donnant :
      </p>
      <ul>
        <li>l’adresse exacte de la page, et le passage en cause ;</li>
        <li>les raisons pour lesquelles ce contenu vous paraît illicite ou contraire à la charte ;</li>
        <li>
          votre nom et votre adresse e-mail, sauf s’il s’agit d’atteintes sexuelles sur des mineurs : vous
          pouvez alors rester anonyme ;
        </li>
        <li>
          une phrase qui dit que vous êtes de bonne foi et que ce que vous indiquez est exact et complet.
        </li>
      </ul>
      <p>
        Nous accusons réception, nous examinons, nous vous répondons avec nos raisons et la façon de les
        contester. La personne qui a publié est prévenue de la même manière.
      </p>
    </>
  );
}
