// A slow disk: questions reach the core late, or answers the page, so that they meet what was done since.

const wait = (ms) => new Promise((go) => setTimeout(go, ms));

/** Delays a command by so many milliseconds: `before` it reaches the core, `after` it was answered. */
export const delay = (page, command, { before = 0, after = 0 }) =>
  page.route(`**/__call/${command}`, async (route) => {
    try {
      await wait(before);
      const response = await route.fetch();
      await wait(after);
      await route.fulfill({ response });
    } catch {
      // The story is over, and its page gone.
    }
  });
