/** How a project starts here, in the order it happens. */
export function Steps() {
  return (
    <>
      <div className="section-tete">
        <h2 id="etapes">Comment on s’y met</h2>
      </div>
      <ol className="programme">
        {steps.map(({ title, text }) => (
          <li key={title}>
            <div>
              <h3 className="titre-4">{title}</h3>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

const steps = [
  {
    title: 'Vous créez votre compte',
    text: 'Un nom, une adresse e-mail. C’est gratuit, et un mot de passe n’est pas obligatoire.',
  },
  {
    title: 'Vous ouvrez un espace',
    text: 'Le nom du projet suffit. Le modèle « résidence et ateliers » pose déjà les titres du dossier.',
  },
  {
    title: 'Vous invitez vos partenaires',
    text: 'Leur adresse e-mail suffit aussi. Ils vous rejoignent depuis le message, sans rien installer.',
  },
  {
    title: 'Vous construisez ensemble',
    text: 'On discute, on écrit le dossier au même moment, chacun voit qui fait quoi. Rien ne se perd.',
  },
];
