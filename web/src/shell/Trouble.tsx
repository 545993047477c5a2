/** Catches what went wrong in a part of the page, so that the rest goes on. */
import { useLingui } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { ErrorState } from '../ui/empty.tsx';

interface Props {
  children: ReactNode;
  /** The trouble is over when this changes, such as the address. */
  until?: string;
}

export class CatchTrouble extends Component<Props, { error: Error | null; until: string | undefined }> {
  override state: { error: Error | null; until: string | undefined } = { error: null, until: this.props.until };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: { until: string | undefined }) {
    return props.until === state.until ? null : { error: null, until: props.until };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return <Trouble error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}

export function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useLingui();
  // A chunk that cannot be fetched is most often from before an upgrade: a reload gets the new ones.
  const isStale = /import|chunk|module/i.test(String(error));
  return (
    <ErrorState onRetry={isStale ? () => location.reload() : onRetry}>
      {isStale
        ? t`This part could not be loaded. Check your connection, or reload to get the newest version.`
        : t`Something went wrong on this screen. Your work is safe: whatever you saw saved is saved.`}
    </ErrorState>
  );
}
