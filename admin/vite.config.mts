import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Packages that change together travel together, so that a release of ours does not make a browser fetch them anew. */
const groups = [
  { name: 'charts', test: /node_modules[\\/]@mui[\\/]x-/, priority: 40 },
  {
    name: 'react',
    test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom|react-is)[\\/]/,
    priority: 30,
  },
  { name: 'mui', test: /node_modules[\\/](@mui|@emotion|@popperjs|react-transition-group)[\\/]/, priority: 20 },
  { name: 'admin', test: /node_modules[\\/](react-admin|ra-|@tanstack|react-hook-form|lodash|date-fns)/, priority: 10 },
];

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: here('../dist/admin'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      input: { index: here('index.html'), explorer: here('explorer.html') },
      output: { codeSplitting: { groups } },
    },
  },
});
