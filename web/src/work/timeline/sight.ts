/** How the timeline is looked at: all of it in the address. */
import { useCallback, useMemo } from 'react';
import type { Id } from '../../data/rows.ts';
import type { Leading } from '../tasks/leading-search.ts';
import { GROUPINGS, type Grouping } from './lines.ts';
import { ZOOMS, type Zoom } from './scale.ts';

export interface Sight {
  zoom: Zoom;
  grouping: Grouping | 'project';
  /** How lines are grouped where nobody chose. */
  usual: Grouping | 'project';
  /** Groups that are folded. */
  closed: ReadonlySet<string>;
  /** Whether the critical path and slack are shown. */
  isCritical: boolean;
  baseline: Id | undefined;
  zoomTo: (zoom: Zoom) => void;
  /** Closer is -1. */
  zoomBy: (step: 1 | -1) => void;
  groupBy: (grouping: Grouping | 'project') => void;
  toggle: (id: string) => void;
  showCritical: (isOn: boolean) => void;
  compare: (baseline: Id | undefined) => void;
}

export function useSight([search, setSearch]: Leading, usual: Grouping | 'project'): Sight {
  const zoom = ZOOMS.find((each) => each === search.zoom) ?? 'week';
  const grouping = GROUPINGS.find((each) => each === search.group) ?? usual;
  const closed = useMemo(() => new Set((search.closed ?? '').split(',').filter(Boolean)), [search.closed]);
  const zoomTo = useCallback((to: Zoom) => setSearch({ zoom: to === 'week' ? undefined : to }), [setSearch]);
  const zoomBy = useCallback(
    (step: 1 | -1) => zoomTo(ZOOMS[Math.max(0, Math.min(ZOOMS.indexOf(zoom) + step, ZOOMS.length - 1))]!),
    [zoomTo, zoom],
  );
  const toggle = useCallback(
    (id: string) => {
      const next = new Set(closed);
      if (!next.delete(id)) next.add(id);
      setSearch({ closed: [...next].join(',') || undefined });
    },
    [closed, setSearch],
  );
  const groupBy = useCallback(
    (to: Grouping | 'project') => setSearch({ group: to === usual ? undefined : to, closed: undefined }),
    [setSearch, usual],
  );
  const showCritical = useCallback((isOn: boolean) => setSearch({ critical: isOn ? 'yes' : undefined }), [setSearch]);
  const compare = useCallback((baseline: Id | undefined) => setSearch({ baseline }), [setSearch]);
  const isCritical = search.critical === 'yes';
  const baseline = search.baseline;
  return useMemo(
    () => ({
      zoom,
      grouping,
      usual,
      closed,
      isCritical,
      baseline,
      zoomTo,
      zoomBy,
      groupBy,
      toggle,
      showCritical,
      compare,
    }),
    [zoom, grouping, usual, closed, isCritical, baseline, zoomTo, zoomBy, groupBy, toggle, showCritical, compare],
  );
}
