import Link from 'next/link';
import type { ReactNode } from 'react';
import { fullDate, noonOf } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import type { InstanceSettings } from '@/lib/instance/schema';
import { fullName, statutWords } from '@/lib/instance/words';
import { AccessibilityAppeal } from './accessibility-appeal';
import { ContactLines } from './contact-lines';

type Props = {
  instance: InstanceSettings;
  address: string;
};

/** The declaration of article 47 of the law of 11 February 2005, after the model of the RGAA 4.1.2. */
export function AccessibilityDeclaration({ instance, address }: Props) {
  const editor = instance.editeur.split('\n')[0] || 'L’éditeur de ce site';
  const established = dateOf(instance.accessibiliteEtablieLe);
  return (
    <div className="prose">
      <p>
        {editor} s’engage à rendre ses sites internet, intranet, extranet et ses progiciels accessibles,
        conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration
        d’accessibilité s’applique à {fullName(instance)} ({address}).
      </p>
      <Conformity instance={instance} />
      <Faults instance={instance} />
      <h2>Établissement de cette déclaration</h2>
      {established && <p>Cette déclaration a été établie le {established}.</p>}
      <h3>Technologies utilisées pour la réalisation du site</h3>
      <Items text={'HTML\nCSS\nSVG\nWAI-ARIA\nJavaScript'} />
      <h3>Environnement de test</h3>
      <Items
        text={instance.accessibiliteEnvironnements}
        empty="Aucun audit n’a encore été mené avec des technologies d’assistance."
      />
      <h3>Outils pour évaluer l’accessibilité</h3>
      <Items text={instance.accessibiliteOutils} />
      <p>
        Chaque page est aussi vérifiée pendant le développement avec l’outil axe, au clavier seul, à 200 %
        d’agrandissement, sur un écran de 320 pixels de large, en clair et en sombre. Ces vérifications ne
        remplacent pas un audit.
      </p>
      <h3>Pages du site ayant fait l’objet de la vérification de conformité</h3>
      <Items text={instance.accessibilitePages} empty="Aucune, en l’absence d’audit." />
      <h2>Retour d’information et contact</h2>
      <p>
        Si vous n’arrivez pas à accéder à un contenu ou à un service, dites-le-nous : nous vous orienterons
        vers une autre façon de faire, ou nous vous enverrons le contenu sous une autre forme.
      </p>
      <p>
        <Link href={paths.contact({ objet: 'Accessibilité' })}>Signaler un défaut d’accessibilité</Link>
        {(instance.telephone || instance.emailContact) && ', ou'}
      </p>
      <ContactLines {...instance} />
      <AccessibilityAppeal />
    </div>
  );
}

function Conformity({ instance }: { instance: InstanceSettings }) {
  const { accessibiliteStatut: statut, accessibiliteAuditeur: auditor, accessibiliteTaux: rate } = instance;
  const date = dateOf(instance.accessibiliteAuditLe);
  const audited = Boolean(date || rate);
  return (
    <>
      <h2>État de conformité</h2>
      <p>
        {fullName(instance)} est <strong>{statutWords[statut]}</strong> avec le référentiel général
        d’amélioration de l’accessibilité (RGAA), version 4.1.2{reasons[audited ? statut : 'aucun_audit']}
      </p>
      <h2>Résultats des tests</h2>
      {audited ? (
        <>
          <p>
            L’audit de conformité
            {date && ` du ${date}`}
            {auditor && `, mené par ${auditor},`} révèle que
            {rate ? ` ${rate} % des critères du RGAA sont respectés.` : ' le site est à améliorer.'}
          </p>
          <p>Le rapport de l’audit est tenu à la disposition de toute personne qui le demande.</p>
        </>
      ) : (
        <p>
          En l’absence d’audit de conformité, il n’y a pas de résultats de tests. Jusqu’à cet audit, le site
          se déclare non conforme, même s’il est conçu pour respecter les règles du référentiel.
        </p>
      )}
    </>
  );
}

const reasons = {
  aucun_audit: ', car aucun audit n’a encore été mené.',
  non_conforme: ', car plus de la moitié des critères ne sont pas respectés.',
  partiellement_conforme: ', en raison des non-conformités et des dérogations énumérées ci-dessous.',
  totalement_conforme: '.',
} as const;

function Faults({ instance }: { instance: InstanceSettings }) {
  const {
    accessibiliteStatut: statut,
    accessibiliteDefauts: faults,
    accessibiliteDerogations: exemptions,
    accessibiliteHorsChamp: outside,
  } = instance;
  const whole = statut === 'totalement_conforme';
  if (whole && !exemptions && !outside) return null;
  return (
    <>
      <h2>Contenus non accessibles</h2>
      {!whole && (
        <>
          <h3>Non-conformités</h3>
          <Items text={faults} empty="Elles seront énumérées ici après l’audit." />
          <p>
            Les documents, les textes et les images que les membres déposent peuvent présenter des défauts :
            un titre qui n’en est pas un, une image sans description. L’éditeur de texte propose des titres,
            des listes et des tableaux corrects ; nous ne corrigeons pas à la place des auteurs.
          </p>
        </>
      )}
      <h3>Dérogations pour charge disproportionnée</h3>
      <Items text={exemptions} empty="Aucune." />
      <h3>Contenus non soumis à l’obligation d’accessibilité</h3>
      <Items text={outside} empty="Aucun n’est déclaré." />
    </>
  );
}

/** One item per line; nothing, or what is said of nothing, when there is none. */
function Items({ text, empty }: { text: string; empty?: ReactNode }) {
  const items = text.split('\n').filter((item) => item.trim() !== '');
  if (items.length === 0) return empty ? <p>{empty}</p> : null;
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** « 14 mars 2027 », of a day kept as « 2027-03-14 ». */
const dateOf = (iso: string) => (iso ? fullDate(noonOf(new Date(iso))) : '');
