// Words of the overview.

import { YearWord, yearWord } from './unit';

export const overview = {
  week: (week: number) => `tuần ${week} của ${yearWord()}`,
  ledger: {
    label: 'Con số hôm nay',
    members: 'đoàn viên',
    branches: (n: number) => `${n} chi đoàn`,
    candidates: 'trong nguồn',
    settle: (n: number) => `${n} cần xử lý`,
    probationers: 'đảng viên dự bị',
    ending: (n: number) => `${n} sắp hết 12 tháng`,
    get admitted() {
      return `kết nạp ${yearWord()} này`;
    },
    held: (held: number, waiting: number) => `${held} đã làm lễ, ${waiting} chờ lễ`,
  },
  path: {
    title: 'Con đường vào Đảng',
    note: 'số người đang ở mỗi chặng',
    open: 'Mở danh sách nguồn',
    people: 'người',
    late: 'trễ hạn',
  },
  ceremony: {
    title: 'Buổi lễ gần nhất',
    open: 'Mở buổi lễ',
    plan: 'Lập buổi lễ',
    none: 'Chưa có buổi lễ nào được dự kiến.',
    people: (n: number) => (n === 0 ? 'chưa có người trong danh sách' : `${n} người được kết nạp`),
  },
  lapsing: {
    title: 'Giấy tờ sắp hết hạn',
    note: 'trong 60 ngày tới',
    until: (what: string, day: string) => `${what}, đến ${day}`,
    run: (percent: number) => `Đã qua ${percent}% thời hạn`,
    none: 'Không có giấy tờ nào hết hạn trong 60 ngày tới.',
  },
  admissions: {
    get title() {
      return `Kết nạp theo ${yearWord()}`;
    },
    people: 'người',
    dashed: 'người; nét đứt: chờ lễ',
    year: (label: string, held: number, waiting: number) =>
      waiting > 0 ? `${label}: ${held} đã kết nạp và ${waiting} chờ lễ` : `${label}: ${held}`,
  },
  year: {
    title: 'Một năm trong một câu',
    get choose() {
      return `${YearWord()} của câu`;
    },
    of: (year: string) => `${YearWord()} ${year.replace('-', '–')}`,
    span: 'Hai ngày bất kỳ…',
    copy: 'Chép câu này',
    copied: 'Đã chép câu vào bộ nhớ tạm.',
    count: 'Cách tính kết nạp',
    by: { decision: 'theo quyết định', ceremony: 'theo ngày lễ' } as Record<string, string>,
    open: (label: string, n: string) => `${label} ${n}: xem tên`,
    nobody: 'Không có ai.',
    branch: 'Chi đoàn',
    name: 'Họ và tên',
    on: 'Ngày',
    ask: { title: 'Một đợt, hai ngày bất kỳ', name: 'Tên đợt', nameHint: 'Bỏ trống: ghi hai ngày.', from: 'Từ ngày', to: 'Đến ngày', go: 'Xem' },
  },
  first: {
    title: 'Bắt đầu từ đây',
    note: 'làm lần lượt, bỏ dở lúc nào cũng được',
    done: 'Đã có',
    go: {
      import: 'Nhập từ Excel',
      units: 'Ghi tên đơn vị',
      signers: 'Ghi người ký',
      branches: 'Lập chi đoàn',
      candidates: 'Đưa vào nguồn',
    } as Record<string, string>,
    open: 'Mở',
  },
  keys: {
    title: 'Phím dùng nhiều',
    note: 'dùng được ở mọi màn hình',
    list: [
      ['Ctrl+K', 'tìm người, mở màn hình, ra lệnh'],
      ['Ctrl+1', 'màn hình này; Ctrl+2 đến 5 là bốn màn hình sau'],
      ['Ctrl+Z', 'hoàn tác việc vừa làm'],
      ['Ctrl+L', 'khóa khi rời máy'],
    ],
  },
  inDays: (days: number) =>
    days === 0 ? 'hôm nay' : days === 1 ? 'ngày mai' : days > 0 ? `còn ${days} ngày` : `trễ ${-days} ngày`,
} as const;
