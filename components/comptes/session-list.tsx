import { SubmitButton } from '@/components/ui/submit-button';

type Device = { handle: string; appareil: string; current: boolean; seen: string; opened: string };

/** The devices where one is signed in; each can be signed out from here. */
export function SessionList({
  devices,
  revoke,
}: {
  devices: Device[];
  revoke: (form: FormData) => Promise<void>;
}) {
  return (
    <ul className="rangs">
      {devices.map(({ handle, appareil, current, seen, opened }) => (
        <li key={handle} className="rang rang-acte">
          <div>
            <p className="gras">
              {appareil}
              {current && ' (cet appareil)'}
            </p>
            <p className="petit doux">
              {current
                ? `Visite ouverte le ${opened}`
                : `Dernier passage : ${seen}. Visite ouverte le ${opened}`}
              .
            </p>
          </div>
          {!current && (
            <form action={revoke}>
              <input type="hidden" name="session" value={handle} />
              <SubmitButton variant="discret" size="petit">
                Déconnecter<span className="sr"> {appareil}</span>
              </SubmitButton>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
