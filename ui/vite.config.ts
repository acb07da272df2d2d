import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

// Modes: `production` talks to the window, `bridge` to the same core over loopback HTTP (browser tests), `fake` to
// invented people in memory (looking at a screen without a core). Only `production` is ever shipped.
export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  build: {
    target: ['es2022', 'safari16.4', 'chrome111'],
    // A strict CSP: nothing inlined as data, no polyfill that injects script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 1420,
    strictPort: true,
    host: '127.0.0.1',
    proxy: process.env['VITE_BRIDGE']
      ? { '/__call': process.env['VITE_BRIDGE'], '/__pick': process.env['VITE_BRIDGE'] }
      : {},
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
});
