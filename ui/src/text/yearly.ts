// Words of what is recorded for each school year: results, ratings, fees, rewards.

import { YearWord, yearWord } from './unit';

const figure = (n: number): string => n.toLocaleString('vi-VN');

export const words = {
  tabs: {
    label: 'Phần của màn hình Đoàn viên',
    list: 'Danh sách',
    get year() {
      return `Xếp loại, kết quả ${yearWord()}`;
    },
    fees: 'Đoàn phí',
  },
  title: 'Đoàn viên',
  branch: (name: string) => `Chi đoàn ${name}`,
  chooseBranch: 'Chọn chi đoàn',
  year: (label: string) => `${YearWord()} ${label}`,
  get chooseYear() {
    return `Chọn ${yearWord()}`;
  },
  none: { title: 'Chưa có chi đoàn', text: 'Chưa có chi đoàn nào trong năm này. Nhập danh sách, hoặc thêm chi đoàn trong Cài đặt.', settings: 'Mở Cài đặt' },
  nobody: { title: 'Chưa có ai', text: 'Chi đoàn này chưa có ai trong năm đã chọn.' },
  results: {
    get list() {
      return `Kết quả ${yearWord()}`;
    },
    show: 'Cột đang xem',
    shown: { results: 'Kết quả', remarks: 'Nhận xét' },
    columns: {
      name: 'Họ và tên',
      term_study: 'Học tập HK I',
      term_conduct: 'Rèn luyện HK I',
      study: 'Học tập',
      conduct: 'Rèn luyện',
      rating: 'Xếp loại đoàn viên',
      programme: 'CT rèn luyện',
      programme_result: 'Kết quả CT',
      strengths: 'Ưu điểm',
      weaknesses: 'Khuyết điểm',
      note: 'Ghi chú',
      findings: 'Lưu ý',
    },
    programmeResults: ['Hoàn thành xuất sắc', 'Hoàn thành tốt', 'Hoàn thành', 'Không hoàn thành'],
    youth: 'thanh niên',
    left: (day: string) => `rời chi đoàn ${day}`,
    scale: 'Thang xếp loại…',
    export: 'Xuất tệp…',
    exporting: {
      title: (branch: string, year: string) => `Xuất kết quả: ${branch}, ${yearWord()} ${year}`,
      get text() {
        return `Mỗi người một dòng với kết quả, xếp loại và nhận xét của ${yearWord()}, kèm mã trong sổ. Điền thêm trong tệp rồi nhập lại cho đúng năm đó thì kết quả về đúng người.`;
      },
      get where() {
        return `Xuất kết quả ${yearWord()}`;
      },
      name: 'ket-qua-nam',
    },
    lock: 'Khóa xếp loại',
    unlock: 'Mở khóa…',
    locked: (day: string) => `Đã khóa từ ${day}`,
    opened: (day: string, reason: string) => `Mở khóa ${day}: ${reason}`,
    counted: (rated: number, members: number) => `${figure(rated)} trong ${figure(members)} đoàn viên đã xếp loại`,
    hints: { edit: 'Sửa ô', all: 'Chọn cả lớp', clear: 'Xóa ô', undo: 'Hoàn tác' },
    bulk: {
      label: 'Ghi cho các dòng đã chọn',
      chosen: (count: number) => `Đã chọn ${figure(count)}`,
      set: (title: string) => `${title} cho các dòng đã chọn`,
      clear: 'Bỏ trống',
      drop: 'Bỏ chọn',
    },
  },
  scaleForm: {
    title: 'Thang xếp loại đoàn viên',
    note: 'Xếp loại đã ghi giữ nguyên chữ của thang lúc ghi. Mức «Chưa xếp loại» luôn có.',
    level: (number: number) => `Mức ${number}`,
    short: 'Viết gọn',
    add: 'Thêm mức',
    remove: (number: number) => `Xóa mức ${number}`,
  },
  unlockForm: {
    title: (label: string) => `Mở khóa xếp loại ${yearWord()} ${label}`,
    reason: 'Lý do',
    hint: 'Lý do được giữ trong nhật ký.',
    go: 'Mở khóa',
  },
  fees: {
    list: 'Đoàn phí theo tháng',
    name: 'Họ và tên',
    total: 'Cộng',
    sum: 'Đã thu',
    all: (short: string, label: string) => `${short}: ghi cả lớp đã đóng đoàn phí tháng ${label}`,
    collected: (sum: number) => `Đã thu ${figure(sum)} đ`,
    amount: (sum: number) => figure(sum),
    months: (count: number) => `${count} tháng`,
    paid: (sum: number) => `đã đóng ${figure(sum)} đồng`,
    unpaid: 'chưa đóng',
    notDue: 'không phải đóng',
    absent: 'vắng sinh hoạt',
    reason: (text: string) => `lý do: ${text}`,
    rates: 'Mức đoàn phí…',
    acts: { paid: 'Đã đóng', unpaid: 'Chưa đóng', absent: 'Vắng sinh hoạt', there: 'Có mặt', reason: 'Lý do…' },
    bar: 'Ghi cho các ô đã chọn',
    chosen: (count: number) => `${figure(count)} ô`,
    hints: { tick: 'Đã đóng', absent: 'Vắng', reason: 'Lý do', more: 'Chọn nhiều ô', undo: 'Hoàn tác' },
    legend: '✓ đã đóng, V vắng sinh hoạt, * có ghi lý do, – không phải đóng',
  },
  reasonForm: {
    title: (count: number) => `Lý do: ${figure(count)} ô`,
    reason: 'Lý do chưa đóng hoặc vắng',
    hint: 'Ví dụ: được miễn, ốm dài ngày, nghỉ học. Để trống thì bỏ lý do.',
  },
  ratesForm: {
    title: 'Mức đoàn phí',
    note: 'Tháng đã ghi đóng giữ nguyên số tiền. Mức dùng theo ngày đầu tháng.',
    from: 'Từ ngày',
    unsalaried: 'Chưa có lương, đồng một tháng',
    salaried: 'Có lương, đồng một tháng',
    add: 'Thêm mức',
    remove: 'Xóa mức này',
  },
  person: {
    get years() {
      return `Kết quả từng ${yearWord()}`;
    },
    noYears: 'Chưa ghi kết quả năm nào.',
    openYear: (label: string) => `Mở ${yearWord()} ${label}`,
    study: 'Học tập',
    conduct: 'Rèn luyện',
    programme: 'Chương trình rèn luyện',
    strengths: 'Ưu điểm',
    weaknesses: 'Khuyết điểm',
    fees: (months: number) => `Đoàn phí: ${months} tháng`,
    awards: 'Khen thưởng, kỷ luật',
    awardsOnly: 'Khen thưởng',
    noAwards: 'Chưa ghi.',
    addReward: 'Thêm khen thưởng…',
    addDiscipline: 'Thêm kỷ luật…',
    change: (line: string) => `Sửa: ${line}`,
    education: 'Trình độ',
    noEducation: 'Chưa ghi.',
    changeEducation: 'Sửa trình độ…',
  },
  awardForm: {
    reward: 'Khen thưởng',
    discipline: 'Kỷ luật',
    kind: 'Hình thức',
    level: 'Cấp',
    noLevel: 'Chưa ghi',
    content: 'Nội dung',
    contentHint: { reward: 'Ví dụ: Giải Ba học sinh giỏi môn Toán', discipline: 'Vì việc gì' },
    paper: 'Số quyết định',
    on: 'Ngày quyết định',
    remove: 'Xóa',
  },
  educationForm: { title: 'Trình độ' },
} as const;
