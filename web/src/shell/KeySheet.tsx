/** All keys that work here and now, by group. */
import { useLingui } from '@lingui/react/macro';
import { useSignal } from '../data/signal.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { type Command, useAllCommands, overlay } from './keys.ts';
import { usePreferences } from './preferences.ts';
import s from './shell.module.css';

export function KeySheet() {
  const { t } = useLingui();
  const isOpen = useSignal(overlay) === 'keys';
  return (
    <Dialog title={t`Keys`} isOpen={isOpen} onClose={() => overlay.set(null)} width="wide">
      <AllKeys />
    </Dialog>
  );
}

function AllKeys() {
  const { t } = useLingui();
  const { singleKeys } = usePreferences();
  const groups = Map.groupBy(
    useAllCommands().filter((command) => command.keys),
    (command) => command.group,
  );
  return (
    <>
      {!singleKeys && <p>{t`Single letters are switched off. You can switch them on under Settings.`}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: longer than a window can be, so the arrow keys must scroll it */}
      <div className={s.keyGroups} tabIndex={0} role="group" aria-label={t`Keys`}>
        {[...groups].map(([group, commands]) => (
          <section key={group}>
            <h2>{group}</h2>
            <dl>{commands.map(KeyLine)}</dl>
          </section>
        ))}
      </div>
    </>
  );
}

function KeyLine({ id, title, keys = '' }: Command) {
  return (
    <div key={id} className={s.keyLine}>
      <dt>{title}</dt>
      <dd>
        {keys.split('|').map((each) => (
          <Kbd key={each} keys={each} />
        ))}
      </dd>
    </div>
  );
}
