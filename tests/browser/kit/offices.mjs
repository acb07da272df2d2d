// Offices to look at: one with nobody in it, one in which everything is as long as it gets.

/** An office without people. */
export async function emptyOffice(call) {
  await call('office.create', { unit: 'Đoàn trường THPT Mẫu', kind: 'school', school_year: '2025-2026' });
}

/** 70 letters, as long as the names of schools get. */
const LONG_UNIT = 'Đoàn trường Trung học phổ thông Chuyên Nguyễn Thiện Thành Mẫu Vĩnh Trà';
const LONG_NAMES = ['Nguyễn Thị Hoàng Ngọc Phương Thảo Vy', 'Nguyễn Ngọc Trường Sơn Đông Hải Bình An', 'Thạch Thị Sa Ry', 'Tôn Nữ Thị Thùy Dương Khánh Quỳnh Như'];
const FAMILY = ['Nguyễn', 'Thạch', 'Kim', 'Sơn', 'Trần', 'Lâm', 'Huỳnh', 'Dương'];
const GIVEN = ['An', 'Bình', 'Châu', 'Diễm', 'Giang'];

/** People of the long office: the long names first, forty in all. */
function people() {
  const plain = FAMILY.flatMap((family) => GIVEN.map((given) => `${family} Mẫu ${given}`));
  return [...LONG_NAMES, ...plain].slice(0, 40);
}

/** A long name of the office, long names of people, a ceremony of forty. */
export async function longOffice(call) {
  await call('office.create', { unit: LONG_UNIT, kind: 'school', school_year: '2025-2026' });
  const { id: branch } = await call('branches.save', { name: '12 Chuyên Toán Tin 1', kind: 'pupil' });
  const persons = [];
  for (const [index, name] of people().entries()) {
    const values = { name, born_on: `2007-${String((index % 12) + 1).padStart(2, '0')}-15`, sex: index % 2 === 0 ? 'female' : 'male', post: 'Phó bí thư chi đoàn' };
    const { row } = await call('members.add', { branch, values: Object.entries(values).map(([field, value]) => ({ field, value })) });
    persons.push(row.id);
  }
  const { ids } = await call('candidates.open', { persons, on: '2025-09-15' });
  for (const candidate of ids) {
    await call('candidates.record_step', {
      candidate, code: 'admission_decision', on: '2026-05-04', facts: { number: '1311-QĐ/ĐU' },
    });
  }
  const round = await call('rounds.open', {
    name: 'Đợt xét đoàn viên ưu tú chào mừng kỷ niệm ngày thành lập Đoàn TNCS Hồ Chí Minh 26/3', quota: 2,
    criteria: [
      { text: 'Xếp loại đoàn viên từ Hoàn thành tốt nhiệm vụ trở lên trong năm học liền trước đợt xét', source: 'rating', level: 'good' },
      { text: 'Tham gia đầy đủ sinh hoạt chi đoàn, các phong trào do Đoàn trường và chi đoàn phát động trong năm học' },
      { text: 'Giữ chức vụ', source: 'post', together: 'Thành tích, năng lực công tác', needs: 1 },
    ],
  });
  await call('rounds.add_people', { id: round.id, persons });
  const { id } = await call('ceremonies.save', {
    title: 'Lễ kết nạp đảng viên đợt chào mừng ngày sinh Chủ tịch Hồ Chí Minh 19/5', on: '2026-05-19', starts_at: '14:00',
    place: 'Hội trường lớn khu A, cơ sở hai của trường', host: LONG_NAMES[0], reader: LONG_NAMES[1], speaker: LONG_NAMES[3],
  });
  await call('ceremonies.add_people', { id, candidates: ids });
  for (const candidate of ids.slice(0, 5)) await call('ceremonies.set_admittee', { id, candidate, helper: LONG_NAMES[1] });
}
