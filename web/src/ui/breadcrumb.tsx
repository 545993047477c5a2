/** Where the person is, and the way up. The last step is the page itself. */
import { t } from '@lingui/core/macro';
import { ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import s from './breadcrumb.module.css';

export interface BreadcrumbProps {
  /** Links of the router for all but the last, plain text for the last. */
  steps: readonly { id: string; content: ReactNode }[];
}

export function Breadcrumb({ steps }: BreadcrumbProps) {
  return (
    <nav aria-label={t`Breadcrumb`}>
      <ol className={s.steps}>
        {steps.map((step, at) => (
          <Fragment key={step.id}>
            {at > 0 && (
              <li aria-hidden>
                <ChevronRight size={13} />
              </li>
            )}
            <li className={s.step} aria-current={at === steps.length - 1 ? 'page' : undefined}>
              {step.content}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
