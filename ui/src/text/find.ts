// Words of «Tìm, ra lệnh».

import { YearWord } from './unit';

export const words = {
  title: 'Tìm, ra lệnh',
  label: 'Tìm người, chi đoàn, buổi lễ hoặc lệnh',
  placeholder: 'Gõ tên, lớp, buổi lễ hoặc việc muốn làm: không cần dấu',
  results: 'Kết quả',
  none: 'Không tìm thấy. Thử gõ ít chữ hơn.',
  keys: { move: 'Chọn', open: 'Mở', close: 'Đóng' },
  kinds: { member: 'Đoàn viên', candidate: 'Nguồn', branch: 'Chi đoàn', ceremony: 'Buổi lễ', command: 'Lệnh' },
  commands: {
    go: (screen: string) => `Mở ${screen}`,
    add: 'Thêm đoàn viên',
    todo: 'Thêm việc phải làm',
    missing: 'Đoàn viên thiếu dữ liệu',
    import: 'Nhập từ Excel',
    plan: 'Kế hoạch kết nạp của cả khóa',
    rounds: 'Đợt xét đoàn viên ưu tú',
    files: 'Hồ sơ, giấy tờ còn thiếu',
    backup: 'Sao lưu ngay',
    get years() {
      return YearWord();
    },
    units: 'Tên các đơn vị',
    signers: 'Người ký',
    access: 'Người dùng, mật khẩu, mã khôi phục',
    light: 'Giao diện sáng',
    dark: 'Giao diện tối',
    system: 'Giao diện theo máy',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    lock: 'Khóa',
    guide: 'Hướng dẫn',
  },
} as const;
