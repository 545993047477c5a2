/** Puts the order of the cascade layers at the head of every stylesheet: chunks may load in any order. */
import type { Plugin } from 'vite';

const ORDER = '@layer reset,tokens,base,ui,screen;'; // as in src/styles/index.css

export function layers(): Plugin {
  return {
    name: 'tutti-layers',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = ORDER + file.source;
        }
      },
    },
  };
}
