import { expect, it } from 'vitest';
import type { RuleRow, RuleTheme } from '../api/wire';
import { filtered, rowsOf } from './book';

const row = (id: string, more: Partial<RuleRow>): RuleRow => ({
  id, version: 1, label: id, value: null, changeable: true, bare: null, shipped: null, unit: null, clock_start: '', clock_end: '', act: '',
  severity: 'warns', severity_label: 'Cảnh báo', scope: 'national', scope_label: 'Cả nước', on: true, judged: true,
  source_short: '', source: '', certainty: 'read', certainty_label: '', versions: [], own: [], changed: null, questions: [], ...more,
});

const own = [{ value: '30 ngày làm việc', bare: '30', confirmed_by: 'Đảng ủy xã', confirmed_on: '2026-05-11', paper: '', from: '2026-05-11', until: null }];
const themes: RuleTheme[] = [
  { code: 'conditions', label: 'Điều kiện', rows: [row('age', { label: 'Đủ 18 tuổi khi chi bộ xét', source: 'Quy định 294-QĐ/TW, mục 1.1.1' })] },
  {
    code: 'deadlines', label: 'Hạn',
    rows: [
      row('decision', { label: 'Quyết định kết nạp', value: '30 ngày làm việc', shipped: '45 ngày làm việc', own, source: 'Quy định 294-QĐ/TW' }),
      row('ceremony', { label: 'Lễ kết nạp', act: 'Tổ chức lễ', source: 'Quy định 208-QĐ/TW' }),
    ],
  },
];

it.each<[string, boolean, string[]]>([
  ['', false, ['age', 'decision', 'ceremony']],
  ['quyet', false, ['decision']],
  ['le to chuc', false, ['ceremony']],
  ['45', false, ['decision']],
  ['294', false, ['age', 'decision']],
  ['208-qd/tw', false, ['ceremony']],
  ['', true, ['decision']],
  ['le', true, []],
])('finds «%s», own only %s', (typed, ownOnly, ids) => {
  expect(rowsOf(filtered(themes, typed, ownOnly)).map((one) => one.id)).toEqual(ids);
});
