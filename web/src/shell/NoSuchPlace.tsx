/** What an address without a screen shows. */
import { useLingui } from '@lingui/react/macro';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { useGo } from './go.ts';

export function NoSuchPlace() {
  const { t } = useLingui();
  const go = useGo();
  return (
    <EmptyState picture="search" action={<Button onPress={() => go('/my-work')}>{t`Go to My work`}</Button>}>
      {t`There is nothing at this address.`}
    </EmptyState>
  );
}
