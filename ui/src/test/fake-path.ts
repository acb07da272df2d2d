// Candidates, ceremonies and the overview of the fake host: enough to look at every state of these screens. It judges
// nothing; a step recorded here is only put on the list.

import type {
  AdmitteeRow, AgendaCounts, AgendaItem, CandidatePage, CandidateRow, CeremonyPage, DueWire, FindingWire, NextStep, Overview, StationCount, StationWire,
  StepField, StepWire,
} from '../api/wire';
import { addDays } from '../parts/date';
import { fold } from '../parts/fold';
import type { Fakes } from './fake';
import { people } from './people';

const TODAY = '2026-05-14';
const LABELS = [
  'Tạo nguồn', 'Đoàn viên ưu tú', 'Cảm tình, lớp nhận thức', 'Giới thiệu cho Đảng', 'Hồ sơ, thẩm tra', 'Chi bộ xét',
  'Cấp ủy quyết định', 'Lễ kết nạp', 'Đảng viên dự bị', 'Chính thức',
];
const STAGES = [
  'Tạo nguồn', 'Đoàn viên ưu tú', 'Lớp nhận thức', 'Đã giới thiệu', 'Hồ sơ, thẩm tra', 'Chi bộ xét', 'Cấp ủy quyết định',
  'Chờ lễ kết nạp', 'Đảng viên dự bị', 'Chính thức',
];
const NEXT = [
  'Công nhận đoàn viên ưu tú', 'Đưa vào danh sách cảm tình Đảng', 'Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng', 'Nhận đơn xin vào Đảng',
  'Trình chi bộ', 'Chi bộ xét, đề nghị kết nạp', 'Quyết định kết nạp', 'Lễ kết nạp', 'Bản tự kiểm điểm', null,
];

function due(days: number, label: string): DueWire {
  const state = days < 0 ? 'late' : days <= 14 ? 'soon' : 'later';
  const words = days < 0 ? `trễ ${-days} ngày` : days === 0 ? 'hôm nay' : days === 1 ? 'ngày mai' : `còn ${days} ngày`;
  return { on: addDays(TODAY, days), label, words, state, provisional: false };
}

/** Where each of the first people stands, how far the deadline, and what is beside. */
const STANDS: [station: number, days: number | null, side: string | null][] = [
  [9, -29, null], [5, -2, 'Trả bổ sung'], [3, 3, null], [8, 5, null], [8, 5, null], [8, 5, null], [8, 5, null], [9, 5, null],
  [5, 8, null], [6, 15, null], [6, 15, null], [3, 16, null], [4, 47, null], [7, 48, null], [7, 48, 'Tạm dừng'], [3, 59, null],
];

const rows: CandidateRow[] = people(91).map((person, n): CandidateRow => {
  const [station, days, side] = STANDS[n] ?? [n % 17 === 0 ? 10 : 1 + (n % 3), n % 2 === 0 ? null : 60 + n, null];
  return {
    id: `c-${n}`, person: person.id, name: person.name, born_on: person.born_on, branch: n % 9 === 0 ? 'GV' : person.branch,
    stage: 'x', stage_label: STAGES[station - 1] ?? '', station, party: station >= 8, side_state: side ? 'returned' : null, side_label: side,
    next: NEXT[station - 1] ?? null, due: days === null ? null : due(days, station === 3 ? 'Giấy chứng nhận 60 tháng' : 'Hạn theo quy định'),
    warnings: days !== null && days < 10 ? 1 + (n % 3) : 0, closed: station === 10,
  };
}).sort((a, b) => (a.due?.on ?? '9').localeCompare(b.due?.on ?? '9'));

function counts(): StationCount[] {
  return LABELS.map((label, index) => {
    const here = rows.filter((row) => !row.closed && row.station === index + 1);
    return { number: index + 1, label, count: here.length, party: index >= 7, late: here.filter((row) => row.due?.state === 'late').length, steps: [] };
  });
}

