/** How the client is built: hashed files into the Python package, each with its compressed twins. */

import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressed } from './scripts/compressed.ts';
import { layers } from './scripts/layers.ts';

/** Only files that use the message macros go through Babel; the rest take Vite's fast path. */
const messages = {
  preset: () => ({ plugins: ['@lingui/babel-plugin-lingui-macro'] }),
  rolldown: { filter: { code: /@lingui\/(core|react)\/macro/ } },
};

// The host name stays ours, because the server checks that a request comes from its own pages.
const proxied = { target: process.env.TUTTI_BACKEND ?? 'http://127.0.0.1:8000', changeOrigin: false };

export default defineConfig(({ command }) => ({
  base: command === 'build' ? '/static/app/' : '/',
  plugins: [babel({ presets: [messages] }), react(), lingui(), layers(), compressed()],
  build: {
    outDir: '../tutti/web/static/app',
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0, // a data: address would need a wider content security policy
    target: 'es2024',
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(['/api', '/_allauth'].map((path) => [path, proxied])),
  },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node', setupFiles: ['src/test-setup.ts'] },
}));
