// Words of attached files. What is refused or asked about is said by the core.

export const attachments = {
  title: 'Tệp đính kèm',
  counted: (count: number, size: string) => `${count} tệp, ${size}`,
  add: 'Thêm tệp',
  pick: 'Chọn tệp để đính kèm',
  reading: 'Đang đọc tệp',
  adding: 'Đang đính kèm',
  none: 'Chưa có tệp nào. Thêm ảnh thẻ, bản chụp giấy tờ, đơn, lý lịch: tệp nằm trong dữ liệu đã mã hóa.',
  lost: 'mất nội dung; đính kèm lại tệp gốc',
  acts: (name: string) => `Việc với tệp ${name}`,
  show: 'Xem',
  save: 'Lưu tệp',
  savePick: 'Lưu tệp đính kèm',
  saved: (path: string) => `Đã lưu ra ${path}. Tệp này không còn được mã hóa.`,
  note: 'Ghi chú',
  noteTitle: (name: string) => `Ghi chú của ${name}`,
  saving: 'Đang lưu',
  remove: 'Gỡ khỏi hồ sơ',
  looked: {
    title: 'Xem lại trước khi đính kèm',
    text: 'Có tệp cần xem lại. Tệp không nhận được sẽ bị bỏ qua.',
    refused: 'Không nhận',
    sure: 'Vẫn đính kèm',
    go: (count: number) => `Đính kèm ${count} tệp`,
  },
} as const;
