// Words of the files of everybody: what is there and what is wanting.

export const files = {
  title: 'Hồ sơ, giấy tờ còn thiếu',
  back: 'Về Nguồn vào Đảng',
  counted: (total: number, wanting: number) => (total === 0 ? '' : wanting === 0 ? `${total} hồ sơ, không hồ sơ nào thiếu giấy` : `${total} hồ sơ, ${wanting} hồ sơ còn thiếu giấy`),
  find: 'Tìm theo tên, chi đoàn',
  station: 'Chặng',
  everywhere: 'Mọi chặng',
  only: 'Chỉ người còn thiếu hoặc có giấy sắp hết giá trị',
  list: 'Hồ sơ của từng người',
  columns: { name: 'Họ và tên', branch: 'Chi đoàn', stage: 'Chặng', there: 'Đã có', missing: 'Còn thiếu', lapsing: 'Sắp hết giá trị', files: 'Tệp' },
  there: (there: number, needed: number) => `${there}/${needed}`,
  whole: 'đủ giấy',
  nothing: 'chưa cần giấy nào',
  open: 'mở hồ sơ',
  choose: 'chọn',
  none: { title: 'Chưa có ai trong nguồn', text: 'Đưa người vào nguồn rồi xem giấy tờ của từng người ở đây.' },
  notFound: { title: 'Không có hồ sơ nào như vậy', text: 'Đổi chữ tìm hoặc chặng.', clear: 'Xem tất cả' },
} as const;
