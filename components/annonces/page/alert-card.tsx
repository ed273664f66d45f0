import { ButtonLink } from '@/components/ui/button';

/** To be told of annonces like this one. */
export function AlertCard({ href }: { href: string }) {
  return (
    <section className="pile pile-courte" aria-labelledby="comme-celle-ci">
      <h2 className="titre-3" id="comme-celle-ci">
        D’autres comme celle-ci
      </h2>
      <p>Gardez cette recherche. Nous vous écrivons quand une annonce semblable paraît.</p>
      <p>
        <ButtonLink href={href} variant="secondaire" icon="bell" prefetch={false}>
          M’alerter
        </ButtonLink>
      </p>
    </section>
  );
}
