import { expect, it } from 'vitest';
import type { SettingsPage } from '../api/wire';
import { drafted, enough, PIECES, recorded, signers, units, withDraft } from './first';

const empty: SettingsPage = { units: [{ id: 'o', role: 'own_union', name: 'Đoàn trường THPT Mẫu' }], signers: [], roles: [], wanted: [], chain: [], chain_roles: [], chain_bodies: [] };
const said: SettingsPage = {
  ...empty,
  units: [...empty.units, { id: 'u', role: 'union_upper', name: 'Đoàn phường Mẫu', valid_from: '2025-07-01' }],
  signers: [{ id: 's', side: 'union', name: 'Kim Mẫu', post: 'Phó Bí thư', authority_line: 'TM. BTV' }],
};

it('a new office lacks all four, and nothing typed is nothing to record', () => {
  for (const piece of PIECES) {
    expect(recorded(empty, piece)).toBeUndefined();
    expect(enough(drafted(empty), piece)).toBe(false);
    expect(withDraft(empty, drafted(empty), piece)).toBe(empty);
  }
});

it('what is there is shown, and changed where it stands', () => {
  expect(recorded(said, 'upper')).toBe('Đoàn phường Mẫu');
  expect(recorded(said, 'signers')).toBe('Phó Bí thư Kim Mẫu');
  const draft = { ...drafted(said), upper: ' Đoàn xã Mẫu ', signer: 'Sơn Mẫu' };
  expect(units(said, draft, 'upper')).toEqual([{ id: 'u', role: 'union_upper', name: 'Đoàn xã Mẫu', valid_from: '2025-07-01' }]);
  expect(signers(said, draft)).toEqual([{ id: 's', side: 'union', name: 'Sơn Mẫu', post: 'Phó Bí thư', authority_line: 'TM. BTV' }]);
});

it('one form makes two signers, each with the words of their side', () => {
  const draft = { ...drafted(empty), signer: 'Kim Mẫu', head: 'Sơn Mẫu', headPost: ' ' };
  expect(signers(empty, draft).map((one) => [one.side, one.authority_line, one.post])).toEqual([
    ['union', 'TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG', 'Bí thư'],
    ['party', 'T/M CHI BỘ', 'Bí thư'],
  ]);
});

it('the preview shows what is being typed and writes nothing', () => {
  const draft = { ...drafted(said), upper: 'Đoàn xã Mẫu' };
  const shown = withDraft(said, draft, 'upper');
  expect(shown.units.filter((unit) => unit.role === 'union_upper').map((unit) => unit.name)).toEqual(['Đoàn xã Mẫu']);
  expect(said.units).toHaveLength(2);
});