const field = (key: string, label: string, kind = 'text', choices: [string, string][] = []): StepField => ({ key, label, kind, choices, proposed: null, more: false });
const VOTE: StepField[] = [
  field('vote.total', 'Tổng số đảng viên chính thức', 'number'), field('vote.summoned', 'Được triệu tập', 'number'),
  field('vote.present', 'Có mặt', 'number'), field('vote.in_favour', 'Tán thành', 'number'),
  field('vote.against', 'Không tán thành', 'number'), field('vote.blank', 'Phiếu trắng, không hợp lệ', 'number'),
];
const form = (code: string, label: string, fields: StepField[], party = false): NextStep => ({ code, label, fields, plannable: true, party, papers: [] });
const RESOLUTION = form('branch_resolution', 'Chi bộ xét, đề nghị kết nạp', [field('number', 'Số văn bản'), field('party_branch', 'Chi bộ'), ...VOTE]);
const CEREMONY = form('ceremony_held', 'Lễ kết nạp', [field('place', 'Nơi tổ chức')], true);
const OTHERS: NextStep[] = [
  RESOLUTION,
  form('companion_assignment', 'Phân công người giúp đỡ', [
    field('kind', 'Là', 'choice', [['party', 'Đảng viên giúp đỡ'], ['union', 'Cán bộ Đoàn đồng hành']]),
    field('companion.name', 'Họ và tên'), field('companion.official_on', 'Đảng viên chính thức từ ngày', 'date'),
  ]),
  form('parents_opinion', 'Ý kiến cha mẹ học sinh', [field('who', 'Người cho ý kiến'), field('agrees', 'Đồng ý', 'yes_no')]),
  form('paused', 'Tạm dừng', [field('reason', 'Lý do', 'long_text'), field('until', 'Đến ngày', 'date')]),
];

const FINDINGS: FindingWire[] = [
  ['ceremony-after-receipt', 'Lễ kết nạp sau ngày nhận quyết định', 'warns', '2026-06-17', 'Tổ chức lễ trước ngày 17/06/2026, 30 ngày làm việc từ ngày nhận quyết định (06/05/2026).', 'Quy định 294-QĐ/TW, mục 4.1'],
  ['graduation-before-ceremony', 'Rời trường trước lễ', 'blocks', null, 'Ngày rời trường 30/04/2026 trước ngày lễ dự kiến. Chuyển hồ sơ cho nơi đến hoặc đổi ngày.', 'Quy định 294-QĐ/TW, mục 6.2'],
  ['probation-helper', 'Người giúp đỡ trong thời gian dự bị', 'informs', null, 'Chi bộ phân công một đảng viên chính thức giúp đỡ, ghi vào nghị quyết.', 'Điều lệ Đảng, Điều 5 khoản 1'],
  ['certificate-validity', 'Giấy chứng nhận còn giá trị', null, '2030-08-18', 'Giấy chứng nhận có giá trị đến 18/08/2030.', 'Hướng dẫn 06-HD/TW, mục 3'],
  ['branch-vote-admission', 'Tỷ lệ tán thành của chi bộ', null, null, '27 trong 28 đảng viên chính thức tán thành, đạt hai phần ba.', 'Điều lệ Đảng, Điều 4'],
].map(([rule_id, label, severity, date, sentence, source]) => ({
  rule_id: rule_id ?? '', label: label ?? '', severity: severity ?? null, outcome: severity ? 'running' : 'met', date: date ?? null, days: null,
  start: null, planned: severity === 'blocks', provisional: false, sentence: sentence ?? '', source: source ?? '',
}));

const FILLED: [string | null, string[]][] = [
  ['2023-10-15', ['03-DS/ĐTN', 'BCH Đoàn trường']], ['2024-05-22', ['12-QĐ/ĐTN', 'BCH Đoàn trường', '31/33 phiếu']],
  ['2025-08-18', ['214-GCN, Giỏi', 'cảm tình từ', '05/03/2025']], ['2025-11-10', ['09-NQ/ĐTN', 'BCH Đoàn trường', '15/15 phiếu']],
  ['2026-03-05', ['lý lịch, 3 nơi', 'Chi ủy', 'đơn 12/01/2026']], ['2026-04-08', ['07-NQ/CB', 'Chi bộ trường', '27/28 phiếu']],
  ['2026-05-04', ['311-QĐ/ĐU', 'Đảng ủy phường', '9/9 phiếu']], ['2026-05-19', ['lúc 14:00', 'Chi bộ trường']],
  ['2027-05-19', ['12 tháng']], [null, []],
];

