/** The whole client: language, looks, keys, and the screens behind their addresses. */
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { I18nProvider as AriaLanguage } from 'react-aria-components';
import '@fontsource-variable/inter';
import '../styles/index.css';
import { listenToKeys } from './keys.ts';
import { i18n, localeOf } from './language.ts';
import { dressPage } from './preferences.ts';
import { router } from './routes.tsx';
import { CatchTrouble } from './Trouble.tsx';

export function Shell() {
  useEffect(dressPage, []);
  useEffect(listenToKeys, []);
  return (
    <I18nProvider i18n={i18n}>
      <AriaLanguage locale={localeOf(i18n.locale)}>
        <CatchTrouble>
          <RouterProvider router={router} />
        </CatchTrouble>
      </AriaLanguage>
    </I18nProvider>
  );
}
