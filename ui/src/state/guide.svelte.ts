// Whether the guide lies over the screen. Asked for by a key, by a button and by «Tìm, ra lệnh», which know no page of it.

let open = $state(false);

/** Whether it is shown. */
export const guideOpen = (): boolean => open;

/** Hướng dẫn: shows it. */
export function openGuide(): void {
  open = true;
}

/** Takes it away. */
export function closeGuide(): void {
  open = false;
}