let steps: StepWire[] = FILLED.slice(0, 7).map(([on, lines], index): StepWire => ({
  id: `s-${index}`, code: index === 5 ? 'branch_resolution' : `step_${index}`, label: LABELS[index] ?? '', on,
  facts: index === 5 ? { number: '07-NQ/CB', vote: { summoned: 28, in_favour: 27 } } : {}, lines, note: null, voided: null,
  missing: index === 4 ? ['ngày ghi trên đơn'] : [], void: false, fields: [],
})).reverse();
steps.splice(2, 0, { id: 's-void', code: 'branch_resolution', label: 'Chi bộ xét, đề nghị kết nạp', on: '2026-04-07', facts: {}, lines: ['07-NQ/CB'], note: null, voided: 'Ghi nhầm ngày họp.', missing: [], void: false, fields: [] });
let planned = [{ code: 'ceremony_held', label: 'Lễ kết nạp', on: '2026-05-19' }];

function stations(row: CandidateRow): StationWire[] {
  return LABELS.map((label, index) => {
    const number = index + 1;
    const [on = null, lines = []] = FILLED[index] ?? [];
    const reached = number < row.station;
    const gap = reached && number === 2 && row.station === 5;
    const state = number === row.station ? 'current' : gap ? 'gap' : reached ? 'done' : 'future';
    const known = !gap && (reached || row.station === 8);
    return {
      number, label, state, party: number >= 8 || (number === 7 && reached), on: known ? on : null, lines: known ? lines : [],
      step: reached && !gap ? `s-${index}` : null, wanted: number === row.station ? (number === 8 ? 'ceremony_held' : 'branch_resolution') : null,
    };
  });
}

function page(row: CandidateRow): CandidatePage {
  const decided = row.station >= 8;
  return {
    companions: { companions: [], wanting: null, tasks: [], remarks: [] },
    row, about: `Chi đoàn ${row.branch ?? ''}, bí thư chi đoàn, Nữ, Khmer, sinh 02/11/2007`, party_branch: 'Chi bộ trường', stations: stations(row),
    steps, planned, findings: FINDINGS, next: row.closed ? [] : [decided ? CEREMONY : RESOLUTION], others: OTHERS.slice(decided ? 0 : 1),
    dates: {
      decision_issued_on: decided ? '2026-05-04' : null, decision_received_on: decided ? '2026-05-06' : null,
      ceremony_on: null, official_from: null, probation_end: null,
    },
    leaving: { recorded: false, facts: {}, lines: [], fields: [field('leaving_on', 'Ngày rời đơn vị', 'date')], items: [], completed_on: null },
    conditions: { recorded: false, facts: {}, lines: [], fields: [field('consent_on', 'Đồng ý xử lý dữ liệu, ký ngày', 'date')] },
    documents: [
      { key: 'application', title: '1-KNĐ Đơn xin vào Đảng', state: 'received', says: 'có', number: null, dated: '2026-01-12', valid_until: null, step: null, lapses: null, author: '', copy: null, pages: null, note: null, of_union: false, wanted: true, files: 0, details: [], own: null },
      { key: 'opinions', title: '5-KNĐ Tổng hợp ý kiến', state: 'missing', says: 'chưa có', number: null, dated: null, valid_until: null, step: null, lapses: null, author: '', copy: null, pages: null, note: null, of_union: false, wanted: true, files: 0, details: [], own: null },
    ],
  };
}

