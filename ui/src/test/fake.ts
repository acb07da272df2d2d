import type { Host } from '../host/host';
export function fake(): Host { throw new Error('x'); }
