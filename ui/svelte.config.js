import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Runes everywhere; an accessibility warning of the compiler counts as an error in `npm run check`. */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
};