let admittees: AdmitteeRow[] = rows.filter((row) => row.station === 8).map((row, n) => ({
  candidate: row.id, person: row.person, name: row.name, branch: row.branch, born_on: row.born_on, decision_number: n === 3 ? null : `${311 + n}-QĐ/ĐU`,
  decision_on: '2026-05-04', helper: n === 2 ? null : ['Nguyễn Thị Mỹ Duyên', 'Phan Văn Thuận', '', 'Thạch Sa Mết'][n] ?? null, attended: null, note: null,
  warnings: n === 1 ? ['Ngày rời trường 30/04/2026 trước ngày lễ. Chuyển hồ sơ cho nơi đến hoặc đổi ngày.'] : [],
}));
const ceremonies: CeremonyPage[] = [
  {
    ceremony: { id: 'l-1', title: 'Lễ kết nạp đảng viên đợt 19/5', on: '2026-05-19', starts_at: '14:00', place: 'Hội trường A', party_branch: 'Chi bộ trường', host: 'Kim Thị Thu Hà', reader: 'Võ Thị Thanh Tâm' },
    state: 'planned', in_days: 5, present_count: null, admittees: [], eligible: [], guests: [], tasks: [],
    due: { on: '2026-06-17', words: '30 ngày làm việc tính từ ngày nhận quyết định 06/05/2026', source: 'Quy định 294-QĐ/TW, mục 4.1' },
  },
  {
    ceremony: { id: 'l-0', title: 'Lễ kết nạp đảng viên đợt 3/2', on: '2026-02-03', starts_at: '08:00', place: 'Phòng truyền thống', party_branch: 'Chi bộ trường' },
    state: 'held', in_days: -100, present_count: 34, due: null, eligible: [], guests: [], tasks: [],
    admittees: rows.filter((row) => row.station === 9).map((row) => ({
      candidate: row.id, person: row.person, name: row.name, branch: row.branch, born_on: row.born_on, decision_number: '021-QĐ/ĐU', decision_on: '2026-01-20',
      helper: 'Đỗ Kim Ngân', attended: true, note: null, warnings: [],
    })),
  },
];

const agendaItem = (more: Partial<AgendaItem> & Pick<AgendaItem, 'key' | 'title'>): AgendaItem => ({
  due: null, about: '', stage_label: 'Tự ghi', party: false, source: 'todo', group: 'undated', branch: null, person: null, candidate: null,
  step: null, ceremony: null, class: null, hand_over: false, report: null, rule: null, branch_id: null, todo: null, basis: null, sentence: null, note: null, mine: true, done_on: null, put_off: null, ...more,
});

const groupOf = (on: string): string => (on < TODAY ? 'overdue' : on <= '2026-05-17' ? 'this_week' : on <= '2026-05-24' ? 'next_week' : 'later');

let toDo: AgendaItem[] = [
  ...rows.filter((row) => row.due).slice(0, 16).map((row): AgendaItem => {
    const at = row.due as DueWire;
    return agendaItem({
      key: `rule:${row.id}`, due: at, title: at.label, about: `${row.name}, ${row.branch ?? ''}`, stage_label: row.stage_label, party: row.party,
      candidate: row.id, branch: row.branch, source: 'rule', group: groupOf(at.on), mine: false,
      basis: 'Quy định 294-QĐ/TW ngày 26/5/2025, mục 4.1', sentence: 'Hạn tính từ ngày ghi ở bước trước. Ghi bước tiếp theo khi đã làm.',
    });
  }),
  agendaItem({ key: 'todo:t-1', todo: 't-1', title: 'Gửi giấy mời lễ kết nạp', due: due(1, 'Gửi giấy mời'), group: 'this_week', note: '34 khách' }),
  agendaItem({ key: 'todo:t-2', todo: 't-2', title: 'Đóng sổ đoàn viên của khóa ra trường' }),
].sort((a, b) => (a.due?.on ?? '9').localeCompare(b.due?.on ?? '9'));

const isOpen = (item: AgendaItem): boolean => !item.done_on && !item.put_off;

function agendaCounts(): AgendaCounts {
  const of = (group: string): number => toDo.filter((item) => isOpen(item) && item.group === group).length;
  return {
    overdue: of('overdue'), this_week: of('this_week'), next_week: of('next_week'), later: of('later'), undated: of('undated'),
    all: toDo.filter(isOpen).length, put_off: toDo.filter((item) => item.put_off).length,
  };
}

const changed = (key: string, more: Partial<AgendaItem>): void => void (toDo = toDo.map((item) => (item.key === key ? { ...item, ...more } : item)));

