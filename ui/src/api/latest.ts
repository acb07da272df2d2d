// Asking while somebody types: at most one question under way, only the newest text asked next, and an answer that was
// overtaken is never shown. A burst of Backspace and letters (how Vietnamese keyboards write) becomes one question.

/** Runs `ask` for the newest input; `show` gets answers in the order of the inputs, each at most once, none once `over`. */
export function latest<I, O>(
  ask: (input: I) => Promise<O>,
  show: (output: O, input: I) => void,
  fail: (failure: unknown) => void,
  over: () => boolean = () => false,
): (input: I) => void {
  let running = false;
  let waiting: { input: I } | undefined;

  async function run(input: I): Promise<void> {
    running = true;
    try {
      const output = await ask(input);
      if (!waiting && !over()) show(output, input);
    } catch (failure) {
      if (!waiting && !over()) fail(failure);
    }
    running = false;
    const next = waiting;
    waiting = undefined;
    if (next && !over()) void run(next.input);
  }

  return (input) => {
    if (running) waiting = { input };
    else void run(input);
  };
}
