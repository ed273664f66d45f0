/** What one may do when the answer is not good enough; the same words in every declaration of the RGAA. */
export function AccessibilityAppeal() {
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
          </a>
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
