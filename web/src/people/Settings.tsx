/** Profile, signing in, workspace, roles and tokens. */
import { useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Feeds } from '../calendars/Feeds.tsx';
import { Policy } from '../assignment/Policy.tsx';
import { Register } from '../assignment/Register.tsx';
import { LearnedMode } from '../forecast/LearnedMode.tsx';
import { useMe } from '../data/hooks.ts';
import { Top } from '../shell/top.tsx';
import { BringAlong } from './settings/BringAlong.tsx';
import { Profile } from './settings/Profile.tsx';
import { Roles } from './settings/Roles.tsx';
import { Skills } from './settings/Skills.tsx';
import { SigningIn } from './settings/SigningIn.tsx';
import s from './settings/sections.module.css';
import { TeamsHere } from './settings/TeamsHere.tsx';
import { Tokens } from './settings/Tokens.tsx';
import { WorkspaceName } from './settings/WorkspaceName.tsx';

interface SettingsPart {
  id: string;
  name: string;
  Content: ComponentType;
}

export function Settings() {
  const { t } = useLingui();
  const { section = 'profile' } = useParams({ strict: false });
  const parts = useParts();
  const part = parts.find((each) => each.id === section) ?? parts[0];
  return (
    <>
      <Top title={t`Settings`} />
      <div className={s.frame}>
        <nav className={s.places} aria-label={t`Parts of the settings`}>
          {parts.map(({ id, name }) => (
            <Link key={id} to="/settings/$section" params={{ section: id }} className={s.place}>
              {name}
            </Link>
          ))}
        </nav>
        <div className={s.content}>{part && <part.Content />}</div>
      </div>
    </>
  );
}

/** Guests see what is theirs and what they may. */
function useParts(): SettingsPart[] {
  const { t } = useLingui();
  const isInside = useMe()?.role !== 'guest';
  const own = [
    { id: 'profile', name: t`Profile`, Content: Profile },
    { id: 'signing-in', name: t`Signing in`, Content: SigningIn },
    { id: 'calendars', name: t`Calendars`, Content: Feeds },
    { id: 'tokens', name: t`API tokens`, Content: Tokens },
    { id: 'roles', name: t`Roles and permissions`, Content: Roles },
    { id: 'algorithms', name: t`Algorithms`, Content: Algorithms },
  ];
  const shared = [
    { id: 'workspace', name: t`Workspace`, Content: WorkspaceName },
    { id: 'skills', name: t`Skills`, Content: Skills },
    { id: 'teams', name: t`Teams`, Content: TeamsHere },
    { id: 'planning', name: t`Planning`, Content: Policy },
    { id: 'data', name: t`Data`, Content: BringAlong },
  ];
  return isInside ? [...own, ...shared] : own;
}

function Algorithms() {
  return (
    <>
      <Register />
      <LearnedMode />
    </>
  );
}
