/** The language the client speaks: its catalogue is loaded beside the first screen, whichever language it is. */
import { i18n } from '@lingui/core';

const { messages } = await import('../locales/en/messages.po');
i18n.load('en', messages);
i18n.activate('en');

/** How dates and controls speak: our English has the day before the month and weeks that begin on Monday. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

export { i18n };
