/** Tells how an import ended to whoever went elsewhere meanwhile. */
import { plural, t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import { useRows } from '../data/hooks.ts';
import type { Import } from '../data/rows.ts';
import { useGo } from '../shell/go.ts';
import { toast } from '../shell/toasts.ts';
import { isOfHours } from './sources.ts';

export function useImportNews() {
  const go = useGo();
  const files = useRows('import', {}, []);
  const running = useRef(new Set<string>());
  useEffect(() => {
    for (const file of files) {
      if (file.state === 'running') running.current.add(file.id);
      else if (running.current.delete(file.id) && !isLookedAt(file)) tell(file, go);
    }
  }, [files, go]);
}

const isLookedAt = (file: Import): boolean =>
  location.pathname === '/import' && new URLSearchParams(location.search).get('file')?.includes(file.id) === true;

function tell(file: Import, go: (address: string) => void) {
  const action = { label: t`Look`, run: () => go(`/import?file=${file.id}`) };
  if (file.state === 'done') {
    const count = file.counts.cards ?? 0;
    const entries = file.counts['time entries'] ?? 0;
    toast({
      text: isOfHours(file)
        ? plural(entries, { one: `One entry of ${file.name} is in`, other: `# entries of ${file.name} are in` })
        : plural(count, { one: `One task of ${file.name} is in`, other: `# tasks of ${file.name} are in` }),
      action,
    });
  }
  if (file.state === 'failed') toast({ text: t`${file.name} could not be brought in`, tone: 'bad', action });
}
