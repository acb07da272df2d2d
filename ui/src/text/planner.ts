// Words of the planner. What holds and why is said by the core; here are labels only.

import { endWord, yearWord } from './unit';

export const planner = {
  title: 'Kế hoạch kết nạp',
  back: 'Về danh sách nguồn',
  scope: 'Phạm vi',
  scopes: { path: 'Người trong nguồn', everyone: 'Nguồn và mọi đoàn viên', grade: (n: number) => `Khối ${n}`, branch: (name: string) => `Chi đoàn ${name}` },
  get graduation() {
    return endWord();
  },
  keep: 'Lưu ngày này',
  get keepHint() {
    return `Giữ cho ${yearWord()} hiện tại`;
  },
  meeting: 'Nếu chi bộ họp ngày',
  sort: 'Xếp theo',
  sorts: { class: 'Lớp, tên', age: 'Ngày đủ tuổi', verdict: 'Kết luận', meeting: 'Ngày họp sớm nhất', room: 'Còn ít ngày nhất' },
  print: 'In',
  filter: 'Lọc theo kết luận',
  all: (n: number) => `Tất cả ${n}`,
  counted: (word: string, n: number) => `${word} ${n}`,
  verdicts: { possible: 'Kịp', to_ask: 'Cần hỏi', impossible: 'Không kịp' },
  list: 'Kế hoạch của từng người',
  shown: (n: number) => `${n} người`,
  columns: {
    name: 'Họ và tên',
    branch: 'Chi đoàn',
    born: 'Ngày sinh',
    ofAge: 'Đủ tuổi từ',
    verdict: 'Kết luận',
    from: 'Họp sớm nhất',
    until: 'Muộn nhất',
    usual: 'Lễ theo nhịp',
    why: 'Vì sao',
  },
  none: { title: 'Không có ai để lập kế hoạch', text: 'Chọn phạm vi khác, hoặc đưa đoàn viên vào nguồn.' },
  noneShown: { title: 'Không có người nào với kết luận này', text: 'Chọn kết luận khác để xem.', clear: 'Xem tất cả' },
  hints: { choose: 'Chọn người', open: 'Xem kế hoạch', close: 'Đóng', print: 'In', list: 'Trở lại' },
  person: {
    title: 'Kế hoạch',
    of: (name: string) => `Kế hoạch của ${name}`,
    until: (day: string) => `tính đến ${day}`,
    open: 'Mở hồ sơ',
    close: 'Đóng kế hoạch',
    steps: 'Các bước còn lại',
    step: 'Bước',
    from: 'Sớm nhất',
    latest: 'Muộn nhất',
    usual: 'Theo nhịp',
    critical: 'găng: chậm bước này là chậm lễ kết nạp',
    noLatest: 'không hạn',
    pace: (learned: number) =>
      learned > 0 ? `Nhịp của đơn vị: ${learned} bước tính từ hồ sơ đã xong, còn lại theo thiết lập.` : 'Nhịp theo thiết lập; đủ năm hồ sơ đã xong sẽ tính từ số liệu của đơn vị.',
    act: 'Nếu không kịp',
    handOver: (n: number) => `Danh sách bàn giao, ${n} mục`,
    failed: 'Không tính được kế hoạch',
  },
} as const;
