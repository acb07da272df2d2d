// The office of the fake host: phases, and one thing to undo.

import type { OfficeStatus } from '../api/wire';
import type { Fakes } from './fake';

const status: OfficeStatus = {
  phase: 'open', unit: 'Đoàn trường THPT Chuyên Ví Dụ', kind: 'school', school_year: '2025-2026', today: '2026-05-14',
  demo: false, user: 'Cán bộ Đoàn', by_code: false, lock_minutes: 10, keys_note: null, folder: 'C:\\Đồng Hành\\Đoàn trường', proposed_folder: 'C:\\Tài liệu\\Đồng Hành\\Đoàn trường',
  backed_up: null, clock_warning: null, read_only: null, older_warning: null, version: '0.1.0',
};

function start(): void {
  const asked = new URLSearchParams(globalThis.location?.search ?? '');
  const phase = asked.get('phase');
  if (phase === 'start' || phase === 'locked') Object.assign(status, { phase, unit: null });
  if (asked.has('demo')) status.demo = true;
}
start();

export const commands: Fakes = {
  'office.status': () => ({ ...status }),
  'office.create': (args) => ({ recovery_code: 'K7QD-2MXA-9TPJ-4HRE-C8WN-6JVB-R3FZ-P5GY', folder: args.folder ?? '', changes: ['office'] }),
  'office.confirm_recovery': () => ((status.phase = 'open'), (status.unit = 'Đoàn trường THPT Ví Dụ'), {}),
  'office.unlock': (args, refuse) => {
    if (args.password !== 'mat khau vi du') refuse('wrong-password', 'Sai mật khẩu. Kiểm tra Caps Lock và bộ gõ tiếng Việt.');
    status.phase = 'open';
    status.unit = 'Đoàn trường THPT Chuyên Ví Dụ';
    return { ...status };
  },
  'office.open_folder': () => ({ ...status, phase: 'locked' }),
  'office.demo': () => ({ ...Object.assign(status, { phase: 'open', demo: true, unit: 'Đoàn trường THPT Ví Dụ' }) }),
  'office.close': () => ({ ...Object.assign(status, { phase: status.demo ? 'start' : 'locked', unit: null, demo: false }) }),
  'office.lock': () => ({ ...Object.assign(status, { phase: 'locked', unit: null }) }),
  'office.take_unfinished': () => ({ unfinished: null }),
  'office.set_lock_minutes': ({ minutes }) => ({ ...Object.assign(status, { lock_minutes: minutes }) }),
  'users.list': () => ({
    rows: [{ id: 'u1', name: 'Cán bộ Đoàn', since: '2026-05-14T02:00:00Z', here: true }],
    asks_password: true, by_code: false, closed: null, minutes: status.lock_minutes ?? 10,
  }),
  'journal.undo': () => ({ sentence: 'Đã hoàn tác: sửa điện thoại của một đoàn viên.', of: 'op-1', changes: ['person'] }),
  'journal.redo': () => ({ sentence: 'Đã làm lại: sửa điện thoại của một đoàn viên.', of: 'op-1', changes: ['person'] }),
};
