// How long a piece of work took, as one says it: «chưa đến 1 giây», «3 giây», «2 phút 05 giây».

export function lasted(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return 'chưa đến 1 giây';
  if (seconds < 60) return `${seconds} giây`;
  return `${Math.floor(seconds / 60)} phút ${String(seconds % 60).padStart(2, '0')} giây`;
}
