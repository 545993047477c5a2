/** Where the sentences of the client are kept: one catalogue per language. */
import type { LinguiConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** `tools/generated.py` extracts into a folder of its own, to compare. */
const catalogues = process.env.TUTTI_CATALOGUES ?? 'src/locales';

const config: LinguiConfig = {
  sourceLocale: 'en',
  locales: ['en'],
  catalogs: [{ path: `${catalogues}/{locale}/messages`, include: ['src'], exclude: ['**/*.test.*'] }],
  format: formatter({ lineNumbers: false }),
};

export default config;
