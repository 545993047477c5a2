/** Who is here, what they can do and when they are away. */
import { useLingui } from '@lingui/react/macro';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useIsAdmin, useMe, usePeople, useRows } from '../data/hooks.ts';
import { useScreenSearch } from '../shell/go.ts';
import { Tools, Top } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/choice.tsx';
import { InviteDialog } from './inviting/InviteDialog.tsx';
import { Everybody } from './list/Everybody.tsx';
import { Invitations } from './list/Invitations.tsx';
import s from './list/list.module.css';
import { Teams } from './list/Teams.tsx';

type Sight = 'people' | 'teams' | 'invitations';

export function People() {
  const { t } = useLingui();
  const isAdmin = useIsAdmin();
  const [sight, setSight] = useSight(isAdmin);
  const [isInviting, setInviting] = useState(false);
  const sights = useSights(isAdmin);
  return (
    <>
      <Top title={t`People`} />
      {isAdmin && (
        <Tools>
          <Button tone="primary" icon={<UserPlus />} onPress={() => setInviting(true)}>
            {t`Invite`}
          </Button>
        </Tools>
      )}
      <div className={s.page}>
        {sights.length > 1 && (
          <div className={s.sights}>
            <Segments label={t`What to look at`} value={sight} choices={sights} onChange={setSight} />
          </div>
        )}
        {sight === 'people' && <Everybody />}
        {sight === 'teams' && <Teams />}
        {sight === 'invitations' && <Invitations onInvite={() => setInviting(true)} />}
      </div>
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </>
  );
}

function useSights(isAdmin: boolean): { id: Sight; label: string }[] {
  const { t } = useLingui();
  const isInside = useMe()?.role !== 'guest';
  const people = usePeople().length;
  const open = useRows('invitation', { of: { state: 'open' } }, []).length;
  const invitations = { id: 'invitations' as const, label: open ? t`Invitations ${open}` : t`Invitations` };
  return [
    { id: 'people', label: t`Everybody ${people}` },
    ...(isInside ? [{ id: 'teams' as const, label: t`Teams` }] : []),
    ...(isAdmin ? [invitations] : []),
  ];
}

/** In the address, so that it can be linked to. */
function useSight(isAdmin: boolean): [Sight, (sight: Sight) => void] {
  const [{ view }, setSearch] = useScreenSearch();
  const known: Sight[] = isAdmin ? ['people', 'teams', 'invitations'] : ['people', 'teams'];
  const sight = known.find((each) => each === view) ?? 'people';
  return [sight, (next) => setSearch({ view: next === 'people' ? undefined : next })];
}
