import type { Metadata } from 'next';
import { EspaceMain } from '@/components/espaces/espace-main';
import { RolesPanel } from '@/components/membres/roles-panel';
import { listMembres } from '@/lib/espaces/membres';
import { canManage } from '@/lib/membres/policy';
import { currentEspace } from '../current-espace';
import { InviteSection } from './invite-section';
import { LeaveSection } from './leave-section';
import { MembersSection } from './members-section';
import { RequestsSection } from './requests-section';
import { SentSection } from './sent-section';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { espace } = await currentEspace((await params).slug);
  return { title: `Membres, ${espace.nom}` };
}

export default async function MembresPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { actor, espace } = await currentEspace(slug);
  const q = String((await searchParams).q ?? '').slice(0, 200);
  const membres = await listMembres(actor, espace.id);
  const manager = canManage(espace.membership);
  return (
    <>
      <EspaceMain espaceId={espace.id}>
        <div className="centre-tete">
          <h1>Membres</h1>
        </div>
        <div className="pile-section">
          {manager ? <RequestsSection actor={actor} espaceId={espace.id} /> : null}
          {manager ? <InviteSection espaceId={espace.id} /> : null}
          <MembersSection meId={actor.id} membres={membres} espace={espace} q={q} />
          {manager ? <SentSection actor={actor} espaceId={espace.id} /> : null}
          <LeaveSection meId={actor.id} membres={membres} espace={espace} />
        </div>
      </EspaceMain>
      <RolesPanel />
    </>
  );
}
