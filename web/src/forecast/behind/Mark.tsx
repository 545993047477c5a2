/** A cause as a patch of colour: columns share one, the later ones are paler. The words stand beside it. */
import type { CSSProperties } from 'react';
import type { DelayPart } from '../../data/behind.ts';
import { useRow, useStatuses } from '../../data/hooks.ts';
import { hueStyle } from '../../ui/hue.ts';
import { hueOfCause } from './words.ts';

const PALER = 20;
const PALEST = 55;

interface Props extends Pick<DelayPart, 'code' | 'of'> {
  className?: string;
  /** In a bar of several: how long it is. */
  minutes?: number;
}

export function Mark({ code, of, className, minutes }: Props) {
  const column = useRow('status', code === 'column' ? of : null);
  const waited = useStatuses(column?.project_id ?? '').filter(({ category }) => category !== 'done');
  const at = waited.findIndex(({ id }) => id === of);
  const full = `${Math.max(PALEST, 100 - PALER * Math.max(0, at))}%`;
  const style = { ...hueStyle(hueOfCause[code]), '--full': full, flexGrow: minutes } as CSSProperties;
  return <i className={className} style={style} aria-hidden />;
}
