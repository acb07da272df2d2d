// Offices to look at: one with nobody in it, one in which everything is as long as it gets.

/** An office without people. */
export async function emptyOffice(call) {
  await call('office.create', { unit: 'Đoàn trường THPT Mẫu', kind: 'school', school_year: '2025-2026' });
}

/** 70 letters, as long as the names of schools get. */
const LONG_UNIT = 'Đoàn trường Trung học phổ thông Chuyên Nguyễn Thiện Thành Mẫu Vĩnh Trà';
const LONG_NAMES = ['Công Tằng Tôn Nữ Hoàng Ngọc Phương Thảo Khánh Quỳnh', 'Nguyễn Thị Hoàng Ngọc Phương Thảo Vy', 'Nguyễn Ngọc Trường Sơn Đông Hải Bình An', 'Thạch Thị Sa Ry', 'Tôn Nữ Thị Thùy Dương Khánh Quỳnh Như'];
const FAMILY = ['Nguyễn', 'Thạch', 'Kim', 'Sơn', 'Trần', 'Lâm', 'Huỳnh', 'Dương'];
const GIVEN = ['An', 'Bình', 'Châu', 'Diễm', 'Giang'];

const HELD = 40;

/** People of the long office: the long names first, forty of a ceremony; and twenty more, the long names first again. */
function people() {
  const plain = (middle) => FAMILY.flatMap((family) => GIVEN.map((given) => `${family} ${middle} ${given}`));
  return [...[...LONG_NAMES, ...plain('Mẫu')].slice(0, HELD), ...[...LONG_NAMES, ...plain('Ví Dụ')].slice(0, 20)];
}

/** A long name of the office, long names of people, a ceremony of forty, a round of sixty, and who walks with whom. */
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
  for (const candidate of ids.slice(0, HELD)) {
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
    place: 'Hội trường lớn khu A, cơ sở hai của trường', host: LONG_NAMES[0], reader: LONG_NAMES[2], speaker: LONG_NAMES[4],
  });
  await call('ceremonies.add_people', { id, candidates: ids.slice(0, HELD) });
  for (const candidate of ids.slice(0, 5)) await call('ceremonies.set_admittee', { id, candidate, helper: LONG_NAMES[1] });
  await accompany(call, ids);
}

const WORDS = 'Gương mẫu trong học tập và rèn luyện, hoàn thành tốt việc được giao, được bạn bè và thầy cô tin yêu.';

/** «Đồng hành» as long as it gets: a companion of sixty, a task, a quarter, a review, a class, a cohort that leaves. */
async function accompany(call, ids) {
  const companion = await call('companions.save_person', {
    name: 'Công Huyền Tôn Nữ Thị Thùy Dương Khánh Quỳnh Như Ý', kind: 'teacher', post: 'Tổ trưởng chuyên môn Ngữ văn, Phó Bí thư chi bộ trường',
    admitted_on: '2014-02-03', official_on: '2015-02-03',
  });
  await call('companions.assign', { candidates: ids, role: 'party', person: companion.person, on: '2025-10-02', number: '05-NQ/CB' });
  const task = await call('challenges.save', {
    title: 'Tổ chức ngày hội đọc sách cho học sinh các trường tiểu học vùng sâu nhân dịp kỷ niệm ngày thành lập Đoàn', kind: 'volunteer',
    expected: WORDS, given_by: 'Ban Chấp hành Đoàn trường', given_on: '2026-03-01', due_on: '2026-04-30', candidates: ids,
  });
  const judged = ids.slice(0, 30).map((candidate) => ({ candidate, result: 'passed', hours: 8, evidence: 'Có giấy xác nhận của Ủy ban nhân dân xã', remark: WORDS }));
  await call('challenges.judge', { id: task.id, judged_by: 'Ban Chấp hành Đoàn trường', judged_on: '2026-05-05', people: judged });
  const { period } = await call('remarks.open', { kind: 'quarter', on: '2026-04-01', candidates: ids });
  await call('remarks.fill', { period, rows: ids.slice(0, 20).map((candidate) => ({ candidate, strengths: WORDS, weaknesses: WORDS, direction: WORDS, conclusion: 'continue' })) });
  await call('reviews.save', {
    on: '2026-05-04', chair: LONG_NAMES[0], secretary: LONG_NAMES[2], present: 12, number: '07-NQ/CB',
    people: ids.map((candidate, at) => (at % 9 === 0 ? { candidate, verdict: 'note', note: WORDS } : { candidate, verdict: 'keep' })),
  });
  const late = ids.slice(HELD);
  const course = await call('classes.save', {
    name: 'Lớp bồi dưỡng nhận thức về Đảng dành cho học sinh các trường trung học phổ thông năm 2026', organiser: 'Trung tâm chính trị khu vực Châu Thành và Trà Vinh',
    place: 'Hội trường lớn khu A, cơ sở hai của Trung tâm chính trị', starts_on: '2026-06-08', ends_on: '2026-06-12', quota: 15,
  });
  await call('classes.add_people', { id: course.id, candidates: late });
  await call('hand_overs.open', { candidates: late, leaving_on: '2026-05-08', to_organisation: 'Đảng bộ Trường Đại học Khoa học Xã hội và Nhân văn, Đại học Quốc gia Thành phố Hồ Chí Minh' });
}
