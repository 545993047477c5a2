/** Why a notice came, in a sentence. */
import { useLingui } from '@lingui/react/macro';
import type { Notice } from '../../data/rows.ts';

export function useReason(): (notice: Notice, by: string | undefined) => string {
  const { t } = useLingui();
  return ({ reason }, by) => {
    if (reason === 'mentioned') return by ? t`${by} mentioned you` : t`You were mentioned`;
    if (reason === 'objection') return by ? t`${by} asks who should do this` : t`You are asked who should do this`;
    if (reason === 'answer') return by ? t`${by} answered your objection` : t`Your objection was answered`;
    if (reason === 'swap') return by ? t`${by} offers you a swap` : t`You are offered a swap`;
    if (reason === 'swap_reply') return by ? t`${by} answered your offer` : t`Your offer was answered`;
    if (reason === 'mentor') return by ? t`${by} asks you to help as a mentor` : t`You are asked to help as a mentor`;
    if (reason === 'due_soon') return t`This is due soon`;
    if (reason === 'due_today') return t`This is due today`;
    if (reason === 'overdue') return t`This was due, and is not done`;
    if (reason === 'escalating') return t`This is late; the leads of the project will hear of it`;
    if (reason === 'escalated') return t`This is late; the leads of the project hear of it`;
    return by ? t`${by} gave you this` : t`This was given to you`;
  };
}
