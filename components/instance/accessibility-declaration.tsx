import type { InstanceSettings } from '@/lib/instance/schema';
import { fullName, statutWords } from '@/lib/instance/words';
import { ContactLines } from './contact-lines';

/** The declaration of article 47 of the law of 11 February 2005, after the model of the RGAA. */
export function AccessibilityDeclaration({
  instance,
  address,
}: {
  instance: InstanceSettings;
  address: string;
}) {
  const site = fullName(instance);
  const editor = instance.editeur.split('\n')[0] || 'L’éditeur de ce site';
  return (
    <div className="prose">
      <p>
        {editor} s’engage à rendre ses sites internet, intranet, extranet et ses progiciels accessibles,
        conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration
        d’accessibilité s’applique à {site} ({address}).
      </p>
      <Conformity site={site} statut={instance.accessibiliteStatut} />
      <h2>Établissement de cette déclaration</h2>
      <p>Technologies utilisées par le site : HTML, CSS, SVG, WAI-ARIA et JavaScript.</p>
      <p>
        Chaque page est vérifiée pendant le développement avec l’outil axe, au clavier seul, à 200 %
        d’agrandissement, sur un écran de 320 pixels de large, en clair et en sombre. Ces vérifications ne
        remplacent pas un audit.
      </p>
      <h2>Retour d’information et contact</h2>
      <p>
        Si vous n’arrivez pas à accéder à un contenu ou à un service, dites-le-nous : nous vous orienterons
        vers une autre façon de faire, ou nous vous enverrons le contenu sous une autre forme.
      </p>
      <ContactLines {...instance} />
      <Appeal />
    </div>
  );
}

function Conformity({ site, statut }: { site: string; statut: InstanceSettings['accessibiliteStatut'] }) {
  const audited = statut !== 'non_conforme';
  return (
    <>
      <h2>État de conformité</h2>
      <p>
        {site} est <strong>{statutWords[statut]}</strong> avec le référentiel général d’amélioration de
        l’accessibilité (RGAA), version 4.1.2{audited ? '' : ', car aucun audit n’a encore été mené'}.
      </p>
      <h2>Résultats des tests</h2>
      <p>
        {audited
          ? 'Le rapport de l’audit de conformité est tenu à la disposition de toute personne qui le demande.'
          : 'En l’absence d’audit de conformité, il n’y a pas de résultats de tests. Jusqu’à cet audit, le site se déclare non conforme, même s’il est conçu pour respecter les règles du référentiel.'}
      </p>
      {statut !== 'totalement_conforme' && (
        <>
          <h2>Contenus non accessibles</h2>
          <p>
            Les documents, les textes et les images que les membres déposent dans leurs espaces peuvent
            présenter des défauts : un titre qui n’en est pas un, une image sans description. L’éditeur de
            texte propose des titres, des listes et des tableaux corrects ; nous ne corrigeons pas à la place
            des auteurs.
          </p>
        </>
      )}
    </>
  );
}

function Appeal() {
  return (
    <>
      <h2>Voies de recours</h2>
      <p>
        Cette procédure est à utiliser dans le cas suivant : vous avez signalé au responsable du site un
        défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un des services, et vous n’avez
        pas obtenu de réponse satisfaisante. Vous pouvez :
      </p>
      <ul>
        <li>
          écrire un message au{' '}
          <a href="https://formulaire.defenseurdesdroits.fr/" rel="noopener">
            Défenseur des droits
          </a>{' '}
          ;
        </li>
        <li>
          contacter{' '}
          <a href="https://www.defenseurdesdroits.fr/carte-des-delegues" rel="noopener">
            le délégué du Défenseur des droits
          </a>{' '}
          près de chez vous ;
        </li>
        <li>
          envoyer un courrier par la poste, gratuit, sans timbre : Défenseur des droits, Libre réponse 71120,
          75342 Paris CEDEX 07.
        </li>
      </ul>
    </>
  );
}
