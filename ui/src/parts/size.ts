// Bytes as a reader says them.

const KB = 1024;
const MB = KB * KB;

/** «96 KB», «2,4 MB»; the smallest is 1 KB. */
export function showBytes(bytes: number): string {
  if (bytes < MB) return `${Math.max(1, Math.round(bytes / KB))} KB`;
  return `${(bytes / MB).toFixed(1).replace('.', ',')} MB`;
}