const overview = (): Overview => ({
  members: 918, youth: 41, branches: 31, candidates: 82, candidates_to_settle: 3, probationers: 9, probationers_ending: 5, admitted: 4, awaiting: 4,
  week: 37, tasks: toDo.filter(isOpen), to_do: agendaCounts(), stations: counts(),
  ceremony: { id: 'l-1', title: 'Lễ kết nạp đảng viên đợt 19/5', on: '2026-05-19', starts_at: '14:00', place: 'Hội trường A', admittees: admittees.length, in_days: 5 },
  lapsing: rows.slice(2, 6).map((row, n) => ({ candidate: row.id, name: row.name, branch: row.branch, what: 'Giấy chứng nhận, 60 tháng', due: row.due ?? due(59, ''), run_percent: 99 - n * 9 })),
  admissions: [5, 7, 6, 9, 4].map((held, n) => ({ label: `${2021 + n}-${2022 + n}`, held, waiting: n === 4 ? 4 : 0 })),
  first_steps: [],
});

const emptyOffice = (): Overview => ({
  ...overview(), members: 0, youth: 0, candidates: 0, probationers: 0, tasks: [], ceremony: null, lapsing: [], admissions: [],
  first_steps: [
    { code: 'units', sentence: 'Ghi tên Đoàn cấp trên, chi bộ, người ký và địa danh để in giấy tờ đầu tiên.', done: true },
    { code: 'import', sentence: 'Nhập danh sách lớp từ Excel, hoặc thêm đoàn viên bằng tay.', done: false },
    { code: 'candidates', sentence: 'Đưa đoàn viên nổi bật vào nguồn để theo dõi.', done: false },
  ],
});

