// Where things lie, and the packages of `ui/`, which these scripts use without having any of their own.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the work tree. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `require` as seen from `ui/`. */
export const fromUi = createRequire(new URL('../../../ui/package.json', import.meta.url));

/** The bridge of the debug build; xtask tells where it lies. */
export const bridgeProgram = process.env['DONG_HANH_BRIDGE'] ?? join(root, 'target/debug/bridge');

/** Debian's Chromium, unless told otherwise. */
export const chromiumProgram = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** A fixture of the tests. */
export const fixture = (name) => join(root, 'tests/fixtures', name);
