// The screens that `look` walks through: where they are and how one gets there, by the labels a reader sees.

/** Presses something by its visible name. */
const press = (page, name) => page.getByRole('button', { name, exact: false }).first().click();

/** Screens before an office is open. */
export const CLOSED = [{ name: 'khoi-dau', go: async () => {} }];

/** Screens of an open office. */
export const OPEN = [
  { name: 'tong-quan', go: (page) => press(page, 'Tổng quan') },
  { name: 'doan-vien', go: (page) => press(page, 'Đoàn viên') },
  { name: 'nguon', go: (page) => press(page, 'Nguồn') },
  { name: 'le-ket-nap', go: (page) => press(page, 'Lễ kết nạp') },
  { name: 'nhap-excel', go: (page) => press(page, 'Nhập từ Excel') },
  { name: 'cai-dat', go: (page) => press(page, 'Cài đặt') },
];
