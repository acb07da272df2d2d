// Words of the overview.

export const overview = {
  week: (week: number) => `tuần ${week} của năm học`,
  ledger: {
    label: 'Con số hôm nay',
    members: 'đoàn viên',
    branches: (n: number) => `${n} chi đoàn`,
    candidates: 'trong nguồn',
    settle: (n: number) => `${n} cần xử lý`,
    probationers: 'đảng viên dự bị',
    ending: (n: number) => `${n} sắp hết 12 tháng`,
    admitted: 'kết nạp năm học này',
    held: (held: number, waiting: number) => `${held} đã làm lễ, ${waiting} chờ lễ`,
  },
  tasks: {
    title: 'Việc phải làm',
    counts: (late: number, week: number) =>
      [late > 0 ? `${late} quá hạn` : '', week > 0 ? `${week} trong tuần này` : ''].filter((part) => part !== '').join(', '),
    many: (n: number) => `${n} việc`,
    overdue: 'Quá hạn',
    thisWeek: (range: string) => `Tuần này, ${range}`,
    nextWeek: (range: string) => `Tuần sau, ${range}`,
    later: 'Sau đó',
    openCandidate: 'Mở hồ sơ',
    openCeremony: 'Mở buổi lễ',
    none: 'Không có việc nào tới hạn.',
    choose: 'Chọn việc',
    open: 'Mở',
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
    title: 'Kết nạp theo năm học',
    people: 'người',
    dashed: 'người; nét đứt: chờ lễ',
    year: (label: string, held: number, waiting: number) =>
      waiting > 0 ? `${label}: ${held} đã kết nạp và ${waiting} chờ lễ` : `${label}: ${held}`,
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
      ['Ctrl+1', 'màn hình này; Ctrl+2, 3, 4 là ba màn hình sau'],
      ['Ctrl+Z', 'hoàn tác việc vừa làm'],
      ['Ctrl+L', 'khóa khi rời máy'],
    ],
  },
  inDays: (days: number) =>
    days === 0 ? 'hôm nay' : days === 1 ? 'ngày mai' : days > 0 ? `còn ${days} ngày` : `trễ ${-days} ngày`,
} as const;