export const commands: Fakes = {
  'overview.get': () => (new URLSearchParams(globalThis.location?.search ?? '').has('empty') ? emptyOffice() : overview()),
  'overview.year_sentence': ({ year, placed_by }) => {
    const title = `Năm học ${(year ?? '2025-2026').replace('-', '–')}`;
    const numbers = [['introduced', 'giới thiệu', 12], ['admitted', 'kết nạp', 4]].map(([code, label, count]) => ({
      code: String(code), label: String(label), count: Number(count), said: true,
      people: rows.slice(0, Number(count)).map((row) => ({ candidate: row.id, name: row.name, branch: row.branch, on: '2026-03-26' })),
    }));
    return {
      title, sentence: `${title}: giới thiệu 12, kết nạp 04.`, from: '2025-09-01', to: '2026-08-31', placed_by: placed_by ?? 'decision', numbers,
      counted_by: 'Kết nạp: người đã làm lễ, tính theo ngày ban hành quyết định kết nạp.', years: ['2025-2026', '2024-2025', '2020-2021'],
    };
  },
  'agenda.counts': agendaCounts,
  'agenda.list': ({ when, source, branch, mine, shown }) => {
    const part = (item: AgendaItem): boolean => (shown === 'done' ? !!item.done_on : shown === 'put_off' ? !!item.put_off : isOpen(item));
    const found = toDo.filter(
      (item) => part(item) && (!when || item.group === when) && (!source || item.source === source) && (!branch || item.branch === branch) && (!mine || item.mine),
    );
    return { rows: found, total: found.length, counts: agendaCounts(), branches: [...new Set(toDo.flatMap((item) => item.branch ?? []))] };
  },
  'agenda.save_todo': ({ id, title, due_on, note }, refuse) => {
    if (title.trim() === '') refuse('title-missing', 'Việc phải làm còn trống. Ghi việc gì, ví dụ «Gửi giấy mời lễ kết nạp».');
    const key = id ?? `t-${toDo.length}`;
    const days = due_on ? Math.round((Date.parse(due_on) - Date.parse(TODAY)) / 86_400_000) : 0;
    const item = agendaItem({ key: `todo:${key}`, todo: key, title, note: note ?? null, due: due_on ? due(days, title) : null, group: due_on ? groupOf(due_on) : 'undated' });
    toDo = [...toDo.filter((one) => one.key !== item.key), item].sort((a, b) => (a.due?.on ?? '9').localeCompare(b.due?.on ?? '9'));
    return { id: key, changes: ['todo'], operation: 'op-t', said: 'Đã ghi một việc phải làm.' };
  },
  'agenda.finish_todo': ({ id, done }) => {
    changed(`todo:${id}`, { done_on: done ? TODAY : null });
    return { changes: ['todo'], operation: 'op-t', said: 'Đã xong một việc tự ghi.' };
  },
  'agenda.remove_todo': ({ id }) => {
    toDo = toDo.filter((item) => item.todo !== id);
    return { changes: ['todo'], operation: 'op-t', said: 'Đã xóa một việc tự ghi.' };
  },
  'agenda.snooze': ({ key, until, reason }, refuse) => {
    if (reason.trim() === '') refuse('reason-missing', 'Lý do hoãn còn trống. Ghi lý do rồi hoãn lại.');
    changed(key, { put_off: { until, reason } });
    return { changes: ['snooze'], operation: 'op-t', said: 'Đã hoãn một việc phải làm.' };
  },
  'agenda.wake': ({ key }) => {
    changed(key, { put_off: null });
    return { changes: ['snooze'], operation: 'op-t', said: 'Đã thôi hoãn một việc phải làm.' };
  },
  'agenda.export_ics': ({ path }) => ({ path, events: toDo.filter(isOpen).length }),
  'candidates.list': ({ text, station, closed }) => {
    const words = fold(text).split(/\s+/).filter(Boolean);
    const found = rows.filter(
      (row) =>
        (closed || !row.closed) && (!station || row.station === station) &&
        words.every((word) => fold(`${row.name} ${row.branch ?? ''}`).split(' ').some((part) => part.startsWith(word))),
    );
    return { rows: found, total: found.length, stations: counts() };
  },
  'attachments.list': () => ({ rows: [], total: 0, size: 0 }),
  'candidates.get': ({ id }, refuse) => page(rows.find((row) => row.id === id) ?? refuse('not-found', 'Không tìm thấy hồ sơ này.')),
  'candidates.record_step': ({ candidate, code, on, facts, note }, refuse) => {
    if (on && on > TODAY) refuse('future-step', 'Ngày của bước ở sau hôm nay (14/05/2026). Ghi ngày dự kiến, hoặc sửa lại ngày.');
    const label = [CEREMONY, ...OTHERS].find((step) => step.code === code)?.label ?? code;
    steps = [{ id: `s-new-${steps.length}`, code, label, on: on ?? null, facts, lines: Object.keys(facts), note: note ?? null, voided: null, missing: [], void: false, fields: [] }, ...steps];
    const row = rows.find((one) => one.id === candidate) ?? refuse('not-found', 'Không tìm thấy hồ sơ này.');
    const said: FindingWire = { ...(FINDINGS[0] as FindingWire), rule_id: 'new', sentence: 'Chưa ghi số người tán thành: không xét được tỷ lệ hai phần ba.' };
    return { row, findings: [...FINDINGS, said], changes: ['step'], operation: 'op-7', said: `Đã ghi «${label}» của ${row.name}.` };
  },
  'candidates.void_step': ({ candidate, step, reason }, refuse) => {
    if (reason === '') refuse('reason-missing', 'Lý do còn trống. Ghi lý do để người sau đọc hiểu.');
    steps = steps.map((one) => (one.id === step ? { ...one, voided: reason } : one));
    const row = rows.find((one) => one.id === candidate) ?? refuse('not-found', 'Không tìm thấy hồ sơ này.');
    return { row, findings: FINDINGS, changes: ['step'], operation: 'op-8', said: `Đã hủy một bước của ${row.name}.` };
  },
  'candidates.correct_step': ({ candidate, step, on, facts, reason }, refuse) => {
    if (reason === '') refuse('reason-missing', 'Lý do còn trống. Ghi lý do để người sau đọc hiểu.');
    steps = steps.map((one) => (one.id === step ? { ...one, on: on ?? null, facts, missing: [] } : one));
    const row = rows.find((one) => one.id === candidate) ?? refuse('not-found', 'Không tìm thấy hồ sơ này.');
    return { row, findings: FINDINGS, changes: ['step'], operation: 'op-9', said: `Đã sửa một bước của ${row.name}.` };
  },
  'candidates.plan_event': ({ candidate, code, on }, refuse) => {
    planned = planned.filter((event) => event.code !== code);
    if (on) planned = [...planned, { code, label: [CEREMONY, ...OTHERS].find((step) => step.code === code)?.label ?? code, on }];
    const row = rows.find((one) => one.id === candidate) ?? refuse('not-found', 'Không tìm thấy hồ sơ này.');
    return { row, findings: FINDINGS, changes: ['planned_event'], operation: 'op-10', said: 'Đã ghi ngày dự kiến.' };
  },
  'ceremonies.list': () => ({
    rows: ceremonies.map(({ ceremony, state, admittees: held }) => ({ id: ceremony.id ?? '', title: ceremony.title, on: ceremony.on, state, admittees: state === 'held' ? held.length : admittees.length })),
    total: ceremonies.length,
  }),
  'ceremonies.get': ({ id }, refuse) => {
    const found = ceremonies.find((one) => one.ceremony.id === id) ?? refuse('not-found', 'Không tìm thấy buổi lễ này.');
    if (found.state === 'held') return found;
    const free = rows.filter((row) => row.station >= 6 && row.station <= 8 && !admittees.some((one) => one.candidate === row.id));
    return {
      ...found, admittees,
      eligible: free.map((row) => ({
        candidate: row.id, name: row.name, branch: row.branch, decision_number: row.station === 8 ? '320-QĐ/ĐU' : null,
        decision_on: row.station === 8 ? '2026-05-04' : null, stage_label: row.stage_label, decided: row.station === 8,
      })).sort((a, b) => Number(b.decided) - Number(a.decided)),
    };
  },
  'ceremonies.save': (set, refuse) => {
    if (set.title === '') refuse('title-missing', 'Tên buổi lễ còn trống. Ghi tên rồi lưu lại.');
    const known = ceremonies.find((one) => one.ceremony.id === set.id);
    if (known) known.ceremony = set;
    else ceremonies.unshift({ ceremony: { ...set, id: 'l-2' }, state: 'planned', in_days: 30, present_count: null, admittees: [], eligible: [], guests: [], tasks: [], due: null });
    return { id: set.id ?? 'l-2', changes: ['ceremony'], operation: 'op-11', said: `Đã lưu «${set.title}».` };
  },
  'ceremonies.add_people': ({ id, candidates }) => {
    const added = rows.filter((row) => candidates.includes(row.id));
    admittees = [...admittees, ...added.map((row): AdmitteeRow => ({ candidate: row.id, person: row.person, name: row.name, branch: row.branch, born_on: row.born_on, decision_number: null, decision_on: null, helper: null, attended: null, note: null, warnings: ['Chưa ghi quyết định kết nạp.'] }))];
    return { id, changes: ['ceremony_admittee'], operation: 'op-12', said: `Đã thêm ${candidates.length} người vào lễ.` };
  },
  'ceremonies.remove_people': ({ id, candidates }) => {
    admittees = admittees.filter((row) => !candidates.includes(row.candidate));
    return { id, changes: ['ceremony_admittee'], operation: 'op-13', said: `Đã đưa ${candidates.length} người ra khỏi lễ.` };
  },
  'ceremonies.reorder': ({ id, candidates }) => {
    admittees = candidates.flatMap((one) => admittees.filter((row) => row.candidate === one));
    return { id, changes: ['ceremony_admittee'], operation: 'op-14', said: 'Đã đổi thứ tự trong lễ.' };
  },
  'ceremonies.set_admittee': ({ id, candidate, helper }) => {
    admittees = admittees.map((row) => (row.candidate === candidate ? { ...row, helper: helper || null } : row));
    return { id, changes: ['ceremony_admittee'], operation: 'op-15', said: 'Đã sửa thông tin dự lễ.' };
  },
  'ceremonies.record_result': ({ id, people: came }, refuse) => {
    if (!came.some((one) => one.attended)) refuse('nobody-came', 'Chưa đánh dấu ai dự lễ. Đánh dấu người được kết nạp rồi ghi.');
    return { id, changes: ['ceremony', 'ceremony_admittee', 'step'], operation: 'op-16', said: `Đã ghi kết quả lễ kết nạp: ${came.length} người được kết nạp.` };
  },
};
