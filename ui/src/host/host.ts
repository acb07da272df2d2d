// The one opening to the machine. Everything the application asks of the outside passes here, so that the window, a
// browser over loopback and a test differ in one file each. Nothing else in `ui` may know who answers.

/** Which files to choose. */
export interface PickFiles {
  title: string;
  /** Endings without a dot; empty = any file. */
  extensions: string[];
  many: boolean;
}

/** Where to write a file. */
export interface PickSave {
  title: string;
  /** Proposed name with its ending. */
  name: string;
  extension: string;
  /** Where the dialog begins; without it where the machine likes. */
  folder?: string | undefined;
}

/** Size of a printed page. */
export interface PageSize {
  widthMm: number;
  heightMm: number;
}

/** Files held over the window, let fall on it (their paths), or taken away again. */
export type Falling = { what: 'over' } | { what: 'gone' } | { what: 'fallen'; paths: string[] };

/** What the machine can be asked for. */
export interface Host {
  /** One command of the catalogue; throws `Refused`. */
  call(command: string, args: unknown): Promise<unknown>;
  /** Paths chosen; empty when cancelled. */
  pickFiles(ask: PickFiles): Promise<string[]>;
  pickSave(ask: PickSave): Promise<string | null>;
  /** `from` is where the dialog begins. */
  pickFolder(title: string, from?: string): Promise<string | null>;
  /** Hears of files let fall on the window; gives how to stop. A machine without paths of its own has none. */
  onFiles?(hear: (falling: Falling) => void): () => void;
  /** «Mở thư mục»: the system's window on the folder of the open office, which the core names. Gives its path. */
  openFolder(): Promise<string>;
  /** Pages as SVG text. `ask` tells the shell which paper it is. Resolves when the print dialog is closed. */
  print(pages: string[], size: PageSize, ask: unknown): Promise<void>;
}

/** The operation did not happen: a stable code and the sentence for the reader. */
export class Refused extends Error {
  readonly code: string;
  readonly sentence: string;

  constructor(code: string, sentence: string) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.sentence = sentence;
  }
}

const UNREACHABLE = 'Chương trình không trả lời. Đóng cửa sổ rồi mở lại; dữ liệu đã lưu vẫn còn nguyên.';

/** Opens the envelope `{"ok": …}` or `{"refused", "sentence"}` that every door answers with. */
export function opened(answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null) {
    if ('refused' in answer && typeof answer.refused === 'string') {
      const sentence = 'sentence' in answer && typeof answer.sentence === 'string' ? answer.sentence : UNREACHABLE;
      throw new Refused(answer.refused, sentence);
    }
    if ('ok' in answer) return answer.ok;
  }
  throw new Refused('unreachable', UNREACHABLE);
}

/** Any failure as a `Refused`, so that a screen has one kind to show. */
export function asRefused(failure: unknown): Refused {
  if (failure instanceof Refused) return failure;
  try {
    opened(failure);
  } catch (refused) {
    if (refused instanceof Refused) return refused;
  }
  return new Refused('unreachable', UNREACHABLE);
}

/** The path in the answer to «Mở thư mục». */
export function openedFolder(answer: unknown): string {
  const named = typeof answer === 'object' && answer !== null && 'opened' in answer ? answer.opened : undefined;
  return typeof named === 'string' ? named : '';
}

let current: Host | undefined;

/** Chosen once, at start (`main.ts`) or by a test. */
export function useHost(host: Host): void {
  current = host;
}

/** The host in use. */
export function host(): Host {
  if (!current) throw new Error('no host chosen');
  return current;
}
