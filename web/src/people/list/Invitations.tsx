/** Invitations that nobody has accepted yet. */
import { useLingui } from '@lingui/react/macro';
import { withdrawInvitation } from '../../data/commands.ts';
import { useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Invitation } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { dayInWords } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty.tsx';
import { Tag } from '../../ui/tags.tsx';
import { roleInWords } from '../roles.ts';
import s from './list.module.css';

export function Invitations({ onInvite }: { onInvite: () => void }) {
  const { t } = useLingui();
  const open = useRows('invitation', { of: { state: 'open' }, sort: [by('email')] }, []);
  if (!open.length) {
    return (
      <EmptyState picture="people" action={<Button onPress={onInvite}>{t`Invite`}</Button>}>
        {t`Who is invited and has not come in yet is listed here.`}
      </EmptyState>
    );
  }
  return (
    <>
      <p
        className={s.lead}
      >{t`A link is shown only when it is made. If one got lost, withdraw it and invite again.`}</p>
      <ul className={s.cards}>
        {open.map((invitation) => (
          <OneInvitation key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </>
  );
}

function OneInvitation({ invitation: { id, email, role, expires_at } }: { invitation: Invitation }) {
  const { t } = useLingui();
  const isOver = new Date(expires_at) < new Date();
  const until = dayInWords(expires_at.slice(0, 10));
  return (
    <li className={s.card}>
      <div className={s.cardName}>
        <strong className="clip">{email}</strong>
        <span className={s.facts}>
          {roleInWords(role)}
          {!isOver && <span>{t`holds until ${until}`}</span>}
        </span>
      </div>
      <span className={s.cardTail}>
        {isOver && <Tag tone="warn">{t`Run out`}</Tag>}
        <Button size="small" onPress={() => void act(withdrawInvitation(id), t`The invitation is withdrawn`)}>
          {t`Withdraw`}
        </Button>
      </span>
    </li>
  );
}
